"""A run of hours holds its latest answers, not all of them."""

from __future__ import annotations

from refkeeper.model.item import Item
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.once import _MOST, Once


class Counting:
    """A source that knows every DOI, and counts."""

    name, local = "counting", False

    def __init__(self) -> None:
        self.asked: list[str] = []

    def by_doi(self, doi: str) -> Record | None:
        self.asked.append(doi)
        return None if doi.endswith("0") else Record(Item(title=doi), "counting", doi)

    def search(self, work: Work) -> tuple[Record, ...]:
        return ()


def test_the_latest_are_held() -> None:
    source = Counting()
    once = Once(source)
    dois = [f"10.5555/{number}" for number in range(2 * _MOST)]
    first = [once.by_doi(doi) for doi in dois for _ in range(2)]
    assert source.asked == dois
    assert [once.by_doi(doi) for doi in dois[-_MOST:]] == first[-2 * _MOST :: 2]
    assert source.asked == dois
    assert once.by_doi(dois[1]) == first[2]
    assert source.asked == [*dois, dois[1]]
