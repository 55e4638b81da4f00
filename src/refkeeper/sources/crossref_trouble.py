"""Translates what habanero and httpx2 raise into what refkeeper does next; no error of theirs leaves this room."""

from __future__ import annotations

import json
from collections.abc import Iterator, Mapping

from refkeeper.errors import RateLimited, SourceError
from refkeeper.sources.trouble import Refused, Transient, one_line, retry_after_seconds

_PASSING = frozenset({408, 425, 500, 502, 503, 504, 520, 521, 522, 523, 524})
_SHUT = frozenset({401, 403, 407, 451})


class NotThere(SourceError):
    """Crossref answered that it does not know the DOI."""


class Elsewhere(SourceError):
    """Crossref answered that the DOI has become another one; `location` is where it points."""

    def __init__(self, location: str) -> None:
        super().__init__("Crossref answered with another address")
        self.location = location


def habanero_errors() -> tuple[type[Exception], ...]:
    """Whatever a call of habanero's may raise: httpx2's errors, its own, and its stumbles over odd answers.

    `{"message": "Rate limit exceeded"}` makes it index a text, a missing content-type a dictionary.
    """
    import httpx2
    from habanero.exceptions import Error

    stumbles = (RuntimeError, ValueError, TypeError, LookupError, AttributeError, OSError)
    return (httpx2.HTTPError, httpx2.InvalidURL, Error, *stumbles)


def explain(error: Exception, outer: BaseException | None, now: float) -> SourceError:
    """What an error of habanero's means for us.

    The answer hangs on the error itself or on one that caused it; `outer`, which was being handled before the request,
    is where the search ends.  `now` is the time of day.
    """
    import httpx2

    for cause in _causes(error, outer):
        if isinstance(cause, httpx2.HTTPStatusError):
            headers = {name.lower(): value for name, value in cause.response.headers.items()}
            return from_status(cause.response.status_code, headers, cause.response.text, now)
    for cause in _causes(error, outer):
        if isinstance(
            cause, (httpx2.ConnectError, httpx2.ConnectTimeout, httpx2.ProxyError, httpx2.UnsupportedProtocol)
        ):
            return Refused(f"Crossref cannot be reached ({one_line(str(cause)) or type(cause).__name__})")
        if isinstance(cause, httpx2.TimeoutException):
            return Transient("Crossref did not answer in time")
        if isinstance(cause, (httpx2.TransportError, httpx2.DecodingError)):
            return Transient("Crossref's answer was cut off")
    return _unreadable(error)


def from_status(status: int, headers: Mapping[str, str], body: str, now: float) -> SourceError:
    """What an HTTP status other than 200 means; `headers` by lower-case name, `now` is the time of day."""
    html = "html" in headers.get("content-type", "") or body.lstrip()[:1] == "<"
    wait = retry_after_seconds(headers.get("retry-after"), now)
    if status == 429:
        return RateLimited("Crossref asks for fewer requests", wait)
    if status in _PASSING:
        return Transient(f"Crossref is not well (HTTP {status})", wait)
    if status in _SHUT:
        return Refused(f"Crossref turned us away (HTTP {status})")
    if status in (301, 302, 303, 307, 308):
        return Elsewhere(headers.get("location", ""))
    if status in (404, 410) and not html:
        return NotThere(f"Crossref answered that there is no such thing (HTTP {status})")
    if html:
        return Transient(f"a web page came instead of Crossref's answer (HTTP {status})")
    return SourceError(f"Crossref refused the question (HTTP {status}): {_said(body)}")


def _unreadable(error: Exception) -> SourceError:
    from habanero.exceptions import RequestError

    if isinstance(error, RequestError):
        return Transient(f"a text came instead of Crossref's answer: {one_line(str(error.error), 60)}")
    if isinstance(error, ValueError):  # json.JSONDecodeError among them
        return Transient("Crossref's answer was cut off or is not JSON")
    return SourceError(f"Crossref's answer has an unexpected shape ({type(error).__name__})")


def _said(body: str) -> str:
    """What Crossref says of a bad question: the first message of a `validation-failure`, else the body as it is."""
    try:
        message = json.loads(body)["message"][0]["message"]
    except (ValueError, TypeError, LookupError, RecursionError):
        return one_line(body)
    return one_line(str(message))


def _causes(error: BaseException, outer: BaseException | None) -> Iterator[BaseException]:
    seen: set[int] = set()
    current: BaseException | None = error
    while current is not None and current is not outer and id(current) not in seen:
        seen.add(id(current))
        yield current
        current = current.__cause__ or current.__context__
