from __future__ import annotations

from collections.abc import Mapping

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkeeper.errors import SourceError
from refkeeper.model.item import Date, ItemType, Name
from refkeeper.model.record import Notice, Relation
from refkeeper.sources.crossref_record import TYPES, record_from_crossref
from refkeeper.sources.crossref_values import clean_doi

DOI = "10.5555/x"

# A field of `Item`, what Crossref says, what is read.
ITEMS: list[tuple[str, Mapping[str, object], object]] = [
    ("title", {"title": ["A <jats:i>Drosophila</jats:i>\n  study"]}, "A <jats:i>Drosophila</jats:i> study"),
    ("title", {"title": []}, None),
    ("title", {"title": "A text, not a list"}, "A text, not a list"),
    ("title", {"title": ["First spelling", "Second spelling"]}, "First spelling"),
    ("title_short", {"short-title": ["Study"]}, "Study"),
    ("container_title", {"container-title": ["Past &amp; Present"], "type": "journal-article"}, "Past &amp; Present"),
    ("container_title", {"container-title": ["Series", "Book"], "type": "book-chapter"}, "Book"),
    ("collection_title", {"container-title": ["Series", "Book"], "type": "book-chapter"}, "Series"),
    # 10.17875/gup2021-1672 has the series last.
    (
        "container_title",
        {"container-title": ["Cyberpunks", "Göttinger Schriften"], "type": "book-chapter"},
        "Cyberpunks",
    ),
    ("container_title", {"container-title": ["African Studies Series"], "type": "book"}, None),
    ("collection_title", {"container-title": ["African Studies Series"], "type": "book"}, "African Studies Series"),
    ("container_title_short", {"container-title": ["Long"], "short-container-title": ["L."]}, "L."),
    ("author", {"author": [{"family": "Rinna", "given": "A."}]}, (Name("Rinna", "A."),)),
    ("author", {"author": [{"family": "King", "given": "M.", "suffix": "Jr"}]}, (Name("King", "M.", suffix="Jr"),)),
    ("author", {"author": [{"name": "World Health Organization"}]}, (Name(literal="World Health Organization"),)),
    (
        "author",
        {"author": [{"family": None, "given": 3}, {}, 7, None, "Anonymous"]},
        (Name(literal="Anonymous"),),
    ),
    ("author", {"author": None}, ()),
    ("editor", {"editor": [{"family": "Okafor"}]}, (Name("Okafor"),)),
    ("translator", {"translator": [{"family": "Constantine"}]}, (Name("Constantine"),)),
    ("volume", {"volume": 21}, "21"),
    ("volume", {"volume": True}, None),
    ("issue", {"journal-issue": {"issue": "1-2"}}, "1-2"),
    ("issue", {"issue": "3", "journal-issue": {"issue": "1-2"}}, "3"),
    ("issue", {"journal-issue": "3"}, None),
    ("page", {"page": "45-67", "article-number": "e9"}, "45-67"),
    ("page", {"article-number": "e33693"}, "e33693"),
    ("publisher", {"publisher": "OUP", "institution": [{"name": "Oxford"}], "type": "book"}, "OUP"),
    # OSTI deposits the reports of every American laboratory.
    ("publisher", {"publisher": "OSTI", "institution": [{"name": "Sandia"}], "type": "report"}, "Sandia"),
    ("publisher_place", {"publisher-location": "Cham"}, "Cham"),
    ("edition", {"edition-number": "2"}, "2"),
    ("event_title", {"event": {"name": "Workshop"}}, "Workshop"),
    ("language", {"language": "ko"}, "ko"),
    ("isbn", {"ISBN": ["http://id.crossref.org/isbn/9780521341509"]}, "9780521341509"),
    ("issn", {"ISSN": ["1750-6980", "1750-6999"]}, "1750-6980"),
    ("url", {"URL": "http://dx.doi.org/10.5555/X"}, None),
    ("url", {"URL": "https://example.org/x"}, "https://example.org/x"),
    ("type", {"type": "dissertation"}, ItemType.THESIS),
    ("type", {"type": "of-tomorrow"}, ItemType.DOCUMENT),
    ("type", {"type": ["journal-article"]}, ItemType.DOCUMENT),
]


@pytest.mark.parametrize(("field", "said", "read"), ITEMS)
def test_fields(field: str, said: Mapping[str, object], read: object) -> None:
    assert getattr(record_from_crossref({"DOI": DOI, **said}).item, field) == read


PRINT, ONLINE = {"date-parts": [[1976, 2]]}, {"date-parts": [[2010, 5, 3]]}
DATES: list[tuple[Mapping[str, object], Date | None]] = [
    ({"issued": {"date-parts": [[None]]}}, None),
    ({"issued": PRINT}, Date(1976, 2)),
    # Backfiles say online 2010 for print 1976.
    ({"published-print": PRINT, "published-online": ONLINE, "issued": PRINT}, Date(1976, 2)),
    (
        {
            "journal-issue": {"published-print": {"date-parts": [[2019, 12]]}},
            "published-print": {"date-parts": [[2020, 6]]},
        },
        Date(2019, 12),
    ),
    ({"journal-issue": {"published-online": PRINT}, "published-online": ONLINE}, Date(1976, 2)),
    ({"published-online": ONLINE, "issued": {"date-parts": [[2009]]}}, Date(2010, 5, 3)),
    ({"issued": {"date-parts": [["2019", "13", 1]]}}, Date(2019)),
    ({"issued": {"date-parts": [[2019, 2, 45]]}}, Date(2019, 2)),
    ({"created": ONLINE, "deposited": ONLINE, "indexed": ONLINE}, None),
    *[
        ({"issued": odd}, None)
        for odd in (7, "2019", [], {}, {"date-parts": 7}, {"date-parts": [2019]}, {"date-parts": [[True]]})
    ],
]


@pytest.mark.parametrize(("said", "issued"), DATES)
def test_the_date_of_the_issue(said: Mapping[str, object], issued: Date | None) -> None:
    assert record_from_crossref({"DOI": DOI, **said}).item.issued == issued


def test_every_date_is_kept_by_its_name() -> None:
    record = record_from_crossref({
        "DOI": DOI,
        "journal-issue": {"published-print": {"date-parts": [[2019, 12]]}, "published-online": {"date-parts": [[2020, 1]]}},
        "published-online": {"date-parts": [[2020, 6]]},
        "issued": {"date-parts": [[None]]},
        "posted": {"date-parts": [[2018]]},
    })  # fmt: skip
    assert dict(record.dates) == {
        "journal-issue.published-print": Date(2019, 12),
        "journal-issue.published-online": Date(2020, 1),
        "published-online": Date(2020, 6),
        "posted": Date(2018),
    }


def test_subtitle_stays_apart_unless_the_title_has_it() -> None:
    assert record_from_crossref({"DOI": DOI, "title": ["Crisis"], "subtitle": ["A History"]}).subtitle == "A History"
    assert (
        record_from_crossref({"DOI": DOI, "title": ["Crisis: a history"], "subtitle": ["A History"]}).subtitle is None
    )


def test_container_titles_are_all_kept() -> None:
    said = {"DOI": DOI, "container-title": ["Series", "Book"], "short-container-title": ["S.", "Book"]}
    assert record_from_crossref(said).container_titles == ("Series", "Book", "S.")


def test_a_notice_on_the_work_and_a_work_that_is_a_notice() -> None:
    updated = {"date-parts": [[2012, 5, 8]], "date-time": "2012-05-08T00:00:00Z"}
    entry = {"DOI": "10.5555/R", "type": "retraction", "source": "retraction-watch", "updated": updated}
    retracted = record_from_crossref({"DOI": DOI, "updated-by": [entry, 7, {"DOI": "10.5555/n"}]})
    assert retracted.notices == (Notice("retraction", "10.5555/r", Date(2012, 5, 8), "retraction-watch"),)
    notice = record_from_crossref({"DOI": "10.5555/R", "update-to": [{**entry, "DOI": DOI}]})
    assert notice.notices == ()
    assert notice.relations == (Relation("is-retraction-of", DOI),)
    itself = record_from_crossref({"DOI": DOI, "update-to": [{"DOI": DOI, "type": "new_version"}]})
    assert itself.notices == (Notice("new_version", DOI),)


def test_relations_and_aliases() -> None:
    relation = {
        "is-preprint-of": [{"id-type": "doi", "id": "10.5555/Y"}, {"id-type": "uri", "id": "10.5555/z"}],
        "odd": 3,
    }
    record = record_from_crossref({"DOI": DOI, "relation": relation, "aliases": ["10.5555/OLD", 3, DOI]})
    assert record.relations == (Relation("is-preprint-of", "10.5555/y"),)
    assert record.aliases == ("10.5555/old",)


@pytest.mark.parametrize("odd", [None, "", 7, [], {}, "not a doi", "10.5555", True])
def test_no_doi_is_no_record(odd: object) -> None:
    with pytest.raises(SourceError):
        record_from_crossref({"DOI": odd, "title": ["x"]})


def test_a_doi_is_lowered_and_not_trimmed() -> None:
    sici = "10.1002/(SICI)1096-8644(199607)100:3<335::AID-AJPA3>3.0.CO;2-Q"
    assert clean_doi(f" https://dx.doi.org/{sici} ") == sici.lower()


JSON = st.recursive(
    st.sampled_from([None, True, 0, -3, 2019, 10**30, float("nan"), "", "x", "10.5555/y", "2019", "\0", []]),
    lambda inner: (
        st.lists(inner, max_size=3) | st.dictionaries(st.sampled_from(["date-parts", "DOI", "type", "name"]), inner)
    ),
    max_leaves=6,
)
NAMES = [
    "title", "subtitle", "author", "editor", "issued", "journal-issue", "container-title", "relation", "updated-by",
    "update-to", "institution", "event", "type", "page", "ISBN", "URL", "aliases", "volume", "published-print",
]  # fmt: skip


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(st.dictionaries(st.sampled_from(NAMES), JSON))
def test_odd_values_never_crash(said: dict[str, object]) -> None:
    record = record_from_crossref({**said, "DOI": DOI})
    assert record.doi == DOI


def test_every_type_of_crossref_has_a_type_of_ours() -> None:
    assert all(record_from_crossref({"DOI": DOI, "type": name}).item.type is kind for name, kind in TYPES.items())
