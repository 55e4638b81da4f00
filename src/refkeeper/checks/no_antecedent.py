"""A back-reference points to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.citation import FullCitation
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity


@check(
    "RK602",
    "no-antecedent",
    severity=Severity.WARNING,
    person=True,
    example="[^1]: Ibid., 45.\n",
    counterexample="[^1]: A, *One* (Rome: X, 1990).\n[^2]: Ibid., 45.\n",
)
def no_antecedent(dossier: Dossier) -> Iterator[Spot]:
    """A back-reference points to no earlier citation.

    Perhaps a note was moved or taken out.  Cite the work in full once before.
    """
    for entry in dossier.entries:
        if not isinstance(entry.linked.citation, FullCitation) and entry.linked.antecedent is None:
            reason = f": {entry.linked.reason}" if entry.linked.reason else ""
            message = f"note {entry.note.number}: “{entry.linked.citation.text}” points to no earlier citation{reason}"
            yield Spot(entry.linked.citation.span, message, entry.note.number)
