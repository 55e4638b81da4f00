"""The note and the record disagree on the year."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import differing
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity


@check(
    "RK401",
    "year-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example="[^1]: A citation with a year that no date of the record has.\n",
    counterexample="[^1]: Ibid.\n",
)
def year_differs(dossier: Dossier) -> Iterator[Spot]:
    """The year in a note is none of the record's.

    A cited year that equals the print, the online or the issue's date is no error; this one equals none.
    """
    yield from differing(dossier, "year")
