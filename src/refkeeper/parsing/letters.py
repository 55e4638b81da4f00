"""Reads letters and other papers from archives, which have no title and are kept whole."""

from __future__ import annotations

import re

from refkeeper.model.item import ItemType
from refkeeper.parsing.dates import DATE
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch
from refkeeper.parsing.name_runs import name_like

_LETTER = re.compile(
    r"""
    (?P<whole>(?:(?:Letter|Telegram|Memorandum|Memo|Brief|Lettre|Carta)\s(?:from|by|von|de)\s)?
    (?P<from>[^\W\d_a-z][^,;:()“”\"\d]{1,80}?)\s(?:to|an|à)\s(?P<to>(?:the\s)?[^\W\d_a-z][^,;:()“”\"\d]{1,80}?)),\s
    """,
    re.VERBOSE,
)
_SMALL = frozenset(["of", "the", "de", "von", "van", "der", "and", "und", "to", "for", "la", "le", "du"])


def read_letter(text: str, at: int, end: int) -> Stretch | None:
    """`Henry Wright to Elizabeth Pease, March 13, 1844, Box 2, Houghton Library`: the whole, with its date."""
    found = _LETTER.match(text, at, min(end, at + 260))
    if found is None or not (_people(found["from"]) and _people(found["to"])):
        return None
    date = DATE.match(text, found.end(), end)
    if date is None:
        return None
    stop = end
    while stop > date.end() and text[stop - 1] in " .;\n\u00a0":
        stop -= 1
    if text[date.end() : stop] and text[date.end()] not in ",;":
        return None
    labels = [
        Labelled(Label.TITLE, found.start("whole"), found.end("whole")),
        Labelled(Label.ISSUED, date.start(), date.end()),
    ]
    if _people(found["from"]) and not found["whole"].startswith(("Letter", "Tele", "Memo", "Brief", "Lettre", "Carta")):
        labels.insert(0, Labelled(Label.AUTHOR, found.start("from"), found.end("from")))
    start = date.end()
    while start < stop and text[start] in " ,":
        start += 1
    if start < stop:
        labels.append(Labelled(Label.ARCHIVE_LOCATION, start, stop))
    return Stretch(Kind.FULL, at, stop, tuple(labels), ItemType.PERSONAL_COMMUNICATION)


def _people(words: str) -> bool:
    return all(name_like(word) or word in _SMALL for word in words.split())
