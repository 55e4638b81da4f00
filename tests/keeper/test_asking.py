"""The sources of a run stand ready under their names and are opened when they are asked."""

from __future__ import annotations

import subprocess
import sys
from pathlib import Path

import pytest

from refkeeper.keeper.asking import Asking, network_sources
from refkeeper.sources.crossref import Crossref
from refkeeper.sources.doi import ContentNegotiation

LOADED = """
import sys
from pathlib import Path
from refkeeper.keeper.asking import Asking, network_sources
network_sources(Asking(cache=Path("cache.sqlite3")), print)
print([name for name in ("sqlite3", "requests", "habanero", "email", "socket") if name in sys.modules])
"""


@pytest.mark.parametrize(
    ("asking", "local"),
    [
        (Asking(cache=Path("cache.sqlite3")), [False, False]),
        (Asking(), [False, False]),
        (Asking(cache=Path("cache.sqlite3"), offline=True), [True, True]),
        (Asking(offline=True), []),
        (Asking(cache=Path("cache.sqlite3"), locked=True), []),
    ],
)
def test_who_is_asked(asking: Asking, local: list[bool]) -> None:
    sources = network_sources(asking, print)
    assert [one.local for one in sources] == local
    assert [one.name for one in sources] == [Crossref.name, ContentNegotiation.name][: len(local)]


def test_an_offline_source_knows_what_the_cache_holds_and_no_more(tmp_path: Path) -> None:
    sources = network_sources(Asking(cache=tmp_path / "cache.sqlite3", offline=True), print)
    assert [one.by_doi("10.5555/nothing") for one in sources] == [None, None]


def test_nothing_is_loaded_before_it_is_asked() -> None:
    done = subprocess.run([sys.executable, "-c", LOADED], capture_output=True, text=True, check=True)
    assert done.stdout.strip() == "[]"
