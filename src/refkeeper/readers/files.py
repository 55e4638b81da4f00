"""Reads a file as text without losing a byte, or says in one line why it cannot be read."""

from __future__ import annotations

import codecs
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
        raise ReaderError(f"{path}: not a text file (a NUL byte); name a text file, or export the article as one")
    try:
        text = body.decode(encoding)
    except UnicodeDecodeError as error:
        line = body[: error.start].count(b"\n") + 1
        raise ReaderError(
            f"{path}:{line}: not valid {encoding.upper()}; save the file as UTF-8 and try again"
        ) from error
    return Source(text, path, encoding, bom)


def read_source(path: Path) -> Source:
    """The text of a file.  Raises `ReaderError` when it is missing, a folder, not readable, not text, or changing."""
    if path.is_dir():
        raise ReaderError(f"{path}: a folder; name the articles in it")
    try:
        before = path.stat()
        data = path.read_bytes()
        after = path.stat()
    except FileNotFoundError as error:
        raise ReaderError(f"{path}: no such file; check the name") from error
    except PermissionError as error:
        raise ReaderError(f"{path}: may not be read; check its permissions") from error
    except OSError as error:
        raise ReaderError(f"{path}: cannot be read ({error.strerror or error})") from error
    if (before.st_mtime_ns, before.st_size) != (after.st_mtime_ns, after.st_size):
        raise ReaderError(f"{path}: changed while it was read; try again")
    return decode(data, str(path))
