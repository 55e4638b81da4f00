"""Tells how fast an index is built step by step: `python -m benchmarks.scale_paced INPUT`, a folder of records.

On a busy machine the processor seconds of a whole build are up to twice those on a quiet one, for what runs beside
takes caches and half of each core.  The quickest tenth of the steps is near to what a quiet machine gives.
"""

from __future__ import annotations

import gc
import statistics
import sys
import tempfile
import time
from pathlib import Path

from refkeeper.sources import index_build

STEP = 500
"""Records between two looks at the clock: the builder moves its bar that often."""


class Clock:
    """Stands where the bar does, and notes the processor seconds of the whole process, the engine's threads too."""

    def __init__(self) -> None:
        self.seconds = [time.process_time()]

    def update(self, _n_steps: int, /) -> None:
        self.seconds.append(time.process_time())


def main() -> None:
    """Print records in a processor second: of the quickest tenth of the steps, of half of them, and of all."""
    gc.set_threshold(100_000)  # as the command line does
    with tempfile.TemporaryDirectory() as folder:
        builder = index_build.Builder(Path(folder) / "index")
        clock = Clock()
        builder.build(builder.plan([Path(sys.argv[1])]), clock)
    steps = [after - before for before, after in zip(clock.seconds, clock.seconds[1:], strict=False)]
    steps = sorted(step for step in steps[:-1] if step > 0.01)  # a step at the end of a file is a short one
    quick, half, mean = steps[len(steps) // 10], statistics.median(steps), statistics.mean(steps)
    print(
        ", ".join(
            f"{name} {STEP / one:,.0f}/s" for name, one in (("quickest tenth", quick), ("median", half), ("mean", mean))
        )
    )


if __name__ == "__main__":
    main()
