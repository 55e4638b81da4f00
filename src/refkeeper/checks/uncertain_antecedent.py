"""A back-reference could mean several works."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity


@check(
    "RK601",
    "uncertain-antecedent",
    severity=Severity.WARNING,
    person=True,
    example="[^1]: A, *One* (Rome: X, 1990); B, *Two* (Rome: X, 1991).\n[^2]: Ibid.\n",
    counterexample="[^1]: A, *One* (Rome: X, 1990).\n[^2]: Ibid.\n",
)
def uncertain_antecedent(dossier: Dossier) -> Iterator[Spot]:
    """It is not certain which work a back-reference means.

    Ibid. after a note with two works, a short title that fits two.  Name the work.
    """
    for entry in dossier.entries:
        antecedent = entry.linked.antecedent
        if antecedent is not None and not antecedent.certain:
            text = entry.linked.citation.text
            message = f"note {entry.note.number}: “{text}” is not certain: {antecedent.reason}; name the work"
            yield Spot(entry.linked.citation.span, message, entry.note.number)
