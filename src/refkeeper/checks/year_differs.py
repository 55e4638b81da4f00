"""The note and the record disagree on the year."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity


@check(
    "RK401",
    "year-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("1967", "1976"),
    counterexample=cited(),
    records=(TIME,),
)
def year_differs(dossier: Dossier) -> Iterator[Spot]:
    """The year in a note is none of the record's.

    A cited year that equals the print, the online or the issue's date is no error; this one equals none.
    """
    yield from differing(dossier, "year")
