"""What could not be asked is said, and is no fault of the author."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import NEWS, WORK, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.match import Reason, Unresolved


@check(
    "RK203",
    "not-checked",
    severity=Severity.INFORMATION,
    example=cited(WORK),
    counterexample=NEWS,
    options="--offline",
)
def not_checked(dossier: Dossier) -> Iterator[Spot]:
    """A citation was not checked.

    refkeeper was offline, a source was down, or the run was interrupted.  Run it again with a network.
    """
    if dossier.ledger_missing:
        return
    for entry in dossier.entries:
        if isinstance(entry.match, Unresolved) and entry.match.reason is Reason.NOT_CHECKED:
            message = f"note {entry.note.number}: not checked ({entry.match.detail})"
            yield Spot(entry.linked.citation.span, message, entry.note.number)
