"""Back files say online 2010 for print 1976, new articles are online a year before their issue: print is cited."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Date, Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.quirks.which_date import ORDER, cited_and_vouched, delayed

_BACK_DATES = {"published-print": Date(1976, 9), "published-online": Date(2010, 5, 11)}
_BACK = Item(ItemType.ARTICLE_JOURNAL, issued=Date(2010, 5, 11), doi="10.1017/s0022050700100051")
_TOPOI_DATES = {"published-print": Date(2021, 11), "published-online": Date(2019, 4, 22)}
_TOPOI = Item(ItemType.ARTICLE_JOURNAL, issued=Date(2019, 4, 22), doi="10.1007/s11245-019-09640-x")


@quirk(
    "online-first-year",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.1017/s0022050700100051 (print 1976, online 2010), 10.1007/s11245-019-09640-x (online 2019, print 2021)",
    examples=[
        (case(_BACK, dates=_BACK_DATES), case(replace(_BACK, issued=Date(1976, 9)))),
        (
            case(_TOPOI, dates=_TOPOI_DATES),
            case(replace(_TOPOI, issued=Date(2021, 11), available_date=Date(2019, 4, 22))),
        ),
        (case(_TOPOI, issued=Date(2019), dates=_TOPOI_DATES), case(_TOPOI)),
        (case(_TOPOI, dates={"published-online": Date(2019, 4, 22)}), case(_TOPOI)),
        (case(_TOPOI), case(_TOPOI)),
    ],
)
def online_first_year(reference: Reference) -> Reference:
    """Where the author cites no date that the record has, the issue's date is taken, not the day it went online."""
    if reference.record is None or delayed(reference) is not None:
        return reference
    dates, item = reference.record.dates, reference.item
    origins = dict(reference.origins)
    issued = next((dates[name] for name in ORDER if name in dates), None)
    if issued is not None and cited_and_vouched(reference) is None and issued != item.issued:
        item = replace(item, issued=issued)
        origins["issued"] = Origin.RECORD
    printed = dates.get("journal-issue.published-print") or dates.get("published-print")
    online = dates.get("published-online")
    if item.available_date is None and printed == item.issued and _before(online, printed):
        item = replace(item, available_date=online)
        origins["available_date"] = Origin.RECORD
    return reference if item is reference.item else replace(reference, item=item, origins=origins)


def _before(online: Date | None, printed: Date | None) -> bool:
    """Whether an article was online in an earlier month or year than its issue."""
    if online is None or printed is None:
        return False
    return online.parts[:2] < printed.parts[:2] and not online.agrees(printed)
