"""Asks tantivy, which only this file and `index_writer.py` know: which records an index has, by key and by tokens."""

from __future__ import annotations

from collections.abc import Iterable, Sequence
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper.errors import SettingsError, SourceError
from refkeeper.sources.index_writer import Filed, Writer, one_line

if TYPE_CHECKING:
    import tantivy

HEAP = 128_000_000
"""Bytes that new documents may take before they are written out."""


def require_engine() -> None:
    """Raises `SettingsError` where the extra is not installed."""
    try:
        import tantivy  # noqa: F401 - whether it can be loaded at all
    except ImportError as error:
        raise SettingsError(
            "an index of records needs the package tantivy; install it with: pip install 'refkeeper[index]'"
        ) from error


def _schema() -> tantivy.Schema:
    import tantivy

    builder = tantivy.SchemaBuilder()
    builder.add_text_field("key", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("alias", tokenizer_name="raw", index_option="basic")
    # With frequencies: without them tantivy scores every record of every token instead of passing over most.
    builder.add_text_field("tokens", tokenizer_name="whitespace", index_option="freq")
    builder.add_unsigned_field("at", fast=True)
    builder.add_integer_field("stamp", fast=True)
    builder.add_unsigned_field("reading", fast=True)
    builder.add_text_field("note", tokenizer_name="raw", index_option="basic")
    builder.add_text_field("saved", stored=True, tokenizer_name="raw", index_option="basic")
    return builder.build()


class Engine:
    """What was committed last, as one looks at it.  Safe in threads."""

    def __init__(self, folder: Path, *, make: bool = False) -> None:
        """Open the tokens of an index; raises `SourceError` where there are none, or none that can be read."""
        import tantivy

        self._folder = folder
        try:
            if make:
                folder.mkdir(exist_ok=True)
                self._index = tantivy.Index(_schema(), path=str(folder))
            elif not tantivy.Index.exists(str(folder)):
                raise SourceError(
                    f"{folder.parent}: this index has nothing in it yet; run `refkeeper index build` again"
                )
            else:
                self._index = tantivy.Index.open(str(folder))
        except (ValueError, OSError) as error:
            raise SourceError(
                f"{folder.parent}: this index cannot be read ({one_line(error)}); build it anew in another folder"
            ) from error
        self._schema = self._index.schema
        self._see()

    def _see(self) -> None:
        self._index.reload()
        self._searcher = self._index.searcher()

    def __len__(self) -> int:
        return self._searcher.num_docs

    def writer(self) -> Writer:
        """The one that may write; raises `SourceError` while another process does."""
        try:
            return Writer(self._index.writer(HEAP, 1), self._folder.parent)
        except ValueError as error:
            raise SourceError(
                f"{self._folder.parent}: another process builds this index ({one_line(error)}); wait until it is done"
            ) from error

    def refresh(self) -> None:
        """Look at what was committed since."""
        self._see()

    def frequency(self, token: str) -> int:
        """How many records have a token."""
        return self._searcher.doc_freq("tokens", token)

    def filed(self, key: str, field: str = "key") -> Filed | None:
        """The record of a key (or of an `alias`)."""
        # Twenty times quicker than a search, and nearly every key of a first build is new.
        if not self._searcher.doc_freq(field, key):
            return None
        found = self._searcher.search(self._term(field, key), 1, count=False).hits
        addresses = [address for _, address in found]
        if not addresses:
            return None
        at, stamp, reading = (
            self._searcher.fast_field_values(name, addresses)[0] for name in ("at", "stamp", "reading")
        )
        return Filed(int(at or 0), int(stamp or 0), int(reading or 0))

    def nearest(self, tokens: Iterable[str], most: int) -> list[tuple[int, float]]:
        """Places of the records that share most of the rare tokens, with their scores (BM25), the nearest first."""
        import tantivy

        should = tantivy.Occur.Should
        query = tantivy.Query.boolean_query([(should, self._term("tokens", token, "freq")) for token in tokens])
        # Equal scores come in the order of segments, which differs from build to build; that of places does not.
        hits = self._searcher.search(query, most + 10, count=False).hits
        places = self._searcher.fast_field_values("at", [address for _, address in hits])
        scored = [(int(at or 0), float(score)) for at, (score, _) in zip(places, hits, strict=True)]
        return sorted(scored, key=lambda one: (-one[1], one[0]))[:most]

    def sharing(self, groups: Iterable[Sequence[str]], most: int) -> list[int]:
        """Places of records that have all the tokens of one of the groups, in their order."""
        import tantivy

        must, should = tantivy.Occur.Must, tantivy.Occur.Should
        wholes = [tantivy.Query.boolean_query([(must, self._term("tokens", one)) for one in group]) for group in groups]
        query = tantivy.Query.boolean_query([(should, whole) for whole in wholes])
        hits = self._searcher.search(query, most, count=False).hits
        return sorted(int(at or 0) for at in self._searcher.fast_field_values("at", [address for _, address in hits]))

    def notes(self, about: str) -> Sequence[str]:
        """What the builder noted down under a heading."""
        hits = self._searcher.search(self._term("note", about), 10_000_000, count=False).hits
        return [str(self._searcher.doc(address).get_first("saved") or "") for _, address in hits]

    def places(self) -> list[tuple[int, int, int]]:
        """Place, date and reading of every record, in the order of the places; for those who compare two indexes."""
        import tantivy

        query = tantivy.Query.all_query()
        addresses = [address for _, address in self._searcher.search(query, max(1, len(self)), count=False).hits]
        columns = [self._searcher.fast_field_values(name, addresses) for name in ("at", "stamp", "reading")]
        return sorted(
            (int(at), int(stamp or 0), int(reading or 0))
            for at, stamp, reading in zip(*columns, strict=True)
            if at is not None
        )

    def _term(self, field: str, value: str, option: str = "basic") -> tantivy.Query:
        import tantivy

        return tantivy.Query.term_query(self._schema, field, value, option)
