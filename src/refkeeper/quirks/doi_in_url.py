"""A reference that gives its DOI as an address says it twice or in the wrong field; this says it once."""

from __future__ import annotations

import re

from refkeeper.quirks.doi_form import bare_doi
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_RESOLVER = LazyPattern(r"^\s{0,9}https?://(?:dx\.|www\.)?doi\.org/", re.IGNORECASE)


@quirk(
    "doi-in-url",
    field=("doi", "url"),
    phase=Phase.CANONICALISE,
    seen_in="10.1103/physrevb.47.9967, whose record gives https://doi.org/10.1103/physrevb.47.9967 as its address",
    examples=[
        (
            ("10.1103/physrevb.47.9967", "https://doi.org/10.1103/physrevb.47.9967"),
            ("10.1103/physrevb.47.9967", None),
        ),
        ((None, "http://dx.doi.org/10.1177/17506980211017928"), ("10.1177/17506980211017928", None)),
        (("10.1103/physrevb.47.9967", "https://doi.org/10.1177/17506980211017928"),
         ("10.1103/physrevb.47.9967", "https://doi.org/10.1177/17506980211017928")),
        ((None, "https://journals.aps.org/prb"), (None, "https://journals.aps.org/prb")),
    ],
)  # fmt: skip
def doi_in_url(doi: str | None, url: str | None) -> tuple[str | None, str | None]:
    """An address of the DOI resolver becomes the DOI, or goes where the DOI is said already."""
    if url is None or not _RESOLVER.match(url):
        return doi, url
    meant = bare_doi(url)
    if meant is None or (doi and bare_doi(doi) != meant):
        return doi, url
    return doi or meant, None
