from __future__ import annotations

import socket
import time
from collections.abc import Mapping

import pytest

from refkeeper.errors import SourceError, SourceUnavailable
from refkeeper.model.csl import Json
from refkeeper.model.item import Date, ItemType, Name
from refkeeper.model.work import Work
from refkeeper.sources import doi
from refkeeper.sources.doi import CSL_JSON, ContentNegotiation, record_from_csl
from tests.crossref_server import CrossrefServer
from tests.sources.conftest import Clock

ZENODO: Mapping[str, Json] = {
    "type": "dataset",
    "id": "https://doi.org/10.5281/zenodo.5555",
    "title": "Tide tables",
    "author": [{"family": "Okafor", "given": "Ngozi"}],
    "issued": {"date-parts": [[2019, 3]]},
    "DOI": "10.5281/ZENODO.5555",
    "URL": "https://doi.org/10.5281/zenodo.5555",
    "publisher": "Zenodo",
}


def resolver_at(server: CrossrefServer, clock: Clock, **more: float) -> ContentNegotiation:
    return ContentNegotiation(base_url=server.url, mailto="l@example.org", clock=clock, sleep=clock.sleep, **more)


def test_a_record_of_another_agency(server: CrossrefServer, clock: Clock) -> None:
    server.csl["10.5281/zenodo.5555"] = ZENODO
    record = resolver_at(server, clock).by_doi("10.5281/Zenodo.5555")
    assert record is not None
    assert (record.source, record.id, record.doi) == ("doi.org", "10.5281/zenodo.5555", "10.5281/zenodo.5555")
    assert record.item.type is ItemType.DATASET
    assert record.item.author == (Name("Okafor", "Ngozi"),)
    assert dict(record.dates) == {"issued": Date(2019, 3)}
    assert record.item.url is None
    assert server.requests[0].headers["accept"].startswith(CSL_JSON)
    assert "mailto:l@example.org" in server.requests[0].headers["user-agent"]


def test_crossrefs_own_answer_has_crossrefs_shape() -> None:
    record = record_from_csl(
        "10.5555/x", {"type": "journal-article", "title": "A title", "container-title": "J", "DOI": "10.5555/X"}
    )
    assert (record.item.type, record.item.title, record.source) == (ItemType.ARTICLE_JOURNAL, "A title", "doi.org")


def test_a_doi_that_became_another_keeps_its_old_name() -> None:
    assert record_from_csl("10.5555/old", {"title": "A", "DOI": "10.5555/new"}).aliases == ("10.5555/old",)
    assert record_from_csl("10.5555/old", {"title": "A"}).doi == "10.5555/old"


def test_it_cannot_be_searched(server: CrossrefServer, clock: Clock) -> None:
    assert resolver_at(server, clock).search(Work()) == ()
    assert server.requests == []


def test_an_unknown_doi_is_none(server: CrossrefServer, clock: Clock) -> None:
    resolver = resolver_at(server, clock)
    assert resolver.by_doi("10.5555/unknown") is None
    assert resolver.by_doi("nothing") is None
    assert resolver.by_doi("10.5555/..") is None


def test_a_redirect_is_followed_to_the_agency_and_to_its_landing_page(server: CrossrefServer, clock: Clock) -> None:
    server.csl["10.5281/zenodo.5555"] = ZENODO
    server.redirects["/10.5555/moved"] = "/10.5281/zenodo.5555"
    server.redirects["/10.5555/page"] = "/landing"
    resolver = resolver_at(server, clock)
    assert resolver.by_doi("10.5555/moved") is not None
    assert resolver.by_doi("10.5555/page") is None  # a web page behind doi.org: no record is given


@pytest.mark.parametrize(
    ("target", "says"),
    [
        ("http://example.org/x", "not https"),
        ("file:///etc/passwd", "not https"),
        ("ftp://127.0.0.1/x", "not https"),
        ("/10.5555/loop", "one address to the next"),
    ],
)
def test_redirects_are_limited(server: CrossrefServer, clock: Clock, target: str, says: str) -> None:
    server.redirects["/10.5555/loop"] = target
    with pytest.raises(SourceError, match=says):
        resolver_at(server, clock).by_doi("10.5555/loop")
    assert len(server.requests) <= 6


@pytest.mark.parametrize("kind", ["429", "500", "504", "cut", "drop", "stall"])
def test_a_passing_failure_is_overcome(server: CrossrefServer, clock: Clock, kind: str) -> None:
    server.csl["10.5281/zenodo.5555"] = ZENODO
    server.behave(kind, 2)
    assert (
        resolver_at(server, clock, read_timeout=0.2 if kind == "stall" else 5.0).by_doi("10.5281/zenodo.5555")
        is not None
    )
    assert len(server.requests) == 3


@pytest.mark.parametrize("kind", ["html", "500", "403", "cut", "cut-json", "stall", "shape"])
def test_a_lasting_failure_is_one_clear_line(server: CrossrefServer, clock: Clock, kind: str) -> None:
    server.behave(kind, "*")
    with pytest.raises(SourceError) as caught:
        resolver_at(server, clock, read_timeout=0.15 if kind == "stall" else 5.0).by_doi("10.5281/zenodo.5555")
    assert "\n" not in str(caught.value)
    assert isinstance(caught.value, SourceUnavailable) == (kind != "shape")


def test_a_body_without_end_is_not_read(server: CrossrefServer, clock: Clock, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(doi, "_MOST_BYTES", 10_000)
    server.csl["10.5281/zenodo.5555"] = {**ZENODO, "abstract": "x" * 50_000}
    with pytest.raises(SourceError, match="larger than 10000 bytes"):
        resolver_at(server, clock).by_doi("10.5281/zenodo.5555")


def test_a_refused_connection_ends_within_five_seconds_for_a_hundred_look_ups() -> None:
    with socket.socket() as taken:
        taken.bind(("127.0.0.1", 0))
        resolver = ContentNegotiation(base_url=f"http://127.0.0.1:{taken.getsockname()[1]}")
        began = time.monotonic()
        for turn in range(100):
            with pytest.raises(SourceUnavailable, match="cannot be reached"):
                resolver.by_doi(f"10.5555/{turn}")
    assert time.monotonic() - began < 5.0


def test_plain_http_is_for_this_machine_only(clock: Clock) -> None:
    with pytest.raises(SourceError, match="not https"):
        ContentNegotiation(base_url="http://example.org", clock=clock, sleep=clock.sleep).by_doi("10.5555/x")
