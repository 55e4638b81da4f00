"""What can go wrong in the world outside; what can be known about an article is a value, never an exception."""

from __future__ import annotations


class RefkeeperError(Exception):
    """Anything refkeeper raises on purpose; its text is one line that names the place and the next step."""


class SettingsError(RefkeeperError):
    """The configuration or the command line asks for something that does not exist."""


class ReaderError(RefkeeperError):
    """A file cannot be read as text, or not in the syntax that was asked for."""


class WriterError(RefkeeperError):
    """A result cannot be written where it was asked for."""


class LedgerError(RefkeeperError):
    """The ledger cannot be read: broken, or made by a newer refkeeper."""


class SourceError(RefkeeperError):
    """A source of records gave an answer that cannot be used."""


class SourceUnavailable(SourceError):
    """A source could not be reached, or was stopped being asked; never a finding against the author."""


class RateLimited(SourceUnavailable):
    """A source asked for fewer requests; `retry_after` is in seconds, None when it did not say."""

    def __init__(self, message: str, retry_after: float | None = None) -> None:
        super().__init__(message)
        self.retry_after = retry_after
