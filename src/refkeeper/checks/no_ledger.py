"""A locked run without a ledger knows nothing."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import NEWS, WORK, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Severity
from refkeeper.model.match import Reason, Unresolved


@check(
    "RK206",
    "no-ledger",
    severity=Severity.WARNING,
    person=True,
    alone=True,
    example=cited(WORK),
    counterexample=NEWS,
    options="--locked",
)
def no_ledger(dossier: Dossier) -> Iterator[Spot]:
    """There is no ledger.

    With `--locked` only the ledger is asked, and there is none.  Run `refkeeper fix` once and commit `refkeeper.lock`.
    """
    unknown = (entry for entry in dossier.entries if _needs_ledger(entry))
    first = next(unknown, None) if dossier.ledger_missing else None
    if first is not None:
        yield Spot(first.linked.citation.span, "no ledger: run `refkeeper fix` once and commit refkeeper.lock")


def _needs_ledger(entry: Entry) -> bool:
    """A newspaper piece, a remark or a bare ibid. needs none: no ledger would know more of it."""
    return isinstance(entry.match, Unresolved) and entry.match.reason is Reason.NOT_CHECKED
