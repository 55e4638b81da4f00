"""The page of a rule, and `docs/checks.md`, made from the rules themselves."""

from __future__ import annotations

import json
from collections.abc import Sequence

from refkeeper.checks.rule import Check

_HEAD = """\
# What refkeeper looks at

Made from the rules by `make docs`; `refkeeper explain CODE` shows one.  On real articles an editor agreed with 141 of
142 findings (99 in 100): [how that was judged](checks-judged.md).

Switch a rule off with `--ignore RK107`, for some files with `per-file-ignores`, at one place with
`<!-- refkeeper: ignore[RK107] -->` (on the note's line or the one before it; `ignore[RK1]` for a family), or accept
one finding with a reason (`[[tool.refkeeper.accept]]`).  `[fixable]` findings are mended by `refkeeper fix`; those that
would change a word of the author's only by `refkeeper fix --unsafe-fixes`.  Information never makes `check` fail.

| code | name | severity | what it finds |
| --- | --- | --- | --- |"""


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
    rows = [f"| [{one.code}](#{_anchor(one)}) | {one.name} | {one.severity.value} | {one.summary} |" for one in checks]
    return "\n".join([_HEAD, *rows, "", *map(page, checks)])


def _anchor(check: Check) -> str:
    """The address of a rule's heading, as GitHub and MkDocs make it."""
    return f"{check.code} {check.name}".lower().replace(" ", "-")
