"""JSON of records read and written by orjson where it is installed, which takes a third of the time, else by Python.

What orjson refuses and Python's own reader does not (`NaN`, half of a character, a whole number of a hundred digits to
be written) is left to that, so that of all that is JSON the same is read and the same bytes are written with it and
without.
"""

from __future__ import annotations

import json
from collections.abc import Callable, Mapping
from functools import lru_cache

_READ = json.JSONDecoder().decode
_WRITE = json.JSONEncoder(ensure_ascii=False, separators=(",", ":"), check_circular=False).encode


def read(raw: bytes) -> object:
    """The value of some JSON; raises `UnicodeDecodeError`, another `ValueError` or `RecursionError` where it is none.

    >>> read(b'{"volume": "38", "pages": NaN}')
    {'volume': '38', 'pages': nan}
    """
    quick = _quick()
    if quick is not None:
        try:
            return quick[0](raw)
        except ValueError:
            return _READ(raw.decode())
    return _READ(raw.decode())


def write(data: Mapping[str, object]) -> bytes:
    """The JSON of an object without a blank, as UTF-8; half of a character that JSON wrote as `\\\\ud83d` becomes `?`.

    >>> write({"title": ["Été"], "volume": 38}).decode()
    '{"title":["Été"],"volume":38}'
    """
    quick = _quick()
    if quick is not None:
        try:
            return quick[1](data)
        except TypeError:
            return _WRITE(data).encode("utf-8", "replace")
    return _WRITE(data).encode("utf-8", "replace")


@lru_cache(maxsize=1)
def _quick() -> tuple[Callable[[bytes], object], Callable[[object], bytes]] | None:
    """How orjson reads and writes; None where it is not installed."""
    try:
        import orjson
    except ImportError:
        return None
    return orjson.loads, orjson.dumps
