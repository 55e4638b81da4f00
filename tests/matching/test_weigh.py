import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.matching.containers import likeness
from refkeeper.matching.kinds import kind_of
from refkeeper.matching.numbers import first_and_last, numbers
from refkeeper.matching.person import same_person
from refkeeper.matching.weigh import weigh
from refkeeper.model.item import ItemType, Name
from refkeeper.model.match import Verdict
from tests.matching.make import claim, record, work

AGREE, DIFFER, ABSENT, NOT = Verdict.AGREE, Verdict.DIFFER, Verdict.ABSENT, Verdict.NOT_COMPARABLE


def verdict(claimed, found, field):
    return next((one.verdict for one in weigh(claimed, found) if one.field == field), None)


@pytest.mark.parametrize(
    ("one", "other", "same"),
    [
        (Name("Rinna", "Anthony V."), Name("Rinna", "A."), True),
        (Name("Müller", "H."), Name("Mueller", "Hans"), True),
        (Name("Sørensen", "K"), Name("Soerensen", "Karl"), True),
        (Name("Ch'oe", "Yŏng"), Name("Choe", "Yong"), True),
        (Name("Gogh", "Vincent", non_dropping_particle="van"), Name("van Gogh", "V."), True),
        (Name("Minjung", "Kim"), Name("Kim", "Minjung"), True),
        (Name(literal="Vincent van Gogh"), Name("Gogh", "Vincent"), True),
        (Name("García Márquez", "Gabriel"), Name("Márquez", "G."), True),
        (Name("Thompson", "EP"), Name("Thompson", "E. P."), True),
        (Name("Smith", "John"), Name("Smith", "Mary"), False),
        (Name("Smith", "J."), Name("Schmidt", "J."), False),
        (Name("Lee", "A."), Name("Li", "A."), False),
    ],
)
def test_one_person(one, other, same):
    assert same_person(one, other) is same
    assert same_person(other, one) is same


@pytest.mark.parametrize(
    ("claimed", "found", "title", "other"),
    [
        ("Time, Work-Discipline, and Industrial Capitalism", "TIME, WORK-DISCIPLINE, AND INDUSTRIAL CAPITALISM", AGREE, None),
        ("The Great Divergence", "The Great Divergence: China, Europe, and the Making of the Modern World", AGREE, None),
        ("Imagined Communities: Reflections on Nationalism", "Imagined Communities", AGREE, None),
        ("A Drosophila study of wings & legs", "A <i>Drosophila</i> study of wings &amp; legs", AGREE, None),
        ("Immunosurgery of mouse blastocist", "Immunosurgery of mouse blastocyst", AGREE, None),
        ("Gushing beer. I. Nature, measurement", "Gushing beer. II. Nature, measurement", AGREE, "part"),
        ("Studies in syntax, part 5", "Studies in syntax, part 6", AGREE, "part"),
        ("Measuring the wind in cities", "Erratum: Measuring the wind in cities", AGREE, "kind"),
        ("Measuring the wind in cities", "Measuring the wind in cities: A Reply", AGREE, "kind"),
        ("Liberty and Reformation in the Puritan Revolution", "Review of Liberty and Reformation in the Puritan Revolution", AGREE, "kind"),
        ("The Making of the English Working Class", "Whigs and Hunters", DIFFER, None),
        ("Wages of farmers in rats and corn", "Rents of bakers in ships and bread", DIFFER, None),
        ("조선 후기의 경제", "The economy of late Joseon", NOT, None),
    ],
)  # fmt: skip
def test_titles(claimed, found, title, other):
    evidence = weigh(work(title=claimed), record(title=found))
    assert {one.field: one.verdict for one in evidence}["title"] is title
    apart = {one.field for one in evidence if one.verdict is DIFFER and one.field in ("part", "kind")}
    assert apart == ({other} if other else set())


@pytest.mark.parametrize(
    ("claimed", "found", "alike"),
    [
        ("J. Asian Stud.", "The Journal of Asian Studies", True),
        ("Past & Present", "Past and Present", True),
        ("Proc Natl Acad Sci", "Proceedings of the National Academy of Sciences", True),
        ("JAMA", "Journal of the American Medical Association", True),
        ("Interpretation", "Interpretation: A Journal of Bible and Theology", True),
        ("Phys. Rev. B", "Physical Review B", True),
        ("Physical Review A", "Physical Review B", False),
        ("Nature", "Science", False),
        ("Monumenta Nipponica", "Korean Studies", False),
    ],
)
def test_containers(claimed, found, alike):
    assert (likeness(claimed, found) >= 1.5) is alike


@pytest.mark.parametrize(
    ("text", "pages"),
    [
        ("123–9", ("123", "129")),
        ("pp. 56-97", ("56", "97")),
        ("S57-S59", ("s57", "s59")),
        ("e0012", ("e12", "e12")),
        ("_2A1-O05_1-_2A1-O05_2", ("2a1", "o5")),
        ("4c3", None),  # a misprint
        ("no", None),
    ],
)
def test_pages(text, pages):
    assert first_and_last(text) == pages


def test_numbers_of_a_volume():
    assert numbers("XXI") & numbers("Vol. 21")
    assert numbers("21/22") & numbers("22")
    assert not numbers("21") & numbers("12")


@pytest.mark.parametrize(
    ("field", "claimed", "found", "expected"),
    [
        ("issued", work(issued=2019), record(issued=2020, dates={"published-print": 2019}), AGREE),
        ("issued", work(issued=2019), record(issued=2020), AGREE),
        ("issued", work(issued=1989), record(issued=1998), DIFFER),
        ("issued", work(issued=1989), record(), ABSENT),
        ("volume", work(volume="XXI"), record(volume="21"), AGREE),
        ("volume", work(volume="21"), record(volume="12"), DIFFER),
        ("page", work(page="5099-102"), record(page="5099-5102"), AGREE),
        ("page", work(page="60"), record(page="56-97"), AGREE),
        ("page", work(page="e12"), record(number="e0012"), AGREE),
        ("page", work(page="3"), record(page="56-97"), DIFFER),
        ("issue", work(issue="2/3"), record(issue="3"), AGREE),
        ("author", work(author=["Rinna, A."]), record(author=["Rinna, Anthony V."]), AGREE),
        ("author", work(author=["Rinna, A."]), record(author=["Smith, B."]), DIFFER),
        ("author", work(author=["Rinna, A."]), record(), ABSENT),
        ("author", work(author=["김, 철수"]), record(author=["Kim, Chulsoo"]), NOT),
        ("doi", work(doi="https://doi.org/10.1093/PAST/50.1.76"), record("10.1093/past/50.1.76"), AGREE),
        ("doi", work(doi="10.1093/past/50.1.76"), record("10.5555/9", aliases=("10.1093/past/50.1.76",)), AGREE),
        ("doi", work(doi="10.1093/past/50.1.77"), record("10.1093/past/50.1.76"), DIFFER),
        ("type", work(ItemType.BOOK, publisher="Verso"), record(type=ItemType.ARTICLE_JOURNAL), DIFFER),
        ("type", work(ItemType.BOOK), record(type=ItemType.BOOK), AGREE),
    ],
)
def test_fields(field, claimed, found, expected):
    assert verdict(claimed, found, field) is expected


def test_an_uncertain_field_counts_little():
    sure = work(title="Whigs and Hunters")
    unsure = type(sure)(type=sure.type, title=claim("Whigs and Hunters", uncertain=True))
    found = record(title="Customs in Common, and other essays")
    assert weigh(sure, found)[0].weight == -6.0
    assert weigh(unsure, found)[0].weight == -1.5


@pytest.mark.parametrize(
    ("title", "kind"),
    [
        ("Corrigendum to: X and Y", "an erratum"),
        ("Waiting for a reply", None),
        ("Book Review: Liberty", "a review"),
        ("Comment on “X”", "a reply"),
        ("Replication of a study", None),
        ("RETRACTED: A study of mice", None),
    ],
)
def test_kinds(title, kind):
    assert kind_of(title) == kind


texts = st.text(max_size=40) | st.sampled_from(["II", "part 5", "<i>", "&amp;", "1–", "No. 3", "김", "(a) reply"])


@settings(max_examples=150, deadline=None)
@given(texts, texts, texts, texts)
def test_it_never_raises_and_never_wavers(title, name, number, journal):
    one = work(title=title, author=[name], volume=number, page=number, issue=number, container_title=journal, doi=name)
    other = record(title=journal, author=[title], volume=title, page=name, issue=number, container_title=number)
    assert weigh(one, other) == weigh(one, other)
    assert all(e.weight == e.weight for e in weigh(one, other))


@pytest.mark.parametrize("piece", ["[", "a,", "II ", "9", "<i", "J. ", "part "])
def test_hostile_text_is_weighed_in_time(piece):
    long = piece * (200_000 // len(piece))
    weigh(
        work(title=long, author=[long], page=long, volume=long, container_title=long),
        record(title=long, page=long, volume=long, author=[long], container_title=long),
    )


@pytest.mark.parametrize(
    ("issue", "volume", "expected"),
    [("38", None, AGREE), ("39", None, DIFFER), ("38", "12", DIFFER), ("1", None, AGREE)],
)
def test_an_issue_that_the_record_calls_a_volume(issue, volume, expected):
    """Past & Present, no. 38 (1967) is volume 38, issue 1 in Crossref (10.1093/past/38.1.56)."""
    claimed = work(issue=issue, **({"volume": volume} if volume else {}))
    assert verdict(claimed, record(volume="38", issue="1"), "issue") is expected


MILLER = {"author": ["Miller, J. A.", "Miller, E. C."], "issued": 1977, "page": "6-24"}


@pytest.mark.parametrize(
    ("changes", "journal"),
    [
        ({}, AGREE),
        ({"title": "Biological Reactive Intermediates II"}, None),  # another volume's name
        ({"page": "7-24"}, None),
        ({"author": ["Lower, G. M."]}, None),
        ({"container_title": "Cancer Research"}, DIFFER),  # a journal was read too, so that the title is none
    ],
)
def test_a_book_read_as_the_title_agrees_where_people_and_first_page_do(changes, journal):
    # 10.1007/978-1-4613-4124-6_2: `Miller, J. A.; Miller, E. C. Biological Reactive Intermediates 1977, 6–24.`
    chapter = record(
        type=ItemType.CHAPTER, title="The Metabolic Activation of Carcinogens", **MILLER,
        container_title="Biological Reactive Intermediates",
    )  # fmt: skip
    claimed = work(ItemType.DOCUMENT, **{**MILLER, "title": "Biological Reactive Intermediates", **changes})
    assert verdict(claimed, chapter, "container_title") is journal
    assert (verdict(claimed, chapter, "title") is None) is (journal is AGREE)
