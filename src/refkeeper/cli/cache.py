"""`refkeeper cache`: where answers are kept, and cleaning them."""

from __future__ import annotations

import click

from refkeeper.sources.cache_place import cache_path


@click.group("cache")
def command() -> None:
    """Look at the cache of answers, or clean it.

    \b
    Example:
      refkeeper cache info
    """


@command.command("dir")
def folder() -> None:
    """Print the cache's folder."""
    click.echo(str(cache_path().parent))


@command.command("info")
def info() -> None:
    """Print what is in the cache."""
    from refkeeper.cli.show import say
    from refkeeper.sources.cache import Cache

    with Cache(cache_path(), say=say) as cache:
        click.echo(str(cache.info()))


@command.command("clean")
@click.option("--all", "everything", is_flag=True, help="Everything, not only what is too old.")
def clean(everything: bool) -> None:
    """Remove answers that are too old; with --all also what was read in notes."""
    from refkeeper.cli.show import say
    from refkeeper.sources.cache import Cache

    with Cache(cache_path(), say=say) as cache:
        read = cache.info().read if everything else 0
        notes = f", and what was read in {read:,} notes" if everything else ""
        click.echo(f"removed {cache.clean(everything=everything):,} answers{notes}")
