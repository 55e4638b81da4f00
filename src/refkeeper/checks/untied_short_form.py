"""What reads like a short form, and is tied to no work, is said even where it may be no citation at all."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.again import Again
from refkeeper.checks.ibid_after_several import ibid_after_several
from refkeeper.checks.ibid_broken import ibid_broken
from refkeeper.checks.no_antecedent import no_antecedent
from refkeeper.checks.places import Places
from refkeeper.checks.rule import Spot, check
from refkeeper.checks.short_form_of_several import short_form_of_several
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity
from refkeeper.model.match import Unresolved

_SURE = (ibid_after_several, no_antecedent, ibid_broken, short_form_of_several)
_SHOWN = 120
"""Characters of a citation that are shown: a paragraph of prose is read as one now and then."""


@check(
    "RK605",
    "untied-short-form",
    severity=Severity.INFORMATION,
    confidence=Confidence.LOW,
    example="[^1]: Half of them work (American Fellows, “Fast Facts”).\n",
    counterexample="[^1]: A. Smith, *One* (Rome: X, 1990).\n[^2]: Smith, *One*, 45.\n",
)
def untied_short_form(dossier: Dossier) -> Iterator[Spot]:
    """What may be a short form is tied to no work.

    It reads like a short form or a back-reference, but no earlier citation is meant for sure, and it may be words of
    the author's: a name, a quotation, a work that the article lists elsewhere.  No entry is made of it.  If it does
    cite a work, give that in full once; else leave it as it is.
    """
    again = Again(Places(dossier))
    told = {spot.span for rule in _SURE for spot in rule.inspect(dossier)} if again.groups else set()
    for position in again.groups:
        entry = dossier.entries[position]
        span, text = entry.linked.citation.span, entry.linked.citation.text
        if span not in told and isinstance(entry.match, Unresolved):
            shown = text if len(text) <= _SHOWN else text[:_SHOWN].rstrip() + "…"
            message = (
                f"note {entry.note.number}: “{shown}” may point back to a work, but {entry.match.detail}; "
                f"give that in full, or leave it if it cites none{again.said(entry)}"
            )
            yield Spot(span, message, entry.note.number)
