"""Reads files with one work, or one answer of the REST API, on each line."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from refkeeper.sources import quick_json
from refkeeper.sources.index_bytes import CUT, Opened
from refkeeper.sources.index_place import LONGEST, START, Given, Mark, Read, Spoilt, answers


def read_lines(path: str, file: Opened, after: Mark = START) -> Iterator[Read]:
    """The works of a file after a mark; lines before it are not even parsed."""
    number = 0
    try:
        while line := file.stream.readline(LONGEST):
            number += 1
            if number < after[0]:
                continue
            if len(line) == LONGEST and not line.endswith(b"\n"):
                _pass_over(file)
                yield Spoilt((number, 1), f"{path}:{number}", "this line is too long to be a record")
            elif line := line.strip().removeprefix(b"\xef\xbb\xbf"):
                yield from (one for one in _line(path, number, line) if one.mark > after)
    except CUT:
        yield Spoilt((number + 1, 1), f"{path}:{number + 1}", "the packed file is cut off or damaged here")


def _pass_over(file: Opened) -> None:
    while (rest := file.stream.readline(1 << 20)) and not rest.endswith(b"\n"):
        pass


def _line(path: str, number: int, line: bytes) -> Iterator[Read]:
    where = f"{path}:{number}"
    try:
        data = quick_json.read(line)
    except UnicodeDecodeError:
        yield Spoilt((number, 1), where, "not UTF-8")
        return
    except (ValueError, RecursionError):
        yield Spoilt((number, 1), where, "not JSON")
        return
    if isinstance(data, Mapping) and "message" not in data and "items" not in data:
        yield Given((number, 1), where, data)
        return
    if not isinstance(data, (Mapping, list)):
        yield Spoilt((number, 1), where, "not a work")
        return
    for place, one in enumerate(answers(data), start=1):
        inside = f"{where}: item {place}"
        yield (
            Given((number, place), inside, one)
            if isinstance(one, Mapping)
            else Spoilt((number, place), inside, "not a work")
        )
