"""One work is cited with two different years."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.match import Resolved


@check(
    "RK402",
    "years-of-one-work",
    severity=Severity.WARNING,
    example=cited() + changed("1967", "1976").replace("1]", "2]"),
    counterexample=cited() + cited().replace("1]", "2]"),
    records=(TIME,),
)
def years_of_one_work(dossier: Dossier) -> Iterator[Spot]:
    """The same work is cited with two different years.

    Both citations lead to one record.  Make them agree.
    """
    first: dict[str, tuple[str, int]] = {}
    for entry in dossier.entries:
        issued = entry.linked.citation.work.issued
        if not isinstance(entry.match, Resolved) or issued is None or issued.value is None or issued.value.year is None:
            continue
        mark = entry.match.record.doi or entry.match.record.id
        note, year = first.setdefault(mark, (entry.note.number, issued.value.year))
        if year != issued.value.year:
            message = (
                f"note {entry.note.number}: year {issued.value.year} here, {year} in note {note} for the same work"
            )
            yield Spot(issued.span, message, entry.note.number)
