"""Shows what an archive holds, letters in print and passages of the classics, beside what looks alike."""

from __future__ import annotations

import pytest

from tests.parsing.test_mending import families, said


@pytest.mark.parametrize(
    ("text", "author", "archive"),
    [
        ("ASF, *Signori*, *Missive*, 45.", None, "ASF"),
        ("Stadtarchiv Augsburg, Reichsstadt, fol. 3r.", None, "Stadtarchiv Augsburg"),
        ("Archer, *Signs*, 45.", "Archer", None),
        ("British Library, *Annual Report* (London: British Library, 1999), 12.", "British Library", None),
    ],
)
def test_an_archive_wrote_nothing(text: str, author: str | None, archive: str | None) -> None:
    (row,) = said(text)
    assert (families(row)[0] if "author" in row else None, row.get("archive")) == (author, archive)


def test_what_is_held_has_a_title() -> None:
    (row,) = said("TNA, WO 147/3, Wolsey's journal, 22 January 1874.")
    assert (row.get("title"), row.get("container-title")) == ("Wolsey's journal", None)


@pytest.mark.parametrize(
    ("text", "year", "container"),
    [
        (
            "George Marsh to Ada Loon, 15 August 1866, in *The Marsh Letters*, ed. by G. Hart (Boston: Harbour, 1954), p. 3.",
            1954,
            "The Marsh Letters",
        ),
        (
            "G. Marsh, ‘Rivers’, in *The Harbour Book*, ed. by G. Hart (Boston: Harbour, 1954), p. 3.",
            1954,
            "The Harbour Book",
        ),
    ],
)
def test_a_printed_letter_is_of_the_year_of_its_edition(text: str, year: int, container: str) -> None:
    (row,) = said(text)
    assert row["issued"] == {"date-parts": [[year]]}
    assert row["container-title"] == container
    assert families(row) == ["Marsh"]


@pytest.mark.parametrize(
    ("text", "title", "locator", "volume"),
    [
        ("Augustine, *Confessions* 8.12.29.", "Confessions", "8.12.29", None),
        ("A. Loon, “Tides,” *Journal of the Sea* 2.4 (1990): 12–30.", "Tides", None, "2"),
    ],
)
def test_passages(text: str, title: str, locator: str | None, volume: str | None) -> None:
    (row,) = said(text)
    assert (row.get("title"), row["locator"], row.get("volume")) == (title, locator, volume)
