"""One work with two years, found without a record; and notes out of the order of their numbers."""

from __future__ import annotations

import pytest

from refkeeper.keeper import Keeper
from refkeeper.model.finding import Severity

BOOK = "Jane Doe, *Harbours of the Northern Seas* (Rome: Viella, {}), {}"

YEARS = [
    ((BOOK.format(1990, 12), BOOK.format(1990, 14)), []),
    ((BOOK.format(1990, 12), BOOK.format(1991, 14)), ["2"]),
    ((BOOK.format(1990, 12), BOOK.format(1991, 14), BOOK.format(1991, 15)), ["2", "3"]),
    ((BOOK.format(1990, 12), "Jane Doe, *Harbours of the Northern Seas*, 2nd ed. (Rome: Viella, 1999), 14"), []),
    ((BOOK.format(1990, 12), "Jane Doe, *Harbours of the Northern Seas* (London: Penguin, 1995), 14"), []),
    ((BOOK.format(1990, 12), "Jane Doe, *Harbours of the Southern Seas* (Rome: Viella, 1995), 14"), []),
    ((BOOK.format(1990, 12), "John Roe, *Harbours of the Northern Seas* (Rome: Viella, 1995), 14"), []),
    ((BOOK.format(1990, 12), "Doe, *Harbours of the Northern Seas* (1992), 14"), ["2"]),
    ((BOOK.format("c. 1990", 12), BOOK.format(1991, 14)), []),
]


def _told(code: str, text: str) -> list[str | None]:
    return [one.note for one in Keeper().check(text, "a.md") if one.code == code]


@pytest.mark.parametrize(("notes", "told"), YEARS)
def test_a_work_with_two_years(notes: tuple[str, ...], told: list[str]) -> None:
    calls = " ".join(f"A.[^{number}]" for number, _ in enumerate(notes, 1))
    text = calls + "\n\n" + "".join(f"[^{number}]: {note}.\n" for number, note in enumerate(notes, 1))
    assert _told("RK402", text) == told


def _article(*numbers: int, second: str = "Jones, 5.") -> str:
    calls = " ".join(f"A.[^{number}]" for number in numbers)
    bodies = {number: "Smith, 4." if number == 1 else second for number in numbers}
    return calls + "\n\n" + "".join(f"[^{number}]: {bodies[number]}\n" for number in sorted(bodies))


ORDERS = [
    ((1, 2, 3), []),
    ((1, 3, 2), ["3"]),
    ((2, 1, 3), ["2"]),
    ((1, 5, 2, 3, 4), ["5"]),
    ((1, 2, 4, 9), []),
    ((1, 2, 1, 3), []),
]


@pytest.mark.parametrize(("numbers", "told"), ORDERS)
def test_the_fewest_notes_are_out_of_order(numbers: tuple[int, ...], told: list[str]) -> None:
    assert _told("RK107", _article(*numbers)) == told


@pytest.mark.parametrize(("second", "severity"), [("Jones, 5.", Severity.INFORMATION), ("Ibid., 5.", Severity.WARNING)])
def test_a_label_out_of_order_is_information_unless_notes_go_by_their_order(second: str, severity: Severity) -> None:
    found = [one for one in Keeper().check(_article(1, 3, 2, second=second), "a.md") if one.code == "RK107"]
    assert [one.severity for one in found] == [severity]


def test_a_count_that_begins_again_is_in_order() -> None:
    page = "".join(
        f'<p>A.<sup><a href="#{part}n{at}" id="{part}r{at}">{at}</a></sup></p>' for part in "ab" for at in (1, 2, 3)
    )
    notes = "".join(
        f'<p id="{part}n{at}"><a href="#{part}r{at}">{at}</a> Smith, {at}.</p>' for part in "ab" for at in (1, 2, 3)
    )
    assert [one for one in Keeper().check(page + notes, "a.html") if one.code == "RK107"] == []
