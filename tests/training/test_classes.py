"""Shows which citations a failure class takes in, and which it must leave."""

from __future__ import annotations

from typing import Any

import pytest
from training.hard import CASES

_TESTS = {one.name.split(" (")[0]: one.test for one in CASES}


def _cited(text: str, **fields: Any) -> dict[str, Any]:
    return {"text": text, "kind": fields.pop("kind", "book"), "fields": fields}


def _name(family: str, given: str) -> list[dict[str, str]]:
    return [{"family": family, "given": given}]


@pytest.mark.parametrize(
    ("name", "cited", "belongs"),
    [
        ("family first, initials", _cited("Marsh J.N., Tides", author=_name("Marsh", "J.N.")), True),
        ("family first, initials", _cited("J.N. Marsh, Tides", author=_name("Marsh", "J.N.")), False),
        ("family first, full names", _cited("Marsh, Jane. Tides", author=_name("Marsh", "Jane")), True),
        ("family first, full names", _cited("Jane Marsh, Tides", author=_name("Marsh", "Jane")), False),
        ("families in capitals", _cited("MARSH J., Tides", author=_name("Marsh", "J.")), True),
        ("families in capitals", _cited("Marsh J., Tides", author=_name("Marsh", "J.")), False),
        ("initials glued or broken", _cited("J.Marsh, Tides", author=_name("Marsh", "J."), title="Tides"), True),
        ("initials glued or broken", _cited("J. Marsh, Tides", author=_name("Marsh", "J."), title="Tides"), False),
        ("particles", _cited("Ada van Loon, Tides", author=_name("Loon", "Ada")), True),
        ("particles", _cited("Ada Loon, Tides", author=_name("Loon", "Ada")), False),
        ("without a title", _cited("A. Loon, J. Sea 4, 12", container_title="J. Sea"), True),
        ("without a title", _cited("A. Loon, Tides, J. Sea 4, 12", container_title="J. Sea", title="Tides"), False),
        ("e-locators", _cited("J. Sea 4, e12", pages="e12"), True),
        ("e-locators", _cited("J. Sea 4, 12", pages="12"), False),
        ("year first, as in law", _cited("(1996) 105 LQR 20", container_title="LQR"), True),
        ("year first, as in law", _cited("105 LQR 20 (1996)", container_title="LQR"), False),
        ("cases", _cited("Loon v Marsh", kind="legal_case"), True),
        ("cases", _cited("Loon, Marsh", kind="book"), False),
    ],
)
def test_class(name: str, cited: dict[str, Any], belongs: bool) -> None:
    assert _TESTS[name]({"text": cited["text"], "citations": [cited]}, cited) is belongs


def test_names_are_of_one_class_each() -> None:
    assert len({one.name for one in CASES}) == len(CASES)
