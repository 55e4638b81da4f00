"""Reads JSON files of any size as a stream: the objects of a list, of `items`, or of the `items` of a `message`."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Mapping

from refkeeper.sources.index_bytes import CUT, Opened
from refkeeper.sources.index_place import START, Given, Mark, Read, Spoilt
from refkeeper.sources.index_text import Ended, Hopeless, Pending, TooLong

_DECODE = json.JSONDecoder().raw_decode
_BLANK = re.compile(r"[ \t\r\n]*")
_LOST = 50
"""So many records of a file may end nowhere."""
_LISTS, _INSIDE = ("items",), ("message",)


def read_json(path: str, file: Opened, after: Mark = START) -> Iterator[Read]:
    """The works of a file after a mark; works before it are parsed, for that is how their ends are found."""
    text = Pending(file.stream)
    place = 0
    try:
        for data, line, why in _works(text):
            place += 1
            if (0, place) <= after:
                continue
            where = f"{path}:{line}: item {place}"
            if why or not isinstance(data, Mapping):
                yield Spoilt((0, place), where, why or "not a work")
            else:
                yield Given((0, place), where, data)
    except CUT:
        yield Spoilt((0, place + 1), f"{path}:{text.line}", "the packed file is cut off or damaged here")
    except Ended:
        yield Spoilt((0, place + 1), f"{path}:{text.line}", "the file ends in the middle of a record")
    except Hopeless:
        why = "too much is broken before here; the rest of this file is not read"
        yield Spoilt((0, place + 1), f"{path}:{text.line}", why)
    except TooLong:
        yield Spoilt((0, place + 1), f"{path}:{text.line}", "what begins here is too long to be a record")


Work = tuple[object, int, str]
"""What was read, the line where it begins, and why it cannot be read; empty when it can."""


def _works(text: Pending) -> Iterator[Work]:
    """One top-level value after another; most files have one."""
    while (first := _next(text)) is not None:
        if first == "[":
            yield from _elements(text)
        elif first == "{":
            yield from _object(text)
        else:
            line = text.line
            yield None, line, "not JSON"
            return


def _next(text: Pending) -> str | None:
    """The next character that is no blank; None at the end of the file."""
    while True:
        text.take(_end_of_blank(text))
        if text.rest():
            return text.peek()
        if not text.more():
            return None


def _end_of_blank(text: Pending) -> int:
    found = _BLANK.match(text.text, text.at)
    return found.end() if found else text.at


def _elements(text: Pending) -> Iterator[Work]:
    """The elements of the list that begins here, each with its line."""
    text.take(text.at + 1)
    while (first := _next(text)) != "]":
        if first is None:
            raise Ended
        if first == ",":
            text.take(text.at + 1)
            continue
        if first in "}:":
            line = text.line
            text.take(text.at + 1)
            yield None, line, "not JSON"
            continue
        yield _value(text)
    text.take(text.at + 1)


def _value(text: Pending) -> Work:
    """The value that begins here; a broken one is passed over up to its end, or to the work after it."""
    line = text.line
    while True:
        try:
            data, end = _DECODE(text.text, text.at)
        except (ValueError, RecursionError) as error:
            closed = text.close()
            if closed is None and text.more():
                continue
            text.take(_after_broken(text, closed, error))
            return None, line, "nested too deeply" if isinstance(error, RecursionError) else "not JSON"
        if end == len(text.text) and text.more():
            continue  # 12 may go on as 123
        why = "" if text.proper(end) else "not UTF-8"
        text.take(end)
        return data, line, why


def _after_broken(text: Pending, end: int | None, error: Exception) -> int:
    following = text.next_work(len(text.text) if end is None else end)
    if end is not None:
        return end if following is None else following
    if following is None:
        raise (TooLong if text.full else Ended) from error
    # Each time the rest of the file was looked through for the end of one record.
    text.lost += 1
    if text.lost > _LOST:
        raise Hopeless from error
    return following


def _object(text: Pending) -> Iterator[Work]:
    """The works in the object that begins here: those of its `items` or its `message`, else it is one itself."""
    start, line = text.hold(), text.line
    try:
        found = _list_inside(text)
    except ValueError:
        found = False
    text.let_go()
    if found:
        yield from _elements(text)
        _pass_over(text)
        return
    text.back(start, line)
    data, line, why = _value(text)
    inner = data.get("message") if isinstance(data, Mapping) else None
    yield inner if isinstance(inner, Mapping) else data, line, why


def _list_inside(text: Pending) -> bool:
    """Go to the list of works in the object that begins here; False when it has none."""
    text.take(text.at + 1)
    while (first := _next(text)) not in ("}", None):
        if first == ",":
            text.take(text.at + 1)
            continue
        key, _, why = _value(text)
        if why or not isinstance(key, str) or _next(text) != ":":
            raise ValueError(key)
        text.take(text.at + 1)
        opening = _next(text)
        if key in _LISTS and opening == "[":
            return True
        if key in _INSIDE and opening == "{":
            return _list_inside(text)
        _value(text)
    return False


def _pass_over(text: Pending) -> None:
    """What follows the list in its object: keys that say nothing of works."""
    while (first := _next(text)) in ("}", ",", '"'):
        if first == '"':
            _value(text)
            if _next(text) == ":":
                text.take(text.at + 1)
                if _next(text) is not None:
                    _value(text)
        else:
            text.take(text.at + 1)
