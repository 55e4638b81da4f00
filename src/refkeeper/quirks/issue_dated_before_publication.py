"""Journals that run late date an issue December 2019 and publish it in June 2020; the date on the issue is cited."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Date, Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.quirks.which_date import delayed

_ARTICLES = frozenset({ItemType.ARTICLE_JOURNAL, ItemType.ARTICLE_MAGAZINE})
# A month late is the post; two years late is a back file put online.
_LATE, _BACK_FILE = 2, 24

_RINNA = Item(ItemType.ARTICLE_JOURNAL, container_title="New Zealand Journal of Asian Studies", issued=Date(2019, 12))
_SAID = "The December 2019 issue was published in June 2020."
_SAGT = "Das Dezemberheft 2019 ist erst im Juni 2020 erschienen."
_DIT = "Le numéro de décembre 2019 n’est paru qu’en juin 2020."
_OUT = Date(2020, 6)
_LATE_ISSUE = Item(ItemType.ARTICLE_JOURNAL, issued=Date(2013, 10), doi="10.1017/s0016672313000207")
_BACK = Item(ItemType.ARTICLE_JOURNAL, issued=Date(1976, 9), doi="10.1017/s0022050700100051")


@quirk(
    "issue-dated-before-publication",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="Rinna, “Economics, Security and Mongolia’s Interests Toward the Korean Peninsula,” New Zealand Journal of "
    "Asian Studies vol. 21, no. 2 (December 2019); 10.1017/s0016672313000207 (October 2013, online January 2014)",
    examples=[
        (
            case(_RINNA, issued=Date(2019, 12), remarks=(_SAID,)),
            case(replace(_RINNA, available_date=_OUT, note=_SAID), issued=Date(2019, 12), remarks=(_SAID,)),
        ),
        (
            case(_RINNA, issued=Date(2019, 12), remarks=(_SAGT,)),
            case(replace(_RINNA, available_date=_OUT, note=_SAGT), issued=Date(2019, 12), remarks=(_SAGT,)),
        ),
        (
            case(_RINNA, issued=Date(2019), remarks=(_DIT,)),
            case(replace(_RINNA, available_date=_OUT, note=_DIT), issued=Date(2019), remarks=(_DIT,)),
        ),
        (
            case(replace(_RINNA, issued=_OUT), issued=Date(2019, 12), dates={"issued": _OUT}, remarks=(_SAID,)),
            case(replace(_RINNA, available_date=_OUT, note=_SAID), issued=Date(2019, 12), remarks=(_SAID,)),
        ),
        (
            case(_LATE_ISSUE, dates={"published-print": Date(2013, 10), "published-online": Date(2014, 1, 22)}),
            case(replace(_LATE_ISSUE, available_date=Date(2014, 1, 22))),
        ),
        (
            case(_BACK, dates={"published-print": Date(1976, 9), "published-online": Date(2010, 5, 11)}),
            case(_BACK),
        ),
        (case(_RINNA, issued=Date(2019, 12), remarks=("Trade grew until 2020, as the issue of labour shows.",)),
         case(_RINNA)),
        (case(_RINNA, issued=Date(2017), remarks=(_SAID,)), case(_RINNA)),
    ],
)  # fmt: skip
def issue_dated_before_publication(reference: Reference) -> Reference:
    """The date on the issue is the date of the work; when it really came out is kept, with the author's sentence."""
    said = delayed(reference)
    if said is None:
        return _from_record(reference)
    item, origins = reference.item, dict(reference.origins)
    note = item.note or ""
    if said.sentence not in note:
        note = f"{note} {said.sentence}".strip()
        origins["note"] = Origin.REMARK
    if said.published != item.available_date:
        origins["available_date"] = Origin.REMARK
    if said.origin is not None:
        origins["issued"] = said.origin
    new = replace(item, issued=said.issued, available_date=said.published, note=note)
    return replace(reference, item=new, origins=origins)


def _from_record(reference: Reference) -> Reference:
    """The same when only the record's dates say it: the print date is cited, the later one online is kept."""
    item, record = reference.item, reference.record
    if record is None or item.issued is None or item.available_date is not None or item.type not in _ARTICLES:
        return reference
    printed = record.dates.get("journal-issue.published-print") or record.dates.get("published-print")
    online = record.dates.get("published-online")
    if printed is None or online is None or not item.issued.agrees(printed):
        return reference
    late = _months(online) - _months(printed)
    if not printed.month or not online.month or not _LATE <= late <= _BACK_FILE or item.issued.agrees(online):
        return reference
    new = replace(item, available_date=online)
    return replace(reference, item=new, origins={**reference.origins, "available_date": Origin.RECORD})


def _months(date: Date) -> int:
    return (date.year or 0) * 12 + (date.month or 0)
