"""What `refkeeper resolve` says of one line, version 1 (`docs/schema/resolve.schema.json`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from refkeeper.model.csl import Json, date_to_csl
from refkeeper.model.match import Ambiguous, Candidate, Inherited, Match, Resolved, Unresolved, Verdict
from refkeeper.model.record import Record
from refkeeper.reporters.plain import evidence_data, harmless


def matches_data(line: int, matches: Sequence[Match], errors: Sequence[str] = ()) -> dict[str, Json]:
    """One input line: a match a citation, and what was wrong with the line."""
    return {"line": line, "matches": [match_data(match) for match in matches], "errors": [*errors]}


def match_data(match: Match) -> Json:
    """One match."""
    if isinstance(match, Resolved):
        best, others = match.candidate, [match.runner_up] if match.runner_up is not None else []
        row = _row("resolved", best.record.doi, best.score, f"by {match.by}", best, others)
        return {**row, **known_of(best.record)}
    if isinstance(match, Ambiguous):
        first = match.candidates[0] if match.candidates else None
        return _row("ambiguous", None, first.score if first else 0.0, match.reason, first, match.candidates)
    if isinstance(match, Inherited):
        return _row("inherited", None, 0.0, f"as citation {match.position + 1}", None, ())
    nearest = match.candidates[0] if match.candidates else None
    reason = match.reason.value + (f": {match.detail}" if match.detail else "")
    return _row("unresolved", None, nearest.score if nearest else 0.0, reason, nearest, match.candidates)


def _row(
    status: str, doi: str | None, score: float, reason: str, best: Candidate | None, others: Sequence[Candidate]
) -> dict[str, Json]:
    return {
        "status": status,
        "doi": doi,
        "score": round(score, 4),
        "reason": reason,
        "evidence": evidence_data(best.evidence if best is not None else ()),
        "candidates": [_candidate(one) for one in others],
    }


def _candidate(one: Candidate) -> Json:
    return {"doi": one.record.doi, "id": one.record.id, "title": one.record.item.title, "score": round(one.score, 4)}


def known_of(record: Record) -> dict[str, Json]:
    """What a record says of the fate of its work: notices on it, its other versions; left out where it says nothing."""
    notices: list[Json] = [
        {
            "effect": one.effect.value,
            "kind": one.kind,
            "doi": one.doi,
            "date": date_to_csl(one.date) if one.date is not None else None,
        }
        for one in record.notices
    ]
    versions: list[Json] = [{"kind": kind, "doi": doi} for kind, dois in _versions(record) for doi in dois]
    return {name: rows for name, rows in (("notices", notices), ("versions", versions)) if rows}


def _versions(record: Record) -> Iterator[tuple[str, tuple[str, ...]]]:
    yield "published", record.published
    yield "preprint", record.preprints
    yield "version", record.versions
    yield "alias", record.aliases


def match_text(text: str, match: Match) -> Iterator[str]:
    """One match for a person: the citation, the verdict, and the evidence field by field."""
    yield harmless(text)
    if isinstance(match, Resolved):
        record = match.record
        name = f"https://doi.org/{record.doi}" if record.doi else record.id
        yield f"  found ({match.candidate.score:.2f}, {match.by}): {name} in {record.source}"
        yield from _evidence(match.candidate)
        for notice in record.notices:
            yield f"    {notice.effect.value}: {notice.kind}" + (f" https://doi.org/{notice.doi}" if notice.doi else "")
        for kind, dois in _versions(record):
            yield from (f"    {kind}: https://doi.org/{doi}" for doi in dois)
        if match.runner_up is not None:
            runner = match.runner_up
            yield f"  runner-up ({runner.score:.2f}): {runner.record.doi or runner.record.id}"
    elif isinstance(match, Ambiguous):
        yield f"  ambiguous: {match.reason}"
        for one in match.candidates:
            yield f"  candidate ({one.score:.2f}): {one.record.doi or one.record.id}"
            yield from _evidence(one)
    elif isinstance(match, Inherited):
        yield f"  as citation {match.position + 1}"
    elif isinstance(match, Unresolved):
        yield f"  none: {match.reason.value}" + (f" ({match.detail})" if match.detail else "")
        for one in match.candidates[:1]:
            yield f"  nearest, turned down ({one.score:.2f}): {one.record.doi or one.record.id}"
            yield from _evidence(one)


def _evidence(candidate: Candidate) -> Iterator[str]:
    for one in candidate.evidence:
        if one.verdict is not Verdict.ABSENT:
            why = f"  ({one.why})" if one.why else ""
            claimed, found = harmless(one.claimed or "-"), harmless(one.found or "-")
            yield f"    {one.field:<16}{one.verdict.value:<16}{claimed}  |  {found}{why}"
