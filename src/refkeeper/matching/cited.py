"""Holds one citation of an article as the search for antecedents compares it."""

from __future__ import annotations

import re
from dataclasses import field

from refkeeper.matching.cited_names import Person, has_others, people
from refkeeper.matching.cited_titles import title_words
from refkeeper.matching.pointing import no_name, no_title
from refkeeper.model.citation import Citation, FullCitation
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import ItemType
from refkeeper.model.work import Work
from refkeeper.text.folding import fold

_FIRST_LAST = re.compile(r"(\d{1,6})(?:\s?[-–—]+\s?(\d{1,6}))?")
_PARTS = frozenset(
    {
        ItemType.ARTICLE, ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE, ItemType.ARTICLE_NEWSPAPER,
        ItemType.CHAPTER, ItemType.PAPER_CONFERENCE, ItemType.ENTRY_ENCYCLOPEDIA, ItemType.ENTRY_DICTIONARY,
        ItemType.REVIEW, ItemType.REVIEW_BOOK, ItemType.POST_WEBLOG,
    }
)  # fmt: skip
_THESES = frozenset({"these", "thesis", "diss", "dissertation", "tesis", "tesi", "phd"})
_LONGEST_BOOK = 600
"""Few books have more pages: `pp. 704-5` is rather the article's on pages 699 to 716."""
_LONGEST_ARTICLE = 150
_LONGEST_TEXT = 1500


@dataclass(slots=True)
class Cited:
    """A citation in its place: who, what, when, on which pages; and the citation in full that it stands for."""

    position: int
    number: str
    index: int
    citation: Citation
    authors: tuple[Person, ...]
    others: tuple[Person, ...]
    title: tuple[str, ...]
    wholes: tuple[tuple[str, ...], ...]
    opening: frozenset[str]
    """The words it begins with, where its author stands."""
    root: int | None = None
    first: int | None = None
    """The first citation in full of the same work; itself, mostly."""
    sure: bool = True
    nicknames: list[tuple[str, ...]] = field(default_factory=list)
    _words: frozenset[str] | None = None

    @property
    def words(self) -> frozenset[str]:
        """All words of the citation as printed; few citations are asked for them."""
        if self._words is None:
            self._words = frozenset(fold(self.citation.text[:_LONGEST_TEXT]).split())
        return self._words

    @property
    def work(self) -> Work:
        """What it claims."""
        return self.citation.work

    @property
    def year(self) -> int | None:
        """The year, when one was read."""
        issued = self.work.issued
        return issued.value.year if issued is not None and issued.value is not None else None

    @property
    def thesis(self) -> bool:
        """Whether it is a dissertation."""
        return self.work.type is ItemType.THESIS or not self.words.isdisjoint(_THESES)

    @property
    def part(self) -> bool:
        """Whether it is an article or a chapter rather than a book."""
        return self.work.type in _PARTS or self.work.container_title is not None

    def holds(self, page: int) -> bool:
        """Whether a page can lie in it: within an article's pages; in a book, on no page that few books have."""
        found = _FIRST_LAST.match(self.work.page.raw) if self.work.page is not None else None
        if found is None:
            return self.part or page <= _LONGEST_BOOK
        first = int(found[1])
        end = found[2] or "0"
        last = int(found[1][: -len(end)] + end) if found[2] and len(end) < len(found[1]) else int(end)
        if not self.part:
            return page <= max(_LONGEST_BOOK, last)
        return first <= page <= (last or first + _LONGEST_ARTICLE)


def cited(position: int, number: str, index: int, citation: Citation) -> Cited:
    """A citation in the form in which it is compared."""
    work = citation.work
    wholes = (work.container_title, work.collection_title)
    title = title_words(work.title.raw) if work.title is not None else ()
    return Cited(
        position,
        number,
        index,
        citation,
        tuple(one for one in people(work.author) if not no_name(one)),
        people((*work.editor, *work.container_author, *work.translator)),
        title if not no_title(title) else (),
        tuple(title_words(one.raw) for one in wholes if one is not None),
        frozenset(fold(citation.text[:80]).split()[:6]),
    )


def page_cited(citation: Citation) -> int | None:
    """The first page of the locator, when it is a page."""
    if citation.locator is None or citation.locator.value is None or citation.locator.value.label != "page":
        return None
    found = _FIRST_LAST.match(citation.locator.value.value)
    return int(found[1]) if found is not None else None


def shortened(one: Cited) -> bool:
    """Whether a citation read as a full one says so little that it can only repeat: `Katz, 389 U.S. at 361`."""
    work = one.work
    if not isinstance(one.citation, FullCitation) or (one.citation.locator is None and work.page is None):
        return False
    if work.title is None and not work.author and work.volume is not None:
        return False  # `BGHZ 51, 91 (104)`: a report's volume and page say all there is to say of a case
    told = (
        work.publisher, work.publisher_place, work.doi, work.url, work.isbn, work.edition, work.archive,
        work.archive_location, work.number, work.genre, work.issue, work.accessed, work.event_title,
    )  # fmt: skip
    return not any(told) and not work.editor


def others_follow(one: Cited) -> bool:
    """Whether its list of authors is cut short."""
    return has_others(one.work.author)
