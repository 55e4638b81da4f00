"""A DOI is written as Crossref wants it displayed."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, WORK, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier, MendKind
from refkeeper.model.finding import Fix, Severity


@check(
    "RK205",
    "doi-form",
    severity=Severity.WARNING,
    example=cited(f"{WORK}, doi:10.1093/past/38.1.56"),
    counterexample=cited(),
    records=(TIME,),
)
def doi_form(dossier: Dossier) -> Iterator[Spot]:
    """A DOI is not in its https form.

    Crossref asks for `https://doi.org/…`, which readers can click.  `refkeeper fix` rewrites it.
    """
    for mend in dossier.mends:
        if mend.kind is MendKind.DOI_FORM:
            yield Spot(mend.span, f"note {mend.note}: write the DOI as {mend.detail}", mend.note, fix=Fix(mend.edits))
