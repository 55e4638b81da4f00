"""DOIs are deposited and typed in a dozen dresses; this reads each as the bare DOI."""

from __future__ import annotations

import re
from urllib.parse import unquote

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.identifiers import trim_doi

_DRESS = re.compile(r"^(?:https?://)?(?:(?:dx\.|www\.)?doi\.org/|doi\s{0,3}:?\s{0,3})", re.IGNORECASE)
# Old DOIs hold `<`, `>` and `#` and end in signs that no other identifier ends in, so nothing more is asked of them.
_DOI = re.compile(r"10\.[0-9]{4,9}(?:\.[0-9]+)*/\S{1,400}")


@quirk(
    "doi-form",
    field="doi",
    phase=Phase.CANONICALISE,
    seen_in="10.1017/S0022050700100051, given by its publisher in capitals; 10.1002/(sici)1522-726x(200002)49:2<121::"
    "aid-ccd1>3.0.co;2-x, which must keep every sign",
    examples=[
        ("https://dx.doi.org/10.1017/S0022050700100051", "10.1017/s0022050700100051"),
        ("doi:10.1177/17506980211017928.", "10.1177/17506980211017928"),
        (
            "10.1002/(sici)1522-726x(200002)49:2<121::aid-ccd1>3.0.co;2-x",
            "10.1002/(sici)1522-726x(200002)49:2<121::aid-ccd1>3.0.co;2-x",
        ),
        ("see the publisher's page", "see the publisher's page"),
    ],
)
def doi_form(doi: str) -> str:
    """A DOI without resolver, label and capitals: DOIs are compared without regard to case."""
    return bare_doi(doi) or doi


def bare_doi(text: str) -> str | None:
    """The DOI alone, in lower case; None when the text is anything else."""
    stripped = text.strip()
    rest = _DRESS.sub("", stripped, count=1)
    if rest != stripped and "<" not in rest:
        # In an address `<` is written `%3C`; the stop of a sentence only follows a DOI that was dressed for one.
        rest = unquote(rest) if "%" in rest else trim_doi(rest)
    return rest.lower() if _DOI.fullmatch(rest) else None
