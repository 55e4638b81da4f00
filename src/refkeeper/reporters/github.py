"""Findings as annotations of a GitHub Actions run."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.model.finding import Finding, Severity
from refkeeper.model.source import Source
from refkeeper.reporters.base import ArticleReport, Summary

_LEVELS = {Severity.INFORMATION: "notice", Severity.WARNING: "warning", Severity.ERROR: "error"}


class GithubReporter:
    """One workflow command a finding."""

    name = "github"

    def report(self, articles: Sequence[ArticleReport], summary: Summary) -> str:
        """The workflow commands, then the summary as a plain line."""
        return "".join(map(self.article, articles)) + self.end(summary)

    def article(self, article: ArticleReport) -> str:
        """The workflow commands of one article."""
        return "".join(f"{_command(finding, article.source)}\n" for finding in article.findings)

    def end(self, summary: Summary) -> str:
        """The summary."""
        return f"{summary}\n"


def _command(finding: Finding, source: Source) -> str:
    line, column = source.line_column(finding.span.start)
    end_line, end_column = source.line_column(finding.span.end)
    place = f"file={_property(source.path)},line={line},endLine={end_line}"
    if line == end_line:
        place += f",col={column},endColumn={end_column}"
    title = _property(finding.code)
    return f"::{_LEVELS[finding.severity]} {place},title={title}::{_data(finding.message)}"


def _data(text: str) -> str:
    return text.replace("%", "%25").replace("\r", "%0D").replace("\n", "%0A")


def _property(text: str) -> str:
    return _data(text).replace(":", "%3A").replace(",", "%2C")
