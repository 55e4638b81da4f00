"""What a person should look at, and the edits that would mend it."""

from __future__ import annotations

from enum import Enum

from refkeeper.model.dataclass import dataclass
from refkeeper.model.match import Evidence
from refkeeper.model.source import Span


class Severity(str, Enum):
    """How grave a finding is; information never makes `check` fail."""

    INFORMATION = "information"
    WARNING = "warning"
    ERROR = "error"


class Confidence(str, Enum):
    """How sure refkeeper is that this is a finding at all."""

    LOW = "low"
    MEDIUM = "medium"
    HIGH = "high"


@dataclass(frozen=True, slots=True, order=True)
class Edit:
    """Put `text` in the place of `span`; an empty span inserts."""

    span: Span
    text: str


@dataclass(frozen=True, slots=True)
class Fix:
    """The edits that mend one finding, all or none; `safe` when no word that the author wrote changes."""

    edits: tuple[Edit, ...]
    safe: bool = True


@dataclass(frozen=True, slots=True)
class Finding:
    """One place to look at: `code` is the rule's (RK201), `note` the note's number."""

    code: str
    message: str
    span: Span
    severity: Severity = Severity.WARNING
    confidence: Confidence = Confidence.HIGH
    note: str | None = None
    evidence: tuple[Evidence, ...] = ()
    fix: Fix | None = None
