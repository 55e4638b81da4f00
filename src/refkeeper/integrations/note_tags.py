"""Which tags of built HTML hold notes, and whether another stands in one of them."""

from __future__ import annotations

from refkeeper.readers.html_tokens import CLOSE, OPEN, Token

_QUIET = frozenset(("a", "code", "pre", "kbd", "samp"))


class Nesting:
    """Whether a tag stands in a note, and whether in a link or in code there."""

    def __init__(self) -> None:
        self._name = ""
        self._depth = 0
        self._quiet = 0

    @property
    def inside(self) -> bool:
        """In one, at whatever depth."""
        return self._depth > 0

    @property
    def quiet(self) -> bool:
        """In a link, or in code."""
        return self._quiet > 0

    def step(self, token: Token) -> None:
        """Go on by one token."""
        by = {OPEN: 1, CLOSE: -1}.get(token.kind, 0)
        if self._depth == 0:
            if token.kind == OPEN and is_list(token):
                self._name, self._depth, self._quiet = token.name, 1, 0
        elif token.name == self._name:
            self._depth += by
        elif token.name in _QUIET:
            self._quiet = max(0, self._quiet + by)


def is_list(token: Token) -> bool:
    """Either of the two below."""
    return is_endnotes(token) or is_aside(token)


def is_endnotes(token: Token) -> bool:
    """Python-Markdown's; a `div` with more classes (`!!! footnote` in MkDocs) is the author's own."""
    return token.name == "div" and value_of(token, "class").strip() == "footnote"


def is_aside(token: Token) -> bool:
    """The frame that docutils puts round notes; each of them has its role."""
    return token.name == "aside" and "footnote-list" in classes_of(token)


def classes_of(token: Token) -> set[str]:
    """The classes of a tag."""
    return set(value_of(token, "class").split())


def value_of(token: Token, name: str) -> str:
    """The value of an attribute; nothing where it is not."""
    attribute = token.attributes.get(name)
    return attribute.value if attribute is not None else ""
