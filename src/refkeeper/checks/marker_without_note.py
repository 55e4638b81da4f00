"""A marker that calls no note sends the reader nowhere."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity


@check(
    "RK101",
    "marker-without-note",
    severity=Severity.WARNING,
    example="A claim.[^7]\n",
    counterexample="A claim.[^7]\n\n[^7]: Ibid.\n",
)
def marker_without_note(dossier: Dossier) -> Iterator[Spot]:
    """A marker has no note.

    The reader who follows it finds nothing.  Write the note, or take the marker out.
    """
    for marker in dossier.article.orphan_markers:
        yield Spot(
            marker.span, f"marker {marker.number}: there is no such note; write it or remove the marker", marker.number
        )
