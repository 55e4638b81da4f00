"""Files records and notes in tantivy."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper.errors import SourceError
from refkeeper.model.dataclass import dataclass

if TYPE_CHECKING:
    import tantivy


@dataclass(frozen=True, slots=True)
class Filed:
    """Where a record is kept, when Crossref indexed it, and by which reading of which file it came."""

    at: int
    stamp: int
    reading: int


class Writer:
    """Files records and notes; all of it holds from the next `commit` on, or, when that never comes, none of it."""

    def __init__(self, writer: tantivy.IndexWriter, folder: Path) -> None:
        self._writer = writer
        self._folder = folder

    def add(self, key: str, aliases: Sequence[str], tokens: Iterable[str], filed: Filed) -> None:
        """File a record under its key, its aliases and its tokens."""
        import tantivy

        document = tantivy.Document()
        document.add_text("key", key)
        for alias in aliases:
            document.add_text("alias", alias)
        document.add_text("tokens", " ".join(tokens))
        document.add_unsigned("at", filed.at)
        document.add_integer("stamp", filed.stamp)
        document.add_unsigned("reading", filed.reading)
        self._put(document)

    def remove(self, key: str) -> None:
        """Take out the record of a key."""
        self._writer.delete_documents_by_term("key", key)

    def note(self, about: str, key: str, saved: str) -> None:
        """Note something down, in place of what was noted under the same key."""
        import tantivy

        self._writer.delete_documents_by_term("key", key)
        document = tantivy.Document()
        document.add_text("key", key)
        document.add_text("note", about)
        document.add_text("saved", saved)
        self._put(document)

    def _put(self, document: tantivy.Document) -> None:
        try:
            self._writer.add_document(document)
        except ValueError as error:
            raise self._unwritten(error) from error

    def commit(self) -> None:
        """Make all of it last."""
        try:
            self._writer.commit()
        except ValueError as error:
            raise self._unwritten(error) from error

    def close(self) -> None:
        """Wait until the engine's own threads are done; what was not committed is dropped."""
        try:
            self._writer.wait_merging_threads()
        except ValueError as error:
            raise self._unwritten(error) from error

    def _unwritten(self, error: ValueError) -> SourceError:
        # A full disk, mostly; the engine is of no use after that, and the next run begins at the last commit.
        return SourceError(
            f"{self._folder}: cannot be written ({one_line(error)}); make room and run `refkeeper index build` again"
        )


def one_line(error: Exception) -> str:
    """What an error says, in one line."""
    return " ".join(str(error).split())[:160].rstrip(". ")
