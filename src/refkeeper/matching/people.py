"""Weighs the people a note names against the people of a record."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from refkeeper.matching.evidence import absent, agree, differ, lightened, not_comparable
from refkeeper.matching.person import forms, same
from refkeeper.model.item import Name
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Field, Work
from refkeeper.text.folding import fold

_MOST = 60  # names looked at on each side; papers of particle physics name three thousand
_OTHERS = frozenset({"et al", "and others", "others", "al", "u a", "et alii"})


def weigh_people(work: Work, record: Record) -> tuple[Evidence, ...]:
    """The author (or, for a volume without one, the editor), and the editor of the volume a chapter stands in.

    Two spellings are one person when the families agree (accents, particles, `ue` for `ü` and hyphens aside) and the
    initials do not deny it; family and given name may be swapped.
    """
    item = record.item
    out = []
    if work.author:
        out.append(_weigh("author", work.author, item.author or item.editor or item.translator))
        if work.editor and item.editor and item.author:
            out.append(_light(_weigh("editor", work.editor, item.editor)))
    elif work.editor:
        out.append(_weigh("editor", work.editor, item.editor or item.author))
    return tuple(out)


def _light(evidence: Evidence) -> Evidence:
    """Editors of a chapter's volume confirm, but Crossref gives the series editors as readily: they do not deny."""
    weight = min(max(evidence.weight, -1.0), 1.0)
    return Evidence(evidence.field, evidence.claimed, evidence.found, evidence.verdict, weight, evidence.why)


def _weigh(field: str, claims: tuple[Field[Name], ...], found: tuple[Name, ...]) -> Evidence:
    said = "; ".join(claim.raw for claim in claims[:_MOST])
    names = [claim.value for claim in claims[:_MOST] if claim.value is not None and not _is_others(claim.value)]
    if not found:
        return absent(field, said)
    theirs = "; ".join(show(name) for name in found[:_MOST])
    if not names:
        return not_comparable(field, said, theirs, "the names in the note cannot be read")
    if _scripts(names[0]) != _scripts(found[0]):
        return not_comparable(field, said, theirs, "the names are in different scripts")
    evidence = _judge(field, said, theirs, names, list(found[:_MOST]), len(names) < len(claims))
    doubt = claims[0].uncertain or sum(claim.uncertain for claim in claims) * 2 > len(claims)
    return lightened(evidence) if doubt else evidence


def _judge(field: str, said: str, theirs: str, names: list[Name], found: list[Name], shortened: bool) -> Evidence:
    pairs = _pair(names, found)
    if not pairs:
        why = "none of the names is the record's"
        known: frozenset[str] = frozenset().union(*(forms(other).families for other in found))
        if any(not known.isdisjoint(forms(mine).families) for mine in names):
            why = "the same family name, but other initials"
        return differ(field, said, theirs, -6.0, why)
    first = pairs.get(0) == 0
    share = len(pairs) / min(len(names), len(found))
    if share == 1 and (first or len(found) == 1 or len(names) > 1):
        fuller = len(pairs) > 1 and len(names) == len(found)
        why = "the same names" if len(names) == len(found) else "the names that both give are the same"
        few = not shortened and 1 < len(names) < len(found)
        return agree(field, said, theirs, 4.0 if fuller else 2.5 if few else 3.0, why)
    if first and share >= 0.5:
        return agree(field, said, theirs, 2.5, "the first author and most of the others are the same")
    if first:
        return agree(field, said, theirs, 1.0, "the first author is the same, most of the others are not")
    if share >= 0.5:
        return agree(field, said, theirs, 1.0, "some names are the same, but not the first")
    return differ(field, said, theirs, -3.0, "most of the names are others")


def _pair(names: list[Name], found: list[Name]) -> dict[int, int]:
    """Which of the record's people each person of the note is; each is taken once."""
    free = dict(enumerate(map(forms, found)))
    out: dict[int, int] = {}
    for index, name in enumerate(map(forms, names)):
        opposite = free.get(index)
        if opposite is not None and same(name, opposite):
            at: int | None = index
        else:
            at = next((at for at, other in free.items() if at != index and same(name, other)), None)
        if at is not None:
            out[index] = at
            del free[at]
    return out


def _is_others(name: Name) -> bool:
    return fold(name.literal or name.family or "") in _OTHERS


def _scripts(name: Name) -> bool:
    """Whether the name is written in Latin letters."""
    return is_latin(name.family or name.literal or "")


@lru_cache(maxsize=4096)
def is_latin(text: str) -> bool:
    """Whether most of the letters are Latin; true of a text without letters."""
    if text.isascii():
        return True
    letters = [character for character in text[:200] if character.isalpha()]
    latin = sum(character < "\u0250" or "LATIN" in unicodedata.name(character, "") for character in letters)
    return latin * 2 >= len(letters)


def show(name: Name) -> str:
    """A name as a person reads it."""
    if name.literal:
        return name.literal
    parts = (name.given, name.dropping_particle, name.non_dropping_particle, name.family, name.suffix)
    return " ".join(part for part in parts if part)
