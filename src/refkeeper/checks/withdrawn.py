"""A work that was withdrawn is cited."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, WORK, cited, updated
from refkeeper.checks.notices import noticed, withdrawal
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity


@check(
    "RK503",
    "withdrawn",
    severity=Severity.ERROR,
    example=cited(),
    counterexample=cited(f"{WORK}, https://doi.org/10.1093/past/38.1.56 (now withdrawn)"),
    records=(updated(TIME, "withdrawal"),),
)
def withdrawn(dossier: Dossier) -> Iterator[Spot]:
    """A cited work was withdrawn or removed by its publisher.

    Its readers will find the notice in its place.  Cite another work, or say in the note that it was withdrawn.  (The
    example's notice is made up.)
    """
    yield from noticed(dossier, withdrawal, "the work was withdrawn", "withdrawn")
