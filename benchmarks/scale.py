"""Measures an index of records as it grows: `python -m benchmarks.scale DATA WORK [--sizes 10000 100000 1000000]`.

DATA is a folder of works and queries, as for `benchmarks.match`; WORK is a folder for what is made, some 2 GB for a
million records, which nobody removes.  For each size: works are invented (`benchmarks/scale_records.py`), the works of
DATA put among them (they count), the index built by the command line in a process of its own, and asked in another one
(`benchmarks/scale_asked.py`).  What was measured is kept in WORK and not measured again.  The table is printed and the
plot written as SVG beside it.
"""

from __future__ import annotations

import argparse
import gzip
import json
import os
import shutil
import subprocess
import sys
import sysconfig
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any

from benchmarks.scale_asked import memory
from benchmarks.scale_plot import plot
from benchmarks.scale_records import Maker, write

REFKEEPER = str(Path(sysconfig.get_path("scripts")) / "refkeeper")
CROSSREF = 180_000_000


def yardstick() -> float:
    """Processor seconds of a piece of work that is always the same: tells a busy machine from a quiet one."""
    best = 9.0
    for _ in range(7):
        began, kept = time.process_time(), {}
        for number in range(300_000):
            kept[number % 997] = str(number)
        best = min(best, time.process_time() - began)
    return best


def run(command: Sequence[str]) -> dict[str, Any]:
    """What a process costs: processor and wall seconds, its most memory, and the most of it that is its own.

    The rest is what the system keeps of the files that the process looks at, and gives to others when they need it.
    """
    began = time.perf_counter()
    most = own = 0.0
    with subprocess.Popen(command, stdout=subprocess.PIPE, stderr=subprocess.DEVNULL) as child:
        while True:
            pid, status, used = os.wait4(child.pid, os.WNOHANG)
            if pid:
                break
            # Not ru_maxrss: that also counts the parent's memory before the child became another program.
            most, own = max(most, memory(child.pid, "VmHWM")), max(own, memory(child.pid, "RssAnon"))
            time.sleep(0.1)
        child.returncode = os.waitstatus_to_exitcode(status)
        said = child.stdout.read().decode() if child.stdout else ""
    if child.returncode:
        raise SystemExit(f"{' '.join(command)}: exit code {child.returncode}")
    return {
        "cpu": used.ru_utime + used.ru_stime,
        "wall": time.perf_counter() - began,
        "memory": most,
        "own": own,
        "said": said,
    }


def measure(data: Path, work: Path, size: int, strings: int, full: bool) -> dict[str, Any]:
    """Everything about one size; what was measured before is read."""
    name = f"{size}{'-full' if full else ''}"
    kept = work / f"measured-{name}.json"
    if kept.exists():
        found: dict[str, Any] = json.loads(kept.read_text())
        return found
    given, index = work / f"input-{name}", work / f"index-{name}"
    if not given.exists():
        half = given.with_suffix(".new")
        shutil.rmtree(half, ignore_errors=True)
        with gzip.open(data / "works.jsonl.gz") as packed:
            real = packed.readlines()
        write(Maker(data).works(max(0, size - len(real)), full), half)
        (half / "works.jsonl").write_bytes(b"".join(real))
        half.rename(given)
    shutil.rmtree(index, ignore_errors=True)
    told: dict[str, Any] = {"size": size, "full": full, "yardstick": yardstick(), "load": os.getloadavg()[0]}
    told["build"] = run([REFKEEPER, "index", "build", str(given), "-o", str(index)])
    told["input"] = sum(one.stat().st_size for one in given.iterdir())
    told["disk"] = {one.name: _size(one) for one in index.iterdir()}
    told["asked"] = json.loads(
        run([sys.executable, "-m", "benchmarks.scale_asked", str(index), str(data), str(strings)])["said"]
    )
    kept.write_text(json.dumps(told, indent=1))
    return told


def _size(path: Path) -> int:
    return sum(one.stat().st_size for one in path.iterdir()) if path.is_dir() else path.stat().st_size


def rows(one: dict[str, Any]) -> str:
    """A row of the table."""
    build, asked = one["build"], one["asked"]
    records, look, whole = asked["records"], asked["look-up"], asked["whole"]
    megabytes = sum(one["disk"].values()) / 1e6
    return (
        f"| {records:,}{' (full)' if one['full'] else ''} | {build['cpu']:.1f} ({build['wall']:.0f}) "
        f"| {records / build['cpu']:,.0f} | {build['memory']:.0f} ({build['own']:.0f}) | {megabytes:.0f} "
        f"| {look['p50']:.1f} / {look['p95']:.1f} | {look['p50 wall']:.1f} / {look['p95 wall']:.1f} "
        f"| {asked['doi']['p95']:.2f} | {asked['recall']['all']:.4f} / {asked['recall']['rare']:.4f} "
        f"| {whole['strings/s']:.0f} | {whole['right']:.3f} / {whole['wrong']:.4f} "
        f"| {asked['memory']:.0f} ({asked['memory of its own']:.0f}) | {one['yardstick']:.3f}, {one['load']:.0f} |"
    )


HEAD = (
    "| records | build, CPU s (wall) | records/CPU s | MB of memory (own) | MB on disk | look-up p50 / p95, CPU ms "
    "| the same, wall | DOI p95, ms | recall at 20, all words / rare | strings/s | right / wrong | MB asking (own) "
    "| yardstick, load |\n" + "|" + " --- |" * 13
)


def main() -> None:
    """Print the table and write the plot."""
    ask = argparse.ArgumentParser(description=__doc__)
    ask.add_argument("data", type=Path)
    ask.add_argument("work", type=Path)
    ask.add_argument("--sizes", type=int, nargs="*", default=[10_000, 100_000, 1_000_000])
    ask.add_argument("--full", type=int, nargs="*", default=[20_000], help="sizes of records as Crossref gives them")
    ask.add_argument("--strings", type=int, default=440)
    asked = ask.parse_args()
    asked.work.mkdir(parents=True, exist_ok=True)
    measured = []
    print(HEAD)
    for size, full in [*((size, False) for size in asked.sizes), *((size, True) for size in asked.full)]:
        measured.append(measure(asked.data, asked.work, size, asked.strings, full))
        print(rows(measured[-1]), flush=True)
    (asked.work / "scale.svg").write_text(
        plot([one for one in measured if not one["full"]], CROSSREF), encoding="utf-8"
    )


if __name__ == "__main__":
    main()
