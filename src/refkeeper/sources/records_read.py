"""Reads files of Crossref works one by one; a broken one is told of, never fatal."""

from __future__ import annotations

import gzip
import json
import zlib
from collections.abc import Iterator, Mapping
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass
from refkeeper.sources import quick_json


@dataclass(frozen=True, slots=True)
class Raw:
    """One work: its JSON as bytes, the same parsed, and the line (or the place in its list) it stands at."""

    raw: bytes
    data: Mapping[str, object]
    line: int


@dataclass(frozen=True, slots=True)
class Broken:
    """A place in a file that cannot be read as a work."""

    path: str
    line: int
    why: str


def read_works(path: Path) -> Iterator[Raw | Broken]:
    """The works of one file in their order.  Raises `SourceError` when the file cannot be opened at all."""
    try:
        if path.name.endswith(".json"):
            yield from _whole(path)
        else:
            yield from _lines(path)
    except OSError as error:
        why = error.strerror or "it cannot be read"
        raise SourceError(f"{path}: {why}; give --records a file of Crossref works") from error


def parse_work(raw: bytes) -> Mapping[str, object] | None:
    """The object that one line holds, or None."""
    try:
        data = quick_json.read(raw)
    except (ValueError, RecursionError):
        return None
    return data if isinstance(data, dict) else None


def _lines(path: Path) -> Iterator[Raw | Broken]:
    number = 0
    with path.open("rb") as plain:
        packed = plain.read(2) == b"\x1f\x8b"
    with gzip.open(path, "rb") if packed else path.open("rb") as stream:
        try:
            for line in stream:
                number += 1
                line = line.strip().removeprefix(b"\xef\xbb\xbf")
                if line:
                    yield from _one(path, line, number)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            yield Broken(str(path), number + 1, "the compressed file is cut off or damaged here")


def _one(path: Path, line: bytes, number: int) -> Iterator[Raw | Broken]:
    data = parse_work(line)
    if data is None:
        yield Broken(str(path), number, "not a JSON object")
        return
    if "message" not in data:
        yield Raw(line, data, number)
        return
    yield from _answers(path, data, number)


def _whole(path: Path) -> Iterator[Raw | Broken]:
    try:
        data = json.loads(path.read_bytes())
    except (ValueError, RecursionError) as error:
        line = error.lineno if isinstance(error, json.JSONDecodeError) else 1
        yield Broken(str(path), line, "not JSON")
        return
    yield from _answers(path, data, 1)


def _answers(path: Path, data: object, number: int) -> Iterator[Raw | Broken]:
    """Every work in a list, in an answer about one work, or in an answer about many."""
    if isinstance(data, dict) and "message" in data:
        data = data["message"]
    if isinstance(data, dict) and "items" in data:
        data = data["items"]
    for place, one in enumerate(data if isinstance(data, list) else [data], start=number):
        if isinstance(one, dict):
            yield Raw(json.dumps(one, ensure_ascii=False, separators=(",", ":")).encode(), one, place)
        else:
            yield Broken(str(path), place, "not a work")
