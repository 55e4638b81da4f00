"""What short forms and back-references mean: one article a row, the antecedent of its last citation."""

from __future__ import annotations

import pytest

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import BackReference, Citation, FullCitation, Remark, Segment, ShortCitation
from refkeeper.model.item import Date, ItemType, Name
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Locator, Work

AT = Span(0, 1)
Notes = list[tuple[str, tuple[Segment, ...]]]
Meant = tuple[str, int, bool] | None


def claim(value: str | None) -> Field[str] | None:
    return Field(value, AT, value) if value else None


def people(names: str) -> tuple[Field[Name], ...]:
    parted = (one.partition(", ") for one in names.split("; ") if one)
    return tuple(Field(f"{given} {family}".strip(), AT, Name(family, given or None)) for family, _, given in parted)


def work(names: str = "", title: str | None = None, editors: str = "", kind: str = "book", **more: str) -> Work:
    year = int(more.pop("year", "0"))
    return Work(
        ItemType(kind),
        claim(title),
        author=people(names),
        editor=people(editors),
        issued=Field(str(year), AT, Date(year)) if year else None,
        **{name: claim(value) for name, value in more.items()},
    )


def page(value: str) -> Field[Locator] | None:
    return Field(value, AT, Locator("page", value)) if value else None


def full(names: str, title: str | None = None, text: str = "x", at: str = "", **more: str) -> Citation:
    return FullCitation(text, AT, work(names, title, **{"publisher_place": "Ort", **more}), None, page(at))


def bare(names: str, title: str | None = None, at: str = "5", **more: str) -> Citation:
    """A citation that was read as a full one though it says no more than a short one."""
    return FullCitation("x", AT, work(names, title, **more), None, page(at))


def short(names: str, title: str | None = None, number: str | None = None, text: str = "x", at: str = "5") -> Citation:
    return ShortCitation(text, AT, work(names, title), None, page(at), number)


def back(form: str, names: str = "", number: str | None = None, text: str = "x", at: str = "5") -> Citation:
    return BackReference(text, AT, form, work(names), None, page(at), number)


def article(*notes: Segment | tuple[Segment, ...]) -> Notes:
    return [(str(n), one if isinstance(one, tuple) else (one,)) for n, one in enumerate(notes, 1)]


def meant(notes: Notes) -> Meant:
    last = link_antecedents(notes)[-1]
    found = last.antecedent
    if (found is None or not found.certain) and not isinstance(last.citation, FullCitation):
        assert last.reason
    return None if found is None else (found.number, found.index, found.certain)


A = full("Rinna", "Economics, Security and Interests")
B, C = full("Moses", "Wild West Shows"), full("Moses", "Indians on the Midway")
WORDS = Remark("I thank the reader.", AT)
ARTICLE = {"kind": "article-journal", "container_title": "Journal"}
JUST_BEFORE = [
    (article(A, back("ibid")), ("1", 0, True)),
    (article(A, back("ibid"), back("ibid")), ("2", 0, True)),
    (article((A, B), back("ibid")), ("1", 1, False)),
    (article((A, short("Rinna", "Economics")), back("ibid")), ("1", 1, True)),
    (article(A, (B, back("ibid"))), ("2", 0, True)),
    (article(WORDS, back("ibid")), None),
    (article((), back("ibid")), None),
    (article(back("ibid")), None),
    # an ibid. of an ibid. that could not be told is no surer than that
    (article((A, B), back("ibid"), back("ibid")), ("2", 0, False)),
    # a short form of a work never cited in full still is what the next ibid. means
    (article(short("Machiavelli", "Il Principe"), back("ibid")), ("1", 0, True)),
    (article(A, back("op-cit", text="op. cit.")), ("1", 0, True)),
    (article((A, B), back("loc-cit")), ("1", 1, False)),
    # `Flume, ebd.`: the name tells which of two
    (article((A, B), back("ibid", "Rinna")), ("1", 0, True)),
    (article((B, C), back("ibid", "Moses")), ("1", 1, False)),
    # words that point, read as a name
    (article(A, short("Ibídem", text="Ibídem, p. 5")), ("1", 0, True)),
    (article(A, short("Ivison", text="Ivison, p. 5")), None),
    # `cit.` with a name, taken for ibid., still goes by the name
    (article((A, B), back("ibid", "Rinna", text="Rinna, Economics cit., p. 5")), ("1", 0, True)),
    (article(A, (B, back("ibid", "Rinna", text="Rinna, Economics cit., p. 5"))), ("1", 0, True)),
    # `Id.` alone is the author of what follows; with a page it is ibid.
    (article((A, back("idem", text="Id", at=""))), ("1", 0, False)),
    (article(A, back("idem", text="Ídem, carta 74")), ("1", 0, True)),
]
THE_NOTE_NAMED = [
    (article(A, B, short("Rinna", None, "1")), ("1", 0, True)),
    (article(WORDS, A, back("supra", number="1")), None),
    (article(A, short("Simpson", None, "1")), None),
    (article((A, B), back("supra", number="1", text="supra, note 1")), ("1", 1, False)),
    (article((A, B), short("Moses", None, "1")), ("1", 1, True)),
    (article((B, C), short("Moses", "Wild West", "1")), ("1", 0, True)),
    (article((B, C), short("Moses", None, "1")), ("1", 1, False)),
    (article((short("Moses", "Wild West"), A), back("supra", number="1", text="supra, note 1")), ("1", 1, False)),
    (article((A, B), short("", "supra", "1", "supra, note 1")), ("1", 1, False)),
    # its own note, a later note, a note that restarts the count
    (article(A, (B, short("Moses", None, "2"))), ("2", 0, True)),
    (article(A, short("Rinna", None, "3"), B), None),
    ([("1", (A,)), ("1", (B,)), ("2", (back("supra", number="1"),))], ("1", 0, True)),
    # through a short form that stands there
    (article(A, short("Rinna", "Economics"), short("Rinna", None, "2")), ("2", 0, True)),
    # the citation in full rather than the short form beside it
    (article(B, (short("Moses", "Wild West"), C), short("Moses", None, "2")), ("2", 1, True)),
    # the party of a case, an act by a short name, words of neither author nor title
    (article((A, full("", "Attorney General v Blake", kind="legal_case")), short("Blake", None, "1")), ("1", 1, True)),
    (article((full("", "Contracts Act 1999", "Contracts Act 1999 (‘the 1999 Act’)"), A),
             short("", "the 1999 Act", "1", "the 1999 Act (n 1) s 1")), ("1", 0, True)),
    (article((full("Pew Research Center", "Content", "Pew Research Center, Content"), A),
             short("", None, "1", "the Pew report (note 1)")), ("1", 0, True)),
    # a name that the reading of the note missed still stands in its words
    (article((full("", "Reasonable Expectations", "Lord Steyn, Reasonable Expectations"), A), short("Steyn", None, "1")),
     ("1", 0, True)),
    # `n° 315` counts margins, `carta 80` letters; `(wie Anm. 1)` is read where the reader of notes missed it
    (article(A, back("op-cit", "Rinna", "315", "Rinna, op. cit., n° 315")), ("1", 0, True)),
    (article(A, back("op-cit", "Rinna", "315", "Rinna, op. cit., note 315")), None),
    (article(B, C, short("Moses", None, None, "Moses (wie Anm. 1), S. 5")), ("1", 0, True)),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "expected"), [*JUST_BEFORE, *THE_NOTE_NAMED])
def test_what_the_last_citation_means(notes: Notes, expected: Meant) -> None:
    assert meant(notes) == expected


def test_an_article_without_citations_has_no_antecedents() -> None:
    assert link_antecedents([]) == ()
    assert link_antecedents([("1", ()), ("2", (WORDS,))]) == ()


def test_a_chain_is_followed_to_its_root() -> None:
    linked = link_antecedents(article(A, back("ibid"), back("ibid")))
    assert [one.root for one in linked] == [0, 0, 0]


def test_the_first_citation_in_full_is_meant_and_a_repeated_one_points_nowhere() -> None:
    linked = link_antecedents(article(A, A, short("Rinna", "Economics")))
    assert linked[1].antecedent is None
    assert linked[1].root == 1
    assert linked[2].antecedent is not None
    assert linked[2].antecedent.number == "1"
