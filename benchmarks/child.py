"""Runs a command as a child process and tells its processor time and its memory, exactly that child's."""

from __future__ import annotations

import os
import resource
import statistics
import subprocess
import time
from collections.abc import Callable, Mapping, Sequence
from dataclasses import dataclass
from functools import partial
from pathlib import Path

MEGABYTE = 1024 * 1024


LIMIT = 30
"""A command that takes more processor seconds is stopped, and its line says so."""


def _limit(seconds: int) -> None:
    resource.setrlimit(resource.RLIMIT_CPU, (seconds, seconds))


@dataclass(frozen=True, slots=True)
class Cost:
    """The median processor seconds of several runs, and the most memory that one of them took.

    `elapsed` is the median time on the wall: of use only where processes work side by side.
    """

    seconds: float
    megabytes: float
    code: int
    elapsed: float = 0.0


def cost(
    command: Sequence[str],
    folder: Path,
    environment: Mapping[str, str],
    before: Callable[[], None] = lambda: None,
    runs: int = 5,
    limit: int = LIMIT,
) -> Cost:
    """What a command costs: user and system seconds together; `before` sets the scene anew for every run."""
    seconds, walls, memory, code = [], [], 0.0, 0
    for _ in range(runs):
        before()
        begun = time.perf_counter()
        with subprocess.Popen(
            command,
            cwd=folder,
            env=environment,
            stdout=subprocess.DEVNULL,
            stderr=subprocess.DEVNULL,
            preexec_fn=partial(_limit, limit),
        ) as child:
            # wait4 counts this child and those that it waited for; getrusage(RUSAGE_CHILDREN) would give the memory
            # of the largest so far.
            _, status, used = os.wait4(child.pid, 0)
            child.returncode = code = os.waitstatus_to_exitcode(status)
        walls.append(time.perf_counter() - begun)
        seconds.append(used.ru_utime + used.ru_stime)
        memory = max(memory, used.ru_maxrss * 1024 / MEGABYTE)
    return Cost(statistics.median(seconds), memory, code, statistics.median(walls))


@dataclass(frozen=True, slots=True)
class Row:
    """One line of a table; `figures` are its cells between what was run and what stands beside it."""

    what: str
    figures: str
    beside: str = ""
    target: str = ""
    met: bool | None = None

    def __str__(self) -> str:
        said = {True: "yes", False: "NO", None: ""}[self.met]
        return f"| {self.what} | {self.figures} | {self.beside} | {self.target} | {said} |"


def spent(what: str, cost: Cost, beside: str = "", target: str = "", met: bool | None = None) -> Row:
    """A line of processor seconds and memory."""
    return Row(what, f"{cost.seconds:.3f} | {cost.megabytes:.0f}", beside, target, met)
