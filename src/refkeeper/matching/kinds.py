"""Tells what kind of thing a claim and a record are: book, chapter, article, or a piece about another work."""

from __future__ import annotations

from refkeeper.matching.evidence import agree, differ
from refkeeper.model.item import ItemType
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.text.folding import fold

# How a piece about another work begins its title, and how it ends it ("...: a reply").
_BEGINNINGS = (
    ("an erratum", ("erratum", "errata", "corrigendum", "corrigenda", "correction to", "correction for",
                    "corrections to", "publisher correction", "author correction", "publishers correction",
                    "retraction of", "retraction to", "retraction note", "notice of retraction",
                    "expression of concern", "addendum", "publishers note", "berichtigung")),
    ("a reply", ("reply", "a reply", "replies to", "response to", "a response to", "author response",
                 "authors response", "rejoinder", "comment on", "comments on", "a comment on",
                 "commentary on", "discussion of")),
    ("a review", ("review of", "book review", "reviewed work", "buchbesprechung", "rezension", "compte rendu",
                  "reviews of")),
)  # fmt: skip
_ENDINGS = (
    ("an erratum", ("erratum", "corrigendum", "addendum")),
    ("a reply", ("a reply", "a response", "a rejoinder", "a comment", "authors reply", "author reply")),
    ("a review", ("book review", "review")),
)
_BEGUN = tuple((name, tuple(words + " " for words in beginnings)) for name, beginnings in _BEGINNINGS)
_REVIEWS = frozenset({ItemType.REVIEW, ItemType.REVIEW_BOOK})

_BOOKS = frozenset({ItemType.BOOK, ItemType.COLLECTION})
_PIECES = frozenset(
    {ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE, ItemType.ARTICLE_NEWSPAPER, ItemType.REVIEW,
     ItemType.REVIEW_BOOK, ItemType.ARTICLE}
)  # fmt: skip
_PARTS = frozenset(
    {ItemType.CHAPTER, ItemType.ENTRY, ItemType.ENTRY_DICTIONARY, ItemType.ENTRY_ENCYCLOPEDIA,
     ItemType.PAPER_CONFERENCE}
)  # fmt: skip
_UNKNOWN = frozenset({ItemType.DOCUMENT, ItemType.REPORT, ItemType.MANUSCRIPT, ItemType.DATASET, ItemType.SOFTWARE})


def kind_of(title: str, kind: ItemType | None = None) -> str | None:
    """What a piece says it is, when it is about another work; None for a work that stands by itself.

    >>> kind_of("Erratum: Measuring the wind"), kind_of("Measuring the wind: a reply"), kind_of("Wind")
    ('an erratum', 'a reply', None)
    """
    if kind in _REVIEWS:
        return "a review"
    folded = fold(title[:600])
    begun = folded + " "
    for name, beginnings in _BEGUN:
        if begun.startswith(beginnings):
            return name
    for name, endings in _ENDINGS:
        if folded.endswith(endings) and any(
            folded.endswith(" " + words) and _set_apart(title, words) for words in endings
        ):
            return name
    return None


def _set_apart(title: str, words: str) -> bool:
    """Whether the last words stand after a colon, a dash or a bracket: `: a reply`, not `Waiting for a reply`."""
    tail = title.rstrip(" .)]”\"'’")
    before = tail[: max(0, len(tail) - len(words) - 1)].rstrip("’' ")
    return before.endswith((":", "-", "–", "—", "(", "[", "?", "."))


def weigh_types(work: Work, record: Record) -> tuple[Evidence, ...]:
    """Whether a book is claimed and the record is its chapter or its review, and the like.

    Rules read the type off what else a note says, so only the confusions that cost a wrong link weigh much: a note
    with publisher and no container is a book, and a journal piece under its title is a review of it.
    """
    mine, theirs = _group(work.type), _group(record.item.type)
    if not mine or not theirs:
        return ()
    said, found = work.type.value, record.item.type.value
    if record.item.type is ItemType.ARTICLE and work.container_title is not None and work.type is not ItemType.ARTICLE:
        # 10.1101/014852 is the preprint of 10.1002/ece3.2314: who names the journal means the article.
        return (differ("type", said, found, -3.0, "the note names a journal, the record is a preprint"),)
    if mine == theirs:
        return (agree("type", said, found, 0.3, "the same kind of work"),)
    if mine == "book" and _stands_alone(work):
        return (differ("type", said, found, -5.5, f"the note cites a book, the record is {_article(theirs)}"),)
    if theirs == "book" and mine in ("article", "chapter"):
        return (differ("type", said, found, -3.0, f"the note cites {_article(mine)}, the record is a book"),)
    if "thesis" in (mine, theirs):
        return (differ("type", said, found, -5.5, "only one of the two is a thesis"),)
    return (differ("type", said, found, -0.5, f"{said} in the note, {found} in the record"),)


def _stands_alone(work: Work) -> bool:
    return work.container_title is None and work.issue is None and (work.volume is None or work.page is None)


def _group(kind: ItemType) -> str:
    if kind in _UNKNOWN:
        return ""
    if kind in _BOOKS:
        return "book"
    if kind in _PIECES:
        return "article"
    if kind in _PARTS:
        return "chapter"
    return "thesis" if kind is ItemType.THESIS else ""


def _article(group: str) -> str:
    return f"an {group}" if group == "article" else f"a {group}"
