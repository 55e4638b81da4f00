"""`refkeeper export`: the references of articles, in one format."""

from __future__ import annotations

from pathlib import Path
from typing import Any

import click

from refkeeper.cli.options import ARTICLES, STDIN_NAME, SYNTAX, Asked, asking_options


@click.command("export")
@ARTICLES
@SYNTAX
@STDIN_NAME
@asking_options
@click.option("-o", "--output", type=click.Path(path_type=Path), help="Write to a file.")
@click.option(
    "--format",
    "-f",
    "form",
    type=click.Choice(["bibtex", "biblatex", "csl-json", "csl-yaml", "ris"]),
    default="bibtex",
    show_default=True,
)
def command(
    articles: tuple[Path, ...], syntax: str | None, stdin_filename: str, output: Path | None, form: str, **asked: Any
) -> None:
    """Write the references of articles, and change nothing else.

    \b
    Example:
      refkeeper export article.md -f biblatex -o article.bib
    """
    from refkeeper.cli.run import Run
    from refkeeper.cli.show import say_outages
    from refkeeper.keeper.atomic import write
    from refkeeper.keeper.outputs import Output, one_a_work
    from refkeeper.registry import writer

    run = Run(Asked(**asked), syntax, progress=False)
    studied = list(run.studied(articles, stdin_filename))
    text = writer(form).write(one_a_work([one for file in studied for one in file.references]))
    if output is None:
        click.echo(text, nl=False)
    else:
        write(Output(output, text.encode()))
    say_outages(studied)
    raise SystemExit(2 if run.failed else 0)
