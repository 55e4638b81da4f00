"""Builds the tree of an HTML text with the place of every element, whatever is missing or wrongly nested in it."""

from __future__ import annotations

from bisect import bisect_left
from collections.abc import Iterator
from dataclasses import dataclass, field

from refkeeper.model.source import Span
from refkeeper.readers.html_tokens import Attribute, Kind, Token, tokens

VOID = frozenset(
    ["area", "base", "br", "col", "embed", "hr", "img", "input", "link", "meta", "param", "source", "track", "wbr"]
)
BLOCK = frozenset(
    [
        "address",
        "article",
        "aside",
        "blockquote",
        "body",
        "caption",
        "center",
        "dd",
        "details",
        "dialog",
        "div",
        "dl",
        "dt",
        "fieldset",
        "figcaption",
        "figure",
        "footer",
        "form",
        "h1",
        "h2",
        "h3",
        "h4",
        "h5",
        "h6",
        "header",
        "hr",
        "html",
        "li",
        "main",
        "nav",
        "ol",
        "p",
        "pre",
        "section",
        "table",
        "tbody",
        "td",
        "tfoot",
        "th",
        "thead",
        "tr",
        "ul",
        "fn",
        "note",
        "fn-group",
        "endnotes",
    ]
)
# Notes and markers in here are examples, formulas or nothing that is read.
_QUIET = frozenset(
    [
        "code",
        "pre",
        "kbd",
        "samp",
        "tt",
        "var",
        "script",
        "style",
        "textarea",
        "title",
        "head",
        "math",
        "svg",
        "template",
        "select",
        "option",
        "button",
        "xmp",
        "object",
    ]
)
# An opening tag that ends what is still open, and what shields it: `<li>` ends a `<li>` of its own list only.
_ENDS = {
    "li": (("li",), ("ul", "ol", "menu", "table")),
    "dt": (("dt", "dd"), ("dl", "table")),
    "dd": (("dt", "dd"), ("dl", "table")),
    "td": (("td", "th"), ("tr", "table")),
    "th": (("td", "th"), ("tr", "table")),
    "tr": (("tr",), ("table",)),
    "tbody": (("tr", "thead", "tbody"), ("table",)),
}
_ENDS_PARAGRAPH = BLOCK - {"td", "th", "tr", "tbody", "thead", "tfoot", "caption", "body", "html", "fn", "note"}
_PARAGRAPH = (("p",), ("td", "th", "table", "button", "object", "fn", "li", "blockquote", "aside"))
_CELL = ("td", "th", "table")
_TABLE_PARTS = frozenset(("table", "tr", "td", "th", "tbody", "thead", "tfoot"))
_HIGHEST_WALK = 60


@dataclass(slots=True, eq=False)
class Element:
    """One element: `span` with its tags, `inner` without; `first` and `last` are its own tokens' places in the list."""

    name: str
    attributes: dict[str, Attribute]
    start: int
    inner_start: int
    parent: Element | None
    first: int
    quiet: bool
    inner_end: int = -1
    end: int = -1
    last: int = -1

    @property
    def span(self) -> Span:
        """From the first character of the opening tag to the last of the closing one."""
        return Span(self.start, self.end)

    @property
    def inner(self) -> Span:
        """What stands between the tags."""
        return Span(self.inner_start, self.inner_end)

    def get(self, name: str) -> str:
        """An attribute's value, empty when it is not there."""
        attribute = self.attributes.get(name)
        return attribute.value if attribute is not None else ""

    @property
    def id(self) -> str:
        """The name by which links reach the element."""
        return self.get("id") or self.get("name") or self.get("xml:id")

    @property
    def classes(self) -> frozenset[str]:
        """The class names."""
        return frozenset(self.get("class").split())

    def ancestors(self) -> Iterator[Element]:
        """What the element stands in, from the inside out; a nesting deeper than any author's is cut off."""
        above = self.parent
        for _ in range(_HIGHEST_WALK):
            if above is None:
                return
            yield above
            above = above.parent


@dataclass(frozen=True, slots=True)
class Piece:
    """A token in its place: the element it opens or closes, or the one its text stands in."""

    kind: Kind
    start: int
    end: int
    element: Element | None


@dataclass(slots=True)
class Tree:
    """An HTML text (or the part `region` of one) taken apart."""

    text: str
    region: Span
    pieces: list[Piece] = field(default_factory=list)
    elements: list[Element] = field(default_factory=list)
    by_id: dict[str, Element] = field(default_factory=dict)
    _starts: list[int] = field(default_factory=list)

    def at(self, offset: int) -> int:
        """The place in `pieces` of the first one that begins at or after an offset."""
        return bisect_left(self._starts, offset)

    def inside(self, element: Element) -> Iterator[Element]:
        """The elements within an element, in order."""
        for at in range(element.first + 1, element.last):
            piece = self.pieces[at]
            if piece.kind is Kind.OPEN and piece.element is not None:
                yield piece.element


def parse_html(text: str, region: Span | None = None) -> Tree:
    """The tree of a text, or of a region of it.  Linear in its length, and no recursion however deep it nests."""
    region = region or Span(0, len(text))
    tree = Tree(text, region)
    builder = _Builder(tree)
    for token in tokens(text, region.start, region.end):
        builder.take(token)
    builder.finish(region.end)
    tree._starts = [piece.start for piece in tree.pieces]
    return tree


class _Builder:
    """The elements that are open now, and for each name where they stand in the stack."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[Element] = []
        self.open: dict[str, list[int]] = {}

    def take(self, token: Token) -> None:
        if token.kind is Kind.OPEN:
            self._open(token)
        elif token.kind is Kind.CLOSE:
            self._close(token)
        else:
            self._add(token.kind, token.start, token.end, self._top())

    def finish(self, end: int) -> None:
        self._pop_to(0, end, end)

    def _top(self) -> Element | None:
        return self.stack[-1] if self.stack else None

    def _add(self, kind: Kind, start: int, end: int, element: Element | None) -> None:
        self.tree.pieces.append(Piece(kind, start, end, element))

    def _nearest(self, names: tuple[str, ...]) -> int:
        return max((self.open[name][-1] for name in names if self.open.get(name)), default=-1)

    def _open(self, token: Token) -> None:
        self._imply_ends(token)
        above = self._top()
        quiet = token.name in _QUIET or (above is not None and above.quiet)
        element = Element(token.name, token.attributes, token.start, token.end, above, len(self.tree.pieces), quiet)
        self.tree.elements.append(element)
        for key in ("id", "name", "xml:id"):
            if key in token.attributes and (key != "name" or token.name == "a"):
                self.tree.by_id.setdefault(token.attributes[key].value, element)
        self._add(Kind.OPEN, token.start, token.end, element)
        if token.name in VOID or token.whole:
            element.inner_end = element.end = token.end
            element.last = len(self.tree.pieces)
            self._add(Kind.CLOSE, token.end, token.end, element)
            return
        self.open.setdefault(token.name, []).append(len(self.stack))
        self.stack.append(element)

    def _imply_ends(self, token: Token) -> None:
        rules = [_ENDS[token.name]] if token.name in _ENDS else []
        if token.name in _ENDS_PARAGRAPH:
            rules.append(_PARAGRAPH)
        for targets, shields in rules:
            found = self._nearest(targets)
            if found >= 0 and found > self._nearest(shields):
                self._pop_to(found, token.start, token.start)

    def _close(self, token: Token) -> None:
        places = self.open.get(token.name)
        shield = -1 if token.name in _TABLE_PARTS else self._nearest(_CELL)
        if not places or places[-1] < shield:
            self._add(Kind.HIDDEN, token.start, token.end, self._top())
            return
        self._pop_to(places[-1] + 1, token.start, token.start)
        self._pop_to(places[-1], token.start, token.end)

    def _pop_to(self, depth: int, inner_end: int, end: int) -> None:
        """Close everything above a depth of the stack."""
        while len(self.stack) > depth:
            element = self.stack.pop()
            self.open[element.name].pop()
            element.inner_end, element.end, element.last = inner_end, end, len(self.tree.pieces)
            self._add(Kind.CLOSE, inner_end, end, element)
