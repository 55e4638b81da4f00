"""Chooses among BibTeX's standard entries the one whose required fields an item has, and words what none holds."""

from __future__ import annotations

from refkeeper.model.item import Item, ItemType, Name
from refkeeper.text.identifiers import host
from refkeeper.writers.bib_names import project_names
from refkeeper.writers.clean import tidy
from refkeeper.writers.latex import encode, escape, raw

UNDATED_KINDS = frozenset({"misc", "booklet", "unpublished"})
"""Entries that need no year."""

_PERIODICAL = ("article-journal", "article-magazine", "article-newspaper", "review", "review-book")
_CHAPTER = ("chapter", "entry", "entry-dictionary", "entry-encyclopedia")
_BOOK = ("book", "collection", "pamphlet", "map")


def kind_of(item: Item) -> str:
    """The entry type; `misc` and `booklet` require nothing but a title, so what lacks something goes there.

    >>> kind_of(Item(type=ItemType.ARTICLE_JOURNAL, title="A letter"))
    'misc'
    """
    kind = item.type.value
    has = {name for name in ("title", "container_title", "publisher", "note") if tidy(getattr(item, name))}
    has |= {name for name in ("author", "editor") if project_names(getattr(item, name))}
    if kind in _PERIODICAL and has >= {"author", "title", "container_title"}:
        return "article"
    if kind in _BOOK and "title" in has:
        return "book" if kind != "pamphlet" and "publisher" in has and has & {"author", "editor"} else "booklet"
    if kind in _CHAPTER and has >= {"author", "title", "container_title", "publisher"}:
        return "incollection"
    if kind == "paper-conference" and has >= {"author", "title", "container_title"}:
        return "inproceedings"
    if kind == "thesis" and has >= {"author", "title", "publisher"}:
        return "mastersthesis" if item.genre and "master" in item.genre.lower() else "phdthesis"
    if kind in ("report", "standard") and has >= {"author", "title", "publisher"}:
        return "techreport"
    if kind == "manuscript" and has >= {"author", "title", "note"}:
        return "unpublished"
    return "misc"


def howpublished(kind: str, item: Item) -> str:
    """What a reader of the printed list needs and `misc` or `booklet` would not print, in words.

    >>> howpublished("misc", Item(type=ItemType.ARTICLE_NEWSPAPER, title="Storm", container_title="The Times"))
    '\\\\emph{The Times}'
    """
    parts = [] if item.type is ItemType.THESIS and not item.genre else [_text(item.genre)]
    parts.append(_container(item))
    if editors := project_names(item.editor):
        parts.append("edited by " + " and ".join(escape(_plain(name)) for name in editors))
    if kind == "booklet":
        parts.append(_text(item.publisher))
    else:
        parts += [_text(item.archive_location), _text(item.archive), _text(item.archive_place)]
        parts.append(": ".join(part for part in (_text(item.publisher_place), _text(item.publisher)) if part))
    if kind == "misc" and item.url and not any(parts):
        parts.append(_address(item))
    said = any((item.author, tidy(item.title), item.issued, tidy(item.note)))
    return ", ".join(part for part in parts if part) or ("" if said else "[untitled]")


def is_only_address(item: Item) -> bool:
    """Whether a web address is all that is known of a work: `howpublished` says it then, and nothing else need."""
    named = any((project_names(item.author), tidy(item.title), tidy(item.container_title)))
    return not named and bool(host(item.url or "")) and howpublished(kind_of(item), item) == _address(item)


def _address(item: Item) -> str:
    return escape(raw(tidy(item.url) or ""))


def _container(item: Item) -> str:
    container = _text(item.container_title)
    if not container:
        return ""
    page = _text(item.page)
    if item.type is ItemType.LEGAL_CASE and item.volume and "." in container:
        # `388 F. Supp. 829`, as reports cut short with full stops are cited; but `BGHZ 51, 91`.
        return f"{_text(item.volume)} {container}" + (f" {page}" if page else "")
    inside = item.type is ItemType.PAPER_CONFERENCE or item.type.value in _CHAPTER
    numbers = _text(item.volume) + (f"({_text(item.issue)})" if tidy(item.issue) else "")
    named = " ".join(part for part in (rf"\emph{{{container}}}", numbers) if part)
    return ("In " if inside else "") + named + (f", {page}" if page else "")


def _text(text: str | None) -> str:
    return encode(tidy(text) or "")


def _plain(name: Name) -> str:
    parts = (name.given, name.non_dropping_particle, name.family, name.suffix)
    return name.literal or " ".join(part for part in parts if part)
