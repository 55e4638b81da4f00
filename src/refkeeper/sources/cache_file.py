"""Opens, makes and sets aside the cache's SQLite file."""

from __future__ import annotations

import sqlite3
import time
from collections.abc import Iterator
from pathlib import Path

VERSION = 1  # raise it when what is kept is read or written otherwise: a cache of another version is emptied
_OURS = 0x7266_6B70  # "rfkp", so that a database of somebody else is known as such
_PATIENCE = 10.0  # seconds to wait for another process

_TABLE = """
CREATE TABLE IF NOT EXISTS answers (
    source TEXT NOT NULL, question TEXT NOT NULL, made REAL NOT NULL, records TEXT NOT NULL,
    PRIMARY KEY (source, question)
) WITHOUT ROWID
"""


class Foreign(Exception):
    """The file is a good database, but not a cache that this refkeeper may write."""


def connect(path: Path) -> sqlite3.Connection:
    """The open cache, made where there is none.

    Raises `sqlite3.DatabaseError` for a broken file, `Foreign` for another program's database or a newer cache.
    """
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, timeout=_PATIENCE, isolation_level=None, check_same_thread=False)
    try:
        _prepare(connection, path)
    except BaseException:
        connection.close()
        raise
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
        connection.execute("DROP TABLE IF EXISTS answers")
        connection.execute(_TABLE)
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
