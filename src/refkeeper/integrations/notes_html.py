"""Makes the notes of built HTML accessible: DPUB-ARIA roles and labels on what the builders' own footnotes leave bare.

Attributes are added to the tags that builders are known to write for notes; outside of notes every other byte stays.
"""

from __future__ import annotations

import re
from collections.abc import Iterator
from html import escape, unescape
from urllib.parse import unquote

from refkeeper.integrations.disarm import disarming
from refkeeper.integrations.note_tags import Nesting, classes_of, is_aside, is_endnotes, value_of
from refkeeper.integrations.options import Words
from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Edit
from refkeeper.model.source import Span
from refkeeper.readers.html_tokens import CLOSE, OPEN, TEXT, Token, tokens
from refkeeper.text.identifiers import DOI, normalise_doi, trim_doi

# Python-Markdown; docutils.
_CALLS = frozenset(("footnote-ref", "footnote-reference"))
_BACK = frozenset(("footnote-backref", "fn-backref"))
_SIGNS = ("footnote", "doc-", "doi.org/", "fn-backref")
_BARE = re.compile(r"https?://(?:dx\.)?doi\.org/(?=10\.)")
DOI_HOSTS = ("https://doi.org/", "http://doi.org/", "https://dx.doi.org/", "http://dx.doi.org/")


@dataclass(frozen=True, slots=True)
class _Place:
    """Where the text calls a note: the note's number, and which of its calls this is."""

    number: str
    count: int


def accessible(html: str, words: Words) -> str:
    """The page with roles, labels and `data-doi`; what has a role or a label keeps it.

    A note is a citation: what could run in it is disarmed.

    >>> accessible('<a href="https://doi.org/10.1093/past/38.1.56">x</a>', Words())
    '<a data-doi="10.1093/past/38.1.56" href="https://doi.org/10.1093/past/38.1.56">x</a>'
    """
    if not any(sign in html for sign in _SIGNS):
        return html
    found = list(tokens(html))
    places = _places(html, found)
    nesting = Nesting()
    out: list[str] = []
    at = 0
    for index, token in enumerate(found):
        changes = [*disarming(html, token), *_links(html, token, nesting)] if nesting.inside else []
        nesting.step(token)
        if token.kind == OPEN and not any(one.text == "&lt;" for one in changes):
            added = _attributes(html, found, index, places, words)
            new = "".join(f' {name}="{escape(value)}"' for name, value in added if name not in token.attributes)
            name_end = token.start + 1 + len(token.name)
            changes.insert(0, Edit(Span(name_end, name_end), new))
        for change in changes:
            out += (html[at : change.span.start], change.text)
            at = change.span.end
    return "".join((*out, html[at:]))


def _links(html: str, token: Token, nesting: Nesting) -> Iterator[Edit]:
    """Make links of the addresses of DOIs that stand in a note as mere text."""
    if token.kind == TEXT and not nesting.quiet and "doi.org/10." in html[token.start : token.end]:
        text = "".join(
            f'<a href="{escape(piece)}" data-doi="{escape(doi)}">{escape(piece, quote=False)}</a>'
            if doi
            else escape(piece, quote=False)
            for piece, doi in doi_pieces(unescape(html[token.start : token.end]))
        )
        yield Edit(Span(token.start, token.end), text)


def doi_pieces(text: str) -> Iterator[tuple[str, str]]:
    """A text cut into the addresses of DOIs, each with its DOI, and what is between them.

    >>> list(doi_pieces("See https://doi.org/10.1093/past/38.1.56."))
    [('See ', ''), ('https://doi.org/10.1093/past/38.1.56', '10.1093/past/38.1.56'), ('.', '')]
    """
    at = 0
    for found in _BARE.finditer(text):
        doi = DOI.match(text, found.end())
        if doi is None or found.start() < at:
            continue
        end = found.end() + len(trim_doi(doi.group()))
        address = text[found.start() : end]
        if at < found.start():
            yield text[at : found.start()], ""
        yield address, normalise_doi(address) or ""
        at = end
    if at < len(text):
        yield text[at:], ""


def _attributes(
    html: str, found: list[Token], index: int, places: dict[str, _Place], words: Words
) -> list[tuple[str, str]]:
    token = found[index]
    if is_endnotes(token):
        return [("role", "doc-endnotes"), ("aria-label", words.notes)]
    if is_aside(token):
        return [("aria-label", words.notes)]
    if token.name != "a":
        return []
    if _is_call(token):
        return [("role", "doc-noteref"), ("aria-label", words.note.format(number=_words(html, found, index)))]
    if value_of(token, "role") == "doc-backlink" or classes_of(token) & _BACK:
        place = places.get(unquote(value_of(token, "href").removeprefix("#")))
        if place is None:
            return [("role", "doc-backlink")]
        words_back = words.back if place.count == 1 else words.back_again
        return [("role", "doc-backlink"), ("aria-label", words_back.format(number=place.number, place=place.count))]
    href = value_of(token, "href")
    doi = normalise_doi(href) if href.lower().startswith(DOI_HOSTS) else None
    return [("data-doi", doi)] if doi else []


def _places(html: str, found: list[Token]) -> dict[str, _Place]:
    """The calls of notes by the names that lead back to them: the link's own, or its parent's (`<sup id>`)."""
    places: dict[str, _Place] = {}
    counts: dict[str, int] = {}
    for index, token in enumerate(found):
        if token.kind != OPEN or token.name != "a" or not _is_call(token):
            continue
        target = value_of(token, "href")
        counts[target] = counts.get(target, 0) + 1
        place = _Place(_words(html, found, index), counts[target])
        outer = found[index - 1] if index else token
        names = [value_of(token, "id"), value_of(outer, "id") if outer.kind == OPEN else ""]
        for name in filter(None, names):
            places.setdefault(name, place)
    return places


def _is_call(token: Token) -> bool:
    return value_of(token, "role") == "doc-noteref" or bool(classes_of(token) & _CALLS)


def _words(html: str, found: list[Token], index: int) -> str:
    """The text of a link without the brackets round a number."""
    text: list[str] = []
    for token in found[index + 1 : index + 12]:
        if token.kind == CLOSE and token.name == "a":
            break
        if token.kind == TEXT:
            text.append(html[token.start : token.end])
    return unescape("".join(text)).strip().strip("[]()")
