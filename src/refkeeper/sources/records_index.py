"""An inverted index in memory: which records share the rarest tokens with a note."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from collections.abc import Set as AbstractSet

# So many entries of the rarest tokens are read; commoner tokens only add to the records that those found.
_READ = 1500
# What is found by them is scored in full: the best, and so many more in case their common tokens differ.
_FOUND = 20
# No more is read once all the tokens that are left weigh less than this beside the best record: none that they alone
# could bring would be near it.  Records that the rarest tokens left this far behind are not scored.
_LEFT = 0.4
_FAR = 0.3


class _Rarity(dict[int, float]):
    """What a token weighs that so many of the records have, worked out when it is first asked."""

    def __init__(self, records: int) -> None:
        self._records = records

    def __missing__(self, often: int) -> float:
        self[often] = weight = math.log(1 + (self._records - often + 0.5) / (often + 0.5))
        return weight


class TokenIndex:
    """Numbers records as they come and finds the ones nearest to a set of tokens.

    >>> index = TokenIndex()
    >>> for tokens in ({"mongolia", "y2019"}, {"seoul", "y2019"}, {"seoul", "busan", "y2020"}):
    ...     index.add(tokens)
    >>> [at for at, _ in index.nearest({"seoul", "y2019"}, 5)]
    [1, 0, 2]
    """

    def __init__(self) -> None:
        self._numbers: dict[str, int] = {}
        self._postings: list[array[int]] = []
        self._tokens = array("I")
        """The tokens of every record, one record after the other; `_ends` says where each ends."""
        self._ends = array("Q", (0,))
        self._often = array("I")
        """How many records have each token."""
        self._rarity = _Rarity(0)

    def __len__(self) -> int:
        return len(self._ends) - 1

    def add(self, tokens: AbstractSet[str]) -> None:
        """File the next record under its tokens."""
        at = len(self)
        for token in sorted(tokens):  # a set's own order is another in every run
            number = self._numbers.setdefault(token, len(self._postings))
            if number == len(self._postings):
                self._postings.append(array("I", (at,)))
                self._often.append(1)
            else:
                self._postings[number].append(at)
                self._often[number] += 1
            self._tokens.append(number)
        self._ends.append(len(self._tokens))
        self._rarity = _Rarity(len(self))

    def nearest(self, tokens: AbstractSet[str], most: int, least: float = 0.0) -> Iterator[tuple[int, float]]:
        """The numbers of the nearest records, each with how near it is beside the first, which is 1.0 near.

        Rare shared tokens weigh most, long records a little less (BM25).  Records are left out that share less than
        `least` both of what the tokens weigh and of what their own do: a word or two that many have.
        """
        weights = self._weights(tokens)
        found = self._found(weights, most)
        mean = len(self._tokens) / max(1, len(self))
        scored = [(-self._score(at, weights, mean), at) for at in found]
        said = least * sum(weights.values())
        best = sorted(scored)[:most]
        for score, at in best:
            if not least or self._shares(at, weights, said, least):
                yield at, score / best[0][0]

    def _shares(self, at: int, weights: dict[int, float], said: float, least: float) -> bool:
        own = self._tokens[self._ends[at] : self._ends[at + 1]]
        shared = sum([weights[token] for token in own if token in weights])
        return shared >= said or shared >= least * sum(map(self._rarity.__getitem__, map(self._often.__getitem__, own)))

    def _weights(self, tokens: AbstractSet[str]) -> dict[int, float]:
        """What each token that is known weighs, the rarest first."""
        often = self._often.__getitem__
        known = sorted([number for number in map(self._numbers.get, tokens) if number is not None])
        known.sort(key=often)
        return dict(zip(known, map(self._rarity.__getitem__, map(often, known)), strict=True))

    def _found(self, weights: dict[int, float], most: int) -> list[int]:
        """The records worth scoring, by the tokens read until the rest could not bring another one near it."""
        scores: dict[int, float] = {}
        get = scores.get
        rest, best, read = sum(weights.values()), 0.0, 0
        for number, weight in weights.items():
            entries = self._postings[number]
            if rest < _LEFT * best or (read + len(entries) > _READ and len(scores) >= most):
                break
            for at in entries:
                scores[at] = score = get(at, 0.0) + weight
                if score > best:
                    best = score
            rest -= weight
            read += len(entries)
        least = _FAR * best
        worth = [at for at, score in scores.items() if score >= least]
        return sorted(worth, key=scores.__getitem__, reverse=True)[: most + _FOUND]

    def _score(self, at: int, weights: dict[int, float], mean: float) -> float:
        start, end = self._ends[at], self._ends[at + 1]
        shared = sum([weights[token] for token in self._tokens[start:end] if token in weights])
        return shared / (0.7 + 0.3 * (end - start) / mean)
