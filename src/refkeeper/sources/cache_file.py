"""The cache's one SQLite file: opened, made, shared with parallel processes, and set aside when it is broken."""

from __future__ import annotations

import os
import sqlite3
import threading
import time
from collections.abc import Callable, Iterator, Sequence
from contextlib import ExitStack
from pathlib import Path

VERSION = 2  # raise it when what is kept is read or written otherwise: a cache of another version is emptied
_OURS = 0x7266_6B70  # "rfkp", so that a database of somebody else is known as such
_PATIENCE = 10.0  # seconds to wait for another process

_TABLES = {
    "answers": """
        CREATE TABLE answers (
            source TEXT NOT NULL, question TEXT NOT NULL, made REAL NOT NULL, records TEXT NOT NULL,
            PRIMARY KEY (source, question)
        ) WITHOUT ROWID
        """,
    # Numbered in the order in which they came, so that the oldest are known.
    "notes": "CREATE TABLE notes (number INTEGER PRIMARY KEY, mark TEXT NOT NULL UNIQUE, stretches TEXT NOT NULL)",
}


class Foreign(Exception):
    """The file is a good database, but not a cache that this refkeeper may write."""


class CacheFile:
    """Runs statements on the file.  Safe in threads, among processes and after a fork.

    A file that cannot be used answers nothing; what is wrong stands in `notes`, and `say` is told of it.
    """

    def __init__(self, path: Path, say: Callable[[str], None]) -> None:
        self.path = path
        self.notes: list[str] = []
        self._say = say
        self._lock = threading.RLock()
        self._connection: sqlite3.Connection | None = None
        self._process = os.getpid()
        self._off = False

    def __del__(self) -> None:
        # Whoever forgets to close it leaves no open file behind; from Python 3.13 on that would be a warning.
        self.close()

    def close(self) -> None:
        """Let go of the file; the next statement opens it again."""
        with self._lock:
            if self._connection is not None and self._process == os.getpid():
                self._connection.close()
            self._connection = None

    def run(self, statement: str, values: Sequence[str | float]) -> list[tuple[object, ...]]:
        """The rows of one statement, which is a transaction of its own; none where the file cannot be used."""
        with self._lock:
            if self._off:
                return []
            try:
                return self._open().execute(statement, values).fetchall()
            except sqlite3.OperationalError as error:
                self._trouble(error)
            except sqlite3.DatabaseError as error:
                self._remake(error)
            except Foreign as error:
                self._switch_off(str(error))
            except OSError as error:
                self._switch_off(f"the cache {self.path} cannot be used ({error.strerror or error})")
            return []

    def _open(self) -> sqlite3.Connection:
        if self._process != os.getpid():  # a connection must not cross a fork
            self._connection, self._process = None, os.getpid()
        if self._connection is None:
            self._connection = connect(self.path)
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
            aside = set_aside(self.path)
            self._connection = connect(self.path)
        except (sqlite3.Error, OSError, Foreign) as again:
            self._switch_off(f"the cache {self.path} is broken ({error}) and cannot be made anew ({again})")
            return
        if aside is not None:
            self._note(f"the cache {self.path} was broken ({error}); it was set aside as {aside.name} and begun anew")

    def _switch_off(self, reason: str) -> None:
        self._off = True
        self._note(f"{reason}; refkeeper goes on without it")

    def _note(self, line: str) -> None:
        if line not in self.notes:
            self.notes.append(line)
            self._say(line)


def connect(path: Path) -> sqlite3.Connection:
    """The open cache, made where there is none.

    Raises `sqlite3.DatabaseError` for a broken file, `Foreign` for another program's database or a newer cache.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    with ExitStack() as undo:
        undo.callback(connection.close)
        _prepare(connection, path)
        undo.pop_all()
    return connection


def parts(path: Path) -> Iterator[Path]:
    """The files that make up one cache: the database, its log of writes and that log's index."""
    for suffix in ("", "-wal", "-shm"):
        yield path.with_name(path.name + suffix)


def set_aside(path: Path) -> Path | None:
    """Rename a broken cache, its log with it; the new name, or None when another process was quicker."""
    if not _is_broken(path):
        return None
    aside = next(
        free for number in range(1, 10_000) if not (free := path.with_name(f"{path.name}.broken-{number}")).exists()
    )
    for part in parts(path):
        if part.exists():
            part.replace(aside.with_name(aside.name + part.name.removeprefix(path.name)))
    return aside


def _is_broken(path: Path) -> bool:
    """Whether the file of that name is still the broken one: another process may have begun a new one."""
    if not path.exists():
        return False
    connection = sqlite3.connect(path, timeout=_PATIENCE)
    try:
        return bool(connection.execute("PRAGMA integrity_check(1)").fetchone() != ("ok",))
    except sqlite3.DatabaseError:
        return True
    finally:
        connection.close()


def _prepare(connection: sqlite3.Connection, path: Path) -> None:
    connection.execute(f"PRAGMA busy_timeout = {int(_PATIENCE * 1000)}")
    # In one transaction: another process may make the cache between two questions, and would be taken for a stranger.
    connection.execute("BEGIN")
    version, owner = _stamp(connection)
    used = connection.execute("SELECT count(*) FROM sqlite_master").fetchone() != (0,)
    connection.execute("COMMIT")
    if version == VERSION and owner == _OURS:
        return
    if owner == _OURS and version > VERSION:
        raise Foreign(f"the cache {path} was made by a newer refkeeper")
    if owner != _OURS and used:
        raise Foreign(f"{path} is a database of another program")
    _write_ahead(connection)
    connection.execute("PRAGMA synchronous = NORMAL")
    connection.execute("BEGIN IMMEDIATE")
    if _stamp(connection) != (VERSION, _OURS):  # nobody else made it while we waited
        for name, table in _TABLES.items():
            connection.execute(f"DROP TABLE IF EXISTS {name}")
            connection.execute(table)
        connection.execute(f"PRAGMA application_id = {_OURS}")
        connection.execute(f"PRAGMA user_version = {VERSION}")
    connection.execute("COMMIT")


def _stamp(connection: sqlite3.Connection) -> tuple[int, int]:
    version = connection.execute("PRAGMA user_version").fetchone()[0]
    return int(version), int(connection.execute("PRAGMA application_id").fetchone()[0])


def _write_ahead(connection: sqlite3.Connection) -> None:
    """Switch to the write-ahead log; SQLite does not wait for a lock here, so we do."""
    deadline = time.monotonic() + _PATIENCE
    while True:
        try:
            connection.execute("PRAGMA journal_mode = WAL").fetchone()
        except sqlite3.OperationalError:  # noqa: PERF203 - it waits anyway
            if time.monotonic() > deadline:
                raise
            time.sleep(0.02)
        else:
            return
