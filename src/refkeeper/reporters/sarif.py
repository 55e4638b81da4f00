"""Findings as SARIF 2.1.0, for code scanning and editors."""

from __future__ import annotations

import json
from collections.abc import Mapping, Sequence
from pathlib import PurePath
from urllib.parse import quote

from refkeeper._version import __version__
from refkeeper.model.csl import Json
from refkeeper.model.finding import Edit, Finding, Severity
from refkeeper.model.source import Source, Span
from refkeeper.reporters.base import ArticleReport, RuleText, Summary

_LEVELS = {Severity.INFORMATION: "note", Severity.WARNING: "warning", Severity.ERROR: "error"}


class SarifReporter:
    """One run with its rules, results and fixes; columns count code points.

    `rules` are the texts of the rules by their codes; a rule that is not among them goes by its code alone.
    """

    name = "sarif"

    def __init__(self, rules: Mapping[str, RuleText] | None = None) -> None:
        """The texts of rules are shown for those that found something."""
        self._rules = rules or {}

    def report(self, articles: Sequence[ArticleReport], summary: Summary) -> str:
        """The whole log."""
        codes = sorted({finding.code for one in articles for finding in one.findings})
        places = {code: at for at, code in enumerate(codes)}
        driver: dict[str, Json] = {
            "name": "refkeeper",
            "version": __version__,
            "rules": [_rule(code, self._rules.get(code)) for code in codes],
        }
        run: dict[str, Json] = {
            "tool": {"driver": driver},
            "columnKind": "unicodeCodePoints",
            "results": [_result(finding, one.source, places) for one in articles for finding in one.findings],
            "properties": {"summary": str(summary)},
        }
        schema = "https://json.schemastore.org/sarif-2.1.0.json"
        return json.dumps({"$schema": schema, "version": "2.1.0", "runs": [run]}, ensure_ascii=False, indent=2) + "\n"


def _rule(code: str, text: RuleText | None) -> Json:
    if text is None:
        return {"id": code}
    return {
        "id": code,
        "name": text.name,
        "shortDescription": {"text": text.summary},
        "fullDescription": {"text": text.explanation},
        "help": {"text": f"{text.summary}\n\n{text.explanation}\n\nrefkeeper explain {code}"},
        "defaultConfiguration": {"level": _LEVELS[text.severity]},
        "properties": {"precision": text.confidence.value},
    }


def _result(finding: Finding, source: Source, places: Mapping[str, int]) -> Json:
    place = {"artifactLocation": _artifact(source), "region": _region(finding.span, source)}
    result: dict[str, Json] = {
        "ruleId": finding.code,
        "ruleIndex": places[finding.code],
        "level": _LEVELS[finding.severity],
        "message": {"text": finding.message},
        "locations": [{"physicalLocation": place}],
    }
    if finding.fix is not None and finding.fix.edits:
        changes: list[Json] = [_replacement(edit, source) for edit in finding.fix.edits]
        change: Json = {"artifactLocation": _artifact(source), "replacements": changes}
        told = finding.message if finding.fix.safe else f"{finding.message} (changes what the author wrote)"
        fix: Json = {
            "description": {"text": told},
            "artifactChanges": [change],
            "properties": {"safe": finding.fix.safe},
        }
        result["fixes"] = [fix]
    return result


def _artifact(source: Source) -> dict[str, Json]:
    return {"uri": quote(PurePath(source.path).as_posix())}


def _region(span: Span, source: Source) -> dict[str, Json]:
    line, column = source.line_column(span.start)
    end_line, end_column = source.line_column(span.end)
    return {"startLine": line, "startColumn": column, "endLine": end_line, "endColumn": end_column}


def _replacement(edit: Edit, source: Source) -> Json:
    return {"deletedRegion": _region(edit.span, source), "insertedContent": {"text": edit.text}}
