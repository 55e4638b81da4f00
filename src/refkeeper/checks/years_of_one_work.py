"""One work is cited with two different years."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import TIME, changed, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.citation import FullCitation
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.finding import Severity
from refkeeper.model.item import Date, ItemType
from refkeeper.model.match import Resolved
from refkeeper.model.work import Field, Work
from refkeeper.text.folding import fold

_DATED_ONCE = frozenset(
    {ItemType.BOOK, ItemType.ARTICLE_JOURNAL, ItemType.CHAPTER, ItemType.THESIS, ItemType.PAPER_CONFERENCE}
)
_EDITION = (
    "edition",
    "publisher",
    "publisher_place",
    "volume",
    "issue",
    "container_title",
    "number",
    "collection_title",
)
_SHORTEST = 12
"""Letters of a title: two works of one author called `Letters` are often two works."""


@check(
    "RK402",
    "years-of-one-work",
    severity=Severity.WARNING,
    example=cited() + changed("1967", "1976").replace("1]", "2]"),
    counterexample=cited() + cited().replace("1]", "2]"),
    records=(TIME,),
)
def years_of_one_work(dossier: Dossier) -> Iterator[Spot]:
    """The same work is cited with two different years.

    Both citations lead to one record, or name the same author, title, publisher and volume.  Make them agree.  Another
    edition, which names another publisher, place or number, is no difference.
    """
    first: dict[object, tuple[Entry, int]] = {}
    for entry in dossier.entries:
        issued = entry.linked.citation.work.issued
        year, mark = _year(issued), _mark(dossier, entry)
        if issued is None or year is None or mark is None:
            continue
        earlier, known = first.setdefault(mark, (entry, year))
        if year != known and _same_edition(earlier.linked.citation.work, entry.linked.citation.work):
            message = (
                f"note {entry.note.number}: year {year} here, {known} in note {earlier.note.number} for the same work"
            )
            yield Spot(issued.span, message, entry.note.number)


def _year(issued: Field[Date] | None) -> int | None:
    if issued is None or issued.uncertain or issued.value is None or issued.value.circa or issued.value.end is not None:
        return None
    return issued.value.year


def _mark(dossier: Dossier, entry: Entry) -> object:
    """What two citations of one work share: their record, the citation they point to, or their words."""
    antecedent, root = entry.linked.antecedent, entry.linked.root
    if antecedent is not None:
        certain = antecedent.certain and root is not None and dossier.entries[root] is not entry
        return _mark_of_its_own(dossier.entries[root]) if certain and root is not None else None
    return _mark_of_its_own(entry)


def _mark_of_its_own(entry: Entry) -> object:
    if isinstance(entry.match, Resolved):
        return entry.match.record.doi or entry.match.record.id
    work = entry.linked.citation.work
    if not isinstance(entry.linked.citation, FullCitation) or work.type not in _DATED_ONCE or work.title is None:
        return None
    families = tuple(fold(name.value.family) for name in work.author if name.value is not None and name.value.family)
    title = fold(work.title.raw)
    return (families, title) if families and len(title) >= _SHORTEST else None


def _same_edition(one: Work, other: Work) -> bool:
    """Whether nothing that both name is another's: a publisher, a volume, an edition, a translator."""
    if one.original_date is not None or other.original_date is not None:
        return False
    for name in _EDITION:
        mine, theirs = getattr(one, name), getattr(other, name)
        if mine is not None and theirs is not None and fold(mine.raw) != fold(theirs.raw):
            return False
    return (one.edition is None) == (other.edition is None) and bool(one.translator) == bool(other.translator)
