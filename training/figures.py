"""Makes figures of counts: shares and F1 with the interval in which 95 of 100 redrawn sets lie."""

from __future__ import annotations

import random
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

from training.scorer import Cited, Scorer

DRAWS = 1000
SEED = 7

Rec = dict[str, Any]
"""The scorer's counts of one record."""


@dataclass(frozen=True, slots=True)
class Figure:
    """A value between 0 and 1, and the bounds of its 95 % interval."""

    value: float
    low: float
    high: float

    def __str__(self) -> str:
        return f"{short(self.value)} [{short(self.low)}–{short(self.high)}]"


def short(value: float | None) -> str:
    """`.853`, `1.00`, or a dash for nothing."""
    if value is None:
        return "–"
    return f"{value:.3f}".removeprefix("0") if value < 0.9995 else "1.00"


@dataclass(frozen=True, slots=True)
class Group:
    """The figures of one group of records.  `back` is None where nothing refers back."""

    citations: int
    whole: Figure
    found: Figure
    back: Figure | None
    fields: dict[str, float]

    def data(self) -> dict[str, Any]:
        """The values alone, for the table that is kept."""
        return {
            "citations": self.citations,
            "whole": round(self.whole.value, 4),
            "found": round(self.found.value, 4),
            "back": None if self.back is None else round(self.back.value, 4),
            "fields": {name: round(value, 3) for name, value in self.fields.items()},
        }


def group(scorer: Scorer, records: Sequence[Rec]) -> Group:
    """The figures of some records."""
    backs = sum(one["xref"][2] for one in records)
    fields: dict[str, list[int]] = {}
    for one in records:
        for name, counts in one["fz"].items():
            fields[name] = [a + b for a, b in zip(fields.get(name, [0, 0, 0]), counts, strict=True)]
    rows = [(one["right_fz"], one["aligned"], one["np"], one["n"], *one["xref"]) for one in records]
    return Group(
        sum(one["n"] for one in records),
        _drawn(rows, lambda t: t[0] / t[3] if t[3] else 0.0),
        _drawn(rows, lambda t: scorer.f1(t[1], t[2], t[3])),
        _drawn(rows, lambda t: scorer.f1(t[4], t[5], t[6])) if backs else None,
        {name: scorer.f1(*fields[name]) for name in scorer.fields if name in fields and fields[name][2]},
    )


@dataclass(frozen=True, slots=True)
class Kind:
    """The figures of the citations of one kind: how many were found, read right, and tied to what they mean."""

    citations: int
    found: Figure
    whole: Figure
    back: Figure | None

    def data(self) -> dict[str, Any]:
        """The values alone."""
        back = None if self.back is None else round(self.back.value, 4)
        return {"citations": self.citations, "found": round(self.found.value, 4), "whole": round(self.whole.value, 4),
                "back": back}  # fmt: skip


def kind(cited: Sequence[Cited]) -> Kind:
    """The figures of some citations; those of one note are redrawn together."""
    notes: dict[int, list[int]] = {}
    for one in cited:
        row = notes.setdefault(one.record, [0, 0, 0, 0, 0])
        for i, count in enumerate((1, one.found, one.right, one.back is not None, bool(one.back))):
            row[i] += count
    rows = [tuple(row) for row in notes.values()]
    return Kind(
        len(cited),
        _drawn(rows, lambda t: t[1] / t[0] if t[0] else 0.0),
        _drawn(rows, lambda t: t[2] / t[0] if t[0] else 0.0),
        _drawn(rows, lambda t: t[4] / t[3] if t[3] else 0.0) if any(row[3] for row in rows) else None,
    )


def _drawn(rows: Sequence[tuple[int, ...]], value: Callable[[Sequence[int]], float]) -> Figure:
    """A figure of the sums of some rows, and of a thousand redrawings of these rows."""
    die = random.Random(SEED)  # redraws records, guards no secret
    columns = list(zip(*rows, strict=True))
    found = []
    for _ in range(DRAWS):
        drawn = die.choices(range(len(rows)), k=len(rows))
        found.append(value([sum(map(column.__getitem__, drawn)) for column in columns]))
    found.sort()
    return Figure(value([sum(one) for one in columns]), found[int(0.025 * DRAWS)], found[int(0.975 * DRAWS)])
