"""From a read article to its dossier and findings."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.checks.rule import Check
from refkeeper.ledger.entries import Ledger
from refkeeper.model.dataclass import dataclass
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Finding
from refkeeper.model.match import Match
from refkeeper.pipeline.assemble import assemble
from refkeeper.pipeline.mend import mend
from refkeeper.pipeline.read import ReadArticle
from refkeeper.quirks.rule import Quirk
from refkeeper.readers.base import Editing, Reader


@dataclass(frozen=True, slots=True)
class Rules:
    """What an article is tidied and inspected by."""

    quirks: tuple[Quirk, ...]
    checks: tuple[Check, ...]


def dossier(
    read: ReadArticle,
    matches: Sequence[Match],
    reader: Reader,
    rules: Rules,
    ledger: Ledger,
    libraries: frozenset[str] = frozenset(),
    ledger_missing: bool = False,
) -> Dossier:
    """All that is known of an article."""
    tidied, references = assemble(read, matches, rules.quirks, ledger, libraries)
    rows = zip(read.owners, read.linked, matches, tidied, strict=True)
    entries = tuple(Entry(note, one, match, done) for note, one, match, done in rows)
    mends = mend(read, matches, reader)
    rewritable = reader.editing in (Editing.NATIVE, Editing.PASTED)
    return Dossier(read.article, entries, read.remarks, references, mends, ledger_missing, rewritable)


def findings(known: Dossier, checks: Sequence[Check]) -> tuple[Finding, ...]:
    """What a person should look at, in the order of the places."""
    found = [finding for check in checks for finding in check.findings(known)]
    return tuple(sorted(found, key=lambda finding: (finding.span, finding.code, finding.message)))
