import json
from pathlib import Path

import pytest

from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.record import Record
from refkeeper.sources.crossref_record import record_from_crossref
from refkeeper.sources.index_entry import Entry, entry_of, record_of
from refkeeper.sources.index_place import Given
from refkeeper.sources.index_store import pack, unpack
from tests.sources.test_records import THOMPSON

RECORDS = Path(__file__).parents[2] / "fixtures" / "records.jsonl"
FULL = {
    **THOMPSON,
    "indexed": {"timestamp": 5},
    "reference": [{"key": "1", "DOI": "10.1/x"}],
    "abstract": "<jats:p>Time.</jats:p>",
    "author": [
        {"given": "E. P.", "family": "THOMPSON", "sequence": "first", "affiliation": [{"name": "Warwick"}], "ORCID": "x"},
        {"name": "A Society", "sequence": "additional"},
        "not a person",
    ],
    "updated-by": [{"type": "retraction", "DOI": "10.5555/r", "updated": {"date-parts": [[2020, 1, 2]]}, "source": "publisher"}],
    "update-to": [{"type": "correction", "DOI": "10.5555/c"}],
    "relation": {"is-preprint-of": [{"id-type": "doi", "id": "10.5555/p"}]},
    "journal-issue": {"issue": "1", "published-print": {"date-parts": [[1967, 12]]}},
    "ISSN": ["0031-2746"],
    "institution": [{"name": "An Institution"}],
    "event": {"name": "A Meeting"},
}  # fmt: skip


def works():
    return [FULL, *map(json.loads, RECORDS.read_text(encoding="utf-8").splitlines())]


@pytest.mark.parametrize("work", works(), ids=lambda work: work["DOI"])
def test_nothing_that_is_asked_of_a_record_is_left_out(work):
    entry = entry_of(Given((1, 1), "x:1", work), "x")
    assert isinstance(entry, Entry)
    assert record_of(entry.kind, unpack(pack(entry.raw))) == record_from_crossref(work)


def test_what_nobody_asks_for_is_left_out():
    entry = entry_of(Given((1, 1), "x:1", FULL), "x")
    assert isinstance(entry, Entry)
    assert not {"reference", "abstract", "indexed"} & set(json.loads(entry.raw))
    assert (entry.stamp, entry.aliases) == (5, ("10.5555/old",))


def test_an_entry_of_a_library_comes_back_as_it_was():
    item = Item(ItemType.BOOK, title="Emma", author=(Name("Austen", "Jane"),), isbn="9780141439587", note="mine")
    entry = entry_of(Given((0, 1), "a/x.bib: austen", entry=("austen", item)), "a/x.bib")
    assert isinstance(entry, Entry)
    assert entry.key == "a/x.bib:austen"
    assert record_of(entry.kind, entry.raw) == Record(item, "x.bib", "austen")
    assert entry.tokens >= {"emma", "@austen"}


@pytest.mark.parametrize(
    ("data", "why"),
    [
        ({"title": ["No DOI"]}, "a record without a DOI"),
        ({"DOI": "nonsense", "title": ["x"]}, "a record without a DOI"),
        ({"DOI": 12}, "a record without a DOI"),
        ({"DOI": "10.5555/" + "x" * 5000}, "its DOI is too long to be one"),
        ({"status": "failed", "message": [{"type": "parameter-not-found"}]}, "a record without a DOI"),
    ],
)
def test_what_is_no_record_is_told_why(data, why):
    assert entry_of(Given((1, 1), "x:1", data), "x") == why


@pytest.mark.parametrize("value", [None, 0, "x", [], {}, [[]], [None], [{"family": 3}], {"date-parts": [[None]]}, True])
@pytest.mark.parametrize(
    "field", ["title", "author", "issued", "volume", "page", "indexed", "aliases", "relation", "editor"]
)
def test_values_of_the_wrong_kind_cost_no_record(field, value):
    entry = entry_of(Given((1, 1), "x:1", {"DOI": "10.5555/1", "type": "journal-article", field: value}), "x")
    assert isinstance(entry, Entry)
    assert record_of(entry.kind, entry.raw).doi == "10.5555/1"
