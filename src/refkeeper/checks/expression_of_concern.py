"""A work whose editors have expressed concern is cited."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, WORK, cited, updated
from refkeeper.checks.notices import noticed
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.record import Effect, Notice


@check(
    "RK504",
    "expression-of-concern",
    severity=Severity.WARNING,
    example=cited(),
    counterexample=cited(f"{WORK}, https://doi.org/10.1093/past/38.1.56 (see the expression of concern)"),
    records=(updated(TIME, "expression_of_concern"),),
)
def expression_of_concern(dossier: Dossier) -> Iterator[Spot]:
    """The editors of a cited work have expressed concern about it.

    It is under inquiry, or its data could not be confirmed.  Read the notice before you rely on the work.  (The
    example's notice is made up.)
    """
    says = "the editors have published an expression of concern about the work"
    yield from noticed(dossier, _concern, says)


def _concern(notice: Notice) -> bool:
    return notice.effect is Effect.CONCERN
