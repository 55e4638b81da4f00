"""The outcome of looking a citation up, with the evidence it rests on."""

from __future__ import annotations

from enum import Enum
from typing import TypeAlias

from refkeeper.model.dataclass import dataclass
from refkeeper.model.record import Record


class Verdict(str, Enum):
    """What one field says about claim and record."""

    AGREE = "agree"
    DIFFER = "differ"
    ABSENT = "absent"
    NOT_COMPARABLE = "not-comparable"


@dataclass(frozen=True, slots=True)
class Evidence:
    """One field of the claim beside the same field of the record.

    `weight` is how much it speaks for (above 0) or against (below 0) the two being one work; `why` is for a person.
    """

    field: str
    claimed: str | None
    found: str | None
    verdict: Verdict
    weight: float = 0.0
    why: str = ""


@dataclass(frozen=True, slots=True)
class Candidate:
    """A record that might be the work cited; `score` is 0 to 1.

    `likely`, from 0 to 1 too, comes from the citation as printed and the evidence together; None when only the fields
    that were read are known.
    """

    record: Record
    evidence: tuple[Evidence, ...]
    score: float
    likely: float | None = None


class Reason(str, Enum):
    """Why a citation has no record."""

    NO_RECORD = "no-record"
    """Sources were asked and none knows it."""
    NOT_IN_SOURCE = "not-in-source"
    """It is of a kind that Crossref cannot have: a newspaper, an archive, a web page, a case."""
    NOT_CHECKED = "not-checked"
    """Nobody could be asked: offline, a source was down, interrupted."""
    REJECTED = "rejected"
    """A person rejected the record in the ledger."""
    NO_ANTECEDENT = "no-antecedent"
    """A back-reference to nothing certain."""
    TOO_LITTLE = "too-little"
    """The note does not say enough of the work to look for it."""


@dataclass(frozen=True, slots=True)
class Resolved:
    """One record, and only one, is the work cited.  `by` is how it was decided: doi, search, ledger, library."""

    candidate: Candidate
    by: str
    runner_up: Candidate | None = None

    @property
    def record(self) -> Record:
        """The record."""
        return self.candidate.record


@dataclass(frozen=True, slots=True)
class Ambiguous:
    """Several records might be the work; a person decides."""

    candidates: tuple[Candidate, ...]
    reason: str


@dataclass(frozen=True, slots=True)
class Inherited:
    """The record is the one of the citation meant; `position` is its place in the article's sequence of citations."""

    position: int


@dataclass(frozen=True, slots=True)
class Unresolved:
    """No record; `candidates` were looked at and turned down."""

    reason: Reason
    detail: str = ""
    candidates: tuple[Candidate, ...] = ()


Decided: TypeAlias = Resolved | Ambiguous | Unresolved
Match: TypeAlias = Resolved | Ambiguous | Inherited | Unresolved
