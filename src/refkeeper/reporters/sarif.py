"""Findings as SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import json
from collections.abc import Sequence
from pathlib import PurePath
from urllib.parse import quote

from refkeeper._version import __version__
from refkeeper.model.csl import Json
from refkeeper.model.finding import Edit, Finding, Severity
from refkeeper.model.source import Source, Span
from refkeeper.reporters.base import ArticleReport, Summary

_LEVELS = {Severity.INFORMATION: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}


class SarifReporter:
    """One run with its rules, results and fixes; columns count code points."""

    name = "sarif"

    def report(self, articles: Sequence[ArticleReport], summary: Summary) -> str:
        """The whole log."""
        codes = sorted({finding.code for one in articles for finding in one.findings})
        rules: list[Json] = [{"id": code} for code in codes]
        results: list[Json] = [_result(finding, one.source) for one in articles for finding in one.findings]
        run: dict[str, Json] = {
            "tool": {"driver": {"name": "refkeeper", "version": __version__, "rules": rules}},
            "columnKind": "unicodeCodePoints",
            "results": results,
            "properties": {"summary": str(summary)},
        }
        schema = "https://json.schemastore.org/sarif-2.1.0.json"
        return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _result(finding: Finding, source: Source) -> Json:
    place = {"artifactLocation": _artifact(source), "region": _region(finding.span, source)}
    result: dict[str, Json] = {
        "ruleId": finding.code,
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
    }
    if finding.fix is not None:
        changes = [_replacement(edit, source) for edit in finding.fix.edits]
        change: Json = {"artifactLocation": _artifact(source), "replacements": changes}
        result["fixes"] = [{"description": {"text": finding.message}, "artifactChanges": [change]}]
    return result


def _artifact(source: Source) -> dict[str, Json]:
    return {"uri": quote(PurePath(source.path).as_posix())}


def _region(span: Span, source: Source) -> dict[str, Json]:
    line, column = source.line_column(span.start)
    end_line, end_column = source.line_column(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _replacement(edit: Edit, source: Source) -> Json:
    return {"deletedRegion": _region(edit.span, source), "insertedContent": {"text": edit.text}}
