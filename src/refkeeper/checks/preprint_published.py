"""A preprint is cited though the work has been published."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import PREPRINT, PREPRINT_NOTE, cited
from refkeeper.checks.notices import cites
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.match import Resolved


@check(
    "RK505",
    "preprint-published",
    severity=Severity.WARNING,
    example=cited(PREPRINT_NOTE),
    counterexample=cited(f"{PREPRINT_NOTE}; published as https://doi.org/10.5555/harbour.33.4"),
    records=(PREPRINT,),
)
def preprint_published(dossier: Dossier) -> Iterator[Spot]:
    """A preprint is cited, and its published version is known.

    The published version may say something else.  Cite it, or cite both; then refkeeper is quiet.  (The example's
    records are made up.)
    """
    known: set[str] = set()
    for entry in dossier.entries:
        if not isinstance(entry.match, Resolved) or entry.match.record.id in known:
            continue
        record = entry.match.record
        known.add(record.id)
        text = entry.note.body.text.lower()
        if record.published and not any(cites(dossier, doi) or doi in text for doi in record.published):
            where = f"https://doi.org/{record.published[0]}"
            message = f"note {entry.note.number}: a preprint; it was published as {where}"
            yield Spot(entry.linked.citation.span, message, entry.note.number)
