"""Two notes with one number: one of them is lost."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.note import Trouble


@check(
    "RK103",
    "duplicate-number",
    severity=Severity.WARNING,
    example="A.[^1]\n\n[^1]: One.\n[^1]: Two.\n",
    counterexample="A.[^1]\n\n[^1]: One.\n",
)
def duplicate_number(dossier: Dossier) -> Iterator[Spot]:
    """Two notes have the same number.

    Renderers keep one and drop the other.  Give each its own number.
    """
    for problem in dossier.article.problems:
        if problem.kind is Trouble.DUPLICATE_NUMBER:
            yield Spot(problem.span, problem.message, problem.number)
