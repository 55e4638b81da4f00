"""What every reporter offers, and the report it is given."""

from __future__ import annotations

from collections.abc import Sequence
from typing import Protocol, runtime_checkable

from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Confidence, Finding, Severity
from refkeeper.model.source import Source


@dataclass(frozen=True, slots=True)
class ArticleReport:
    """The findings of one article, in the order of their places."""

    source: Source
    findings: tuple[Finding, ...]


@dataclass(frozen=True, slots=True)
class Summary:
    """The last line for a person."""

    notes: int = 0
    citations: int = 0
    found: int = 0
    from_note: int = 0
    to_look_at: int = 0

    def __add__(self, other: Summary) -> Summary:
        return Summary(
            self.notes + other.notes,
            self.citations + other.citations,
            self.found + other.found,
            self.from_note + other.from_note,
            self.to_look_at + other.to_look_at,
        )

    def __str__(self) -> str:
        return (
            f"{self.notes} notes, {self.citations} citations: {self.found} found, "
            f"{self.from_note} made from the note, {self.to_look_at} to look at"
        )


@dataclass(frozen=True, slots=True)
class RuleText:
    """What a form of output says of a rule once, beside its findings."""

    code: str
    name: str
    summary: str
    explanation: str
    severity: Severity
    confidence: Confidence


class Reporter(Protocol):
    """Shows findings in one form."""

    @property
    def name(self) -> str:
        """The form's name, as `--format` takes it."""

    def report(self, articles: Sequence[ArticleReport], summary: Summary) -> str:
        """The whole output, ending in a line feed unless it is empty."""


@runtime_checkable
class Streamed(Protocol):
    """A form that can be shown while the run goes on; together the pieces are what `report` gives."""

    def article(self, article: ArticleReport) -> str:
        """The findings of one article."""

    def end(self, summary: Summary) -> str:
        """What comes after the last one."""
