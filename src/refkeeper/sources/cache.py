"""Keeps the answers of services in one SQLite file that parallel runs share and a crash cannot break."""

from __future__ import annotations

import json
import os
import sqlite3
import threading
import time
from collections.abc import Callable, Sequence
from pathlib import Path
from types import TracebackType

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass
from refkeeper.model.record import Record
from refkeeper.sources import cache_file
from refkeeper.sources.record_json import record_from_json, record_to_json

DAY = 86_400.0


def default_cache_path() -> Path:
    """Where the cache lies when nobody says otherwise: the user's cache folder of this system."""
    from platformdirs import user_cache_path

    return user_cache_path("refkeeper", appauthor=False) / "records.sqlite3"


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What `refkeeper cache` shows.  `missing` are answers "not known"; `oldest` is in seconds since 1970."""

    path: Path
    answers: int
    missing: int
    expired: int
    size: int
    oldest: float | None


class Cache:
    """Answers by source and question.  Safe in threads and among processes.

    A cache that cannot be used is no reason to stop: what is wrong stands in `notes`, `say` is told of it, and nothing
    is found in it.
    `keep` and `keep_missing` are days; "not known" ages sooner, for records appear.  `clock` is the time of day.
    """

    def __init__(
        self,
        path: Path,
        *,
        keep: float = 30.0,
        keep_missing: float = 7.0,
        clock: Callable[[], float] = time.time,
        say: Callable[[str], None] = lambda _line: None,
    ) -> None:
        self.path = path
        self._keep = keep * DAY
        self._keep_missing = keep_missing * DAY
        self._clock = clock
        self._say = say
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._process = os.getpid()
        self._off = False
        self._notes: list[str] = []

    @property
    def notes(self) -> tuple[str, ...]:
        """What was wrong with the cache, a line each."""
        return tuple(self._notes)

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def __del__(self) -> None:
        # Whoever forgets to close it leaves no open file behind; from Python 3.13 on that would be a warning.
        self.close()

    def close(self) -> None:
        """Let go of the file; the next question opens it again."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
            self._connection = None

    def get(self, source: str, question: str) -> tuple[Record, ...] | None:
        """The records that answered a question, empty when the source did not know; None: no fresh answer is kept."""
        rows = self._run("SELECT made, records FROM answers WHERE source = ? AND question = ?", (source, question))
        if not rows:
            return None
        made, text = _number(rows[0][0]), str(rows[0][1])
        age = self._clock() - made
        # An answer from tomorrow was kept under a wrong clock, and would never age.
        if age > (self._keep_missing if text == "[]" else self._keep) or age < -DAY:
            return None
        try:
            return tuple(record_from_json(one) for one in json.loads(text))
        except (ValueError, TypeError, AttributeError, RecursionError, SourceError):
            self._run("DELETE FROM answers WHERE source = ? AND question = ?", (source, question))
            return None

    def put(self, source: str, question: str, records: Sequence[Record]) -> None:
        """Keep an answer; "not known" is an empty one.  Failures are never kept: do not call this for them."""
        text = json.dumps([record_to_json(record) for record in records], ensure_ascii=False, separators=(",", ":"))
        self._run(
            "INSERT OR REPLACE INTO answers (source, question, made, records) VALUES (?, ?, ?, ?)",
            (source, question, self._clock(), text),
        )

    def info(self) -> CacheInfo:
        """How much is kept, and how old it is."""
        rows = self._run(_COUNT, self._limits())
        answers, missing, expired, oldest = rows[0] if rows else (0, 0, 0, None)
        size = sum(file.stat().st_size for file in cache_file.parts(self.path) if file.exists())
        since = None if oldest is None else _number(oldest)
        return CacheInfo(self.path, int(_number(answers)), int(_number(missing)), int(_number(expired)), size, since)

    def clean(self, *, everything: bool = False) -> int:
        """Throw expired answers away, or all of them; how many there were.  The file shrinks."""
        before = self.info().answers
        if everything:
            self._run("DELETE FROM answers", ())
        else:
            self._run(_DELETE_EXPIRED, self._limits())
        self._run("VACUUM", ())
        self._run("PRAGMA wal_checkpoint(TRUNCATE)", ())
        return before - self.info().answers

    def _limits(self) -> tuple[float, float]:
        now = self._clock()
        return now - self._keep_missing, now - self._keep

    def _run(self, statement: str, values: Sequence[str | float]) -> list[tuple[object, ...]]:
        with self._lock:
            if self._off:
                return []
            try:
                return self._open().execute(statement, values).fetchall()
            except sqlite3.OperationalError as error:
                self._trouble(error)
            except sqlite3.DatabaseError as error:
                self._remake(error)
            except (cache_file.Foreign, OSError) as error:
                self._switch_off(str(error))
            return []

    def _open(self) -> sqlite3.Connection:
        if self._process != os.getpid():  # a connection must not cross a fork
            self._connection, self._process = None, os.getpid()
        if self._connection is None:
            self._connection = cache_file.connect(self.path)
        return self._connection

    def _trouble(self, error: sqlite3.OperationalError) -> None:
        if "locked" in str(error) or "busy" in str(error):
            self._note(f"the cache {self.path} was busy for too long; an answer was not read or kept")
        else:
            self._switch_off(f"the cache {self.path} cannot be used ({error})")

    def _remake(self, error: sqlite3.DatabaseError) -> None:
        """A broken file is set aside, never deleted, and a new one begun."""
        self.close()
        try:
            aside = cache_file.set_aside(self.path)
            self._connection = cache_file.connect(self.path)
        except (sqlite3.Error, OSError, cache_file.Foreign) as again:
            self._switch_off(f"the cache {self.path} is broken ({error}) and cannot be made anew ({again})")
            return
        if aside is not None:
            self._note(f"the cache {self.path} was broken ({error}); it was set aside as {aside.name} and begun anew")

    def _switch_off(self, reason: str) -> None:
        self._off = True
        self._note(f"{reason}; refkeeper goes on without it")

    def _note(self, line: str) -> None:
        if line not in self._notes:
            self._notes.append(line)
            self._say(line)


_COUNT = """
SELECT count(*), coalesce(sum(records = '[]'), 0),
       coalesce(sum(made < CASE WHEN records = '[]' THEN ? ELSE ? END), 0), min(made)
FROM answers
"""
_DELETE_EXPIRED = "DELETE FROM answers WHERE made < CASE WHEN records = '[]' THEN ? ELSE ? END"


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
