"""Shows what an archive holds, letters in print and passages of the classics, beside what looks alike."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import FullCitation
from refkeeper.model.item import ItemType
from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note
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


LETTERS = [
    ("See John Brown Jr. to John Brown, September 18, 1849; Jason Brown to John Brown Jr., August 17, 1849; and Thomas Thomas "
     "to John Brown Jr., September 4, 1849, all at Ohio Historical Society.",
     [("John Brown Jr. to John Brown", None), ("Jason Brown to John Brown Jr.", None),
      ("Thomas Thomas to John Brown Jr.", "Ohio Historical Society")]),
    ("Henry Clarke Wright to Elizabeth Pease, March 13, 1844, Garrison Family Papers, Houghton Library, Harvard University, "
     "bMS, Am 1906 (653).",
     [("Henry Clarke Wright to Elizabeth Pease",
       "Garrison Family Papers, Houghton Library, Harvard University, bMS, Am 1906 (653)")]),
    ("William Lloyd Garrison to Elizabeth Pease, June 20, 1849, LWLG 3:618--22, quoted on 619, 620.",
     [("William Lloyd Garrison to Elizabeth Pease", "LWLG 3:618--22")]),
]  # fmt: skip


@pytest.mark.parametrize(("note", "letters"), LETTERS, ids=[note[:30] for note, _ in LETTERS])
def test_letters_are_kept_somewhere_and_printed_nowhere(note: str, letters: list[tuple[str, str | None]]) -> None:
    works = [one.work for one in parse_note(Excerpt.plain(note)) if isinstance(one, FullCitation)]
    found = [(one.title, one.archive_location or one.archive) for one in works]
    assert [(title and title.value, held and held.value) for title, held in found] == letters
    assert {one.type for one in works} == {ItemType.PERSONAL_COMMUNICATION}
    assert not any(one.publisher for one in works)


def test_prose_with_a_house_is_no_work() -> None:
    prose = "I am quoting from the edition of the book contained in the Letters Database published by Alexander Street Press."
    assert not any(isinstance(one, FullCitation) for one in parse_note(Excerpt.plain(prose)))
