"""A server on loopback that answers as Crossref does, well or badly, and enforces its limits.

    with CrossrefServer(works=[...]) as server:
        server.behave("429", retry_after="1")          # the next request; times=3 for three, "*" for ever
        Crossref(base_url=server.url).by_doi("10.5555/1")
        server.requests[0].path

The shapes (headers, envelopes, texts of 404 and 400) are those that Crossref was seen to send; 429, the retraction of
another's making and the 301 of an alias are made after its documentation.  The records are our own.
"""

from __future__ import annotations

import json
import threading
import time
from collections import deque
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer
from types import TracebackType
from urllib.parse import parse_qs, unquote, urlsplit

FOR_EVER = "*"
CSL = "application/vnd.citationstyles.csl+json"


@dataclass(frozen=True)
class Asked:
    """One request as it came in; `at` is on the monotonic clock."""

    at: float
    path: str
    query: dict[str, str]
    headers: dict[str, str]
    status: list[int] = field(default_factory=list)

    @property
    def is_list(self) -> bool:
        return self.path == "/works"


@dataclass
class Behaviour:
    """How the next requests are answered: a status such as `429`, or html, cut, stall, shape, empty, drop, message."""

    kind: str
    times: int | str = 1
    retry_after: str | None = None
    seconds: float = 30.0


class CrossrefServer:
    """Runs while the `with` block runs.  `works` by DOI in lower case, `aliases` old DOI -> new one.

    It is a DOI resolver as well: `csl` answers by DOI, `redirects` lead from path to address.
    """

    def __init__(
        self, works: Iterable[Mapping[str, object]] = (), *, polite: bool = False, enforce: bool = False
    ) -> None:
        self.works: dict[str, Mapping[str, object]] = {str(work["DOI"]).lower(): work for work in works}
        self.csl: dict[str, Mapping[str, object]] = {}
        self.aliases: dict[str, str] = {}
        self.redirects: dict[str, str] = {}
        self.requests: list[Asked] = []
        self.enforce = enforce
        self.polite = polite
        self.under_way = 0
        self.most_under_way = 0
        self.slowness = 0.0
        self._behaviours: deque[Behaviour] = deque()
        self._lock = threading.Lock()
        self._closing = threading.Event()

    def behave(self, kind: str, times: int | str = 1, *, retry_after: str | None = None, seconds: float = 30.0) -> None:
        """Answer the next `times` requests in this way, after those that were ordered before."""
        self._behaviours.append(Behaviour(kind, times, retry_after, seconds))

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self._server.server_address[1]}"

    def __enter__(self) -> CrossrefServer:
        self._server = ThreadingHTTPServer(("127.0.0.1", 0), type("Handler", (_Handler,), {"owner": self}))
        self._server.daemon_threads = True
        self._server.block_on_close = False
        self._thread = threading.Thread(target=self._server.serve_forever, args=(0.02,), daemon=True)
        self._thread.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._closing.set()
        self._server.shutdown()
        self._server.server_close()
        self._thread.join()

    def _arrived(self, asked: Asked) -> tuple[Behaviour | None, bool]:
        """How to answer, and whether the request comes too early or too many at a time."""
        with self._lock:
            rate = {True: (3 if self.polite else 1), False: (10 if self.polite else 5)}[asked.is_list]
            recent = [one for one in self.requests if one.is_list == asked.is_list and asked.at - one.at < 1.0]
            self.requests.append(asked)
            self.under_way += 1
            self.most_under_way = max(self.most_under_way, self.under_way)
            too_many = self.enforce and (len(recent) >= rate or self.under_way > (3 if self.polite else 1))
            return self._next_behaviour(), too_many

    def _next_behaviour(self) -> Behaviour | None:
        if not self._behaviours:
            return None
        first = self._behaviours[0]
        if isinstance(first.times, int):
            first.times -= 1
            if first.times <= 0:
                self._behaviours.popleft()
        return first

    def _left(self) -> None:
        with self._lock:
            self.under_way -= 1


class _Handler(BaseHTTPRequestHandler):
    owner: CrossrefServer
    disable_nagle_algorithm = True  # headers and body are two small writes: 40 ms of waiting an answer otherwise

    def log_message(self, format: str, *args: object) -> None:  # noqa: A002 - the name of the base class
        pass

    def do_GET(self) -> None:
        parts = urlsplit(self.path)
        query = {name: values[0] for name, values in parse_qs(parts.query).items()}
        headers = {name.lower(): value for name, value in self.headers.items()}
        self.asked = Asked(time.monotonic(), unquote(parts.path), query, headers)
        behaviour, too_many = self.owner._arrived(self.asked)
        try:
            if self.owner.slowness:
                time.sleep(self.owner.slowness)
            if too_many:
                self._send_status(Behaviour("429"))
            elif behaviour is None:
                self._answer()
            else:
                self._misbehave(behaviour)
        finally:
            self.owner._left()

    def _answer(self) -> None:
        path = self.asked.path
        if path in self.owner.redirects:
            self._send(302, "text/html", b"", {"location": self.owner.redirects[path]})
        elif path == "/landing":
            self._send(200, "text/html", b"<!DOCTYPE html><title>The work</title>")
        elif path == "/works":
            self._list()
        elif path.startswith("/works/"):
            self._single(path.removeprefix("/works/").lower())
        elif self.headers.get("Accept", "").startswith(CSL):
            self._content(path.removeprefix("/").lower())
        else:
            self._text(404, "Resource not found.")

    def _list(self) -> None:
        text = self.asked.query.get("query.bibliographic", "")
        rows = int(self.asked.query.get("rows", "20"))
        select = [name for name in self.asked.query.get("select", "").split(",") if name]
        words = set(text.casefold().split())
        scored = [(len(words & set(_words(work))), work) for work in self.owner.works.values()]
        found = [work for score, work in sorted(scored, key=lambda pair: -pair[0]) if score]
        shown = [{name: work[name] for name in select if name in work} if select else work for work in found[:rows]]
        message = {"facets": {}, "total-results": len(found), "items": shown, "items-per-page": rows}
        self._json(200, "ok", "work-list", {**message, "query": {"start-index": 0, "search-terms": None}})

    def _single(self, doi: str) -> None:
        if self.asked.query:
            problem = {"type": "parameter-not-allowed", "value": "query.*", "message": "This route does not support it"}
            self._json(400, "failed", "validation-failure", [problem])
        elif doi in self.owner.aliases:
            self._send(301, "text/plain", b"", {"location": f"/works/{self.owner.aliases[doi]}"})
        elif doi in self.owner.works:
            self._json(200, "ok", "work", self.owner.works[doi])
        else:
            self._text(404, "Resource not found.")

    def _content(self, doi: str) -> None:
        if doi in self.owner.csl:
            self._send(200, CSL, json.dumps(self.owner.csl[doi]).encode())
        else:
            self._send(404, "text/html", b"<!DOCTYPE html><title>DOI Not Found</title>")

    def _misbehave(self, how: Behaviour) -> None:
        whole = json.dumps({"status": "ok", "message-type": "work", "message": {"DOI": "10.5555/1"}}).encode()
        if how.kind == "html":
            self._send(200, "text/html", b"<html><body>Please log in to the\nlibrary network</body></html>")
        elif how.kind == "cut":
            self._send(200, "application/json", whole[: len(whole) // 2], length=len(whole))
        elif how.kind == "cut-json":
            self._send(200, "application/json", whole[: len(whole) // 2])
        elif how.kind == "stall":
            self.owner._closing.wait(how.seconds)
        elif how.kind == "drop":
            pass
        elif how.kind == "shape":
            self._send(200, "application/json", b'["no", "work", 7, null]')
        elif how.kind == "deep":
            self._send(200, "application/json", b"[" * 200_000)
        elif how.kind == "message":
            self._json(200, "ok", "work", "a text where a work should be")
        elif how.kind == "other":
            self._json(200, "ok", "work", {"DOI": "10.5555/another", "title": ["Another"]})
        elif how.kind == "empty":
            empty = {"facets": {}, "total-results": 0, "items": [], "items-per-page": 5}
            self._json(200, "ok", "work-list", empty)
        elif how.kind == "json-404":
            problem = {"type": "cursor-invalid", "value": "thing", "message": "Cursor specified but it is invalid"}
            self._json(404, "failed", "resource-failure", [problem])
        elif how.kind == "json-400":
            problem = {"type": "parameter-not-allowed", "value": "rows", "message": "This route does not support rows"}
            self._json(400, "failed", "validation-failure", [problem])
        elif how.kind == "html-404":
            self._send(404, "text/html", b"<html>No such page in this hotel</html>")
        else:
            self._send_status(how)

    def _send_status(self, how: Behaviour) -> None:
        extra = {} if how.retry_after is None else {"retry-after": how.retry_after}
        if how.kind == "429-json":
            self._json(429, "failed", "rate-limited", "Rate limit exceeded", extra)
        elif how.kind == "429":
            self._send(429, "text/plain", b"Too many requests.", extra)
        else:
            self._send(int(how.kind), "text/html", b"<html><h1>Something is wrong here</h1></html>", extra)

    def _text(self, status: int, text: str) -> None:
        self._send(status, "text/plain", text.encode())

    def _json(
        self, status: int, state: str, kind: str, message: object, extra: Mapping[str, str] | None = None
    ) -> None:
        envelope = {"status": state, "message-type": kind, "message-version": "1.0.0", "message": message}
        self._send(status, "application/json", json.dumps(envelope).encode(), extra)

    def _send(
        self, status: int, kind: str, body: bytes, extra: Mapping[str, str] | None = None, *, length: int | None = None
    ) -> None:
        self.asked.status.append(status)
        polite = self.owner.polite
        headers = {
            "content-type": kind,
            "content-length": str(len(body) if length is None else length),
            # The limit of single records, on lists as well: true to Crossref, and not to be believed.
            "x-rate-limit-limit": "10" if polite else "5",
            "x-rate-limit-interval": "1s",
            "x-concurrency-limit": "3" if polite else "1",
            "x-api-pool": "polite" if polite else "public",
            **(extra or {}),
        }
        try:
            self.send_response(status)
            for name, value in headers.items():
                self.send_header(name, value)
            self.end_headers()
            self.wfile.write(body)
        except (BrokenPipeError, ConnectionResetError):
            self.close_connection = True  # the client had waited long enough


def _words(work: Mapping[str, object]) -> list[str]:
    texts: list[str] = []
    for name in ("title", "container-title", "volume", "page"):
        value = work.get(name)
        texts.extend(value if isinstance(value, list) else [str(value)])
    authors = work.get("author")
    texts.extend(str(person.get("family", "")) for person in (authors if isinstance(authors, list) else []))
    return " ".join(texts).casefold().split()
