"""Says what kind of work a citation names, from the parts that it gives."""

from __future__ import annotations

import re

from refkeeper.model.item import ItemType
from refkeeper.parsing.dates import parse_date
from refkeeper.parsing.draft import Draft
from refkeeper.parsing.labels import Label
from refkeeper.text.lazy import LazyPattern

_REVIEW = re.compile(
    r"(?:review\s(?:of|essay)|rezension|besprechung|compte[\s-]rendu|recensi[óo]ne?|reseña)", re.IGNORECASE
)
_SITE = LazyPattern(r"YouTube|Medium|Blog|Wikipedia|Vimeo|Facebook|Twitter|Substack|\.(?:com|org|net)\b", re.IGNORECASE)


def item_type(draft: Draft) -> ItemType:
    """The CSL type of what a draft names; `document` when nothing tells."""
    if draft.thesis:
        return ItemType.THESIS
    if draft.case:
        return ItemType.LEGAL_CASE
    container = draft.words(Label.CONTAINER_TITLE)
    if draft.has(Label.ARCHIVE_LOCATION):
        return ItemType.MANUSCRIPT
    if draft.chapter:
        return ItemType.PAPER_CONFERENCE if re.match(r"Proc(?:\.|eedings)", container) else ItemType.CHAPTER
    if container:
        return _serial(draft, container)
    if draft.has(Label.PUBLISHER, Label.PUBLISHER_PLACE, Label.EDITION, Label.ISBN):
        return ItemType.BOOK
    if draft.has(Label.URL):
        return ItemType.WEBPAGE
    if draft.marked and not draft.quoted and draft.has(Label.ISSUED, Label.STATUS):
        return ItemType.BOOK
    return ItemType.DOCUMENT


def _serial(draft: Draft, container: str) -> ItemType:
    if draft.has(Label.VOLUME, Label.ISSUE):
        return ItemType.REVIEW_BOOK if _REVIEW.search(draft.words(Label.TITLE)) else ItemType.ARTICLE_JOURNAL
    issued = parse_date(draft.words(Label.ISSUED))
    if _SITE.search(container):
        return ItemType.WEBPAGE
    if issued is not None and issued.day is not None:
        return ItemType.ARTICLE_NEWSPAPER
    if draft.has(Label.URL) and not draft.has(Label.PAGE):
        return ItemType.WEBPAGE
    return ItemType.ARTICLE_JOURNAL
