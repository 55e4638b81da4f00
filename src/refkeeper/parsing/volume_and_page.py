"""Parts a volume from the page behind it where the model took both for pages: `PLoS ONE 10, e0133994`."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.parsing.labels import Label, Labelled
from refkeeper.text.lazy import LazyPattern

_BOTH = LazyPattern(
    r"(?P<volume>\d{1,4})(?:\s?\((?P<issue>\d{1,3})\))?\s?[,:]\s?(?P<page>[A-Za-z]{0,2}\d{3,8}(?:\s?[-–—]\s?[A-Za-z]?\d{1,8})?)"
)
_PAGES_BEFORE = LazyPattern(r"(?:pp?|pages?|S|Seiten?|págs?)\.?\s*$")


def part_volume(text: str, labels: list[Labelled]) -> None:
    """Set the volume apart, where a journal is named, no volume is, and no `pp.` stands before the numbers."""
    have = {one.label for one in labels}
    if Label.VOLUME in have or Label.CONTAINER_TITLE not in have:
        return
    for i, one in enumerate(labels):
        if one.label is not Label.PAGE or _PAGES_BEFORE.search(text, max(0, one.start - 8), one.start):
            continue
        both = _BOTH.fullmatch(text, one.start, one.end)
        if both is None:
            return
        parts = [(Label.VOLUME, "volume"), (Label.ISSUE, "issue"), (Label.PAGE, "page")]
        labels[i : i + 1] = [
            replace(one, label=label, start=both.start(name), end=both.end(name)) for label, name in parts if both[name]
        ]
        return
