"""A note may be a hundred kilobytes of one mark: reading it takes seconds."""

from __future__ import annotations

import time

import pytest

from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note

MARKS = ["“", '"', "[", "(", "<", "‘a ", "a,", "A, ", "1", "Le Le ", "is A B, C (P: Q, 1999) ", "a v B ", "iv", "See "]


@pytest.mark.parametrize("mark", MARKS)
def test_a_hundred_kilobytes_of_one_mark(mark: str) -> None:
    text = (mark * 100_000)[:100_000]
    start = time.process_time()
    parse_note(Excerpt.plain(text))
    assert time.process_time() - start < 6
