"""Works that bear one name are told apart by what both notes say; a second citation of a work makes no second entry."""

from __future__ import annotations

import time

import pytest

from refkeeper.keeper import Keeper

LETTER = "Henry Clarke Wright to Elizabeth Pease, {}, Garrison Family Papers, Houghton Library."
COLUMN = "John Reed, “Letter from London,” *The Times*, {}."
NOTES = "Ann Doe, “Notes and News,” *Journal of Gulls* 5, {}."
PAGE = "“Contracts,” Buffalo Bill Project, {}."
BOOK = "Ann Doe, *The Gulls of Ostend*{} (London: Harbour Press, 1990), {}."
TWO = [
    (LETTER, "March 13, 1844", "March 27, 1844"),
    (LETTER, "March 13, 1844", "April 1844"),
    (COLUMN, "3 May 1901, 4", "10 May 1901, 5"),
    (NOTES, "no. 1 (1990): 3–9", "no. 3 (1990): 201–9"),
    (PAGE, "https://example.org/contracts/1", "https://example.org/contracts/2"),
]
ONE = [
    (LETTER, "March 13, 1844", "March 13, 1844"),
    (LETTER, "March 13, 1844", "1844"),
    (COLUMN, "3 May 1901, 4", "3 May 1901, 5"),
    (NOTES, "no. 1 (1990): 3–9", "no. 1 (1990): 4"),
    (NOTES, "no. 1 (1990): 3–9", "no. 2 (1990): 3–9"),  # a slip of the pen
    (NOTES, "no. 1 (Spring 1990): 3–9", "no. 1 (April 1990): 3–9"),
    (PAGE, "https://www.example.org/contracts/", "http://example.org/contracts#top"),
]


def _works(*notes: str) -> list[tuple[str, ...]]:
    calls = " ".join(f"A.[^{at}]" for at, _ in enumerate(notes, 1))
    text = calls + "\n\n" + "".join(f"[^{at}]: {note}\n" for at, note in enumerate(notes, 1))
    return [one.notes for one in Keeper().fix(text, "a.md").references]


@pytest.mark.parametrize(("form", "first", "second"), TWO)
def test_two_works(form: str, first: str, second: str) -> None:
    assert _works(form.format(first), form.format(second)) == [("1",), ("2",)]


@pytest.mark.parametrize(("form", "first", "second"), ONE)
def test_one_work(form: str, first: str, second: str) -> None:
    assert _works(form.format(first), form.format(second)) == [("1", "2")]


def test_two_editions() -> None:
    assert _works(BOOK.format(", 2nd ed.", 3), BOOK.format(", 3rd ed.", 3), BOOK.format("", 7)) == [("1", "3"), ("2",)]


def test_what_a_short_note_leaves_out_a_longer_one_adds() -> None:
    dates = ("1844", "March 13, 1844", "March 27, 1844", "March 13, 1844")
    assert _works(*(LETTER.format(date) for date in dates)) == [("1", "2", "4"), ("3",)]


def test_time_is_linear_in_the_letters() -> None:
    def taken(count: int) -> float:
        begin = time.process_time()
        _works(*(LETTER.format(f"March {at % 28 + 1}, 1844, box {at}") for at in range(count)))
        return time.process_time() - begin

    taken(20)
    assert taken(400) < 8 * max(taken(100), 0.05)
