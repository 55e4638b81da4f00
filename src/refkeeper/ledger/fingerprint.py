"""What makes two citations the same words: everything but identifiers, markup, case, white space and quotes."""

from __future__ import annotations

import hashlib
import re

from refkeeper.text.folding import squash

_IDENTIFIER = re.compile(
    r"""
    (?: https?://\S{1,2000}                     # an address, a DOI link among them
      | \bdoi\s?:?\s?10\.\d{4,9}/\S{1,300}      # a labelled DOI
      | \b10\.\d{4,9}/\S{1,300}                 # a bare DOI
    )
    """,
    re.VERBOSE | re.IGNORECASE,
)


def fingerprint(citation: str) -> str:
    """Twenty hexadecimal digits that stay the same when `fix` adds a DOI or an editor changes the quotes.

    >>> fingerprint("Rinna, “Economics.”") == fingerprint('Rinna, "Economics", https://doi.org/10.1234/x.')
    True
    """
    return hashlib.sha256(squash(_IDENTIFIER.sub(" ", citation)).encode()).hexdigest()[:20]
