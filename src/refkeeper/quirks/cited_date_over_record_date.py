"""A record has up to five dates; the one that the author cited is no error when the record has it too."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Date, Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.quirks.which_date import cited_and_vouched, cited_date, delayed

_PRINT, _ONLINE = Date(2022, 2), Date(2021, 5, 18)
_DATES = {"published-print": _PRINT, "published-online": _ONLINE, "issued": _ONLINE}
_IN_PRINT = Item(ItemType.ARTICLE_JOURNAL, issued=_PRINT, doi="10.1177/17506980211017928")
_IN_ADVANCE = replace(_IN_PRINT, issued=_ONLINE)


@quirk(
    "cited-date-over-record-date",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.1177/17506980211017928 (online May 2021, print February 2022)",
    examples=[
        (case(_IN_PRINT, issued=Date(2021), dates=_DATES), case(_IN_ADVANCE)),
        (case(_IN_ADVANCE, issued=Date(2022), dates=_DATES), case(_IN_PRINT)),
        (case(_IN_PRINT, issued=Date(2022), dates=_DATES), case(_IN_PRINT)),
        (case(_IN_PRINT, issued=Date(2019), dates=_DATES), case(_IN_PRINT)),
        (case(_IN_PRINT, dates=_DATES), case(_IN_PRINT)),
    ],
)
def cited_date_over_record_date(reference: Reference) -> Reference:
    """Of the record's dates, print and online, the one that the author cited is taken."""
    meant = cited_and_vouched(reference)
    if meant is None or meant == reference.item.issued or delayed(reference) is not None:
        return reference
    origin = Origin.NOTE if meant == cited_date(reference) else Origin.RECORD
    item = replace(reference.item, issued=meant)
    return replace(reference, item=item, origins={**reference.origins, "issued": origin})
