"""What `fix`, `check` and `export` share: every article named is studied, each with its settings and its ledger."""

from __future__ import annotations

import sys
from collections.abc import Callable, Iterator, Sequence
from dataclasses import field
from pathlib import Path

import click

from refkeeper.cli.options import Asked, codes, narrowed, open_ledger, settings_near
from refkeeper.cli.show import say
from refkeeper.cli.sources import each_source
from refkeeper.errors import LedgerError, ReaderError
from refkeeper.keeper.codes import refuse_unknown, refuse_unknown_in
from refkeeper.keeper.facade import Keeper, Studied
from refkeeper.keeper.places import ledger_path
from refkeeper.ledger.entries import Ledger
from refkeeper.model.dataclass import dataclass

Progress = Callable[[int, int], None]


@dataclass(slots=True)
class Run:
    """One run over the articles named on the command line; keepers and ledgers are shared where they may be."""

    asked: Asked
    syntax: str | None = None
    select: str | None = None
    ignore: str | None = None
    output_dir: Path | None = None
    progress: bool = True
    ledgers: dict[Path, Ledger] = field(default_factory=dict)
    failed: bool = False
    _keepers: dict[tuple[Path, Path | None], Keeper] = field(default_factory=dict)
    _told: set[str] = field(default_factory=set)

    def studied(self, articles: Sequence[Path], stdin_name: str) -> Iterator[Studied]:
        """Each article, worked through; one that cannot be read is said, and the others go on."""
        refuse_unknown(codes(self.select), "--select")
        refuse_unknown(codes(self.ignore), "--ignore")
        for source in each_source(articles, stdin_name):
            if source is None:
                self.failed = True
                continue
            try:
                yield self._keeper(Path(source.path)).study(source, self.syntax)
            except (ReaderError, LedgerError) as error:
                say(str(error))
                self.failed = True

    def _keeper(self, article: Path) -> Keeper:
        settings = narrowed(settings_near(article), self.select, self.ignore)
        place = ledger_path(article, settings)
        if (place, settings.root) not in self._keepers:
            refuse_unknown_in(settings)
            ledger, missing = self._ledger(article, place)
            asking = self.asked.asking(settings)
            bar = _bar if self.progress and sys.stderr.isatty() else None
            missing = missing and asking.locked
            self._keepers[place, settings.root] = Keeper(asking, ledger, settings, missing, bar, self._say)
        return self._keepers[place, settings.root]

    def _say(self, line: str) -> None:
        """Say a line once, though two keepers open the same cache or the same records."""
        if line not in self._told:
            self._told.add(line)
            say(line)

    def _ledger(self, article: Path, place: Path) -> tuple[Ledger, bool]:
        """The ledger of an article, and whether there was none; standard input has none."""
        if str(article) == "-":
            return Ledger(), True
        if self.output_dir is not None:
            own = self.output_dir / place.name
            place, read = own, place if place.exists() else own
        else:
            read = place
        if place not in self.ledgers:
            self.ledgers[place] = open_ledger(read)
        return self.ledgers[place], not read.exists()


def _bar(done: int, of: int) -> None:
    click.echo(f"\r  asked {done} of {of}" + ("\n" if done == of else ""), err=True, nl=False)
