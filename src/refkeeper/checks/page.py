"""The page of a rule, and `docs/checks.md`, made from the rules themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence

from refkeeper.checks.rule import Check


def page(check: Check) -> str:
    """One rule in Markdown."""
    rows = [f"## {check.code} {check.name}", "", check.summary, "", check.explanation, ""]
    rows += [f"Severity: {check.severity.value}. Confidence: {check.confidence.value}."]
    if check.person:
        rows.append("`fix` leaves it to a person and exits with 1.")
    rows += _records(check)
    ran = f" with `{check.options}`" if check.options else ""
    rows += ["", f"Speaks{ran} of:", "", *_block(check.example), "", "Silent on:", "", *_block(check.counterexample)]
    return "\n".join(rows) + "\n"


def _records(check: Check) -> list[str]:
    if not check.records:
        return []
    lines = "\n".join(json.dumps(record, ensure_ascii=False) for record in check.records)
    return ["", "Where Crossref, or a file given with `--records`, has:", "", *_block(lines)]


def _block(text: str) -> list[str]:
    return ["    " + line if line else "" for line in text.rstrip("\n").split("\n")]


def render(checks: Sequence[Check]) -> str:
    """The whole of `docs/checks.md`."""
    head = "# What refkeeper looks at\n\nMade from the rules by `make docs`; `refkeeper explain CODE` shows one.\n"
    return "\n".join([head, *map(page, checks)])
