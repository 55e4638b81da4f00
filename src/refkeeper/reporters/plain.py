"""Findings, evidence and spans as plain data, the one spelling that all machine output shares (version 1)."""

from __future__ import annotations

from collections.abc import Sequence
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refkeeper.model.csl import Json
    from refkeeper.model.finding import Finding, Fix
    from refkeeper.model.match import Evidence
    from refkeeper.model.source import Source, Span

VERSION = 1


def span_data(span: Span) -> Json:
    """A span as `[start, end]`."""
    return [span.start, span.end]


def evidence_data(evidence: Sequence[Evidence]) -> Json:
    """Evidence as a list of objects."""
    return [
        {"field": one.field, "claimed": one.claimed, "found": one.found, "verdict": one.verdict.value}
        for one in evidence
    ]


def fix_data(fix: Fix | None) -> Json:
    """A fix with its edits, or null."""
    if fix is None:
        return None
    return {"safe": fix.safe, "edits": [{"span": span_data(edit.span), "text": edit.text} for edit in fix.edits]}


def finding_data(finding: Finding, source: Source) -> dict[str, Json]:
    """One finding as CONTRACT gives it."""
    line, column = source.line_column(finding.span.start)
    end_line, end_column = source.line_column(finding.span.end)
    return {
        "code": finding.code,
        "severity": finding.severity.value,
        "confidence": finding.confidence.value,
        "path": source.path,
        "line": line,
        "column": column,
        "end_line": end_line,
        "end_column": end_column,
        "span": span_data(finding.span),
        "message": finding.message,
        "note": finding.note,
        "evidence": evidence_data(finding.evidence),
        "fix": fix_data(finding.fix),
    }


def harmless(text: str) -> str:
    """Text from an article without the control characters that could steer a terminal.

    >>> harmless("a\\x1b[31mb")
    'a [31mb'
    """
    return "".join(character if character.isprintable() else " " for character in text)
