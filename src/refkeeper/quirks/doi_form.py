"""DOIs are deposited and typed in a dozen dresses; this reads each as the bare DOI."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.identifiers import normalise_doi


@quirk(
    "doi-form",
    field="doi",
    phase=Phase.CANONICALISE,
    seen_in="10.1017/S0022050700100051, printed by its publisher in capitals and behind a resolver's address",
    examples=[
        ("https://dx.doi.org/10.1017/S0022050700100051", "10.1017/s0022050700100051"),
        ("doi:10.1177/17506980211017928.", "10.1177/17506980211017928"),
        ("10.1002/(sici)1097-4571(199806)49:8", "10.1002/(sici)1097-4571(199806)49:8"),
        ("see the publisher's page", "see the publisher's page"),
    ],
)
def doi_form(doi: str) -> str:
    """A DOI without resolver, label and capitals: DOIs are compared without regard to case."""
    return normalise_doi(doi) or doi
