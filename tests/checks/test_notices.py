"""When a notice on a work is told, and when the author plainly knows of it."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import pytest

from refkeeper.checks import examples
from refkeeper.keeper import Keeper
from refkeeper.keeper.asking import Asking

# The note gives no issue and no page: neither does the record.
TIME = {name: value for name, value in examples.TIME.items() if name not in ("issue", "page")}
NOTE = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past and Present* 38 (1967)"
LINK = "https://doi.org/10.5555/notice"


def _told(record: dict[str, Any], *notes: str, folder: Path) -> list[tuple[str, str | None]]:
    (folder / "records.jsonl").write_text(json.dumps({**TIME, **record}) + "\n", encoding="utf-8")
    keeper = Keeper(Asking(offline=True, records=(folder / "records.jsonl",)))
    calls = " ".join(f"A.[^{number}]" for number, _ in enumerate(notes, 1))
    text = calls + "\n\n" + "".join(f"[^{number}]: {note}.\n" for number, note in enumerate(notes, 1))
    return [(one.code, one.note) for one in keeper.check(text, "a.md") if one.code.startswith("RK5")]


def _notice(kind: str) -> dict[str, Any]:
    return {"updated-by": [{"DOI": "10.5555/notice", "type": kind}]}


KINDS = [
    ("retraction", "RK501"), ("partial_retraction", "RK501"), ("Retraction", "RK501"),
    ("erratum", "RK502"), ("corrigendum", "RK502"), ("correction", "RK502"), ("clarification", "RK502"),
    ("withdrawal", "RK503"), ("removal", "RK503"),
    ("expression_of_concern", "RK504"), ("Expression of concern", "RK504"), ("expression-of-concern", "RK504"),
    ("new_version", None), ("new_edition", None), ("addendum", None), ("something new", None),
]  # fmt: skip


@pytest.mark.parametrize(("kind", "code"), KINDS)
def test_each_kind_of_notice_has_its_rule(kind: str, code: str | None, tmp_path: Path) -> None:
    assert _told(_notice(kind), NOTE, folder=tmp_path) == ([] if code is None else [(code, "1")])


AWARE = [
    (f"{NOTE} (since retracted)", "Another."),
    (f"{NOTE}; see the retraction, {LINK}", "Another."),
    (NOTE, f"E. Editor, “A Notice,” *Past and Present* 39 (1968), {LINK}"),
]


@pytest.mark.parametrize("notes", AWARE)
def test_an_author_who_knows_is_not_told(notes: tuple[str, ...], tmp_path: Path) -> None:
    assert _told(_notice("retraction"), *notes, folder=tmp_path) == []


def test_a_word_of_the_title_is_no_knowledge_of_a_notice(tmp_path: Path) -> None:
    title = "Correction and Industrial Capitalism in the Age of Time"
    record = _notice("retraction") | {"title": [title]}
    note = NOTE.replace("Time, Work-Discipline, and Industrial Capitalism", title)
    assert _told(record, note, folder=tmp_path) == [("RK501", "1")]


def test_a_work_is_told_once(tmp_path: Path) -> None:
    assert _told(_notice("retraction"), NOTE, NOTE, folder=tmp_path) == [("RK501", "1")]


def test_a_retraction_that_was_taken_back_is_not_told(tmp_path: Path) -> None:
    both = {"updated-by": [{"DOI": "10.5555/a", "type": "retraction"}, {"DOI": "10.5555/b", "type": "reinstatement"}]}
    assert _told(both, NOTE, folder=tmp_path) == []


@pytest.mark.parametrize(
    ("before", "code"), [("RETRACTED: ", "RK501"), ("WITHDRAWN: ", "RK503"), ("Retraction: ", None)]
)
def test_the_title_may_say_so_itself(before: str, code: str | None, tmp_path: Path) -> None:
    record = {"title": [before + "Time, Work-Discipline, and Industrial Capitalism"]}
    assert _told(record, NOTE, folder=tmp_path) == ([] if code is None else [(code, "1")])


def _preprint(kind: str) -> dict[str, Any]:
    return {"type": "posted-content", "relation": {kind: [{"id-type": "doi", "id": "10.5555/notice"}]}}


def test_a_preprint_is_told_unless_its_published_version_is_cited_too(tmp_path: Path) -> None:
    assert _told(_preprint("is-preprint-of"), NOTE, folder=tmp_path) == [("RK505", "1")]
    assert _told(_preprint("is-preprint-of"), f"{NOTE}; published as {LINK}", folder=tmp_path) == []
    assert _told(_preprint("has-review"), NOTE, folder=tmp_path) == []
