"""What a site builder gets of an article."""

from __future__ import annotations

from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Edit, Finding
from refkeeper.model.reference import Reference


@dataclass(frozen=True, slots=True)
class Annotated:
    """An article's text with its notes in the syntax's own form and their DOIs added, and what is known of it."""

    text: str
    references: tuple[Reference, ...]
    findings: tuple[Finding, ...]
    edits: tuple[Edit, ...] = ()
    """What was done to the text, for a builder that holds its notes in a tree and not as text."""
