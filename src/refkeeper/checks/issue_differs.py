"""The note and the record disagree on the issue."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity


@check(
    "RK305",
    "issue-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("no. 1", "no. 4"),
    counterexample=cited(),
    records=(TIME,),
)
def issue_differs(dossier: Dossier) -> Iterator[Spot]:
    """The issue in a note differs from the record's.

    One of the two is wrong, and it is not always the note.  refkeeper leaves the author's words alone.
    """
    yield from differing(dossier, "issue")
