"""One run of `fix`: each article is studied, written and told, then what all of them share."""

from __future__ import annotations

import sys
from collections.abc import Callable, Sequence
from dataclasses import field
from pathlib import Path

import click

from refkeeper.cli.clashes import Places
from refkeeper.cli.run import Run
from refkeeper.cli.show import difference, exit_code, say, table
from refkeeper.cli.sources import Named
from refkeeper.errors import LedgerError, WriterError
from refkeeper.keeper.atomic import write
from refkeeper.keeper.batch_ledger import text_to_write
from refkeeper.keeper.outputs import Output, Wanted, plan, plan_shared
from refkeeper.keeper.studied import Studied
from refkeeper.model.csl import Json
from refkeeper.model.dataclass import dataclass
from refkeeper.model.reference import Reference
from refkeeper.reporters.base import ArticleReport, Summary
from refkeeper.reporters.json_v1 import report_data
from refkeeper.reporters.text import TextReporter
from refkeeper.writers.csl_json import csl_items


@dataclass(slots=True)
class Mending:
    """The options of `fix` and what came of them; of an article that is done no more is held than the end needs."""

    run: Run
    articles: tuple[Path, ...]
    diff: bool
    stdin_filename: str
    output_dir: Path | None
    bib: Path | None
    csl: Path | None
    bib_format: str | None
    exit_zero: bool
    strict: bool
    form: str
    summary: Summary = field(default_factory=Summary)
    reports: list[ArticleReport] = field(default_factory=list)
    references: list[Reference] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    outages: dict[str, None] = field(default_factory=dict)
    left: bool = False
    done: int = 0
    planned: bool = False
    """Whether any article could be written: else the ledger stays as it was too."""
    failed: bool = False

    def work(self) -> None:
        """Do it all; what goes wrong with one file is said, and the others go on."""
        if self.bib is not None and self.csl is not None and self.bib.resolve() == self.csl.resolve():
            raise WriterError(f"{self.bib}: --bib and --csl would both write this file; name two")
        articles = self.run.articles(self.articles)
        places = Places(self.run, articles, self.output_dir, self.bib is None or self.csl is None)
        for clash in () if self.diff else places.clashes:
            self._fail(clash)
        ready = articles if self.diff else places.free
        for named, one in self.run.each(ready, self.stdin_filename):
            self.done += 1
            self.run.line.hide()
            written = [] if self.diff else self._write_article(named, one, places.beside(named))
            if self.diff:
                click.echo(difference(one), nl=False)
            if self.form == "text":
                self._tell(one, written)
            self._keep(one)
        self._end(ready)
        self.failed = self.failed or self.run.failed

    def _end(self, articles: Sequence[Named]) -> None:
        """What all articles share.  A run that was broken off does not know all that a bibliography of them holds."""
        written: list[str] = []
        if not self.diff:
            if self.run.stop.asked and self.done < len(articles):
                if self.bib is not None or self.csl is not None:
                    say("the bibliography of all articles was left as it was")
            elif self.done:
                written += self._write(lambda: plan_shared(self.references, self._wanted(articles)))
            if self.planned:
                written += self._write(self._ledgers)
        if self.form == "text":
            self._say_written(written)
            click.echo(TextReporter().end(self.summary), err=self._aside, nl=False)
        for message in self.outages:
            say(message)

    def _write_article(self, named: Named, one: Studied, beside: bool) -> list[str]:
        if named.piped:
            if self.form == "text":
                sys.stdout.buffer.write(one.source.encode(one.text))
            return []
        return self._write(lambda: self._planned(plan(one, self._wanted([named], beside))))

    def _planned(self, outputs: Sequence[Output]) -> Sequence[Output]:
        self.planned = True
        return outputs

    def _ledgers(self) -> tuple[Output, ...]:
        return tuple(
            Output(place, text_to_write(ledger, place, self.run.begun[place]).encode())
            for place, ledger in self.run.ledgers.items()
            if (len(ledger) or ledger.keys or place.exists()) and place not in self.run.unmade
        )

    def _write(self, plan_them: Callable[[], Sequence[Output]]) -> list[str]:
        """Write what is planned, all that can be; the names of what is new."""
        try:
            outputs = plan_them()
        except (LedgerError, WriterError) as error:
            self._fail(str(error))
            return []
        written = [str(output.path) for output in outputs if self._write_one(output)]
        self.written += written
        return written

    def _write_one(self, output: Output) -> bool:
        try:
            new = write(output)
        except WriterError as error:
            self._fail(str(error))
            return False
        if new and output.remark:
            say(output.remark)
        return new

    def _fail(self, line: str) -> None:
        say(line)
        self.failed = True

    def _wanted(self, articles: Sequence[Named], beside: bool = True) -> Wanted:
        """What is wanted of some articles, by the settings that hold for them."""
        settings = [self.run.settings(one.path) for one in articles]
        names = [*self.run.asked.library, *(Path(name) for one in settings for name in one.library)]
        libraries = frozenset(path.name for path in names)
        folder = None if self.output_dir is None else self.output_dir / articles[0].below
        return Wanted(folder, self.bib, self.csl, self.bib_format or settings[0].bib_format, libraries, beside)

    def _keep(self, one: Studied) -> None:
        self.summary += one.summary
        self.outages |= dict.fromkeys(one.outages)
        self.left = self.left or one.left
        if self.form == "json":
            self.reports.append(ArticleReport(one.source, one.findings if self.diff else one.remaining))
        if self.form == "json" or self.bib is not None or self.csl is not None:
            self.references += one.references

    @property
    def _aside(self) -> bool:
        """Whether what is told goes to the error stream: a difference or an article went to standard output."""
        return self.diff or any(str(one) == "-" for one in self.articles)

    def _tell(self, one: Studied, written: Sequence[str]) -> None:
        """The table and what is left of one article."""
        for line in table(one):
            click.echo(line, err=self._aside)
        self._say_written(written)
        report = ArticleReport(one.source, one.for_a_person)
        click.echo(TextReporter().article(report), err=self._aside, nl=False)

    def _say_written(self, written: Sequence[str]) -> None:
        for path in written:
            click.echo(f"wrote {path}", err=self._aside)

    def data(self) -> dict[str, Json]:
        """The run for machines, version 1."""
        out = report_data(self.reports, self.summary)
        out["references"] = list(csl_items(self.references))
        out["written"] = list(self.written)
        return out

    @property
    def exit_code(self) -> int:
        """0 done, 1 something is left to a person, 2 a file failed, 3 an outage with `--strict`."""
        return exit_code(self.failed, self.left and not self.exit_zero, self.strict and bool(self.outages))
