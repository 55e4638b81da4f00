"""Says what kind of work a citation names, from the parts that it gives."""

from __future__ import annotations

import re
from collections.abc import Mapping, Sequence

from refkeeper.model.item import ItemType
from refkeeper.parsing.correspondence import letter
from refkeeper.parsing.dates import read_date
from refkeeper.parsing.labels import Label, Labelled
from refkeeper.text.law_reports import is_law_report
from refkeeper.text.lazy import LazyPattern

_REVIEW = LazyPattern(
    r"(?:review\s(?:of|essay)|rezension|besprechung|compte[\s-]rendu|recensi[óo]ne?|reseña)", re.IGNORECASE
)
_SITE = LazyPattern(r"YouTube|Medium|Blog|Wikipedia|Vimeo|Facebook|Twitter|Substack|\.(?:com|org|net)\b", re.IGNORECASE)
_THESIS = LazyPattern(
    r"\b(?:thesis|diss(?:ertation)?|ph\.?\s?d|thèse|doctor|tesis|tesi|habilitation|master)", re.IGNORECASE
)
_REPORT = LazyPattern(r"\b(?:report|working\spaper|discussion\spaper|tech|white\spaper)", re.IGNORECASE)
_SOFTWARE = LazyPattern(
    r"\b(?:R|Python)\s(?:package|library|module)\b|\b(?:software|computer\sprogram)\b", re.IGNORECASE
)
_DATA = LazyPattern(r"\b(?:computer\sfile|data\s?(?:file|set))\b", re.IGNORECASE)
_BY_GENRE = ((ItemType.REPORT, _REPORT), (ItemType.SOFTWARE, _SOFTWARE), (ItemType.DATASET, _DATA))
_VERSUS = LazyPattern(r"\w\.?\s(?:v|vs|c|gegen|versus)\.?\s\w")
_IN = LazyPattern(r"\b(?:in|dans|en|nel|im)\b:?\s*[“\"«„*_]*$", re.IGNORECASE)
_PROCEEDINGS = LazyPattern(r"Proc(?:\.|eedings)|Conference|Workshop|Symposium|Congress")
_MEETING = LazyPattern(r"\b(?:Conference|Workshop|Symposium|Congress)\s(?:on|of|for)\b")
_BOUND = frozenset({Label.PUBLISHER, Label.PUBLISHER_PLACE, Label.EDITOR})
_IMPRINT = frozenset({Label.PUBLISHER, Label.PUBLISHER_PLACE})
_OF_BOOK = _IMPRINT | {Label.EDITION, Label.ISBN}
_NOT_OF_PAGE = frozenset({Label.PUBLISHER_PLACE, Label.EDITION, Label.ISBN, Label.DOI})
_NOT_OF_CASE = frozenset({Label.AUTHOR, Label.PUBLISHER_PLACE})
_NOT_OF_REPORT = frozenset({Label.AUTHOR, Label.EDITOR, Label.PUBLISHER_PLACE})
_NOT_OF_STATUTE = _NOT_OF_REPORT | {Label.CONTAINER_TITLE, Label.PUBLISHER}
_DATED = frozenset({Label.ISSUED, Label.STATUS})
_SERIAL = frozenset({Label.VOLUME, Label.ISSUE})
_OF_COLLECTION = frozenset({Label.PUBLISHER, Label.EDITOR})


def kind_of(text: str, labels: Sequence[Labelled], italic: bool = False) -> ItemType:
    """The CSL type of a citation with these labelled parts; `document` when nothing tells.

    `italic` says that its title stands in italics, as books' titles do.
    """
    parts: dict[Label, Labelled] = {}
    for one in labels:
        parts.setdefault(one.label, one)

    def words(label: Label) -> str:
        one = parts.get(label)
        return text[one.start : one.end] if one is not None else ""

    genre = words(Label.GENRE)
    if genre and _THESIS.search(genre):
        return ItemType.THESIS
    container = words(Label.CONTAINER_TITLE)
    held = Label.ARCHIVE_LOCATION in parts or Label.ARCHIVE in parts
    title = parts.get(Label.TITLE)
    if title is not None and not container and _BOUND.isdisjoint(parts) and letter(text, title.start, title.end):
        return ItemType.PERSONAL_COMMUNICATION
    if held:
        return ItemType.MANUSCRIPT
    if _statute(parts):
        return ItemType.LEGISLATION
    if _NOT_OF_CASE.isdisjoint(parts) and _VERSUS.search(words(Label.TITLE)):
        return ItemType.LEGAL_CASE
    if container and _NOT_OF_REPORT.isdisjoint(parts) and is_law_report(container):
        return ItemType.LEGAL_CASE
    if container:
        start = min(one.start for one in labels)
        lead = text[start : parts[Label.CONTAINER_TITLE].start][:300]
        return _part_of(text, parts, container, lead, words(Label.ISSUED))
    if genre:
        for kind, pattern in _BY_GENRE:
            if pattern.search(genre):
                return kind
    if not _OF_BOOK.isdisjoint(parts):
        return ItemType.WEBPAGE if _posted(parts, words(Label.ISSUED)) else ItemType.BOOK
    if Label.URL in parts:
        return ItemType.WEBPAGE
    if italic and not _DATED.isdisjoint(parts):
        return ItemType.BOOK
    return ItemType.DOCUMENT


def _posted(parts: Mapping[Label, Labelled], date: str) -> bool:
    """Whether a page of the web is cited that its house put there on a day: `“Logbooks,” Center, November 20, 2019`."""
    if Label.URL not in parts or not _NOT_OF_PAGE.isdisjoint(parts):
        return False
    issued = read_date(date)
    return issued is not None and issued.day is not None


def _statute(parts: Mapping[Label, Labelled]) -> bool:
    """Whether a section or an article of something that nobody wrote is cited: `42 U.S.C. § 1983`."""
    locator = parts.get(Label.LOCATOR)
    if locator is None or locator.value not in ("section", "article") or Label.TITLE not in parts:
        return False
    return _NOT_OF_STATUTE.isdisjoint(parts)


def _part_of(text: str, parts: dict[Label, Labelled], container: str, before: str, date: str) -> ItemType:
    lead = text[max(0, parts[Label.CONTAINER_TITLE].start - 12) : parts[Label.CONTAINER_TITLE].start]
    bound = not _BOUND.isdisjoint(parts)
    serial = not _SERIAL.isdisjoint(parts)
    # `« Rhétorique de l'image », dans Communication, Paris, 1964, n°4`: what has an issue and no house is a journal.
    if Label.ISSUE in parts and _OF_COLLECTION.isdisjoint(parts) and not _PROCEEDINGS.search(container):
        bound = False
    # `vol. 1, Louvain La Neuve, Presses Universitaires de Louvain, 2004, p. 107–18`: a volume of a book.
    book = parts.keys() >= _IMPRINT and Label.ISSUE not in parts
    if bound and (not serial or book or _IN.search(lead) or Label.EDITOR in parts):
        return ItemType.PAPER_CONFERENCE if _PROCEEDINGS.search(container) else ItemType.CHAPTER
    if not serial and (_PROCEEDINGS.match(container) or _MEETING.search(container)):
        return ItemType.PAPER_CONFERENCE
    if serial:
        return ItemType.REVIEW_BOOK if _REVIEW.search(before) else ItemType.ARTICLE_JOURNAL
    issued = read_date(date)
    if _SITE.search(container):
        return ItemType.WEBPAGE
    if issued is not None and issued.day is not None and Label.DOI not in parts:
        return ItemType.ARTICLE_NEWSPAPER
    if Label.URL in parts and Label.PAGE not in parts:
        return ItemType.WEBPAGE
    return ItemType.ARTICLE_JOURNAL
