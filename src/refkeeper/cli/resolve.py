"""`refkeeper resolve`: citation strings to records, with the evidence."""

from __future__ import annotations

import json
from pathlib import Path
from typing import Any

import click

from refkeeper.cli.options import Asked, asking_options, settings_near
from refkeeper.cli.parse import NUMBERED


@click.command("resolve")
@click.argument("file", default="-")
@NUMBERED
@asking_options
@click.option("--format", "-f", "form", type=click.Choice(["text", "jsonl", "json"]), default="text", show_default=True)
def command(file: str, numbered: bool, form: str, **asked: Any) -> None:
    """Find the record of each citation and show what speaks for it and against it.

    \b
    Example:
      echo 'Joan W. Scott, “Gender,” American Historical Review 91 (1986): 1053.' | refkeeper resolve
    """
    from refkeeper.cli.lines import read_lines
    from refkeeper.cli.show import say
    from refkeeper.keeper.facade import Keeper
    from refkeeper.reporters.resolve_v1 import match_text, matches_data

    keeper = Keeper(Asked(**asked).asking(settings_near(Path())), say=say)
    for row in read_lines(file, numbered):
        whole = " ".join(one.text for one in row.segments)
        matches = keeper.resolve(row.linked) if numbered else keeper.resolve_line(row.linked, whole)
        if form == "text":
            texts = [one.citation.text for one in row.linked] if len(matches) == len(row.linked) else [whole]
            for text, match in zip(texts, matches, strict=True):
                click.echo("\n".join(match_text(text, match)))
        else:
            click.echo(json.dumps(matches_data(row.line, matches, row.errors), ensure_ascii=False))
