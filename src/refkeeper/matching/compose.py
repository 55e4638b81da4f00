"""Makes the reference that refkeeper stands for: from the note, the record, if there is one, and the remarks."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.citation import Citation, Remark
from refkeeper.model.item import Item, ItemType
from refkeeper.model.match import Ambiguous, Inherited, Match, Reason, Resolved, Unresolved
from refkeeper.model.record import Record
from refkeeper.model.reference import Origin, Reference, Standing
from refkeeper.text.lazy import LazyPattern

# What the note says of its own copy or use of the work stays the note's, whatever a record says.
_OF_THE_NOTE = frozenset({"accessed"})
_NUMBERED_CODE = LazyPattern(r"\d{1,3}\s[A-Z]")
_SECTION = LazyPattern(r"(?P<mark>§{1,2})\s?$")
# What would mix two works when one side gives it and the other is silent: a journal article has no publisher's place.
_NOT_TAKEN_OVER: dict[ItemType, frozenset[str]] = {
    ItemType.ARTICLE_JOURNAL: frozenset({"publisher_place", "edition", "genre", "archive", "archive_location"}),
    ItemType.BOOK: frozenset({"container_title", "page", "issue"}),
}


def compose(
    citation: Citation, match: Match, remarks: tuple[Remark, ...] = (), notes: tuple[str, ...] = ()
) -> Reference:
    """The reference for one work cited, each field with where it comes from.

    With a record, the record's fields come first and the note fills in what the record does not say (its edition, its
    place, its translator).  Without one, the reference is exactly what the note claims; where it is ambiguous without
    its DOI, for that may be another work's.  A locator never enters, but where it says which statute of a code it is.
    """
    claimed = claimed_item(citation)
    standing = _standing(match)
    if doubtful(match):
        claimed = replace(claimed, doi=None)
    if not isinstance(match, Resolved):
        origins = dict.fromkeys(claimed.filled(), Origin.NOTE)
        return Reference(claimed, standing, "", origins, citation.work, None, remarks, notes)
    item, origins = _merge(claimed, match.record)
    return Reference(item, standing, "", origins, citation.work, match.record, remarks, notes)


def claimed_item(citation: Citation) -> Item:
    """What a note claims of a work; a statute known by its place in a numbered code has that place in its title.

    `42 U.S.C. § 4331(b)` names a work by its section; an article of the `Code civil` is a place in one.
    """
    item = citation.work.as_item()
    locator = citation.locator
    if item.type is not ItemType.LEGISLATION or locator is None or _NUMBERED_CODE.match(item.title or "") is None:
        return item
    at = citation.text.find(locator.raw)
    marks = _SECTION.search(citation.text, 0, at) if at > 0 else None
    return item if marks is None else replace(item, title=f"{item.title} {marks['mark']} {locator.raw}")


def doubtful(match: Match) -> bool:
    """Whether a DOI that the note gives may be another work's: several records fit, or a person turned its down."""
    return isinstance(match, Ambiguous) or (isinstance(match, Unresolved) and match.reason is Reason.REJECTED)


def _merge(claimed: Item, record: Record) -> tuple[Item, dict[str, Origin]]:
    vouched = record.item
    origins = {name: Origin.RECORD for name in vouched.filled() if name not in _OF_THE_NOTE}
    if vouched.type is ItemType.DOCUMENT and claimed.type is not ItemType.DOCUMENT:
        origins["type"] = Origin.NOTE
    left = _NOT_TAKEN_OVER.get(vouched.type, frozenset())
    for name in claimed.filled():
        if name not in origins and name not in left and not _said_otherwise(name, vouched):
            origins[name] = Origin.NOTE
    taken = {name: getattr(claimed, name) for name, origin in origins.items() if origin is Origin.NOTE}
    item = replace(vouched, **{"accessed": None, **taken})
    return item, {name: origins[name] for name in item.filled()}


def _said_otherwise(name: str, vouched: Item) -> bool:
    """A page claimed for an article with a number is that number; an editor claimed as author is not two people."""
    if name == "page":
        return vouched.number is not None
    if name == "number":
        return vouched.page is not None
    if name == "author":
        return bool(vouched.editor)
    if name == "custom":
        return bool(vouched.author or vouched.editor)  # whose record names people names them all
    return False


def _standing(match: Match) -> Standing:
    if isinstance(match, Resolved):
        return Standing.FOUND
    if isinstance(match, Ambiguous):
        return Standing.AMBIGUOUS
    if isinstance(match, Unresolved):
        if match.reason is Reason.NOT_IN_SOURCE:
            return Standing.NOT_IN_SOURCE
        return Standing.NOT_CHECKED if match.reason is Reason.NOT_CHECKED else Standing.NONE_FOUND
    if isinstance(match, Inherited):
        return Standing.NOT_CHECKED
    return Standing.NOT_CHECKED
