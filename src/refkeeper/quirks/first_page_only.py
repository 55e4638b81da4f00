"""Backfile records often hold only the first page; the note has the last one too."""

from __future__ import annotations

import re
from dataclasses import replace

from refkeeper.model.item import Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.rule import Phase, quirk

_RANGE = re.compile(r"(\d{1,7})\s?[-–]\s?(\d{1,7})")
_GENDER = Item(ItemType.ARTICLE_JOURNAL, title="Gender", volume="91", page="1053", doi="10.2307/1864376")


@quirk(
    "first-page-only",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.2307/1864376, which has `1053` where the article is on 1053–75",
    examples=[
        (case(_GENDER, page="1053–75"), case(replace(_GENDER, page="1053–75"), page="1053–75")),
        (case(_GENDER, page="1060–61"), case(_GENDER, page="1060–61")),
        (case(replace(_GENDER, page="1053-1075"), page="1053"), case(replace(_GENDER, page="1053-1075"), page="1053")),
    ],
)
def first_page_only(reference: Reference) -> Reference:
    """Where the record has one page and the note a range that begins with it, the note's range is taken."""
    page, work = reference.item.page, reference.work
    claim = work.page if work is not None else None
    if not page or claim is None or claim.value is None or claim.uncertain:
        return reference
    found = _RANGE.fullmatch(claim.value.strip())
    if found is None or found[1] != page.strip():
        return reference
    item = replace(reference.item, page=claim.value.strip())
    return replace(reference, item=item, origins={**reference.origins, "page": Origin.NOTE})
