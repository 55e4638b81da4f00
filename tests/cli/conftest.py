"""What the tests of the commands share: an empty folder to run in, nothing of the user's about it."""

from __future__ import annotations

from collections.abc import Iterator
from pathlib import Path

import pytest

from tests.cli.desk import RECORDS, WORKS, Desk
from tests.crossref_server import CrossrefServer

_CLOSED = "http://127.0.0.1:9"


@pytest.fixture
def desk(tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> Desk:
    """A folder with `records.jsonl` outside it; the network is a closed port."""
    folder = tmp_path / "desk"
    folder.mkdir()
    monkeypatch.chdir(folder)
    monkeypatch.setenv("REFKEEPER_CACHE", str(tmp_path / "cache.sqlite"))
    monkeypatch.setenv("REFKEEPER_CROSSREF_URL", _CLOSED)
    monkeypatch.setenv("REFKEEPER_DOI_URL", _CLOSED)
    # habanero reads the system's certificates at each call (30 ms); loopback needs none.
    (tmp_path / "no-certificates").mkdir()
    monkeypatch.setenv("SSL_CERT_DIR", str(tmp_path / "no-certificates"))
    for name in (
        "SSL_CERT_FILE", "REFKEEPER_OFFLINE", "REFKEEPER_MAILTO", "CROSSREF_MAILTO", "http_proxy", "https_proxy",
        "all_proxy", "HTTP_PROXY", "HTTPS_PROXY", "ALL_PROXY",
    ):  # fmt: skip
        monkeypatch.delenv(name, raising=False)
    (tmp_path / "records.jsonl").write_text(RECORDS, encoding="utf-8")
    return Desk(folder)


@pytest.fixture
def server(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> Iterator[CrossrefServer]:
    """Crossref on loopback, with the records of `desk.py`."""
    with CrossrefServer(WORKS) as running:
        monkeypatch.setenv("REFKEEPER_CROSSREF_URL", running.url)
        monkeypatch.setenv("REFKEEPER_DOI_URL", running.url)
        monkeypatch.setenv("REFKEEPER_MAILTO", "tests@example.org")
        yield running
