"""Tells the scripts of East Asian print apart.

By comparing, not by expressions: for a set of thousands of letters Python's `re` fills a table letter by letter, which
takes as long as to read ten notes.
"""

from __future__ import annotations


def script(letter: str) -> str:
    """`kana`, `hangul` or `han` (characters, with the `々` that repeats one); of any other letter nothing.

    >>> [script(letter) for letter in "々の한a"]
    ['han', 'kana', 'hangul', '']
    """
    if "\u3040" <= letter <= "\u30ff":
        return "kana"
    if "\uac00" <= letter <= "\ud7af":
        return "hangul"
    if "\u3400" <= letter <= "\u9fff" or "\uf900" <= letter <= "\ufaff" or letter == "々":
        return "han"
    return ""
