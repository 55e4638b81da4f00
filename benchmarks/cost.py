"""Prints what refkeeper costs, each figure beside its target: `python -m benchmarks.cost`, or `make bench`.

Processor seconds of the child process, user and system together, medians; wall time is not measured, because
other programs change it.  Ratios stand beside a baseline of the same run.
"""

from __future__ import annotations

import datetime
import os
import platform
import sys
import sysconfig
import tempfile
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from pathlib import Path
from statistics import median

from benchmarks.articles import HOSTILE, article, hostile, page, pasted, records
from benchmarks.child import LIMIT, Cost, Row, cost, spent

REFKEEPER = str(Path(sysconfig.get_path("scripts")) / "refkeeper")
BASELINE = "import click, json, re, sqlite3, tomllib"
MEGABYTE = 1_000_000


@dataclass(frozen=True, slots=True)
class Bench:
    """A folder of its own, without network: the address of Crossref is a closed port of this machine."""

    folder: Path

    @property
    def environment(self) -> dict[str, str]:
        # Programs that pip installs have their bytecode on disk; some machines forbid writing it, so it goes here.
        return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
            "REFKEEPER_CACHE": str(self.cache),
            "REFKEEPER_CROSSREF_URL": "http://127.0.0.1:9",
            "REFKEEPER_DOI_URL": "http://127.0.0.1:9",
        }

    def python(self, code: str, runs: int = 5) -> Cost:
        """What the bare interpreter costs for a line of code."""
        return cost([sys.executable, "-c", code], self.folder, self.environment, runs=runs)

    @property
    def cache(self) -> Path:
        return self.folder / "cache.sqlite3"

    def run(self, *words: str, name: str = "a.md", text: str = "", runs: int = 5, unread: bool = False) -> Cost:
        """One command on a file that is written anew before every run; `unread`: no note of it was read before."""

        def before() -> None:
            if text:
                _write(self.folder / name, text)
            if unread:
                self.cache.unlink(missing_ok=True)

        command = [REFKEEPER, *words, name] if text else [REFKEEPER, *words]
        found = cost(command, self.folder, self.environment, before, runs)
        if found.code not in (0, 1) and found.seconds < LIMIT:
            raise SystemExit(f"refkeeper {' '.join(words)} {name}: exit code {found.code}")
        return found

    def rows(self) -> Iterator[Row]:
        for words in (["--version"], ["notes"], ["check", "--locked"], ["fix", "--offline"]):
            self.run(*words, text="" if words == ["--version"] else pasted(1), runs=1)  # writes the bytecode
        (self.folder / "refkeeper.lock").unlink(missing_ok=True)
        yield from self.starting()
        yield from self.working()
        yield from self.large()
        if "--short" not in sys.argv:
            yield from (self.hostile(ending, unit) for ending, units in HOSTILE.items() for unit in units)

    def starting(self) -> Iterator[Row]:
        """What a command costs before it does anything, each run beside a run of its baseline."""
        nothing, version = _alternately(lambda: self.python("pass", 1), lambda: self.run("--version", runs=1))
        yield spent("`python -c pass`", nothing)
        yield _beside("`refkeeper --version`", version, nothing)
        baseline, notes, reading = _alternately(
            lambda: self.python(BASELINE, 1),
            lambda: self.run("notes", text=article(5), runs=1),
            lambda: self.run("notes", text=pasted(5), runs=1),
        )
        yield spent(f"`python -c '{BASELINE}'`", baseline)
        yield _beside("`refkeeper notes`, 5 notes", notes, baseline)
        yield spent("`refkeeper notes`, 5 pasted notes (these must be parsed)", reading, _ratio(reading, baseline))

    def working(self) -> Iterator[Row]:
        """An article of a hundred notes, with a ledger that knows all of them, and without."""
        text = article(100)
        _write(self.folder / "records.jsonl", records(100))
        ledger = self.folder / "refkeeper.lock"
        self.run("fix", "--offline", "--records", "records.jsonl", text=text, runs=1)
        for words in (["check", "--locked"], ["fix", "--locked"], ["fix"]):
            self.run("check", "--offline", text=text, runs=1)  # the notes are read
            found = self.run(*words, text=text)
            yield spent(f"`{' '.join(words)}`, 100 notes, warm ledger", found, "", "0.5 s", found.seconds < 0.5)
            anew = self.run(*words, text=text, unread=True)
            yield spent("the same, every note new to this machine", anew, _ratio(anew, found))
        known = ledger.read_bytes()
        for words in (["check", "--offline"], ["check", "--offline", "--records", "records.jsonl"]):
            yield spent(f"`{' '.join(words)}`, 100 notes, cold", self._cold(words, text, ledger))
        ledger.write_bytes(known)

    def _cold(self, words: list[str], text: str, ledger: Path) -> Cost:
        def before() -> None:
            _write(self.folder / "a.md", text)
            ledger.unlink(missing_ok=True)
            self.cache.unlink(missing_ok=True)

        return cost([REFKEEPER, *words, "a.md"], self.folder, self.environment, before)

    def large(self) -> Iterator[Row]:
        """One article of a megabyte in each of its forms."""
        for name, make in (("a.md", article), ("pasted.md", pasted), ("a.html", page)):
            count = MEGABYTE * 100 // len(make(100))
            found = self.run("notes", name=name, text=make(count), runs=3)
            what = f"`notes {name}`, an article of 1 MB ({count} notes)"
            yield spent(what, found, "", "150 MB", found.megabytes < 150)
        text = article(MEGABYTE * 100 // len(article(100)))
        found = self.run("check", "--locked", text=text, runs=3, unread=True)
        what = "`check --locked`, the same 1 MB of Markdown, every note new"
        yield spent(what, found, "", "150 MB", found.megabytes < 150)

    def hostile(self, ending: str, unit: str) -> Row:
        """A megabyte of one pattern, and how much longer it takes than a quarter of it."""
        name = f"hostile.{ending}"
        words = ["notes", "--syntax", "wxr"] if ending == "xml" else ["notes"]
        small, large = (
            self.run(*words, name=name, text=hostile(ending, unit, size), runs=1) for size in (MEGABYTE // 4, MEGABYTE)
        )
        ratio = large.seconds / small.seconds
        what = f"1 MB of {_quoted(unit)} in {ending}"
        met = ratio < 6 and large.megabytes < 150
        return spent(what, large, f"{ratio:.1f}x 250 kB", "6x, 150 MB", met)


def _alternately(*commands: Callable[[], Cost], runs: int = 9) -> list[Cost]:
    """The medians of commands that take turns: what else the machine does falls on all of them alike."""
    turns = [[command() for command in commands] for _ in range(runs)]
    return [
        Cost(median(one.seconds for one in each), max(one.megabytes for one in each), each[-1].code)
        for each in zip(*turns, strict=True)
    ]


def _quoted(unit: str) -> str:
    return "`" + unit.replace("\n", "\\n").replace("`", "'backtick'").replace("|", "\\|") + "`"


def _ratio(found: Cost, baseline: Cost) -> str:
    return f"{found.seconds / baseline.seconds:.1f}x"


def _beside(what: str, found: Cost, baseline: Cost) -> Row:
    return spent(what, found, _ratio(found, baseline), "2x", found.seconds <= 2 * baseline.seconds)


def _write(path: Path, text: str) -> None:
    path.write_text(text, encoding="utf-8", newline="")


def main() -> None:
    """Print the table, row by row."""
    where = f"Python {platform.python_version()}, {sys.platform}, {os.cpu_count()} cores"
    print(f"{datetime.date.today().isoformat()}, {where}.\n")
    print("| What | CPU seconds | MB at most | beside | target | met |")
    print("| --- | ---: | ---: | ---: | ---: | --- |")
    with tempfile.TemporaryDirectory() as folder:
        for row in Bench(Path(folder)).rows():
            print(row, flush=True)


if __name__ == "__main__":
    main()
