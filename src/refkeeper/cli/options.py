"""The options that commands share, and the keeper that they make of them."""

from __future__ import annotations

import os
from collections.abc import Callable
from dataclasses import replace
from pathlib import Path
from typing import TYPE_CHECKING, Any, TypeVar

import click

from refkeeper.model.dataclass import dataclass

if TYPE_CHECKING:
    from refkeeper.keeper.asking import Asking
    from refkeeper.ledger.entries import Ledger
    from refkeeper.settings import Settings

Function = TypeVar("Function", bound=Callable[..., Any])


def _stdin_once(_context: click.Context, _argument: click.Parameter, articles: tuple[Path, ...]) -> tuple[Path, ...]:
    """The articles named; standard input can be read only once."""
    if sum(str(one) == "-" for one in articles) > 1:
        raise click.UsageError("standard input (`-`) is named twice; name it once")
    return articles


ARTICLES = click.argument(
    "articles", nargs=-1, required=True, type=click.Path(path_type=Path, allow_dash=True), callback=_stdin_once
)
SYNTAX = click.option("--syntax", help="The articles' syntax, when the file name does not tell it.")
STDIN_NAME = click.option("--stdin-filename", default="-", help="The name that standard input goes by.")

JOBS = click.option(
    "--jobs", "-j", type=click.IntRange(min=1), default=1, show_default=True,
    help="Read the articles in so many processes, with the same output.",
)  # fmt: skip


def asking_options(function: Function) -> Function:
    """Who may be asked for records."""
    for option in reversed(
        (
            click.option("--records", multiple=True, type=click.Path(path_type=Path),
                         help="Local records asked first: Crossref .jsonl, CSL-JSON, .bib or an index; repeatable."),
            click.option("--library", multiple=True, type=click.Path(path_type=Path),
                         help="Your bibliography; its entries and keys are reused.  Repeatable."),
            click.option("--offline", is_flag=True, help="Ask nothing that needs a network."),
            click.option("--locked", is_flag=True, help="Ask the ledger only: no network, no guess."),
            click.option("--refresh", is_flag=True, help="Ask again, whatever the ledger and the cache know."),
            click.option("--mailto", help="Your e-mail address, for Crossref's faster pool."),
        )
    ):  # fmt: skip
        function = option(function)
    return function


@dataclass(frozen=True, slots=True)
class Asked:
    """What the options above say."""

    records: tuple[Path, ...] = ()
    library: tuple[Path, ...] = ()
    offline: bool = False
    locked: bool = False
    refresh: bool = False
    mailto: str | None = None
    unsafe_fixes: bool = False

    def asking(self, settings: Settings) -> Asking:
        """Who is asked, by the command line, the environment and the settings, in this order."""
        from refkeeper.keeper.asking import Asking
        from refkeeper.sources.cache_place import cache_path

        environment = os.environ
        mailto = self.mailto or environment.get("REFKEEPER_MAILTO") or environment.get("CROSSREF_MAILTO")
        root = settings.root or Path()
        locked = self.locked or settings.locked
        return Asking(
            mailto=mailto or settings.mailto,
            records=self.records or tuple(root / name for name in settings.records),
            library=self.library or tuple(root / name for name in settings.library),
            offline=self.offline or settings.offline or environment.get("REFKEEPER_OFFLINE") == "1",
            locked=locked,
            refresh=self.refresh,
            cache=cache_path(),
            crossref_url=environment.get("REFKEEPER_CROSSREF_URL"),
            doi_url=environment.get("REFKEEPER_DOI_URL"),
        )


def settings_near(place: Path) -> Settings:
    """The settings that hold for an article or a folder."""
    from refkeeper.settings import find_settings

    folder = place if place.is_dir() else place.parent
    return find_settings(folder)


def narrowed(settings: Settings, select: str | None, ignore: str | None) -> Settings:
    """The settings with `--select` and `--ignore`, lists of codes or their beginnings."""
    if select:
        settings = replace(settings, select=codes(select))
    if ignore:
        settings = replace(settings, ignore=(*settings.ignore, *codes(ignore)))
    return settings


def codes(text: str | None) -> tuple[str, ...]:
    """The codes of an option, which stand with commas between them."""
    return tuple(code.strip() for code in (text or "").split(",") if code.strip())


def open_ledger(path: Path) -> Ledger:
    """The ledger at a place; an empty one where there is none."""
    from refkeeper.ledger.entries import Ledger
    from refkeeper.ledger.toml import load

    return load(path) if path.exists() else Ledger()
