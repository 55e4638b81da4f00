"""Turns the labelled stretches of a note into citations and remarks, each field with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Iterable, Iterator, Mapping

from refkeeper.model.citation import BackReference, FullCitation, Remark, Segment, ShortCitation
from refkeeper.model.item import Date, Name
from refkeeper.model.source import Excerpt
from refkeeper.model.work import Field, Locator, Work
from refkeeper.parsing.dates import read_date
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch
from refkeeper.parsing.name_endings import and_others
from refkeeper.parsing.name_orders import turn_named
from refkeeper.parsing.names import parse_names
from refkeeper.parsing.remarks import speaks_of_citation
from refkeeper.parsing.titles import clean_title
from refkeeper.text.folding import collapse
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

_DASH = LazyPattern(r"(?<=[\w])\s?(?:--|[–—‐‑−])\s?(?=\w)")
_NOBODY = re.compile(r"(?:ders|dies|idem|id|derselbe|dieselbe|eadem|ead)\b\.?|[—–_-]+", re.IGNORECASE)

DOUBTFUL = 0.5
"""A field whose label is less sure than this is kept as read, and nothing is decided by it."""


def parse_note(body: Excerpt, stretches: Iterable[Stretch] | None = None) -> tuple[Segment, ...]:
    """What a note says: its citations and the author's own remarks, in order, each with its place in the source.

    `stretches` are those that `engine.segment` finds in it, where they are known already.

    >>> [type(one).__name__ for one in parse_note(Excerpt.plain("See Ibid., 45. I thank the editor."))]
    ['BackReference', 'Remark']
    """
    if stretches is None:
        # The model and its frame are loaded when a note is read that nobody knows yet.
        from refkeeper.parsing.engine import segment

        stretches = segment(body)
    out: list[Segment] = []
    last: int | None = None
    cited = 0
    for stretch in stretches:
        text = body.text[stretch.start : stretch.end]
        span = body.span(stretch.start, stretch.end)
        if stretch.kind is Kind.REMARK:
            about = last if last is not None and speaks_of_citation(text) else None
            out.append(Remark(text, span, about))
            turn_named(out, text)
            continue
        first = {one.label: one for one in reversed(stretch.labels)}
        work = _work(body, stretch, first)
        signal = _text(body, first, Label.SIGNAL)
        locator = _locator(body, first)
        at = first.get(Label.NOTE_NUMBER)
        number = body.text[at.start : at.end] if at is not None else None
        if stretch.kind is Kind.FULL:
            out.append(FullCitation(text, span, work, signal, locator))
        elif stretch.kind is Kind.SHORT:
            out.append(ShortCitation(text, span, work, signal, locator, number))
        else:
            out.append(BackReference(text, span, stretch.form or "ibid", work, signal, locator, number))
        last = cited
        cited += 1
    return tuple(out)


_ROLES = (Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR, Label.CONTAINER_AUTHOR)
First = Mapping[Label, Labelled]
"""The first stretch of each label in a citation."""


def _text(body: Excerpt, first: First, label: Label) -> Field[str] | None:
    one = first.get(label)
    if one is None:
        return None
    raw = body.text[one.start : one.end]
    return Field(raw, body.span(one.start, one.end), collapse(one.value or raw), one.sure, one.sure < DOUBTFUL)


def _title(body: Excerpt, first: First, label: Label) -> Field[str] | None:
    field = _text(body, first, label)
    if field is None:
        return None
    return Field(field.raw, field.span, clean_title(field.raw) or None, field.confidence, field.uncertain)


def _locator(body: Excerpt, first: First) -> Field[Locator] | None:
    one = first.get(Label.LOCATOR)
    if one is None:
        return None
    raw = body.text[one.start : one.end]
    return Field(
        raw,
        body.span(one.start, one.end),
        Locator(one.value or "page", _dashed(collapse(raw))),
        one.sure,
        one.sure < DOUBTFUL,
    )


def _dashed(text: str) -> str:
    return text if text.isdigit() else _DASH.sub("-", text)


def _date(body: Excerpt, stretch: Stretch, first: First, label: Label) -> Field[Date] | None:
    """The first date that can be read: `Vol. 264, No. 7, Issue of March 5, pp. 3869-3876, 1989` has its year behind."""
    found = first.get(label)
    if found is None:
        return None
    raw = body.text[found.start : found.end]
    value = read_date(raw)
    if value is None:
        for one in stretch.labels:
            again = read_date(body.text[one.start : one.end]) if one.label is label else None
            if again is not None:
                found, raw, value = one, body.text[one.start : one.end], again
                break
    return Field(raw, body.span(found.start, found.end), value, found.sure, found.sure < DOUBTFUL)


def _names(body: Excerpt, stretch: Stretch, label: Label) -> tuple[Field[Name], ...]:
    fields: list[Field[Name]] = []
    for one in stretch.labels:
        if one.label is not label:
            continue
        raw = body.text[one.start : one.end]
        if _NOBODY.fullmatch(raw.strip(" .,")) or _NOBODY.fullmatch(raw):
            fields.append(Field(raw, body.span(one.start, one.end), None, 0.0, True))
            continue
        for person in parse_names(raw):
            start, end = one.start + person.start, one.start + person.end
            sure = one.sure if person.certain else min(one.sure, 0.5)
            doubtful = not person.certain or sure < DOUBTFUL
            fields.append(Field(body.text[start:end], body.span(start, end), person.name, sure, doubtful))
    return tuple(fields)


def _cut_short(body: Excerpt, stretch: Stretch, first: First) -> Iterator[str]:
    """The roles of which `et al.` or its like says that not all are named."""
    for label in _ROLES:
        if label not in first:
            continue
        last = next((one for one in reversed(stretch.labels) if one.label is label), None)
        if last is not None and and_others(body.text[last.start : last.end]):
            yield label.value


def _doi(body: Excerpt, first: First) -> Field[str] | None:
    one = first.get(Label.DOI)
    if one is None:
        return None
    raw = body.text[one.start : one.end]
    return Field(raw, body.span(one.start, one.end), normalise_doi(one.value or raw), one.sure)


def _pages(body: Excerpt, first: First) -> Field[str] | None:
    field = _text(body, first, Label.PAGE)
    if field is None:
        return None
    return Field(field.raw, field.span, _dashed(collapse(field.raw)), field.confidence, field.uncertain)


def _isbn(body: Excerpt, first: First) -> Field[str] | None:
    field = _text(body, first, Label.ISBN)
    return None if field is None else Field(field.raw, field.span, re.sub(r"[\s-]", "", field.raw))


def _work(body: Excerpt, stretch: Stretch, first: First) -> Work:
    return Work(
        type=stretch.type,
        title=_title(body, first, Label.TITLE),
        container_title=_title(body, first, Label.CONTAINER_TITLE),
        collection_title=_title(body, first, Label.COLLECTION_TITLE),
        collection_number=_text(body, first, Label.COLLECTION_NUMBER),
        author=_names(body, stretch, Label.AUTHOR) if Label.AUTHOR in first else (),
        editor=_names(body, stretch, Label.EDITOR) if Label.EDITOR in first else (),
        translator=_names(body, stretch, Label.TRANSLATOR) if Label.TRANSLATOR in first else (),
        container_author=_names(body, stretch, Label.CONTAINER_AUTHOR) if Label.CONTAINER_AUTHOR in first else (),
        issued=_date(body, stretch, first, Label.ISSUED),
        accessed=_date(body, stretch, first, Label.ACCESSED),
        original_date=_date(body, stretch, first, Label.ORIGINAL_DATE),
        volume=_text(body, first, Label.VOLUME),
        issue=_text(body, first, Label.ISSUE),
        page=_pages(body, first),
        number=_text(body, first, Label.NUMBER),
        edition=_text(body, first, Label.EDITION),
        publisher=_text(body, first, Label.PUBLISHER),
        publisher_place=_text(body, first, Label.PUBLISHER_PLACE),
        genre=_text(body, first, Label.GENRE),
        status=_text(body, first, Label.STATUS),
        doi=_doi(body, first),
        isbn=_isbn(body, first),
        url=_text(body, first, Label.URL),
        archive=_text(body, first, Label.ARCHIVE),
        archive_location=_text(body, first, Label.ARCHIVE_LOCATION),
        others=tuple(_cut_short(body, stretch, first)),
    )
