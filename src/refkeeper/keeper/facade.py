"""`Keeper`: finds, reads, resolves, tidies and inspects; it prints nothing and writes nothing."""

from __future__ import annotations

import datetime
import threading
from collections.abc import Callable, Container, Iterable, Mapping, Sequence
from dataclasses import field, replace
from pathlib import Path

from refkeeper.edits.apply import apply_edits, unsafe_edits
from refkeeper.keeper.annotated import Annotated
from refkeeper.keeper.asking import Asking, Opened, local_sources
from refkeeper.keeper.ignoring import Ignored
from refkeeper.keeper.places import own_library
from refkeeper.keeper.studied import Studied, summarise
from refkeeper.ledger.entries import Ledger
from refkeeper.matching.policy import LINES
from refkeeper.model.citation import Linked
from refkeeper.model.dataclass import dataclass
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Edit, Finding
from refkeeper.model.match import Decided, Match
from refkeeper.model.source import Source
from refkeeper.pipeline.decisions import remember
from refkeeper.pipeline.inspect import Rules, dossier, findings
from refkeeper.pipeline.read import Cut, ReadArticle, find_notes, read_article
from refkeeper.pipeline.resolve import Progress, Question, Resolver
from refkeeper.readers.files import read_source
from refkeeper.registry import checks, quirks, reader_for
from refkeeper.reporters.base import Summary
from refkeeper.settings import Settings
from refkeeper.sources.base import RecordSource

Say = Callable[[str], None]
OnDisk = Mapping[Question, Decided]
Ahead = Sequence[tuple[ReadArticle, OnDisk]]
"""The articles of a file with what their notes claim, and what local sources say of it."""


@dataclass(slots=True)
class Keeper:
    """Keeps the references of articles.  Safe in threads; it never prints and never writes.

    `ledger` holds the decisions and gains new ones; pass an empty one to start afresh.  `unsafe`
    lets the fixes be made that change what an author wrote.
    """

    asking: Asking = field(default_factory=lambda: Asking(offline=True))
    ledger: Ledger = field(default_factory=Ledger)
    settings: Settings = field(default_factory=Settings)
    ledger_missing: bool = False
    progress: Progress | None = None
    say: Say = field(default=lambda _line: None)
    today: str = field(default_factory=lambda: datetime.date.today().isoformat())
    opened: Opened = field(default_factory=Opened)
    """The sources; keepers of one run share them."""
    unsafe: bool = False
    _lock: threading.Lock = field(default_factory=threading.Lock)

    def fix(self, text: str | Path, path: str = "-", syntax: str | None = None) -> Studied:
        """Study an article; `Studied.text` is the repaired text.  A `Path` is read, a `str` is the text itself."""
        return self.study(_source(text, path), syntax)

    def check(self, text: str | Path, path: str = "-", syntax: str | None = None) -> tuple[Finding, ...]:
        """What a person should look at in an article."""
        return self.study(_source(text, path), syntax).findings

    def annotate(self, text: str, path: str = "-", syntax: str | None = None) -> Annotated:
        """The article's text with its notes in native form and DOIs added, the references and the findings."""
        done = self.study(_source(text, path), syntax)
        return Annotated(done.text, done.references, done.findings, done.edits)

    def read(self, source: Source, syntax: str | None = None) -> tuple[ReadArticle, ...]:
        """The articles of a file with what their notes claim; nobody is asked."""
        reader = reader_for(source, syntax or self.settings.syntax)
        return tuple(read_article(article, self._cut) for article in find_notes(source, reader))

    def look_ahead(self, source: Source, syntax: str | None, known: Container[str]) -> Ahead:
        """What of `study` needs neither the network nor more of the ledger than which citations it knows."""
        found: list[tuple[ReadArticle, OnDisk]] = []
        for read in self.read(source, syntax):
            resolver = self._resolver(source.path, read.article.bibliography)
            found.append((read, resolver.on_disk(read.linked, known)))
        return tuple(found)

    def match(self, read: ReadArticle, on_disk: OnDisk | None = None) -> tuple[tuple[Match, ...], tuple[str, ...]]:
        """One match for each citation of an article, and what could not be asked."""
        resolver = self._resolver(read.article.source.path, read.article.bibliography)
        resolver.beforehand = on_disk or {}
        return resolver.resolve(read.linked), tuple(resolver.outages)

    def resolve(self, linked: Sequence[Linked]) -> tuple[Match, ...]:
        """One match for each of some citations that stand in no article."""
        return self._resolver("-", None).resolve(linked)

    def resolve_line(self, linked: Sequence[Linked], text: str) -> tuple[Match, ...]:
        """The same for the citations of one line, of which it is known that it is a citation."""
        resolver = self._resolver("-", None)
        resolver.policy = LINES
        return resolver.resolve_line(linked, text)

    def study(self, source: Source, syntax: str | None = None, ahead: Ahead | None = None) -> Studied:
        """Everything that can be known of a file.  Raises `ReaderError` when no reader takes it.

        `ahead` is what `look_ahead` gave for it, perhaps in another process; the outcome is the same.  With `unsafe`
        the unsafe fixes are made first, and the file is worked through as if its author had written so.
        """
        done = self._study(source, syntax, ahead)
        edits = unsafe_edits(done.findings) if self.unsafe else ()
        if not edits:
            return done
        return replace(self._study(replace(source, text=apply_edits(source, edits)), syntax, None), unchanged=source)

    def _study(self, source: Source, syntax: str | None, ahead: Ahead | None) -> Studied:
        reader = reader_for(source, syntax or self.settings.syntax)
        rules = Rules(quirks(), checks())
        known: list[Dossier] = []
        outages: list[str] = []
        given: Iterable[tuple[ReadArticle, OnDisk | None]] = (
            ((read_article(article, self._cut), None) for article in find_notes(source, reader))
            if ahead is None
            else ahead
        )
        for read, on_disk in given:
            matches, missed = self.match(read, on_disk)
            outages += missed
            libraries = frozenset(path.name for path in self._libraries(source.path, read.article.bibliography))
            with self._lock:
                known.append(dossier(read, matches, reader, rules, self.ledger, libraries, self.ledger_missing))
                remember(self.ledger, read.linked, matches, self.today)
        return self._studied(source, tuple(known), rules, tuple(dict.fromkeys(outages)))

    def _studied(self, source: Source, known: tuple[Dossier, ...], rules: Rules, outages: tuple[str, ...]) -> Studied:
        found = tuple(finding for one in known for finding in self._said(one, rules, source))
        edits: list[Edit] = [edit for one in known for mend in one.mends for edit in mend.edits]
        left = {check.code for check in rules.checks if check.person}
        return Studied(
            source,
            apply_edits(source, edits),
            known,
            found,
            tuple(reference for one in known for reference in one.references),
            sum((summarise(one) for one in known), Summary()),
            outages,
            any(finding.code in left for finding in found),
        )

    def _said(self, known: Dossier, rules: Rules, source: Source) -> tuple[Finding, ...]:
        """The findings on one article that nobody switched off."""
        ignored = Ignored(known)
        found = tuple(
            finding
            for finding in findings(known, rules.checks)
            if not self.settings.ignored(finding.code, source.path)
            and not self.settings.accepts(finding.code, source.path, finding.note)
            and not ignored(finding)
        )
        alone = {check.code for check in rules.checks if check.alone}
        return tuple(finding for finding in found if finding.code in alone) or found

    def _libraries(self, path: str, named: str | None) -> tuple[Path, ...]:
        own = own_library(Path(path), named) if path != "-" else None
        return (*self.asking.library, own) if own is not None else self.asking.library

    def _resolver(self, path: str, named: str | None) -> Resolver:
        extra = [one for one in self._libraries(path, named) if one not in self.asking.library]
        sources = (*local_sources(extra, self.say), *self.sources)
        asking = self.asking
        return Resolver(sources, self.ledger, asking.locked, asking.offline, asking.refresh, asking.jobs, self.progress)

    @property
    def _cut(self) -> Cut:
        return self.opened.notes(self.asking, self.say)

    @property
    def sources(self) -> tuple[RecordSource, ...]:
        """Who is asked, in this order; built once, so that all articles share one pace and one memory."""
        return self.opened.sources(self.asking, self.say)


def _source(text: str | Path, path: str) -> Source:
    return read_source(text) if isinstance(text, Path) else Source(text, path)
