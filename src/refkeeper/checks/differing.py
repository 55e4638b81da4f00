"""What the rules on differing fields share: a resolved citation, and the evidence that disagrees."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.match import Evidence, Resolved, Verdict
from refkeeper.model.source import Span
from refkeeper.model.work import Work

# The evidence fields that each rule speaks of: matching names them in CSL's or in a librarian's words.
_NAMES = {
    "author": ("author", "author_family", "editor"),
    "title": ("title",),
    "container": ("container_title", "container-title", "container"),
    "volume": ("volume",),
    "issue": ("issue",),
    "page": ("page", "first_page", "pages"),
    "year": ("year", "issued", "date"),
}


def differing(dossier: Dossier, field: str) -> Iterator[Spot]:
    """The places where a resolved citation and its record differ in one field."""
    for entry in dossier.entries:
        if isinstance(entry.match, Resolved):
            for evidence in entry.match.candidate.evidence:
                if evidence.field in _NAMES[field] and evidence.verdict is Verdict.DIFFER:
                    yield Spot(_place(entry, field), _message(entry, field, evidence), entry.note.number, (evidence,))


def _message(entry: Entry, field: str, evidence: Evidence) -> str:
    source = entry.match.record.source if isinstance(entry.match, Resolved) else "the record"
    return f"note {entry.note.number}: {field} {evidence.claimed} in the note, {evidence.found} in {source}"


def _place(entry: Entry, field: str) -> Span:
    work: Work = entry.linked.citation.work
    spans = {
        "author": work.author[0].span if work.author else None,
        "title": work.title.span if work.title else None,
        "container": work.container_title.span if work.container_title else None,
        "volume": work.volume.span if work.volume else None,
        "issue": work.issue.span if work.issue else None,
        "page": work.page.span if work.page else None,
        "year": work.issued.span if work.issued else None,
    }
    return spans[field] or entry.linked.citation.span
