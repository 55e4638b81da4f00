"""Prunes a query to its rare tokens: those that tell records apart, and few enough to be quick about."""

from __future__ import annotations

import threading
from collections.abc import Callable, Iterable

from refkeeper.model.item import Item
from refkeeper.sources.records_tokens import page_tokens, volume_tokens, words

READ = 60_000
"""Entries of tokens that are read for one query; with half as many one right record in a hundred is no longer taken."""
GLANCED = 5_000
"""Entries that are read at a glance: who finds no record there that is surely the work reads the others too."""
FEWEST = 5
"""So many tokens are asked for however common they are: a citation without a title has no rare ones."""
MANY = 20_000
"""More records than this that have the rarest token of a group are not looked through for a second record of a work."""
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

    def telling(self, item: Item) -> list[list[str]]:
        """Groups of tokens of which a record of the same work has one in full, under whatever DOI.

        The first page with the first author or the volume; the two rarest words of the title, or its one word with the
        author.  Groups that very many records may have are left out.
        """
        people = item.author or item.editor
        name = (people[0].family or people[0].literal or "") if people else ""
        author = ["@" + word for word in words(name)]
        title = sorted(set(words(item.title or "")), key=lambda word: (self.of(word), word))[:2]
        page, volume = page_tokens(item), volume_tokens(item)
        groups = [[*page, *(author or volume)], title if len(title) > 1 else [*title, *author]]
        return [one for one in groups if len(one) > 1 and min(map(self.of, one)) <= MANY]

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
