"""What makes two citations the same words: everything but DOIs, markup, case, white space and quotes."""

from __future__ import annotations

import hashlib
import re
from functools import lru_cache

from refkeeper.text.folding import squash
from refkeeper.text.identifiers import normalise_doi

_DOI = re.compile(
    r"""
    (?: https?://(?:dx\.|www\.)?doi\.org/\S{1,500}    # a link of the resolver
      | \bdoi\s?:?\s?10\.\d{4,9}/\S{1,300}           # a labelled DOI
      | \b10\.\d{4,9}/\S{1,300}                       # a bare DOI
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)
_TOO_SHORT = 16
"""Letters and digits; with fewer the DOI is what a citation says: `fix` never adds one to so little."""


@lru_cache(maxsize=4096)
def fingerprint(citation: str) -> str:
    """Twenty hexadecimal digits that stay the same when `fix` adds a DOI or an editor changes the quotes.

    Other addresses count: `fix` never adds them, and two web pages cited by nothing else are two works.

    >>> fingerprint("Rinna, “Economics, Security.”") == fingerprint('Rinna, "Economics, Security", doi:10.1234/x.')
    True
    >>> fingerprint("https://doi.org/10.1234/x") == fingerprint("doi:10.1234/X")
    True
    >>> fingerprint("https://doi.org/10.1234/x") == fingerprint("https://doi.org/10.1234/y")
    False
    """
    given = "10." in citation or ".org" in citation.casefold()  # most give none, and the expression looks everywhere
    words = squash(_DOI.sub(" ", citation) if given else citation)
    if len(words) < _TOO_SHORT:
        dois = [normalise_doi(found) or found.casefold() for found in _DOI.findall(citation)]
        words = "\n".join([words, *dois])
    return hashlib.sha256(words.encode()).hexdigest()[:20]
