"""Builds the tree of an HTML text, whatever is missing or wrongly nested in it."""

from __future__ import annotations

from refkeeper.model.source import Span
from refkeeper.readers.html_names import CELL, IMPLIED, QUIET, TABLE_PARTS, VOID
from refkeeper.readers.html_tokens import CLOSE, HIDDEN, OPEN, Token, tokens
from refkeeper.readers.html_tree import Element, Tree


def parse_html(text: str, region: Span | None = None) -> Tree:
    """The tree of a text, or of a region of it.  Linear in its length, and no recursion however deep it nests."""
    region = region or Span(0, len(text))
    tree = Tree(text, region)
    builder = _Builder(tree)
    for token in tokens(text, region.start, region.end):
        if token.kind == OPEN:
            builder.open_element(token)
        elif token.kind == CLOSE:
            builder.close_element(token)
        else:
            builder.add(token.kind, token.start, token.end, builder.stack[-1] if builder.stack else -1)
    builder.pop_to(0, region.end, region.end)
    return tree


class _Builder:
    """The elements that are open now, and for each name where they stand in the stack."""

    def __init__(self, tree: Tree) -> None:
        self.tree = tree
        self.stack: list[int] = []
        self.open: dict[str, list[int]] = {}

    def add(self, kind: int, start: int, end: int, element: int) -> None:
        tree = self.tree
        tree.kinds.append(kind)
        tree.starts.append(start)
        tree.ends.append(end)
        tree.owners.append(element)

    def open_element(self, token: Token) -> None:
        name = token.name
        if name in IMPLIED:
            self._imply_ends(name, token.start)
        tree, stack = self.tree, self.stack
        above = stack[-1] if stack else -1
        index = len(tree.names)
        tree.names.append(name)
        tree.parents.append(above)
        tree.firsts.append(len(tree.kinds))
        tree.lasts.append(-1)
        tree.quiet.append(name in QUIET or (above >= 0 and tree.quiet[above]))
        if token.attributes:
            self._attributes(index, token)
        self.add(OPEN, token.start, token.end, index)
        if name in VOID or token.whole:
            tree.lasts[index] = len(tree.kinds)
            self.add(CLOSE, token.end, token.end, index)
            return
        if name in self.open:
            self.open[name].append(len(stack))
        else:
            self.open[name] = [len(stack)]
        stack.append(index)

    def _attributes(self, index: int, token: Token) -> None:
        self.tree.attributes[index] = token.attributes
        for key in ("id", "name", "xml:id"):
            if key in token.attributes and (key != "name" or token.name == "a"):
                self.tree.by_id.setdefault(token.attributes[key].value, Element(self.tree, index))

    def _nearest(self, names: tuple[str, ...]) -> int:
        nearest = -1
        for name in names:
            places = self.open.get(name)
            if places and places[-1] > nearest:
                nearest = places[-1]
        return nearest

    def _imply_ends(self, name: str, at: int) -> None:
        for targets, shields in IMPLIED[name]:
            found = self._nearest(targets)
            if found >= 0 and found > self._nearest(shields):
                self.pop_to(found, at, at)

    def close_element(self, token: Token) -> None:
        places = self.open.get(token.name)
        shield = -1 if token.name in TABLE_PARTS else self._nearest(CELL)
        if not places or places[-1] < shield:
            self.add(HIDDEN, token.start, token.end, self.stack[-1] if self.stack else -1)
            return
        depth = places[-1]
        self.pop_to(depth + 1, token.start, token.start)
        self.pop_to(depth, token.start, token.end)

    def pop_to(self, depth: int, inner_end: int, end: int) -> None:
        """Close everything above a depth of the stack."""
        tree, stack = self.tree, self.stack
        while len(stack) > depth:
            index = stack.pop()
            self.open[tree.names[index]].pop()
            tree.lasts[index] = len(tree.kinds)
            self.add(CLOSE, inner_end, end, index)
