"""Makes evidence: one claim beside one testimony, with the sign and size that every field file agrees on."""

from __future__ import annotations

from refkeeper.model.match import Evidence, Verdict
from refkeeper.model.work import Field

_DOUBT = 0.25
_LONGEST = 300


def agree(field: str, claimed: str | None, found: str | None, weight: float, why: str) -> Evidence:
    """Claim and testimony say the same; `weight` is how much that says."""
    return Evidence(field, _cut(claimed), _cut(found), Verdict.AGREE, weight, why)


def differ(field: str, claimed: str | None, found: str | None, weight: float, why: str) -> Evidence:
    """Claim and testimony deny each other; `weight` is below 0."""
    return Evidence(field, _cut(claimed), _cut(found), Verdict.DIFFER, weight, why)


def absent(field: str, claimed: str | None) -> Evidence:
    """The note says something of which the record is silent: neither for nor against."""
    return Evidence(field, _cut(claimed), None, Verdict.ABSENT, 0.0, "the record does not say")


def not_comparable(field: str, claimed: str | None, found: str | None, why: str) -> Evidence:
    """Both say something, but not in terms that can be laid beside each other."""
    return Evidence(field, _cut(claimed), _cut(found), Verdict.NOT_COMPARABLE, 0.0, why)


def doubted(evidence: Evidence, *claims: Field[str] | None) -> Evidence:
    """The evidence at a quarter of its weight where the claim itself was read uncertainly."""
    if not any(claim is not None and claim.uncertain for claim in claims):
        return evidence
    return lightened(evidence)


def lightened(evidence: Evidence) -> Evidence:
    """The evidence at a quarter of its weight: nothing is decided by an uncertain reading."""
    why = f"{evidence.why} (read uncertainly in the note)"
    weight = evidence.weight * _DOUBT
    return Evidence(evidence.field, evidence.claimed, evidence.found, evidence.verdict, weight, why)


def _cut(text: str | None) -> str | None:
    return text if text is None or len(text) <= _LONGEST else text[: _LONGEST - 1] + "…"
