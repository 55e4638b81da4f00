"""Opens settings and ledgers for a site's pages and asks the `Keeper`; no build touches a network."""

from __future__ import annotations

import logging
from collections.abc import Callable, Sequence
from pathlib import Path

from refkeeper.errors import RefkeeperError
from refkeeper.integrations.options import Options
from refkeeper.keeper.annotated import Annotated
from refkeeper.keeper.asking import Asking
from refkeeper.keeper.codes import refuse_unknown_in
from refkeeper.keeper.facade import Keeper
from refkeeper.keeper.places import ledger_path
from refkeeper.ledger.entries import Ledger
from refkeeper.ledger.toml import load
from refkeeper.model.dataclass import dataclass
from refkeeper.model.finding import Finding, Severity
from refkeeper.model.reference import Reference
from refkeeper.model.source import Source
from refkeeper.reporters.plain import harmless
from refkeeper.settings import Settings, find_settings
from refkeeper.sources.cache_place import cache_path

LOG = logging.getLogger("refkeeper")
UNNAMED = "-"
"""The path of a page whose file is not known; it lies in the folder of the build."""


class FindingsLeft(RefkeeperError):
    """A strict build has findings."""


@dataclass(frozen=True, slots=True)
class Said:
    """One finding as a build says it: rule, message, and the line it is about, 0 where a builder knows none."""

    path: str
    line: int
    code: str
    message: str

    def __str__(self) -> str:
        places = [self.path if self.path != UNNAMED else "", str(self.line) if self.line else ""]
        place = ":".join(filter(None, places))
        return f"{place}: {self.code} {self.message}" if place else f"{self.code} {self.message}"


@dataclass(frozen=True, slots=True)
class Page:
    """A page with its notes, worked through; `said` are the findings that its text does not mend itself."""

    annotated: Annotated
    said: tuple[Said, ...]

    @property
    def references(self) -> tuple[Reference, ...]:
        """One a work."""
        return self.annotated.references


class Desk:
    """Knows the keeper of every page; one for a build."""

    def __init__(self, options: Options, say: Callable[[str], None] = LOG.warning) -> None:
        self.options = options
        self._keepers: dict[tuple[Path, Path | None], tuple[int, Keeper]] = {}
        self._tell = say
        self._told: set[str] = set()

    def page(self, text: str, path: str, syntax: str, lines_before: int = 0) -> Page:
        """Study a page.  `path` finds its settings and its ledger; so many lines of its file stand before the text.

        Raises `RefkeeperError` for broken settings or a broken ledger, never for want of a record.
        """
        annotated = self._keeper(Path(path)).annotate(text, path, syntax)
        source = Source(text, path)
        left = [one for one in annotated.findings if _counts(one)]
        return Page(annotated, tuple(_said(one, source, lines_before) for one in left))

    def ledger_of(self, path: str) -> Path:
        """Where a page's ledger lies, or would lie."""
        return ledger_path(Path(path), find_settings(Path(path).resolve().parent))

    def _keeper(self, article: Path) -> Keeper:
        settings = find_settings(article.resolve().parent)
        place = ledger_path(article, settings)
        # `mkdocs serve` goes on for hours: a ledger that was written meanwhile is read again.
        stamp = place.stat().st_mtime_ns if place.exists() else 0
        known = self._keepers.get((place, settings.root))
        if known is not None and known[0] == stamp:
            return known[1]
        refuse_unknown_in(settings)
        ledger = load(place) if stamp else Ledger()
        keeper = Keeper(self._asking(settings), ledger, settings, self._locked and not stamp, say=self._say)
        self._keepers[place, settings.root] = (stamp, keeper)
        return keeper

    @property
    def _locked(self) -> bool:
        return self.options.lookup == "locked"

    def _asking(self, settings: Settings) -> Asking:
        return Asking(
            records=self._there(settings, settings.records),
            library=self._there(settings, settings.library),
            offline=True,
            locked=self._locked,
            cache=_cache(),
        )

    def _there(self, settings: Settings, names: Sequence[str]) -> tuple[Path, ...]:
        """The files of records that this machine has: where a site is built, there need be none."""
        paths = [(settings.root or Path()) / name for name in names]
        for path in paths:
            if not self._locked and not path.exists():
                self._say(f"{path}: not here, so it is not asked")
        return tuple(path for path in paths if path.exists())

    def _say(self, line: str) -> None:
        """What is broken in a library or the cache, once."""
        if line not in self._told:
            self._told.add(line)
            self._tell(harmless(line))


def _cache() -> Path | None:
    path = cache_path()
    return path if path.exists() else None


def _counts(finding: Finding) -> bool:
    """Whether a person must look: it is not mere information, and the built page does not mend it already."""
    return finding.severity is not Severity.INFORMATION and (finding.fix is None or not finding.fix.safe)


def _said(finding: Finding, source: Source, lines_before: int) -> Said:
    line = source.line_column(finding.span.start)[0] + lines_before
    return Said(source.path, line, finding.code, harmless(finding.message))


def refuse(said: Sequence[Said]) -> None:
    """Raise `FindingsLeft` when there are findings; its text has every one of them."""
    if said:
        many = f"{len(said)} findings" if len(said) > 1 else "1 finding"
        raise FindingsLeft("\n".join([f"{many}, and the build is strict", *map(str, said)]))
