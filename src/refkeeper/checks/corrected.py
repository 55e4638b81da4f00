"""A work that was corrected is cited."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, WORK, cited, updated
from refkeeper.checks.notices import noticed
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.record import Effect, Notice


@check(
    "RK502",
    "corrected",
    severity=Severity.WARNING,
    example=cited(),
    counterexample=cited(f"{WORK}, https://doi.org/10.1093/past/38.1.56 (with the erratum)"),
    records=(updated(TIME, "erratum"),),
)
def corrected(dossier: Dossier) -> Iterator[Spot]:
    """A cited work was corrected.

    Look whether the correction touches what you cite it for.  Where the note names the correction, or cites it,
    refkeeper is quiet.  (The example's notice is made up.)
    """
    yield from noticed(dossier, _correction, "the work has a published correction")


def _correction(notice: Notice) -> bool:
    return notice.effect is Effect.CORRECTION
