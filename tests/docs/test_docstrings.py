"""The examples in docstrings are true."""

from __future__ import annotations

import doctest
from importlib import import_module
from pathlib import Path

import pytest

import refkeeper

_ROOT = Path(refkeeper.__path__[0])
_MODULES = [
    ".".join(("refkeeper", *path.relative_to(_ROOT).with_suffix("").parts))
    for path in sorted(_ROOT.rglob("*.py"))
    if ">>> " in path.read_text(encoding="utf-8")
]


@pytest.mark.parametrize("name", _MODULES)
def test_examples(name: str) -> None:
    found = doctest.testmod(import_module(name))
    assert found.attempted
    assert not found.failed
