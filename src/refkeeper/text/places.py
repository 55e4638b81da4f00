"""Finds where a costly pattern matches, tried only where a cheap one says it can begin."""

from __future__ import annotations

import re
from collections.abc import Iterator


def places(begins: re.Pattern[str], pattern: re.Pattern[str], text: str) -> Iterator[re.Match[str]]:
    r"""What `pattern.finditer(text)` gives, if `begins` finds each place at which `pattern` can match.

    A pattern that looks behind itself is tried by `re` at every character of a text; one that begins with a set of
    characters is not.

    >>> [found.group() for found in places(re.compile(r"\d\d*"), re.compile(r"(?<=[a-z])\d{1,3}\)"), "a1) 2) b34)")]
    ['1)', '34)']
    """
    end = 0
    for begin in begins.finditer(text):
        at = begin.start()
        if at >= end and (found := pattern.match(text, at)) is not None:
            end = max(found.end(), at + 1)
            yield found
