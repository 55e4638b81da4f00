"""Keeps HTML in a title from becoming live HTML on a page: only the tags that CSL allows stay tags."""

from __future__ import annotations

import re

from refkeeper.model.csl import Json
from refkeeper.writers.clean import safe
from refkeeper.writers.rich import Text, tokens

# What a browser takes for the beginning of a tag; any other `<` (as in "p < 0.05") is a character everywhere.
_LIVE = re.compile(r"<(?=[A-Za-z/!?])")
# `&lt;` that was there before; one `&amp;` more tells it from ours.
_ENTITY = re.compile(r"&(?=(?:amp;)*lt;)")


def neutral(text: str, rich: bool = True) -> str:
    """The text with live `<` as `&lt;`; `rich` leaves the tags of CSL alone.

    >>> neutral("<i>Emma</i> <script>alert(1)</script>")
    '<i>Emma</i> &lt;script>alert(1)&lt;/script>'
    """
    if not rich:
        return _dead(safe(text))
    return "".join(_dead(token.text) if isinstance(token, Text) else token.tag for token in tokens(safe(text)))


def neutral_json(value: Json, rich: bool = True) -> Json:
    """Every text in a value of CSL-JSON made neutral."""
    if isinstance(value, str):
        return neutral(value, rich)
    if isinstance(value, dict):
        return {safe(name): neutral_json(one, rich) for name, one in value.items()}
    if isinstance(value, list):
        return [neutral_json(one, rich) for one in value]
    return value


def _dead(text: str) -> str:
    return _LIVE.sub("&lt;", _ENTITY.sub("&amp;", text))
