"""Recalls what was cited before: just before, in the note that is named, or under the name and title that are given."""

from __future__ import annotations

from dataclasses import field

from refkeeper.matching.cited import Cited, shortened
from refkeeper.matching.named_note import bare_number, named_note, reference_number
from refkeeper.matching.narrowing import by_people_and_title, by_traits, by_words, distinct, of_that_year, repeats
from refkeeper.matching.pointing import just_before, only_idem, points_back, same_author
from refkeeper.matching.shelf import Shelf
from refkeeper.model.citation import BackReference, FullCitation, ShortCitation
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import ItemType
from refkeeper.model.work import Work

_MOST_OF_A_NOTE = 40


@dataclass(frozen=True, slots=True)
class Found:
    """The earlier citation that is meant; without a position, why there is none; with a reason, why it is not sure."""

    position: int | None
    reason: str | None = None


@dataclass(slots=True)
class Read:
    """What has been read of an article so far."""

    parts_apart: bool
    """Whether the author writes `art. cit.` of articles, so that `op. cit.` means a book."""
    places: list[Cited] = field(default_factory=list)
    notes: dict[str, list[Cited]] = field(default_factory=dict)
    shelf: Shelf = field(default_factory=Shelf)
    here: list[Cited] = field(default_factory=list)
    before: list[Cited] | None = None


def meant(read: Read, one: Cited, citation: ShortCitation | BackReference) -> Found:
    """What a short form or a back-reference means."""
    number = named_note(citation)
    if number is not None:
        return _in_note(read, one, number)
    if only_idem(citation):
        found = _just_before(read, one)
        return found if found.position is None else Found(found.position, "it stands for a name")
    if just_before(citation):
        return _just_before(read, one)
    if _only_named(one, citation):
        # `note R. Saleilles`: a name and nothing else is rather the author's word than a citation.
        found = _by_name(read, one)
        return found if found.position is None else Found(found.position, "only a name stands there")
    return _by_name(read, one)


def _only_named(one: Cited, citation: ShortCitation | BackReference) -> bool:
    work = citation.work
    told = (work.issued, work.page, work.volume, work.issue, citation.locator)
    return isinstance(citation, ShortCitation) and not one.title and not any(told) and not points_back(citation.text)


def repeated(read: Read, one: Cited) -> Found | None:
    """What a citation means that was read as a full one but says only what a short form says; None when it is new.

    `Katz, 389 U.S. at 361` repeats a case; `Wilks, Asante, p. 507` a book whose short title was read as a journal's.
    """
    if not shortened(one):
        return None
    if not one.title and one.wholes:
        one.title, one.wholes = one.wholes[0], ()
    number = reference_number(one.citation.text)
    found = _in_note(read, one, number) if number is not None else _by_name(read, one)
    if found.position is None or found.reason is not None:
        return None
    theirs = read.places[found.position]
    if number is None and (_another_volume(one.work, theirs.work) or _another_section(one, theirs)):
        return None
    # `Blickle, Revolution of 1525, 187`: no year of publication, but a word of the title; another year is another work.
    return None if one.year is not None and str(one.year) not in theirs.title else found


def _another_volume(mine: Work, theirs: Work) -> bool:
    """`Jones, 565 U.S. at 416` is not the Jones of another volume of the reports."""
    if mine.volume is None or theirs.volume is None or mine.container_title is None or theirs.container_title is None:
        return False
    return mine.volume.raw != theirs.volume.raw


def _another_section(one: Cited, theirs: Cited) -> bool:
    """`18 U.S.C. § 2703(d)` is not the `18 U.S.C. § 2510` of an earlier note: of a code, the section is the work."""
    if not one.title or not one.title[0].isdigit() or ItemType.LEGISLATION not in (one.work.type, theirs.work.type):
        return False
    mine, said = one.citation.locator, theirs.citation.locator
    return mine is None or said is None or mine.raw != said.raw or one.title[0] not in theirs.words


def _just_before(read: Read, one: Cited) -> Found:
    """Ibid.: the citation before it in the note, else the one work of the note before."""
    if read.here:
        return _sure(read.here[-1])
    if read.before is None:
        return Found(None, "no note stands before it")
    if not read.before:
        return Found(None, "the note before it cites nothing")
    known = read.before[-_MOST_OF_A_NOTE:]
    if one.authors and not same_author(one.citation):
        # `Flume, ebd., S. 130`: the name tells which of two is meant.
        known = [each for each in known if by_people_and_title(one, [_work(read, each)], True)[0]] or known
    works = {_work(read, each).position for each in known}
    if len(works) > 1:
        return Found(known[-1].position, f"the note before it cites {len(works)} works")
    return _sure(known[-1])


def _sure(one: Cited) -> Found:
    return Found(one.position, None if one.sure else "what it points to is not known itself")


def _work(read: Read, one: Cited) -> Cited:
    """The citation in full that one stands for, the first of its work; itself when that is not known."""
    root = read.places[one.root] if one.root is not None else one
    return read.places[root.first] if root.first is not None else root


def _in_note(read: Read, one: Cited, number: str) -> Found:
    """`Rinna (n 3)`: among the citations of the note that is named, each with the work that it stands for."""
    if number not in read.notes:
        return Found(None, f"no note {number} stands before it")
    entries: dict[int, Cited] = {}
    for entry in _looked_at(read, one, read.notes[number]):
        work = _work(read, entry).position
        # The citation in full is what a note's number names, rather than a short form beside it.
        if work not in entries or isinstance(entry.citation, FullCitation):
            entries[work] = entry
    if not entries:
        return Found(None, f"note {number} cites nothing")
    works = [read.places[at] for at in entries]
    if one.authors or one.title:
        called = [work for work in read.shelf.called(one.citation.text) if work.position in entries]
        works = called or by_people_and_title(one, works, True)[0]
        if not works:
            claims = one.work.author or (one.work.title,)
            said = claims[0].raw if claims[0] is not None else "this author"
            return Found(None, f"note {number} cites no work of {said}")
        works = by_traits(one, works, read.parts_apart)
    elif distinct(works) > 1 and not bare_number(one.citation):
        works = by_words(one, works)
    if distinct(works) > 1 and (one.authors or one.title):
        full = [work for work in works if isinstance(entries[work.position].citation, FullCitation)]
        works = full if distinct(full) == 1 else works
    last = entries[works[-1].position]
    if distinct(works) > 1:
        return Found(last.position, f"note {number} cites {distinct(works)} works")
    return _sure(last)


def _looked_at(read: Read, one: Cited, entries: list[Cited]) -> list[Cited]:
    """The citations of a note; of a note of hundreds the last, and those under the name that is given."""
    if len(entries) <= _MOST_OF_A_NOTE:
        return entries
    named = {work.position for work in read.shelf.of_name(one)}
    first = entries[0].position
    by_name = [entries[at - first] for at in sorted(named) if 0 <= at - first < len(entries) - _MOST_OF_A_NOTE]
    return [*by_name, *entries[-_MOST_OF_A_NOTE:]]


def _by_name(read: Read, one: Cited) -> Found:
    """Author and title words, or the short name a work was given, among the works cited so far."""
    called = read.shelf.called(one.citation.text)
    if distinct(called) == 1:
        return Found(called[-1].position)
    if not one.authors and not one.title:
        return Found(None, "it names neither author nor title")
    pool = read.shelf.of_name(one) if one.authors else read.shelf.of_title(one.title)
    works, why = by_people_and_title(one, pool, False)
    if not works:
        names = tuple(word for person in one.authors for word in person.family)
        pool = read.shelf.of_title(names) if names else read.shelf.of_name(one)
        works = by_people_and_title(one, pool, False)[0]
    if not works:
        return Found(None, why)
    works = of_that_year(one, works)
    if not works:
        return Found(None, f"no work of {one.year} by this author is cited before it")
    works = by_traits(one, works, read.parts_apart)
    full = [work for work in works if work.root is not None]
    works = full or [work for work in works if repeats(one, work)]
    if not works:
        return Found(None, "no work cited in full before it fits")
    if distinct(works) > 1:
        return Found(works[-1].position, f"{distinct(works)} works cited before it fit")
    return Found(works[-1].position)
