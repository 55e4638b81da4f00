"""Many notes are read as each is by itself, and the first answers are there before the last lines are asked for."""

from __future__ import annotations

import json
from collections.abc import Iterator
from itertools import count, islice
from pathlib import Path

from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper import parse, parse_each

NOTES = Path(__file__).parents[2] / "fixtures" / "citations"
ALL = [
    json.loads(line)["text"] for path in sorted(NOTES.glob("*.jsonl")) for line in path.read_text("utf-8").splitlines()
]


@settings(max_examples=25, deadline=None)
@given(st.lists(st.one_of(st.sampled_from(ALL), st.text(max_size=60)), max_size=80))
def test_together_as_alone(texts: list[str]) -> None:
    assert list(parse_each(texts)) == list(map(parse, texts))


def test_a_stream_is_read_by_and_by() -> None:
    asked = []

    def endless() -> Iterator[str]:
        for number in count():
            asked.append(number)
            yield f"Carlo Ginzburg, *Clues* (Baltimore: Johns Hopkins UP, 1989), {number}."

    first = list(islice(parse_each(endless()), 3))
    assert len(first) == 3
    assert len(asked) < 100


def test_long_lines_are_not_heaped_up() -> None:
    asked = []

    def long() -> Iterator[str]:
        for number in range(40):
            asked.append(number)
            yield "Ibid., 5; " * 1000

    next(parse_each(long()))
    assert len(asked) < 5
