"""Where things stand in an article, worked out once: the rules on back-references look before and about them."""

from __future__ import annotations

import re
from collections.abc import Iterator
from functools import cached_property

from refkeeper.checks.pointers import NO_NAMES
from refkeeper.model.citation import Antecedent, FullCitation
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.note import Note
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

_YEAR = LazyPattern(r"\b(?:1[5-9]\d\d|20\d\d)\b")
_NUMBERED = LazyPattern(
    r"\d{3} | \d\s?[-–—]\s?\d | \b(?:pp?|s|fol|f|no|nr|n|vol|bd|t|ms|mss|box|folder|art)\b\.?\s?\d",
    re.VERBOSE | re.IGNORECASE,
)
"""A year, a range, `p. 4`, `Box 12`: what a letter in an archive is cited by."""
_PARAGRAPH = LazyPattern(r"\n\s*\n|</(?:p|li)>|\r\n\r\n")
_MANY = 200
"""Citations in one note beyond which it is not searched for each of them."""
_LONG = 20_000
"""Characters of a note beyond which it is not either."""


class Places:
    """An article's notes and citations by their places."""

    def __init__(self, dossier: Dossier) -> None:
        """Nothing is worked out before a rule asks for it."""
        self.dossier = dossier
        self._words: dict[int, frozenset[str]] = {}

    @cached_property
    def note_at(self) -> dict[int, int]:
        """The place of each note in the article's row of notes, by its identity."""
        return {id(note): at for at, note in enumerate(self.dossier.article.notes)}

    @cached_property
    def cited_in(self) -> dict[int, list[int]]:
        """The positions of the citations of each note, by the note's identity."""
        out: dict[int, list[int]] = {}
        for position, entry in enumerate(self.dossier.entries):
            out.setdefault(id(entry.note), []).append(position)
        return out

    @cached_property
    def position_of(self) -> dict[int, int]:
        """The position of each citation, by its identity."""
        return {id(entry): position for position, entry in enumerate(self.dossier.entries)}

    @cached_property
    def _named(self) -> dict[tuple[str, int], Entry]:
        return {(entry.linked.number, entry.linked.index): entry for entry in self.dossier.entries}

    def meant(self, antecedent: Antecedent) -> Entry | None:
        """The citation that an antecedent names."""
        return self._named.get((antecedent.number, antecedent.index))

    @cached_property
    def _works(self) -> dict[str, dict[int, int]]:
        """For each note's number the roots of its citations, each with the position of the first that stands for it."""
        out: dict[str, dict[int, int]] = {}
        for position, entry in enumerate(self.dossier.entries):
            root = entry.linked.root
            if root is not None and _solid(self.dossier.entries[root]):
                out.setdefault(entry.linked.number, {}).setdefault(root, position)
        return out

    def works_in(self, number: str, before: Entry) -> int:
        """How many different works the citations of a note, before another citation, certainly stand for."""
        end = self.position_of[id(before)]
        return sum(position < end for position in self._works.get(number, {}).values())

    def named_before(self, entry: Entry) -> bool:
        """Whether an earlier note, or this one before the citation, names the author: the work may be cited there.

        `DeKroyft quotes are from her A Place in Thy Memory (New York: J. F. Trow, 1850)` is a sentence, no citation.
        """
        families = _families(entry)
        here = self.note_at[id(entry.note)]
        if any(self._first_note.get(family.split()[-1], here) < here for family in families):
            return True
        if len(self.cited_in[id(entry.note)]) > _MANY or len(entry.note.body) > _LONG:
            return False
        before = entry.note.body.text.partition(entry.linked.citation.text)[0]
        return not {family.split()[-1] for family in families}.isdisjoint(fold(before).split())

    def wrong_note(self, entry: Entry, number: str) -> bool:
        """Whether the note that is named does not stand before it, or does not hold the name: `Kerr, supra note 9`."""
        here = self.note_at[id(entry.note)]
        before = [at for at in self._numbered.get(number, [])[:_MANY] if at <= here]
        if not before:
            return True
        at = before[-1]  # where a new count begins, note 3 is the last of that number
        families = [family.split()[-1] for family in _families(entry)]
        return bool(families) and not any(family in self._words_of(at) for family in families)

    @cached_property
    def _numbered(self) -> dict[str, list[int]]:
        out: dict[str, list[int]] = {}
        for at, note in enumerate(self.dossier.article.notes):
            out.setdefault(note.number, []).append(at)
        return out

    def _words_of(self, at: int) -> frozenset[str]:
        if at not in self._words:
            self._words[at] = frozenset(fold(self.dossier.article.notes[at].body.text).split())
        return self._words[at]

    def words_only(self, note: Note) -> bool:
        """Whether a note is the author's words and no more: no citation was read, and none can have been missed.

        Italics, an address, a year, pages or the name of an author who is cited may belong to one.
        """
        if id(note) in self.cited_in or note.body.emphasis or note.body.links:
            return False
        text = note.body.text
        return _NUMBERED.search(text) is None and self._authors.isdisjoint(fold(text).split()) and " " in text

    @cached_property
    def nothing_cited_until(self) -> int:
        """The place of the first note that may cite something."""
        notes = self.dossier.article.notes
        return next((at for at, note in enumerate(notes) if not self.words_only(note)), len(notes))

    @cached_property
    def _authors(self) -> frozenset[str]:
        return frozenset(family.split()[-1] for entry in self.dossier.entries for family in _families(entry))

    @cached_property
    def _first_note(self) -> dict[str, int]:
        """The first note in which each word stands."""
        out: dict[str, int] = {}
        for at, note in enumerate(self.dossier.article.notes):
            for word in fold(note.body.text).split():
                out.setdefault(word, at)
        return out

    def listed(self, entry: Entry) -> bool:
        """Whether the article has a bibliography that holds the work, or introduces it in its text with its year."""
        if self.dossier.article.bibliography is not None:
            return True
        title = entry.linked.citation.work.title
        words = fold(title.raw).split()[:3] if title is not None else []
        if not words:
            return False
        families = [family.split()[-1] for family in _families(entry)[:1]]
        return any(
            " ".join(words) in paragraph
            for family in families
            for paragraph in self._dated_by_word.get(family, [])[:_MANY]
        )

    @cached_property
    def _dated_by_word(self) -> dict[str, list[str]]:
        """The paragraphs outside the notes that give a year, by each of their words."""
        out: dict[str, list[str]] = {}
        for paragraph in map(fold, self._outside()):
            if _YEAR.search(paragraph) is not None:
                for word in set(paragraph.split()):
                    out.setdefault(word, []).append(paragraph)
        return out

    def _outside(self) -> Iterator[str]:
        text, at = self.dossier.article.source.text, 0
        for note in sorted(self.dossier.article.notes, key=_start):
            yield from _PARAGRAPH.split(text[at : max(at, note.span.start)])
            at = max(at, note.span.end)
        yield from _PARAGRAPH.split(text[at:])


def _start(note: Note) -> int:
    return note.span.start


def _families(entry: Entry) -> list[str]:
    names = (name.value for name in entry.linked.citation.work.author)
    folded = (fold(name.family) for name in names if name is not None and name.family)
    return [family for family in folded if family and family not in NO_NAMES]


def _solid(entry: Entry) -> bool:
    """A work with a title, and something else that says which: words in quotation marks alone are often no citation."""
    work = entry.linked.citation.work
    if not isinstance(entry.linked.citation, FullCitation) or work.title is None:
        return False
    return bool(work.author or work.editor or work.container_title or (work.issued and work.publisher))
