"""Mends the addresses of works that a blank broke: `http://dx.doi.org/10.1021/ es030360x`, `10. 1101/gr.123`."""

from __future__ import annotations

import re

from refkeeper.parsing.labels import Label, Labelled
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

# A DOI may be cut behind its `10.`, before or behind its slash, and nowhere else: its other blanks end it.
_BROKEN = LazyPattern(
    r"(?:(?:https?\s?:\s?//\s?)?(?:dx\.\s?|www\.)?doi\s?\.\s?org\s?/\s?|doi\s?[:.]?\s?)?"
    r"10\s?\.\s?(?P<registrant>\d{4,9})\s?/\s?(?P<suffix>[^\s\"<>“”«»,;]{1,200})",
    re.IGNORECASE,
)
_LABEL_ALONE = re.compile(r"(?:https?://)?(?:dx\.|www\.)?(?:doi\.org/?|doi)\s?:?\s?", re.IGNORECASE)


_ISBN = LazyPattern(r"[\s.,;(\[]{0,4}ISBN(?:-1[03])?:?\s?(?P<isbn>\d[\d -]{8,16}[\dXx])")


def isbn_of(text: str, start: int, end: int) -> Labelled | None:
    """The ISBN in a citation or right behind it, by its name: the model was taught none."""
    at = text.find("ISBN", start, end + 8)
    found = _ISBN.match(text, at) if at >= 0 else None
    return Labelled(Label.ISBN, found.start("isbn"), found.end("isbn")) if found is not None else None


def whole_addresses(text: str, found: tuple[Labelled, ...]) -> tuple[Labelled, ...]:
    """The parts of a citation with broken DOIs whole, DOIs named as such, and no DOI where only its label stands."""
    out: list[Labelled] = []
    for one in found:
        if one.label not in (Label.DOI, Label.URL) or one.value is not None:
            out.append(one)
            continue
        if _LABEL_ALONE.fullmatch(text, one.start, one.end) is not None and not text[one.end : one.end + 4].strip(": "):
            continue
        if one.label is Label.DOI and normalise_doi(text[one.start : one.end]) and text[one.end - 1] != "/":
            out.append(one)
            continue
        out.append(_whole(text, one))
    return tuple(out)


def _whole(text: str, one: Labelled) -> Labelled:
    broken = _BROKEN.match(text, one.start)
    if broken is None:
        return one
    doi = normalise_doi(f"10.{broken['registrant']}/{broken['suffix']}")
    if doi is None or not any(mark.isdigit() for mark in broken["suffix"]):
        return one
    registrant = broken.end("suffix") - len(broken["suffix"])
    end = registrant + min(len(broken["suffix"]), len(doi) - len(broken["registrant"]) - 4)
    return Labelled(Label.DOI, one.start, max(end, one.start + 1), doi, one.sure)
