"""Builds the sources of a run: libraries and records on disk first, then the cache, Crossref and the DOI resolver."""

from __future__ import annotations

import threading
from collections.abc import Callable, Sequence
from dataclasses import replace
from functools import partial
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper._version import __version__
from refkeeper.errors import SettingsError
from refkeeper.model.dataclass import dataclass
from refkeeper.pipeline.read import Cut, cut_notes
from refkeeper.sources.base import RecordSource
from refkeeper.sources.lazy import Lazy

if TYPE_CHECKING:
    from refkeeper.keeper.known_notes import KnownNotes
    from refkeeper.sources.index_records import IndexRecords
    from refkeeper.sources.library import Library
    from refkeeper.sources.records import LocalRecords

Say = Callable[[str], None]
_SERVICES = ("crossref", "doi.org")
"""The names of `Crossref` and `ContentNegotiation`."""
_CROSSREF_FILES = (".jsonl", ".gz")


@dataclass(frozen=True, slots=True)
class Asking:
    """Who may be asked, and how.  `cache` None: no cache; the two addresses are for tests and mirrors.

    With `locked` the cache is asked for no answer, only for notes that were read before.
    """

    mailto: str | None = None
    records: tuple[Path, ...] = ()
    library: tuple[Path, ...] = ()
    offline: bool = False
    locked: bool = False
    refresh: bool = False
    cache: Path | None = None
    crossref_url: str | None = None
    doi_url: str | None = None

    @property
    def jobs(self) -> int:
        """How many questions go out at once: three in Crossref's polite pool, one in the public one."""
        return 3 if self.mailto else 1


def local_sources(paths: Sequence[Path], say: Say) -> tuple[RecordSource, ...]:
    """The sources of files on disk; what is broken in one is said when it is opened."""
    for path in paths:
        if not path.exists():
            raise SettingsError(f"{path}: no such file of records; check the name")
    return tuple(Lazy(path.name, partial(_open, path, say)) for path in paths)


def _open(path: Path, say: Say) -> RecordSource:
    source = _open_folder(path) if path.is_dir() else _open_file(path)
    for problem in source.problems:
        say(problem)
    return source


def _open_file(path: Path) -> Library | LocalRecords:
    from refkeeper.sources.library import Library
    from refkeeper.sources.records import LocalRecords

    return LocalRecords([path], path.name) if path.suffix.lower() in _CROSSREF_FILES else Library(path)


def _open_folder(path: Path) -> IndexRecords | LocalRecords:
    """The index that a folder is, or the records of the files in it."""
    from refkeeper.sources.index_folder import is_index
    from refkeeper.sources.records import LocalRecords

    if is_index(path):
        from refkeeper.sources.index_records import IndexRecords

        return IndexRecords(path)
    files = sorted(one for one in path.iterdir() if one.suffix.lower() in (*_CROSSREF_FILES, ".json"))
    if not files:
        raise SettingsError(f"{path}: no index and no file of records in this folder; see `refkeeper index build`")
    return LocalRecords(files, path.name)


def network_sources(asking: Asking, say: Say) -> tuple[RecordSource, ...]:
    """Crossref, then the resolver of all DOIs, each behind the cache; offline only what the cache holds."""
    if asking.locked or (asking.offline and asking.cache is None):
        return ()
    lock = threading.Lock()
    opened: list[RecordSource] = []

    def open_source(at: int) -> RecordSource:
        # Both are opened together, for they share a cache; and only when asked: what they load costs 0.03 s.
        with lock:
            opened.extend(() if opened else _services(asking, say))
        return opened[at]

    return tuple(Lazy(name, partial(open_source, at), local=asking.offline) for at, name in enumerate(_SERVICES))


class Opened:
    """The sources that keepers of one run share: one pace and one memory of answers, each file read once.

    Safe in threads.
    """

    def __init__(self) -> None:
        self._lock = threading.Lock()
        self._files: dict[Path, RecordSource] = {}
        self._services: dict[Asking, tuple[RecordSource, ...]] = {}
        self._notes: dict[Path, KnownNotes] = {}

    def notes(self, asking: Asking, say: Say) -> Cut:
        """What cuts notes into citations: where there is a cache it knows those of earlier runs."""
        place = asking.cache
        # Who promises to ask the ledger only makes no file either; one that is there may serve.
        if place is None or (asking.locked and not place.exists()):
            return cut_notes
        with self._lock:
            if place not in self._notes:
                from refkeeper.keeper.known_notes import KnownNotes
                from refkeeper.sources.cache import Cache

                self._notes[place] = KnownNotes(Cache(place, say=say))
            return self._notes[place]

    def sources(self, asking: Asking, say: Say) -> tuple[RecordSource, ...]:
        """Who is asked, in this order."""
        with self._lock:
            files = (*asking.library, *asking.records)
            new = [path for path in files if path not in self._files]
            self._files.update(zip(new, local_sources(new, say), strict=True))
            services = replace(asking, records=(), library=())
            if services not in self._services:
                self._services[services] = network_sources(services, say)
            return (*(self._files[path] for path in files), *self._services[services])


def _services(asking: Asking, say: Say) -> tuple[RecordSource, ...]:
    from refkeeper.sources.cache import Cache
    from refkeeper.sources.cached import Cached
    from refkeeper.sources.crossref import Crossref
    from refkeeper.sources.doi import ContentNegotiation
    from refkeeper.sources.once import Once

    agent = f"refkeeper/{__version__}"
    crossref = Crossref(mailto=asking.mailto, base_url=asking.crossref_url, user_agent=agent)
    resolver = ContentNegotiation(mailto=asking.mailto, base_url=asking.doi_url, user_agent=agent)
    asked = (Once(crossref), Once(resolver))
    if asking.cache is None:
        return asked
    cache = Cache(asking.cache, say=say)
    return tuple(Cached(source, cache, refresh=asking.refresh, offline=asking.offline) for source in asked)
