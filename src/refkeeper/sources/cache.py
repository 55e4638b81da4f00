"""Keeps the answers of services, and what was read in notes, so that nobody is asked and nothing is read twice."""

from __future__ import annotations

import json
import time
from collections.abc import Callable, Iterator, Mapping, Sequence
from pathlib import Path
from types import TracebackType

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass
from refkeeper.model.record import Record
from refkeeper.sources.cache_file import CacheFile, parts
from refkeeper.sources.record_json import record_from_json, record_to_json

DAY = 86_400.0
MOST_NOTES = 50_000
"""Notes of which is kept what was read in them; some 20 MB."""
_AT_ONCE = 400
"""Values in one statement: older builds of SQLite take 999."""


@dataclass(frozen=True, slots=True)
class CacheInfo:
    """What `refkeeper cache` shows.

    `missing` are answers "not known", `read` notes that need not be read again; `size` is in bytes, `oldest` (the
    oldest answer) in seconds since 1970.
    """

    path: Path
    answers: int
    missing: int
    expired: int
    size: int
    oldest: float | None
    read: int = 0

    def __str__(self) -> str:
        since = "" if self.oldest is None else time.strftime(", the oldest of %Y-%m-%d", time.gmtime(self.oldest))
        return (
            f"{self.path}: {self.size / 1e6:.1f} MB\n"
            f"answers: {self.answers:,} ({self.missing:,} of them “not known”, {self.expired:,} too old){since}\n"
            f"notes read before: {self.read:,}"
        )


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
        self._file = CacheFile(path, say)

    @property
    def notes(self) -> tuple[str, ...]:
        """What was wrong with the cache, a line each."""
        return tuple(self._file.notes)

    def __enter__(self) -> Cache:
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self.close()

    def close(self) -> None:
        """Let go of the file; the next question opens it again."""
        self._file.close()

    def get(self, source: str, question: str) -> tuple[Record, ...] | None:
        """The records that answered a question, empty when the source did not know; None: no fresh answer is kept."""
        rows = self._file.run("SELECT made, records FROM answers WHERE source = ? AND question = ?", (source, question))
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
            self._file.run("DELETE FROM answers WHERE source = ? AND question = ?", (source, question))
            return None

    def put(self, source: str, question: str, records: Sequence[Record]) -> None:
        """Keep an answer; "not known" is an empty one.  Failures are never kept: do not call this for them."""
        text = json.dumps([record_to_json(record) for record in records], ensure_ascii=False, separators=(",", ":"))
        self._file.run(
            "INSERT OR REPLACE INTO answers (source, question, made, records) VALUES (?, ?, ?, ?)",
            (source, question, self._clock(), text),
        )

    def notes_read(self, marks: Sequence[str]) -> Iterator[tuple[str, str]]:
        """Of notes that were read before, those with one of these marks, and what was kept of them."""
        for some in _portions(marks):
            places = ",".join("?" * len(some))
            statement = f"SELECT mark, stretches FROM notes WHERE mark IN ({places})"  # noqa: S608 - question marks only
            for mark, line in self._file.run(statement, some):
                yield str(mark), str(line)

    def keep_notes(self, read: Mapping[str, str]) -> None:
        """Keep what was read in notes, by their marks; of very many the oldest go."""
        for some in _portions(list(read)):
            rows = ",".join(["(?, ?)"] * len(some))
            values = [value for mark in some for value in (mark, read[mark])]
            self._file.run(f"INSERT OR IGNORE INTO notes (mark, stretches) VALUES {rows}", values)  # noqa: S608 - the same
        self._file.run("DELETE FROM notes WHERE number <= (SELECT max(number) FROM notes) - ?", (MOST_NOTES,))

    def info(self) -> CacheInfo:
        """How much is kept, and how old it is."""
        rows = self._file.run(_COUNT, self._limits())
        answers, missing, expired, oldest, read = rows[0] if rows else (0, 0, 0, None, 0)
        size = sum(file.stat().st_size for file in parts(self.path) if file.exists())
        since = None if oldest is None else _number(oldest)
        kept, unknown, old, seen = (int(_number(one)) for one in (answers, missing, expired, read))
        return CacheInfo(self.path, kept, unknown, old, size, since, seen)

    def clean(self, *, everything: bool = False) -> int:
        """Throw expired answers away, or all of them; how many there were.  The file shrinks."""
        before = self.info().answers
        if everything:
            self._file.run("DELETE FROM answers", ())
            self._file.run("DELETE FROM notes", ())
        else:
            self._file.run(_DELETE_EXPIRED, self._limits())
        self._file.run("VACUUM", ())
        self._file.run("PRAGMA wal_checkpoint(TRUNCATE)", ())
        return before - self.info().answers

    def _limits(self) -> tuple[float, float]:
        now = self._clock()
        return now - self._keep_missing, now - self._keep


_COUNT = """
SELECT count(*), coalesce(sum(records = '[]'), 0),
       coalesce(sum(made < CASE WHEN records = '[]' THEN ? ELSE ? END), 0), min(made),
       (SELECT count(*) FROM notes)
FROM answers
"""
_DELETE_EXPIRED = "DELETE FROM answers WHERE made < CASE WHEN records = '[]' THEN ? ELSE ? END"


def _portions(marks: Sequence[str]) -> Iterator[Sequence[str]]:
    return (marks[at : at + _AT_ONCE] for at in range(0, len(marks), _AT_ONCE))


def _number(value: object) -> float:
    return float(value) if isinstance(value, (int, float)) else 0.0
