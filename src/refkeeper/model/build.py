"""Makes an item of fields that come by name, the texts, people and dates each with their own type."""

from __future__ import annotations

from collections.abc import Mapping

from refkeeper.model.item import Date, Item, ItemType, Name

_NOBODY: Mapping[str, tuple[Name, ...]] = {}
_NEVER: Mapping[str, Date | None] = {}


def build(
    kind: ItemType,
    texts: Mapping[str, str | None],
    people: Mapping[str, tuple[Name, ...]] = _NOBODY,
    dates: Mapping[str, Date | None] = _NEVER,
    custom: tuple[tuple[str, str], ...] = (),
) -> Item:
    """An item with the fields named; the names are those of `Item`, a field that is not named says nothing.

    >>> build(ItemType.BOOK, {"title": "Emma"}, {"author": (Name("Austen", "Jane"),)}, {"issued": Date(1816)}).title
    'Emma'
    """
    text, who, when = texts.get, people.get, dates.get
    return Item(
        type=kind,
        title=text("title"),
        title_short=text("title_short"),
        container_title=text("container_title"),
        container_title_short=text("container_title_short"),
        collection_title=text("collection_title"),
        collection_number=text("collection_number"),
        author=who("author", ()),
        editor=who("editor", ()),
        translator=who("translator", ()),
        container_author=who("container_author", ()),
        issued=when("issued"),
        available_date=when("available_date"),
        accessed=when("accessed"),
        original_date=when("original_date"),
        volume=text("volume"),
        issue=text("issue"),
        page=text("page"),
        number=text("number"),
        edition=text("edition"),
        publisher=text("publisher"),
        publisher_place=text("publisher_place"),
        event_title=text("event_title"),
        genre=text("genre"),
        status=text("status"),
        language=text("language"),
        doi=text("doi"),
        isbn=text("isbn"),
        issn=text("issn"),
        url=text("url"),
        archive=text("archive"),
        archive_location=text("archive_location"),
        archive_place=text("archive_place"),
        note=text("note"),
        custom=custom,
    )
