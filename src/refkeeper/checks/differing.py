"""What the rules on differing fields share: a record that surely is the work, and a claim that surely says otherwise.

A false alarm costs an editor more than a miss, so nothing is said where the note may have been read wrongly (what the
record says stands somewhere in it), where the claim was read uncertainly, or where so much differs that the record may
be of another printing.
"""

from __future__ import annotations

from collections.abc import Callable, Iterator

from refkeeper.checks.rule import Spot
from refkeeper.model.dataclass import dataclass
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Edit, Fix
from refkeeper.model.item import Date, Name
from refkeeper.model.match import Evidence, Resolved, Verdict
from refkeeper.model.record import Record
from refkeeper.model.work import Field, Work
from refkeeper.text.folding import fold
from refkeeper.text.lazy import LazyPattern

Claim = Field[str] | Field[Name] | Field[Date]

_SURE = 0.6
"""Below this confidence a field may have been read from another part of the citation."""
# The evidence of matching, by the name that a rule uses.
_FIELDS = {
    "author": "author", "title": "title", "container_title": "container", "volume": "volume", "issue": "issue",
    "page": "page", "issued": "year",
}  # fmt: skip
_ADDRESS = LazyPattern(r"https?://\S+|\b10\.\d{4,9}/\S+")
"""`10.1093/past/38.1.56` holds volume and page, whatever the note says of them."""
_NUMBERS = ("volume", "issue", "page", "year")


@dataclass(frozen=True, slots=True)
class Difference:
    """One field in which a citation and its record differ.  `vouched` says that the note itself gives the DOI."""

    entry: Entry
    record: Record
    claim: Claim
    evidence: Evidence
    vouched: bool

    @property
    def work(self) -> Work:
        """What the note claims."""
        return self.entry.linked.citation.work

    @property
    def said(self) -> str:
        """The claim as it stands in the note."""
        return self.claim.raw

    @property
    def found(self) -> str:
        """What the record says."""
        return self.evidence.found or ""


def differing(dossier: Dossier, field: str, tells: Callable[[Difference], bool]) -> Iterator[Spot]:
    """The places where a resolved citation and its record differ in one field, and `tells` says that it matters."""
    for entry in dossier.entries:
        one = _difference(entry, field)
        if one is not None and tells(one):
            said = "; ".join(claim.raw for claim in one.work.author) if field == "author" else one.said
            message = f"note {entry.note.number}: {field} {said} in the note, {one.found} in {one.record.source}"
            fix = _fix(one, field) if dossier.rewritable else None
            yield Spot(one.claim.span, message, entry.note.number, (one.evidence,), fix)


def _difference(entry: Entry, field: str) -> Difference | None:
    match = entry.match
    if not isinstance(match, Resolved):
        return None
    known = {_FIELDS[one.field]: one for one in match.candidate.evidence if one.field in _FIELDS}
    evidence = known.get(field)
    if evidence is None or evidence.verdict is not Verdict.DIFFER or not evidence.found:
        return None
    work = entry.linked.citation.work
    claim = _claim(work, field)
    if claim is None or claim.value is None or claim.uncertain or claim.confidence < _SURE:
        return None
    vouched = work.doi is not None and work.doi.value in (match.record.doi, *match.record.aliases)
    if not vouched and not _surely_the_work(known, field):
        return None
    one = Difference(entry, match.record, claim, evidence, vouched)
    return None if any(stands(value, printed(entry)) for value in _values(one, field)) else one


def _claim(work: Work, field: str) -> Claim | None:
    claims: dict[str, Claim | None] = {
        "author": work.author[0] if work.author else None,
        "title": work.title,
        "container": work.container_title,
        "volume": work.volume,
        "issue": work.issue,
        "page": work.page,
        "year": work.issued,
    }
    return claims[field]


def _surely_the_work(known: dict[str, Evidence], field: str) -> bool:
    """Whether this field alone differs, and a number of the work agrees: then it is this printing of it."""
    if any(one.verdict is Verdict.DIFFER for name, one in known.items() if name != field):
        return False
    return any(known[name].verdict is Verdict.AGREE for name in _NUMBERS if name in known and name != field)


def _values(one: Difference, field: str) -> tuple[str, ...]:
    """What the record says, in the shortest form in which a note would say it."""
    if field == "page":
        return (one.found.replace("–", "-").partition("-")[0],)
    if field == "year":
        return tuple(one.found.split(", "))
    if field == "author":
        people = (*one.record.item.author, *one.record.item.editor, *one.record.item.translator)
        return tuple(name.family or name.literal or "" for name in people[:3])
    return (one.found,)


def printed(entry: Entry) -> str:
    """The citation as printed, addresses aside; all of a note of one, for what was cut off may belong to it."""
    body, citation = entry.note.body.text, entry.linked.citation
    whole = body if len(body) < len(citation.text) + 120 else citation.text
    return _ADDRESS.sub(" ", whole)


def stands(value: str, text: str) -> bool:
    """Whether a value stands in a text, as whole words, whatever the accents, case and signs between.

    >>> stands("Past & Present", "in Past & Present 38"), stands("3", "vol. 38")
    (True, False)
    """
    words = fold(value)
    return bool(words) and f" {words} " in f" {fold(text)} "


def _fix(one: Difference, field: str) -> Fix | None:
    """The record's number in the place of the note's: unsafe, for it changes what the author wrote."""
    whole = one.entry.note.end_known and not one.entry.note.copies
    if whole and field in ("volume", "issue", "year") and one.said.isdigit() and one.found.isdigit():
        return Fix((Edit(one.claim.span, one.found),), safe=False)
    return None
