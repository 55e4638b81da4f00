import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.matching.decide import candidate, decide
from refkeeper.model.citation import BackReference
from refkeeper.model.item import ItemType
from refkeeper.model.match import Ambiguous, Reason, Resolved, Unresolved
from tests.matching.make import NOWHERE, cite, record, work

# E. P. Thompson, "Time, Work-Discipline, and Industrial Capitalism", Past & Present 38 (1967): 56-97.
TITLE = "Time, Work-Discipline, and Industrial Capitalism"
CLAIM = {"title": TITLE, "author": ["Thompson, E. P."], "container_title": "Past & Present", "volume": "38", "page": "56–97", "issued": 1967}  # fmt: skip
FOUND = {"title": TITLE.upper(), "author": ["THOMPSON, E. P."], "container_title": "Past and Present", "volume": "38", "issue": "1", "page": "56-97", "issued": 1967}  # fmt: skip
DOI = "10.1093/past/38.1.56"
THOMPSON = record(DOI, **FOUND)
BOOK = {"type": ItemType.BOOK, "title": "The Making of the English Working Class", "author": ["Thompson, E. P."], "publisher": "Victor Gollancz", "issued": 1963}  # fmt: skip


def outcome(claimed, *records):
    return decide(cite(claimed), [candidate(claimed, one) for one in records])


@pytest.mark.parametrize(
    "without",
    [(), ("title",), ("container_title",), ("volume", "page"), ("author",), ("issued",), ("title", "issued")],
)
def test_the_work_is_found_by_what_the_note_says(without):
    claimed = work(**{name: value for name, value in CLAIM.items() if name not in without})
    match = outcome(claimed, THOMPSON)
    assert isinstance(match, Resolved)
    assert match.record.doi == DOI
    assert match.by == "search"


@pytest.mark.parametrize(
    ("name", "claim_changes", "record_changes"),
    [
        ("erratum", {}, {"title": f"Erratum: {TITLE}"}),
        ("second part", {"title": f"{TITLE}, part I"}, {"title": f"{TITLE}, part II"}),
        ("same place, another title", {}, {"title": "The Levellers and the Franchise"}),
        ("a reply to it", {}, {"title": f"{TITLE}: A Reply", "author": ["Smith, J."]}),
        ("another author", {}, {"author": ["Hobsbawm, E. J."]}),
        ("another person of that name", {}, {"author": ["Thompson, Dorothy"]}),
        ("a reprint elsewhere", {}, {"container_title": "Classes and Cultures", "volume": "2", "page": "1-40", "issued": 1991}),
        ("author, journal, volume and year, but no page", {"title": None, "page": None}, {}),
    ],
)  # fmt: skip
def test_a_look_alike_is_refused(name, claim_changes, record_changes):
    claimed = work(**{n: v for n, v in {**CLAIM, **claim_changes}.items() if v is not None})
    assert not isinstance(outcome(claimed, record("10.5555/2", **{**FOUND, **record_changes})), Resolved), name


@pytest.mark.parametrize(
    "found",
    [
        record(title=BOOK["title"], author=["Chambers, J. D."], container_title="History", volume="51", page="183-188", issued=1966),
        record(title=BOOK["title"], container_title="History", volume="51", page="183-188", issued=1963),
        record(type=ItemType.CHAPTER, title=BOOK["title"], author=["Thompson, E. P."], container_title="Class", page="1-9", issued=1963),
        record(type=ItemType.BOOK, title=BOOK["title"], author=["Thompson, E. P."], publisher="Penguin", issued=1991),
    ],
    ids=["its review", "a review without author", "a chapter", "a later edition"],
)  # fmt: skip
def test_a_book_is_not_what_is_written_about_it(found):
    assert not isinstance(outcome(work(**BOOK), found), Resolved)


def test_two_records_that_fit_alike_are_a_persons_choice():
    match = outcome(work(**CLAIM), THOMPSON, record("10.5555/2", **FOUND))
    assert isinstance(match, Ambiguous)
    assert len(match.candidates) == 2
    assert "one work under two identifiers" in match.reason


def test_a_preprint_does_not_rival_the_article_that_is_meant():
    preprint = record("10.5555/2", type=ItemType.ARTICLE, title=TITLE, author=["Thompson, E. P."], issued=1966)
    match = outcome(work(**CLAIM), preprint, THOMPSON)
    assert isinstance(match, Resolved)
    assert match.runner_up is not None


def test_one_record_from_two_sources_is_one():
    assert isinstance(outcome(work(**CLAIM), THOMPSON, THOMPSON), Resolved)


def test_a_doi_decides():
    match = outcome(work(doi=DOI), THOMPSON)
    assert isinstance(match, Resolved)
    assert match.by == "doi"
    assert isinstance(
        outcome(work(**{**CLAIM, "title": "Temps, travail et capitalisme", "doi": DOI}), THOMPSON), Resolved
    )


@pytest.mark.parametrize(
    "changes",
    [
        {"title": "Whigs and Hunters", "author": ["Hay, Douglas"]},
        {"title": f"Erratum: {TITLE}"},
    ],
)
def test_a_doi_that_leads_to_another_work_is_never_silently_taken(changes):
    match = outcome(work(**{**CLAIM, **changes, "doi": DOI}), THOMPSON)
    assert isinstance(match, Ambiguous)
    assert "DOI in the note leads to another work" in match.reason


def test_a_mistyped_doi_is_told_of():
    match = outcome(work(**CLAIM, doi="10.1093/past/38.1.65"), THOMPSON)
    assert isinstance(match, Ambiguous)
    assert "10.1093/past/38.1.65" in match.reason
    assert DOI in match.reason


def test_the_same_title_and_author_in_another_year_is_shown_to_a_person():
    claimed = work(title=TITLE, author=["Thompson, E. P."], issued=1989)
    match = outcome(claimed, THOMPSON)
    assert isinstance(match, Ambiguous)
    assert "22 years apart" in match.reason


@pytest.mark.parametrize(
    ("claimed", "reason"),
    [
        (work(title="A work that nobody knows"), Reason.NO_RECORD),
        (work(ItemType.WEBPAGE, title="A page"), Reason.NOT_IN_SOURCE),
        (work(author=["Thompson, E. P."]), Reason.TOO_LITTLE),
    ],
)
def test_without_a_record_the_reason_is_given(claimed, reason):
    match = outcome(claimed)
    assert isinstance(match, Unresolved)
    assert match.reason is reason


def test_a_back_reference_is_never_looked_up():
    match = decide(BackReference("Ibid.", NOWHERE, "ibid", work()), [])
    assert isinstance(match, Unresolved)
    assert match.reason is Reason.NO_ANTECEDENT


@settings(max_examples=60, deadline=None)
@given(st.permutations(["10.5555/1", "10.5555/2", "10.5555/3", DOI]), st.text(max_size=20))
def test_the_order_of_the_candidates_does_not_matter(order, title):
    claimed = work(**{**CLAIM, "title": title or TITLE})
    found = {doi: record(doi, **FOUND) if doi == DOI else record(doi, title=doi) for doi in order}
    assert outcome(claimed, *(found[doi] for doi in order)) == outcome(claimed, *(found[doi] for doi in sorted(order)))
    assert all(0 <= candidate(claimed, one).score <= 1 for one in found.values())
