"""What every source of records that asks over the network promises, shown for each; local ones have tests of their own."""

from __future__ import annotations

from collections.abc import Iterator
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from refkeeper.errors import SourceError, SourceUnavailable
from refkeeper.model.record import Record
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work
from refkeeper.sources.base import RecordSource
from refkeeper.sources.cache import Cache
from refkeeper.sources.cached import Cached
from refkeeper.sources.crossref import Crossref
from refkeeper.sources.doi import ContentNegotiation
from refkeeper.sources.once import Once
from tests.crossref_server import CrossrefServer
from tests.sources.conftest import Clock

DOI = "10.5555/tides"
TIDES = Work(title=Field("", Span(0, 1), "Tides and Harbours"))


@pytest.fixture(params=["crossref", "doi.org", "cached", "once"])
def source(
    request: pytest.FixtureRequest, server: CrossrefServer, clock: Clock, tmp_path: Path
) -> Iterator[RecordSource]:
    server.csl[DOI] = {"type": "chapter", "title": "Tides and Harbours", "DOI": "10.5555/TIDES"}
    crossref = Crossref(base_url=server.url, clock=clock, sleep=clock.sleep)
    resolver = ContentNegotiation(base_url=server.url, clock=clock, sleep=clock.sleep)
    with Cache(tmp_path / "cache.sqlite3") as cache:
        sources: dict[str, RecordSource] = {
            "crossref": crossref,
            "doi.org": resolver,
            "cached": Cached(crossref, cache),
            "once": Once(crossref),
        }
        yield sources[request.param]


def test_it_has_a_name_and_asks_over_the_network(source: RecordSource) -> None:
    assert source.name in ("crossref", "doi.org")
    assert source.local is False


def test_a_known_doi_gives_its_record(source: RecordSource) -> None:
    record = source.by_doi(DOI)
    assert isinstance(record, Record)
    assert (record.doi, record.source) == (DOI, source.name)
    assert record.item.title == "Tides and Harbours"


@pytest.mark.parametrize(
    "doi", ["10.5555/unknown", "10.5555/", "10.5555", "", "not a doi", "10.5555/..", "\0", "10." * 10_000]
)
def test_an_unknown_doi_gives_none(source: RecordSource, doi: str) -> None:
    assert source.by_doi(doi) is None


def test_a_work_without_claims_finds_nothing(source: RecordSource) -> None:
    assert source.search(Work()) == ()


def test_what_is_found_are_records(source: RecordSource) -> None:
    found = source.search(TIDES)
    assert all(isinstance(record, Record) and record.doi == DOI for record in found)
    assert len(found) == (0 if source.name == "doi.org" else 1)


def test_it_is_safe_in_threads(source: RecordSource) -> None:
    with ThreadPoolExecutor(8) as pool:
        assert len(set(pool.map(lambda turn: str(source.by_doi(DOI)), range(24)))) == 1


def test_nobody_there_is_said_so(source: RecordSource, server: CrossrefServer) -> None:
    server.behave("drop", "*")
    with pytest.raises(SourceUnavailable):
        source.by_doi(DOI)


def test_a_bottomless_answer_is_no_crash(source: RecordSource, server: CrossrefServer) -> None:
    server.behave("deep", "*")
    with pytest.raises(SourceError, match=r"shape|not JSON|cut off"):
        source.by_doi(DOI)
