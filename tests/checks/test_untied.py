"""Every citation that a summary counts as one to look at is told of: where, why, and what to do."""

from __future__ import annotations

import re

import pytest

from refkeeper.keeper import Keeper
from refkeeper.keeper.studied import Studied
from refkeeper.model.finding import Severity
from refkeeper.model.match import Ambiguous, Reason, Unresolved
from refkeeper.registry import reporter
from tests.checks.test_back_references import FIXTURES, _article, _notes

MLA = "Half of them work.[^1]\n\n[^1]: Half of them work (American Fellows, “Enrollments”).\n"
LOST = (
    "A.[^1] B.[^2] C.[^3] D.[^4]\n\n"
    "[^1]: Moses, *Wild West Shows*, 63-64. See Moses, *Wild West Shows*, 70.\n"
    "[^2]: Moses, *Wild West Shows*, 71.\n"
    "[^3]: A. Smith, *One* (Rome: X, 1990).\n"
    "[^4]: Moses, *Wild West Shows*, 72; Smith, *One*, 4.\n"
)
CITED = "A.[^1] B.[^2]\n\n[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: Smith, *One*, 45; and ibid., 46.\n"
_NUMBERS = re.compile(r"\((?:note|notes) ([^()]*) means? the same\)$")


def _studied(text: str) -> Studied:
    return Keeper().fix(text, "a.md")


def _counted(studied: Studied) -> set[str]:
    """The notes whose citations the summary counts as ones to look at."""
    entries = [one for known in studied.dossiers for one in known.entries]
    counted = [
        one.note.number
        for one in entries
        if isinstance(one.match, Ambiguous)
        or (isinstance(one.match, Unresolved) and one.match.reason is Reason.NO_ANTECEDENT)
    ]
    assert len(counted) == studied.summary.to_look_at
    return set(counted)


def _told(studied: Studied) -> set[str]:
    """The notes that a person is told of."""
    told = {str(one.note) for one in studied.for_a_person}
    for one in studied.for_a_person:
        found = _NUMBERS.search(one.message)
        told |= set(re.split(r", | and ", found[1])) if found is not None else set()
    return told


@pytest.mark.parametrize(
    "text", [MLA, LOST, CITED, *(pytest.param(_article(_notes(one)), id=one.stem) for one in FIXTURES)]
)
def test_whatever_is_counted_is_told(text: str) -> None:
    studied = _studied(text)
    assert _counted(studied) <= _told(studied)


def test_a_work_cited_in_full_nowhere_is_told_once_with_all_its_notes() -> None:
    (one,) = [one for one in _studied(LOST).findings if one.code.startswith("RK6")]
    assert (one.code, one.note) == ("RK602", "1")
    assert one.message.endswith("; cite the work in full (notes 2 and 4 mean the same)")


def test_what_may_be_no_citation_is_information() -> None:
    found = [one for one in _studied(MLA).findings if one.code == "RK605"]
    assert len(found) == _studied(MLA).summary.to_look_at == 1
    assert {one.severity for one in found} == {Severity.INFORMATION}
    assert all(one.message.endswith("; give that in full, or leave it if it cites none") for one in found)


def test_what_is_cited_in_full_before_is_not_told() -> None:
    assert [one.code for one in _studied(CITED).findings if one.code.startswith("RK6")] == []


def test_a_paragraph_is_not_told_whole() -> None:
    note = "[^1]: “" + "Any public utility undertaking or concession, and what belongs to it. " * 8 + "”"
    for one in _studied(f"A.[^1]\n\n{note}\n").findings:
        assert len(one.message) < 320


@pytest.mark.parametrize("form", ["text", "json", "github", "sarif"])
def test_every_form_has_it(form: str) -> None:
    studied = _studied(MLA)
    assert "(American Fellows, “Enrollments”)" in reporter(form).report([studied.report], studied.summary)
