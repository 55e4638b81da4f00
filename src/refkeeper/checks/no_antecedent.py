"""A back-reference points to nothing."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.again import Again
from refkeeper.checks.places import Places
from refkeeper.checks.pointers import points
from refkeeper.checks.rule import Spot, check
from refkeeper.model.citation import FullCitation
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Severity
from refkeeper.text.lazy import LazyPattern

_DIGITS = LazyPattern(r"\d+")


@check(
    "RK602",
    "no-antecedent",
    severity=Severity.WARNING,
    person=True,
    example="[^1]: Ibid., 45.\n",
    counterexample="[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: Ibid., 45.\n",
)
def no_antecedent(dossier: Dossier) -> Iterator[Spot]:
    """A back-reference points to no earlier citation.

    An ibid. with no note before it, `op. cit.` or a short title of a work that no earlier note cites in full, `note 9`
    where note 9 does not hold the name.  Perhaps a note was moved or taken out.  Cite the work in full once before.
    Where an earlier note speaks of the author, or the article lists the work, it is information (RK605).
    """
    places = Places(dossier)
    again = Again(places)
    for entry in dossier.entries:
        if _lost(places, entry):
            citation = entry.linked.citation
            reason = f": {entry.linked.reason}" if entry.linked.reason else ""
            message = f"note {entry.note.number}: “{citation.text}” points to no earlier citation{reason}"
            yield Spot(citation.span, f"{message}; cite the work in full{again.said(entry)}", entry.note.number)


def _lost(places: Places, entry: Entry) -> bool:
    citation = entry.linked.citation
    if isinstance(citation, FullCitation) or entry.linked.antecedent is not None or not points(citation):
        return False
    number = _DIGITS.search(citation.note_number or "")
    if number is not None:
        return places.wrong_note(entry, number[0])
    if citation.work.author:
        return not places.named_before(entry) and not places.listed(entry)
    # After a note whose citations could not be read there may be one that is meant.
    return places.note_at[id(entry.note)] <= places.nothing_cited_until
