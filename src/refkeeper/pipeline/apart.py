"""Tells apart works that bear the same name: letters of two days, pages of a site, columns of two issues."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Item, ItemType
from refkeeper.text.lazy import LazyPattern

_WEB = frozenset((ItemType.WEBPAGE, ItemType.POST, ItemType.POST_WEBLOG))
_FIRST_PAGE = LazyPattern(r"\s*(?P<page>\d{1,6})")
_NUMBER = LazyPattern(r"\d{1,6}")
_ADDRESS = LazyPattern(r"(?:https?://)?(?:www\.)?(?P<place>[^#]*)")
_MANY = 200
"""Works of one name with which a citation is compared."""


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells two works of one name apart, where both citations say it; None and empty where one does not."""

    day: tuple[int, ...] = ()
    address: str = ""
    issue: str = ""
    page: str = ""
    edition: str = ""

    def apart(self, other: Mark) -> bool:
        """Whether no work can be both.

        Of an issue the first page must differ as well: with the same page the number may be a slip of the pen.
        """
        days = zip(self.day, other.day, strict=False)
        return (
            any(mine != theirs for mine, theirs in days)
            or _differ(self.address, other.address)
            or _differ(self.edition, other.edition)
            or (_differ(self.issue, other.issue) and _differ(self.page, other.page))
        )

    def and_of(self, other: Mark) -> Mark:
        """What both say together."""
        return Mark(
            max(self.day, other.day, key=len),
            self.address or other.address,
            self.issue or other.issue,
            self.page or other.page,
            self.edition or other.edition,
        )


def _differ(mine: str, theirs: str) -> bool:
    return bool(mine and theirs) and mine != theirs


def mark(item: Item) -> Mark:
    """What a citation says of the work beside its name.

    Henry Clarke Wright wrote to Elizabeth Pease on March 13 and on March 27, 1844: two letters.  An article of a
    volume or an issue has no day: one note gives the day of its issue, another that of its appearance.
    """
    dated = item.issued if item.volume is None and item.issue is None else None
    edition = _NUMBER.search(item.edition or "")
    page = _FIRST_PAGE.match(item.page or "")
    return Mark(
        dated.parts if dated is not None and dated.end is None else (),
        _address(item.url) if item.type in _WEB else "",
        item.issue or "",
        page["page"] if page is not None else "",
        edition[0] if edition is not None else "",
    )


def _address(url: str | None) -> str:
    found = _ADDRESS.match((url or "").strip())
    return found["place"].rstrip("/") if found is not None else ""


def apart(positions: Sequence[int], marks: Sequence[Mark]) -> list[list[int]]:
    """The positions of citations that bear one name, those of each work together, in their order."""
    works: list[list[int]] = []
    said: list[Mark] = []
    known: dict[Mark, int] = {}
    for position, one in zip(positions, marks, strict=True):
        at = known.get(one)
        if at is None:
            at = next((at for at, other in enumerate(said[:_MANY]) if not one.apart(other)), len(works))
            known[one] = at
        if at == len(works):
            works.append([])
            said.append(one)
        works[at].append(position)
        said[at] = said[at].and_of(one)
    return works
