"""What a first user found wrong, each as an article and what must come of it."""

from __future__ import annotations

from dataclasses import replace
from pathlib import Path

import pytest

from refkeeper.keeper.asking import Asking
from refkeeper.keeper.facade import Keeper
from refkeeper.keeper.studied import Studied
from refkeeper.ledger.entries import Decision, Outcome
from refkeeper.model.reference import Standing

RECORDS = Path(__file__).parents[2] / "fixtures" / "records.jsonl"
WORK = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past & Present* 38, no. 1 (1967): 56–97"
RIGHT, WRONG = "10.1093/past/38.1.56", "10.1086/448699"


def study(text: str, keeper: Keeper | None = None) -> Studied:
    return (keeper or Keeper(Asking(offline=True, records=(RECORDS,)))).fix(text, "a.md")


@pytest.mark.parametrize("first", [True, False])
def test_a_wrong_doi_is_seen_though_the_same_words_stand_elsewhere(first: bool) -> None:
    notes = [f"{WORK}.", f"{WORK}, doi:{WRONG}."]
    one, two = notes if first else reversed(notes)
    done = study(f"A.[^1] B.[^2]\n\n[^1]: {one}\n[^2]: {two}\n")
    assert [finding.code for finding in done.findings if finding.code != "RK204"] == ["RK207"]
    assert done.summary.found == 1
    assert [one.item.doi for one in done.references if one.item.doi] == [RIGHT]


def test_a_doi_changed_after_the_ledger_was_written_is_a_new_question() -> None:
    keeper = Keeper(Asking(offline=True, records=(RECORDS,)))
    assert study(f"A.[^1]\n\n[^1]: {WORK}.\n", keeper).summary.found == 1
    done = study(f"A.[^1]\n\n[^1]: {WORK}, https://doi.org/{WRONG}.\n", keeper)
    assert [finding.code for finding in done.findings] == ["RK207"]


@pytest.mark.parametrize(
    "note",
    [
        f"Written `doi:{RIGHT}` in the file.",
        f"Written so:\n\n    ```\n    x = 'doi:{RIGHT}'\n    ```",
        f"A comment <!-- doi:{RIGHT} --> only.",
    ],
)
def test_code_in_a_note_is_never_changed(note: str) -> None:
    text = f"A.[^1]\n\n[^1]: {note}\n"
    assert study(text).text == text


def test_a_sici_is_whole_or_absent() -> None:
    sici = "10.1002/(sici)1097-4571(199806)49:8<693::aid-asi4>3.0.co;2-o"
    done = study(f"A.[^1]\n\n[^1]: {WORK.replace('Thompson', 'Nobody')}, doi:{sici.upper()}.\n")
    assert [one.item.doi for one in done.references] in ([sici], [None])


def test_an_index_is_no_marker() -> None:
    text = "One.[1] Two.[2] A matrix has an element M[1].\n\n## Notes\n\n[1] Ibid., 45.\n\n[2] Ibid., 46.\n"
    done = study(text).text
    assert "M[1]" in done
    assert "One.[^1] Two.[^2]" in done


def test_one_work_in_two_wordings_has_one_key() -> None:
    keeper = Keeper(Asking(offline=True, records=(RECORDS,)))
    keys = [
        study(f"A.[^1]\n\n[^1]: {wording}.\n", keeper).references[0].key
        for wording in (WORK, WORK.replace(" 38, no. 1", ", no. 38"))
    ]
    assert keys == ["thompson1967time"] * 2


def test_a_rejected_record_stays_rejected() -> None:
    keeper = Keeper(Asking(offline=True, records=(RECORDS,)))
    text = study(f"A.[^1]\n\n[^1]: {WORK}.\n", keeper).text
    assert RIGHT in text
    (entry,) = keeper.ledger
    keeper.ledger.entries[entry.fingerprint] = replace(
        entry, decision=Decision.REJECTED, outcome=Outcome.NONE, doi=None, record=None, rejected=(RIGHT,)
    )
    (reference,) = study(text, keeper).references
    assert reference.item.doi is None
    assert reference.standing is Standing.NONE_FOUND
