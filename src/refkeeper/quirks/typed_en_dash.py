"""Authors type two hyphens for the dash between numbers; in a title or a shelf mark they would stay two hyphens."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

_TYPED = re.compile(r"(?<=\d)--(?=\d)")


@quirk(
    "typed-en-dash",
    field=("title", "container_title", "collection_title", "archive_location"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="Joseph R. Dennis, Writing, Publishing, and Reading Local Gazetteers in Imperial China, 1100--1700 (2015)",
    examples=[
        ("Local Gazetteers in Imperial China, 1100--1700", "Local Gazetteers in Imperial China, 1100–1700"),
        ("LWLG 3:618--22", "LWLG 3:618–22"),
        ("Reading --help: A History of Manuals", "Reading --help: A History of Manuals"),
        ("Crete, 1899-1906", "Crete, 1899-1906"),
    ],
)
def typed_en_dash(title: str) -> str:
    """Two hyphens between numbers are the en dash that they stand for."""
    return _TYPED.sub("–", title)
