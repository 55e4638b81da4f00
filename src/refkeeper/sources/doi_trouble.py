"""What the statuses of the DOI resolver and the agencies behind it mean."""

from __future__ import annotations

from collections.abc import Mapping

from refkeeper.errors import RateLimited, SourceError, SourceUnavailable
from refkeeper.sources.trouble import Transient, retry_after_seconds


class NoRecord(SourceError):
    """There is no such DOI, or its agency gives no record in CSL-JSON."""


def from_status(status: int, headers: Mapping[str, str], now: float, *, sent_on: bool) -> SourceError:
    """What an answer other than a record means; `headers` by lower-case name, `now` is the time of day.

    `sent_on` is whether doi.org had sent us on to an agency.
    """
    wait = retry_after_seconds(headers.get("retry-after"), now)
    if status == 429:
        return RateLimited("doi.org asks for fewer requests", wait)
    if status == 408 or status >= 500:
        return Transient(f"a DOI's agency is not well (HTTP {status})", wait)
    # A web page behind doi.org is the landing page of an agency that does not negotiate; one in its stead is a
    # hotel's log-in, and says nothing about the DOI.
    if status in (404, 406, 410) or (status == 200 and sent_on):
        return NoRecord("no record of this DOI is given")
    return SourceUnavailable(f"a DOI's agency turned us away (HTTP {status})")
