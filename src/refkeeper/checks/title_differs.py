"""The note and the record disagree on the title."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity


@check(
    "RK302",
    "title-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("Time, Work-Discipline, and Industrial Capitalism", "The Moral Economy of the English Crowd"),
    counterexample=cited(),
    records=(TIME,),
)
def title_differs(dossier: Dossier) -> Iterator[Spot]:
    """The title in a note differs from the record's.

    One of the two is wrong, and it is not always the note.  refkeeper leaves the author's words alone.
    """
    yield from differing(dossier, "title")
