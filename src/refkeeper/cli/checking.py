"""One run of `check`: what is found is shown as it is found, where the form allows it; nothing is written."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from pathlib import Path

import click

from refkeeper.cli.run import Run
from refkeeper.cli.show import difference, exit_code, say
from refkeeper.keeper.studied import Studied
from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Severity
from refkeeper.registry import reporter
from refkeeper.reporters.base import ArticleReport, Streamed, Summary


@dataclass(slots=True)
class Checking:
    """The findings of a run; of each article no more is held than the form of the output needs."""

    run: Run
    diff: bool
    form: str
    summary: Summary = field(default_factory=Summary)
    reports: list[ArticleReport] = field(default_factory=list)
    outages: dict[str, None] = field(default_factory=dict)
    found: bool = False

    def work(self, articles: Sequence[Path], stdin_name: str) -> None:
        """Do it all.  A run that is broken off shows no whole that it has not: only the pieces already shown."""
        form = reporter(self.form)
        streamed = form if isinstance(form, Streamed) and not self.diff else None
        for one in self.run.studied(articles, stdin_name):
            self._count(one)
            if self.diff:
                self._show(difference(one))
            if streamed is not None:
                self._show(streamed.article(one.report))
            else:
                self.reports.append(one.report)
        if not self.run.stop.asked:
            end = form.report(self.reports, self.summary) if streamed is None else streamed.end(self.summary)
            click.echo(end, nl=False)
        for message in self.outages:
            say(message)

    def _count(self, one: Studied) -> None:
        self.summary += one.summary
        self.found = self.found or any(finding.severity is not Severity.INFORMATION for finding in one.findings)
        self.outages |= dict.fromkeys(one.outages)

    def _show(self, text: str) -> None:
        if text:
            self.run.line.hide()
            click.echo(text, nl=False)

    def exit_code(self, exit_zero: bool, strict: bool) -> int:
        """0 nothing found, 1 findings, 2 an article could not be read, 3 an outage with `--strict`."""
        return exit_code(self.run.failed, self.found and not exit_zero, strict and bool(self.outages))
