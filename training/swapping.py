"""Gives a labelled string the title, journal, publisher and place of other strings, so that its form is learned apart.

There are few labelled strings, and a model learns by heart which words stand in their titles.  With the fields of other
strings of the same set (its conventions are theirs) each form comes once more in other words.
"""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import replace
from random import Random

from refkeeper.parsing.tokens import Tokens
from training.labels import OTHER, Example

FIELDS = frozenset({"title", "container_title", "publisher", "publisher_place"})
"""What is swapped: names hang together with their order, numbers with what introduces them."""
_OFTEN = 0.7
_Stretch = tuple[Example, int, int]


def swapped(examples: Sequence[Example], rng: Random) -> Iterator[Example]:
    """Each string with most of these fields from others; one in italics, whose places would move, as it is.

    A title is swapped with titles of works that stand in a journal or book as its own does, or of such that do not.
    """
    shelves: dict[tuple[str, bool, str], list[_Stretch]] = defaultdict(list)
    for one in examples:
        for name, first, end in _stretches(one):
            if name in FIELDS:
                shelves[(*_kind(one), name)].append((one, first, end))
    for one in examples:
        yield one if one.emphasis else _swapped(one, shelves, rng)


def _kind(one: Example) -> tuple[str, bool]:
    return one.source.partition("/")[0], any(label.endswith("container_title") for label in one.labels)


def _stretches(one: Example) -> list[tuple[str, int, int]]:
    """The words of one field that stand together, `[first, end)`."""
    out: list[tuple[str, int, int]] = []
    for i, label in enumerate(one.labels):
        prefix, _, name = label.partition("-")
        name = name or OTHER
        if out and out[-1][0] == name and prefix not in ("B", "S"):
            out[-1] = (name, out[-1][1], i + 1)
        else:
            out.append((name, i, i + 1))
    return out


def _swapped(one: Example, shelves: dict[tuple[str, bool, str], list[_Stretch]], rng: Random) -> Example:
    words: list[str] = []
    gaps: list[str] = []
    labels: list[str] = []
    for name, first, end in _stretches(one):
        other, low, high = one, first, end
        if name in FIELDS and rng.random() < _OFTEN:
            other, low, high = rng.choice(shelves[(*_kind(one), name)])
        words += other.tokens.words[low:high]
        gaps += [one.tokens.gaps[first], *other.tokens.gaps[low + 1 : high]]
        labels += one.labels[first:end] if other is one else [one.labels[first]] + [f"I-{name}"] * (high - low - 1)
    gaps.append(one.tokens.gaps[-1])
    return replace(one, tokens=_placed(words, gaps), labels=labels)


def _placed(words: list[str], gaps: list[str]) -> Tokens:
    starts: list[int] = []
    ends: list[int] = []
    at = 0
    for gap, word in zip(gaps, words, strict=False):
        starts.append(at + len(gap))
        at += len(gap) + len(word)
        ends.append(at)
    return Tokens(words, starts, ends, gaps)
