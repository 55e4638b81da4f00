"""Which of Crossref's many dates is the date of the issue: backfiles say online 2010 for print 1976."""

from __future__ import annotations

from collections.abc import Mapping

from refkeeper.model.item import Date

# The volume's year first; `issued` is only the earliest of print and online.
ORDER = (
    "journal-issue.published-print",
    "published-print",
    "journal-issue.published-online",
    "published-online",
    "issued",
    "published",
    "published-other",
    "posted",
    "content-created",
    "approved",
)
# When the metadata was deposited or indexed is no date of the work, so `created`, `deposited`, `indexed` stay out.
_KEPT = (*ORDER, "accepted", "content-updated")
_PLACES = tuple((name, *name.partition(".")[::2]) for name in _KEPT)


def dates_of(data: Mapping[str, object]) -> dict[str, Date]:
    """Every date of a Crossref work that says something, under Crossref's names, the issue's own date first.

    >>> dates_of({"issued": {"date-parts": [[None]]}, "published-print": {"date-parts": [[2019, 12]]}})
    {'published-print': Date(year=2019, month=12, day=None, season=None, end=None, circa=False, literal=None)}
    """
    found: dict[str, Date] = {}
    for name, outer, inner in _PLACES:
        value = data.get(outer)
        if value is None:
            continue
        if inner:
            value = value.get(inner) if isinstance(value, (dict, Mapping)) else None
        date = read_date(value)
        if date is not None:
            found[name] = date
    return found


def volume_date(dates: Mapping[str, Date]) -> Date | None:
    """The date that the issue or the book bears, of all its dates; None when the record has none of its own."""
    return next((dates[name] for name in ORDER if name in dates), None)


def read_date(value: object) -> Date | None:
    """One date object of Crossref's; `[[null]]`, and whatever is no date, is None."""
    parts = value.get("date-parts") if isinstance(value, (dict, Mapping)) else None
    if not isinstance(parts, list) or not parts or not isinstance(parts[0], list):
        return None
    numbers: list[int] = []
    for part in parts[0][:3]:
        if isinstance(part, str) and part.isascii() and part.isdigit() and len(part) <= 4:
            numbers.append(int(part))
        elif isinstance(part, int) and not isinstance(part, bool):
            numbers.append(part)
        else:
            break
    if not numbers or not 1 <= numbers[0] <= 9999:
        return None
    month = numbers[1] if len(numbers) > 1 and 1 <= numbers[1] <= 12 else None
    day = numbers[2] if month and len(numbers) > 2 and 1 <= numbers[2] <= 31 else None
    return Date(numbers[0], month, day)
