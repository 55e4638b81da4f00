"""Which words of a note and of a record are marked, and how a record is put into words."""

from __future__ import annotations

import pytest

from refkeeper.matching.weigh import weigh
from refkeeper.model.citation import FullCitation
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.record import Record
from refkeeper.model.source import Span
from refkeeper.pipeline.read import read_line
from refkeeper.reporters.review_marks import Mark, Places, Run, printed_runs, record_runs
from refkeeper.reporters.review_record import date, people, record_parts
from refkeeper.reporters.review_safe import doi_link, html, script_data

_SIGNS = {Mark.AGREE: ("[", "]"), Mark.DIFFER: ("{", "}"), None: ("", "")}


def _said(runs: tuple[Run, ...]) -> str:
    """The words with `[agree]`, `{differ}` and `/italics/`."""
    return "".join(
        "{}{}{}".format(_SIGNS[run.mark][0], f"/{run.text}/" if run.italic else run.text, _SIGNS[run.mark][1])
        for run in runs
    )


def _marked(line: str, item: Item) -> tuple[str, str]:
    body, parts = read_line(line)
    citation = next(one for one in parts if isinstance(one, FullCitation))
    record = Record(item, "crossref", "x", dates={"issued": item.issued} if item.issued else {})
    evidence = weigh(citation.work, record)
    return _said(printed_runs(citation, body, Places(body), evidence)), _said(
        record_runs(record_parts(record), evidence)
    )


GULLS = Item(
    ItemType.ARTICLE_JOURNAL, title="The Wintering of Gulls at Ostend", container_title="Harbour Studies",
    author=(Name("Marlowe", "Ada"),), issued=Date(1994, 12), volume="33", issue="4", page="53-76",
)  # fmt: skip


@pytest.mark.parametrize(
    ("line", "printed", "record"),
    [
        (
            "Ada Marlowe, “The Wintering of Gulls at Ostend,” *Harbour Studies* 33, no. 4 (1994): 53.",
            "[Ada Marlowe], “[The Wintering of Gulls at Ostend],” [/Harbour Studies/] [33], no. [4] ([1994]): [53]",
            "[Ada Marlowe], “[The Wintering of Gulls at Ostend],” [/Harbour Studies/] [33], no. [4], December [1994], pp. [53]–76.",
        ),
        (  # another volume and year differ; the words of the title that only one side has are no difference
            "A. Marlowe, “The Wintering of Gulls,” *Harbour Stud.* 31, no. 4 (1989): 53.",
            "A. [Marlowe], “[The Wintering of Gulls],” [/Harbour/]/ Stud./ {31}, no. [4] ({1989}): [53]",
            "Ada [Marlowe], “[The Wintering of Gulls] at Ostend,” [/Harbour/]/ Studies/ {33}, no. [4], December {1994}, pp. [53]–76.",
        ),
        (  # a number in Roman figures agrees though no word is the same; a year beside it agrees, but is not the same
            "Ada Marlowe, “The Wintering of Gulls at Ostend,” *Harbour Studies*, vol. XXXIII, no. 4 (1995): 53.",
            "[Ada Marlowe], “[The Wintering of Gulls at Ostend],” [/Harbour Studies/], vol. [XXXIII], no. [4] (1995): [53]",
            "[Ada Marlowe], “[The Wintering of Gulls at Ostend],” [/Harbour Studies/] [33], no. [4], December 1994, pp. [53]–76.",
        ),
    ],
)
def test_marks(line: str, printed: str, record: str) -> None:
    assert _marked(line, GULLS) == (printed, record)


def test_places_of_words_that_markup_parts() -> None:
    line = "Ada Marlowe, “The *Wintering* of &amp; Gulls,” *Harbour Studies* 33 (1994): 53."
    body, _ = read_line(line)
    places = Places(body)
    for words in ("Marlowe", "Wintering", "Gulls", "Harbour Studies", "53"):
        at = line.index(words)
        low, high = places.range(Span(at, at + len(words)))
        assert body.text[low:high] == words
    assert places.leaning(0, len(body.text)).count(True) == len("Wintering" + "Harbour Studies")


@pytest.mark.parametrize(
    ("item", "words"),
    [
        (Item(ItemType.BOOK, title="A <i>Book</i>", author=(Name("Doe", "J."),), publisher="Press", publisher_place="Here",
              issued=Date(1901)), "J. Doe, A Book, Here: Press, 1901."),
        (Item(ItemType.CHAPTER, title="Part", container_title="Whole", editor=(Name("Roe", "R."),), page="5"),
         "“Part,” edited by R. Roe, Whole, p. 5."),
        (Item(title="Alone in quotes", container_title=None), "Alone in quotes."),
        (Item(container_title="Only", volume="2"), "Only 2."),
        (Item(), "(a record without words: key)"),
    ],
)  # fmt: skip
def test_a_record_in_words(item: Item, words: str) -> None:
    assert "".join(part.text for part in record_parts(Record(item, "library", "key"))) == words


def test_many_people_and_dates_of_every_kind() -> None:
    names = tuple(Name(f"Name{at}") for at in range(9))
    assert people(names) == "Name0, Name1, Name2, Name3, Name4, Name5 and 3 more"
    assert people((Name("Vries", "Jan", non_dropping_particle="de"), Name(literal="王力"))) == "Jan de Vries and 王力"
    assert [date(one) for one in (Date(2020, 5, 1), Date(1850, circa=True), Date(-43), Date(literal="n.d."), Date())] == [
        "1 May 2020", "c. 1850", "44 BC", "n.d.", "",
    ]  # fmt: skip


@pytest.mark.parametrize(
    ("text", "shown"),
    [
        ("plain & simple", "plain &amp; simple"),
        ("\"'<>", "&quot;&#x27;&lt;&gt;"),
        ("a\x00b\x1bc\x7fd\u009be", "a⟨U+0000⟩b⟨U+001B⟩c⟨U+007F⟩d⟨U+009B⟩e"),
        ("\u202eturned\u2066", "⟨U+202E⟩turned⟨U+2066⟩"),
        ("שלום\u200fعربى\u200cفا", "שלום\u200fعربى\u200cفا"),  # what scripts need stays
        ("half \ud800", "half ⟨U+D800⟩"),
    ],
)
def test_text_is_harmless(text: str, shown: str) -> None:
    assert html(text) == shown


def test_data_cannot_end_its_element() -> None:
    data = script_data({"a": "</script><!--<script>&\u2028\u2029\ud800"})
    assert data == '{"a":"\\u003c/script\\u003e\\u003c!--\\u003cscript\\u003e\\u0026\\u2028\\u2029?"}'


@pytest.mark.parametrize(
    ("doi", "linked"),
    [
        ("10.1093/past/50.1.76", "https://doi.org/10.1093/past/50.1.76"),
        ("10.5555/a\"b<c>", "https://doi.org/10.5555/a%22b%3Cc%3E"),
        ("javascript:alert(1)//10.5555/x", None),
        ("10.5555/\u202ex", None),
        ("https://evil.example/10.5555/x", None),
        ("", None),
    ],
)  # fmt: skip
def test_only_dois_become_links(doi: str, linked: str | None) -> None:
    assert ("href=" in doi_link(doi)) == (linked is not None)
    if linked is not None:
        assert f'href="{linked}"' in doi_link(doi)
