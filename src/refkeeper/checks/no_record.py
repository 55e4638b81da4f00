"""Nobody knows the work: the entry is made from the note."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.match import Reason, Unresolved


@check(
    "RK202",
    "no-record",
    severity=Severity.INFORMATION,
    example=cited("Jane Nobody, *An Unknown Book* (Nowhere: No Press, 1901), 7"),
    counterexample=cited(),
    records=(TIME,),
)
def no_record(dossier: Dossier) -> Iterator[Spot]:
    """No source has a record of the work.

    That is no error: most books and all archives have no DOI.  The entry is made from the note, nothing is invented.
    """
    for entry in dossier.entries:
        if isinstance(entry.match, Unresolved) and entry.match.reason in (Reason.NO_RECORD, Reason.REJECTED):
            nearest = entry.match.candidates[:1]
            evidence = nearest[0].evidence if nearest else ()
            message = f"note {entry.note.number}: no record found; the entry is made from the note"
            yield Spot(entry.linked.citation.span, message, entry.note.number, evidence)
