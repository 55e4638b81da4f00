"""What the rules on notices share: which notice a work has, and whether the author plainly knows of it."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterator

from refkeeper.checks.rule import Spot
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.match import Resolved
from refkeeper.model.record import Notice, Record
from refkeeper.text.lazy import LazyPattern

# “Retracted”, “since withdrawn”, “see also the erratum”: the author's own words in the note.
_SAID = LazyPattern(
    r"retract|rétract|retrakt|withdr[ae]w|zurückgezogen|corrig|errat|correction|expression of concern", re.IGNORECASE
)
_WITHDRAWN = frozenset({"withdrawal", "removal"})


def noticed(dossier: Dossier, fitting: Callable[[Notice], bool], says: str, titled: str = "") -> Iterator[Spot]:
    """Where a work with such a notice is cited first, unless the author plainly knows of it.

    Without a notice the title may say so itself: publishers put `RETRACTED:` or `WITHDRAWN:` before it.
    """
    known: set[str] = set()
    for entry in dossier.entries:
        if not isinstance(entry.match, Resolved):
            continue
        record = entry.match.record
        notice = next((one for one in record.notices if fitting(one)), None)
        if notice is None and titled and (record.item.title or "").casefold().startswith(titled):
            notice = Notice(titled)
        if notice is None or record.id in known or _reinstated(record):
            continue
        known.add(record.id)
        if not _aware(dossier, entry, notice):
            where = f": https://doi.org/{notice.doi}" if notice.doi and notice.doi != record.doi else ""
            yield Spot(entry.linked.citation.span, f"note {entry.note.number}: {says}{where}", entry.note.number)


def withdrawal(notice: Notice) -> bool:
    """Whether a notice says that the work was taken away, rather than that it was found wrong.

    >>> withdrawal(Notice("Withdrawal")), withdrawal(Notice("retraction"))
    (True, False)
    """
    return _kind(notice) in _WITHDRAWN


def _kind(notice: Notice) -> str:
    return notice.kind.casefold().replace("_", "-").replace(" ", "-")


def _reinstated(record: Record) -> bool:
    """Whether a retraction was taken back: Retraction Watch has notices of that too."""
    return any(_kind(notice) == "reinstatement" for notice in record.notices)


def _aware(dossier: Dossier, entry: Entry, notice: Notice) -> bool:
    """Whether the note speaks of the notice itself, or the article cites it."""
    return _said_beyond_the_title(entry) or (notice.doi is not None and cites(dossier, notice.doi))


def _said_beyond_the_title(entry: Entry) -> bool:
    """`Correction and Punishment` is a title; that a work was corrected is said beside its title."""
    title = entry.linked.citation.work.title
    text = entry.note.body.text.replace(title.raw, "") if title is not None else entry.note.body.text
    return _SAID.search(text) is not None


def cites(dossier: Dossier, doi: str) -> bool:
    """Whether a note of the article cites the work of a DOI."""
    for entry in dossier.entries:
        claimed = entry.linked.citation.work.doi
        if claimed is not None and claimed.value == doi:
            return True
        if isinstance(entry.match, Resolved) and doi in (entry.match.record.doi, *entry.match.record.aliases):
            return True
    return False
