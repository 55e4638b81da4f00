"""The DOI is known and the note does not say it."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, WORK, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier, MendKind
from refkeeper.model.finding import Fix, Severity


@check(
    "RK204",
    "doi-missing",
    severity=Severity.WARNING,
    example=cited(WORK),
    counterexample=cited(),
    records=(TIME,),
)
def doi_missing(dossier: Dossier) -> Iterator[Spot]:
    """A DOI is known but not in the note.

    `refkeeper fix` adds it after the citation.
    """
    for mend in dossier.mends:
        if mend.kind is MendKind.DOI_MISSING:
            yield Spot(mend.span, f"note {mend.note}: its DOI is {mend.detail}", mend.note, fix=Fix(mend.edits))
