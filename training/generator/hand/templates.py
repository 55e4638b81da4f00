"""Writes a citation from a template, so that a style is a list of lines that a scholar of its field can check."""

from __future__ import annotations

import re
from collections.abc import Mapping
from dataclasses import dataclass
from functools import cache

from training.generator.pieces import Pen

# What a value is, where its name does not say it.
LABELS = {
    "author_again": "author", "first_author": "author", "editors": "editor", "translators": "translator",
    "short_title": "title", "bare_title": "title", "container": "container_title", "pages": "page",
    "first_page": "page", "year": "issued", "date": "issued", "place": "publisher_place", "first_place": "publisher_place",
    "series": "collection_title", "series_number": "collection_number", "note": "note_number", "court": "publisher",
    "reporter": "container_title", "institution": "publisher", "container_editors": "editor", "section": "locator",
    "book_author": "container_author", "second_reporter": "container_title", "second_volume": "volume",
    "second_year": "issued", "second_page": "page", "pin": "locator", "original": "original_date", "years": "issued",
    "author_caps": "author", "author_again_caps": "author", "title_caps": "title", "short_title_caps": "title",
    "container_caps": "container_title", "editors_caps": "editor", "bare_title_caps": "title",
    "edition_sup": "edition", "holding": "archive_location", "volume_roman": "volume", "editors_first": "editor", "editors_again": "editor", "full_date": "issued",
}  # fmt: skip
_TOKEN = re.compile(
    r"\{(?P<name>[a-z_0-9]+)(?P<plain>!?)(?::(?P<label>[a-z_]+))?\}|(?P<mark>[<>|_\"])|(?P<words>[^{<>|_\"]+)"
)


@dataclass(frozen=True, slots=True)
class Words:
    """What stands there as it is."""

    words: str


@dataclass(frozen=True, slots=True)
class Quote:
    """A quotation mark of the style: the opening or the closing one."""

    opens: bool


@dataclass(frozen=True, slots=True)
class Field:
    """A value of the work, with its label (None: `{name!}`, a joining word that a habit chose)."""

    name: str
    label: str | None


@dataclass(frozen=True, slots=True)
class Italic:
    """What is set in italics."""

    inner: Template


@dataclass(frozen=True, slots=True)
class Maybe:
    """`<, S. {pages}|, o. S.>`: the first branch all of whose own fields are known, or nothing."""

    branches: tuple[Template, ...]


Node = Words | Quote | Field | Italic | Maybe
Template = tuple[Node, ...]


@cache
def template(text: str) -> Template:
    """A template read: `{name}` a value, `{name:label}`, `{name!}`, `<…|…>` optional, `_…_` italics, `"…"` quotes.

    `‹` and `›` stand for angle brackets that are written.
    """
    tokens = list(_TOKEN.finditer(text))
    if sum(len(one[0]) for one in tokens) != len(text):
        raise ValueError(f"not a template: {text}")
    nodes, at = _nodes(tokens, 0, "")
    if at != len(tokens):
        raise ValueError(f"a bracket is closed that was never opened: {text}")
    return nodes


def _nodes(tokens: list[re.Match[str]], at: int, closing: str) -> tuple[Template, int]:
    out: list[Node] = []
    quoted = False
    while at < len(tokens):
        token = tokens[at]
        mark = token["mark"]
        if mark and mark in closing:
            return tuple(out), at
        at += 1
        if token["name"]:
            name = token["name"]
            out.append(Field(name, None if token["plain"] else token["label"] or LABELS.get(name, name)))
        elif token["words"]:
            out.append(Words(token["words"].replace("‹", "<").replace("›", ">")))
        elif mark == '"':
            quoted = not quoted
            out.append(Quote(quoted))
        elif mark == "_":
            inner, at = _nodes(tokens, at, "_")
            out.append(Italic(inner))
            at += 1
        elif mark == "<":
            branches = []
            while True:
                inner, at = _nodes(tokens, at, ">|")
                branches.append(inner)
                at += 1
                if tokens[at - 1]["mark"] == ">":
                    break
            out.append(Maybe(tuple(branches)))
        else:
            raise ValueError(f"a mark out of place: {mark}")
    return tuple(out), at


def _known(nodes: Template, values: Mapping[str, str]) -> bool:
    for node in nodes:
        if isinstance(node, Field) and not values.get(node.name):
            return False
        if isinstance(node, Italic) and not _known(node.inner, values):
            return False
    return True


def write(
    pen: Pen, nodes: Template, values: Mapping[str, str], quotes: tuple[str, str], *, italic: bool = False
) -> None:
    """Write a template with the values of a work.

    >>> pen, known = Pen(), {"author": "Wehler", "title": "Macht", "pin": "5"}
    >>> write(pen, template('{author}, _{title}_< ({year})>, S. {pin}'), known, ("„", "“"))
    >>> pen.text, pen.labels
    ('Wehler, Macht, S. 5', [('author', 0, 6), ('title', 8, 13), ('locator', 18, 19)])
    """
    for node in nodes:
        if isinstance(node, Words):
            pen.put(node.words, italic=italic)
        elif isinstance(node, Quote):
            pen.put(quotes[0] if node.opens else quotes[1], italic=italic)
        elif isinstance(node, Field):
            pen.put(values.get(node.name, ""), node.label, italic=italic)
        elif isinstance(node, Italic):
            write(pen, node.inner, values, quotes, italic=True)
        else:
            for branch in node.branches:
                if _known(branch, values):
                    write(pen, branch, values, quotes, italic=italic)
                    break
