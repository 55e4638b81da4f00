"""What calls itself a DOI is none."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refkeeper.checks.examples import LINK, TIME, WORK, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

_CALLED = LazyPattern(
    r"""
    (?: (?:https?://)?(?:dx\.|www\.)?doi\.org/{1,2}   # the resolver
      | \bdoi\s?:\s?(?=\S{0,60}\d)                         # or the label, before something with a digit in it
    )
    (?P<said>[^\s"<>“”«»]{1,300})
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SHORT = LazyPattern(r"(?:10/)?[a-z0-9]{3,8}", re.IGNORECASE)
"""`https://doi.org/10/abc8`, `https://doi.org/abc8`: a short DOI."""


@check(
    "RK208",
    "doi-malformed",
    severity=Severity.WARNING,
    example=cited(f"{WORK}, https://doi.org/past/38.1.56"),
    counterexample=cited(f"{WORK}, {LINK}"),
    records=(TIME,),
)
def doi_malformed(dossier: Dossier) -> Iterator[Spot]:
    """What is written as a DOI is none.

    A DOI is `10.`, the publisher's number, a slash and the work's name: `10.1093/past/38.1.56`.  This one leads
    nowhere: a part was lost, or a character too many went in.  Copy it again from the work.
    """
    for note in dossier.article.notes:
        if "doi" not in note.body.text.lower():
            continue
        named = "doi" in note.body.text.lower()  # most notes name none, and the expression is slow to say so
        for found in _CALLED.finditer(note.body.text) if named else ():
            said = found["said"].rstrip(".,;:)]}'’*_")
            if said and not _is_doi(said, note.body.text[found.end() : found.end() + 40]):
                span = note.body.span(found.start(), found.start("said") + len(said))
                yield Spot(span, f"note {note.number}: “{said}” is not a DOI", note.number)


def _is_doi(said: str, after: str) -> bool:
    """Whether it is a DOI, a short DOI, or one that a blank or a line end broke (the parser mends those)."""
    if normalise_doi(said) is not None or _SHORT.fullmatch(said):
        return True
    if not any(mark.isdigit() for mark in said):
        return True  # a page of the resolver's own: https://www.doi.org/the-identifier/resources
    return "10." in said and bool(after.strip()) and normalise_doi(said + after.split()[0]) is not None
