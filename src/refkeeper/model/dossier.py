"""All that is known of one article when it is inspected: its notes, citations, matches and references."""

from __future__ import annotations

from enum import Enum

from refkeeper.model.citation import Linked, Remark
from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Edit
from refkeeper.model.match import Match
from refkeeper.model.note import Article, Note
from refkeeper.model.reference import Reference, Tidied
from refkeeper.model.source import Span


@dataclass(frozen=True, slots=True)
class Entry:
    """One citation of the article with what became of it; `tidied` is None for a form that has no entry of its own."""

    note: Note
    linked: Linked
    match: Match
    tidied: Tidied | None = None


class MendKind(str, Enum):
    """What a mend of the article's text sets right; all of them are safe."""

    PASTED_NOTE = "pasted-note"
    TYPED_NOTE = "typed-note"
    DOI_MISSING = "doi-missing"
    DOI_FORM = "doi-form"


@dataclass(frozen=True, slots=True)
class Mend:
    """One thing that `fix` does to the article: the place a person looks at, and the edits that do it.

    `within` are the mends of the DOIs in a note that moves; its own edits make them too.
    """

    kind: MendKind
    note: str
    span: Span
    edits: tuple[Edit, ...]
    detail: str = ""
    within: tuple[Mend, ...] = ()


@dataclass(frozen=True, slots=True)
class Dossier:
    """One article, worked through.  `entries` follow the order of the notes; `references` are one a work.

    `ledger_missing` is true for a locked run without a ledger: then there is one finding for the whole article.
    `rewritable` says that the article's syntax lets `fix --unsafe-fixes` change words of its notes.
    """

    article: Article
    entries: tuple[Entry, ...]
    remarks: tuple[tuple[str, Remark], ...] = ()
    references: tuple[Reference, ...] = ()
    mends: tuple[Mend, ...] = ()
    ledger_missing: bool = False
    rewritable: bool = True
