"""A note may be a megabyte of one mark: reading it takes seconds, and twice as much takes twice as long."""

from __future__ import annotations

import time

import pytest

from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note

MARKS = ["“", '"', "[", "(", "<", "‘a ", "a,", "A, ", "1", "Le Le ", "is A B, C (P: Q, 1999) ", "a v B ", "iv", "See "]


@pytest.mark.parametrize("mark", MARKS)
def test_a_quarter_megabyte_of_one_mark(mark: str) -> None:
    text = (mark * 250_000)[:250_000]
    start = time.process_time()
    parse_note(Excerpt.plain(text))
    assert time.process_time() - start < 3
