"""What every writer offers."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol

from refkeeper.model.item import Item
from refkeeper.model.reference import Reference


class Writer(Protocol):
    """Spells references in one bibliographic format.  Pure; whatever stands in a field comes out harmless."""

    @property
    def name(self) -> str:
        """The format's name, as `--format` takes it: bibtex, biblatex, csl-json, csl-yaml, ris."""

    @property
    def suffix(self) -> str:
        """The file name ending, e.g. `.bib`."""

    @property
    def header(self) -> str:
        """The mark at the head of a file that refkeeper made; empty where the format has no place for one."""

    def write(self, references: Sequence[Reference]) -> str:
        """The whole file, entries in the order given, ending in one line feed."""

    def project(self, item: Item) -> Item:
        """What is left of an item once this format has held it: reading the file back gives exactly this."""
