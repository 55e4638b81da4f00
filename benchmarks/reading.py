"""One measurement of the reading of citations, in a process of its own: `python -m benchmarks.reading TASK FILE`.

Prints seconds of processor time as a JSON list.
"""

from __future__ import annotations

import json
import re
import sys
import time
from collections.abc import Callable
from pathlib import Path

SPLIT = re.compile(r"[^\W_]+|[^\w\s]")


def load(_: list[str]) -> list[float]:
    """The model, when the first note is read: its library, its file."""
    from refkeeper.parsing.tagger import tag
    from refkeeper.parsing.tokens import tokenise

    word = tokenise("Ibid.")
    return [_seconds(lambda: tag(word, ()))]


def strings(lines: list[str]) -> list[float]:
    """All strings with nothing remembered, the same again, and only cut into words by one expression."""
    from refkeeper.pipeline.read import read_line

    read_line("Ibid.")  # loads the model
    cold = _seconds(lambda: [read_line(line) for line in lines])
    warm = _seconds(lambda: [read_line(line) for line in lines])
    return [cold, warm, _seconds(lambda: [SPLIT.findall(line) for line in lines])]


def note(lines: list[str]) -> list[float]:
    """All the lines as one note."""
    from refkeeper.pipeline.read import read_line

    text = "; ".join(lines)
    read_line("Ibid.")
    return [_seconds(lambda: read_line(text))]


def _seconds(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def main() -> None:
    lines = Path(sys.argv[2]).read_text(encoding="utf-8").splitlines()
    print(json.dumps({"load": load, "strings": strings, "note": note}[sys.argv[1]](lines)))


if __name__ == "__main__":
    main()
