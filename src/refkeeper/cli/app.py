"""The group of all commands; a command's file is loaded when it is called."""

from __future__ import annotations

import sys
from importlib import import_module

import click

from refkeeper._version import __version__
from refkeeper.errors import RefkeeperError

COMMANDS = {
    "fix": "Repair articles in place and write their bibliographies: the main job.",
    "check": "Say what a person should look at; never writes.",
    "notes": "Show the notes found.",
    "parse": "Read citation strings or notes, one a line.",
    "resolve": "Find the records of citation strings, with the evidence.",
    "export": "Write the references of articles in one format.",
    "review": "Write a page to look decisions over, and to decide on.",
    "ledger": "Look at and change the committed decisions.",
    "explain": "Say what a rule or a quirk is, and why.",
    "cache": "Look at the cache of answers, or clean it.",
    "index": "Make one folder of all your records, for --records.",
    "init": "Write a configuration and a pre-commit entry to start from.",
}


class Commands(click.Group):
    """Knows its commands by name and loads only the one that is run."""

    def list_commands(self, ctx: click.Context) -> list[str]:
        """The names, in the order of their use."""
        return list(COMMANDS)

    def get_command(self, ctx: click.Context, cmd_name: str) -> click.Command | None:
        """The command of a name."""
        if cmd_name not in COMMANDS:
            return None
        command = getattr(import_module(f"refkeeper.cli.{cmd_name}"), "command", None)
        return command if isinstance(command, click.Command) else None

    def format_commands(self, ctx: click.Context, formatter: click.HelpFormatter) -> None:
        """The list of commands, without loading them."""
        with formatter.section("Commands"):
            formatter.write_dl(list(COMMANDS.items()))


@click.command(cls=Commands, context_settings={"help_option_names": ["-h", "--help"], "max_content_width": 100})
@click.version_option(__version__, prog_name="refkeeper", message="%(prog)s %(version)s")
def group() -> None:
    """Find the footnotes of articles, resolve the citations in them, and keep both right.

    \b
    Example:
      refkeeper fix article.md
    """


def run() -> None:
    """Run the command line; what refkeeper raises on purpose is one line and exit code 2."""
    try:
        group(prog_name="refkeeper")
    except RefkeeperError as error:
        click.echo(f"refkeeper: {error}", err=True)
        sys.exit(2)
