"""What an article says of itself: its title, the library it names, the targets of its reference links."""

from __future__ import annotations

import re

from refkeeper.readers.hidden_lines import front_matter
from refkeeper.readers.lines import Line
from refkeeper.text.lazy import LazyPattern

_KEY = LazyPattern(r"(?P<key>[A-Za-z_-]+)\s*[:=]\s*(?P<value>.*)$")
_ITEM = LazyPattern(r"\s*-\s+(?P<value>\S.*)$")
_HEADING = re.compile(r"[ ]{0,3}\#[ \t]+(?P<words>.+)$")
_REFERENCE = re.compile(r"[ ]{0,3}\[(?!\^)(?P<label>[^\[\]]{1,300})\]:[ \t]*(?P<address>\S+)")


def bibliography(lines: list[Line]) -> str | None:
    """The library that the front matter names; of a list, the first.

    >>> from refkeeper.readers.lines import split_lines
    >>> bibliography(split_lines("---\\nbibliography: refs.bib\\n---\\n"))
    'refs.bib'
    """
    return _front(lines, "bibliography")


def title(lines: list[Line]) -> str | None:
    """The title in the front matter, else the first heading of the first rank."""
    named = _front(lines, "title")
    if named:
        return named
    for line in lines:
        heading = _HEADING.match(line.text)
        if heading:
            return heading["words"].rstrip().rstrip("#").rstrip() or None
    return None


def reference_targets(lines: list[Line]) -> dict[str, str]:
    """Label (folded) to address of the definitions `[label]: address`."""
    out: dict[str, str] = {}
    for line in lines:
        found = _REFERENCE.match(line.text)
        if found:
            out.setdefault(" ".join(found["label"].split()).casefold(), found["address"].strip("<>"))
    return out


def _front(lines: list[Line], key: str) -> str | None:
    head = front_matter(lines)
    if head is None:
        return None
    waiting = folded = False
    for line in lines[1:]:
        if line.start >= head.end:
            break
        if waiting and folded and line.indent:
            return _bare(line.text)
        item = _ITEM.match(line.text)
        if waiting and item:
            return _bare(item["value"])
        found = _KEY.match(line.text)
        waiting = False
        if found and found["key"].lower() == key:
            value = _bare(found["value"])
            if value and value not in ("|", ">", "|-", ">-"):
                return value
            waiting = True
            folded = bool(value)
    return None


def _bare(value: str) -> str | None:
    value = value.strip()
    if value.startswith("[") and value.endswith("]"):
        value = value[1:-1].split(",")[0].strip()
    if len(value) > 1 and value[0] == value[-1] and value[0] in "\"'":
        value = value[1:-1]
    return value or None
