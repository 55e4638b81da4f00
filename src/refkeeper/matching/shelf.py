"""Keeps the works that an article has cited so far, found by name, title word or the short name they were given."""

from __future__ import annotations

from dataclasses import field

from refkeeper.matching.cited import Cited
from refkeeper.matching.cited_titles import title_words
from refkeeper.model.dataclass import dataclass

_MOST = 30
"""Works looked at for one name: an article that cites five hundred works of one author is read in good time too."""


@dataclass(slots=True)
class Shelf:
    """The works cited in full so far, each once, in the order in which they were cited first."""

    works: dict[int, Cited] = field(default_factory=dict)
    _names: dict[str, list[Cited]] = field(default_factory=dict)
    _words: dict[str, list[Cited]] = field(default_factory=dict)
    _short_names: dict[str, list[tuple[tuple[str, ...], Cited]]] = field(default_factory=dict)
    _begin: dict[tuple[str, ...], list[Cited]] = field(default_factory=dict)

    def put(self, one: Cited) -> None:
        """A citation in full; one of a work that stands here already counts as that work."""
        twin = self._twin(one)
        if twin is not None:
            one.first = twin.position
            self._call(twin, one.nicknames)
            return
        one.first = one.position
        self.works[one.position] = one
        names = {key for person in (*one.authors, *one.others) for key in person.lookup_keys()}
        for key in names | {word for word in one.opening if len(word) > 2}:
            self._names.setdefault(key, []).append(one)
        for word in {word.rstrip("s") for title in (one.title, *one.wholes) for word in title}:
            self._words.setdefault(word, []).append(one)
        self._call(one, one.nicknames)

    def of_name(self, one: Cited) -> list[Cited]:
        """The works of the people whom a short form names, as far as the words go."""
        keys = {key for person in one.authors[:1] for key in person.words} or set(one.title[:3])
        found = {work.position: work for key in keys for work in self._names.get(key, ())[-_MOST:]}
        if one.title and any(len(self._names.get(key, ())) > _MOST for key in keys):
            found |= {work.position: work for work in self.of_title(one.title)}
        return [found[at] for at in sorted(found)]

    def of_title(self, words: tuple[str, ...]) -> list[Cited]:
        """The works that have the rarest of the words in a title."""
        lists = [self._words.get(word.rstrip("s"), []) for word in words]
        known = [one for one in lists if one]
        return min(known, key=len)[-_MOST:] if known else []

    def called(self, text: str) -> list[Cited]:
        """The work whose short name begins the text: `WA Br 1:111`, `the 1999 Act s 1(2)`."""
        words = title_words(text[:200])
        found = self._short_names.get(words[0], []) if words else []
        fitting = [(name, one) for name, one in found if words[: len(name)] == name]
        longest = max((len(name) for name, _ in fitting), default=0)
        return [one for name, one in fitting if len(name) == longest]

    def _call(self, one: Cited, names: list[tuple[str, ...]]) -> None:
        for name in names:
            if all(other is not one for known, other in self._short_names.get(name[0], ()) if known == name):
                self._short_names.setdefault(name[0], []).append((name, one))

    def _twin(self, one: Cited) -> Cited | None:
        """The same work cited in full before: the same authors, a title of which one begins the other."""
        names = tuple(person.family[-1] for person in one.authors)
        begin = (*names, *one.title[:2])
        known = self._begin.setdefault(begin, [])
        for other in known[-20:] if one.title else ():
            short, long = sorted((one.title, other.title), key=len)
            begins = short == long or (len(short) > 1 and long[: len(short)] == short)
            if begins and not _other_volumes(one, other):
                return other
        known.append(one)
        return None


def _other_volumes(one: Cited, other: Cited) -> bool:
    mine, theirs = one.work.volume, other.work.volume
    return mine is not None and theirs is not None and mine.raw != theirs.raw
