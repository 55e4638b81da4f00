"""A note may be a hundred kilobytes of one mark: reading it takes seconds."""

from __future__ import annotations

import time

import pytest

from refkeeper.model.citation import FullCitation
from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note
from refkeeper.pipeline.read import read_line

MARKS = ["“", '"', "[", "(", "<", "‘a ", "a,", "A, ", "1", "Le Le ", "is A B, C (P: Q, 1999) ", "a v B ", "iv", "See "]


@pytest.mark.parametrize("mark", MARKS)
def test_a_hundred_kilobytes_of_one_mark(mark: str) -> None:
    text = (mark * 100_000)[:100_000]
    start = time.process_time()
    parse_note(Excerpt.plain(text))
    assert time.process_time() - start < 6


def test_half_a_character_is_read_as_any_other() -> None:
    """JSON may say `\\ud800`, which is no character: what stands around it is read all the same."""
    (one,) = read_line("A. Gull, *0\ud800 Tides* (Hull: Tide Press, 1999).")[1]
    assert isinstance(one, FullCitation)
    assert one.work.issued is not None
    assert one.work.issued.raw == "1999"
