"""Reads a file as text without losing a byte, or says in one line why it cannot be read."""

from __future__ import annotations

import codecs
from collections.abc import Iterator
from pathlib import Path

from refkeeper.errors import ReaderError
from refkeeper.model.source import Source

_MARKS = ((codecs.BOM_UTF8, "utf-8"), (codecs.BOM_UTF16_LE, "utf-16-le"), (codecs.BOM_UTF16_BE, "utf-16-be"))


def decode(data: bytes, path: str = "-") -> Source:
    """The text of some bytes, with what is needed to write the same bytes again.

    Raises `ReaderError` for what is no text in UTF-8 (or UTF-16 with a byte order mark).
    """
    bom, encoding = next(((mark, name) for mark, name in _MARKS if data.startswith(mark)), (b"", "utf-8"))
    body = data[len(bom) :]
    if encoding == "utf-8" and b"\0" in body:
        raise _binary(path)
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        raise _misspelt(path, body[: error.start].count(b"\n") + 1, encoding) from error
    return Source(text, path, encoding, bom)


def read_source(path: Path) -> Source:
    """The text of a file.  Raises `ReaderError` when it is missing, a folder, not readable, not text, or changing."""
    try:
        before = path.stat()
        data = path.read_bytes()
        after = path.stat()
    except OSError as error:
        raise _refused(path, error) from error
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise ReaderError(f"{path}: changed while it was read; try again")
    return decode(data, str(path))


def each_line(path: Path) -> Iterator[str]:
    """The lines of a text file without their ends, read as they are asked for; a file that is no text gives none.

    Raises what `read_source` raises.  A pipe can be read only once: of one that turns bad the lines before are given.
    """
    try:
        if path.is_file():
            with path.open("rb") as file:
                mark = file.read(2)
            if mark in (codecs.BOM_UTF16_LE, codecs.BOM_UTF16_BE):
                lines = read_source(path).text.split("\n")
                yield from (text.rstrip("\r") for text in (lines if lines[-1] else lines[:-1]))
                return
            for _ in _decoded(path):
                pass
        yield from _decoded(path)
    except OSError as error:
        raise _refused(path, error) from error


def _decoded(path: Path) -> Iterator[str]:
    with path.open("rb") as file:
        for line, data in enumerate(file, 1):
            if b"\0" in data:
                raise _binary(str(path))
            if line == 1 and data.startswith(codecs.BOM_UTF8):
                data = data[len(codecs.BOM_UTF8) :]
                if not data:
                    return
            try:
                yield data.decode().rstrip("\r\n")
            except UnicodeDecodeError as error:
                raise _misspelt(str(path), line, "utf-8") from error


def _binary(path: str) -> ReaderError:
    return ReaderError(f"{path}: not a text file (a NUL byte); name a text file, or export the article as one")


def _misspelt(path: str, line: int, encoding: str) -> ReaderError:
    return ReaderError(f"{path}:{line}: not valid {encoding.upper()}; save the file as UTF-8 and try again")


def _refused(path: Path, error: OSError) -> ReaderError:
    if path.is_dir():
        return ReaderError(f"{path}: a folder; name the articles in it")
    if isinstance(error, FileNotFoundError):
        return ReaderError(f"{path}: no such file; check the name")
    if isinstance(error, PermissionError):
        return ReaderError(f"{path}: may not be read; check its permissions")
    return ReaderError(f"{path}: cannot be read ({error.strerror or error})")
