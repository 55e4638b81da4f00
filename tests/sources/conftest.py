"""What the tests of the sources share: a server that answers as Crossref does, and a clock that only sleep moves."""

from __future__ import annotations

import threading
from collections.abc import Iterator

import pytest

from tests.crossref_server import CrossrefServer

RINNA = {
    "DOI": "10.5555/ENERGY.2019.21.2",
    "type": "journal-article",
    "title": ["Economics of Energy in the East Sea"],
    "author": [{"given": "Anthony V.", "family": "Rinna", "sequence": "first", "affiliation": []}],
    "container-title": ["Journal of Eastern Ports"],
    "volume": "21",
    "issue": "2",
    "page": "45-67",
    "issued": {"date-parts": [[2020, 6]]},
    "published-online": {"date-parts": [[2020, 6]]},
    "journal-issue": {"issue": "2", "published-print": {"date-parts": [[2019, 12]]}},
    "ISSN": ["1234-5679"],
}
TIDES = {
    "DOI": "10.5555/tides",
    "type": "book-chapter",
    "title": ["Tides and Harbours"],
    "author": [{"family": "Okafor", "given": "Ngozi"}],
    "container-title": ["Maritime Studies Series", "The Open Harbour"],
    "published-print": {"date-parts": [[1998]]},
}


class Clock:
    """Time that passes only when somebody sleeps; `naps` are the sleeps, in seconds."""

    def __init__(self) -> None:
        self.now = 1_000.0
        self.naps: list[float] = []
        self._lock = threading.Lock()

    def __call__(self) -> float:
        return self.now

    def sleep(self, seconds: float) -> None:
        with self._lock:
            self.naps.append(seconds)
            self.now += seconds


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def server(monkeypatch: pytest.MonkeyPatch, tmp_path_factory: pytest.TempPathFactory) -> Iterator[CrossrefServer]:
    # habanero opens a client a call, and each reads the system's certificates (30 ms); loopback needs none.
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path_factory.mktemp("no-certificates")))
    monkeypatch.delenv("SSL_CERT_FILE", raising=False)
    for name in ("http_proxy", "https_proxy", "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY"):
        monkeypatch.delenv(name, raising=False)
    with CrossrefServer([RINNA, TIDES]) as running:
        yield running
