"""DOIs of other agencies (DataCite, mEDRA, JaLC, ...): the resolver is asked for CSL-JSON instead of a web page."""

from __future__ import annotations

import ipaddress
import json
from collections.abc import Mapping
from dataclasses import replace
from typing import TYPE_CHECKING
from urllib.parse import quote, urljoin, urlsplit

from refkeeper.errors import SourceError, SourceUnavailable
from refkeeper.model.csl import Json, from_csl
from refkeeper.model.item import Item
from refkeeper.model.record import Record
from refkeeper.model.work import Work
from refkeeper.sources.crossref_record import TYPES, record_from_crossref
from refkeeper.sources.crossref_values import clean_doi
from refkeeper.sources.doi_trouble import NoRecord, from_status
from refkeeper.sources.limiter import SINGLE
from refkeeper.sources.service import Service
from refkeeper.sources.trouble import Refused, Transient, one_line

if TYPE_CHECKING:
    import requests

BASE_URL = "https://doi.org"
CSL_JSON = "application/vnd.citationstyles.csl+json"
_RATES: Mapping[str, float] = {SINGLE: 5.0}
_AT_ONCE = 2
_REDIRECTS = 5
_MOST_BYTES = 4_000_000  # a record with five thousand authors has one
_CHUNK = 65_536


class ContentNegotiation(Service):
    """The DOI resolver as a source of records: it knows every DOI, but cannot be searched.  Safe in threads."""

    name = "doi.org"
    called = "doi.org"
    home = BASE_URL

    def _pace(self) -> tuple[Mapping[str, float], int]:
        return _RATES, _AT_ONCE

    def by_doi(self, doi: str) -> Record | None:
        """The record of a DOI at whatever agency registered it; None when no agency knows it or gives a record."""
        asked = clean_doi(doi)
        if asked is None or not asked.partition("/")[2].strip("."):
            return None
        url = f"{self._base_url}/{quote(asked, safe='/:;()-._~')}"
        try:
            return record_from_csl(asked, self._courtesy.ask(SINGLE, lambda: self._fetch(url)))
        except NoRecord:
            return None

    def search(self, work: Work) -> tuple[Record, ...]:  # noqa: ARG002 - the protocol's
        """Nothing: a resolver resolves and does not search."""
        return ()

    def _fetch(self, url: str) -> Mapping[str, Json]:
        import requests

        try:
            with requests.Session() as session:
                return _read(self._follow(session, url))
        except (requests.exceptions.SSLError, requests.exceptions.ConnectTimeout) as error:
            raise self._unreachable(url, error) from error
        except requests.exceptions.Timeout as error:
            raise Transient("doi.org did not answer in time") from error
        except (requests.exceptions.ChunkedEncodingError, requests.exceptions.ContentDecodingError) as error:
            raise Transient("the answer to a DOI was cut off") from error
        except requests.exceptions.ConnectionError as error:
            if _never_connected(error):
                raise self._unreachable(url, error) from error
            raise Transient("the answer to a DOI was cut off") from error
        except (requests.exceptions.RequestException, OSError, ValueError) as error:
            raise SourceError(f"a DOI could not be asked for: {one_line(str(error))}") from error

    def _headers(self) -> Mapping[str, str]:
        agent = self._user_agent if self._mailto is None else f"{self._user_agent} (mailto:{self._mailto})"
        return {"Accept": f"{CSL_JSON}, application/json;q=0.1", "User-Agent": agent}

    def _follow(self, session: requests.Session, url: str) -> bytes:
        """The body of the last answer; each hop is looked at before it is taken: an agency may send us anywhere."""
        for hops in range(_REDIRECTS + 1):
            if not _is_safe(url):
                raise SourceError(f"a DOI led to {one_line(url, 80)}, which is not https; it was not followed")
            with session.get(
                url, headers=self._headers(), timeout=self._timeouts, allow_redirects=False, stream=True
            ) as response:
                location = response.headers.get("location")
                if response.is_redirect and location:
                    url = urljoin(url, location)
                    continue
                headers = {name.lower(): value for name, value in response.headers.items()}
                if response.status_code != 200 or "json" not in headers.get("content-type", ""):
                    raise from_status(response.status_code, headers, self._wall_clock(), sent_on=hops > 0)
                return self._body(response)
        raise SourceError("a DOI led from one address to the next and to no record; it was not followed further")

    def _body(self, response: requests.Response) -> bytes:
        """The body, as long as it is neither too large nor dripping in for ever."""
        body = bytearray()
        deadline = self._clock() + 2 * self._timeouts[1]
        for chunk in response.iter_content(_CHUNK):
            body += chunk
            if len(body) > _MOST_BYTES:
                raise SourceError(f"the record of a DOI is larger than {_MOST_BYTES} bytes; it was not read")
            if self._clock() > deadline:
                raise Transient("the record of a DOI came too slowly")
        return bytes(body)

    def _unreachable(self, url: str, error: Exception) -> SourceUnavailable:
        """Only doi.org itself being away ends the asking: behind it stands another agency for every DOI."""
        import requests

        failed = error.request.url if isinstance(error, requests.exceptions.RequestException) and error.request else url
        host = urlsplit(str(failed)).hostname
        if host == urlsplit(self._base_url).hostname:
            return Refused("doi.org cannot be reached")
        return SourceUnavailable(f"{host}, where doi.org sends us, cannot be reached")


def _read(body: bytes) -> Mapping[str, Json]:
    try:
        data: Json = json.loads(body)
    except (ValueError, RecursionError) as error:
        raise Transient("the record of a DOI was cut off or is not JSON") from error
    if not isinstance(data, Mapping):
        raise SourceError("the record of a DOI is not an object of CSL-JSON")
    return data


def _never_connected(error: requests.exceptions.ConnectionError) -> bool:
    """Whether nobody was there at all; requests says the same of a connection that broke off in the middle."""
    from urllib3.exceptions import MaxRetryError

    return bool(error.args) and isinstance(error.args[0], MaxRetryError)


def record_from_csl(asked: str, data: Mapping[str, Json]) -> Record:
    """A record from an agency's CSL-JSON; Crossref's own answers here have Crossref's shape and are read so.

    >>> record_from_csl("10.5281/zenodo.1", {"type": "dataset", "title": "Tides", "DOI": "10.5281/ZENODO.1"}).doi
    '10.5281/zenodo.1'
    """
    said = clean_doi(data.get("DOI"))
    if data.get("source") == "Crossref" or data.get("type") in TYPES.keys() - _CSL_TYPES:
        record = record_from_crossref({**data, "DOI": said or asked})
        item, doi = record.item, record.id
    else:
        item, doi = from_csl(data), said or asked
        record = Record(item, "doi.org", doi, {} if item.issued is None else {"issued": item.issued})
    aliases = record.aliases if doi == asked or asked in record.aliases else (*record.aliases, asked)
    return replace(record, item=_with_doi(item, doi), source="doi.org", aliases=aliases)


# Words that both vocabularies know.
_CSL_TYPES = frozenset({"book", "dataset", "report", "standard", "component"})


def _with_doi(item: Item, doi: str) -> Item:
    url = None if item.url is not None and clean_doi(item.url) == doi else item.url
    return replace(item, doi=doi, url=url)


def _is_safe(url: str) -> bool:
    """Whether an address may be asked: https anywhere, http on this machine only (tests, a mirror)."""
    parts = urlsplit(url)
    if parts.scheme == "https":
        return bool(parts.hostname)
    if parts.scheme != "http" or not parts.hostname:
        return False
    if parts.hostname == "localhost":
        return True
    try:
        return ipaddress.ip_address(parts.hostname).is_loopback
    except ValueError:
        return False
