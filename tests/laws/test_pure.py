"""Law 5: reading, parsing and matching know no clock, no network, no locale and no thread."""

from __future__ import annotations

import os
import socket
import subprocess
import sys
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest
from hypothesis import HealthCheck, given, settings

from refkeeper.matching.decide import candidate, decide
from refkeeper.model.citation import FullCitation
from refkeeper.model.match import Match
from refkeeper.model.source import Source
from refkeeper.pipeline.read import ReadArticle, find_notes, read_article
from refkeeper.readers.files import read_source
from refkeeper.registry import reader_for
from refkeeper.sources.records import LocalRecords
from tests.articles import ARTICLES, RECORDS, ROOT
from tests.laws.articles import articles

DUMP = """
import sys
from tests.laws.test_pure import ARTICLES, everything, read_source
for path in ARTICLES:
    if path.name.startswith(("markdown-d", "markdown-p", "plain", "wordpress", "reading", "yong")):
        print(repr(everything(read_source(path))))
"""


@pytest.fixture(autouse=True)
def _no_socket(monkeypatch: pytest.MonkeyPatch) -> None:
    def refuse(*args: object, **more: object) -> None:
        raise AssertionError("a socket was opened")

    monkeypatch.setattr(socket, "socket", refuse)
    monkeypatch.setattr(socket, "create_connection", refuse)


def read(source: Source) -> tuple[ReadArticle, ...]:
    return tuple(read_article(article) for article in find_notes(source, reader_for(source)))


def everything(source: Source) -> tuple[tuple[ReadArticle, ...], tuple[Match, ...]]:
    """All that is read of a file, and what matching makes of it and the records."""
    records = LocalRecords([RECORDS], RECORDS.name)
    found = read(source)
    matches = []
    for citation in (linked.citation for one in found for linked in one.linked):
        if isinstance(citation, FullCitation):
            known = tuple(candidate(citation.work, record) for record in records.search(citation.work))
            matches.append(decide(citation, known))
    return found, tuple(matches)


@pytest.mark.parametrize("path", ARTICLES, ids=lambda path: path.name)
def test_twice_and_in_threads(path: Path) -> None:
    source = read_source(path)
    first = everything(source)
    with ThreadPoolExecutor(2) as pool:
        assert list(pool.map(everything, [source, source])) == [first, first]


@settings(max_examples=60, deadline=None, derandomize=True, suppress_health_check=list(HealthCheck))
@given(source=articles())
def test_made_up_articles_read_twice_are_the_same(source: Source) -> None:
    assert read(source) == read(source)


def test_another_place_and_another_hash_seed() -> None:
    """Sets and dates must not show through: other processes in other places say the very same."""
    said = []
    for place, seed in (("C", "1"), ("tr_TR.UTF-8", "2")):
        outside = {
            **os.environ,
            "LC_ALL": place,
            "LANG": place,
            "TZ": "UTC" if seed == "1" else "Asia/Seoul",
            "PYTHONHASHSEED": seed,
            "PYTHONUTF8": "1" if seed == "1" else "0",
            "PYTHONIOENCODING": "utf-8",
        }
        done = subprocess.run([sys.executable, "-c", DUMP], cwd=ROOT, env=outside, capture_output=True, check=False)
        assert done.returncode == 0, done.stderr.decode()
        said.append(done.stdout)
    assert said[0]
    assert said[0] == said[1]
