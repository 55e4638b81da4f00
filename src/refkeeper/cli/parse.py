"""`refkeeper parse`: citation strings or whole notes, one a line."""

from __future__ import annotations

import json

import click

NUMBERED = click.option(
    "--numbered", is_flag=True, help="Lines are `number<TAB>text`, the notes of one article in order."
)


@click.command("parse")
@click.argument("file", default="-")
@NUMBERED
@click.option("--format", "-f", "form", type=click.Choice(["csl-json", "jsonl"]), default="csl-json", show_default=True)
def command(file: str, numbered: bool, form: str) -> None:
    """Read citations to CSL-JSON, or with all spans to one JSON line for each line read.

    \b
    Example:
      echo 'Carlo Ginzburg, *Clues* (Baltimore: Johns Hopkins UP, 1989), 12.' | refkeeper parse
    """
    from refkeeper.cli.lines import read_lines
    from refkeeper.model.citation import FullCitation
    from refkeeper.model.csl import to_csl
    from refkeeper.reporters.parse_v1 import line_data

    if form == "jsonl":
        for row in read_lines(file, numbered):
            data = line_data(row.line, row.number, row.segments, row.linked, row.errors)
            click.echo(json.dumps(data, ensure_ascii=False))
        return
    items = [
        to_csl(one.citation.work.as_item(), f"L{row.line}C{one.index}")
        for row in read_lines(file, numbered)
        for one in row.linked
        if isinstance(one.citation, FullCitation)
    ]
    click.echo(json.dumps(items, ensure_ascii=False, indent=2))
