"""COinS (`span.Z3988`): the references as Zotero and other reference managers pick them up from a page.

The keys are those of the KEV formats of Z39.88-2004; what these lack goes under Dublin Core with Zotero's own item
types, as Zotero itself writes it.
"""

from __future__ import annotations

from html import escape
from urllib.parse import quote

from refkeeper.integrations.plain_text import family, iso_date, plain, web_address, whole_name
from refkeeper.model.item import Item, ItemType, Name
from refkeeper.model.reference import Reference

_JOURNAL = frozenset((ItemType.ARTICLE_JOURNAL, ItemType.REVIEW, ItemType.REVIEW_BOOK))
_BOOK = {
    ItemType.BOOK: "book",
    ItemType.COLLECTION: "book",
    ItemType.PAMPHLET: "book",
    ItemType.CHAPTER: "bookitem",
    ItemType.ENTRY: "bookitem",
    ItemType.ENTRY_DICTIONARY: "bookitem",
    ItemType.ENTRY_ENCYCLOPEDIA: "bookitem",
    ItemType.PAPER_CONFERENCE: "proceeding",
    ItemType.REPORT: "report",
}
_PARTS = ("bookitem", "proceeding")
_DUBLIN_CORE = {
    ItemType.ARTICLE: "preprint",
    ItemType.ARTICLE_MAGAZINE: "magazineArticle",
    ItemType.ARTICLE_NEWSPAPER: "newspaperArticle",
    ItemType.BILL: "bill",
    ItemType.DATASET: "dataset",
    ItemType.HEARING: "hearing",
    ItemType.INTERVIEW: "interview",
    ItemType.LEGAL_CASE: "case",
    ItemType.LEGISLATION: "statute",
    ItemType.MANUSCRIPT: "manuscript",
    ItemType.MAP: "map",
    ItemType.MOTION_PICTURE: "film",
    ItemType.PATENT: "patent",
    ItemType.PERSONAL_COMMUNICATION: "letter",
    ItemType.POST: "forumPost",
    ItemType.POST_WEBLOG: "blogPost",
    ItemType.SOFTWARE: "computerProgram",
    ItemType.SPEECH: "presentation",
    ItemType.STANDARD: "standard",
    ItemType.WEBPAGE: "webpage",
}
Pairs = list[tuple[str, str | None]]


def coins(reference: Reference) -> str:
    """One empty span whose title is the reference as an OpenURL context object."""
    pairs = [("ctx_ver", "Z39.88-2004"), ("rfr_id", "info:sid/refkeeper"), *_about(reference.item)]
    title = "&".join(f"{name}={quote(value, safe='')}" for name, value in pairs)
    return f'<span class="Z3988" title="{escape(title)}" aria-hidden="true"></span>'


def _about(item: Item) -> list[tuple[str, str]]:
    where = web_address(item)
    pairs: Pairs = [("rft_id", f"info:doi/{item.doi}" if item.doi else where)]
    pairs += _kind(item)
    pairs += _people(item.author or item.editor)
    pairs += [
        ("rft.date", iso_date(item.issued)),
        ("rft.volume", plain(item.volume)),
        ("rft.issue", plain(item.issue)),
        ("rft.pages", plain(item.page).replace("–", "-")),
        ("rft.edition", plain(item.edition)),
        ("rft.series", plain(item.collection_title)),
        ("rft.place", plain(item.publisher_place)),
        ("rft.isbn", plain(item.isbn)),
        ("rft.issn", plain(item.issn)),
        ("rft.language", plain(item.language)),
    ]
    return [(name, value) for name, value in pairs if value]


def _kind(item: Item) -> Pairs:
    title, container, publisher = plain(item.title), plain(item.container_title), plain(item.publisher)
    if item.type in _JOURNAL:
        return [("rft_val_fmt", "info:ofi/fmt:kev:mtx:journal"), ("rft.genre", "article"), ("rft.atitle", title),
                ("rft.jtitle", container), ("rft.stitle", plain(item.container_title_short))]  # fmt: skip
    if item.type in _BOOK:
        genre = _BOOK[item.type]
        part = genre in _PARTS
        return [("rft_val_fmt", "info:ofi/fmt:kev:mtx:book"), ("rft.genre", genre),
                ("rft.atitle", title if part else None), ("rft.btitle", container if part else title),
                ("rft.pub", publisher)]  # fmt: skip
    if item.type is ItemType.THESIS:
        return [("rft_val_fmt", "info:ofi/fmt:kev:mtx:dissertation"), ("rft.title", title), ("rft.inst", publisher),
                ("rft.degree", plain(item.genre))]  # fmt: skip
    return [("rft_val_fmt", "info:ofi/fmt:kev:mtx:dc"), ("rft.type", _DUBLIN_CORE.get(item.type, "document")),
            ("rft.title", title), ("rft.source", container), ("rft.publisher", publisher),
            ("rft.identifier", f"urn:doi:{item.doi}" if item.doi else web_address(item))]  # fmt: skip


def _people(names: tuple[Name, ...]) -> Pairs:
    """Bodies as they are; of persons the first in two parts for readers that know no more, and each as one text."""
    pairs: Pairs = []
    persons = [name for name in names if not name.literal]
    if persons:
        pairs += [("rft.aulast", family(persons[0])), ("rft.aufirst", plain(persons[0].given))]
    for name in names:
        if name.literal:
            pairs.append(("rft.aucorp", whole_name(name)))
        else:
            pairs.append(("rft.au", ", ".join(part for part in (family(name), plain(name.given)) if part)))
    return pairs
