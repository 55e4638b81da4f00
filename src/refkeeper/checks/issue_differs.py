"""The note and the record disagree on the issue."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import Difference, differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.numbering import another_count, in_a_journal, plain
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity

_IN_A_YEAR = 12
"""More issues than months, and the count goes through the years: `n° 142` of one that Crossref calls issue 2."""


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

    One of the two is wrong, and it is not always the note.  `refkeeper fix --unsafe-fixes` takes the record's.  Double
    issues, supplements and a count that goes through the years are no difference.
    """
    yield from differing(dossier, "issue", _tells)


def _tells(one: Difference) -> bool:
    said, found = plain(one.said), plain(one.found)
    if said is None or found is None or (said > _IN_A_YEAR) != (found > _IN_A_YEAR):
        return False
    return in_a_journal(one) and not another_count(one)
