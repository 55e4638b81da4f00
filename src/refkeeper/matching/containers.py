"""Weighs journals, volumes of essays and publishers, abbreviated or in full."""

from __future__ import annotations

from collections.abc import Iterator
from functools import lru_cache

from refkeeper.matching.evidence import absent, agree, differ, doubted, not_comparable
from refkeeper.matching.people import is_latin
from refkeeper.matching.titles import plain
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Field, Work
from refkeeper.text.folding import fold
from refkeeper.text.similarity import fuzz

_LONGEST = 300
_SMALL_WORDS = (
    "the of and for in on de des der die das du la le les et und für fur zur y e del di da al el los las an a to"
)
_SMALL = frozenset(_SMALL_WORDS.split())
_FIRM_WORDS = (
    "press publishers publisher publishing verlag inc ltd llc co company books the and sons university univ gmbh ag "
    "limited group editions edition editorial kg bv sa"
)
_FIRM = frozenset(_FIRM_WORDS.split())


def weigh_containers(work: Work, record: Record) -> tuple[Evidence, ...]:
    """The journal or volume, and the publisher.

    `J. Asian Stud.`, `JAS` and `The Journal of Asian Studies` are one journal.
    """
    out = []
    if work.container_title is not None:
        out.append(_container(work.container_title, record))
    if work.publisher is not None and work.publisher.value is not None:
        out.append(_publisher(work.publisher, record))
    return tuple(out)


def _container(claim: Field[str], record: Record) -> Evidence:
    forms = tuple(dict.fromkeys(_forms(record)))
    if not forms:
        return absent("container_title", claim.raw)
    if claim.value is None:
        return not_comparable("container_title", claim.raw, forms[0], "it cannot be read in the note")
    if is_latin(claim.value) != is_latin(forms[0]):
        return not_comparable("container_title", claim.value, forms[0], "they are in different scripts")
    weight, form = _likest(claim.value, forms)
    if weight >= 1.0:
        why = "the same journal or volume" if weight == 2.0 else "a form of the same name"
        return doubted(agree("container_title", claim.value, form, weight, why), claim)
    if weight > 0:
        return not_comparable("container_title", claim.value, form, "the names share some words only")
    return doubted(differ("container_title", claim.value, form, -3.0, "another journal or volume"), claim)


def read_as_title(claim: Field[str], record: Record) -> Evidence | None:
    """The journal or volume, where its name stands in the place of the title; None when it is another name."""
    if claim.value is None:
        return None
    weight, form = _likest(claim.value, tuple(dict.fromkeys(_forms(record))))
    if weight < 2.0:
        return None
    return doubted(agree("container_title", claim.value, form, weight, "the same name, read as the title"), claim)


def _likest(claimed: str, forms: tuple[str, ...]) -> tuple[float, str]:
    best, likest = -1.0, ""
    for form in forms:
        weight = likeness(claimed, form)
        if weight > best:
            best, likest = weight, form
        if weight == 2.0:
            break
    return best, likest


def _forms(record: Record) -> Iterator[str]:
    item = record.item
    named = (item.container_title, *record.container_titles, item.container_title_short)
    for title in (*named, item.collection_title, item.event_title):
        if title and title.strip():
            yield plain(title)


def likeness(claimed: str, found: str) -> float:
    """2 for the same name, 1 or 1.5 for a form of it, 0.5 for a doubtful one, 0 for another.

    >>> likeness("J. Asian Stud.", "The Journal of Asian Studies"), likeness("Past & Present", "Past and Present")
    (2.0, 2.0)
    >>> likeness("JAMA", "Journal of the American Medical Association"), likeness("Nature", "Science")
    (1.5, 0.0)
    """
    (mine, section), (theirs, other_section) = _words(claimed), _words(found)
    if not mine or not theirs:
        return 0.5
    if section and other_section and section != other_section:
        return 0.0
    if mine == theirs or "".join(mine) == "".join(theirs):
        return 2.0
    if abbreviates(mine, theirs) or abbreviates(theirs, mine):
        return 2.0
    if _initialism(claimed, theirs) or _initialism(found, mine):
        return 1.5
    return _loosely(mine, theirs)


def _loosely(mine: tuple[str, ...], theirs: tuple[str, ...]) -> float:
    one, other = "".join(mine), "".join(theirs)
    alike = fuzz().ratio(one, other)
    if alike >= (85 if mine[-1:] == theirs[-1:] else 90):
        return 1.5
    shorter, longer = sorted((mine, theirs), key=len)
    if longer[: len(shorter)] == shorter or abbreviates(shorter, longer[: len(shorter)]):
        # `Interpretation` beside `Interpretation: A Journal of Bible and Theology`
        return 1.5 if len(shorter) > 1 or len(shorter[0]) > 8 else 1.0
    shared = len(set(mine) & set(theirs))
    if shared / len(set(shorter)) >= 0.6 or alike >= 70:
        return 0.5
    return 0.0


@lru_cache(maxsize=4096)
def _words(text: str) -> tuple[tuple[str, ...], str]:
    """The words of a name that tell, and the letter or number that sets one journal of a family apart.

    `Physical Review A` is not `Physical Review B`.
    """
    text = text[:_LONGEST]
    words = [word for word in fold(text.replace("&", " ")).split() if word not in _SMALL][:30]
    last = fold(text).split()[-1:]
    return tuple(words), last[0] if last and (len(last[0]) == 1 or last[0].isdigit()) else ""


def abbreviates(short: tuple[str, ...], full: tuple[str, ...]) -> bool:
    """Whether each word of one shortens the word of the other in its place: `phys rev lett`, `natl`, `jpn`."""
    if len(short) != len(full):
        return False
    return all(shortens(word, whole) for word, whole in zip(short, full, strict=True))


def shortens(word: str, whole: str) -> bool:
    """`stud` of studies, `natl` of national: the same first letter, the other letters in order."""
    if whole.startswith(word):
        return True
    if word[0] != whole[0] or len(word) >= len(whole) or len(word) < 3:
        return False
    rest = iter(whole)
    return all(letter in rest for letter in word)


def _initialism(text: str, full: tuple[str, ...]) -> bool:
    letters = [letter for letter in text if letter.isalpha()]
    if not 2 <= len(letters) <= 10 or len(text.split()) > 1 or sum(letter.isupper() for letter in letters) < 2:
        return False
    return fold("".join(letters)) == "".join(word[0] for word in full)


def _publisher(claim: Field[str], record: Record) -> Evidence:
    found = record.item.publisher
    said = claim.value or claim.raw
    if found is None:
        return absent("publisher", said)
    mine, theirs = _firm(said), _firm(found)
    if mine & theirs:
        return doubted(agree("publisher", said, found, 0.7, "the same publisher"), claim)
    why = "another name; publishers are bought and renamed"
    return not_comparable("publisher", said, found, why)


def _firm(text: str) -> set[str]:
    words = fold(text[:_LONGEST]).split()
    return {word for word in words if word not in _FIRM} or set(words)
