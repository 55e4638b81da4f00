"""A hundred notes with a warm ledger, many times: `python -m benchmarks.turns [TURNS]`.

The commands and the bare interpreter take turns, so that what else the machine does falls on all of them alike.
"""

from __future__ import annotations

import shutil
import statistics
import sys
import tempfile
from pathlib import Path

from benchmarks.articles import article, records
from benchmarks.cost import Bench

COMMANDS = (("check", "--locked"), ("fix", "--locked"), ("fix",))


def main() -> None:
    """Print the table."""
    turns = int(sys.argv[1]) if len(sys.argv) > 1 else 21
    folder = Path(tempfile.mkdtemp(prefix="refkeeper-turns-"))
    try:
        for line in _table(Bench(folder), turns):
            print(line, flush=True)
    finally:
        shutil.rmtree(folder)


def _table(bench: Bench, turns: int) -> list[str]:
    text = article(100)
    (bench.folder / "records.jsonl").write_text(records(100), encoding="utf-8")
    bench.run("fix", "--offline", "--records", "records.jsonl", text=text, runs=1)
    for words in COMMANDS:
        bench.run(*words, text=text, runs=1)  # writes the bytecode
    seconds: dict[str, list[float]] = {}
    for _ in range(turns):
        seconds.setdefault("`python -c pass`", []).append(bench.python("pass", 1).seconds)
        for words in COMMANDS:
            found = bench.run(*words, text=text, runs=1)
            seconds.setdefault(f"`{' '.join(words)}`, 100 notes, warm ledger", []).append(found.seconds)
    rows = [f"{turns} turns.", "", "| What | median | quickest | slowest |", "| --- | ---: | ---: | ---: |"]
    for what, each in seconds.items():
        rows.append(f"| {what} | {statistics.median(each):.3f} | {min(each):.3f} | {max(each):.3f} |")
    return rows


if __name__ == "__main__":
    main()
