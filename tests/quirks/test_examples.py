"""Every example of every quirk, and the laws that all quirks keep."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import pytest

from refkeeper.quirks.apply import apply_quirk, tidy
from refkeeper.quirks.builtin import BUILTIN, load
from refkeeper.quirks.page import render
from refkeeper.quirks.rule import Example, Quirk

QUIRKS = load()
CASES = [pytest.param(one, case, id=f"{one.id}-{at}") for one in QUIRKS for at, case in enumerate(one.examples)]
PAGE = Path(__file__).parents[2] / "docs" / "quirks.md"


def run(quirk: Quirk, value: Any) -> Any:
    if quirk.whole:
        return apply_quirk(value, quirk)
    if value is None:  # a field that says nothing is not handed to a quirk that reads it alone
        return None
    return quirk.function(*value) if len(quirk.reads) > 1 and not quirk.each else quirk.function(value)


@pytest.mark.parametrize(("quirk", "case"), CASES)
def test_every_example_comes_out_as_said(quirk: Quirk, case: Example) -> None:
    found = run(quirk, case.before)
    assert (found.item if quirk.whole else found) == (case.after.item if quirk.whole else case.after)


@pytest.mark.parametrize(("quirk", "case"), CASES)
def test_twice_equals_once(quirk: Quirk, case: Example) -> None:
    once = run(quirk, case.before)
    assert run(quirk, once) == once


@pytest.mark.parametrize("quirk", QUIRKS, ids=lambda quirk: quirk.id)
def test_every_quirk_has_a_case_that_changes_and_one_that_must_not(quirk: Quirk) -> None:
    def same(case: Example) -> bool:
        return bool(case.before.item == case.after.item if quirk.whole else case.before == case.after)

    assert any(same(case) for case in quirk.examples)
    assert any(not same(case) for case in quirk.examples)
    assert quirk.seen_in.strip()
    assert quirk.summary.endswith(".")


@pytest.mark.parametrize("quirk", [one for one in QUIRKS if one.whole], ids=lambda quirk: quirk.id)
def test_all_quirks_together_leave_an_example_settled(quirk: Quirk) -> None:
    for case in quirk.examples:
        once = tidy(case.before, QUIRKS).reference
        assert tidy(once, QUIRKS).changes == ()


def test_ids_are_unique_and_made_from_the_module() -> None:
    assert len({one.id for one in QUIRKS}) == len(QUIRKS) == len(BUILTIN)
    assert sorted(one.id.replace("-", "_") for one in QUIRKS) == sorted(path.split(":")[1] for path in BUILTIN)


def test_there_are_the_quirks_that_were_asked_for() -> None:
    assert len(QUIRKS) >= 20


def test_the_page_is_up_to_date() -> None:
    assert PAGE.read_text(encoding="utf-8") == render(QUIRKS), "write it again: python -m refkeeper.quirks.page"
