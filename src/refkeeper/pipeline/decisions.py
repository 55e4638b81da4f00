"""Between matches and the ledger, both ways."""

from __future__ import annotations

from collections.abc import Mapping, Sequence

from refkeeper.ledger.entries import Decision, Ledger, LedgerEntry, Outcome
from refkeeper.ledger.fingerprint import fingerprint
from refkeeper.matching.candidates import weighed
from refkeeper.model.citation import FullCitation, Linked
from refkeeper.model.match import Ambiguous, Evidence, Match, Reason, Resolved, Unresolved
from refkeeper.model.record import Record
from refkeeper.sources.record_json import record_from_json, record_to_json


def recall(entry: LedgerEntry, citation: FullCitation, everything: bool) -> Match | None:
    """The match that a ledger entry stands for; None when it says nothing that still holds.

    Without `everything` only found records count: "none" and "ambiguous" are asked again.
    """
    if entry.outcome is Outcome.FOUND and isinstance(entry.record, Mapping):
        record = record_from_json(entry.record)
        claimed = citation.work.doi.value if citation.work.doi is not None else None
        if entry.decision is Decision.AUTO and claimed not in (None, record.doi, *record.aliases):
            return None  # the author has since given another DOI: that is a new question
        return Resolved(weighed(citation.work, record), "ledger")
    if not everything:
        return None
    if entry.decision is Decision.REJECTED:
        return Unresolved(Reason.REJECTED, "rejected in the ledger")
    if entry.outcome is Outcome.AMBIGUOUS:
        several = tuple(
            weighed(citation.work, record_from_json(one)) for one in entry.records if isinstance(one, Mapping)
        )
        known = "the ledger has several records for it: " + ", ".join(entry.candidates)
        return Ambiguous(several, entry.reason or known)
    if entry.outcome is Outcome.NONE:
        return Unresolved(Reason.NO_RECORD, f"none was found on {entry.date}")
    return Unresolved(
        Reason.NOT_CHECKED, "the ledger names a DOI, but the record was never fetched; run `refkeeper fix`"
    )


def remember(ledger: Ledger, linked: Sequence[Linked], matches: Sequence[Match], today: str) -> None:
    """Put what was decided into the ledger; what was not checked or cannot be checked leaves no trace."""
    for one, match in zip(linked, matches, strict=True):
        if isinstance(one.citation, FullCitation):
            entry = _entry(one.citation, match, today)
            if entry is not None and not _only_its_doi(one.citation, match, ledger):
                ledger.put(entry)


def _only_its_doi(citation: FullCitation, match: Match, ledger: Ledger) -> bool:
    """Whether a citation is doubtful only for the DOI it gives, while the same words are decided already."""
    known = ledger.get(fingerprint(citation.text))
    return isinstance(match, Ambiguous) and citation.work.doi is not None and known is not None


def _entry(citation: FullCitation, match: Match, today: str) -> LedgerEntry | None:
    mark, text = fingerprint(citation.text), citation.text
    if isinstance(match, Resolved):
        if match.by == "ledger":
            return None
        record = match.record
        return LedgerEntry(
            mark, text, Decision.AUTO, Outcome.FOUND, today,
            doi=record.doi, local=None if record.doi else record.id, source=record.source,
            score=match.candidate.score, evidence=tuple(map(evidence_row, match.candidate.evidence)),
            record=record_to_json(record),
        )  # fmt: skip
    if isinstance(match, Ambiguous):
        dois = tuple(one.record.doi or one.record.id for one in match.candidates)
        if not dois:
            return None
        return LedgerEntry(
            mark, text, Decision.AUTO, Outcome.AMBIGUOUS, today,
            candidates=dois, records=tuple(record_to_json(one.record) for one in match.candidates), reason=match.reason,
        )  # fmt: skip
    if isinstance(match, Unresolved) and match.reason is Reason.NO_RECORD and not match.detail.startswith("none was"):
        return LedgerEntry(mark, text, Decision.AUTO, Outcome.NONE, today)
    return None


def evidence_row(evidence: Evidence) -> Mapping[str, str]:
    """One piece of evidence as the ledger and machines see it; what is absent on both sides is an empty text."""
    return {
        "field": evidence.field,
        "claimed": evidence.claimed or "",
        "found": evidence.found or "",
        "verdict": evidence.verdict.value,
    }


def pin(ledger: Ledger, citation_text: str, record: Record, doi: str | None, today: str) -> LedgerEntry:
    """A person's word that a citation is this record: by the DOI they gave, else by its key in its source."""
    mark = fingerprint(citation_text)
    entry = LedgerEntry(
        mark, citation_text, Decision.PINNED, Outcome.FOUND, today,
        doi=doi, local=None if doi else record.id, source=record.source, record=record_to_json(record),
    )  # fmt: skip
    ledger.entries[mark] = entry
    return entry


def reject(ledger: Ledger, entry: LedgerEntry, today: str) -> LedgerEntry:
    """A person's word that what was found for a citation is not it; what they turned down before stays so."""
    turned_down = tuple(dict.fromkeys((*entry.rejected, *entry.candidates, *([entry.doi] if entry.doi else []))))
    ledger.entries[entry.fingerprint] = rejected = LedgerEntry(
        entry.fingerprint, entry.text, Decision.REJECTED, Outcome.NONE, today, key=entry.key, rejected=turned_down
    )
    return rejected
