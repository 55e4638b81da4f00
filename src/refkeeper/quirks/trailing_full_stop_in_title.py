"""Some publishers deposit titles with the full stop of the reference list; this takes it off."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk

# Abbreviations of four letters and more that end titles; shorter last words keep their stop anyway.
_ABBREVIATIONS = frozenset({"anon", "assn", "bros", "bull", "corp", "dept", "hrsg", "proc", "prof", "spec", "univ"})


@quirk(
    "trailing-full-stop-in-title",
    field=("title", "container_title"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1128/aac.26.3.314, 10.7863/jum.1987.6.12.697; not 10.1016/s0176-1617(11)80758-3 (tabacum L.)",
    examples=[
        (
            "Endovaginal ultrasound. A technique for evaluation of nonfollicular pelvic masses.",
            "Endovaginal ultrasound. A technique for evaluation of nonfollicular pelvic masses",
        ),
        ("Chloroplast Ultrastructure in Nicotiana tabacum L.", "Chloroplast Ultrastructure in Nicotiana tabacum L."),
        ("To be continued ...", "To be continued ..."),
        ("A history of the U.S.", "A history of the U.S."),
        ("J. Mater. Chem.", "J. Mater. Chem."),
    ],
)
def trailing_full_stop_in_title(title: str) -> str:
    """The full stop after a title goes; after an abbreviation, an initial or an ellipsis it stays."""
    if not title.endswith(".") or title.endswith((" .", "..")):
        return title
    words = title[:-1].split()
    last = words[-1] if words else ""
    if len(words) < 3 or len(last) < 4 or not last.isalpha() or last.lower() in _ABBREVIATIONS:
        return title
    # A title of abbreviations: J. Mater. Chem.
    return title if words[-2].endswith(".") else title[:-1]
