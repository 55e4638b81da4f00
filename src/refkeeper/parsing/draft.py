"""A citation while it is being read: where the reader stands, and what it has labelled so far."""

from __future__ import annotations

from dataclasses import dataclass, field

from refkeeper.parsing.labels import Label, Labelled
from refkeeper.parsing.layout import Layout


@dataclass(slots=True)
class Draft:
    """What is known of one citation so far.  `limit` is as far as it may reach; `loose` allows full stops between."""

    layout: Layout
    limit: int
    loose: bool = False
    marked: bool = False
    """Whether the title stands in quotes or italics."""
    quoted: bool = False
    labels: list[Labelled] = field(default_factory=list)
    separator: str = ""
    """What stands between the part before and the place that is read now."""
    chapter: bool = False
    thesis: bool = False
    conference: bool = False
    case: bool = False
    """Whether a law report was read: `4 Burr 2408`."""

    @property
    def text(self) -> str:
        """The note's readable text."""
        return self.layout.text

    def add(self, label: Label, start: int, end: int, value: str | None = None) -> None:
        """Label a stretch, without the white space at its ends; an empty one is left out."""
        piece = self.text[start:end]
        start += len(piece) - len(piece.lstrip(" \t\n\u00a0,"))
        end -= len(piece) - len(piece.rstrip(" \t\n\u00a0,"))
        if start < end:
            self.labels.append(Labelled(label, start, end, value))

    def has(self, *labels: Label) -> bool:
        """Whether one of these was labelled."""
        for one in self.labels:  # noqa: SIM110 - asked forty times a note: `any` would take twice as long
            if one.label in labels:
                return True
        return False

    def words(self, label: Label) -> str:
        """The text of the first stretch with a label; empty for none."""
        return next((self.text[one.start : one.end] for one in self.labels if one.label is label), "")
