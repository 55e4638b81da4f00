"""What can go wrong between us and a service, told apart by what should be done next; all are `SourceUnavailable`."""

from __future__ import annotations

from datetime import datetime, timezone
from email.utils import parsedate_to_datetime

from refkeeper.errors import SourceUnavailable


class Refused(SourceUnavailable):
    """Nobody is there, or nobody wants us: asking again in this run is of no use."""


class Transient(SourceUnavailable):
    """Asking again may help; `retry_after` is in seconds, None when the service did not say."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after


def one_line(text: str, limit: int = 160) -> str:
    """A text of a service's as one short line for a message.

    >>> one_line("<html>\\n  <b>Bad</b>")
    '<html> <b>Bad</b>'
    """
    shown = "".join(character if character.isprintable() else " " for character in text[: limit * 4])
    line = " ".join(shown.split())
    return line if len(line) <= limit else line[: limit - 1] + "…"


def retry_after_seconds(value: str | None, now: float) -> float | None:
    """How long a `retry-after` header asks us to wait: seconds, or until a date; None when it says nothing readable.

    `now` is the time of day in seconds since 1970.

    >>> retry_after_seconds("120", 0.0), retry_after_seconds("Thu, 01 Jan 1970 00:00:30 GMT", 10.0)
    (120.0, 20.0)
    >>> retry_after_seconds("soon", 0.0) is None
    True
    """
    text = (value or "").strip()[:64]
    if text.isascii() and text.isdigit():
        return float(text)
    try:
        then = parsedate_to_datetime(text)
    except (TypeError, ValueError):
        return None
    if then.tzinfo is None:
        then = then.replace(tzinfo=timezone.utc)
    return max(0.0, (then - datetime(1970, 1, 1, tzinfo=timezone.utc)).total_seconds() - now)
