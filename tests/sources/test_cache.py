from __future__ import annotations

import os
import signal
import sqlite3
import subprocess
import sys
import threading
import time
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from refkeeper.errors import SourceError, SourceUnavailable
from refkeeper.model.item import Date, Item, ItemType
from refkeeper.model.record import Record
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work
from refkeeper.sources.cache import DAY, Cache
from refkeeper.sources.cache_place import cache_path, default_cache_path
from refkeeper.sources.cached import Cached
from refkeeper.sources.crossref import Crossref
from tests.crossref_server import CrossrefServer
from tests.sources.conftest import Clock

TIDES = Record(Item(ItemType.BOOK, title="Tides", issued=Date(1998), doi="10.5555/t"), "crossref", "10.5555/t")
WORK = Work(title=Field("", Span(0, 1), "Tides"))

WRITER = """
import sys
from pathlib import Path
from refkeeper.model.item import Item
from refkeeper.model.record import Record
from refkeeper.sources.cache import Cache

path, name, count = Path(sys.argv[1]), sys.argv[2], int(sys.argv[3])
with Cache(path) as cache:
    turn = 0
    while turn < count or count == 0:
        cache.put("crossref", f"{name}:{turn}", [Record(Item(title="x" * 2000), "crossref", str(turn))])
        turn += 1
        if turn == 20:
            print("under way", flush=True)
    assert cache.notes == (), cache.notes
"""


@pytest.fixture
def path(tmp_path: Path) -> Path:
    return tmp_path / "folder" / "records.sqlite3"


def write(path: Path, name: str, count: int) -> subprocess.Popen[str]:
    command = [sys.executable, "-c", WRITER, str(path), name, str(count)]
    return subprocess.Popen(command, stdout=subprocess.PIPE, text=True)


def test_an_answer_is_kept_and_so_is_not_known(path: Path) -> None:
    with Cache(path) as cache:
        assert cache.get("crossref", "doi:10.5555/t") is None
        cache.put("crossref", "doi:10.5555/t", [TIDES])
        cache.put("crossref", "doi:10.5555/none", [])
    with Cache(path) as again:
        assert again.get("crossref", "doi:10.5555/t") == (TIDES,)
        assert again.get("crossref", "doi:10.5555/none") == ()
        assert again.get("doi.org", "doi:10.5555/t") is None
        assert again.notes == ()


def test_answers_age_and_not_known_sooner(path: Path, clock: Clock) -> None:
    with Cache(path, clock=clock) as cache:
        cache.put("s", "found", [TIDES])
        cache.put("s", "missing", [])
        clock.now += 8 * DAY
        assert cache.get("s", "found") == (TIDES,)
        assert cache.get("s", "missing") is None
        clock.now += 23 * DAY
        assert cache.get("s", "found") is None


def test_an_answer_from_the_future_is_not_believed(path: Path, clock: Clock) -> None:
    with Cache(path, clock=clock) as cache:
        cache.put("s", "q", [TIDES])
        clock.now -= 400 * DAY
        assert cache.get("s", "q") is None


def test_info_and_clean(path: Path, clock: Clock) -> None:
    with Cache(path, clock=clock) as cache:
        cache.put("s", "old", [])
        clock.now += 8 * DAY
        cache.put("s", "new", [TIDES])
        info = cache.info()
        assert (info.path, info.answers, info.missing, info.expired, info.oldest) == (path, 2, 1, 1, 1_000.0)
        assert info.size > 0
        assert cache.clean() == 1
        assert cache.get("s", "new") == (TIDES,)
        cache.keep_notes({"a": "[]", "b": "[]"})
        assert str(cache.info()).splitlines()[1:] == [
            "answers: 1 (0 of them “not known”, 0 too old), the oldest of 1970-01-09",
            "notes read before: 2",
        ]
        assert cache.clean(everything=True) == 1
        assert (cache.info().answers, cache.info().read) == (0, 0)


def test_what_was_read_in_notes_is_kept_and_the_oldest_go(path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr("refkeeper.sources.cache.MOST_NOTES", 1_000)
    many = {f"m{number}": str(number) for number in range(1_500)}  # more than one statement can hold
    with Cache(path) as cache:
        cache.keep_notes(many)
        assert dict(cache.notes_read([*many, "unknown"])) == dict(list(many.items())[500:])
        cache.keep_notes({"m1499": "another"})
        assert dict(cache.notes_read(["m1499"])) == {"m1499": "1499"}
        cache.keep_notes({})
        assert list(cache.notes_read([])) == []
        assert cache.notes == ()


def test_parallel_processes_share_one_cache(path: Path) -> None:
    writers = [write(path, name, 150) for name in "abcd"]
    for writer in writers:
        writer.communicate(timeout=60)
    assert [writer.returncode for writer in writers] == [0, 0, 0, 0]
    with Cache(path) as cache:
        assert cache.info().answers == 600
        assert all(cache.get("crossref", f"{name}:{turn}") for name in "abcd" for turn in range(0, 150, 10))


def test_many_may_make_the_cache_at_the_same_moment(path: Path) -> None:
    """One sees the empty file, another has made it the next moment: it is not a database of another program."""
    for turn in range(60):
        place = path.with_name(f"{turn}.sqlite3")
        gate = threading.Barrier(8)

        def begin(place: Path = place, gate: threading.Barrier = gate) -> tuple[str, ...]:
            with Cache(place) as cache:
                gate.wait()
                cache.get("s", "q")
                return cache.notes

        with ThreadPoolExecutor(8) as pool:
            notes = [one.result() for one in [pool.submit(begin) for _ in range(8)]]
        assert notes == [()] * 8


@pytest.mark.skipif(os.name != "posix", reason="kill -9 is POSIX")
def test_a_crash_in_the_middle_leaves_a_readable_cache(path: Path) -> None:
    for turn in range(3):
        with write(path, f"run{turn}", 0) as writer:
            assert writer.stdout is not None
            assert writer.stdout.readline() == "under way\n"
            time.sleep(0.01 * turn)
            os.kill(writer.pid, signal.SIGKILL)
            writer.wait(timeout=10)
        with Cache(path) as cache:
            assert all(cache.get("crossref", f"run{turn}:{number}") for number in range(19))
            cache.put("crossref", "after", [TIDES])
            assert cache.get("crossref", "after") == (TIDES,)
            assert cache.notes == ()
    with sqlite3.connect(path) as connection:
        assert connection.execute("PRAGMA integrity_check").fetchone() == ("ok",)
    connection.close()


def test_a_broken_file_is_set_aside_and_begun_anew(path: Path) -> None:
    path.parent.mkdir()
    path.write_bytes(b"this is no database\n" * 300)
    with Cache(path) as cache:
        assert cache.get("s", "q") is None
        cache.put("s", "q", [TIDES])
        assert cache.get("s", "q") == (TIDES,)
        assert len(cache.notes) == 1
        assert "set aside as records.sqlite3.broken-1" in cache.notes[0]
    assert path.with_name("records.sqlite3.broken-1").read_bytes().startswith(b"this is no database")


def test_a_file_broken_in_the_middle_is_set_aside(path: Path) -> None:
    with Cache(path) as cache:
        for turn in range(300):
            cache.put("s", f"q{turn}", [TIDES])
    pages = bytearray(path.read_bytes())
    pages[4096 : 4096 * 6] = b"\xff" * (4096 * 5)
    path.write_bytes(pages)
    with Cache(path) as cache:
        for turn in range(300):
            cache.get("s", f"q{turn}")
        cache.put("s", "q", [TIDES])
        assert cache.get("s", "q") == (TIDES,)
        assert "set aside" in cache.notes[0]


def test_a_row_that_cannot_be_read_is_no_answer(path: Path) -> None:
    with Cache(path) as cache:
        cache.put("s", "q", [TIDES])
        cache.put("s", "other", [TIDES])
        for broken in ("not json", "[7]", '[{"source": 1}]', '{"a": 1}', "null", "[" * 100_000):
            with sqlite3.connect(path) as connection:
                connection.execute("UPDATE answers SET records = ? WHERE question = 'q'", (broken,))
            connection.close()
            assert cache.get("s", "q") is None
            cache.put("s", "q", [TIDES])
        assert cache.get("s", "other") == (TIDES,)


def test_a_database_of_another_program_is_left_alone(path: Path) -> None:
    path.parent.mkdir()
    with sqlite3.connect(path) as connection:
        connection.execute("CREATE TABLE answers (mine TEXT)")
    connection.close()
    before = path.read_bytes()
    with Cache(path) as cache:
        cache.put("s", "q", [TIDES])
        assert cache.get("s", "q") is None
        assert "of another program" in cache.notes[0]
    assert path.read_bytes() == before


def test_a_newer_cache_is_left_alone_and_an_older_one_emptied(path: Path) -> None:
    with Cache(path) as cache:
        cache.put("s", "q", [TIDES])
    for version, noted in ((99, True), (0, False)):
        with sqlite3.connect(path) as connection:
            connection.execute(f"PRAGMA user_version = {version}")
        connection.close()
        with Cache(path) as cache:
            assert cache.get("s", "q") is None
            cache.put("s", "new", [TIDES])
            assert bool(cache.notes) is noted
            assert (cache.get("s", "new") is None) is noted


def test_a_place_where_nothing_can_be_written_is_no_reason_to_stop(tmp_path: Path) -> None:
    (tmp_path / "file").write_text("in the way")
    for place in (tmp_path, tmp_path / "file" / "records.sqlite3"):
        with Cache(place) as cache:
            cache.put("s", "q", [TIDES])
            assert cache.get("s", "q") is None
            assert cache.info().answers == 0
            assert cache.clean() == 0
            assert len(cache.notes) == 1
            assert "goes on without it" in cache.notes[0]


def test_the_environment_may_name_another_place(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("REFKEEPER_CACHE", str(tmp_path / "mine.sqlite"))
    assert cache_path() == tmp_path / "mine.sqlite"
    monkeypatch.delenv("REFKEEPER_CACHE")
    assert cache_path() == default_cache_path()


def test_the_default_place_belongs_to_the_user() -> None:
    assert default_cache_path().name == "records.sqlite3"
    assert "refkeeper" in default_cache_path().parts


class Counting:
    """A source that counts its questions and can be away."""

    name = "counting"
    local = False

    def __init__(self, trouble: SourceError | None = None) -> None:
        self.trouble = trouble
        self.asked = 0

    def by_doi(self, doi: str) -> Record | None:
        return self.search(WORK)[0] if doi == "10.5555/t" else self._none()

    def search(self, work: Work) -> tuple[Record, ...]:
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble
        return (TIDES,)

    def _none(self) -> None:
        self.asked += 1
        if self.trouble is not None:
            raise self.trouble


def test_a_question_is_asked_once(path: Path) -> None:
    source = Counting()
    with Cache(path) as cache:
        for _ in range(3):
            cached = Cached(source, cache)
            assert cached.by_doi("10.5555/T".lower()) == TIDES
            assert cached.by_doi("10.5555/unknown") is None
            assert cached.search(WORK) == (TIDES,)
        assert (cached.name, cached.local) == ("counting", False)
    assert source.asked == 3


def test_refresh_asks_once_more_and_only_once(path: Path) -> None:
    source = Counting()
    with Cache(path) as cache:
        Cached(source, cache).search(WORK)
        fresh = Cached(source, cache, refresh=True)
        assert fresh.search(WORK) == fresh.search(WORK) == (TIDES,)
    assert source.asked == 2


def test_offline_it_knows_what_it_has(path: Path) -> None:
    source = Counting()
    with Cache(path) as cache:
        Cached(source, cache).search(WORK)
        offline = Cached(source, cache, offline=True, refresh=True)
        assert offline.local
        assert offline.search(WORK) == (TIDES,)
        assert offline.by_doi("10.5555/t") is None
    assert source.asked == 1


def test_failures_are_never_kept(path: Path) -> None:
    for trouble in (SourceUnavailable("away"), SourceError("nonsense")):
        source = Counting(trouble)
        with Cache(path) as cache:
            cached = Cached(source, cache)
            for doi in ("10.5555/t", "10.5555/u"):
                with pytest.raises(SourceError):
                    cached.by_doi(doi)
            with pytest.raises(SourceError):
                cached.search(WORK)
            assert cache.info().answers == 0
            source.trouble = None
            assert cached.search(WORK) == (TIDES,)
            cache.clean(everything=True)


def test_an_outage_of_crossref_is_forgotten(server: CrossrefServer, clock: Clock, path: Path) -> None:
    with Cache(path) as cache:
        for kind in ("html-404", "500", "shape", "cut-json"):
            server.behave(kind, 4 if kind != "shape" else 1)
            crossref = Crossref(base_url=server.url, clock=clock, sleep=clock.sleep)
            with pytest.raises(SourceError):
                Cached(crossref, cache).by_doi("10.5555/tides")
        assert cache.info().answers == 0
        record = Cached(crossref, cache).by_doi("10.5555/tides")
        assert record is not None
        asked = len(server.requests)
        assert Cached(crossref, cache).by_doi("10.5555/tides") == record
        assert len(server.requests) == asked
