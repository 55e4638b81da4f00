"""Writes the notes of one article: which works it cites, when it cites them again, and what it says beside."""

from __future__ import annotations

import re
from collections.abc import Iterator
from dataclasses import dataclass, field
from random import Random

from training.generator.entries import write_entries
from training.generator.facts import Facts
from training.generator.habits import Habits, habits
from training.generator.joining import finish, humbled, inside, put_joint, put_signal, some_place
from training.generator.metadata import Library
from training.generator.noise import wear, worn
from training.generator.pieces import Pen
from training.generator.prose import put_sentence
from training.generator.remarks import Remarks, put_remark
from training.generator.sentences import VIA, lead, tail
from training.generator.soundness import mended, merged, sound
from training.generator.style import Style
from training.generator.styles.author_date import AuthorDate

_VERBS = frozenset({"argues", "makes", "is", "discusses", "remains", "gives", "prints", "has", "speaks"})
_SEE = re.compile(r"(?P<comma>[,;:]?)\s(?P<signal>(?:see|vgl\.|siehe|voir|véase|si\sveda)(?:\s\w+|,\s[\w\s]+,)?)$")
"""The signal at the end of words before a citation: `On slavery, see`."""


@dataclass(slots=True)
class Author:
    """An article while its notes are being written."""

    style: Style
    library: Library
    remarks: Remarks
    rng: Random
    habits: Habits
    cited: list[tuple[Facts, int]] = field(default_factory=list)
    last: Facts | None = None
    """The only work of the note before, or the citation just before in this note."""

    def note(self, number: int) -> Pen:
        """One note."""
        pen, rng, own = Pen(), self.rng, self.habits
        if isinstance(self.style, AuthorDate) and rng.random() < 0.5:
            self._prose(pen, self.style)
            return pen
        if rng.random() < own.alone:
            self.remarks.put(pen, rng, self.style.lang)
            self.last = None
            return pen
        if rng.random() < own.remarks * 0.5:
            self.remarks.put(pen, rng, self.style.lang)
            pen.put(" ")
        if rng.random() < own.remarks * 0.4:
            self._wrapped(pen, number)
            return pen
        count = 1
        while rng.random() < own.many and count < 12:
            count += 1
        for at in range(count):
            if at:
                joint = own.joint if rng.random() < 0.85 else rng.choice(self.style.joints)
                put_joint(pen, joint if at == count - 1 or joint[-2:-1] in ";,.:" else "; ")
            self.citation(pen, number)
        if count > 1:
            self.last = None if rng.random() < 0.9 else self.last
        finish(pen, rng)
        if rng.random() < own.remarks * 0.6 and pen.text.endswith("."):
            pen.put(" ")
            self.remarks.put(pen, rng, self.style.lang)
        return pen

    def _wrapped(self, pen: Pen, number: int) -> None:
        """A sentence that ends in a citation in brackets: `The figures differ (Marsden, Fundamentalism, 45).`"""
        words = self.remarks.sentence(self.rng, self.style.lang)
        put_remark(pen, words.rstrip(".?!"))
        pen.put(" (")
        if self.rng.random() < 0.3 and self.style.signals:
            signal = self.rng.choice(self.style.signals)
            put_signal(pen, signal[:1].lower() + signal[1:])
        self._work(pen, number)
        pen.put(")")
        pen.put(".")
        if self.rng.random() < 0.25:
            pen.put(" ")
            self._wrapped(pen, number)

    def _prose(self, pen: Pen, style: AuthorDate) -> None:
        """Some sentences of the author's own, with citations inside them."""
        shelf = [facts for facts, _ in self.cited]
        for at in range(self.rng.choice((1, 1, 2, 2, 3, 4))):
            pen.put(" " if at else "")
            if at and self.rng.random() < 0.25:
                self.remarks.put(pen, self.rng, style.lang)
                continue
            put_sentence(pen, self.rng, style, self.library, shelf)
        self.last = None

    def citation(self, pen: Pen, number: int) -> None:
        """One citation with its signal or the words before it, and the words after it."""
        rng, own = self.rng, self.habits
        if rng.random() < own.leads:
            self._lead(pen)
        elif rng.random() < own.signals and self.style.signals:
            put_signal(pen, rng.choice(self.style.signals))
        self._work(pen, number)
        if rng.random() < 0.03:
            pen.put(rng.choice((", ", ", ", " (", "; ", " ")))
            closes = ")" if pen.text.endswith("(") else ""
            put_signal(pen, rng.choice(VIA.get(self.style.lang, VIA["en"])))
            self._work(pen, number)
            pen.put(closes)
        if rng.random() < own.remarks * 0.3:
            self._tail(pen)

    def _lead(self, pen: Pen) -> None:
        words = lead(self.rng, self.style.lang)
        self.last = self.last if self.rng.random() < 0.15 else None
        if words.startswith("See "):
            put_signal(pen, "See")
            words = words.removeprefix("See ")
        if inside(pen):
            words = words[:1].lower() + words[1:] if not words[1:2].isupper() else words
        found = _SEE.search(words)
        put_remark(pen, words[: found.start()] if found else words)
        if found is None:
            pen.put(" ")
            return
        pen.put(found["comma"] + " ")
        put_signal(pen, found["signal"])

    def _tail(self, pen: Pen) -> None:
        words = tail(self.rng, self.style.lang)
        opens, closes = self.rng.choice(((" (", ")"), (" (", ")"), (", ", ""), ("; ", ""), (" [", "]"), (" – ", "")))
        if words.split(" ")[0] in _VERBS:
            opens, closes = self.rng.choice((" ", ", ")), ""
        pen.put(opens)
        put_remark(pen, words)
        pen.put(closes)

    def _work(self, pen: Pen, number: int) -> None:
        """The citation itself; what comes out maimed, because the style missed a field, is thrown away for another."""
        for _ in range(6):
            trial = Pen()
            cited = self._try(trial, pen, number)
            trial = mended(trial)
            if sound(trial):
                break
        pen.append(humbled(trial, pen, self.rng))
        if not any(facts is cited for facts, _ in self.cited):
            self.cited.append((cited, number))
        self.last = cited

    def _try(self, trial: Pen, pen: Pen, number: int) -> Facts:
        rng, own = self.rng, self.habits
        locator = some_place(rng) if rng.random() < own.locators else None
        first = not any(kind != "remark" for kind, _, _ in pen.segments)
        if self.last is not None and rng.random() < own.again * (0.7 if first else 0.08):
            note = next((str(at) for facts, at in self.cited if facts is self.last), None)
            self.style.back(trial, self.last, rng, locator, note, last=True)
            return self.last
        if self.cited and rng.random() < own.again:
            facts, at = rng.choice(self.cited[-15:])
            if at != number and facts is not self.last:
                if rng.random() < own.back and (facts.authors or facts.editors):
                    self.style.back(trial, facts, rng, locator, str(at), last=False)
                else:
                    self.style.short(trial, facts, rng, locator, str(at))
                return facts
        kinds = self.style.kinds
        kind = rng.choices(kinds, [own.weights.get(one, 1) for one in kinds])[0]
        facts = self.library.draw(rng, kind, self.style.lang)
        self.style.full(trial, facts, rng, locator)
        return facts


def write_article(rng: Random, style: Style, library: Library, remarks: Remarks) -> Iterator[Pen]:
    """The notes of one article, worn as one author and one publisher wear them; a style of entries gives a list."""
    if style.name.startswith("entries"):
        yield from write_entries(rng, style, library)
        return
    author = Author(style, library, remarks, rng, habits(rng, style))
    how = wear(rng)
    marked = rng.choice(("{} ", "{}. ", "[{}] ", "{}) ", "{}\t")) if rng.random() < 0.05 else ""
    for number in range(1, rng.randint(10, 60) + 1):
        pen = Pen()
        pen.put(marked.format(number))
        pen.append(author.note(number))
        yield merged(worn(merged(pen), how, rng))
