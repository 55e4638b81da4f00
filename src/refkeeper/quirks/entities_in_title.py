"""Titles are deposited with HTML entities, sometimes escaped twice; this gives the characters back."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_ENTITY = LazyPattern(
    r"""
    &(?:amp;)*                                     # `&amp;amp;lt;`: escaped more than once
    (?P<name> \#[0-9]{1,7} | \#[xX][0-9A-Fa-f]{1,6} | [A-Za-z][A-Za-z0-9]{1,31} ) ;
    """,
    re.VERBOSE,
)
# An entity inside an entity happens (`&#38;lt;`); deeper than this nobody has seen it.
_DEPTH = 4


@quirk(
    "entities-in-title",
    field=("title", "title_short", "container_title", "collection_title", "publisher", "publisher_place"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1109/argencon.2014.6868504 (&#x00F3;), 10.1016/j.bjps.2022.04.046 (&amp; in the journal's name), "
    "10.5194/soil-3-113-2017 (&lt;sup&gt;)",
    examples=[
        (
            "Journal of Plastic, Reconstructive &amp; Aesthetic Surgery",
            "Journal of Plastic, Reconstructive & Aesthetic Surgery",
        ),
        ("Compensaci&#x00F3;n en la generaci&#x00F3;n", "Compensación en la generación"),
        ("Mining Engineers &amp;amp; the American West", "Mining Engineers & the American West"),
        ("AT&T; a history", "AT&T; a history"),
        ("Rowman & Littlefield", "Rowman & Littlefield"),
    ],
)
def entities_in_title(title: str) -> str:
    """HTML entities in a title, a journal or a publisher become the characters they stand for."""
    return unescaped(title)


def unescaped(text: str) -> str:
    """The text without entities; unchanged when there is no end to them."""
    plain = text
    for _ in range(_DEPTH):
        if "&" not in plain:
            return plain
        before, plain = plain, _ENTITY.sub(_character, plain)
        if plain == before:
            return plain
    return text


def _character(found: re.Match[str]) -> str:
    name = found["name"]
    if name == "amp":
        return "&"
    import html
    from html.entities import html5

    if not name.startswith("#") and f"{name};" not in html5:
        return found.group()
    return html.unescape(f"&{name};")
