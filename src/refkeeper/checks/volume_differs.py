"""The note and the record disagree on the volume."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import Difference, differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.numbering import another_count, in_a_journal, plain
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

    One of the two is wrong, and it is not always the note.  `refkeeper fix --unsafe-fixes` takes the record's.  A
    journal that counts its volumes by years, a new series, and the volume of a book are no difference.
    """
    yield from differing(dossier, "volume", _tells)


def _tells(one: Difference) -> bool:
    years = {date.year for date in one.record.dates.values()}
    if one.record.item.issued is not None:
        years.add(one.record.item.issued.year)
    said, found = plain(one.said), plain(one.found)
    if said is None or found is None or said in years or found in years:
        return False
    return in_a_journal(one) and not another_count(one)
