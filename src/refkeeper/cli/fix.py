"""`refkeeper fix`: the main job."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from refkeeper.cli.options import ARTICLES, JOBS, STDIN_NAME, SYNTAX, Asked, asking_options

PATH = click.Path(path_type=Path)


@click.command("fix")
@ARTICLES
@SYNTAX
@STDIN_NAME
@asking_options
@click.option("--output-dir", type=PATH, help="Write everything there and leave the articles alone.")
@click.option("--bib", type=PATH, help="One bibliography for all articles.")
@click.option("--csl", type=PATH, help="One CSL-JSON file for all articles.")
@click.option("--bib-format", type=click.Choice(["bibtex", "biblatex"]), help="[default: bibtex]")
@click.option("--unsafe-fixes", is_flag=True, help="Also take volume, issue and year from the record.")
@click.option("--diff", is_flag=True, help="Show the changes and write nothing.")
@click.option("--exit-zero", is_flag=True, help="Exit with 0 whatever is left to a person.")
@click.option("--strict", is_flag=True, help="Exit with 3 when a source could not be reached.")
@click.option("--no-progress", is_flag=True, help="No progress bar.")
@JOBS
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(
    articles: tuple[Path, ...],
    syntax: str | None,
    output_dir: Path | None,
    no_progress: bool,
    jobs: int,
    form: str,
    **options: Any,
) -> None:
    """Repair articles in place and write NAME.bib and NAME.csl.json beside them.

    A folder stands for the articles in it.  A run that is broken off (Ctrl-C) goes on where it stopped when it is
    started again.

    \b
    Examples:
      refkeeper fix article.md
      refkeeper fix --jobs 4 essays/
      refkeeper fix --offline --records records.jsonl --output-dir out article.md
    """
    from refkeeper.cli.mending import Mending
    from refkeeper.cli.run import Run

    names = ("records", "library", "offline", "locked", "refresh", "mailto", "unsafe_fixes")
    asked = Asked(**{name: options.pop(name) for name in names})
    run = Run(asked, syntax, output_dir=output_dir, progress=not no_progress, jobs=jobs)
    job = Mending(run, articles, output_dir=output_dir, form=form, **options)
    with run.stop:
        job.work()
        if form == "json" and not run.stop.asked:
            click.echo(json.dumps(job.data(), ensure_ascii=False, indent=2))
        run.stop.die()
    raise SystemExit(job.exit_code)
