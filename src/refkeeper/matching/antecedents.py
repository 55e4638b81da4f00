"""Says which earlier citation a short form, ibid., op. cit. or supra means, note by note through an article."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import dataclass, field

from refkeeper.model.citation import (
    Antecedent,
    BackReference,
    Citation,
    FullCitation,
    Linked,
    Remark,
    Segment,
    ShortCitation,
)
from refkeeper.model.work import Work
from refkeeper.text.folding import fold

_SMALL = frozenset(
    [
        "the",
        "a",
        "an",
        "of",
        "and",
        "in",
        "on",
        "to",
        "for",
        "le",
        "la",
        "les",
        "l",
        "der",
        "die",
        "das",
        "und",
        "ein",
        "eine",
        "et",
        "de",
        "du",
        "des",
        "el",
        "los",
        "y",
    ]
)


@dataclass(slots=True)
class _Place:
    """One citation of the article in the order of reading, with the full citation it stands for."""

    number: str
    index: int
    citation: Citation
    note: int
    root: int | None = None


@dataclass(slots=True)
class _Reader:
    """What has been read of the article so far."""

    places: list[_Place] = field(default_factory=list)
    notes: dict[str, list[int]] = field(default_factory=dict)
    families: dict[str, list[int]] = field(default_factory=dict)
    """Folded family name -> the full citations under it."""
    titles: list[int] = field(default_factory=list)


def link_antecedents(notes: Sequence[tuple[str, tuple[Segment, ...]]]) -> tuple[Linked, ...]:
    """Every citation of the article in order, back-references with what they mean, or why that cannot be said.

    Where two works could be meant the last of them is named, not certain, with the reason.
    """
    reader = _Reader()
    out: list[Linked] = []
    previous: list[int] = []
    for order, (number, segments) in enumerate(notes):
        here: list[int] = []
        for index, citation in enumerate(one for one in segments if not isinstance(one, Remark)):
            antecedent, reason = _antecedent(reader, citation, here, previous, order)
            place = _Place(number, index, citation, order)
            position = len(reader.places)
            if isinstance(citation, FullCitation):
                place.root = position
                _remember(reader, citation, position)
            target = None
            if antecedent is not None:
                target, certain, why = antecedent
                place.root = reader.places[target].root
                meant = reader.places[target]
                out.append(
                    Linked(
                        number, index, citation, Antecedent(meant.number, meant.index, certain, why), place.root, why
                    )
                )
            else:
                out.append(Linked(number, index, citation, None, place.root, reason))
            reader.places.append(place)
            here.append(position)
        reader.notes.setdefault(number, []).extend(here)
        previous = here
    return tuple(out)


_Found = tuple[int, bool, "str | None"]


def _antecedent(
    reader: _Reader, citation: Citation, here: list[int], previous: list[int], order: int
) -> tuple[_Found | None, str | None]:
    if isinstance(citation, FullCitation):
        return None, None
    if citation.note_number is not None:
        return _by_number(reader, citation, citation.note_number)
    if isinstance(citation, ShortCitation):
        return _by_title(reader, citation.work)
    if citation.form in ("ibid", "idem") or (citation.form == "loc-cit" and not citation.work.author):
        return _just_before(reader, here, previous, order)
    return _by_title(reader, citation.work)


def _just_before(reader: _Reader, here: list[int], previous: list[int], order: int) -> tuple[_Found | None, str | None]:
    """Ibid.: the citation before it in the note, else the one work of the note before."""
    if here:
        return _certain(reader, here[-1])
    if order == 0:
        return None, "no note stands before it"
    if not previous:
        return None, "the note before it cites nothing"
    roots = {reader.places[one].root for one in previous}
    if len(roots) > 1:
        return (previous[-1], False, f"the note before it cites {len(roots)} works"), None
    return _certain(reader, previous[-1])


def _certain(reader: _Reader, position: int) -> tuple[_Found | None, str | None]:
    if reader.places[position].root is None:
        return (position, False, "what it points to is not known itself"), None
    return (position, True, None), None


def _by_number(
    reader: _Reader, citation: ShortCitation | BackReference, number: str
) -> tuple[_Found | None, str | None]:
    if number not in reader.notes:
        return None, f"no note {number} stands before it"
    positions = reader.notes[number]
    if not positions:
        return None, f"note {number} cites nothing"
    family = _family(citation.work)
    fitting = [one for one in positions if not family or family in _families_of(reader, one)]
    if not fitting:
        return None, f"note {number} cites no work of {citation.work.author[0].raw}"
    words = _words(citation.work)
    if words and len(fitting) > 1:
        fitting = [one for one in fitting if _titled(reader, one, words)] or fitting
    if len({reader.places[one].root for one in fitting}) > 1:
        return (fitting[-1], False, f"note {number} cites {len(fitting)} works"), None
    return _certain(reader, fitting[-1])


def _by_title(reader: _Reader, work: Work) -> tuple[_Found | None, str | None]:
    """Author and title words among the full citations read so far."""
    family, words = _family(work), _words(work)
    if not family and not words:
        return None, "it names neither author nor title"
    known = reader.families.get(family, []) if family else reader.titles
    if family and not known:
        known = _by_tail(reader, family)
    if not known:
        return None, "no work of this author is cited before it" if family else "no work is cited before it"
    fitting = [one for one in known if not words or _titled(reader, one, words)]
    if work.issued is not None and work.issued.value is not None and len(fitting) > 1:
        year = work.issued.value.year
        fitting = [one for one in fitting if _year(reader, one) == year] or fitting
    if not fitting:
        return None, "no work cited before it has this title"
    distinct = {_same(reader, one) for one in fitting}
    if len(distinct) > 1:
        return (fitting[-1], False, f"{len(distinct)} works cited before it fit"), None
    return _certain(reader, fitting[-1])


def _by_tail(reader: _Reader, family: str) -> list[int]:
    """`Yellow Robe` and `Robe`, `Meyer zu Eissen` and `Eissen`: one of the two is the end of the other."""
    return [
        one
        for name, places in reader.families.items()
        if name.endswith(" " + family) or family.endswith(" " + name)
        for one in places
    ]


def _remember(reader: _Reader, citation: FullCitation, position: int) -> None:
    reader.titles.append(position)
    for name in _names(citation.work):
        reader.families.setdefault(name, []).append(position)


def _names(work: Work) -> list[str]:
    people = work.author or work.editor
    return [fold(one.value.family or one.value.literal or "") for one in people if one.value is not None]


def _family(work: Work) -> str:
    names = _names(work)
    return names[0] if names else ""


def _families_of(reader: _Reader, position: int) -> list[str]:
    place = reader.places[position]
    root = reader.places[place.root] if place.root is not None else place
    return [*_names(root.citation.work), *_names(place.citation.work)]


def _words(work: Work) -> list[str]:
    if work.title is None:
        return []
    return [word for word in fold(work.title.raw).split() if word not in _SMALL]


def _titled(reader: _Reader, position: int, words: list[str]) -> bool:
    """Whether the short title's words stand in the full title in their order (a plural may differ)."""
    place = reader.places[position]
    root = reader.places[place.root] if place.root is not None else place
    full = iter(_words(root.citation.work))
    return all(any(one == word or one.rstrip("s") == word.rstrip("s") for one in full) for word in words)


def _year(reader: _Reader, position: int) -> int | None:
    issued = reader.places[position].citation.work.issued
    return issued.value.year if issued is not None and issued.value is not None else None


def _same(reader: _Reader, position: int) -> tuple[str, ...]:
    """Two full citations of one title are one work."""
    return tuple(_words(reader.places[position].citation.work))
