"""Measures who falls for look-alikes: `python -m benchmarks.lookalikes DATA SCORER`.

Each work asked for is replaced by a twin made from its record (then every link is wrong), or stands beside it (then
only a link to the twin, or to a third work, is wrong); at last every record is thinned.  Strings are of the half of
the DOIs that nothing was learned from.
"""

from __future__ import annotations

import argparse
import gzip
import json
import random
import tempfile
from collections.abc import Iterable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.match import NOISY, TITLED, UNTITLED, Query, best, judge, load, queries, read
from benchmarks.twins import KINDS, thin
from benchmarks.twins import UNTITLED as UNTITLED_KINDS
from refkeeper.ledger.entries import Ledger
from refkeeper.matching.policy import LINES
from refkeeper.matching.twins import same_work
from refkeeper.model.match import Resolved
from refkeeper.model.record import Record
from refkeeper.pipeline.resolve import Resolver
from refkeeper.sources.crossref_record import record_from_crossref
from refkeeper.sources.records import LocalRecords
from refkeeper.text.folding import fold
from refkeeper.text.similarity import ratio

Works = dict[str, dict[str, Any]]


def index(works: Iterable[dict[str, Any]]) -> LocalRecords:
    """Records in memory."""
    with tempfile.TemporaryDirectory() as folder:
        target = Path(folder) / "works.jsonl"
        with target.open("w", encoding="utf-8") as out:
            out.writelines(json.dumps(work) + "\n" for work in works)
        return LocalRecords([target])


def asked_of(data: Path, sets: Sequence[str], strings: int) -> Iterator[Query]:
    """Some strings of each set, of works of which there is no equal."""
    for at, name in enumerate(sets):
        rows = [one for one in queries(data / f"queries-{name}.jsonl.gz", 1, "report") if not one.row.get("equiv")]
        step = max(1, len(rows) // strings)
        yield from rows[at % step :: step]


def measure(kind: str, asked: Sequence[Query], works: Works, both: bool) -> tuple[int, int]:
    """How many of the strings are given a wrong link, and how many were asked."""
    chance = random.Random(f"{kind}1")
    others = list(works.values())
    twins = {one.doi: KINDS[kind](works[one.doi], others, chance) for one in asked if one.doi}
    made = {doi: twin for doi, twin in twins.items() if twin is not None}
    kept = [work for doi, work in works.items() if both or doi not in made]
    resolver = Resolver((index([*kept, *made.values()]),), Ledger(), offline=True, policy=LINES)
    twin_dois = {twin["DOI"].lower() for twin in made.values()}
    wrong = count = 0
    for one in asked:
        if one.doi not in made:
            continue
        answer = best(resolver.resolve_line(read(one.text), one.text))
        count += 1
        wrong += isinstance(answer, Resolved) and not (
            # the work itself, or its own second DOI: 10.2307/j.ctt2250v32.16 is 10.1017/9781787442184.013 too
            answer.record.doi not in twin_dois and _again(answer.record, works[one.doi])
        )
    return wrong, count


def _again(found: Record, work: dict[str, Any]) -> bool:
    """Whether a record is the work itself under its second DOI, the titles being spelled in slightly other ways."""
    meant = record_from_crossref(work)
    mine, theirs = found.item.title or "", meant.item.title or ""
    short, long = sorted((fold(mine), fold(theirs)), key=len)
    spelled = ratio(mine, theirs) >= 0.85 or (len(short) > 20 and long.startswith(short))
    return same_work(found, meant) or (spelled and found.item.page == meant.item.page)


def main() -> None:
    """Print a line for each kind, and the figures with thin records."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("data", type=Path)
    ask.add_argument("scorer", type=Path)
    ask.add_argument("--strings", type=int, default=25, help="about how many of each set")
    asked = ask.parse_args()
    with gzip.open(asked.data / "works.jsonl.gz", "rt", encoding="utf-8") as lines:
        works: Works = {work["DOI"].lower(): work for work in map(json.loads, lines)}
    titled = list(asked_of(asked.data, (*TITLED, NOISY[0]), asked.strings))
    untitled = list(asked_of(asked.data, UNTITLED, asked.strings))
    sums = [[0, 0], [0, 0]]
    for kind in KINDS:
        told = []
        for both in (False, True):
            chosen = [one for one in (*titled, *(untitled if kind in UNTITLED_KINDS else ())) if one.doi in works]
            wrong, count = measure(kind, chosen, works, both)
            sums[both][0] += wrong
            sums[both][1] += count
            told.append(f"{wrong} of {count} ({wrong / max(1, count):.3f})")
        print(f"| {kind} | {told[0]} | {told[1]} |", flush=True)
    print(
        "| all kinds | "
        + " | ".join(f"{wrong} of {count} ({wrong / max(1, count):.3f})" for wrong, count in sums)
        + " |"
    )
    thinned(asked.data, asked.scorer, asked.strings, works)


def thinned(data: Path, scorer: Path, strings: int, works: Works) -> None:
    """F1 where every record is thin."""
    chance = random.Random(1)
    source = index(thin(work, chance) for work in works.values())
    module = load(scorer)
    for name, sets in (("titled", TITLED), ("untitled", UNTITLED), *((one, (one,)) for one in NOISY)):
        figures = [judge(one, list(asked_of(data, (one,), strings * 2)), source, module).score["f1"] for one in sets]
        print(f"thin records, {name}: F1 {sum(figures) / len(figures):.4f}", flush=True)


if __name__ == "__main__":
    main()
