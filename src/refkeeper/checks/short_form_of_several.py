"""A short form that fits two works."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.again import Again
from refkeeper.checks.places import Places
from refkeeper.checks.pointers import names_a_place
from refkeeper.checks.rule import Spot, check
from refkeeper.model.citation import BackReference, Citation
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Severity

_TWO = (
    "[^1]: Jane Doe, *Harbours of the North* (Rome: X, 1990).\n"
    "[^2]: Jane Doe, *Harbours of the South* (Rome: X, 1995).\n"
)


@check(
    "RK604",
    "short-form-of-several",
    severity=Severity.WARNING,
    person=True,
    example=f"{_TWO}[^3]: Doe, *Harbours*, 12.\n",
    counterexample=f"{_TWO}[^3]: Doe, *Harbours of the South*, 12.\n",
)
def short_form_of_several(dossier: Dossier) -> Iterator[Spot]:
    """A short form fits two works.

    The name, or the short title, is that of two works cited before.  Give more of the title, or the year.
    """
    places = Places(dossier)
    again = Again(places)
    for entry in dossier.entries:
        antecedent, citation = entry.linked.antecedent, entry.linked.citation
        if antecedent is None or antecedent.certain or names_a_place(citation) or not _says_enough(citation):
            continue
        if _known(places.meant(antecedent)):
            text, reason = entry.linked.citation.text, antecedent.reason or "several works fit"
            message = f"note {entry.note.number}: “{text}” is not certain: {reason}; give more of the title"
            yield Spot(entry.linked.citation.span, message + again.said(entry), entry.note.number)


def _says_enough(citation: Citation) -> bool:
    """A name and nothing else, `note R. Saleilles`, is the author's word rather than a citation."""
    work = citation.work
    return isinstance(citation, BackReference) or bool(work.title or work.issued or work.page or citation.locator)


def _known(earlier: Entry | None) -> bool:
    """Whether the citation meant is certain itself; if not, the finding is there."""
    if earlier is None or earlier.linked.root is None:
        return False
    return earlier.linked.antecedent is None or earlier.linked.antecedent.certain
