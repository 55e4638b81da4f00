"""`refkeeper index`: makes one folder of all the records a person has, and says what is in it."""

from __future__ import annotations

import sys
from pathlib import Path
from typing import TYPE_CHECKING

import click

if TYPE_CHECKING:
    from refkeeper.sources.index_build import Builder, Plan


@click.group("index")
def command() -> None:
    """Make an index of records for --records, or look at one.

    \b
    Example:
      refkeeper index build crossref-public-data/ library.bib -o records.index
      refkeeper fix article.md --offline --records records.index
    """


@command.command("build")
@click.argument("inputs", nargs=-1, required=True, type=click.Path(path_type=Path), metavar="DIR_OR_FILES...")
@click.option("-o", "--output", "folder", type=click.Path(path_type=Path), default=Path("records.index"),
              show_default=True, help="The index's folder; one that exists is added to.")  # fmt: skip
def build(inputs: tuple[Path, ...], folder: Path) -> None:
    """Read files of records into an index; run it again after an interruption, or to add new files.

    Files are Crossref's public data (.jsonl.gz, .json.gz), answers of its API, CSL-JSON and .bib, packed or not.
    A record that Crossref indexed later replaces the earlier one.

    \b
    Example:
      refkeeper index build crossref-public-data/ -o records.index
    """
    from refkeeper.cli.show import say
    from refkeeper.sources.index_build import Builder
    from refkeeper.sources.index_input import files_of

    files_of(inputs, folder)  # before a folder is made for what is not there
    builder = Builder(folder, say)
    plan = builder.plan(inputs)
    _build(builder, plan)
    click.echo(_told(builder, plan))


def _build(builder: Builder, plan: Plan) -> None:
    if not sys.stderr.isatty():
        builder.build(plan)
        return
    with click.progressbar(length=max(1, plan.size), label="  reading", file=sys.stderr, show_pos=False) as bar:
        builder.build(plan, bar)


def _told(builder: Builder, plan: Plan) -> str:
    files = f"read {_count(len(plan.files), 'file')}"
    known = f" ({_count(plan.known, 'other')} known already)" if plan.known else ""
    return f"{files}{known}: {builder.added} records added, {builder.replaced} replaced, {builder.broken} broken"


@command.command("info")
@click.argument("folder", type=click.Path(path_type=Path))
def info(folder: Path) -> None:
    """Say what is in an index: how many records, of which files, what was broken, how large it is, and when.

    \b
    Example:
      refkeeper index info records.index
    """
    from refkeeper.sources.index_folder import VERSION
    from refkeeper.sources.index_records import IndexRecords

    index = IndexRecords(folder)
    state = index.state
    click.echo(f"records  {len(index)}")
    click.echo(f"files    {len(state.files)}")
    click.echo(f"broken   {state.broken}")
    click.echo(f"size     {index.size / 1e6:.1f} MB")
    click.echo(f"version  {VERSION}")
    click.echo(f"made     {state.made}")
    click.echo(
        f"updated  {state.updated}" + ("" if state.finished else " (not finished: run `refkeeper index build` again)")
    )
    for file in state.files.values():
        done = "" if file.complete else ", not finished"
        click.echo(f"{file.path}: {_count(file.records, 'record')}, {file.broken} broken{done}")
        for named in file.named:
            click.echo(f"  {named}")
        if file.broken > len(file.named):
            click.echo(f"  and {file.broken - len(file.named)} more")


def _count(count: int, what: str) -> str:
    return f"{count} {what}" + ("" if count == 1 else "s")
