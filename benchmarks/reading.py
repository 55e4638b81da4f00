"""One measure of the reading of citations, in a process of its own: `python -m benchmarks.reading TASK FILE OTHERS`.

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


def load(_: list[str], __: list[str]) -> list[float]:
    """The model, when the first note is read: its library, its file."""
    from refkeeper.parsing.tagger import tag
    from refkeeper.parsing.tokens import tokenise

    word = tokenise("Ibid.")
    return [_seconds(lambda: tag(word, ()))]


def strings(lines: list[str], others: list[str]) -> list[float]:
    """All strings, when others were read before or none, the same again, each by itself, and only cut into words."""
    from refkeeper import parse, parse_each

    parse("Ibid.")  # loads the model
    for _ in parse_each(others):
        pass
    new = _seconds(lambda: list(parse_each(lines)))
    again = _seconds(lambda: list(parse_each(lines)))
    alone = _seconds(lambda: list(map(parse, lines)))
    return [new, again, alone, _seconds(lambda: list(map(SPLIT.findall, lines)))]


def note(lines: list[str], _: list[str]) -> list[float]:
    """All the lines as one note."""
    from refkeeper import parse

    text = "; ".join(lines)
    parse("Ibid.")
    return [_seconds(lambda: parse(text))]


def _seconds(work: Callable[[], object]) -> float:
    before = time.process_time()
    work()
    return time.process_time() - before


def main() -> None:
    lines, others = (
        Path(name).read_text(encoding="utf-8").splitlines() if name else [] for name in (*sys.argv[2:], "")[:2]
    )
    print(json.dumps({"load": load, "strings": strings, "note": note}[sys.argv[1]](lines, others)))


if __name__ == "__main__":
    main()
