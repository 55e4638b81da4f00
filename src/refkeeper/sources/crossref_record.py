"""Reads one work of the Crossref REST API into a `Record`; the only file that knows Crossref's field names."""

from __future__ import annotations

from collections.abc import Iterator, Mapping

from refkeeper.errors import SourceError
from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.record import Notice, Record, Relation
from refkeeper.sources.crossref_dates import dates_of, read_date, volume_date

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
    title = _first(data.get("title"))
    return Record(
        item=_item(data, doi, title),
        source=SOURCE,
        id=doi,
        dates=dates_of(data),
        subtitle=_subtitle(data, title),
        container_titles=_unique((*_texts(data.get("container-title")), *_texts(data.get("short-container-title")))),
        aliases=_unique(one for one in map(clean_doi, _list(data.get("aliases"))) if one and one != doi),
        notices=tuple(_notices(data, doi)),
        relations=tuple(_relations(data, doi)),
    )


def clean_doi(value: object) -> str | None:
    """A DOI as a record gives it, in lower case and without a resolver; nothing is trimmed (SICI DOIs end oddly).

    >>> clean_doi("https://doi.org/10.1002/(SICI)1096-8644(199607)100:3<335::AID-AJPA3>3.0.CO;2-Q")
    '10.1002/(sici)1096-8644(199607)100:3<335::aid-ajpa3>3.0.co;2-q'
    """
    if not isinstance(value, str):
        return None
    text = value.strip().lower()
    for prefix in ("https://", "http://", "dx.", "doi.org/", "doi:"):
        text = text.removeprefix(prefix)
    return text if text.startswith("10.") and "/" in text else None


def _item(data: Mapping[str, object], doi: str, title: str | None) -> Item:
    kind = data.get("type")
    item_type = TYPES.get(kind, ItemType.DOCUMENT) if isinstance(kind, str) else ItemType.DOCUMENT
    container, collection = _containers(_texts(data.get("container-title")), item_type)
    journal_issue = _mapping(data.get("journal-issue"))
    return Item(
        type=item_type,
        title=title,
        title_short=_first(data.get("short-title")),
        container_title=container,
        container_title_short=_first(data.get("short-container-title")) if container else None,
        collection_title=collection,
        author=_names(data.get("author")),
        editor=_names(data.get("editor")),
        translator=_names(data.get("translator")),
        issued=volume_date(data),
        volume=_text(data.get("volume")),
        issue=_text(data.get("issue")) or _text(journal_issue.get("issue")),
        page=_text(data.get("page")) or _text(data.get("article-number")),
        edition=_text(data.get("edition-number")),
        publisher=_publisher(data, item_type),
        publisher_place=_text(data.get("publisher-location")),
        event_title=_text(_mapping(data.get("event")).get("name")),
        language=_text(data.get("language")),
        doi=doi,
        isbn=_isbn(data.get("ISBN")),
        issn=_first(data.get("ISSN")),
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
    names = (_text(entry.get("name")) for entry in _mappings(data.get("institution")))
    institution = next((name for name in names if name), None)
    publisher = _text(data.get("publisher"))
    return institution or publisher if item_type in _OF_INSTITUTIONS else publisher or institution


def _subtitle(data: Mapping[str, object], title: str | None) -> str | None:
    subtitle = _first(data.get("subtitle"))
    if subtitle is None or (title is not None and subtitle.casefold() in title.casefold()):
        return None
    return subtitle


def _names(value: object) -> tuple[Name, ...]:
    return tuple(name for name in map(_name, _list(value)) if name is not None)


def _name(value: object) -> Name | None:
    if not isinstance(value, Mapping):
        literal = _word(value)
        return Name(literal=literal) if literal else None
    family, given = _word(value.get("family")), _word(value.get("given"))
    literal = _word(value.get("name")) or _word(value.get("literal"))
    if family or given:
        return Name(family=family, given=given, suffix=_word(value.get("suffix")))
    return Name(literal=literal) if literal else None


def _notices(data: Mapping[str, object], doi: str) -> Iterator[Notice]:
    for entry in _mappings(data.get("updated-by")):
        if kind := _text(entry.get("type")):
            yield _notice(kind, clean_doi(entry.get("DOI")), entry)
    for entry in _mappings(data.get("update-to")):
        # A record may update itself (`new_version`, or a retraction laid on the article's own DOI).
        if (kind := _text(entry.get("type"))) and clean_doi(entry.get("DOI")) == doi:
            yield _notice(kind, doi, entry)


def _notice(kind: str, doi: str | None, entry: Mapping[str, object]) -> Notice:
    return Notice(kind=kind, doi=doi, date=read_date(entry.get("updated")), vouched_by=_text(entry.get("source")))


def _relations(data: Mapping[str, object], doi: str) -> Iterator[Relation]:
    """Ties to other DOIs; that the record is itself the notice of a retraction reads `is-retraction-of`."""
    for kind, entries in _mapping(data.get("relation")).items():
        for entry in _mappings(entries):
            other = clean_doi(entry.get("id"))
            if other and other != doi and entry.get("id-type") in (None, "doi"):
                yield Relation(str(kind), other)
    for entry in _mappings(data.get("update-to")):
        kind_of, target = _text(entry.get("type")), clean_doi(entry.get("DOI"))
        if kind_of and target and target != doi:
            yield Relation(f"is-{kind_of.replace('_', '-')}-of", target)


def _isbn(value: object) -> str | None:
    isbn = _first(value)
    return isbn.rsplit("/", 1)[-1] or None if isbn else None


def _url(data: Mapping[str, object]) -> str | None:
    """The record's own address; one that only leads to its DOI says nothing new and is left out."""
    url = _text(data.get("URL"))
    return None if url is None or clean_doi(url) is not None else url


def _word(value: object) -> str | None:
    """A part of a name: a number is none."""
    return _text(value) if isinstance(value, str) else None


def _text(value: object) -> str | None:
    """One value as text, white space folded; markup stays for the quirks.  A bool, a list, an object is no text."""
    if isinstance(value, bool) or not isinstance(value, (str, int)):
        return None
    return " ".join(str(value).split()) or None


def _texts(value: object) -> tuple[str, ...]:
    return tuple(text for text in map(_text, _list(value)) if text)


def _first(value: object) -> str | None:
    """The first of a list of texts: a second title is another spelling or language (10.36499/psnst.v14i1.11969)."""
    texts = _texts(value)
    return texts[0] if texts else None


def _list(value: object) -> list[object]:
    if isinstance(value, list):
        return value
    return [value] if isinstance(value, (str, Mapping)) else []


def _mapping(value: object) -> Mapping[str, object]:
    return value if isinstance(value, Mapping) else {}


def _mappings(value: object) -> list[Mapping[str, object]]:
    return [one for one in _list(value) if isinstance(one, Mapping)]


def _unique(values: Iterator[str] | tuple[str, ...]) -> tuple[str, ...]:
    return tuple(dict.fromkeys(values))
