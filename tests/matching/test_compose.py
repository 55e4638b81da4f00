from dataclasses import replace

import pytest

from refkeeper.matching.compose import compose
from refkeeper.model.citation import FullCitation, Remark
from refkeeper.model.item import Date, ItemType
from refkeeper.model.match import Ambiguous, Candidate, Reason, Resolved, Unresolved
from refkeeper.model.reference import Origin, Standing
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Locator
from tests.matching.make import NOWHERE, cite, claim, record, work

BOOK = {"title": "Imagined Communities", "author": ["Anderson, Benedict"], "issued": 1991, "publisher": "Verso"}
CLAIM = work(ItemType.BOOK, **BOOK, publisher_place="London", edition="2", accessed=Date(2021), page="7")
FOUND = record(type=ItemType.BOOK, **{**BOOK, "title": "Imagined communities", "issued": 2006}, isbn="9781844670864")


def test_the_record_comes_first_and_the_note_fills_in():
    reference = compose(cite(CLAIM), Resolved(Candidate(FOUND, (), 0.9), "search"), (), ("3", "9"))
    item, origins = reference.item, reference.origins
    assert (item.title, item.issued, item.isbn) == ("Imagined communities", Date(2006), "9781844670864")
    assert (item.publisher_place, item.edition, item.accessed) == ("London", "2", Date(2021))
    assert item.page is None
    assert (origins["title"], origins["edition"]) == (Origin.RECORD, Origin.NOTE)
    assert set(origins) == set(item.filled())
    assert (reference.standing, reference.notes, reference.record) == (Standing.FOUND, ("3", "9"), FOUND)


@pytest.mark.parametrize(
    ("match", "standing"),
    [
        (Ambiguous((Candidate(FOUND, (), 0.5),), "two"), Standing.AMBIGUOUS),
        (Unresolved(Reason.NO_RECORD), Standing.NONE_FOUND),
        (Unresolved(Reason.REJECTED), Standing.NONE_FOUND),
        (Unresolved(Reason.TOO_LITTLE), Standing.NONE_FOUND),
        (Unresolved(Reason.NOT_IN_SOURCE), Standing.NOT_IN_SOURCE),
        (Unresolved(Reason.NOT_CHECKED), Standing.NOT_CHECKED),
    ],
)
def test_without_a_record_it_is_what_the_note_claims(match, standing):
    reference = compose(cite(CLAIM), match, (Remark("Reprinted often.", NOWHERE),), ("3",))
    assert reference.item == CLAIM.as_item()
    assert set(reference.origins.values()) == {Origin.NOTE}
    assert (reference.standing, reference.record) == (standing, None)
    assert reference.remarks[0].text == "Reprinted often."


def test_whose_record_names_people_names_them_all():
    cut = replace(work(ItemType.BOOK, title="Tides", author=["Smith, David"]), others=("author",))
    assert compose(cite(cut), Unresolved(Reason.NO_RECORD)).item.others == {"author"}
    for names, left in ((["Smith, David", "Xu, Shaobin"], set()), ([], {"author"})):
        found = record(type=ItemType.BOOK, title="Tides", author=names)
        assert compose(cite(cut), Resolved(Candidate(found, (), 0.9), "search")).item.others == left


def test_a_locator_never_enters():
    cited = FullCitation("", NOWHERE, work(title="X"), locator=claim(Locator("page", "45")))
    assert compose(cited, Unresolved(Reason.NO_RECORD)).item.page is None


def test_the_type_is_the_records_unless_it_has_none():
    match = Resolved(Candidate(record(type=ItemType.DOCUMENT, title="X"), (), 0.9), "search")
    assert compose(cite(work(ItemType.THESIS, title="X")), match).item.type is ItemType.THESIS
    match = Resolved(Candidate(record(type=ItemType.CHAPTER, title="X"), (), 0.9), "search")
    assert compose(cite(work(ItemType.BOOK, title="X")), match).item.type is ItemType.CHAPTER


@pytest.mark.parametrize(
    ("match", "doi"),
    [
        (Ambiguous((Candidate(FOUND, (), 0.5),), "the DOI leads to another work"), None),
        (Unresolved(Reason.NO_RECORD), "10.5555/9"),
    ],
)
def test_an_ambiguous_entry_has_no_doi(match, doi):
    claimed = work(ItemType.BOOK, **BOOK, doi="10.5555/9")
    assert compose(cite(claimed), match).item.doi == doi


@pytest.mark.parametrize(
    ("title", "text", "locator", "named"),
    [
        ("42 U.S.C.", "42 U.S.C. §§ 4321-70a (1988)", ("section", "4321-70a"), "42 U.S.C. §§ 4321-70a"),
        ("42 U.S.C.", "42 U.S.C. §4331(b)", ("section", "4331(b)"), "42 U.S.C. § 4331(b)"),
        ("Code civil", "Code civil, § 12", ("section", "12"), "Code civil"),  # one work with many articles
        ("42 U.S.C.", "42 U.S.C. ch. 55", ("chapter", "55"), "42 U.S.C."),
    ],
)
def test_a_statute_of_a_numbered_code_is_known_by_its_section(title, text, locator, named):
    place = Field(locator[1], Span(0, 1), Locator(*locator))
    cited = FullCitation(text, NOWHERE, work(ItemType.LEGISLATION, title=title), locator=place)
    assert compose(cited, Unresolved(Reason.NOT_IN_SOURCE)).item.title == named
