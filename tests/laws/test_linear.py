"""Law 6: time grows with the length of the text and no faster, however hostile it is."""

from __future__ import annotations

import gc
import time
from collections.abc import Callable

import pytest

from refkeeper.model.source import Source, Span
from refkeeper.parsing.extent import note_extent
from refkeeper.pipeline.read import find_notes, read_line
from refkeeper.readers.inline import markdown_excerpt
from refkeeper.registry import READERS, reader

UNITS = [
    "[", "(", "<", "*", "“", "1", "a,", "((", "[^", "[^1]", "^[", "1)A", "¹", "`", "$", "\\", "&", "<!--", "<a ", "\n", "\r\n",
    "[^1]: a\n", "- a\n", "| a ", "> ", "* a*\n", "A. ", "1990 ", "https://", "10.1/", ": ", "; ", ", ed. ", "Ibid. ", "a. B", "--",
]  # fmt: skip


def cost(run: Callable[[str], object], unit: str, size: int) -> float:
    text = (unit * (size // len(unit) + 1))[:size]
    gc.disable()
    start = time.process_time()
    run(text)
    spent = time.process_time() - start
    gc.enable()
    return spent


def grows_no_faster(run: Callable[[str], object], unit: str, size: int = 30_000) -> bool:
    """Four times the text in at most eight times the time; what takes no time at all is not measured.

    The best of a few tries: another program on the machine must not fail a test.
    """
    for _ in range(3):
        small, large = cost(run, unit, size), cost(run, unit, 4 * size)
        if large < 0.05 or large < 8 * small:
            return True
    return False


@pytest.mark.parametrize("unit", UNITS)
@pytest.mark.parametrize("name", READERS)
def test_readers(name: str, unit: str) -> None:
    assert grows_no_faster(lambda text: find_notes(Source(text), reader(name)), unit)


@pytest.mark.parametrize("unit", UNITS)
def test_parser(unit: str) -> None:
    assert grows_no_faster(read_line, unit, 6_000)


@pytest.mark.parametrize("unit", UNITS)
def test_excerpts_and_ends_of_notes(unit: str) -> None:
    assert grows_no_faster(lambda text: markdown_excerpt(text, Span(0, len(text))), unit)
    assert grows_no_faster(note_extent, unit, 6_000)
