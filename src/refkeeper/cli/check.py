"""`refkeeper check`: what a person should look at; for editors, hooks and CI."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from refkeeper.cli.options import ARTICLES, JOBS, STDIN_NAME, SYNTAX, Asked, asking_options


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
@JOBS
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
    jobs: int,
    form: str,
    **asked: Any,
) -> None:
    """Say what a person should look at, and never write.

    \b
    Example:
      refkeeper check --offline article.md
    """
    if diff and form != "text":
        raise click.UsageError(f"--diff goes with --format text: {form} output is for machines")
    from refkeeper.cli.checking import Checking
    from refkeeper.cli.run import Run

    run = Run(Asked(**asked), syntax, select, ignore, progress=not no_progress, jobs=jobs)
    job = Checking(run, diff, form)
    with run.stop:
        job.work(articles, stdin_filename)
        run.stop.die()
    raise SystemExit(job.exit_code(exit_zero, strict))
