"""Shows reports behind neutral numbers, and sections of statutes, beside what looks alike."""

from __future__ import annotations

import pytest

from tests.parsing.test_mending import said


@pytest.mark.parametrize(
    ("text", "number", "year", "series", "page"),
    [
        ("*Arnold v Britton* [2015] UKSC 36, [2015] AC 1619 [15]–[23].", "[2015] UKSC 36", 2015, "AC", "1619"),
        ("*Marsh v Loon* [1998] 1 WLR 896 (HL).", None, 1998, "WLR", "896"),
    ],
)
def test_report(text: str, number: str | None, year: int, series: str, page: str) -> None:
    (row,) = said(text)
    assert (row.get("number"), row["container-title"], row["page"]) == (number, series, page)
    assert row["issued"] == {"date-parts": [[year]]}


@pytest.mark.parametrize(
    ("text", "locator"),
    [
        ("16 U.S.C. §§ 4321-70a (1988).", "4321-70a"),
        ("Contracts (Rights of Third Parties) Act 1999, s 1(1)(b).", "1(1)(b)"),
        ("A. Loon, *Tides* (Boston: Harbour, 1990) (p. 36).", "36"),
    ],
)
def test_sections(text: str, locator: str) -> None:
    (row,) = said(text)
    assert row["locator"] == locator
    assert not [one for one in row.get("author", []) if "§" in str(one)]  # type: ignore[attr-defined]


@pytest.mark.parametrize(
    ("text", "archive_location", "journal"),
    [
        ("Ada Marsh to Gregor Loon, July 19, 1848, LWLG 3:568.", "LWLG 3:568", None),
        ("A. Loon, “From Marsh to Harbour,” PMLA 3 (1990): 56.", None, "PMLA"),
    ],
)
def test_letters_in_papers_named_by_their_first_letters(
    text: str, archive_location: str | None, journal: str | None
) -> None:
    (row,) = said(text)
    assert (row.get("archive_location"), row.get("container-title")) == (archive_location, journal)
