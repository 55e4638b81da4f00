"""Crossref against a server on loopback that answers as it does, well and badly."""

from __future__ import annotations

import socket
import time
from concurrent.futures import ThreadPoolExecutor

import pytest

from refkeeper.errors import RateLimited, SettingsError, SourceError, SourceUnavailable
from refkeeper.model.citation import Remark
from refkeeper.model.item import Date, Name
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work
from refkeeper.sources.crossref import Crossref, works_path
from refkeeper.sources.query import query_text
from tests.crossref_server import CrossrefServer
from tests.sources.conftest import Clock

HERE = Span(0, 1)
WORK = Work(
    title=Field("raw", HERE, "Economics of Energy"),
    author=(Field("raw", HERE, Name("Rinna", "Anthony V.")),),
    container_title=Field("raw", HERE, "Journal of Eastern Ports"),
    issued=Field("raw", HERE, Date(2019, 12)),
    volume=Field("raw", HERE, "21"),
)
DOI = "10.5555/energy.2019.21.2"


def crossref_at(
    server: CrossrefServer, clock: Clock, *, mailto: str | None = None, read_timeout: float = 5.0
) -> Crossref:
    """Crossref in a hurry: its pauses and its pace pass on the clock, not in the room."""
    return Crossref(
        base_url=server.url,
        mailto=mailto,
        clock=clock,
        sleep=clock.sleep,
        random=lambda: 0.5,
        read_timeout=read_timeout,
    )


def test_a_record_by_its_doi(server: CrossrefServer, clock: Clock) -> None:
    record = crossref_at(server, clock).by_doi(DOI.upper())
    assert record is not None
    assert (record.doi, record.item.issued, record.source) == (DOI, Date(2019, 12), "crossref")


def test_a_search_asks_by_the_fields_and_for_the_fields(server: CrossrefServer, clock: Clock) -> None:
    found = crossref_at(server, clock).search(WORK)
    assert found[0].doi == DOI
    query = server.requests[0].query
    assert query.pop("select").startswith("DOI,")
    assert query == {"query.bibliographic": "Rinna Economics of Energy Journal of Eastern Ports 21 2019", "rows": "5"}


def test_nothing_found_is_an_empty_tuple(server: CrossrefServer, clock: Clock) -> None:
    server.behave("empty")
    assert crossref_at(server, clock).search(WORK) == ()


def test_a_work_without_any_title_is_not_asked_for(server: CrossrefServer, clock: Clock) -> None:
    assert crossref_at(server, clock).search(Work(author=WORK.author)) == ()
    assert server.requests == []


def test_an_unknown_doi_is_none(server: CrossrefServer, clock: Clock) -> None:
    crossref = crossref_at(server, clock)
    assert crossref.by_doi("10.5555/unknown") is None
    server.behave("json-404")
    assert crossref.by_doi("10.5555/unknown") is None
    assert crossref.by_doi("no doi at all") is None
    assert crossref.by_doi("10.5555/..") is None
    assert len(server.requests) == 2


@pytest.mark.parametrize(
    "doi",
    [
        "10.5555/x?y=1#z",
        "10.1002/(sici)1097(1996)1:3<335::aid>3.0.co;2-q",
        "10.5555/a//b/",
        "10.5555/a%2fb c",
        "10.5555/é",
    ],
)
def test_odd_dois_arrive_whole(server: CrossrefServer, clock: Clock, doi: str) -> None:
    server.works[doi] = {"DOI": doi, "title": ["Odd"]}
    record = crossref_at(server, clock).by_doi(doi)
    assert server.requests[0].path == f"/works/{doi}"
    assert server.requests[0].query == {}
    assert record is not None
    assert record.doi == doi


def test_another_work_than_the_one_asked_for_is_not_taken(server: CrossrefServer, clock: Clock) -> None:
    server.behave("other")
    with pytest.raises(SourceError, match=r"answered with 10\.5555/another"):
        crossref_at(server, clock).by_doi(DOI)


def test_an_alias_leads_to_the_record_that_replaced_it(server: CrossrefServer, clock: Clock) -> None:
    server.aliases["10.5555/old"] = DOI
    record = crossref_at(server, clock).by_doi("10.5555/OLD")
    assert record is not None
    assert (record.doi, record.aliases) == (DOI, ("10.5555/old",))


def test_an_alias_that_leads_in_a_circle(server: CrossrefServer, clock: Clock) -> None:
    server.aliases.update({"10.5555/a": "10.5555/b", "10.5555/b": "10.5555/a"})
    with pytest.raises(SourceError, match="circle"):
        crossref_at(server, clock).by_doi("10.5555/a")


@pytest.mark.parametrize("kind", ["429", "429-json", "500", "502", "504", "cut", "cut-json", "drop", "html", "stall"])
def test_a_passing_failure_is_overcome(server: CrossrefServer, clock: Clock, kind: str) -> None:
    server.behave(kind, 2)
    crossref = crossref_at(server, clock, read_timeout=0.2 if kind == "stall" else 5.0)
    assert crossref.by_doi(DOI) is not None
    assert len(server.requests) == 3
    server.behave(kind, 1)
    assert crossref.search(WORK) != ()


@pytest.mark.parametrize(
    ("kind", "error", "says"),
    [
        ("429", RateLimited, "fewer requests"),
        ("429-json", RateLimited, "fewer requests"),
        ("500", SourceUnavailable, "HTTP 500"),
        ("502", SourceUnavailable, "HTTP 502"),
        ("504", SourceUnavailable, "HTTP 504"),
        ("html", SourceUnavailable, "log in to the library"),
        ("html-404", SourceUnavailable, "a web page came"),
        ("cut", SourceUnavailable, "cut off"),
        ("cut-json", SourceUnavailable, "cut off"),
        ("drop", SourceUnavailable, "cut off"),
        ("403", SourceUnavailable, "turned us away"),
        ("stall", SourceUnavailable, "in time"),
        ("shape", SourceError, "not a work|unexpected shape"),
        ("message", SourceError, "not a work|unexpected shape"),
        ("json-400", SourceError, "This route does not support rows"),
    ],
)
def test_a_lasting_failure_is_one_clear_line(
    server: CrossrefServer, clock: Clock, kind: str, error: type[SourceError], says: str
) -> None:
    server.behave(kind, "*")
    for single in (True, False):
        crossref = crossref_at(server, clock, read_timeout=0.15 if kind == "stall" else 5.0)
        asked = len(server.requests)
        with pytest.raises(error, match=says) as caught:
            _ = crossref.by_doi(DOI) if single else crossref.search(WORK)
        assert "\n" not in str(caught.value)
        assert isinstance(caught.value, SourceUnavailable) == (error is not SourceError)
        assert 1 <= len(server.requests) - asked <= 4


@pytest.mark.parametrize("kind", ["429", "429-json", "503"])
def test_retry_after_is_obeyed(server: CrossrefServer, clock: Clock, kind: str) -> None:
    server.behave(kind, retry_after="7")
    began = clock.now
    crossref_at(server, clock).by_doi(DOI)
    assert 7.0 <= clock.now - began < 9.0
    server.behave(kind, retry_after="9")
    began = clock.now
    crossref_at(server, clock).search(WORK)
    assert 9.0 <= clock.now - began < 11.0


def test_retry_after_as_a_date(server: CrossrefServer, clock: Clock) -> None:
    server.behave("429", retry_after="Mon, 23 Nov 2026 11:00:30 GMT")
    crossref = Crossref(
        base_url=server.url, clock=clock, sleep=clock.sleep, random=lambda: 0.0, wall_clock=lambda: 1_795_431_600.0
    )
    assert crossref.by_doi(DOI) is not None
    assert clock.now >= 1_030.0


@pytest.mark.parametrize("jobs", [1, 8])
def test_a_refused_connection_ends_within_five_seconds_for_a_hundred_look_ups(jobs: int) -> None:
    with socket.socket() as taken:  # bound, and nobody listens
        taken.bind(("127.0.0.1", 0))
        crossref = Crossref(base_url=f"http://127.0.0.1:{taken.getsockname()[1]}")

        def look_up(turn: int) -> str:
            with pytest.raises(SourceUnavailable) as caught:
                _ = crossref.search(WORK) if turn % 2 else crossref.by_doi(f"10.5555/{turn}")
            return str(caught.value)

        began = time.monotonic()
        with ThreadPoolExecutor(jobs) as pool:
            lines = list(pool.map(look_up, range(100)))
    assert time.monotonic() - began < 5.0
    assert all("cannot be reached" in line for line in lines)


def test_the_limits_hold_on_the_real_clock(server: CrossrefServer) -> None:
    """The server says 5/s on lists too, as Crossref does, and turns away what breaks its limits."""
    server.enforce = True
    crossref = Crossref(base_url=server.url)
    with ThreadPoolExecutor(4) as pool:
        assert all(pool.map(lambda turn: crossref.by_doi(DOI), range(4)))
        assert all(pool.map(lambda turn: crossref.search(WORK), range(2)))
    assert {asked.status[0] for asked in server.requests} == {200}
    assert server.most_under_way == 1


def test_three_at_a_time_with_an_address(server: CrossrefServer) -> None:
    server.enforce = server.polite = True
    server.slowness = 0.3
    crossref = Crossref(base_url=server.url, mailto="librarian@example.org")
    with ThreadPoolExecutor(8) as pool:
        assert all(pool.map(lambda turn: crossref.by_doi(DOI), range(8)))
    assert {asked.status[0] for asked in server.requests} == {200}
    assert 2 <= server.most_under_way <= 3


def test_the_address_is_sent(server: CrossrefServer, clock: Clock) -> None:
    crossref = crossref_at(server, clock, mailto="librarian@example.org")
    crossref.by_doi(DOI)
    crossref.search(WORK)
    assert all("(mailto:librarian@example.org)" in asked.headers["user-agent"] for asked in server.requests)
    assert all("refkeeper" in asked.headers["user-agent"] for asked in server.requests)


@pytest.mark.parametrize("mailto", ["", "nobody", "a b@example.org", "a@b\r\nX-Evil: 1", "é@example.org", "@"])
def test_an_address_that_is_none_is_refused(mailto: str) -> None:
    with pytest.raises(SettingsError):
        Crossref(mailto=mailto)


def test_no_remark_is_ever_sent(server: CrossrefServer, clock: Clock) -> None:
    secret = "mySecretRemark"
    claims = {
        name: Field(secret, HERE, "sure", 0.9)
        for name in ("archive", "archive_location", "archive_place", "url", "genre", "status", "isbn", "event_title")
    }
    work = Work(
        title=Field(secret, HERE, "Economics of Energy"),
        author=(Field(secret, HERE, Name("Rinna")), Field(secret, HERE, Name(literal=secret), 0.2, True)),
        publisher=Field(secret, HERE, secret, 0.2, True),
        **{**claims, "genre": Field(secret, HERE, secret), "status": Field(secret, HERE, secret)},
    )
    assert Remark(secret, HERE).text not in query_text(work)
    crossref_at(server, clock).search(work)
    assert server.requests
    assert all(secret not in str(asked) for asked in server.requests)


def test_a_long_claim_is_cut() -> None:
    assert len(query_text(Work(title=Field("", HERE, "word " * 10_000)))) <= 400


def test_a_bad_row_does_not_lose_the_good_ones(server: CrossrefServer, clock: Clock) -> None:
    server.works["none"] = {"DOI": "none", "title": ["Economics of Energy"]}
    assert [record.doi for record in crossref_at(server, clock).search(WORK)] == [DOI]


def test_an_error_under_way_elsewhere_is_not_taken_for_ours(server: CrossrefServer, clock: Clock) -> None:
    """`__context__` leads on to whatever is being handled outside; a 404 of another request must not answer ours."""
    crossref = crossref_at(server, clock)
    server.behave("500", 4)
    try:
        crossref.by_doi(DOI)
    except SourceUnavailable:
        server.behave("shape")
        with pytest.raises(SourceError, match="unexpected shape"):
            crossref.search(WORK)


def test_paths_never_climb() -> None:
    assert works_path("10.5555/..") is None
    assert works_path("10.5555/../members") == "10.5555/..%2Fmembers"
