"""A note that nothing calls is never read."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.note import Trouble


@check(
    "RK102",
    "note-without-marker",
    severity=Severity.WARNING,
    example="A claim.\n\n[^7]: A source.\n",
    counterexample="A claim.[^7]\n\n[^7]: A source.\n",
)
def note_without_marker(dossier: Dossier) -> Iterator[Spot]:
    """A note has no marker.

    Most programs drop it from the page.  Put its marker where it belongs, or remove the note.
    """
    for problem in dossier.article.problems:
        if problem.kind is Trouble.NOTE_WITHOUT_MARKER:
            yield Spot(problem.span, problem.message, problem.number)
