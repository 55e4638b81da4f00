"""Keeps what stands in a note from running: a note is a citation, and its text is data.

Markdown lets an author write HTML, and outside of notes that is the site's own affair.  In a note a tag that a citation
cannot need becomes the characters that it was typed with.
"""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.model.finding import Edit
from refkeeper.model.source import Span
from refkeeper.readers.html_tokens import CLOSE, HIDDEN, OPEN, Token, tokens

_NAMES = """
a abbr aside b bdi bdo blockquote br cite code dd del dfn div dl dt em figcaption figure h1 h2 h3 h4 h5 h6 hr i img ins
kbd li mark ol p pre q rp rt ruby s samp section small span strike strong sub sup table tbody td tfoot th thead tr tt u
ul var wbr math mfrac mi mn mo mover mrow mspace msqrt mstyle msub msubsup msup mtext munder semantics svg path g
"""
_HARMLESS = frozenset(_NAMES.split())
_ADDRESSES = ("href", "src", "xlink:href", "cite", "action", "formaction", "poster", "data", "background")
_MANY = 60
"""Attributes of one tag; the tokenizer tells no more than 64 apart."""


def disarmed(html: str) -> str:
    """A note's HTML with what could run as characters.

    >>> disarmed("<i>Emma</i> <script>alert(1)</script><img src=x onerror=alert(2)>")
    '<i>Emma</i> &lt;script>alert(1)&lt;/script>&lt;img src=x onerror=alert(2)>'
    """
    out: list[str] = []
    at = 0
    for token in tokens(html):
        for edit in disarming(html, token):
            out += (html[at : edit.span.start], edit.text)
            at = edit.span.end
    return "".join((*out, html[at:]))


def disarming(html: str, token: Token) -> Iterator[Edit]:
    """What to change in one token of a note."""
    if token.kind == HIDDEN:
        text = html[token.start : token.end]
        yield Edit(Span(token.start, token.end), "" if text.startswith("<!--") else text.replace("<", "&lt;"))
    elif token.kind == CLOSE and token.name not in _HARMLESS:
        yield Edit(Span(token.start, token.start + 1), "&lt;")
    elif token.kind == OPEN:
        yield from _open(token)


def _open(token: Token) -> Iterator[Edit]:
    running = any(name.startswith("on") or name == "srcdoc" for name in token.attributes)
    if token.name not in _HARMLESS or running or len(token.attributes) >= _MANY:
        yield Edit(Span(token.start, token.start + 1), "&lt;")
        return
    for name in _ADDRESSES:
        attribute = token.attributes.get(name)
        if attribute is not None and runs_script(attribute.value):
            yield Edit(attribute.span, "#")


def runs_script(address: str) -> bool:
    """Whether a browser would take an address for a program; it leaves out blanks and controls.

    >>> runs_script("java\\nscript:alert(1)"), runs_script("https://example.org/javascript:")
    (True, False)
    """
    scheme = "".join(character for character in address[:80] if not character.isspace() and character.isprintable())
    return scheme.lower().startswith(("javascript:", "vbscript:", "data:"))
