"""Reads the DOIs, web addresses and ISBNs of a citation, and the date a page was looked at."""

from __future__ import annotations

import re

from refkeeper.parsing.dates import DATE
from refkeeper.parsing.labels import Label, Labelled
from refkeeper.parsing.layout import Layout
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

_LEAD = re.compile(
    r"""
    (?:(?:available|retrieved|online|published\sonline|consulté|disponible|verfügbar|abrufbar)\s?(?:at|from|unter
      |sur|en|à)?:?\s+
      | (?:URL|DOI|doi|Doi|handle|in|on)\s*[:=]?\s*
      | \[online\][.,:]?\s*
    )?
    [<(\[]?\s*(?:(?:URL|DOI|doi)\s*[:=]?\s*)?
    """,
    re.VERBOSE,
)
_ACCESSED = re.compile(
    r"""
    [\[(]?\s*(?:last\s)?(?:accessed|retrieved|viewed|visited|seen|accessed\son|retrieved\son
      |consulté(?:e)?(?:\sle)?|zugriff(?:\sam)?|
    abgerufen(?:\sam)?|letzter\szugriff|zuletzt\s(?:abgerufen|geprüft|besucht)(?:\sam)?|aufgerufen\sam
      |consultad[oa](?:\sel)?|
    stand|consultato(?:\sil)?)\s*:?\s*(?:on\s|am\s|el\s|le\s)?
    """,
    re.VERBOSE | re.IGNORECASE,
)
_ISBN = re.compile(r"ISBN(?:-1[03])?:?\s*(?P<isbn>[\d][\d -]{8,16}[\dXx])", re.IGNORECASE)
# The second half of a SICI in a DOI: 10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O.
_SICI = LazyPattern(r"<\d[^\s<>]{1,60}>\d\.\d\.[A-Z]{2};\d-[0-9A-Z]", re.IGNORECASE)
_BARE_SITE = LazyPattern(r"[a-z0-9-]{2,40}(?:\.[a-z0-9-]{2,40}){1,3}/[^\s<>“”\"]{1,300}")


def read_identifier(layout: Layout, at: int, end: int) -> tuple[int, tuple[Labelled, ...]] | None:
    """The DOI, address or ISBN at an offset, and where it ends (its angle bracket included)."""
    text = layout.text
    isbn = _ISBN.match(text, at, end)
    if isbn is not None:
        return isbn.end(), (Labelled(Label.ISBN, isbn.start("isbn"), isbn.end("isbn")),)
    lead = _LEAD.match(text, at, end)
    start = lead.end() if lead else at
    stop = _web_end(layout, start)
    if stop is None:
        return _linked(layout, at, end)
    if (rest := _SICI.match(text, stop, end)) is not None:
        stop = rest.end()
    doi = normalise_doi(text[start:stop])
    labels = (Labelled(Label.DOI if doi else Label.URL, start, stop),)
    while stop < len(text) and stop < end and text[stop] in ">)]" and any(one in text[at:start] for one in "<(["):
        stop += 1
    return stop, labels


def _web_end(layout: Layout, start: int) -> int | None:
    low, high = 0, len(layout.webs)
    while low < high:
        middle = (low + high) // 2
        if layout.webs[middle][0] < start:
            low = middle + 1
        else:
            high = middle
    if low < len(layout.webs) and layout.webs[low][0] == start:
        return layout.webs[low][1]
    return None


def _linked(layout: Layout, at: int, end: int) -> tuple[int, tuple[Labelled, ...]] | None:
    """A word such as `link` or `online` that leads to an address."""
    for low, high, target in layout.targets:
        if low == at and high <= end and high - low < 40 and target.startswith("http") and layout.title_at(at) is None:
            label = Label.DOI if normalise_doi(target) else Label.URL
            return high, (Labelled(label, low, high, target),)
        if low > at:
            break
    return None


def read_accessed(layout: Layout, at: int, end: int) -> tuple[int, tuple[Labelled, ...]] | None:
    """`accessed July 30, 2023`, `(Zugriff am 3. Mai 2021)`."""
    lead = _ACCESSED.match(layout.text, at, end)
    if lead is None:
        return None
    date = DATE.match(layout.text, lead.end(), end)
    if date is None:
        return None
    stop = date.end()
    if layout.text[at : at + 1] in "([" and layout.text[stop : stop + 1] in (")", "]"):
        stop += 1
    return stop, (Labelled(Label.ACCESSED, date.start(), date.end()),)
