"""What every reader offers; a new syntax is one file that implements `Reader` and one line in the registry."""

from __future__ import annotations

from collections.abc import Callable
from enum import Enum
from typing import Protocol, TypeAlias

from refkeeper.model.note import Article
from refkeeper.model.source import Source

Measure: TypeAlias = Callable[[str], int | None]
"""How far a note reaches that begins at the start of a text and has no end mark; None when it cannot be known.

The pipeline hands in the one made from the parsing room, so that readers need not know citations."""


class Editing(str, Enum):
    """What `fix` may do to an article in this syntax."""

    NATIVE = "native"
    """Pasted and hand-typed notes become the syntax's own footnotes; DOIs are added."""
    PASTED = "pasted"
    """Only pasted notes become `[^n]`; DOIs are added."""
    LINKS = "links"
    """DOI links in the notes' text, every copy alike; never restructured."""
    NONE = "none"
    """Read only."""


class Reader(Protocol):
    """Finds the notes of one syntax.  Pure: the same text gives the same articles, in linear time."""

    @property
    def name(self) -> str:
        """The syntax's name, as `--syntax` takes it."""

    @property
    def suffixes(self) -> tuple[str, ...]:
        """File name endings that are in this syntax, lower case with the dot, e.g. `.md`."""

    @property
    def editing(self) -> Editing:
        """What `fix` may do here."""

    def sniff(self, source: Source) -> float:
        """How sure (0 to 1) the text alone makes this reader that it is in its syntax."""

    def read(self, source: Source, measure: Measure) -> tuple[Article, ...]:
        """The articles of a file with their notes; one, unless the file holds several posts."""

    def link(self, url: str) -> str:
        """How a web address is written after a citation in this syntax."""
