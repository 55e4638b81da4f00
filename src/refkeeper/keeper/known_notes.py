"""Knows the notes again that this machine has read before: most runs see articles in which little has changed."""

from __future__ import annotations

import os
import sys
from collections.abc import Iterable, Iterator, Sequence
from functools import lru_cache
from hashlib import blake2b
from pathlib import Path
from typing import TYPE_CHECKING

from refkeeper import model, parsing, text
from refkeeper._version import __version__
from refkeeper.model.source import Excerpt
from refkeeper.parsing.stretch_json import stretches_from_json, stretches_to_json
from refkeeper.pipeline.read import cut_notes

if TYPE_CHECKING:
    from refkeeper.parsing.labels import Stretch
    from refkeeper.sources.cache import Cache


class KnownNotes:
    """Cuts notes into citations and remarks; what the cache has of them is taken from there, the rest is kept in it.

    The outcome is the same with the cache and without.  A note is known by its words, italics and links, and by the
    very files of this refkeeper, so that no other one's readings are taken for ours.  No note's text is kept.
    """

    def __init__(self, cache: Cache) -> None:
        self._cache = cache

    def __call__(self, bodies: Sequence[Excerpt]) -> Sequence[tuple[Stretch, ...]]:
        """The stretches of each note."""
        marks = [_mark(body) for body in bodies]
        sizes = {mark: len(body.text) for mark, body in zip(marks, bodies, strict=True)}
        known = {mark: one for mark, one in _read(self._cache.notes_read(marks)) if _within(one, sizes[mark])}
        new = {mark: body for mark, body in zip(marks, bodies, strict=True) if mark not in known}
        if new:
            made = dict(zip(new, cut_notes(tuple(new.values())), strict=True))
            self._cache.keep_notes({mark: stretches_to_json(one) for mark, one in made.items()})
            known |= made
        return [known[mark] for mark in marks]


def _read(kept: Iterable[tuple[str, str]]) -> Iterator[tuple[str, tuple[Stretch, ...]]]:
    for mark, line in kept:
        try:
            yield mark, stretches_from_json(line)
        except (ValueError, TypeError, RecursionError):  # noqa: PERF203 - somebody wrote in the cache: read it again
            continue


def _within(stretches: tuple[Stretch, ...], size: int) -> bool:
    """Whether stretches can be those of a note of so many characters."""
    bounds = [(one.start, one.end) for one in stretches]
    bounds += [(part.start, part.end) for one in stretches for part in one.labels]
    return all(0 <= start <= end <= size for start, end in bounds)


def _mark(body: Excerpt) -> str:
    seen = (
        body.text,
        bool(body.pieces),
        [(span.start, span.end) for span in body.emphasis],
        [(link.span.start, link.span.end, link.target) for link in body.links],
    )
    return blake2b(repr(seen).encode("utf-8", "surrogatepass"), digest_size=15, key=_reader()).hexdigest()


@lru_cache(maxsize=1)
def _reader() -> bytes:
    """What reads the notes: this Python, and the files of the rooms that have a part in it as they lie on the disk."""
    files = sorted(
        (entry.name, found.st_size, found.st_mtime_ns, found.st_ctime_ns)
        for room in (parsing, text, model)
        for entry in os.scandir(Path(str(room.__file__)).parent)
        if entry.is_file() and (found := entry.stat())
    )
    return blake2b(repr((__version__, sys.version, files)).encode(), digest_size=32).digest()
