"""Lists of notes typed by hand, `[1] text` under Notes, and the marks in the text that call them."""

from __future__ import annotations

from collections.abc import Callable

from refkeeper.model.source import Excerpt, Span
from refkeeper.readers.footnotes import Found
from refkeeper.readers.lines import Line
from refkeeper.readers.mask import Mask


def typed_notes(
    text: str, lines: list[Line], mask: Mask, excerpt: Callable[[Span], Excerpt], bare_lists: bool = False
) -> Found:
    """Under way."""
    return Found()
