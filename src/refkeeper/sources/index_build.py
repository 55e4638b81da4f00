"""Builds an index from files, step by step: whatever happens to it, the next run goes on from the last step."""

from __future__ import annotations

import datetime
from collections.abc import Callable, Sequence
from pathlib import Path
from typing import Protocol

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass
from refkeeper.sources.index_engine import Engine, require_engine
from refkeeper.sources.index_entry import Entry, entry_of
from refkeeper.sources.index_folder import FILE, STATE, Folder
from refkeeper.sources.index_input import files_of, read_file, seen
from refkeeper.sources.index_place import Given, Read, Spoilt
from refkeeper.sources.index_state import NAMED, FileState, State
from refkeeper.sources.index_store import StoreWriter
from refkeeper.sources.index_writer import Filed

STEP = 100_000
"""Places read between two commits: what a killed run has to do again, at most."""
_TELL = 500
Say = Callable[[str], None]


class Bar(Protocol):
    """Shows how far the work is."""

    def update(self, n_steps: int, /) -> None:
        """So many bytes of the input more."""


class _NoBar:
    def update(self, _n_steps: int, /) -> None:
        """Nobody looks."""


@dataclass(frozen=True, slots=True)
class Plan:
    """The files of a build that are to be read, and how many of those named are in the index as they are."""

    files: tuple[Path, ...]
    known: int

    @property
    def size(self) -> int:
        """Bytes to read."""
        return sum(path.stat().st_size for path in self.files)


class Builder:
    """Adds files to the index in a folder, a new one or one that exists."""

    def __init__(self, folder: Path, say: Say = lambda _line: None, step: int = STEP) -> None:
        """Open or make the index; raises `SourceError` when it cannot be written."""
        require_engine()
        self._folder = Folder(folder)
        self._say = say
        self._step = step
        try:
            self._folder.begin()
            self._engine = Engine(self._folder.tokens, make=True)
            self._writer = self._engine.writer()
            self._engine.refresh()
            self.state: State = self._folder.state(self._engine)
            self._store = StoreWriter(self._folder.records, self.state.length)
        except OSError as error:
            raise SourceError(f"{folder}: {error.strerror or error}; name another folder with -o") from error
        self._fresh: dict[str, Filed] = {}
        self._since = 0
        self.added = self.replaced = self.broken = 0
        """How many records this run put in, new ones and in place of older ones, and how many places were broken."""

    def plan(self, paths: Sequence[Path]) -> Plan:
        """What is to be read of the files and folders named."""
        files = files_of(paths, self._folder.path)
        todo = tuple(path for path in files if not self._is_read(path))
        return Plan(todo, len(files) - len(todo))

    def _is_read(self, path: Path) -> bool:
        known = self.state.files.get(str(path))
        return known is not None and known.complete and known.is_same(path)

    def build(self, plan: Plan, bar: Bar | None = None) -> State:
        """Read the files of a plan; what is broken in one is said, and the rest goes in."""
        shown = bar or _NoBar()
        try:
            for path in plan.files:
                self._add_file(path, shown)
            if plan.files or not self.state.finished:
                self._commit(None)
            self._writer.close()
        finally:
            self._store.close()
        return self.state

    def _add_file(self, path: Path, bar: Bar) -> None:
        file = self._begin(path)
        shown = 0
        for count, (one, position) in enumerate(read_file(path, file.mark), start=1):
            self._add(one, file)
            file.mark = one.mark
            self._since += 1
            if count % _TELL == 0:
                bar.update(position - shown)
                shown = position
            if self._since >= self._step:
                self._commit(file)
        bar.update(file.size - shown)
        file.complete = True
        self._note(file)
        if file.broken > NAMED:
            self._say(f"{path}: {file.broken - NAMED} more broken places, {file.broken} in all")

    def _begin(self, path: Path) -> FileState:
        """The state of a file: where a killed run left it, or at its beginning when it is new or has changed."""
        known = self.state.files.get(str(path))
        if known is not None and not known.complete and known.is_same(path):
            return known
        earlier = [*known.earlier, known.reading] if known is not None else []
        self.state.readings += 1
        now = seen(path)
        file = FileState(str(path), now.st_size, now.st_mtime_ns, self.state.readings, earlier=earlier)
        self.state.files[file.path] = file
        return file

    def _add(self, one: Read, file: FileState) -> None:
        entry = entry_of(one, file.path) if isinstance(one, Given) else one.why
        if isinstance(entry, str):
            spoilt = Spoilt(one.mark, one.where, entry)
            if file.broken < NAMED:
                self._say(f"{spoilt.where}: {spoilt.why}; the rest goes in")
            file.spoil(spoilt)
            self.broken += 1
        else:
            self._put(entry, file)

    def _put(self, entry: Entry, file: FileState) -> None:
        known = self._fresh.get(entry.key) or self._engine.filed(entry.key)
        if known is not None and not self._is_newer(entry, known, file):
            file.passed += 1
            return
        if known is not None:
            self._writer.remove(entry.key)
            self.state.replaced += 1
            self.replaced += 1
        filed = Filed(self._store.add(entry.kind, entry.raw), entry.stamp, file.reading)
        self._writer.add(entry.key, entry.aliases, entry.tokens, filed)
        self._fresh[entry.key] = filed
        file.records += 1
        self.added += known is None

    def _is_newer(self, entry: Entry, known: Filed, file: FileState) -> bool:
        """Whether a record takes the place of the one that is known.

        By when Crossref indexed it; where that is the same or unknown, only a file that was changed since replaces
        what came from itself, if it says something else now.
        """
        if entry.stamp != known.stamp or known.reading not in file.earlier:
            return entry.stamp > known.stamp
        return self._store.read(known.at) != (entry.kind, entry.raw)

    def _note(self, file: FileState) -> None:
        self._writer.note(FILE, f"file {file.path}", file.to_json())

    def _commit(self, file: FileState | None) -> None:
        """Make a step last: the records first, then, in one commit, their tokens and what the index knows of itself."""
        self._store.sync()
        self.state.finished = all(one.complete for one in self.state.files.values())
        self.state.length = self._store.length
        self.state.updated = datetime.datetime.now(datetime.timezone.utc).isoformat(timespec="seconds")
        self.state.made = self.state.made or self.state.updated
        if file is not None:
            self._note(file)
        self._writer.note(STATE, "state", self.state.to_json())
        self._writer.commit()
        self._engine.refresh()
        self._fresh.clear()
        self._since = 0
