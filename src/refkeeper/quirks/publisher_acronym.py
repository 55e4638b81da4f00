"""Crossref names publishers with their initials in brackets; a bibliography wants the name alone."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

_BRACKET = re.compile(r"(?P<name>[^()]{4,200}?)\s\((?P<initials>[A-Za-z]{2,8})\)")
_SMALL = frozenset({"of", "and", "the", "for", "in", "de", "et", "und"})


@quirk(
    "publisher-acronym",
    field="publisher",
    phase=Phase.CANONICALISE,
    seen_in="10.1017/s0022050700100051 (Cambridge University Press (CUP)), 10.1371/journal.pone.0182346",
    examples=[
        ("Cambridge University Press (CUP)", "Cambridge University Press"),
        ("Public Library of Science (PLoS)", "Public Library of Science"),
        ("Office of Scientific and Technical Information (OSTI)", "Office of Scientific and Technical Information"),
        ("Harvard Business (Boston)", "Harvard Business (Boston)"),
        ("National Academies Press (US)", "National Academies Press (US)"),
    ],
)
def publisher_acronym(publisher: str) -> str:
    """A publisher's initials in brackets after its name go; another word in brackets stays."""
    found = _BRACKET.fullmatch(publisher)
    if found is None:
        return publisher
    words = [word for word in re.split(r"[\s-]+", found["name"]) if word]
    every = "".join(word[0] for word in words).lower()
    great = "".join(word[0] for word in words if word.lower() not in _SMALL).lower()
    return found["name"] if found["initials"].lower() in {every, great} and len(words) > 1 else publisher
