"""The rules on back-references on the hand-marked notes of `fixtures/citations`: silent where the meaning is plain."""

from __future__ import annotations

import json
from functools import cache
from pathlib import Path

import pytest

from refkeeper.keeper import Keeper

FIXTURES = sorted((Path(__file__).parents[2] / "fixtures" / "citations").glob("*.jsonl"))
CODES = {"RK601", "RK602", "RK603", "RK604"}


def _notes(path: Path) -> list[dict[str, object]]:
    return [json.loads(line) for line in path.read_text(encoding="utf-8").splitlines()]


def _article(notes: list[dict[str, object]]) -> str:
    """The notes as an article: a row of markers, then the notes, each in one line."""
    calls = " ".join(f"A.[^{one['footnote']}]" for one in notes)
    return calls + "\n\n" + "".join(f"[^{one['footnote']}]: {' '.join(str(one['text']).split())}\n" for one in notes)


def _doubtful(note: dict[str, object]) -> bool:
    citations = note["citations"]
    assert isinstance(citations, list)
    return any(one.get("ambiguous") for one in citations)


@cache
def _spoken_of(path: Path) -> frozenset[str]:
    found = Keeper().check(_article(_notes(path)), "a.md")
    return frozenset(str(one.note) for one in found if one.code in CODES)


@pytest.mark.parametrize("path", FIXTURES, ids=lambda path: path.stem)
def test_no_rule_speaks_of_a_note_whose_meaning_is_plain(path: Path) -> None:
    assert _spoken_of(path) <= {str(one["footnote"]) for one in _notes(path) if _doubtful(one)}


def test_most_of_the_doubtful_ones_are_spoken_of() -> None:
    spoken = {(path.stem, number) for path in FIXTURES for number in _spoken_of(path)}
    doubtful = {(path.stem, str(one["footnote"])) for path in FIXTURES for one in _notes(path) if _doubtful(one)}
    assert len(spoken & doubtful) >= 0.75 * len(doubtful) > 20


PLACES = [
    ("[^1]: This is a remark and no more than that.\n[^2]: Ibid., 45.\n", "RK602", "2"),
    ("[^1]: Garrison to Pease, 3 May 1848, Boston Public Library.\n[^2]: Ibid.\n", None, None),
    ("[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: More of this “matter” stands in chapter 3 below.\n[^3]: Ibid., 45.\n",
     "RK603", "3"),
    ("[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: This is a remark and no more than that.\n[^3]: Ibid., 45.\n",
     "RK603", "3"),
    ("[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: This is a remark of 1848.\n[^3]: Ibid., 45.\n", None, None),
    ("[^1]: Homer, *Odyssey*, XI. 488–91.\n", None, None),
    ("[^1]: Moses, *Wild West Shows*, 63-64.\n", "RK602", "1"),
    ("[^1]: Doe quotes are from her *A Place in Memory* (New York: Trow, 1850).\n[^2]: Doe, *A Place in Memory*, 5.\n",
     None, None),
    ("[^1]: O. Kerr, *The Law* (Rome: X, 1990).\n[^2]: P. Ohm, *The Web* (Rome: X, 1991).\n"
     "[^3]: Kerr (n 2) 45.\n", "RK602", "3"),
    ("[^1]: O. Kerr, *The Law* (Rome: X, 1990).\n[^2]: Kerr (n 1) 45.\n", None, None),
    ("[^1]: O. Kerr, *The Law* (Rome: X, 1990).\n[^2]: Kerr, infra note 3, at 45.\n[^3]: P. Ohm, *The Web* (Rome: X, 1991).\n",
     None, None),
    ("[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: On this see what Smith says at length.\n[^3]: Ibid., 45.\n", None, None),
    ("[^1]: Warren.\n", None, None),
    ("[^1]: As Moses says of the \"wild west shows\" of his day, nobody knows.\n", None, None),
    ('[^1]: The markup is `<note id="nota1">`.\n', None, None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "code", "note"), PLACES)
def test_thin_evidence_is_no_finding(text: str, code: str | None, note: str | None) -> None:
    calls = " ".join(f"A.[^{number}]" for number in range(1, text.count("]: ") + 1))
    found = [(one.code, one.note) for one in Keeper().check(f"{calls}\n\n{text}", "a.md") if one.code in CODES]
    assert found == ([] if code is None else [(code, note)])


def test_a_work_that_the_article_lists_is_not_lost() -> None:
    note = "A.[^1]\n\n[^1]: Moses, *Wild West Shows*, 63-64.\n\n"
    listed = "## Works\n\nMoses, L. G. *Wild West Shows and the Images of American Indians*. Albuquerque, 1996.\n"
    assert "RK602" in {one.code for one in Keeper().check(note, "a.md")}
    assert "RK602" not in {one.code for one in Keeper().check(note + listed, "a.md")}


def test_time_is_linear_in_the_notes() -> None:
    """Hundreds of broken short forms: each looks before and about itself."""
    import time

    def taken(count: int) -> float:
        notes = "".join(f"[^{at}]: Moses{at % 7}, *Wild West Shows*, {at}. Ibid., 4.\n" for at in range(1, count))
        text = " ".join(f"[^{at}]" for at in range(1, count)) + "\n\n" + notes
        begin = time.process_time()
        Keeper().check(text, "a.md")
        return time.process_time() - begin

    assert taken(400) < 8 * max(taken(100), 0.05)
