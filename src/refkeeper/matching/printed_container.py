"""Looks for the journal or the book of a record in the citation as printed, in full or shortened."""

from __future__ import annotations

from refkeeper.matching.containers import shortens
from refkeeper.matching.prepared import Printed
from refkeeper.matching.record_facts import Facts


def container_printed(one: Printed, known: Facts, covered: bytearray) -> tuple[float, ...]:
    """How well its name stands there, the share of its words that do, in full or shortened, its length; and any."""
    best, words, length, where = 0.0, 0.0, 0.0, (0, 0)
    stand: list[str] = []
    for needle, long_words in known.containers:
        score, start, end = one.find(needle)
        if score < 0.8:
            shared, printed_so = _shortened(one, long_words)
            if shared > words:
                words, stand = shared, printed_so
        if score > best:
            best, where, length = score, (start, end), float(len(needle))
    if best >= 0.8:
        words = 1.0
        start, end = where
        covered[start:end] = b"\1" * (end - start)
    elif words >= 0.7:
        for word in stand:
            if len(word) > 2 and (at := one.squashed.find(word)) >= 0:
                covered[at : at + len(word)] = b"\1" * len(word)
    return best, words, min(length, 80.0), float(bool(known.containers))


def _shortened(one: Printed, words: tuple[str, ...]) -> tuple[float, list[str]]:
    """The share of a journal's words that stand in the string, in full or shortened, and how: `J Asian Stud`."""
    if not words:
        return 0.0, []
    least = 2 if len(words) > 1 else 1
    begun = one.begun
    stand = [
        [mine for mine in begun.get(word[0], ()) if len(mine) >= least and _is_or_shortens(mine, word)]
        for word in words
    ]
    return len([found for found in stand if found]) / len(words), [mine for found in stand for mine in found]


def _is_or_shortens(mine: str, word: str) -> bool:
    """`Stud.` printed for `Studies`, or a record that has only `J Asian Stud` beside the name in full."""
    return shortens(mine, word) or mine.startswith(word)
