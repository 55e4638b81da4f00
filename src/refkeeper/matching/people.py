"""Weighs the people a note names against the people of a record."""

from __future__ import annotations

import unicodedata
from functools import lru_cache

from refkeeper.matching.evidence import absent, agree, differ, lightened, not_comparable
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
        if any(_families(mine) & _families(other) for mine in names for other in found):
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
    free = dict(enumerate(found))
    out: dict[int, int] = {}
    for index, name in enumerate(names):
        order = sorted(free, key=lambda at: at != index)
        at = next((at for at in order if same_person(name, free[at])), None)
        if at is not None:
            out[index] = at
            del free[at]
    return out


def same_person(one: Name, other: Name) -> bool:
    """Whether two spellings can be one person.

    >>> same_person(Name("Müller", "H."), Name("Mueller", "Hans Peter"))
    True
    >>> same_person(Name("Smith", "John"), Name("Smith", "Mary"))
    False
    """
    if _families(one) & _families(other) or _misprinted(one, other):
        mine, theirs = initials(one), initials(other)
        return not mine or not theirs or bool(set(mine) & set(theirs))
    return _swapped(one, other) or _swapped(other, one)


def _misprinted(one: Name, other: Name) -> bool:
    mine, theirs = _family(one), _family(other)
    if min(len(mine), len(theirs)) < 5 or abs(len(mine) - len(theirs)) > 2:
        return False
    from rapidfuzz import fuzz

    return bool(fuzz.ratio(mine, theirs) >= 85)


def _swapped(one: Name, other: Name) -> bool:
    """`Kim, Minjung` printed `Minjung, Kim`: the family of one is the given name of the other, and back."""
    if not one.given or not other.given or not one.family or not other.family:
        return False
    mine, theirs = _squash(one.given), _squash(other.family)
    back = _squash(other.given)
    return mine == theirs and len(mine) > 1 and (_squash(one.family) == back or _squash(one.family)[:1] == back[:1])


@lru_cache(maxsize=8192)
def _families(name: Name) -> frozenset[str]:
    """Every spelling under which a catalogue could file the name."""
    if name.family is None:
        words = fold(name.literal or "").split()[:30]
        return frozenset(_plain(word) for word in (*words[:1], *words[-1:], "".join(words)) if word)
    particles = f"{name.dropping_particle or ''} {name.non_dropping_particle or ''}"
    words = fold(name.family).split()
    forms = {_squash(name.family), _squash(f"{particles} {name.family}")}
    # `de Vries`, `von der Leyen`, `García Márquez`: filed under the last word, or the first, by one side or the other.
    forms.update(_plain(word) for word in (words[-1:] + words[:1]) if len(word) > 3)
    return frozenset(form for form in forms if form)


def _family(name: Name) -> str:
    return _squash(name.family or name.literal or "")


@lru_cache(maxsize=8192)
def initials(name: Name) -> str:
    """The initials of the given names; `JP`, `J.P.` and `Jean-Pierre` are all `jp`."""
    given = name.given or ""
    if name.family is None:
        return ""
    out = ""
    for word in given.replace("-", " ").replace(".", " ").replace("‐", " ").split():
        glued = word.isupper() and len(word) <= 4 and word.isascii()
        out += fold(word).replace(" ", "") if glued else fold(word)[:1]
    return out


@lru_cache(maxsize=8192)
def _squash(text: str) -> str:
    return _plain(fold(text).replace(" ", ""))


def _plain(text: str) -> str:
    """`Mueller` and `Müller`, `Soerensen` and `Sørensen` alike."""
    return text.replace("ae", "a").replace("oe", "o").replace("ue", "u")


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
