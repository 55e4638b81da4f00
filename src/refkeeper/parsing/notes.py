"""Turns the labelled stretches of a note into citations and remarks, each field with its place in the source."""

from __future__ import annotations

import re
from collections.abc import Sequence
from dataclasses import replace

from refkeeper.model.citation import BackReference, FullCitation, Remark, Segment, ShortCitation
from refkeeper.model.item import Date, Name
from refkeeper.model.source import Excerpt
from refkeeper.model.work import Field, Locator, Work
from refkeeper.parsing.dates import parse_date
from refkeeper.parsing.engine import segment
from refkeeper.parsing.labels import Kind, Label, Labelled, Stretch
from refkeeper.parsing.names import parse_names
from refkeeper.parsing.remarks import speaks_of_citation
from refkeeper.parsing.titles import clean_title
from refkeeper.text.folding import collapse
from refkeeper.text.identifiers import normalise_doi
from refkeeper.text.lazy import LazyPattern

_NOBODY = re.compile(r"(?:ders|dies|idem|id|derselbe|dieselbe|eadem|ead)\b\.?|[—–_-]+", re.IGNORECASE)


def parse_note(body: Excerpt) -> tuple[Segment, ...]:
    """What a note says: its citations and the author's own remarks, in order, each with its place in the source.

    >>> [type(one).__name__ for one in parse_note(Excerpt.plain("See Ibid., 45. I thank the editor."))]
    ['BackReference', 'Remark']
    """
    out: list[Segment] = []
    last: int | None = None
    cited = 0
    for stretch in segment(body):
        text = body.text[stretch.start : stretch.end]
        span = body.span(stretch.start, stretch.end)
        if stretch.kind is Kind.REMARK:
            about = last if last is not None and speaks_of_citation(text) else None
            out.append(Remark(text, span, about))
            _turn_names(out, text)
            continue
        work = _work(body, stretch)
        signal = _text(body, stretch, Label.SIGNAL)
        locator = _locator(body, stretch)
        number = next(
            (body.text[one.start : one.end] for one in stretch.labels if one.label is Label.NOTE_NUMBER), None
        )
        if stretch.kind is Kind.FULL:
            out.append(FullCitation(text, span, work, signal, locator))
        elif stretch.kind is Kind.SHORT:
            out.append(ShortCitation(text, span, work, signal, locator, number))
        else:
            out.append(BackReference(text, span, stretch.form or "ibid", work, signal, locator, number))
        last = cited
        cited += 1
    return tuple(out)


_FAMILY_NAME = LazyPattern(r"(?:The|His|Her)\s(?:family\sname|surname)\sis\s(?P<family>[^\W\d_]{2,20})\b")


def _turn_names(out: list[Segment], remark: str) -> None:
    """`Maruyama Masao, *Studies* (…). The family name is Maruyama.`: no rule can know it, but the note says so."""
    told = _FAMILY_NAME.match(remark)
    if told is None or len(out) < 2 or not isinstance(out[-2], FullCitation):
        return
    cited = out[-2]
    people = tuple(
        replace(one, value=Name(family=one.value.given, given=one.value.family))
        if one.value is not None and one.value.given == told["family"]
        else one
        for one in cited.work.author
    )
    out[-2] = replace(cited, work=replace(cited.work, author=people))


def _first(labels: Sequence[Labelled], label: Label) -> Labelled | None:
    return next((one for one in labels if one.label is label), None)


def _text(body: Excerpt, stretch: Stretch, label: Label) -> Field[str] | None:
    one = _first(stretch.labels, label)
    if one is None:
        return None
    raw = body.text[one.start : one.end]
    return Field(raw, body.span(one.start, one.end), collapse(one.value or raw))


def _title(body: Excerpt, stretch: Stretch, label: Label) -> Field[str] | None:
    field = _text(body, stretch, label)
    return None if field is None else Field(field.raw, field.span, clean_title(field.raw) or None)


def _locator(body: Excerpt, stretch: Stretch) -> Field[Locator] | None:
    one = _first(stretch.labels, Label.LOCATOR)
    if one is None:
        return None
    raw = body.text[one.start : one.end]
    return Field(raw, body.span(one.start, one.end), Locator(one.value or "page", _dashed(collapse(raw))))


def _dashed(text: str) -> str:
    return re.sub(r"(?<=[\w])\s?(?:--|[–—‐‑−])\s?(?=\w)", "-", text)


def _date(body: Excerpt, stretch: Stretch, label: Label) -> Field[Date] | None:
    one = _first(stretch.labels, label)
    if one is None:
        return None
    raw = body.text[one.start : one.end]
    return Field(raw, body.span(one.start, one.end), parse_date(raw))


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
            sure = 1.0 if person.certain else 0.5
            fields.append(Field(body.text[start:end], body.span(start, end), person.name, sure, not person.certain))
    return tuple(fields)


def _doi(body: Excerpt, stretch: Stretch) -> Field[str] | None:
    one = _first(stretch.labels, Label.DOI)
    if one is None:
        return None
    raw = body.text[one.start : one.end]
    return Field(raw, body.span(one.start, one.end), normalise_doi(one.value or raw))


def _pages(body: Excerpt, stretch: Stretch) -> Field[str] | None:
    field = _text(body, stretch, Label.PAGE)
    return None if field is None else Field(field.raw, field.span, _dashed(collapse(field.raw)))


def _isbn(body: Excerpt, stretch: Stretch) -> Field[str] | None:
    field = _text(body, stretch, Label.ISBN)
    return None if field is None else Field(field.raw, field.span, re.sub(r"[\s-]", "", field.raw))


def _work(body: Excerpt, stretch: Stretch) -> Work:
    return Work(
        type=stretch.type,
        title=_title(body, stretch, Label.TITLE),
        container_title=_title(body, stretch, Label.CONTAINER_TITLE),
        collection_title=_title(body, stretch, Label.COLLECTION_TITLE),
        collection_number=_text(body, stretch, Label.COLLECTION_NUMBER),
        author=_names(body, stretch, Label.AUTHOR),
        editor=_names(body, stretch, Label.EDITOR),
        translator=_names(body, stretch, Label.TRANSLATOR),
        container_author=_names(body, stretch, Label.CONTAINER_AUTHOR),
        issued=_date(body, stretch, Label.ISSUED),
        accessed=_date(body, stretch, Label.ACCESSED),
        original_date=_date(body, stretch, Label.ORIGINAL_DATE),
        volume=_text(body, stretch, Label.VOLUME),
        issue=_text(body, stretch, Label.ISSUE),
        page=_pages(body, stretch),
        number=_text(body, stretch, Label.NUMBER),
        edition=_text(body, stretch, Label.EDITION),
        publisher=_text(body, stretch, Label.PUBLISHER),
        publisher_place=_text(body, stretch, Label.PUBLISHER_PLACE),
        genre=_text(body, stretch, Label.GENRE),
        status=_text(body, stretch, Label.STATUS),
        doi=_doi(body, stretch),
        isbn=_isbn(body, stretch),
        url=_text(body, stretch, Label.URL),
        archive=_text(body, stretch, Label.ARCHIVE),
        archive_location=_text(body, stretch, Label.ARCHIVE_LOCATION),
    )
