"""A text of one page is deposited as a range from that page to itself; this keeps the page."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk


@quirk(
    "equal-pages",
    field="page",
    phase=Phase.CANONICALISE,
    seen_in="10.1111/j.1752-7325.1954.tb00111.x (37-37), 10.5860/choice.28-2102",
    examples=[
        ("37-37", "37"),
        ("37–37", "37"),
        ("P29-P29", "P29"),
        ("28-2102-28-2102", "28-2102"),
        ("37-38", "37-38"),
        ("no-no", "no-no"),
    ],
)
def equal_pages(page: str) -> str:
    """A range from one page to the same page is that page."""
    middle = len(page) // 2
    first, dash, last = page[:middle].strip(), page[middle : middle + 1], page[middle + 1 :].strip()
    same = first == last and dash in ("-", "–", "—") and any(sign.isdigit() for sign in first)
    return first if same and first[-1:] not in "-–—" and first[:1] not in "-–—" else page
