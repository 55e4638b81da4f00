"""Says the value of any field in words, for the list of changes and the page of quirks."""

from __future__ import annotations

from enum import Enum

from refkeeper.model.item import Date, Name

_SEASONS = ("spring", "summer", "autumn", "winter")


def worded(value: object) -> str:
    """A field's value as text; nothing for a field that says nothing.

    >>> worded(Date(2019, 12)), worded((Name("Rinna", "Anthony V."),))
    ('2019-12', 'Rinna, Anthony V.')
    """
    if value is None:
        return ""
    if isinstance(value, Date):
        return _date(value)
    if isinstance(value, Name):
        return _name(value)
    if isinstance(value, Enum):
        return str(value.value)
    if isinstance(value, tuple):
        return "; ".join(worded(one) for one in value)
    return str(value)


def _date(date: Date) -> str:
    parts = "-".join(f"{part:02}" if at else str(part) for at, part in enumerate(date.parts))
    if date.season is not None and 1 <= date.season <= len(_SEASONS):
        parts = f"{_SEASONS[date.season - 1]} {parts}"
    if date.end is not None:
        parts = f"{parts}/{_date(date.end)}"
    if date.circa:
        parts = f"circa {parts}"
    return " ".join(part for part in (parts.strip(), f"“{date.literal}”" if date.literal else "") if part)


def _name(name: Name) -> str:
    if name.literal:
        return f"{{{name.literal}}}"
    family = " ".join(part for part in (name.non_dropping_particle, name.family) if part)
    given = " ".join(part for part in (name.given, name.dropping_particle) if part)
    return ", ".join(part for part in (family, given, name.suffix) if part)
