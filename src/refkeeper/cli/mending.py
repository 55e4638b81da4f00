"""One run of `fix`: study, plan, write, tell."""

from __future__ import annotations

import sys
from dataclasses import field
from pathlib import Path

import click

from refkeeper.cli.options import Asked, settings_near
from refkeeper.cli.run import Run
from refkeeper.cli.show import difference, exit_code, say_outages, table
from refkeeper.errors import WriterError
from refkeeper.keeper.atomic import write
from refkeeper.keeper.facade import Studied
from refkeeper.keeper.outputs import Output, Wanted, plan
from refkeeper.ledger.toml import dump
from refkeeper.model.csl import Json
from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Finding, Severity
from refkeeper.reporters.base import ArticleReport, Summary
from refkeeper.reporters.json_v1 import report_data
from refkeeper.reporters.text import TextReporter
from refkeeper.writers.csl_json import csl_items


@dataclass(slots=True)
class Mending:
    """The options of `fix` and what came of them."""

    asked: Asked
    articles: tuple[Path, ...]
    diff: bool
    syntax: str | None
    stdin_filename: str
    output_dir: Path | None
    bib: Path | None
    csl: Path | None
    bib_format: str | None
    exit_zero: bool
    strict: bool
    no_progress: bool
    form: str
    studied: list[Studied] = field(default_factory=list)
    written: list[str] = field(default_factory=list)
    failed: bool = False

    def work(self) -> None:
        """Do it all; what goes wrong with one file is said, and the others go on."""
        run = Run(self.asked, self.syntax, output_dir=self.output_dir, progress=not self.no_progress)
        self.studied = list(run.studied(self.articles, self.stdin_filename))
        self.failed = run.failed
        if self.diff:
            click.echo("".join(map(difference, self.studied)), nl=False)
        else:
            self._write(run)
        if self.form == "text":
            self._tell()
        say_outages(self.studied)

    def _write(self, run: Run) -> None:
        piped = [one for one in self.studied if self._is_piped(one)]
        for one in piped:
            if self.form == "text":
                sys.stdout.buffer.write(one.source.encode(one.text))
        named = [one for one in self.studied if one not in piped]
        outputs = list(plan(named, self._wanted(), piped))
        if named:
            outputs += [
                Output(place, dump(ledger).encode())
                for place, ledger in run.ledgers.items()
                if len(ledger) or ledger.keys or place.exists()
            ]
        for output in outputs:
            self._write_one(output)

    def _write_one(self, output: Output) -> None:
        try:
            if write(output):
                self.written.append(str(output.path))
                if output.remark:
                    click.echo(f"refkeeper: {output.remark}", err=True)
        except WriterError as error:
            click.echo(f"refkeeper: {error}", err=True)
            self.failed = True

    def _is_piped(self, one: Studied) -> bool:
        return one.source.path == self.stdin_filename and Path("-") in self.articles

    def _wanted(self) -> Wanted:
        place = self.articles[0] if str(self.articles[0]) != "-" else Path()
        settings = settings_near(place)
        libraries = frozenset(path.name for path in self.asked.library) | frozenset(
            Path(name).name for name in settings.library
        )
        return Wanted(self.output_dir, self.bib, self.csl, self.bib_format or settings.bib_format, libraries)

    @property
    def _summary(self) -> Summary:
        return sum((one.summary for one in self.studied), Summary())

    @property
    def _reports(self) -> list[ArticleReport]:
        return [ArticleReport(one.source, one.findings if self.diff else one.remaining) for one in self.studied]

    def _tell(self) -> None:
        """The table and what is left; to the error stream when the article itself went to standard output."""
        aside = self.diff or any(map(self._is_piped, self.studied))
        for one in self.studied:
            for line in table(one):
                click.echo(line, err=aside)
        for path in self.written:
            click.echo(f"wrote {path}", err=aside)
        told = [ArticleReport(one.source, tuple(_for_a_person(one))) for one in self.studied]
        click.echo(TextReporter().report(told, self._summary), err=aside, nl=False)

    def data(self) -> dict[str, Json]:
        """The run for machines, version 1."""
        out = report_data(self._reports, self._summary)
        out["references"] = list(csl_items([one for file in self.studied for one in file.references]))
        out["written"] = list(self.written)
        return out

    @property
    def exit_code(self) -> int:
        """0 done, 1 something is left to a person, 2 a file failed, 3 an outage with `--strict`."""
        left = any(one.left for one in self.studied) and not self.exit_zero
        outage = self.strict and any(one.outages for one in self.studied)
        return exit_code(self.failed, left, outage)


def _for_a_person(studied: Studied) -> list[Finding]:
    """What is left, without the information that the table gives already."""
    return [one for one in studied.remaining if one.severity is not Severity.INFORMATION]
