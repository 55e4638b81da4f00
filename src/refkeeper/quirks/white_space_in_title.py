"""Line ends, indents and invisible characters of a publisher's file end up in titles; this folds them away."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

# A soft hyphen at a line's end takes the line end with it: the word goes on.
_SOFT_BREAK = re.compile(r"\u00ad[ \t]?(?:\r\n|\r|\n)[ \t]{0,80}")
_INVISIBLE = dict.fromkeys((0x00AD, 0x200B, 0x2060, 0xFEFF))


@quirk(
    "white-space-in-title",
    field=("title", "title_short", "container_title", "collection_title", "publisher", "publisher_place", "volume",
           "issue", "page"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1038/107322a0, 10.1090/s0002-9904-1930-05006-5",
    examples=[
        ("On canonical forms of differential\nequations", "On canonical forms of differential equations"),
        ("\n   Les Hommes Fossiles: Eléments de Paléontologie Humaine\n  ",
         "Les Hommes Fossiles: Eléments de Paléontologie Humaine"),
        ("Paläonto\u00adlogie", "Paläontologie"),
        ("Fett- und Harz-Industrie", "Fett- und Harz-Industrie"),
    ],
)  # fmt: skip
def white_space_in_title(title: str) -> str:
    """Line ends and runs of blanks become one blank; soft hyphens and zero-width blanks go."""
    return " ".join(_SOFT_BREAK.sub("", title).translate(_INVISIBLE).split())
