"""Asks an index and tells, as one line of JSON, what that cost: run by `benchmarks.scale` as a process of its own.

    python -m benchmarks.scale_asked INDEX DATA STRINGS

Strings are those of DATA (`queries-*.jsonl.gz`), whose works are in the index among the invented ones.  Times are
processor seconds of the one thread that asks, for the wall's clock also counts what other programs do; both are told.
"""

from __future__ import annotations

import gc
import json
import statistics
import sys
import time
from collections.abc import Callable, Iterator, Sequence
from pathlib import Path
from typing import Any

from benchmarks.match import NOISY, TITLED, UNTITLED, Query, best, queries, read
from refkeeper.ledger.entries import Ledger
from refkeeper.matching.policy import LINES
from refkeeper.model.citation import FullCitation
from refkeeper.model.match import Resolved
from refkeeper.model.work import Work
from refkeeper.pipeline.resolve import Resolver
from refkeeper.sources.index_records import IndexRecords
from refkeeper.sources.records_tokens import text_tokens, work_tokens

RECALL = 20


def asked(data: Path, strings: int) -> list[Query]:
    """Some strings of each set."""
    sets = (*TITLED, *UNTITLED, *NOISY)
    return [one for name in sets for one in _some(data / f"queries-{name}.jsonl.gz", strings // len(sets))]


def _some(path: Path, wanted: int) -> list[Query]:
    rows = [one for one in queries(path, 1, "both") if one.doi]
    return rows[:: max(1, len(rows) // max(1, wanted))][:wanted]


def works(one: Query) -> Iterator[Work]:
    """What is read of a string, as it is asked for."""
    for linked in read(one.text):
        if isinstance(linked.citation, FullCitation):
            yield linked.citation.work


def timed(do: Callable[[Any], object], things: Sequence[Any]) -> dict[str, float]:
    """Milliseconds that each of some things costs: at the median, and of the slowest of twenty."""
    cpu, wall = [], []
    for thing in things:
        began = time.thread_time(), time.perf_counter()
        do(thing)
        cpu.append(1000 * (time.thread_time() - began[0]))
        wall.append(1000 * (time.perf_counter() - began[1]))
    slow, slow_wall = statistics.quantiles(cpu, n=20)[18], statistics.quantiles(wall, n=20)[18]
    return {"p50": statistics.median(cpu), "p95": slow, "p50 wall": statistics.median(wall), "p95 wall": slow_wall}


def recall(index: IndexRecords, things: Sequence[tuple[Query, Work]]) -> dict[str, float]:
    """How many of the right records are among the first twenty, asked for by all words and by the rare ones."""
    engine = index._engine
    found = {"all": 0, "rare": 0}
    tokens_asked = {"all": 0, "rare": 0}
    for one, work in things:
        filed = engine.filed(one.doi or "")
        if filed is None:
            raise SystemExit(f"{one.doi} is not in the index")
        tokens = text_tokens(one.text) | work_tokens(work)
        known = [token for token in tokens if engine.frequency(token)]
        for name, chosen in (("all", known), ("rare", index._rarity.pruned(tokens))):
            tokens_asked[name] += len(chosen)
            found[name] += any(at == filed.at for at, _ in engine.nearest(chosen, RECALL))
    return {
        **{name: count / len(things) for name, count in found.items()},
        **{f"{name} tokens": count / len(things) for name, count in tokens_asked.items()},
    }


def memory(pid: int | str, name: str) -> float:
    """Megabytes of memory of a process; none when it has ended."""
    try:
        rows = Path(f"/proc/{pid}/status").read_text().splitlines()
    except OSError:
        return 0.0
    return next((int(row.split()[1]) / 1024 for row in rows if row.startswith(name + ":")), 0.0)


def main() -> None:
    """Print the figures."""
    gc.set_threshold(100_000)  # as the command line does
    folder, data, strings = Path(sys.argv[1]), Path(sys.argv[2]), int(sys.argv[3])
    chosen = asked(data, strings)
    index = IndexRecords(folder)
    pairs = [(one, next(works(one), Work())) for one in chosen]
    for _, work in pairs[:20]:  # what is loaded once
        index.search(work)
    told: dict[str, Any] = {"records": len(index), "strings": len(chosen)}
    told["nearest"] = timed(lambda pair: index.nearest(text_tokens(pair[0].text) | work_tokens(pair[1]), 15), pairs)
    told["look-up"] = timed(lambda pair: [read() for _, read in index.search_text(pair[1], pair[0].text)], pairs)
    told["doi"] = timed(lambda pair: index.by_doi(pair[0].doi or ""), pairs)
    resolver = Resolver((index,), Ledger(), offline=True, policy=LINES)
    right = wrong = 0
    began, wall = time.process_time(), time.perf_counter()
    for one in chosen:
        answer = best(resolver.resolve_line(read(one.text), one.text))
        if isinstance(answer, Resolved):
            same = answer.record.doi in {one.doi, *map(str, one.row.get("equiv") or ())}  # type: ignore[call-overload]
            right, wrong = right + same, wrong + (not same)
    told["whole"] = {
        "strings/s": len(chosen) / (time.process_time() - began),
        "strings/s wall": len(chosen) / (time.perf_counter() - wall),
        "right": right / len(chosen),
        "wrong": wrong / len(chosen),
    }
    told["memory"], told["memory of its own"] = memory("self", "VmHWM"), memory("self", "RssAnon")
    told["recall"] = recall(index, pairs[: len(pairs)])
    print(json.dumps(told))


if __name__ == "__main__":
    main()
