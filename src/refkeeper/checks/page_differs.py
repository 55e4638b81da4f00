"""The note and the record disagree on the page."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.differing import Difference, differing
from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Severity
from refkeeper.model.item import ItemType
from refkeeper.text.lazy import LazyPattern

_PARTS = frozenset({ItemType.ARTICLE_JOURNAL, ItemType.CHAPTER, ItemType.PAPER_CONFERENCE})
_PAGES = LazyPattern(r"(?P<first>\d{1,6})(?:\s?[-–—]\s?(?P<last>\d{1,6}))?")


@check(
    "RK306",
    "page-differs",
    severity=Severity.WARNING,
    confidence=Confidence.MEDIUM,
    example=changed("): 60", "): 160"),
    counterexample=cited(),
    records=(TIME,),
)
def page_differs(dossier: Dossier) -> Iterator[Spot]:
    """The page in a note is none of the record's pages.

    One of the two is wrong, and it is not always the note.  refkeeper leaves the author's words alone.  A record that
    gives the first page alone, the number of an article, and pages that overlap are no difference.
    """
    yield from differing(dossier, "page", _tells)


def _tells(one: Difference) -> bool:
    """Whether the pages cannot touch; `S57`, `e0123` and `xii` are counted apart from 57, 123 and 12."""
    said, found = _pages(one.said), _pages(one.found)
    if said is None or found is None or one.record.item.type not in _PARTS:
        return False
    if found[0] == found[1]:
        # 10.1093/beheco/10.3.345 has only “345”: the last page is not known, and one before it may be a misprint there.
        return said[1] < found[0]
    return said[1] < found[0] or said[0] > found[1]


def _pages(text: str) -> tuple[int, int] | None:
    found = _PAGES.fullmatch(text.strip().removeprefix("pp.").removeprefix("p.").strip())
    if found is None:
        return None
    first, last = found["first"], found["last"] or found["first"]
    if len(last) < len(first):  # `123-9`
        last = first[: len(first) - len(last)] + last
    return (int(first), int(last)) if int(first) <= int(last) else None
