"""A note pasted into its sentence is put back where notes stand."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier, MendKind
from refkeeper.model.finding import Fix, Severity


@check(
    "RK105",
    "pasted-note",
    severity=Severity.WARNING,
    example="Text.1)Ginzburg, Clues (1980). More.\n\nReferences\n1 Ginzburg, Clues (1980).\n",
    counterexample="Text.[^1] More text.\n\n[^1]: Carlo Ginzburg, *The Cheese and the Worms* (1980).\n",
)
def pasted_note(dossier: Dossier) -> Iterator[Spot]:
    """A note stands in the middle of its sentence.

    That is what is left when a web page is copied as text.  `refkeeper fix` makes it a footnote of the syntax.
    """
    for mend in dossier.mends:
        if mend.kind is MendKind.PASTED_NOTE:
            message = f"note {mend.note}: pasted into its sentence; `refkeeper fix` makes it a footnote"
            yield Spot(mend.span, message, mend.note, fix=Fix(mend.edits))
