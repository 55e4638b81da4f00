"""The note and the record disagree on the volume."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity


@check(
    "RK304",
    "volume-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("38, no.", "83, no."),
    counterexample=cited(),
    records=(TIME,),
)
def volume_differs(dossier: Dossier) -> Iterator[Spot]:
    """The volume in a note differs from the record's.

    One of the two is wrong, and it is not always the note.  refkeeper leaves the author's words alone.
    """
    yield from differing(dossier, "volume")
