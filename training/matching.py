"""Learns how the signs that a record is the work cited weigh together: `python -m training.matching DATA OUT.json`.

DATA is a folder of Crossref works and citation strings (`works.jsonl.gz`, `queries-*.jsonl.gz`).  Only the strings of
one half of the DOIs are learned from (`benchmarks.match.half_of`); the figures are reported on the other.  The records
beside each right one are what the search finds, and look-alikes made from it; a part is learned from strings of which
nothing was read, so that a misreading costs little.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
from collections.abc import Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import Any

from benchmarks.match import NOISY, TITLED, Query, half_of, queries, read, records, sets
from benchmarks.twins import KINDS, thin
from benchmarks.twins import UNTITLED as UNTITLED_KINDS

from refkeeper.matching.prepared import Printed, printed
from refkeeper.matching.printed import FEATURES, features
from refkeeper.matching.weigh import weigh
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.crossref_record import record_from_crossref
from refkeeper.sources.records import LocalRecords
from training.boost import Booster

NOTHING_READ = 0.15
EASY = 0.25
"""The share of records kept of which hardly anything stands in the string; each counts for the others."""


@dataclass(slots=True)
class Rows:
    """What is learned from."""

    figures: list[tuple[float, ...]] = field(default_factory=list)
    right: list[bool] = field(default_factory=list)
    weights: list[float] = field(default_factory=list)

    def add(self, one: Printed, work: Work, record: Record, right: bool, rng: random.Random) -> None:
        """One record beside one string."""
        weight = 1.0
        figures = features(one, record, weigh(work, record))
        named = dict(zip(FEATURES, figures, strict=True))
        if not right and named["title"] < 0.7 and named["numbers_found"] < 2 and named["first_author"] < 0.8:
            if rng.random() > EASY:
                return
            weight = 1 / EASY
        self.figures.append(figures)
        self.right.append(right)
        self.weights.append(weight)


def learn_from(data: Path, strings: int, rng: random.Random) -> Rows:
    """The rows of every set, and those of the look-alikes."""
    rows = Rows()
    works = dict(_works(data / "works.jsonl.gz"))
    others = list(works.values())
    held: dict[tuple[Path, frozenset[str]], LocalRecords] = {}
    for name, path, without in sets(data, ()):
        source = (
            held.setdefault((path, without), records(path, without))
            if (path, without) not in held
            else held[path, without]
        )
        asked = [one for one in queries(data / f"queries-{name}.jsonl.gz", 1, "both") if half_of(one.row) == "choose"]
        rng.shuffle(asked)
        for query in asked[:strings]:
            for text, work in readings(query, rng):
                one = printed(text)
                _found(rows, query, one, work, source, rng)
                if query.doi and query.doi.lower() in works and path.name == "works.jsonl.gz":
                    _look_alikes(rows, name, one, work, works[query.doi.lower()], others, rng)
        print(name, len(rows.right), sum(rows.right), flush=True)
    return rows


def readings(query: Query, rng: random.Random) -> Iterator[tuple[str, Work]]:
    """A string as it was read; sometimes as if nothing had been read."""
    linked = read(query.text)
    if len(linked) != 1 or rng.random() < NOTHING_READ:
        yield query.text, Work()
    for one in linked:
        if len(one.citation.text) * 2 > len(query.text):
            yield one.citation.text, one.citation.work


def _found(rows: Rows, query: Query, one: Printed, work: Work, source: LocalRecords, rng: random.Random) -> None:
    equal = query.row.get("equiv")
    right = {doi.lower() for doi in (query.doi, *(equal if isinstance(equal, list) else ())) if doi}
    for _, read_record in source.search_text(work, one.text):
        record = read_record()
        rows.add(one, work, record, record.doi in right, rng)


def _look_alikes(
    rows: Rows,
    name: str,
    one: Printed,
    work: Work,
    data: dict[str, Any],
    others: list[dict[str, Any]],
    rng: random.Random,
) -> None:
    kinds = list(KINDS) if name in TITLED or name == NOISY[0] else list(UNTITLED_KINDS)
    for kind in rng.sample(kinds, min(5, len(kinds))):
        twin = KINDS[kind](data, others, rng)
        if twin is not None:
            rows.add(one, work, record_from_crossref(twin), False, rng)
    if rng.random() < 0.4:
        rows.add(one, work, record_from_crossref(thin(data, rng)), True, rng)


def _works(path: Path) -> Iterator[tuple[str, dict[str, Any]]]:
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            one = json.loads(line)
            yield one["DOI"].lower(), one


def main() -> None:
    """Learn and write the trees."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("data", type=Path)
    ask.add_argument("out", type=Path)
    ask.add_argument("--strings", type=int, default=400, help="of each set, at most")
    ask.add_argument("--trees", type=int, default=60)
    asked = ask.parse_args()
    rows = learn_from(asked.data, asked.strings, random.Random(20261123))
    trees = Booster(trees=asked.trees).fit(rows.figures, rows.right, rows.weights)
    kept = [[[round(value, 4) for value in node] for node in tree] for tree in trees]
    text = json.dumps({"version": 1, "features": FEATURES, "trees": kept}, separators=(",", ":"))
    asked.out.write_text(text + "\n", encoding="utf-8")
    print(len(rows.right), "rows,", sum(rows.right), "right,", len(text), "bytes")


if __name__ == "__main__":
    main()
