"""A locked run without a ledger knows nothing."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity


@check(
    "RK206",
    "no-ledger",
    severity=Severity.WARNING,
    person=True,
    example="An article that was never fixed.\n",
    counterexample="An article without notes.\n",
)
def no_ledger(dossier: Dossier) -> Iterator[Spot]:
    """There is no ledger.

    With `--locked` only the ledger is asked, and there is none.  Run `refkeeper fix` once and commit `refkeeper.lock`.
    """
    if dossier.ledger_missing and dossier.entries:
        yield Spot(
            dossier.entries[0].linked.citation.span, "no ledger: run `refkeeper fix` once and commit refkeeper.lock"
        )
