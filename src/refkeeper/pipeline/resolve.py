"""From citations to matches: the ledger, local records and the network are asked in this order."""

from __future__ import annotations

import threading
from collections.abc import Callable, Container, Mapping, Sequence
from dataclasses import field

from refkeeper.errors import SourceError
from refkeeper.ledger.entries import Decision, Ledger, LedgerEntry
from refkeeper.ledger.fingerprint import fingerprint
from refkeeper.matching.askable import not_in_source, too_little
from refkeeper.matching.policy import DEFAULT, Policy
from refkeeper.model.citation import BackReference, FullCitation, Linked
from refkeeper.model.dataclass import dataclass
from refkeeper.model.match import Ambiguous, Candidate, Decided, Inherited, Match, Reason, Resolved, Unresolved
from refkeeper.model.source import Span
from refkeeper.model.work import Work
from refkeeper.pipeline.decisions import recall
from refkeeper.sources.base import RecordSource

Progress = Callable[[int, int], None]
Question = tuple[str, str | None]


def question(citation: FullCitation) -> Question:
    """What is asked of a citation: its words and the DOI it gives; equal words with another DOI are asked anew."""
    doi = citation.work.doi
    return fingerprint(citation.text), doi.value if doi is not None else None


@dataclass(slots=True)
class Resolver:
    """Finds the record of each citation.  `locked`: the ledger's word only; `offline`: no source with a network.

    An outage is never an error: the citation is `not-checked`, with what happened.
    """

    sources: Sequence[RecordSource]
    ledger: Ledger
    locked: bool = False
    offline: bool = False
    refresh: bool = False
    jobs: int = 3
    progress: Progress | None = None
    outages: list[str] = field(default_factory=list)
    policy: Policy = DEFAULT
    beforehand: Mapping[Question, Decided] = field(default_factory=dict)
    """What `on_disk` has given already, in this process or another."""
    _stop: threading.Event = field(default_factory=threading.Event)

    def resolve(self, linked: Sequence[Linked]) -> tuple[Match, ...]:
        """One match for each citation, in order; a work cited twice in the same words is looked up once."""
        found = self._look_up(_questions(linked))
        return tuple(self._match(one, found) for one in linked)

    def on_disk(self, linked: Sequence[Linked], known: Container[str]) -> dict[Question, Decided]:
        """What local sources say of each citation but those whose fingerprint is `known`: the ledger answers them.

        Nothing but the ledger's rejections and what is on disk decides it, so it may be worked out anywhere.
        """
        if self.locked:
            return {}
        todo = {one: citation for one, citation in _questions(linked).items() if one[0] not in known}
        return {one: self._locally(one, citation, self.ledger.get(one[0])) for one, citation in todo.items()}

    def _locally(self, asking: Question, citation: FullCitation, entry: LedgerEntry | None) -> Decided:
        known = self.beforehand.get(asking)
        local = [source for source in self.sources if source.local]
        return known if known is not None else self._decide(citation, entry, local)

    def resolve_line(self, linked: Sequence[Linked], text: str) -> tuple[Match, ...]:
        """The matches of a line that is given as one citation, when it was read as several, as less, or as none.

        `Table of contents. (2015). IEEE 11th International Conference ...` reads like prose.  Where nothing was found
        for the pieces, the line as a whole is looked for on disk.
        """
        matches = self.resolve(linked)
        whole = len(linked) == 1 and len(linked[0].citation.text) >= 0.9 * len(text.strip())
        decided = any(isinstance(one, Resolved) for one in matches)
        if whole or decided or any(one.citation.work.doi is not None for one in linked):
            return matches
        local = [source for source in self.sources if source.local]
        if self.locked or not local or not text.strip():
            return matches
        match = self._decide(FullCitation(text, Span(0, len(text)), Work()), None, local)
        return (match,) if isinstance(match, Resolved) else matches

    def _match(self, one: Linked, found: dict[Question, Match]) -> Match:
        if one.antecedent is not None and one.antecedent.certain and one.root is not None:
            return Inherited(one.root)
        if isinstance(one.citation, FullCitation):
            return found[question(one.citation)]
        if one.antecedent is None and (known := self._printed_whole(one)) is not None:
            return known
        reason = one.reason or (one.antecedent.reason if one.antecedent else None)
        return Unresolved(Reason.NO_ANTECEDENT, reason or "it points to no earlier citation")

    def _printed_whole(self, one: Linked) -> Resolved | None:
        """The record of what was read as a short form of nothing before it, when it is rather a work cited in full.

        `1 T.-U. Jung and B.-D. Bae, J. Korean Inst. 26, 71 (2012)` says all there is to say; only what is on disk is
        asked.
        """
        local = [source for source in self.sources if source.local]
        if self.locked or isinstance(one.citation, BackReference) or not local:
            return None
        whole = FullCitation(one.citation.text, one.citation.span, one.citation.work)
        match = self._decide(whole, None, local)
        return match if isinstance(match, Resolved) else None

    def _look_up(self, todo: dict[Question, FullCitation]) -> dict[Question, Match]:
        found: dict[Question, Match] = {}
        asked: dict[Question, FullCitation] = {}
        for asking, citation in todo.items():
            match = self._without_network(asking, citation)
            if match is None:
                asked[asking] = citation
            else:
                found[asking] = match
        if asked:
            found |= self._over_network(asked)
        return found

    def _without_network(self, asking: Question, citation: FullCitation) -> Match | None:
        """The match, when the ledger or local records know it or the network need not be asked; None when it must."""
        entry = self.ledger.get(asking[0])
        if entry is not None:
            known = recall(entry, citation, everything=self.locked and not self.refresh)
            if known is not None and not (self.refresh and entry.decision is Decision.AUTO):
                return known
        if self.locked:
            return _not_asked(citation.work) or Unresolved(Reason.NOT_CHECKED, "locked: the ledger does not have it")
        local = self._locally(asking, citation, entry)
        if isinstance(local, (Resolved, Ambiguous)):
            return local
        nearly = local.candidates
        vain = _not_asked(citation.work, nearly)
        if vain is not None:
            return vain
        if self.offline or all(source.local for source in self.sources):
            if local.reason is Reason.REJECTED:
                return local
            return Unresolved(Reason.NOT_CHECKED, "offline: only local records were asked", nearly)
        return None

    def _over_network(self, asked: dict[Question, FullCitation]) -> dict[Question, Match]:
        from concurrent.futures import ThreadPoolExecutor, as_completed

        found: dict[Question, Match] = {}
        pool = ThreadPoolExecutor(max_workers=self.jobs, thread_name_prefix="refkeeper")
        try:
            futures = {pool.submit(self._ask, one[0], citation): one for one, citation in asked.items()}
            for future in as_completed(futures):
                found[futures[future]] = future.result()
                if self.progress is not None:
                    self.progress(len(found), len(asked))
        except KeyboardInterrupt:
            self._stop.set()
            self.outages.append("interrupted: the rest was not checked")
        finally:
            pool.shutdown(wait=not self._stop.is_set(), cancel_futures=True)
        rest = Unresolved(Reason.NOT_CHECKED, "interrupted")
        return {one: found.get(one, rest) for one in asked}

    def _ask(self, mark: str, citation: FullCitation) -> Match:
        if self._stop.is_set():
            return Unresolved(Reason.NOT_CHECKED, "interrupted")
        remote = [source for source in self.sources if not source.local]
        try:
            return self._decide(citation, self.ledger.get(mark), remote)
        except SourceError as error:
            return self._outage(str(error))

    def _outage(self, message: str) -> Match:
        if message not in self.outages:
            self.outages.append(message)
        return Unresolved(Reason.NOT_CHECKED, message)

    def _decide(self, citation: FullCitation, entry: LedgerEntry | None, sources: Sequence[RecordSource]) -> Decided:
        from refkeeper.pipeline.look_up import look_up  # a run that the ledger answers needs none of it

        return look_up(citation, sources, frozenset(entry.rejected if entry is not None else ()), self.policy)


def _questions(linked: Sequence[Linked]) -> dict[Question, FullCitation]:
    found: dict[Question, FullCitation] = {}
    for one in linked:
        if isinstance(one.citation, FullCitation):
            found.setdefault(question(one.citation), one.citation)
    return found


def _not_asked(work: Work, nearly: tuple[Candidate, ...] = ()) -> Unresolved | None:
    """Why nobody need be asked for a work over a network, with the records on disk that come near."""
    kind = not_in_source(work)
    if kind is not None:
        return Unresolved(Reason.NOT_IN_SOURCE, kind, nearly)
    little = too_little(work)
    return Unresolved(Reason.TOO_LITTLE, little, nearly) if little is not None else None
