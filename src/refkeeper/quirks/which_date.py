"""Decides which of the dates of a reference is the one on the issue; the quirks on dates share it."""

from __future__ import annotations

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Date
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.publication_remarks import Publication, publication

# The issue's own date first; `issued` is only the earliest that the source knows.
ORDER = (
    "journal-issue.published-print", "published-print", "journal-issue.published-online", "published-online", "issued",
)  # fmt: skip
# An issue that came out more years late than this would need more than a remark to be believed.
_LATEST = 5


@dataclass(frozen=True, slots=True)
class Delayed:
    """The date on the issue with its origin (None: as it stood), when it came out, and the author's sentence."""

    issued: Date
    origin: Origin | None
    published: Date
    sentence: str


def cited_date(reference: Reference) -> Date | None:
    """The year or date that the author's text gives, when it can be read."""
    claim = reference.work.issued if reference.work is not None else None
    if claim is None or claim.uncertain or claim.value is None or claim.value.year is None:
        return None
    return claim.value


def cited_and_vouched(reference: Reference) -> Date | None:
    """The date in the author's text where the record has one that agrees, as fully as the two give it."""
    cited = cited_date(reference)
    if cited is None or cited.circa or reference.record is None:
        return None
    dates = reference.record.dates
    found = next((dates[name] for name in ORDER if name in dates and dates[name].agrees(cited)), None)
    if found is None:
        return None
    own = cited.season is not None or cited.end is not None or len(cited.parts) >= len(found.parts)
    return cited if own else found


def delayed(reference: Reference) -> Delayed | None:
    """What the author's remark says of the issue's date and its publication, when it fits what else is known."""
    said = publication(reference.remarks)
    if said is None:
        return None
    cited, stands = cited_date(reference), reference.item.issued
    on_issue = _on_issue(said, cited, stands)
    if on_issue is None or on_issue.year is None or said.published.year is None:
        return None
    if on_issue.agrees(said.published) or abs(said.published.year - on_issue.year) > _LATEST:
        return None
    if stands is not None and stands.agrees(on_issue) and len(stands.parts) >= len(on_issue.parts):
        return Delayed(stands, None, said.published, said.sentence)
    return Delayed(on_issue, Origin.NOTE if on_issue == cited else Origin.REMARK, said.published, said.sentence)


def _on_issue(said: Publication, cited: Date | None, stands: Date | None) -> Date | None:
    """The date on the issue; None when the remark contradicts what is known and may mean something else."""
    if said.dated is None:
        return cited or stands
    if cited is not None:
        if not cited.agrees(said.dated):
            return None
        return cited if len(cited.parts) >= len(said.dated.parts) or cited.season else said.dated
    if stands is not None and not stands.agrees(said.dated) and not stands.agrees(said.published):
        return None
    return said.dated
