"""Prunes a query to its rare tokens: those that tell records apart, and few enough to be quick about."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

READ = 60_000
"""Entries of tokens that are read for one query; with half as many one right record in a hundred is no longer taken."""
GLANCED = 5_000
"""Entries that are read at a glance: who finds no record there that is surely the work reads the others too."""
FEWEST = 5
"""So many tokens are asked for however common they are: a citation without a title has no rare ones."""
_KEPT = 100_000


class Rarity:
    """Knows how many records have a token; what it was told once it keeps.  Safe in threads."""

    def __init__(self, frequency: Callable[[str], int]) -> None:
        self._frequency = frequency
        self._known: dict[str, int] = {}
        self._lock = threading.Lock()

    def of(self, token: str) -> int:
        """How many records have a token."""
        found = self._known.get(token)
        if found is None:
            found = self._frequency(token)
            with self._lock:
                if len(self._known) >= _KEPT:
                    self._known.clear()
                self._known[token] = found
        return found

    def pruned(self, tokens: Iterable[str], read: int = READ, fewest: int = FEWEST) -> list[str]:
        """The rarest of some tokens, the rarest first; those that no record has are left out.

        >>> often = {"seoul": 2, "y2019": 900, "the": 50_000, "of": 0}
        >>> Rarity(often.__getitem__).pruned(often, read=1000, fewest=1)
        ['seoul', 'y2019']
        """
        ranked = sorted((often, token) for token in tokens if (often := self.of(token)))
        chosen: list[str] = []
        entries = 0
        for often, token in ranked:
            entries += often
            if entries > read and len(chosen) >= fewest:
                break
            chosen.append(token)
        return chosen
