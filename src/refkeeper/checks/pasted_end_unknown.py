"""A pasted note whose end cannot be known is left for a person."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.note import Trouble


@check(
    "RK104",
    "pasted-end-unknown",
    severity=Severity.WARNING,
    person=True,
    example="Words.1)See the other book about this and that is all\n",
    counterexample="Words.[^1]\n\n[^1]: Ibid.\n",
)
def pasted_end_unknown(dossier: Dossier) -> Iterator[Spot]:
    """It cannot be known where a pasted note ends.

    The note stands in its sentence without an end mark, and neither a list at the end of the article nor the
    citation's own form shows its last word (or the list says something else).  refkeeper changes nothing there: move
    the note by hand.
    """
    for problem in dossier.article.problems:
        if problem.kind in (Trouble.END_NOT_KNOWN, Trouble.COPIES_DIFFER, Trouble.UNBALANCED):
            yield Spot(problem.span, problem.message, problem.number)
