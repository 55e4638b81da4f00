"""An inverted index in memory: which records share the rarest tokens with a note."""

from __future__ import annotations

import math
from array import array
from collections.abc import Iterator
from collections.abc import Set as AbstractSet
from enum import Enum

# So many entries of the rarest tokens are read; commoner tokens only add to the records that those found.
_READ = 1500
# What is found by them is scored in full: the best, and so many more in case their common tokens differ.
_FOUND = 20
# No more is read once all the tokens that are left weigh less than this beside the best record: none that they alone
# could bring would be near it.  Records that the rarest tokens left this far behind are not scored.
_LEFT = 0.4
_FAR = 0.3
# What is shared is laid beside all that the tokens say, and beside all that the record says: records that share less
# than an eighth of both are left out, and those whose two shares come to less than these.
_EIGHTH = 0.12
_SLIGHT = 0.22
_LITTLE = 0.34


class _Rarity(dict[int, float]):
    """What a token weighs that so many of the records have, worked out when it is first asked."""

    def __init__(self, records: int) -> None:
        self._records = records

    def __missing__(self, often: int) -> float:
        self[often] = weight = math.log(1 + (self._records - often + 0.5) / (often + 0.5))
        return weight


class Said(Enum):
    """How much a query says: what is not worth a look beside a long citation may be all there is of a short one."""

    LITTLE = 0
    SOME = 1
    MUCH = 2


def _fact(token: str) -> int:
    if token[0] in "vpy" and token[1:].isdigit():
        return 2
    return 1 if token[0] == "@" else 0


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
        self._facts = bytearray()
        """For each token 2 where it is a volume, page or year, 1 where it is a name."""
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
                self._facts.append(_fact(token))
            else:
                self._postings[number].append(at)
                self._often[number] += 1
            self._tokens.append(number)
        self._ends.append(len(self._tokens))
        self._rarity = _Rarity(len(self))

    def nearest(self, tokens: AbstractSet[str], most: int, said: Said = Said.LITTLE) -> Iterator[tuple[int, float]]:
        """The numbers of the nearest records, each with how near it is beside the first, which is 1.0 near.

        Rare shared tokens weigh most, long records a little less (BM25).  Records are left out that share too little
        for as much as was `said`.
        """
        weights = self._weights(tokens)
        found = self._found(weights, most)
        mean = len(self._tokens) / max(1, len(self))
        scored = []
        for at in found:
            start, end = self._ends[at], self._ends[at + 1]
            shared = sum([weights[token] for token in self._tokens[start:end] if token in weights])
            scored.append((-shared / (0.7 + 0.3 * (end - start) / mean), at, shared))
        scored.sort()
        all_said = sum(weights.values())
        for score, at, shared in scored[:most]:
            if said is Said.LITTLE or shared >= _LITTLE * all_said or self._shares(at, weights, shared, all_said, said):
                yield at, score / scored[0][0]

    def _shares(self, at: int, weights: dict[int, float], shared: float, all_said: float, said: Said) -> bool:
        own = self._tokens[self._ends[at] : self._ends[at + 1]]
        of_said = shared / all_said
        of_theirs = shared / sum(map(self._rarity.__getitem__, map(self._often.__getitem__, own)))
        if max(of_said, of_theirs) < _EIGHTH or of_said + of_theirs < _SLIGHT:
            return False
        if said is Said.SOME or of_said + of_theirs >= _LITTLE:
            return True
        facts = [self._facts[token] for token in own if token in weights]
        return facts.count(2) + (1 in facts) >= 2

    def _weights(self, tokens: AbstractSet[str]) -> dict[int, float]:
        """What each token that is known weighs, the rarest first."""
        often = self._often.__getitem__
        known = sorted(map(self._numbers.__getitem__, self._numbers.keys() & tokens))
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
