"""The sites are built once for all tests, several at a time."""

from __future__ import annotations

import shutil
from collections.abc import Iterable, Iterator
from pathlib import Path

import pytest

from tests.integrations.sites import Built, every_site, finish, make_ledger, start

SITES = {site.name: site for site in every_site()}
STRICT = [name for name, site in SITES.items() if site.strict or site.strict_command]


@pytest.fixture(scope="session")
def ledger(tmp_path_factory: pytest.TempPathFactory) -> Path:
    return make_ledger(tmp_path_factory.mktemp("ledger") / "made")


@pytest.fixture(scope="session")
def built(tmp_path_factory: pytest.TempPathFactory, ledger: Path) -> dict[tuple[str, bool], Built]:
    """Every site, as it is and strict."""
    top = tmp_path_factory.mktemp("sites")
    begun = []
    for site in SITES.values():
        if shutil.which(site.tool) is None and site.name == "pandoc":
            continue
        for strict in (False, True) if site.name in STRICT else (False,):
            folder = top / f"{site.name}-{strict}"
            begun.append((site, strict, folder, start(site, folder, ledger, strict)))
    return {(site.name, strict): finish(site, folder, process) for site, strict, folder, process in begun}


def _each(names: Iterable[str]) -> Iterator[object]:
    for name in names:
        marks = [pytest.mark.outside("pandoc"), pytest.mark.skipif(shutil.which("pandoc") is None, reason="no pandoc")]
        yield pytest.param(name, marks=marks) if name == "pandoc" else name


@pytest.fixture(params=_each(SITES))
def site(request: pytest.FixtureRequest, built: dict[tuple[str, bool], Built]) -> Built:
    """One site after another."""
    return built[request.param, False]


@pytest.fixture(params=_each(STRICT))
def strict_site(request: pytest.FixtureRequest, built: dict[tuple[str, bool], Built]) -> Built:
    """One strict site after another."""
    return built[request.param, True]
