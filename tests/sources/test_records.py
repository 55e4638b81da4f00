import gzip
import json

import pytest

from refkeeper.errors import SourceError
from refkeeper.model.item import Date, ItemType, Name
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work
from refkeeper.sources.records import LocalRecords
from refkeeper.sources.records_index import Said, TokenIndex

THOMPSON = {
    "DOI": "10.1093/PAST/38.1.56",
    "type": "journal-article",
    "title": ["TIME, WORK-DISCIPLINE, AND INDUSTRIAL CAPITALISM"],
    "container-title": ["Past and Present"],
    "author": [{"given": "E. P.", "family": "THOMPSON"}],
    "issued": {"date-parts": [[1967]]},
    "volume": "38",
    "page": "56-97",
    "aliases": ["10.5555/old"],
}
SOLTER = {
    "DOI": "10.1073/pnas.72.12.5099",
    "type": "journal-article",
    "title": ["Immunosurgery of mouse blastocyst."],
    "container-title": ["Proceedings of the National Academy of Sciences"],
    "author": [{"given": "D", "family": "Solter"}],
    "issued": {"date-parts": [[1975]]},
    "volume": "72",
    "page": "5099-5102",
}


def claim(value):
    return Field(str(value), Span(0, 0), value)


def jsonl(*works):
    return "\n".join(map(json.dumps, works)).encode()


WAYS = {
    "a.jsonl": jsonl(THOMPSON, SOLTER),
    "b.jsonl.gz": gzip.compress(jsonl(THOMPSON, SOLTER)),
    "c.json": json.dumps([THOMPSON, SOLTER]).encode(),
    "d.json": json.dumps({"message": {"items": [THOMPSON, SOLTER]}}).encode(),
    "e.jsonl": jsonl({"message": {"items": [THOMPSON]}}, {"message": SOLTER}),
    "f.jsonl": b"\xef\xbb\xbf" + jsonl(THOMPSON, SOLTER).replace(b"\n", b"\r\n\r\n"),
}


@pytest.mark.parametrize("name", WAYS)
def test_every_form_of_file_is_read(tmp_path, name):
    (tmp_path / name).write_bytes(WAYS[name])
    records = LocalRecords([tmp_path / name])
    assert records.problems == ()
    assert len(records) == 2
    assert records.local
    found = records.by_doi("10.1093/past/38.1.56")
    assert found is not None
    assert found.item.volume == "38"
    assert records.by_doi("10.5555/old") == found
    assert records.by_doi("10.5555/unknown") is None


@pytest.mark.parametrize(
    "work",
    [
        Work(title=claim("Time, work-discipline and industrial capitalism")),
        Work(author=(claim(Name("Thompson", "E. P.")),), issued=claim(Date(1967))),
        Work(
            ItemType.ARTICLE_JOURNAL, container_title=claim("Past & Present"), volume=claim("38"), page=claim("56–97")
        ),
    ],
)
def test_the_likeliest_comes_first(tmp_path, work):
    (tmp_path / "a.jsonl").write_bytes(WAYS["a.jsonl"])
    assert LocalRecords([tmp_path / "a.jsonl"]).search(work)[0].doi == "10.1093/past/38.1.56"


def test_nothing_is_found_for_a_claim_of_nothing(tmp_path):
    (tmp_path / "a.jsonl").write_bytes(WAYS["a.jsonl"])
    assert LocalRecords([tmp_path / "a.jsonl"]).search(Work()) == ()


def test_a_broken_line_is_named_and_the_rest_goes_in(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_bytes(jsonl(THOMPSON) + b'\n{"DOI": \n[1]\n{"title": ["No DOI"]}\n' + jsonl(SOLTER))
    records = LocalRecords([path])
    assert len(records) == 2
    assert [problem.partition(": ")[0] for problem in records.problems] == [f"{path}:{n}" for n in (2, 3, 4)]


def test_a_cut_archive_keeps_what_could_be_read(tmp_path):
    path = tmp_path / "a.jsonl.gz"
    path.write_bytes(gzip.compress(jsonl(THOMPSON) + b"\n" + b"\n" * 9)[:-6])
    records = LocalRecords([path])
    assert len(records) == 1
    assert "cut off or damaged" in records.problems[0]


def test_a_missing_file_is_said_in_one_line(tmp_path):
    with pytest.raises(SourceError, match="No such file") as caught:
        LocalRecords([tmp_path / "none.jsonl"])
    assert "\n" not in str(caught.value)


@pytest.mark.parametrize(
    "text",
    [
        "[1] E.P. Thompson, Past & Present 38 (1967) 56.",
        "1 E.P. Th ompson, PastandPresent 3 8,5 6 (1967).",
        "Thomqson, E. P. (1967). TimeWork-Disci pline and industrial capitalism",
    ],
)
def test_a_citation_is_found_by_its_words_though_nothing_of_it_was_read(tmp_path, text):
    (tmp_path / "a.jsonl").write_bytes(WAYS["a.jsonl"])
    near, record = next(LocalRecords([tmp_path / "a.jsonl"]).search_text(Work(), text))
    assert (near, record().doi) == (1.0, "10.1093/past/38.1.56")


def _index(*filed):
    index = TokenIndex()
    for tokens in filed:
        index.add(set(tokens.split()))
    return index


SHIPS = "ships storms harbours tolls wages sailors rigging ballast cargo insurance"
MANY = [f"the {place} w{place} x{place} y{place} z{place}" for place in range(40)]


@pytest.mark.parametrize(
    ("asked", "said", "found"),
    [
        (SHIPS, Said.LITTLE, [0]),
        (SHIPS, Said.SOME, [0]),
        (SHIPS, Said.MUCH, [0]),
        # one word of eleven asked, of ten that the record has: shared by chance
        ("storms 0 1 2 3 4 5 6 7 8 9", Said.LITTLE, range(11)),
        ("storms 0 1 2 3 4 5 6 7 8 9", Said.SOME, range(1, 11)),
        # and one word of five that a record has is not much of a long citation, but a name and a page are two facts
        ("storms 0 1 2 3 4 5 6 7 8 9", Said.MUCH, []),
        ("storms @marsh p17 0 1 2 3 4 5 6 7 8", Said.MUCH, [42]),
        # one word, but all that is said: a record with three hundred authors shares as little of its own
        ("storms", Said.SOME, [0]),
        # one word, but half of what the record says: a thin one
        ("thin 0 1 2 3 4 5 6 7 8 9", Said.SOME, [*range(1, 11), 41]),
    ],
)
def test_records_that_share_a_word_or_two_by_chance_are_left_out(asked, said, found):
    index = _index(SHIPS, *MANY, "thin record", f"@marsh p17 {' '.join('abcdefgh')}")
    assert sorted(at for at, _ in index.nearest(set(asked.split()), 20, said)) == sorted(found)
