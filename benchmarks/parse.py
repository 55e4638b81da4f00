"""Prints what reading citations costs, each figure beside its target: `python -m benchmarks.parse`.

The strings are the citations of `fixtures/citations`, or the lines of a file given with `--strings`.  Processor seconds
of processes of their own, medians of five; the time on the wall only for the command, where processes work side by
side, and then of a machine that does nothing else.  A process compiles its expressions with the first strings that it
reads; what it does with any others is the second row, and what it remembers of words the third.
"""

from __future__ import annotations

import argparse
import datetime
import json
import os
import platform
import statistics
import subprocess
import sys
import sysconfig
import tempfile
from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from itertools import cycle, islice
from pathlib import Path
from typing import Any

from training.tables import replace_between

from benchmarks.child import Cost, Row, cost

REFKEEPER = str(Path(sysconfig.get_path("scripts")) / "refkeeper")
FIXTURES = Path(__file__).resolve().parent.parent / "fixtures"
ANYSTYLE = 400
"""Strings a second of AnyStyle (Ruby), as issue 3 gives it for such a machine; it is not run here."""
RUNS = 5
SIZES = (12_500, 25_000, 50_000, 100_000)


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder of its own, and the strings."""

    folder: Path
    strings: list[str]
    others: list[str]
    lines: int

    @property
    def environment(self) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
            "PYTHONPATH": os.pathsep.join(sys.path),
        }

    def put(self, name: str, lines: list[str]) -> str:
        (self.folder / name).write_text("".join(f"{line}\n" for line in lines), encoding="utf-8")
        return name

    def child(self, task: str, lines: list[str], runs: int = RUNS, others: Sequence[str] = ()) -> list[float]:
        """The medians of what a process of its own measures."""
        command = [sys.executable, "-m", "benchmarks.reading", task, self.put("given.txt", lines)]
        command += [self.put("others.txt", list(others))] if others else []
        found = [
            json.loads(
                subprocess.run(command, cwd=self.folder, env=self.environment, capture_output=True, check=True).stdout
            )
            for _ in range(runs)
        ]
        return [statistics.median(column) for column in zip(*found, strict=True)]

    def command(self, jobs: int, lines: int, runs: int = RUNS) -> Cost:
        """`refkeeper parse` on so many lines."""
        name = self.put("lines.txt", list(islice(cycle(self.strings), lines)))
        words = [REFKEEPER, "parse", "--jobs", str(jobs), "--format", "jsonl", name]
        found = cost(words, self.folder, self.environment, runs=runs)
        if found.code:
            raise SystemExit(f"refkeeper parse --jobs {jobs}: exit code {found.code}")
        return found

    def rows(self) -> Iterator[Row]:
        self.child("strings", self.strings[:5], 1)  # writes the bytecode
        yield from self.starting()
        yield from self.rates()
        yield from self.streams()
        yield from self.lengths()

    def starting(self) -> Iterator[Row]:
        (loaded,) = self.child("load", self.strings[:1])
        yield Row("loading the model, at the first note", f"{1000 * loaded:.0f} ms", "", "150 ms", loaded < 0.150)

    def rates(self) -> Iterator[Row]:
        """Strings a second through the library, in one process."""
        first = len(self.strings) / self.child("strings", self.strings)[0]
        measured = self.child("strings", self.strings, others=self.others)
        new, again, alone, split = (len(self.strings) / seconds for seconds in measured)
        yield Row("cut into words by one expression, no more", f"{split:,.0f}/s", "", "")
        behind = f"new, behind {len(self.others):,} others"
        for name, rate in (("the first that it reads", first), (behind, new), ("again", again)):
            beside = f"1/{split / rate:.0f} of the cutting; {rate / ANYSTYLE:.1f}x AnyStyle's {ANYSTYLE}/s"
            yield Row(f"`parse_each`, one process, {name}", f"{rate:,.0f}/s", beside, "1,200/s", rate >= 1200)
        yield Row("`parse`, each by itself, again", f"{alone:,.0f}/s", f"{alone / again:.2f}x `parse_each`")

    def streams(self) -> Iterator[Row]:
        """The command on a file: rate, and memory as the file grows."""
        one, two = (self.command(jobs, self.lines) for jobs in (1, 2))
        for jobs, found in ((1, one), (2, two)):
            figure = f"{self.lines / found.elapsed:,.0f}/s"
            beside = f"{found.seconds:.1f} CPU seconds" + (
                f"; {one.elapsed / found.elapsed:.1f}x one" if jobs > 1 else ""
            )
            yield Row(f"`parse --jobs {jobs}`, {self.lines:,} lines, with its start", figure, beside)
        yield Row("its memory at most, one process", f"{one.megabytes:.0f} MB", "", "200 MB", one.megabytes < 200)
        grown = self.command(1, 4 * self.lines, 1).megabytes
        met = grown < one.megabytes + 10
        yield Row(f"the same, {4 * self.lines:,} lines", f"{grown:.0f} MB", "", "no more", met)

    def lengths(self) -> Iterator[Row]:
        """One note of more and more citations."""
        before = 0.0
        for size in SIZES:
            (seconds,) = self.child("note", list(_up_to(self.strings, size)))
            figure, rate = f"{seconds:.3f} s", f"{size / seconds / 1000:,.0f} kB/s"
            what = f"one note of {size / 1000:g} kB"
            if before:
                ratio = seconds / before
                yield Row(what, figure, f"{rate}; {ratio:.1f}x the half", "2.5x", ratio < 2.5)
            else:
                yield Row(what, figure, rate)
            before = seconds


def _up_to(strings: list[str], size: int) -> Iterator[str]:
    for text in cycle(strings):
        size -= len(text) + 2
        if size < 0:
            return
        yield text


def _rows(folder: str) -> Iterator[Any]:
    for path in sorted((FIXTURES / folder).glob("*.jsonl")):
        yield from map(json.loads, path.read_text("utf-8").splitlines())


def _citations() -> list[str]:
    """The citations of the notes written by hand."""
    return [one["text"] for row in _rows("citations") for one in row["citations"] if one["kind"] == "full"]


def main() -> None:
    """Print the table, row by row."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--strings", type=Path, help="citation strings, one a line")
    parser.add_argument("--lines", type=int, default=3000, help="how many lines the command is given")
    parser.add_argument("--write", type=Path, metavar="PAGE", help="put the table between the marks of a page")
    asked = parser.parse_args()
    strings = asked.strings.read_text("utf-8").splitlines() if asked.strings else _citations()
    others = [row["text"] for folder in ("footnotes", "references") for row in _rows(folder)]
    where = f"Python {platform.python_version()}, {sys.platform}, {os.cpu_count()} cores"
    said = [
        f"{datetime.date.today().isoformat()}, {where}; {len(strings):,} strings. {_load()}", "",
        "| What | figure | beside | target | met |", "| --- | ---: | --- | ---: | --- |",
    ]  # fmt: skip
    print("\n".join(said))
    with tempfile.TemporaryDirectory() as folder:
        for row in Bench(Path(folder), strings, others, asked.lines).rows():
            print(row, flush=True)
            said.append(str(row))
    if asked.write:
        replace_between(asked.write, "parse", said)


def _load() -> str:
    """How busy the machine is: wall times of a busy one say little."""
    if not hasattr(os, "getloadavg"):
        return ""
    return f"Programs that ran beside: {os.getloadavg()[0]:.0f}."


if __name__ == "__main__":
    main()
