"""Every rule explains itself, its examples are true where they can be, and `docs/checks.md` is made from them."""

from __future__ import annotations

import inspect
import re
from pathlib import Path

import pytest

from refkeeper.checks import builtin
from refkeeper.checks.page import render
from refkeeper.checks.rule import Check
from refkeeper.keeper import Keeper

DOCS = Path(__file__).parents[2] / "docs" / "checks.md"
RULES = builtin.BUILTIN
ALONE = {"RK101", "RK102", "RK103", "RK104", "RK105", "RK107", "RK601", "RK602", "RK604", "RK605"}
"""Rules that need no record: their examples are run."""


def test_codes_and_names_are_unique_and_in_order() -> None:
    codes = [rule.code for rule in RULES]
    assert len(set(codes)) == len(codes) == len({rule.name for rule in RULES})
    assert all(re.fullmatch(r"RK\d{3}", code) for code in codes)


def test_every_file_of_a_rule_is_listed() -> None:
    folder = Path(inspect.getfile(builtin)).parent
    helpers = {
        "__init__",
        "again",
        "builtin",
        "differing",
        "examples",
        "notices",
        "numbering",
        "page",
        "places",
        "pointers",
        "rule",
        "wording",
    }
    assert {path.stem for path in folder.glob("*.py")} - helpers == {rule.name.replace("-", "_") for rule in RULES}


@pytest.mark.parametrize("rule", RULES, ids=lambda rule: rule.code)
def test_a_rule_explains_itself(rule: Check) -> None:
    assert rule.summary.endswith(".")
    assert len(rule.explanation) > 20
    assert rule.example.strip()
    assert rule.counterexample.strip()
    assert rule.example != rule.counterexample


def _codes(text: str) -> set[str]:
    return {finding.code for finding in Keeper().check(text, "a.md")}


def _called(text: str) -> str:
    """An example of notes only, with the markers that call them."""
    if not text.startswith("[^"):
        return text
    return " ".join(f"A.[^{number}]" for number in re.findall(r"^\[\^(\d+)\]:", text, re.MULTILINE)) + "\n\n" + text


@pytest.mark.parametrize("rule", [rule for rule in RULES if rule.code in ALONE], ids=lambda rule: rule.code)
def test_examples_of_rules_that_need_no_record(rule: Check) -> None:
    assert rule.code in _codes(_called(rule.example))
    assert rule.code not in _codes(_called(rule.counterexample))


def test_the_page_is_up_to_date() -> None:
    assert DOCS.read_text(encoding="utf-8") == render(sorted(RULES, key=lambda rule: rule.code))
