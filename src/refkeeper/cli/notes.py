"""`refkeeper notes`: what was found, and where."""

from __future__ import annotations

import json
from pathlib import Path
from typing import TYPE_CHECKING

import click

from refkeeper.cli.options import ARTICLES, STDIN_NAME, SYNTAX
from refkeeper.cli.sources import each_source
from refkeeper.errors import ReaderError

if TYPE_CHECKING:
    from refkeeper.model.csl import Json


@click.command("notes")
@ARTICLES
@SYNTAX
@STDIN_NAME
@click.option("--format", "-f", "form", type=click.Choice(["text", "json"]), default="text", show_default=True)
def command(articles: tuple[Path, ...], syntax: str | None, stdin_filename: str, form: str) -> None:
    """Show the notes of articles with their places.

    \b
    Example:
      refkeeper notes article.md --format json
    """
    from refkeeper.pipeline.read import find_notes, read_article
    from refkeeper.registry import reader_for
    from refkeeper.reporters.notes_v1 import article_data, article_text

    rows: list[Json] = []
    failed = False
    for source in each_source(articles, stdin_filename):
        if source is None:
            failed = True
            continue
        try:
            articles_in_it = find_notes(source, reader_for(source, syntax))
        except ReaderError as error:
            click.echo(f"refkeeper: {error}", err=True)
            failed = True
            continue
        for article in articles_in_it:
            if form == "text":
                for line in article_text(article):
                    click.echo(line)
            else:
                rows.append(article_data(article, read_article(article).segments))
    if form == "json":
        click.echo(json.dumps({"version": 1, "articles": rows}, ensure_ascii=False, indent=2))
    if failed:
        raise SystemExit(2)
