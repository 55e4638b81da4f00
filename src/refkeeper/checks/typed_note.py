"""Notes typed by hand become footnotes of the syntax."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier, MendKind
from refkeeper.model.finding import Fix, Severity


@check(
    "RK106",
    "typed-note",
    severity=Severity.WARNING,
    example="Text.[1]\n\n## Notes\n\n[1] Ibid., 45.\n",
    counterexample="Text.[^1]\n\n[^1]: Ibid., 45.\n",
)
def typed_note(dossier: Dossier) -> Iterator[Spot]:
    """A note is typed by hand in a list.

    Numbers typed by hand break when a note is added.  `refkeeper fix` makes it a footnote of the syntax.
    """
    for mend in dossier.mends:
        if mend.kind is MendKind.TYPED_NOTE:
            message = f"note {mend.note}: typed by hand; `refkeeper fix` makes it a footnote"
            yield Spot(mend.span, message, mend.note, fix=Fix(mend.edits))
