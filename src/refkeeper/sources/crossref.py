"""Crossref, asked through habanero as a careful client asks: in its pace, with patience, and never a remark."""

from __future__ import annotations

import re
import sys
from collections.abc import Callable, Mapping
from dataclasses import replace
from typing import TYPE_CHECKING, TypeGuard
from urllib.parse import quote, unquote, urlsplit

from refkeeper.errors import SettingsError, SourceError, SourceUnavailable
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.crossref_record import record_from_crossref
from refkeeper.sources.crossref_trouble import Elsewhere, NotThere, explain, habanero_errors
from refkeeper.sources.crossref_values import clean_doi
from refkeeper.sources.limiter import LIST, POLITE, POLITE_AT_ONCE, PUBLIC, PUBLIC_AT_ONCE, SINGLE
from refkeeper.sources.query import query_text
from refkeeper.sources.service import Service

if TYPE_CHECKING:
    import habanero

BASE_URL = "https://api.crossref.org"
ROWS = 5
# All that `record_from_crossref` reads and Crossref lets one select: `journal-issue`, `language`, `edition-number`
# and `aliases` cannot be selected, so a record that was searched for is whole only after `by_doi`.
SELECT = (
    "DOI,ISBN,ISSN,URL,accepted,approved,article-number,author,container-title,content-created,editor,event,issue,issued,"
    "page,posted,published,published-online,published-print,publisher,publisher-location,relation,"
    "short-container-title,short-title,subtitle,title,translator,type,update-to,updated-by,volume"
)
_MAILTO = re.compile(r"[!-~]{1,64}@[!-~]{1,255}")  # it goes into a header: printable ASCII, no blanks


class Crossref(Service):
    """The Crossref REST API as a source of records.  Safe in threads.

    With `mailto` the polite pool is used.
    """

    name = "crossref"
    called = "Crossref"
    home = BASE_URL

    def _pace(self) -> tuple[Mapping[str, float], int]:
        if self._mailto is None:
            return PUBLIC, PUBLIC_AT_ONCE
        if not _MAILTO.fullmatch(self._mailto):
            raise SettingsError(f"{self._mailto!r} is no e-mail address; Crossref wants one such as name@example.org")
        return POLITE, POLITE_AT_ONCE

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI, None when Crossref does not know it (another agency may).

        The record of an alias is that of the DOI which replaced it, with the alias among its `aliases`.
        """
        asked = clean_doi(doi)
        if asked is None:
            return None
        try:
            return self._single(asked)
        except Elsewhere as redirect:
            return self._prime(asked, redirect)

    def search(self, work: Work) -> tuple[Record, ...]:
        """Up to five records that might be the work, in Crossref's order; none when there is too little to ask by."""
        text = query_text(work)
        if not text:
            return ()
        answer = self._ask(LIST, lambda client: client.works(query_bibliographic=text, limit=ROWS, select=SELECT))
        items = _message(answer, "work-list").get("items")
        if not isinstance(items, list):
            raise SourceError("Crossref's list of works has no items; the question was left unanswered")
        return tuple(record_from_crossref(one) for one in items[:ROWS] if _named(one))

    def _single(self, doi: str, alias: str | None = None) -> Record | None:
        path = works_path(doi)
        if path is None:
            return None
        try:
            answer = self._ask(SINGLE, lambda client: client.works(ids=path))
        except NotThere:
            return None
        record = record_from_crossref(_message(answer, "work"))
        if record.id != doi and doi not in record.aliases:
            raise SourceError(f"Crossref was asked for {doi} and answered with {record.id}; the answer was not used")
        return _with_alias(record, alias)

    def _prime(self, asked: str, redirect: Elsewhere) -> Record | None:
        """Follows the 301 of an aliased DOI (since 2025-02-25), once, and only to another work of Crossref's."""
        parts = urlsplit(redirect.location)
        _, found, rest = parts.path.partition("/works/")
        prime = clean_doi(unquote(rest)) if found else None
        if prime is None or prime == asked or parts.netloc not in ("", urlsplit(self._base_url).netloc):
            raise SourceUnavailable(
                f"Crossref sent us from {asked} to another place; it was not followed"
            ) from redirect
        try:
            return self._single(prime, alias=asked)
        except Elsewhere as again:
            raise SourceError(f"Crossref sends {asked} round in a circle; it was not followed") from again

    def _ask(self, kind: str, call: Callable[[habanero.Crossref], object]) -> object:
        self._courtesy.breaker.check()
        client = self._client()

        def send() -> object:
            outer = sys.exc_info()[1]
            try:
                return call(client)
            except habanero_errors() as error:
                raise explain(error, outer, self._wall_clock()) from error

        return self._courtesy.ask(kind, send)

    def _client(self) -> habanero.Crossref:
        import habanero
        import httpx2

        connect, read = self._timeouts
        return habanero.Crossref(
            base_url=self._base_url,
            mailto=self._mailto,
            ua_string=self._user_agent,
            timeout=httpx2.Timeout(read, connect=connect),
        )


def works_path(doi: str) -> str | None:
    """A DOI as the path of `/works/`, percent-encoded whole: habanero would ask `10.1/x?y#z` as `10.1/x`.

    >>> works_path("10.1002/(sici)1097:1<1::aid>3.0.co;2-q")
    '10.1002/%28sici%291097%3A1%3C1%3A%3Aaid%3E3.0.co%3B2-q'
    """
    registrant, _, suffix = doi.partition("/")
    if not suffix.strip("."):
        return None  # `/works/10.1/..` is another path
    return f"{quote(registrant, safe='')}/{quote(suffix, safe='')}"


def _with_alias(record: Record, alias: str | None) -> Record:
    return record if alias is None or alias in record.aliases else replace(record, aliases=(*record.aliases, alias))


def _named(item: object) -> TypeGuard[Mapping[str, object]]:
    """Whether a list's item is a record at all; one bad row must not lose the others."""
    return isinstance(item, Mapping) and clean_doi(item.get("DOI")) is not None


def _message(answer: object, kind: str) -> Mapping[str, object]:
    message = answer.get("message") if isinstance(answer, Mapping) else None
    if not isinstance(message, Mapping):
        raise SourceError(f"Crossref's answer is not a {kind}; the question was left unanswered")
    return message
