"""One file, worked through: what is known of it, what would be changed, and the counts."""

from __future__ import annotations

from refkeeper.model.dataclass import dataclass
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Edit, Finding, Severity
from refkeeper.model.match import Ambiguous, Inherited, Match, Reason, Resolved, Unresolved
from refkeeper.model.reference import Reference
from refkeeper.model.source import Source
from refkeeper.reporters.base import ArticleReport, Summary


@dataclass(frozen=True, slots=True)
class Studied:
    """One file, worked through.

    `text` is the file's text with every safe edit made, `outages` what could not be asked; `left` says that `fix`
    must leave something to a person.
    """

    source: Source
    text: str
    dossiers: tuple[Dossier, ...]
    findings: tuple[Finding, ...]
    references: tuple[Reference, ...]
    summary: Summary
    outages: tuple[str, ...] = ()
    left: bool = False
    unchanged: Source | None = None
    """The file as it was, where unsafe fixes changed its words before it was worked through."""

    @property
    def original(self) -> Source:
        """The file as it was read."""
        return self.unchanged or self.source

    @property
    def report(self) -> ArticleReport:
        """The findings as reporters take them."""
        return ArticleReport(self.source, self.findings)

    @property
    def edits(self) -> tuple[Edit, ...]:
        """Every safe edit, in the order of the notes."""
        return tuple(edit for one in self.dossiers for mend in one.mends for edit in mend.edits)

    @property
    def remaining(self) -> tuple[Finding, ...]:
        """The findings that are left when every safe edit is made."""
        return tuple(one for one in self.findings if one.fix is None or not one.fix.safe)

    @property
    def for_a_person(self) -> tuple[Finding, ...]:
        """Of those what wants looking at: no information, but for that on citations which the summary counts so."""
        entries = (entry for known in self.dossiers for entry in known.entries)
        counted = {entry.linked.citation.span for entry in entries if _to_look_at(entry.match)}
        return tuple(one for one in self.remaining if one.severity is not Severity.INFORMATION or one.span in counted)


def summarise(known: Dossier) -> Summary:
    """The counts of one article; every citation is found, made from the note, or to look at."""
    found = look = 0
    for entry in known.entries:
        match = entry.match
        if isinstance(match, Inherited):
            match = known.entries[match.position].match
        if isinstance(match, Resolved):
            found += 1
        elif _to_look_at(match):
            look += 1
    citations = len(known.entries)
    return Summary(len(known.article.notes), citations, found, citations - found - look, look)


def _to_look_at(match: Match) -> bool:
    """Whether a citation is neither found nor made from the note."""
    return isinstance(match, Ambiguous) or (isinstance(match, Unresolved) and match.reason is Reason.NO_ANTECEDENT)
