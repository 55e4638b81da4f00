"""Tells the pages of a work from the places in it that are cited, where its notes give both."""

from __future__ import annotations

from collections.abc import Iterable

from refkeeper.text.lazy import LazyPattern

_PAGES = LazyPattern(r"(?P<first>\d{1,6})(?:[-–—‐‑−](?P<last>\d{1,6}))?")


def whole_pages(claimed: Iterable[str | None]) -> str | None:
    """Of the pages that an article's notes give for one work the range in which all others lie; None where none is.

    `Economic History Review, vol. 71, no. 3 (2018), 751`, cited again as `747-771` and as `753-754`, stands on 747-771.

    >>> whole_pages(["751", "747-771", "753-4"]), whole_pages(["751", "800"]), whole_pages(["751"])
    ('747-771', None, None)
    """
    places = {page: _bounds(page) for page in claimed if page is not None}
    known = [bounds for bounds in places.values() if bounds is not None]
    if len(known) < 2 or len(known) < len(places):
        return None
    whole = (min(low for low, _ in known), max(high for _, high in known))
    return next((page for page, bounds in places.items() if bounds == whole), None)


def _bounds(page: str) -> tuple[int, int] | None:
    """The first and the last page; in `1481–510` the last has the beginning of the first."""
    found = _PAGES.fullmatch(page)
    if found is None:
        return None
    first, last = found["first"], found["last"] or found["first"]
    last = first[: -len(last)] + last if len(last) < len(first) else last
    return (int(first), int(last)) if int(first) <= int(last) else None
