"""Several records fit and none is taken."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.doi_of_another_work import of_claimed_doi
from refkeeper.checks.examples import TIME, TIME_REPRINTED, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.match import Ambiguous


@check(
    "RK201",
    "ambiguous-match",
    severity=Severity.WARNING,
    person=True,
    example=cited("E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” 1967"),
    counterexample=cited(),
    records=(TIME, TIME_REPRINTED),
)
def ambiguous_match(dossier: Dossier) -> Iterator[Spot]:
    """Several records fit a citation.

    refkeeper does not guess.  Look at the candidates and pin the right one: `refkeeper ledger pin`.
    """
    for entry in dossier.entries:
        if isinstance(entry.match, Ambiguous) and of_claimed_doi(entry) is None:
            ids = [one.record.doi or one.record.id for one in entry.match.candidates[:3]]
            ids = [one for one in ids if one not in entry.match.reason]
            known = f" ({', '.join(ids)})" if ids else ""
            message = f"note {entry.note.number}: {entry.match.reason}{known}; choose with `refkeeper ledger pin`"
            evidence = entry.match.candidates[0].evidence if entry.match.candidates else ()
            yield Spot(entry.linked.citation.span, message, entry.note.number, evidence)
