"""Regular expressions that are compiled when first used: most articles never need most of them."""

from __future__ import annotations

import re
from functools import cached_property

TYPE_CHECKING = False
if TYPE_CHECKING:
    from collections.abc import Callable, Iterator
    from typing import Protocol

    class Finds(Protocol):
        """`match`, `search` or `fullmatch` of a compiled expression."""

        def __call__(self, string: str, pos: int = 0, endpos: int = ...) -> re.Match[str] | None:
            """The first place, or None."""

    class FindsAll(Protocol):
        """`finditer` of a compiled expression."""

        def __call__(self, string: str, pos: int = 0, endpos: int = ...) -> Iterator[re.Match[str]]:
            """Every place, from left to right."""

    class Splits(Protocol):
        """`split` of a compiled expression without groups."""

        def __call__(self, string: str, maxsplit: int = 0) -> list[str]:
            """What stands between the places."""

    class Replaces(Protocol):
        """`sub` of a compiled expression."""

        def __call__(self, repl: str | Callable[[re.Match[str]], str], string: str, count: int = 0) -> str:
            """The text with every place replaced."""


class LazyPattern:
    """What `re.compile` gives, but compiled by the first use; from the second on it costs the same.

    >>> LazyPattern(r"[a-z]+").match("see also").group()
    'see'
    """

    def __init__(self, pattern: str, flags: int = 0) -> None:
        self.pattern = pattern
        self.flags = flags

    @cached_property
    def compiled(self) -> re.Pattern[str]:
        """The compiled expression."""
        return re.compile(self.pattern, self.flags)

    # Each method is the compiled expression's own, kept once it was asked for.

    @cached_property
    def match(self) -> Finds:
        """As `re.Pattern.match`."""
        return self.compiled.match

    @cached_property
    def fullmatch(self) -> Finds:
        """As `re.Pattern.fullmatch`."""
        return self.compiled.fullmatch

    @cached_property
    def search(self) -> Finds:
        """As `re.Pattern.search`."""
        return self.compiled.search

    @cached_property
    def finditer(self) -> FindsAll:
        """As `re.Pattern.finditer`."""
        return self.compiled.finditer

    @cached_property
    def sub(self) -> Replaces:
        """As `re.Pattern.sub`."""
        return self.compiled.sub

    @cached_property
    def findall(self) -> Callable[[str], list[str]]:
        """As `re.Pattern.findall`."""
        return self.compiled.findall

    @cached_property
    def split(self) -> Splits:
        """As `re.Pattern.split`, for an expression without groups."""
        return self.compiled.split
