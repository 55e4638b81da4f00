"""The hash by which CRFsuite finds a name in a model file: Bob Jenkins's `hashlittle` (lookup3.c, public domain)."""

from __future__ import annotations

_WORD = 0xFFFFFFFF


def hashed(key: bytes) -> int:
    """The hash of a key, 32 bits.

    >>> hashed(b"Four score and seven years ago") == 0x17770551
    True
    """
    size = len(key)
    a = b = c = (0xDEADBEEF + size) & _WORD
    at = 0
    while size - at > 12:
        a, b, c = _mixed(a + _word(key, at), b + _word(key, at + 4), c + _word(key, at + 8))
        at += 12
    if at == size:
        return c
    return _last(a + _word(key, at), b + _word(key, at + 4), c + _word(key, at + 8))


def _word(key: bytes, at: int) -> int:
    """Four bytes; what lies behind the end is nought."""
    return int.from_bytes(key[at : at + 4], "little")


def _turned(value: int, by: int) -> int:
    return ((value << by) | (value >> (32 - by))) & _WORD


def _mixed(a: int, b: int, c: int) -> tuple[int, int, int]:
    for by in (4, 6, 8, 16, 19, 4):
        # a -= c, a ^= rot(c, by), c += b; then the three change places.
        a = (((a & _WORD) - (c & _WORD)) & _WORD) ^ _turned(c & _WORD, by)
        c = (c + b) & _WORD
        a, b, c = b & _WORD, c, a
    return a, b, c


def _last(a: int, b: int, c: int) -> int:
    a, b, c = a & _WORD, b & _WORD, c & _WORD
    for by in (14, 11, 25, 16, 4, 14, 24):
        # c ^= b, c -= rot(b, by); then the three change places.
        c = ((c ^ b) - _turned(b, by)) & _WORD
        a, b, c = b, c, a
    return b
