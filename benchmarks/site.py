"""Prints what a whole site costs: `python -m benchmarks.site`, with `--articles 100` for a short look.

Processor seconds are of the command and all its processes, by rusage; the clock on the wall says something on a machine
that does nothing else.  A baseline that only reads the same files and looks for DOIs stands in each table.
"""

from __future__ import annotations

import argparse
import datetime
import os
import platform
import sys
import sysconfig
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path

from benchmarks.articles import PROSE, Invented
from benchmarks.child import Cost, Row, cost

REFKEEPER = str(Path(sysconfig.get_path("scripts")) / "refkeeper")
BASELINE = """
import pathlib, re
doi = re.compile(r"10[.][0-9]{4,9}/[^ ]+")
print(sum(len(doi.findall(path.read_text(encoding="utf-8"))) for path in pathlib.Path(".").rglob("*.md")))
"""
# As `sitecustomize` it is loaded before anything else, in the processes of a pool as well.
WATCH = """
import os, sys

def _watch(event, arguments):
    if event.startswith("socket."):
        with open(os.environ["SEEN"], "a") as seen:
            print(event, arguments[1:], file=seen)

sys.addaudithook(_watch)
"""
NOTES = 20
WORKS = 2_000
LIMIT = 3_600


def article(number: int) -> str:
    """An article of twenty notes: sixteen cite in full, each with a page of its own; two are `Ibid.`, two remarks."""
    body = "".join(f"{PROSE}{PROSE}[^{at}]\n\n" for at in range(1, NOTES + 1))
    notes = "".join(f"[^{at}]: {_note(number, at)}\n" for at in range(1, NOTES + 1))
    return f"# Clerks and Millers {number}\n\n{body}{notes}"


def _note(number: int, at: int) -> str:
    work = Invented((number * 37 + at * 11) % WORKS)
    if at % 10 == 5:
        return f"Ibid., {work.page}."
    if at % 10 == 9:
        return "The millers of the south were of another opinion, as we shall see."
    return f"{work.note.rpartition(', here')[0]}, here {work.page + (number + at) % 20}."


def timed(what: str, cost: Cost, beside: str = "", target: str = "", met: bool | None = None) -> Row:
    """A line of processor seconds, seconds on the wall, and memory."""
    return Row(what, f"{cost.seconds:.2f} | {cost.elapsed:.1f} | {cost.megabytes:.0f}", beside, target, met)


@dataclass(frozen=True, slots=True)
class Site:
    """A tree of articles, fifty a folder, with one ledger; the network is a closed port of this machine."""

    folder: Path
    articles: int

    @property
    def tree(self) -> Path:
        return self.folder / f"site{self.articles}"

    @property
    def environment(self) -> dict[str, str]:
        return {name: value for name, value in os.environ.items() if name != "PYTHONDONTWRITEBYTECODE"} | {
            "PYTHONPYCACHEPREFIX": str(self.folder / "bytecode"),
            "REFKEEPER_CACHE": str(self.folder / "cache.sqlite3"),
            "REFKEEPER_CROSSREF_URL": "http://127.0.0.1:9",
            "REFKEEPER_DOI_URL": "http://127.0.0.1:9",
        }

    def make(self) -> None:
        """Write the articles, as their authors left them, and take the ledger and the cache away."""
        (self.folder / "cache.sqlite3").unlink(missing_ok=True)
        for number in range(self.articles):
            path = self.tree / f"part{number // 50:03}" / f"a{number:05}.md"
            path.parent.mkdir(parents=True, exist_ok=True)
            path.write_text(article(number), encoding="utf-8", newline="")
        (self.tree / "refkeeper.toml").write_text("", encoding="utf-8")
        (self.tree / "refkeeper.lock").unlink(missing_ok=True)

    def baseline(self) -> Cost:
        return cost([sys.executable, "-c", BASELINE], self.tree, self.environment, runs=3)

    def run(self, *words: str, runs: int = 1) -> Cost:
        found = cost([REFKEEPER, *words, "."], self.tree, self.environment, runs=runs, limit=LIMIT)
        if found.code not in (0, 1):
            raise SystemExit(f"refkeeper {' '.join(words)}: exit code {found.code}")
        return found


def small(folder: Path) -> Iterator[Row]:
    """What a hook or a build costs: fifty articles, a thousand notes, and a ledger that knows them."""
    site = _known(folder, 50)
    yield timed("only reading, and a search for DOIs: 50 articles", site.baseline())
    warm = site.run("check", "--locked", runs=5)
    yield timed("`check --locked`, 50 articles, 1,000 notes, warm", warm, "", "3 s", warm.seconds < 3)
    (folder / "cache.sqlite3").unlink()
    anew = site.run("check", "--locked", runs=5)  # without a cache, for who asks the ledger only makes none
    yield timed("the same, every note new to this machine", anew)
    (folder / "watch").mkdir()
    (folder / "watch" / "sitecustomize.py").write_text(WATCH, encoding="utf-8")
    seen = folder / "seen.txt"
    seen.write_text("", encoding="utf-8")
    more = {"PYTHONPATH": str(folder / "watch"), "SEEN": str(seen)}
    watched = cost([REFKEEPER, "check", "--locked", "."], site.tree, site.environment | more, runs=1)
    sockets = len(seen.read_text(encoding="utf-8").splitlines())
    yield timed("the same, once more, watched", watched, f"{sockets} events of sockets", "0", not sockets)


def large(folder: Path, articles: int) -> Iterator[Row]:
    """A site, cold and warm, in one process and in two; and a quarter of it, for the memory."""
    records = ("--offline", "--records", str(folder / "records.jsonl"))
    site, quarter = Site(folder, articles), Site(folder, articles // 4)
    costs: dict[tuple[int, str], Cost] = {}
    for one in (quarter, site):
        one.make()
        if one is site:
            yield timed(f"only reading, and a search for DOIs: {articles:,} articles", one.baseline())
        for jobs in ("1", "2"):
            one.make()
            costs[one.articles, jobs] = one.run("fix", *records, "--jobs", jobs)
            yield _row("fix, cold, local records", one.articles, jobs, costs)
    unknown: dict[tuple[int, str], Cost] = {}
    for one in (quarter, site):
        (one.tree / "refkeeper.lock").rename(folder / "aside")
        unknown[one.articles, "1"] = one.run("check", "--offline")
        (folder / "aside").rename(one.tree / "refkeeper.lock")
        yield _row("check --offline, no ledger", one.articles, "1", unknown)
    warm: dict[tuple[int, str], Cost] = {}
    for one in (quarter, site):
        for jobs in ("1", "2"):
            warm[one.articles, jobs] = one.run("check", "--locked", "--jobs", jobs)
            yield _row("check --locked, warm", one.articles, jobs, warm)


def _row(what: str, articles: int, jobs: str, costs: dict[tuple[int, str], Cost]) -> Row:
    found, beside = costs[articles, jobs], []
    if jobs == "2":
        beside.append(f"{costs[articles, '1'].elapsed / found.elapsed:.2f}x as fast as one")
    if articles // 4 and (articles // 4, jobs) in costs:
        beside.append(f"memory {found.megabytes / costs[articles // 4, jobs].megabytes:.2f}x a quarter's")
    return timed(f"{what}: {articles:,} articles, {jobs} job{'s' * (jobs != '1')}", found, "; ".join(beside))


def _known(folder: Path, articles: int) -> Site:
    site = Site(folder, articles)
    site.make()
    site.run("fix", "--offline", "--records", str(folder / "records.jsonl"))
    return site


def main() -> None:
    """Print the table, row by row."""
    wanted = argparse.ArgumentParser(description=__doc__)
    wanted.add_argument("--articles", type=int, default=1_000)
    articles = wanted.parse_args().articles
    where = f"Python {platform.python_version()}, {sys.platform}, {os.cpu_count()} cores, load {os.getloadavg()[0]:.1f}"
    print(f"{datetime.date.today().isoformat()}, {where}.\n")
    print("| What | CPU seconds | on the wall | MB at most | beside | target | met |")
    print("| --- | ---: | ---: | ---: | --- | ---: | --- |")
    with tempfile.TemporaryDirectory() as name:
        folder = Path(name)
        records = "".join(Invented(number).record + "\n" for number in range(WORKS))
        (folder / "records.jsonl").write_text(records, encoding="utf-8")
        for rows in (small(folder), large(folder, articles)):
            for row in rows:
                print(row, flush=True)


if __name__ == "__main__":
    main()
