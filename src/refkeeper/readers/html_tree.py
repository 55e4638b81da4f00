"""The tree of an HTML text with the place of every element, held in arrays: a megabyte may be nothing but tags."""

from __future__ import annotations

from array import array
from bisect import bisect_left
from collections.abc import Collection, Iterator, Mapping
from dataclasses import field

from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Span
from refkeeper.readers.html_tokens import OPEN, Attribute

_HIGHEST_WALK = 60
_NONE: Mapping[str, Attribute] = {}


def _numbers() -> array[int]:
    return array("l")


@dataclass(slots=True)
class Tree:
    """An HTML text (or the part `region` of one) taken apart into pieces: text, opening and closing tags, the hidden.

    `kinds`, `starts`, `ends` and `owners` tell of each piece what it is, where it stands, and the number of the element
    that it opens or closes or stands in (-1: none).  The other arrays tell of each element its name, the element it
    stands in (-1: none), the pieces that open and close it, and whether notes in it are none.
    """

    text: str
    region: Span
    kinds: bytearray = field(default_factory=bytearray)
    starts: array[int] = field(default_factory=_numbers)
    ends: array[int] = field(default_factory=_numbers)
    owners: array[int] = field(default_factory=_numbers)
    names: list[str] = field(default_factory=list)
    parents: array[int] = field(default_factory=_numbers)
    firsts: array[int] = field(default_factory=_numbers)
    lasts: array[int] = field(default_factory=_numbers)
    quiet: bytearray = field(default_factory=bytearray)
    attributes: dict[int, Mapping[str, Attribute]] = field(default_factory=dict)
    by_id: dict[str, Element] = field(default_factory=dict)

    def at(self, offset: int) -> int:
        """The number of the first piece that begins at or after an offset."""
        return bisect_left(self.starts, offset)

    def named(self, names: Collection[str]) -> Iterator[Element]:
        """The elements with one of these names, in order."""
        return (Element(self, index) for index, name in enumerate(self.names) if name in names)

    def attributed(self) -> Iterator[Element]:
        """The elements with attributes, in order."""
        return (Element(self, index) for index in self.attributes)

    def owner(self, piece: int) -> Element | None:
        """The element that a piece opens or closes, or in which it stands."""
        index = self.owners[piece]
        return Element(self, index) if index >= 0 else None

    def inside(self, element: Element) -> Iterator[Element]:
        """The elements within an element, in order."""
        for at in range(element.first + 1, element.last):
            if self.kinds[at] == OPEN:
                yield Element(self, self.owners[at])

    def opened(self, span: Span) -> Iterator[Element]:
        """The elements whose opening tags begin in a stretch, in order."""
        for at in range(self.at(span.start), self.at(span.end)):
            if self.kinds[at] == OPEN:
                yield Element(self, self.owners[at])


@dataclass(slots=True, eq=False)
class Element:
    """One element of a tree, by its number; `span` is with its tags, `inner` without."""

    tree: Tree
    index: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Element) and self.index == other.index and self.tree is other.tree

    def __hash__(self) -> int:
        return self.index

    @property
    def name(self) -> str:
        """The tag's name in lower case."""
        return self.tree.names[self.index]

    @property
    def attributes(self) -> Mapping[str, Attribute]:
        """The attributes by their names in lower case."""
        return self.tree.attributes.get(self.index, _NONE)

    @property
    def quiet(self) -> bool:
        """Whether notes in it are examples, formulas or nothing that is read."""
        return self.tree.quiet[self.index] == 1

    @property
    def first(self) -> int:
        """The number of the piece that opens it."""
        return self.tree.firsts[self.index]

    @property
    def last(self) -> int:
        """The number of the piece that closes it."""
        return self.tree.lasts[self.index]

    @property
    def start(self) -> int:
        """Where its opening tag begins."""
        return self.tree.starts[self.first]

    @property
    def inner_start(self) -> int:
        """Where its opening tag ends."""
        return self.tree.ends[self.first]

    @property
    def inner_end(self) -> int:
        """Where its closing tag begins."""
        return self.tree.starts[self.last]

    @property
    def end(self) -> int:
        """Where its closing tag ends."""
        return self.tree.ends[self.last]

    @property
    def span(self) -> Span:
        """From the first character of the opening tag to the last of the closing one."""
        return Span(self.start, self.end)

    @property
    def inner(self) -> Span:
        """What stands between the tags."""
        return Span(self.inner_start, self.inner_end)

    @property
    def parent(self) -> Element | None:
        """The element it stands in directly."""
        above = self.tree.parents[self.index]
        return Element(self.tree, above) if above >= 0 else None

    @property
    def id(self) -> str:
        """The name by which links reach the element."""
        return self.get("id") or self.get("name") or self.get("xml:id")

    @property
    def classes(self) -> frozenset[str]:
        """The class names."""
        return frozenset(self.get("class").split())

    def get(self, name: str) -> str:
        """An attribute's value, empty when it is not there."""
        attribute = self.attributes.get(name)
        return attribute.value if attribute is not None else ""

    def ancestors(self) -> Iterator[Element]:
        """What the element stands in, from the inside out; a nesting deeper than any author's is cut off."""
        above = self.parent
        for _ in range(_HIGHEST_WALK):
            if above is None:
                return
            yield above
            above = above.parent
