"""`refkeeper cache`: where answers are kept, and cleaning them."""

from __future__ import annotations

import os
from pathlib import Path

import click


@click.group("cache")
def command() -> None:
    """Look at the cache of answers, or clean it.

    \b
    Example:
      refkeeper cache info
    """


def _path() -> Path:
    from refkeeper.sources.cache import default_cache_path

    own = os.environ.get("REFKEEPER_CACHE")
    return Path(own) if own else default_cache_path()


@command.command("dir")
def folder() -> None:
    """Print the cache's folder."""
    click.echo(str(_path().parent))


@command.command("info")
def info() -> None:
    """Print what is in the cache."""
    from refkeeper.cli.show import say
    from refkeeper.sources.cache import Cache

    with Cache(_path(), say=say) as cache:
        click.echo(str(cache.info()))


@command.command("clean")
@click.option("--all", "everything", is_flag=True, help="Everything, not only what is too old.")
def clean(everything: bool) -> None:
    """Remove answers that are too old; with --all also what was read in notes."""
    from refkeeper.cli.show import say
    from refkeeper.sources.cache import Cache

    with Cache(_path(), say=say) as cache:
        click.echo(f"removed {cache.clean(everything=everything)} answers")
