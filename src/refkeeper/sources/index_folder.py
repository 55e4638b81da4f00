"""The folder of an index: what tells it from any other folder, and what stands where in it."""

from __future__ import annotations

import json
from pathlib import Path

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass
from refkeeper.sources.index_engine import Engine, require_engine
from refkeeper.sources.index_state import State, state_from

VERSION = 1
_NAME, _TOKENS, _RECORDS = "refkeeper-index.json", "tokens", "records.bin"
STATE, FILE = "state", "file"
"""The headings under which the builder notes down what it did."""


@dataclass(frozen=True, slots=True)
class Folder:
    """The places of an index."""

    path: Path

    @property
    def tokens(self) -> Path:
        """Where the engine has its files."""
        return self.path / _TOKENS

    @property
    def records(self) -> Path:
        """The records themselves."""
        return self.path / _RECORDS

    @property
    def size(self) -> int:
        """Bytes on disk."""
        return sum(one.stat().st_size for one in self.path.rglob("*") if one.is_file())

    def begin(self) -> None:
        """Make the folder, or see that it is an index already; raises `SourceError` when it is something else."""
        if self.path.exists() and not self.path.is_dir():
            raise SourceError(f"{self.path}: a file; name a folder for the index with -o")
        if is_index(self.path):
            self._see_version()
            return
        if self.path.is_dir() and any(self.path.iterdir()):
            raise SourceError(f"{self.path}: a folder with other things in it; name a new one for the index with -o")
        self.path.mkdir(parents=True, exist_ok=True)
        # Written under another name first: a folder is an index, or it is not.
        aside = self.path.with_name(self.path.name + ".new")
        aside.write_text(json.dumps({"refkeeper-index": VERSION}) + "\n", encoding="utf-8")
        aside.replace(self.path / _NAME)

    def open(self) -> Engine:
        """The engine on it; raises `SourceError` for what is no index, or one that was never finished."""
        if not is_index(self.path):
            raise SourceError(f"{self.path}: no index of refkeeper's; make one with `refkeeper index build`")
        self._see_version()
        require_engine()
        if not self.tokens.is_dir():
            raise SourceError(f"{self.path}: this index has nothing in it yet; run `refkeeper index build` again")
        return Engine(self.tokens)

    def _see_version(self) -> None:
        try:
            found = json.loads((self.path / _NAME).read_bytes())["refkeeper-index"]
        except (OSError, ValueError, KeyError, TypeError) as error:
            raise SourceError(f"{self.path / _NAME}: cannot be read; build the index anew in another folder") from error
        if found != VERSION:
            raise SourceError(f"{self.path}: made by another version of refkeeper; build it anew in another folder")

    def state(self, engine: Engine) -> State:
        """What the index knows of itself; an empty state before the first commit."""
        own = engine.notes(STATE)
        try:
            return state_from(own[0], list(engine.notes(FILE))) if own else State()
        except SourceError as error:
            raise SourceError(f"{self.path}: {error}; build it anew in another folder") from error


def is_index(path: Path) -> bool:
    """Whether a folder is an index, finished or not."""
    return (path / _NAME).is_file()
