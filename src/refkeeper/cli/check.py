"""`refkeeper check`: what a person should look at; for editors, hooks and CI."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from refkeeper.cli.options import ARTICLES, STDIN_NAME, SYNTAX, Asked, asking_options


@click.command("check")
@ARTICLES
@SYNTAX
@STDIN_NAME
@asking_options
@click.option("--select", help="Only these rules: codes or their beginnings, with commas.")
@click.option("--ignore", help="Not these rules.")
@click.option("--diff", is_flag=True, help="Show what `fix` would change.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is found.")
@click.option("--strict", is_flag=True, help="Exit with 3 when a source could not be reached.")
@click.option("--no-progress", is_flag=True, help="No progress bar.")
@click.option(
    "--format", "-f", "form", type=click.Choice(["text", "json", "github", "sarif"]), default="text", show_default=True
)
def command(
    articles: tuple[Path, ...],
    syntax: str | None,
    stdin_filename: str,
    select: str | None,
    ignore: str | None,
    diff: bool,
    exit_zero: bool,
    strict: bool,
    no_progress: bool,
    form: str,
    **asked: Any,
) -> None:
    """Say what a person should look at, and never write.

    \b
    Example:
      refkeeper check --offline article.md
    """
    from refkeeper.cli.run import Run
    from refkeeper.cli.show import difference, exit_code, say_outages
    from refkeeper.model.finding import Severity
    from refkeeper.registry import reporter
    from refkeeper.reporters.base import Summary

    run = Run(Asked(**asked), syntax, select, ignore, progress=not no_progress)
    studied = list(run.studied(articles, stdin_filename))
    if diff:
        click.echo("".join(difference(one) for one in studied), nl=False)
    total = sum((one.summary for one in studied), Summary())
    click.echo(reporter(form).report([one.report for one in studied], total), nl=False)
    say_outages(studied)
    found = any(finding.severity is not Severity.INFORMATION for one in studied for finding in one.findings)
    outage = strict and any(one.outages for one in studied)
    raise SystemExit(exit_code(run.failed, found and not exit_zero, outage))
