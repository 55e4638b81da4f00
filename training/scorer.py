"""Counts with the benchmark's own scorer, which is a script beside the data, and adds a count for each citation."""

from __future__ import annotations

import importlib.util
import os
import sys
from collections.abc import Sequence
from dataclasses import dataclass
from pathlib import Path
from types import ModuleType
from typing import Any

from refkeeper.model.citation import Citation
from refkeeper.reporters.parse_v1 import citation_data
from training.sets import Record


@dataclass(frozen=True, slots=True)
class Cited:
    """What became of one true citation.  `back` is None where it refers to no earlier one."""

    record: int
    kind: str
    found: bool
    right: bool
    back: bool | None


class Scorer:
    """`score_parse.py` and `from_refkeeper.py` of one folder."""

    def __init__(self, bench: Path) -> None:
        self._score = _load(bench / "score_parse.py")
        self._form = _load(bench / "from_refkeeper.py")

    def parsed(self, record: Record, row: dict[str, Any]) -> Record:
        """A line of `refkeeper parse` in the form of the scorer."""
        out: Record = self._form.parse(record, row)
        return out

    def fields_of(self, citation: Citation) -> Record:
        """A citation's fields in the form of the scorer."""
        out: Record = self._form.fields(citation_data(citation, "one", None))
        return out

    def known(self, gold: Record, found: Record, role: str) -> set[int]:
        """Which of the people that were found, by their places, stand in the truth."""
        score = self._score
        pairs = score.match_people(score.people(gold.get(role)), score.people(found.get(role)), True)
        return {int(j) for _, j in pairs}

    @property
    def fields(self) -> list[str]:
        """The names of the fields, in the order of the tables."""
        return list(self._score.FIELDS)

    def score(self, gold: Sequence[Record], found: Sequence[Record]) -> list[dict[str, Any]]:
        """The counts of each record."""
        out: list[dict[str, Any]] = self._score.score(gold, found, False)
        return out

    def f1(self, right: float, said: float, true: float) -> float:
        """The harmonic mean of precision and recall."""
        return float(self._score.prf(right, said, true)[2])

    def compare(self, gold: Record, found: Record) -> dict[str, tuple[int, int, int]]:
        """Right, said and true of each field of a citation that was aligned; fuzzy in text."""
        score = self._score
        view = score.view(gold["fields"], gold.get("alt"))
        out: dict[str, tuple[int, int, int]] = score.compare(
            view, tuple(gold.get("uncertain", ())), score.view(found["fields"]), True
        )
        return out

    def right(self, compared: dict[str, tuple[int, int, int]]) -> bool:
        """Whether what makes a whole reference agrees."""
        return not self._score.whole(compared)

    def pairs(
        self, gold: Record, found: Record, targets: Sequence[Any] = (), named: Sequence[Any] = ()
    ) -> list[tuple[int, int]]:
        """Which true citation is which found one, by their places in the record."""
        score = self._score
        views = [(score.view(one["fields"], one.get("alt")), ()) for one in gold["citations"]]
        said = [score.view(one["fields"]) for one in found["citations"]]
        return [(int(i), int(j)) for i, j in score.align(views, said, targets, named)]

    def cited(self, gold: Sequence[Record], found: Sequence[Record], start: int = 0) -> list[Cited]:
        """Each true citation of notes, counted from `start`: whether it was found, read right, its target named."""
        score = self._score
        root = score.roots(gold)
        out: list[Cited] = []
        for number, (record, said) in enumerate(zip(gold, found, strict=True), start):
            targets, named = (
                [root(record["source"], score.xto(one.get("xref"))) for one in both["citations"]]
                for both in (record, said)
            )
            mates = dict(self.pairs(record, said, targets, named))
            for i, one in enumerate(record["citations"]):
                if not one["fields"] and not targets[i]:
                    continue  # `Ibid.` after a note with two works: nothing that could be scored
                mate = mates.get(i)
                right = mate is not None and not score.whole(self.compare(one, said["citations"][mate]))
                back = score.same_xref(targets[i], None if mate is None else named[mate]) if targets[i] else None
                out.append(Cited(number, one["kind"], mate is not None, right, back))
        return out


def _load(path: Path) -> ModuleType:
    """A script as a module; one that runs when it is imported is given nothing to do."""
    spec = importlib.util.spec_from_file_location(path.stem, path)
    if spec is None or spec.loader is None:
        raise FileNotFoundError(path)
    module = importlib.util.module_from_spec(spec)
    before = sys.argv, sys.dont_write_bytecode
    sys.argv, sys.dont_write_bytecode = [path.name, "parse", os.devnull, os.devnull], True
    try:
        spec.loader.exec_module(module)
    finally:
        sys.argv, sys.dont_write_bytecode = before
    return module
