"""Publishers fill the page field of what has no pages with words that mean none; this leaves it empty."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk

_NONE = frozenset({"no-no", "n/a-n/a", "n/a", "na-na", "n.p.", "n. p.", "n.pag.", "n. pag.", "&na;", "-", "–"})


@quirk(
    "no-page",
    field=("page", "volume", "issue"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="10.1002/chin.200220037 (no-no), 10.1002/per.744 (n/a-n/a), 10.2165/00128415-201214040-00050 (&NA;)",
    examples=[
        ("no-no", None),
        ("n/a-n/a", None),
        ("&NA;", None),
        ("N1-N9", "N1-N9"),
        ("37-37", "37-37"),
    ],
)
def no_page(value: str) -> str | None:
    """A page, volume or issue that only says that there is none is left out."""
    return None if value.strip().lower() in _NONE else value
