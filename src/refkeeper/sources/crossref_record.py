"""Reads one work of the Crossref REST API into a `Record`; only here and in its helpers are Crossref's field names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from refkeeper.errors import SourceError
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.record import Record
from refkeeper.sources.crossref_dates import dates_of, volume_date
from refkeeper.sources.crossref_notices import notices_of, relations_of
from refkeeper.sources.crossref_values import as_list, as_mapping, as_mappings, as_text, as_texts, clean_doi, first_text

SOURCE = "crossref"

TYPES: dict[str, ItemType] = {
    "book": ItemType.BOOK,
    "book-chapter": ItemType.CHAPTER,
    "book-part": ItemType.CHAPTER,
    "book-section": ItemType.CHAPTER,
    "book-series": ItemType.COLLECTION,
    "book-set": ItemType.BOOK,
    "book-track": ItemType.CHAPTER,
    "component": ItemType.DOCUMENT,
    "database": ItemType.DATASET,
    "dataset": ItemType.DATASET,
    "dissertation": ItemType.THESIS,
    "edited-book": ItemType.BOOK,
    "grant": ItemType.DOCUMENT,
    "journal": ItemType.PERIODICAL,
    "journal-article": ItemType.ARTICLE_JOURNAL,
    "journal-issue": ItemType.PERIODICAL,
    "journal-volume": ItemType.PERIODICAL,
    "monograph": ItemType.BOOK,
    "other": ItemType.DOCUMENT,
    "peer-review": ItemType.REVIEW,
    "posted-content": ItemType.ARTICLE,
    "proceedings": ItemType.BOOK,
    "proceedings-article": ItemType.PAPER_CONFERENCE,
    "proceedings-series": ItemType.COLLECTION,
    "reference-book": ItemType.BOOK,
    "reference-entry": ItemType.ENTRY,
    "report": ItemType.REPORT,
    "report-component": ItemType.REPORT,
    "report-series": ItemType.COLLECTION,
    "standard": ItemType.STANDARD,
}
# A book's container-title is its series.  A part's may be two: [series, book] (10.1007/978-3-031-74821-9_13,
# 10.1117/12.2214605), sometimes [book, series] (10.17875/gup2021-1672, 10.1007/978-981-287-670-6_15).
_SERIES = ("series", "schriften", "studien", "studies in", "briefs", "lecture notes", "beiträge", "monographs")
# Who deposited a thesis or a report is often not who stands on it (OSTI for every American laboratory).
_OF_INSTITUTIONS = frozenset({ItemType.THESIS, ItemType.REPORT})
_WHOLES = frozenset({ItemType.BOOK, ItemType.REPORT, ItemType.STANDARD})
_PARTS = frozenset({ItemType.CHAPTER, ItemType.PAPER_CONFERENCE, ItemType.ENTRY})


def record_from_crossref(data: Mapping[str, object]) -> Record:
    """The record of a Crossref work; what is missing or of the wrong type is left out, never guessed.

    >>> record = record_from_crossref({"DOI": "10.1093/PAST/50.1.76", "type": "journal-article", "volume": "50"})
    >>> record.doi, record.item.type.value, record.item.volume
    ('10.1093/past/50.1.76', 'article-journal', '50')
    """
    doi = clean_doi(data.get("DOI"))
    if doi is None:
        raise SourceError("Crossref gave a record without a DOI; it is left out")
    title = first_text(data.get("title"))
    dates = dates_of(data)
    return Record(
        item=_item(data, doi, title, volume_date(dates)),
        source=SOURCE,
        id=doi,
        dates=dates,
        subtitle=_subtitle(data, title),
        container_titles=_unique(
            (*as_texts(data.get("container-title")), *as_texts(data.get("short-container-title")))
        ),
        aliases=_unique(one for one in map(clean_doi, as_list(data.get("aliases"))) if one and one != doi),
        notices=tuple(notices_of(data, doi)),
        relations=tuple(relations_of(data, doi)),
    )


def _item(data: Mapping[str, object], doi: str, title: str | None, issued: Date | None) -> Item:
    kind = data.get("type")
    item_type = TYPES.get(kind, ItemType.DOCUMENT) if isinstance(kind, str) else ItemType.DOCUMENT
    container, collection = _containers(as_texts(data.get("container-title")), item_type)
    journal_issue = as_mapping(data.get("journal-issue"))
    return Item(
        type=item_type,
        title=title,
        title_short=first_text(data.get("short-title")),
        container_title=container,
        container_title_short=first_text(data.get("short-container-title")) if container else None,
        collection_title=collection,
        author=_names(data.get("author")),
        editor=_names(data.get("editor")),
        translator=_names(data.get("translator")),
        issued=issued,
        volume=as_text(data.get("volume")),
        issue=as_text(data.get("issue")) or as_text(journal_issue.get("issue")),
        page=as_text(data.get("page")) or as_text(data.get("article-number")),
        edition=as_text(data.get("edition-number")),
        publisher=_publisher(data, item_type),
        publisher_place=as_text(data.get("publisher-location")),
        event_title=as_text(as_mapping(data.get("event")).get("name")),
        language=as_text(data.get("language")),
        doi=doi,
        isbn=_isbn(data.get("ISBN")),
        issn=first_text(data.get("ISSN")),
        url=_url(data),
    )


def _containers(titles: tuple[str, ...], item_type: ItemType) -> tuple[str | None, str | None]:
    if not titles:
        return None, None
    if item_type in _WHOLES:
        return None, titles[0]
    if item_type in _PARTS and len(titles) > 1:
        first_is_series = _is_series(titles[0]) or not _is_series(titles[-1])
        return (titles[-1], titles[0]) if first_is_series else (titles[0], titles[-1])
    return titles[0], None


def _is_series(title: str) -> bool:
    return any(word in title.casefold() for word in _SERIES)


def _publisher(data: Mapping[str, object], item_type: ItemType) -> str | None:
    names = (as_text(entry.get("name")) for entry in as_mappings(data.get("institution")))
    institution = next((name for name in names if name), None)
    publisher = as_text(data.get("publisher"))
    return institution or publisher if item_type in _OF_INSTITUTIONS else publisher or institution


def _subtitle(data: Mapping[str, object], title: str | None) -> str | None:
    subtitle = first_text(data.get("subtitle"))
    if subtitle is None or (title is not None and subtitle.casefold() in title.casefold()):
        return None
    return subtitle


def _names(value: object) -> tuple[Name, ...]:
    return () if value is None else tuple([name for name in map(_name, as_list(value)) if name is not None])


def _name(value: object) -> Name | None:
    if not isinstance(value, (dict, Mapping)):  # asking for dict first is quick
        literal = _word(value)
        return Name(literal=literal) if literal else None
    family, given = _word(value.get("family")), _word(value.get("given"))
    if family or given:
        return Name(family, given, None, None, _word(value.get("suffix")))
    literal = _word(value.get("name")) or _word(value.get("literal"))
    return Name(literal=literal) if literal else None


def _isbn(value: object) -> str | None:
    isbn = first_text(value)
    return isbn.rsplit("/", 1)[-1] or None if isbn else None


def _url(data: Mapping[str, object]) -> str | None:
    """The record's own address; one that only leads to its DOI says nothing new and is left out."""
    url = as_text(data.get("URL"))
    return None if url is None or clean_doi(url) is not None else url


def _word(value: object) -> str | None:
    """A part of a name: a number is none."""
    return " ".join(value.split()) or None if isinstance(value, str) else None


def _unique(values: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
