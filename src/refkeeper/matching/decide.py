"""Decides which record, if any, is the work cited: not found is a good answer, a wrong record the worst."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.matching.askable import not_in_source, too_little
from refkeeper.matching.by_print import by_print
from refkeeper.matching.candidates import points, weighed
from refkeeper.matching.identifiers import claimed_doi
from refkeeper.matching.policy import DEFAULT, Policy
from refkeeper.matching.prepared import printed
from refkeeper.matching.printed import features
from refkeeper.matching.printed_enough import explains_all
from refkeeper.matching.trees import likelihood
from refkeeper.matching.twins import same_work
from refkeeper.model.citation import BackReference, Citation
from refkeeper.model.match import Ambiguous, Candidate, Decided, Evidence, Reason, Resolved, Unresolved, Verdict
from refkeeper.model.record import Record
from refkeeper.model.work import Work


def candidate(work: Work, record: Record, text: str = "") -> Candidate:
    """A record with its evidence and its score (`weighed`).

    With the citation's text it is also judged how likely the record is, whatever of the text was read as which field.
    """
    one = weighed(work, record)
    return Candidate(record, one.evidence, one.score, _likely(text, record, one.evidence)) if text else one


def _likely(text: str, record: Record, evidence: tuple[Evidence, ...]) -> float:
    """How likely a record is; where a journal was read as the title, what it would be had nothing been read."""
    one = printed(text)
    likely = likelihood(features(one, record, evidence))
    misread = any(piece.field == "title" and piece.weight <= DEFAULT.veto for piece in evidence)
    if misread and explains_all(text, record):
        return max(likely, likelihood(features(one, record, ())))
    return likely


def decide(citation: Citation, candidates: Sequence[Candidate], policy: Policy = DEFAULT) -> Decided:
    """The one record that is the work cited; or the several it might be; or none, with the reason.

    A record is taken only when the evidence is enough, nothing contradicts it, and it leads the next one clearly.  A
    DOI in the note decides unless the record behind it contradicts the note; then a person decides.
    """
    work = citation.work
    if isinstance(citation, BackReference) and work.title is None and claimed_doi(work) is None:
        return Unresolved(Reason.NO_ANTECEDENT, "it only points back")
    ranked = _ranked(candidates)
    if not ranked:
        return _nothing(work)
    if claimed_doi(work) is not None:
        named = [one for one in ranked if _verdict(one, "doi") is Verdict.AGREE]
        return _by_doi(named, ranked, policy) if named else _against_doi(ranked, work, policy)
    read = _by_evidence(ranked, work, policy)
    return by_print(citation.text, read, ranked, policy) if citation.text else read


def _ranked(candidates: Sequence[Candidate]) -> tuple[Candidate, ...]:
    """Best first, each record once; two sources that give the same DOI vouch for one record."""
    out: dict[str, Candidate] = {}
    for one in sorted(candidates, key=lambda one: (-points(one), one.record.id, one.record.source)):
        out.setdefault(one.record.doi or f"{one.record.source}\0{one.record.id}", one)
    return tuple(out.values())


def _by_doi(named: list[Candidate], ranked: tuple[Candidate, ...], policy: Policy) -> Decided:
    best = named[0]
    against = _denials(best, policy)
    if against:
        return Ambiguous(_shown(best, ranked, policy), f"the DOI in the note leads to another work: {_say(against)}")
    return Resolved(best, "doi")


def _denials(one: Candidate, policy: Policy) -> list[Evidence]:
    """What keeps a record from being taken though its DOI stands in the note.

    A title alone may be read wrongly, or be a translation: it denies only when nothing that identifies agrees.
    """
    hard = [evidence for evidence in one.evidence if evidence.weight <= policy.veto]
    fields = {evidence.field for evidence in hard}
    if not fields:
        return []
    if fields & {"part", "kind"} or {"title", "author"} <= fields or {"title", "editor"} <= fields:
        return hard
    agreed = {evidence.field for evidence in one.evidence if evidence.weight >= 0.5} - {"doi", "type"}
    if "title" in fields:
        return [] if agreed & {"author", "editor"} or len(agreed) >= 2 else hard
    return [] if agreed & {"title", "page"} else hard


def _against_doi(ranked: tuple[Candidate, ...], work: Work, policy: Policy) -> Decided:
    """The note gives a DOI that is none of these records'."""
    doi = claimed_doi(work)
    alike = [one for one in ranked if _enough(one, policy, aside="doi")]
    if alike:
        other = alike[0].record.doi or alike[0].record.id
        why = f"the note gives the DOI {doi}, but what it says fits {other}"
        return Ambiguous(_shown(alike[0], ranked, policy), why)
    return Unresolved(Reason.NO_RECORD, f"no record of the DOI {doi} in the note", ranked[: policy.shown])


def _by_evidence(ranked: tuple[Candidate, ...], work: Work, policy: Policy) -> Decided:
    standing = [one for one in ranked if not _contradicted(one, policy)]
    if not standing or not _enough(standing[0], policy):
        return _short_of(standing, ranked, work, policy)
    best, rivals = standing[0], standing[1:]
    near = [one for one in rivals if points(best) - points(one) < policy.margin]
    if near:
        return Ambiguous((best, *near)[: policy.shown], _why_near(best, near))
    return Resolved(best, "search", rivals[0] if rivals else None)


def _short_of(
    standing: list[Candidate], ranked: tuple[Candidate, ...], work: Work, policy: Policy
) -> Ambiguous | Unresolved:
    """Nothing is sure.  A record with the same title and the same people is still worth a person's look."""
    for one in ranked[: policy.shown]:
        if _same_title_and_people(one, policy):
            against = [evidence for evidence in one.evidence if evidence.verdict is Verdict.DIFFER]
            why = f"the same title and author, but {_say(against)}" if against else "title and author are all there is"
            return Ambiguous(_shown(one, ranked, policy), why)
    reason = _nothing(work).reason
    if standing:
        return Unresolved(reason, "no record agrees in enough of what the note says", ranked[: policy.shown])
    against = [evidence for evidence in ranked[0].evidence if evidence.verdict is Verdict.DIFFER]
    return Unresolved(reason, f"the likeliest record is another work: {_say(against)}", ranked[: policy.shown])


def _nothing(work: Work) -> Unresolved:
    if (why := not_in_source(work)) is not None:
        return Unresolved(Reason.NOT_IN_SOURCE, why)
    if (why := too_little(work)) is not None:
        return Unresolved(Reason.TOO_LITTLE, why)
    return Unresolved(Reason.NO_RECORD, "no source knows a work like it")


def _same_title_and_people(one: Candidate, policy: Policy) -> bool:
    fields = {evidence.field: evidence.weight for evidence in one.evidence}
    # `Authorship Attribution and Optical Character Recognition Errors`, TAL 53 (2012), is not `Authorship Attribution`
    # of the same author (10.1561/1500000005): what agrees must outweigh what differs.
    if points(one) <= 0 or any(evidence.weight <= policy.veto for evidence in one.evidence):
        return False
    return fields.get("title", 0.0) >= 3.0 and max(fields.get("author", 0.0), fields.get("editor", 0.0)) >= 2.0


def _contradicted(one: Candidate, policy: Policy) -> bool:
    weights = [evidence.weight for evidence in one.evidence]
    return min(weights, default=0.0) <= policy.veto or sum(weight <= policy.doubt for weight in weights) > policy.doubts


def _enough(one: Candidate, policy: Policy, aside: str = "") -> bool:
    """Whether the evidence suffices: its sum, and among it something that few works share (a title, a first page)."""
    evidence = tuple(one for one in one.evidence if one.field != aside)
    if _contradicted(Candidate(one.record, evidence, one.score), policy):
        return False
    fields = {one.field: one.weight for one in evidence}
    titled = fields.get("title", 0.0) >= 1.5
    placed = fields.get("volume", 0.0) > 0 or fields.get("container_title", 0.0) > 0
    # Two abstracts begin on page 368 (10.1016/s0140-6701(05)82998-4, ...83000-0): a page is enough only with a name.
    named = max(fields.get("author", 0.0), fields.get("editor", 0.0)) > 0
    paged = fields.get("page", 0.0) >= 2.0 and placed and named
    return (titled or paged) and sum(fields.values()) >= policy.enough


def _why_near(best: Candidate, near: list[Candidate]) -> str:
    if len(near) == 1 and same_work(best.record, near[0].record):
        return f"one work under two identifiers: {best.record.id} and {near[0].record.id}"
    return f"{len(near) + 1} records fit about equally well"


def _shown(first: Candidate, ranked: tuple[Candidate, ...], policy: Policy) -> tuple[Candidate, ...]:
    others = [one for one in ranked if one is not first and not _contradicted(one, policy)]
    return (first, *others)[: policy.shown]


def _verdict(one: Candidate, field: str) -> Verdict | None:
    return next((evidence.verdict for evidence in one.evidence if evidence.field == field), None)


def _say(against: Sequence[Evidence]) -> str:
    worst = sorted(against, key=lambda evidence: evidence.weight)[:2]
    return "; ".join(f"{evidence.field.replace('_', ' ')}: {evidence.why}" for evidence in worst)
