"""Narrows the works that a short form could mean to those that its names, title, kind, pages and year allow."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Sequence

from refkeeper.matching.cited import Cited, others_follow, page_cited
from refkeeper.matching.cited_names import in_order, mentioned, named
from refkeeper.matching.cited_titles import OTHER, PART, SAME, WHOLE, fits, loosely
from refkeeper.model.citation import ShortCitation
from refkeeper.model.item import ItemType
from refkeeper.text.lazy import LazyPattern

ARTICLE_CITED = re.compile(r"\bart(?:\.|icle)\s?(?:cit|préc)", re.IGNORECASE)
"""`art. cit.`, `art. préc.`: who writes so means a book by `op. cit.`"""
_BOOK_CITED = LazyPattern(
    r"\b(?:op|ob|ouvr)[.,]?\s?(?:et\sloc\.\s)?(?:cit|préc)|\bouvrage\s(?:cit|préc)", re.IGNORECASE
)
_THESIS_CITED = re.compile(
    r"\b(?:th(?:è|e)se|tesis?|tesi|diss\.?|dissertation)[,\s](?:cit|préc|a\.\s?a)", re.IGNORECASE
)


def by_people_and_title(query: Cited, pool: Sequence[Cited], in_note: bool) -> tuple[list[Cited], str | None]:
    """The works that fit the names and the title; when none does, why.

    Authors come first; then editors and authors of the whole; then, when the title or the note named speaks for it too,
    a name read in another place: a given name as a family, the party of a case as an author.
    """
    if not query.authors:
        found = _titled(query, query.title, pool, in_note)
        # `Cain and Hopkins, p. 57`, `Brewer and Porter, 125`: the authors or the editors, read as a title.
        found = found or [one for one in pool if _names_are(query.title, one)]
        return found, "no work cited before it has this title"
    why = "no work of this author is cited before it"
    for level, known in enumerate(_circles(query, pool, in_note)):
        found = list(known)
        if not found:
            continue
        if query.title:
            fitting = _titled(query, query.title, found, in_note)
            if fitting:
                return fitting, None
            why = "no work cited before it has this title" if level < 2 else why
        elif level != 2 or in_note:
            return found, None
    return [], why


def _circles(query: Cited, pool: Sequence[Cited], in_note: bool) -> Iterable[Iterable[Cited]]:
    who = query.authors
    yield (one for one in pool if named(who, one.authors))
    yield (one for one in pool if named(who, (*one.authors, *one.others)))
    yield (one for one in pool if mentioned(who, (*one.authors, *one.others)))
    words = tuple(word for person in who for word in person.family)
    # `Blake (n 15)`, `Katz, 389 U.S. at 361`: the party of a case, read as an author.
    yield (one for one in pool if (in_note or _nameless(one)) and fits(words, one.title, one.wholes) > OTHER)
    # Where a work's own names were not read, they still stand where it begins; in the note named, anywhere in it.
    yield (one for one in pool if (one.words if in_note else one.opening).issuperset(words))


def _nameless(one: Cited) -> bool:
    return one.work.type is ItemType.LEGAL_CASE or not one.authors


def _names_are(words: tuple[str, ...], one: Cited) -> bool:
    return set(words) == {word for person in one.authors or one.others for word in person.family}


def _titled(query: Cited, words: tuple[str, ...], pool: Sequence[Cited], in_note: bool) -> list[Cited]:
    """Those that have the title, else those with its words, else those whose words it shortens."""
    scored = [(fits(words, one.title, one.wholes), one) for one in pool]
    for level in (SAME, PART, WHOLE):
        found = [one for score, one in scored if score == level]
        if not query.authors and len(words) == 1 and level != SAME:
            # One word without an author: `Carlill` of a case, `Middlemarch`, `Letters` of *The George Eliot Letters*.
            found = [one for one in found if _nameless(one) or _at_an_end(words[0], one)]
        if found:
            return found
    if not query.authors and not in_note:
        return [one for one in pool if loosely(words, one.title)] if len(words) > 1 else []
    # `Machtstaat` of *Deutsche Geschichte 1866–1918, Bd. 2: Machtstaat vor der Demokratie*: wherever it was read to.
    return [one for one in pool if loosely(words, one.title)] or [one for one in pool if one.words.issuperset(words)]


def _at_an_end(word: str, one: Cited) -> bool:
    return any(title and word in (title[0], title[-1]) for title in (one.title[:1], *one.wholes))


def by_traits(query: Cited, pool: list[Cited], parts_apart: bool) -> list[Cited]:
    """Of several works the ones that the kind named, the page, the year, the volume and the authors' order allow."""
    text = query.citation.text
    if ARTICLE_CITED.search(text):
        pool = _those(pool, lambda one: one.part)
    elif _THESIS_CITED.search(text):
        pool = _those(pool, lambda one: one.thesis)
    elif parts_apart and _BOOK_CITED.search(text):
        pool = _those(pool, lambda one: not one.part)
    if not query.title:
        # `ZAVALA, *La encomienda…*, op. cit.`: title words that were not read as such.
        names = {word for person in query.authors for word in person.family}
        said = {word for word in query.words if len(word) > 3} - names
        pool = _those(pool, lambda one: not said.isdisjoint(one.title or one.words))
    if query.year is not None:
        pool = _those(pool, lambda one: one.year == query.year)
    if query.work.volume is not None:
        volume = query.work.volume.raw
        pool = _those(pool, lambda one: one.work.volume is not None and one.work.volume.raw == volume)
    page = page_cited(query.citation)
    if page is not None:
        pool = _those(pool, lambda one: one.holds(page))
    if query.authors and not others_follow(query):
        pool = _those(pool, lambda one: len(one.authors) == len(query.authors) and named(query.authors, one.authors))
        pool = _those(pool, lambda one: in_order(query.authors, one.authors))
    return pool


def _those(pool: list[Cited], fitting: Callable[[Cited], bool]) -> list[Cited]:
    """The fitting ones; all when none fits: a trait tells works apart, it does not deny the only one."""
    if distinct(pool) < 2:
        return pool
    return [one for one in pool if fitting(one)] or pool


def of_that_year(query: Cited, pool: list[Cited]) -> list[Cited]:
    """`Smith 1999, 5` means no work of 2004: a year without a title must be the work's, where the work has one."""
    if query.title or query.year is None or not isinstance(query.citation, ShortCitation):
        return pool
    return [one for one in pool if one.year in (None, query.year)]


def repeats(one: Cited, earlier: Cited) -> bool:
    """Whether a short form says again what a short form of a work never cited in full said: the same name and title."""
    fit = fits(one.title, earlier.title, ())
    if one.authors:
        return fit >= PART and named(one.authors, earlier.authors)
    return fit == SAME and not earlier.authors


def distinct(pool: Sequence[Cited]) -> int:
    """How many different works there are."""
    return len({one.first if one.first is not None else one.position for one in pool})


_POINTING_WORDS = "see the above supra note notes n nn fn anm anmerkung nota as wie prec op cit art ibid"
_POINTING = frozenset(_POINTING_WORDS.split())


def by_words(query: Cited, pool: Sequence[Cited]) -> list[Cited]:
    """Those that share most words with a short form of neither author nor title: `the Pew report (note 4)`."""
    words = {word for word in query.words if word not in _POINTING and len(word) > 2}
    scored = [(len(words & one.words), one) for one in pool]
    best = max((score for score, _ in scored), default=0)
    return [one for score, one in scored if score == best]
