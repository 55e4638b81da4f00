"""Findings for a person at a terminal: place, rule, message, the line, and a caret under it."""

from __future__ import annotations

import unicodedata
from collections.abc import Iterator, Sequence

from refkeeper.model.finding import Finding, Severity
from refkeeper.model.source import Source
from refkeeper.reporters.base import ArticleReport, Summary
from refkeeper.reporters.plain import harmless

WIDTH = 100


class TextReporter:
    """The form that people read."""

    name = "text"

    def report(self, articles: Sequence[ArticleReport], summary: Summary) -> str:
        """One block a finding, then the summary."""
        return "".join(map(self.article, articles)) + self.end(summary)

    def article(self, article: ArticleReport) -> str:
        """The blocks of one article."""
        return "".join(f"{line}\n" for finding in article.findings for line in _block(finding, article.source))

    def end(self, summary: Summary) -> str:
        """The summary."""
        return f"{summary}\n"


def _block(finding: Finding, source: Source) -> Iterator[str]:
    line, column = source.line_column(finding.span.start)
    kind = "info" if finding.severity is Severity.INFORMATION else finding.severity.value
    mark = "" if finding.fix is None else " [fixable]" if finding.fix.safe else " [fixable with --unsafe-fixes]"
    yield f"{source.path}:{line}:{column}: {finding.code} {kind}: {harmless(finding.message)}{mark}"
    if finding.severity is not Severity.INFORMATION:
        yield from _excerpt(finding, source, column)


def _excerpt(finding: Finding, source: Source, column: int) -> Iterator[str]:
    start = finding.span.start - (column - 1)
    end = min((at for at in (source.text.find(mark, start) for mark in "\r\n") if at >= 0), default=len(source.text))
    shown = max(start, finding.span.start - 30)
    text = harmless(source.text[shown : min(end, shown + WIDTH)])
    before = finding.span.start - shown
    marked = text[before : max(before, min(finding.span.end, end) - shown)]
    yield "    " + text
    yield "    " + " " * columns(text[:before]) + "^" + "~" * (max(1, columns(marked)) - 1)


def columns(text: str) -> int:
    """How many columns of a terminal a text takes: a Han character two, an accent of its own none.

    >>> columns("同上, 45"), columns("cafe\u0301")
    (8, 4)
    """
    if text.isascii():
        return len(text)
    wide = sum(unicodedata.east_asian_width(character) in "WF" for character in text)
    return len(text) + wide - sum(unicodedata.combining(character) > 0 for character in text)
