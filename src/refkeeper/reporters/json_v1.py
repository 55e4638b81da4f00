"""Findings for machines, version 1 (`docs/schema/check.schema.json`)."""

from __future__ import annotations

import json
from collections.abc import Sequence

from refkeeper.model.csl import Json
from refkeeper.reporters.base import ArticleReport, Summary
from refkeeper.reporters.plain import VERSION, finding_data


class JsonReporter:
    """One object with all findings and the summary."""

    name = "json"

    def report(self, articles: Sequence[ArticleReport], summary: Summary) -> str:
        """The whole output."""
        return json.dumps(report_data(articles, summary), ensure_ascii=False, indent=2) + "\n"


def report_data(articles: Sequence[ArticleReport], summary: Summary) -> dict[str, Json]:
    """The findings and the summary as plain data; `fix` adds to it."""
    return {
        "version": VERSION,
        "findings": [finding_data(finding, one.source) for one in articles for finding in one.findings],
        "summary": summary_data(summary),
    }


def summary_data(summary: Summary) -> Json:
    """The counts of a run."""
    return {
        "notes": summary.notes,
        "citations": summary.citations,
        "found": summary.found,
        "from_note": summary.from_note,
        "to_look_at": summary.to_look_at,
    }
