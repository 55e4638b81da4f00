"""The DOI in the note leads to another work."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import printed, stands
from refkeeper.checks.examples import LINK, TIME, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Severity
from refkeeper.model.match import Ambiguous, Candidate, Unresolved


@check(
    "RK207",
    "doi-of-another-work",
    severity=Severity.ERROR,
    person=True,
    example=cited(f"Jane Nobody, *An Unknown Book* (Nowhere: No Press, 1901), 7, {LINK}"),
    counterexample=cited(),
    records=(TIME,),
)
def doi_of_another_work(dossier: Dossier) -> Iterator[Spot]:
    """The DOI in a note belongs to another work.

    Title and authors of its record contradict the note, and its title stands nowhere in it.  Look the DOI up and mend
    it; refkeeper does not take it.
    """
    for entry in dossier.entries:
        claimed, one = entry.linked.citation.work.doi, of_claimed_doi(entry)
        if claimed is not None and one is not None and not stands(one.record.item.title or "", printed(entry)):
            title = one.record.item.title or "an untitled work"
            message = f"note {entry.note.number}: {claimed.value} is “{title}”, which is not what the note cites"
            yield Spot(claimed.span, message, entry.note.number, one.evidence)


def of_claimed_doi(entry: Entry) -> Candidate | None:
    """The record of the DOI that a note gives, when it was looked at and not taken."""
    claimed, match = entry.linked.citation.work.doi, entry.match
    if claimed is None or not isinstance(match, (Ambiguous, Unresolved)):
        return None
    return next(
        (one for one in match.candidates if one.record.doi == claimed.value or claimed.value in one.record.aliases),
        None,
    )
