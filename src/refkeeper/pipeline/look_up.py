"""Looks a citation up in sources, one after another, until one has a record that is it."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Sequence
from collections.abc import Set as AbstractSet
from dataclasses import replace
from functools import partial
from itertools import takewhile

from refkeeper.matching.askable import too_little
from refkeeper.matching.candidates import weighed
from refkeeper.matching.decide import candidate, decide
from refkeeper.matching.policy import Policy
from refkeeper.matching.printed import shares
from refkeeper.matching.printed_enough import says_too_little
from refkeeper.matching.twins import registered_twice
from refkeeper.model.citation import FullCitation
from refkeeper.model.match import Ambiguous, Candidate, Decided, Reason, Resolved, Unresolved
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.base import GlanceSource, Near, RecordSource, glances, searches_text

_NEAR = 0.7
"""Records less near than that beside the nearest share so much less of the citation that none of them is its rival."""
_FAR = 0.45
"""Records less near than that are not read: of 4,200 strings, 1,600 of them of thin records, none had its own there."""

_SURE = 0.9
"""How likely a record must be that was found at a glance, for the rest not to be looked at."""


def look_up(
    citation: FullCitation, sources: Sequence[RecordSource], rejected: AbstractSet[str], policy: Policy
) -> Decided:
    """What is decided by the first source that knows the citation; records that a person `rejected` do not count.

    Raises `SourceError` when a source cannot be asked.
    """
    match: Decided = Unresolved(Reason.NO_RECORD)
    looked_at: dict[str, Candidate] = {}
    for source in sources:
        glanced = _glance(citation, source, looked_at, rejected, policy)
        if glanced is not None:
            return glanced
        found = gather(citation.work, source, citation.text)
        match = _among(citation, found, looked_at, rejected, policy)
        if isinstance(match, Resolved):
            match = _whole(match, citation.work, source)
        if isinstance(match, (Resolved, Ambiguous)):
            break
    if isinstance(match, Unresolved) and rejected:
        return Unresolved(Reason.REJECTED, "a person rejected the record found", match.candidates)
    return match


def _glance(
    citation: FullCitation,
    source: RecordSource,
    looked_at: dict[str, Candidate],
    rejected: AbstractSet[str],
    policy: Policy,
) -> Resolved | None:
    """The record that a large source finds by the rarest words alone, when it is surely the work."""
    asked_in_full = not source.local or not citation.text or citation.work.doi is not None
    if asked_in_full or not glances(source):
        return None
    nearest = takewhile(lambda one: one[0] >= _NEAR, source.glance(citation.work, citation.text))
    match = _among(citation, nearest, looked_at, rejected, policy)
    if not isinstance(match, Resolved) or (match.candidate.likely or 0.0) < _SURE:
        return None
    return _with_second_record(match, citation, source, rejected)


def _with_second_record(
    match: Resolved, citation: FullCitation, source: GlanceSource, rejected: AbstractSet[str]
) -> Resolved:
    """The match with a second record of the same publication beside it, which a glance may not have come upon.

    It has fewer words, or others as well: of 525 publications put a second time into a million records, with the first
    author only, no issue and no last page, 46 second records were seen by a full search and not at a glance.
    """
    beside = match.runner_up.record if match.runner_up is not None else None
    if beside is not None and registered_twice(match.record, beside):
        return match
    for one in source.beside(match.record):
        if (one.doi or one.id) not in rejected and registered_twice(match.record, one):
            return replace(match, runner_up=candidate(citation.work, one, citation.text))
    return match


def _among(
    citation: FullCitation,
    found: Iterable[Near],
    looked_at: dict[str, Candidate],
    rejected: AbstractSet[str],
    policy: Policy,
) -> Decided:
    """What is decided among the records of a source; those far behind are read when the nearest did not do."""
    nearest = True
    for near, read in found:
        if near < _FAR:
            break
        if nearest and near < _NEAR:
            nearest = False
            match = decide(citation, tuple(looked_at.values()), policy)
            if isinstance(match, Resolved):
                return match
        record = read()
        name = record.doi or f"{record.source}:{record.id}"
        if (record.doi or record.id) in rejected or name in looked_at:
            continue
        if not citation.text or _may_be(citation.text, record):
            looked_at[name] = candidate(citation.work, record, citation.text)
        elif near == 1.0:  # to be shown, for want of a better one
            looked_at[name] = replace(weighed(citation.work, record), likely=0.0)
    return decide(citation, tuple(looked_at.values()), policy)


def _may_be(text: str, record: Record) -> bool:
    """Whether it is worth while to weigh a record field by field."""
    return shares(text, record) and not says_too_little(text, record)


def _whole(match: Resolved, work: Work, source: RecordSource) -> Resolved:
    """The match with its record as the source has it in full.

    Crossref's search cannot select the issue's own date, so an issue dated December 2019 and published in June 2020
    would look like one of June 2020 (asked and seen in the recorded answers to `select`).
    """
    record = match.record
    if source.local or match.by == "doi" or record.doi is None:
        return match
    full = source.by_doi(record.doi)
    if full is None or full.doi != record.doi:
        return match
    return replace(match, candidate=candidate(work, full))


def gather(work: Work, source: RecordSource, text: str = "") -> Iterator[Near]:
    """What one source has to say of a work: the record of its DOI first, else what a search finds, the nearest first.

    A source on disk is also searched for the words as printed; they never leave the machine.  Each record comes with
    how near it is beside the first, where the source can say so, and is read when it is called for.
    """
    doi = work.doi.value if work.doi is not None else None
    if doi:
        record = source.by_doi(doi)
        if record is not None:
            yield 1.0, partial(_known, record)
            return
    if too_little(work) is not None and not source.local:
        return
    if text and searches_text(source):
        yield from source.search_text(work, text)
    else:
        yield from ((1.0, partial(_known, record)) for record in source.search(work))


def _known(record: Record) -> Record:
    return record
