"""A work that was retracted is cited."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import RETRACTED, TIME, WAKEFIELD, cited
from refkeeper.checks.notices import noticed, withdrawal
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.record import Effect, Notice


@check(
    "RK501",
    "retracted",
    severity=Severity.ERROR,
    example=cited(WAKEFIELD),
    counterexample=cited(),
    records=(RETRACTED, TIME),
)
def retracted(dossier: Dossier) -> Iterator[Spot]:
    """A cited work was retracted.

    Crossref, or Retraction Watch, has the notice, or its title begins with `RETRACTED`.  Read the notice before you
    rely on the work; where you cite it as a retracted work, say so in the note or cite the notice too, and refkeeper is
    quiet.
    """
    yield from noticed(dossier, _retraction, "the work was retracted", "retracted")


def _retraction(notice: Notice) -> bool:
    return notice.effect is Effect.RETRACTION and not withdrawal(notice)
