"""What `fix`, `check` and `export` share: every article named is studied, each with its settings and its ledger."""

from __future__ import annotations

from collections.abc import Generator, Iterator, Sequence
from contextlib import closing
from dataclasses import field
from pathlib import Path

from refkeeper.cli.options import Asked, codes, narrowed, open_ledger, settings_near
from refkeeper.cli.progress import Progress
from refkeeper.cli.readings import Reading, in_processes, one_by_one
from refkeeper.cli.show import say
from refkeeper.cli.sources import Named, each_article, read
from refkeeper.cli.stopping import Stop
from refkeeper.errors import LedgerError, ReaderError, RefkeeperError
from refkeeper.keeper.asking import Opened
from refkeeper.keeper.batch_ledger import State, state
from refkeeper.keeper.codes import refuse_unknown, refuse_unknown_in
from refkeeper.keeper.facade import Keeper
from refkeeper.keeper.places import ledger_path
from refkeeper.keeper.studied import Studied
from refkeeper.ledger.entries import Ledger
from refkeeper.model.citation import FullCitation
from refkeeper.model.dataclass import dataclass
from refkeeper.settings import Settings


@dataclass(slots=True)
class Run:
    """One run over the articles named on the command line; keepers and ledgers are shared where they may be."""

    asked: Asked
    syntax: str | None = None
    select: str | None = None
    ignore: str | None = None
    output_dir: Path | None = None
    progress: bool = True
    jobs: int = 1
    ledgers: dict[Path, Ledger] = field(default_factory=dict)
    begun: dict[Path, State] = field(default_factory=dict)
    """The states in which the ledgers' files were when they were read."""
    unmade: set[Path] = field(default_factory=set)
    """Ledgers that are not there, and that a locked run does not begin: an empty one would hide that it is wanting."""
    failed: bool = False
    stop: Stop = field(default_factory=Stop)
    line: Progress = field(default_factory=lambda: Progress(0, shown=False))
    _found: dict[Path, Settings] = field(default_factory=dict)
    _opened: Opened = field(default_factory=Opened)
    _keepers: dict[tuple[Path, Path | None], Keeper] = field(default_factory=dict)
    _read: set[Path] = field(default_factory=set)
    _broken: set[Path] = field(default_factory=set)
    _told: set[str] = field(default_factory=set)

    def studied(self, named: Sequence[Path], stdin_name: str) -> Iterator[Studied]:
        """Each article that is named or lies in a folder that is, worked through."""
        for _, one in self.each(self.articles(named), stdin_name):
            yield one

    def articles(self, named: Sequence[Path]) -> tuple[Named, ...]:
        """The articles that are meant."""
        refuse_unknown(codes(self.select), "--select")
        refuse_unknown(codes(self.ignore), "--ignore")
        return each_article(named, self.settings)

    def each(self, articles: Sequence[Named], stdin_name: str) -> Iterator[tuple[Named, Studied]]:
        """Each article, worked through; one that cannot be read is said, and the others go on.

        They come one by one, in order, so that none need be held, however many processes read them.  When a signal is
        heard, the article in hand is the last.
        """
        self.line = Progress(len(articles), self.progress)
        known = [(one, self._keeper(Path(stdin_name) if one.piped else one.path)) for one in articles]
        ready = [(one, keeper) for one, keeper in known if keeper is not None]
        with closing(self._readings(ready, stdin_name)) as readings:
            for done, (one, keeper) in enumerate(ready, len(known) - len(ready)):
                self.line.article(done)
                try:
                    with self.stop.breakable():
                        studied = self._studied(keeper, next(readings))
                except (KeyboardInterrupt, RefkeeperError):
                    # `kill` may end the processes of the pool as well, and that may be seen first.
                    if not self.stop.asked:
                        raise
                    self._interrupted(done, len(articles))
                    break
                if studied is not None:
                    yield one, studied
                if self.stop.asked:
                    self._interrupted(done + 1, len(articles))
                    break
        self.line.hide()

    def _interrupted(self, done: int, of: int) -> None:
        self._say(f"interrupted: {done:,} of {of:,} articles were worked through; run it again for the rest")

    def cites(self, article: Named) -> bool:
        """Whether an article that can be read has a full citation, which makes a reference."""
        keeper = self._keeper(article.path)
        if keeper is None:
            return False
        try:
            read_articles = keeper.read(read(article, ""), self.syntax)
        except ReaderError:
            return False  # said when its turn comes
        return any(isinstance(one.citation, FullCitation) for each in read_articles for one in each.linked)

    def _readings(self, ready: Sequence[tuple[Named, Keeper]], stdin_name: str) -> Generator[Reading, None, None]:
        articles = [one for one, _ in ready]
        if self.jobs == 1 or len(ready) < 2:
            return one_by_one(articles, stdin_name)
        return in_processes(articles, [keeper for _, keeper in ready], self.syntax, stdin_name, self.jobs)

    def _studied(self, keeper: Keeper, reading: Reading) -> Studied | None:
        for line in reading.said:
            self._say(line)
        try:
            if reading.source is not None:
                return keeper.study(reading.source, self.syntax, reading.ahead)
            self._say(reading.problem)
        except ReaderError as error:
            self._say(str(error))
        self.failed = True
        return None

    def _keeper(self, article: Path) -> Keeper | None:
        """The keeper of an article; None when its ledger cannot be read, which is said once."""
        settings = self.settings(article)
        place = ledger_path(article, settings)
        if (place, settings.root) not in self._keepers and place not in self._broken:
            refuse_unknown_in(settings)
            try:
                ledger, missing = self._ledger(article, place)
            except LedgerError as error:
                self._say(str(error))
                self._broken.add(place)
                self.failed = True
                return None
            asking = self.asked.asking(settings)
            missing = missing and asking.locked
            if missing:
                self.unmade.add(self._written(place))
            self._keepers[place, settings.root] = Keeper(
                asking,
                ledger,
                settings,
                missing,
                self._asked,
                self._say,
                opened=self._opened,
                unsafe=self.asked.unsafe_fixes,
            )
        return self._keepers.get((place, settings.root))

    def settings(self, article: Path) -> Settings:
        """The settings that hold for an article."""
        folder = article.parent
        if folder not in self._found:
            self._found[folder] = narrowed(settings_near(article), self.select, self.ignore)
        return self._found[folder]

    def _asked(self, done: int, of: int) -> None:
        self.line.asked(done, of)

    def _say(self, line: str) -> None:
        """Say a line once, though two keepers open the same cache or the same records."""
        if line not in self._told:
            self._told.add(line)
            self.line.hide()
            say(line)

    def _ledger(self, article: Path, place: Path) -> tuple[Ledger, bool]:
        """The ledger of an article, and whether there was none; standard input has none."""
        if str(article) == "-":
            return Ledger(), True
        own = self._written(place)
        place, read = own, place if place.exists() else own
        if place not in self.ledgers:
            self.begun[place] = state(place)
            self.ledgers[place] = Ledger()
        if read not in self._read:
            # Two parts of a site may have ledgers of their own, and one output folder.
            found, ours = open_ledger(read), self.ledgers[place]
            ours.entries.update({mark: one for mark, one in found.entries.items() if mark not in ours.entries})
            ours.keys.update({mark: key for mark, key in found.keys.items() if mark not in ours.keys})
            self._read.add(read)
        return self.ledgers[place], not read.exists()

    def _written(self, place: Path) -> Path:
        """Where the ledger that lies at a place, or would, is written."""
        return place if self.output_dir is None else self.output_dir / place.name
