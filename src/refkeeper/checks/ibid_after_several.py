"""Ibid. after a note that cites several works."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.again import Again
from refkeeper.checks.places import Places
from refkeeper.checks.pointers import names_a_place, points
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity


@check(
    "RK601",
    "ibid-after-several",
    severity=Severity.WARNING,
    person=True,
    example="[^1]: A. Smith, *One* (Rome: X, 1990); B. Jones, *Two* (Rome: X, 1991).\n[^2]: Ibid.\n",
    counterexample="[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: Ibid.\n",
)
def ibid_after_several(dossier: Dossier) -> Iterator[Spot]:
    """A back-reference points to a note that cites several works.

    Ibid. after two works, or `note 3` where note 3 cites two: the reader cannot know which is meant.  Name the work.
    """
    places = Places(dossier)
    again = Again(places)
    for entry in dossier.entries:
        antecedent, citation = entry.linked.antecedent, entry.linked.citation
        if antecedent is None or antecedent.certain or not names_a_place(citation) or not points(citation):
            continue
        # `Fischer (wie Anm. 5)`: which of the works of note 5 are his is known to matching alone.
        if citation.work.author or places.works_in(antecedent.number, entry) > 1:
            reason = antecedent.reason or f"note {antecedent.number} cites several works"
            message = f"note {entry.note.number}: “{citation.text}” is not certain: {reason}; name the work"
            yield Spot(citation.span, message + again.said(entry), entry.note.number)
