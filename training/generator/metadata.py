"""Loads what is known of real works and deals out works to cite: some as they are, some mixed, some invented."""

from __future__ import annotations

import gzip
import json
from collections.abc import Iterator
from dataclasses import replace
from pathlib import Path
from random import Random

from training.generator.completion import complete
from training.generator.facts import Facts
from training.generator.invent import invent
from training.generator.records import from_crossref, from_labelled, from_zotero
from training.sets import bucket_of

_READERS = (
    ("parse/items.jsonl.gz", from_zotero),
    ("match/works.jsonl.gz", from_crossref),
    ("parse/labelled.jsonl.gz", from_labelled),
)


def load(folder: Path, hold_out: int | None = None) -> list[Facts]:
    """All works of a data folder (`parse/items.jsonl.gz`, `match/works.jsonl.gz`, `parse/labelled.jsonl.gz`); files that
    are not there are passed over, so that the generator also runs on invented works alone.  The labelled strings of one
    hash bucket can be held out: what measures the model gives it no names and titles either."""
    return [
        facts
        for name, reader in _READERS
        for record in _rows(folder / name)
        if hold_out is None or reader is not from_labelled or bucket_of(str(record["text"])) != hold_out
        for facts in reader(record)
    ]


def _rows(path: Path) -> Iterator[dict[str, object]]:
    if not path.is_file():
        return
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


class Library:
    """The works that an article may cite.

    >>> Library([]).draw(Random(1), "book", "en").kind
    'book'
    """

    def __init__(self, works: list[Facts]) -> None:
        """Sort the works by kind and language."""
        self._works: dict[tuple[str, str], list[Facts]] = {}
        for facts in works:
            self._works.setdefault((facts.kind, facts.lang), []).append(facts)

    def draw(self, rng: Random, kind: str, lang: str) -> Facts:
        """One work of this kind, made whole (a volume for an article, a publisher for a book), in about this language:
        now and then a foreign one.  Half of the works are invented; real ones swap authors or titles at times."""
        if rng.random() < 0.12:
            lang = rng.choice(("en", "en", "de", "fr", "es", "it"))
        shelf = self._works.get((kind, lang), [])
        if not shelf or rng.random() < 0.5:
            return complete(invent(rng, kind, lang), rng)
        facts = replace(rng.choice(shelf))
        dice = rng.random()
        if dice < 0.35:
            facts.authors = rng.choice(shelf).authors
        elif dice < 0.6:
            facts.authors = invent(rng, kind, lang).authors
        if rng.random() < 0.25:
            other = rng.choice(shelf)
            facts.container, facts.container_short = other.container, other.container_short
        return complete(facts, rng)
