"""`refkeeper parse`: citation strings or whole notes, one a line."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from contextlib import closing

import click

NUMBERED = click.option(
    "--numbered", is_flag=True, help="Lines are `number<TAB>text`, the notes of one article in order."
)


@click.command("parse")
@click.argument("file", default="-")
@NUMBERED
@click.option("--format", "-f", "form", type=click.Choice(["csl-json", "jsonl"]), default="csl-json", show_default=True)
@click.option(
    "--jobs",
    "-j",
    type=click.IntRange(min=1),
    default=1,
    show_default=True,
    help="Read in so many processes, with the same output.  The notes of one article are read in one.",
)
def command(file: str, numbered: bool, form: str, jobs: int) -> None:
    """Read citations to CSL-JSON, or with all spans to one JSON line for each line read.

    \b
    Examples:
      echo 'Carlo Ginzburg, *Clues* (Baltimore: Johns Hopkins UP, 1989), 12.' | refkeeper parse
      refkeeper parse --jobs 4 -f jsonl references.txt > citations.jsonl
    """
    # Closed at once when the reader of the output goes away: the processes end with it.
    with closing(_said(file, numbered, form, jobs)) as said:
        for text in said if form == "jsonl" else _array(said):
            click.echo(text)


def _said(file: str, numbered: bool, form: str, jobs: int) -> Generator[str, None, None]:
    """What is printed, piece by piece, as it is ready."""
    from refkeeper.cli.lines import read_lines, read_texts
    from refkeeper.cli.said import said_of

    if jobs > 1 and not numbered:
        from refkeeper.cli.jobs import share_out

        with closing(share_out(read_texts(file), form, jobs)) as shares:
            for share in shares:
                yield from share
        return
    for row in read_lines(file, numbered):
        yield from said_of(row, form)


def _array(items: Iterable[str]) -> Iterator[str]:
    """The lines of a JSON array that holds the items, each as soon as it is known not to be the last."""
    last = ""
    for item in items:
        yield f"{last}," if last else "["
        last = "  " + item.replace("\n", "\n  ")
    if last:
        yield last
    yield "]" if last else "[]"
