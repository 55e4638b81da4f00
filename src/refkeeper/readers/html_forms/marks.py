"""Tells the sign of a note (`1`, `[1]`, `1)`, `*`) from other words, and takes it off the note's beginning."""

from __future__ import annotations

import re

from refkeeper.model.source import Excerpt
from refkeeper.readers.html_excerpt import html_excerpt
from refkeeper.readers.html_tokens import TEXT
from refkeeper.readers.html_tree import Element, Tree

_SUPERSCRIPT = str.maketrans("⁰¹²³⁴⁵⁶⁷⁸⁹", "0123456789")
_MARK = re.compile(
    r"""
    [\s\[(↑^]*
    (?:(?:note|footnote|endnote|nb|n|fn)\.?\s?)?     # MediaWiki: `[note 3]`
    (?P<mark> [0-9]{1,4} | [ivxlcIVXLC]{1,7} | [A-Za-z] | [*†‡§¶‖#]{1,4} )
    [\s\]).:]*
    """,
    re.VERBOSE,
)
_LONGEST = 400
_BACK = re.compile(r"[\s\[\](↩↑⤴⏎↵▲^⬆⇧↖︎️)0-9]*|(?:jump|back|return|go back|zurück|retour)\b.{0,60}", re.IGNORECASE)
_OPENING_REST = re.compile(r"[\[(]?\s?[\]).:,]*\s*")
_CLOSING_REST = re.compile(r"\s?[\[(]\s?[\])]$")


def mark_of(text: str) -> str | None:
    """The number or sign that a text is, None when it says more.

    >>> mark_of("[12]"), mark_of("1)"), mark_of("²"), mark_of("chapter 3")
    ('12', '1', '2', None)
    """
    found = _MARK.fullmatch(text.strip().translate(_SUPERSCRIPT)) if len(text) < 40 else None
    return found["mark"] if found else None


def small_text(tree: Tree, element: Element) -> str:
    """The words of an element that is small enough to be a mark or a link; empty when it is larger."""
    if element.last - element.first < 2 or element.inner_end - element.inner_start > _LONGEST:
        return ""
    if element.last - element.first == 2:
        # Nothing but words stands in most marks, and in every tag of a megabyte of `<p>1. x`.
        words = tree.text[element.inner_start : element.inner_end]
        if "&" not in words and tree.kinds[element.first + 1] == TEXT:
            return " ".join(words.split())
    return html_excerpt(tree, element.inner_start, element.inner_end, gap=False).text


def says_back(text: str) -> bool:
    """Whether the words of a link say nothing but `back to the text`."""
    return len(text) < 80 and _BACK.fullmatch(text) is not None


def without_mark(excerpt: Excerpt, number: str, taken: bool) -> Excerpt:
    """A note without the rest of its number at the beginning, and of the brackets around its way back at the end.

    `taken` says that the number itself was left out already.
    """
    text = excerpt.text
    first = 0
    if taken:
        rest = _OPENING_REST.match(text)
        # A note may begin with a bracket of its own: only what the number leaves over goes.
        if rest and (rest.group()[:1] not in ("[", "(") or rest.group().strip() in ("[]", "()", "[].", "().", "[]:")):
            first = rest.end()
    elif number:
        label = re.match(rf"[\[(]?{re.escape(number)}(?:[\])]\.?|[.:)])\s", text.translate(_SUPERSCRIPT))
        first = label.end() if label else 0
    closing = _CLOSING_REST.search(text, max(first, len(text) - 6))
    return excerpt.cut(first, closing.start() if closing else len(text)).strip()
