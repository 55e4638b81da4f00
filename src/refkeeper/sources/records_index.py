"""An inverted index in memory: which records share the rarest tokens with a note."""

from __future__ import annotations

import heapq
import math
from array import array
from collections.abc import Set as AbstractSet

# A token of more records than this only adds to those that rarer tokens found, so a search stays quick.
_COMMON = 400
_FOUND = 200


class TokenIndex:
    """Numbers records as they come and finds the ones nearest to a set of tokens.

    >>> index = TokenIndex()
    >>> index.add({"mongolia", "y2019"}), index.add({"seoul", "y2019"})
    (None, None)
    >>> index.best({"seoul", "y2019"}, 5)
    [1, 0]
    """

    def __init__(self) -> None:
        self._postings: dict[str, array[int]] = {}
        self._lengths = array("f")

    def add(self, tokens: AbstractSet[str]) -> None:
        """File the next record under its tokens."""
        at = len(self._lengths)
        self._lengths.append(len(tokens))
        postings = self._postings
        for token in tokens:
            if (filed := postings.get(token)) is None:
                postings[token] = array("I", (at,))
            else:
                filed.append(at)

    def best(self, tokens: AbstractSet[str], most: int) -> list[int]:
        """The numbers of the nearest records: rare shared tokens weigh most, long records a little less (BM25)."""
        count = len(self._lengths)
        filed = [(len(found), token, found) for token in tokens if (found := self._postings.get(token)) is not None]
        filed.sort(key=lambda one: (one[0], one[1]))
        scores: dict[int, float] = {}
        for frequency, _, found in filed:
            weight = math.log(1 + (count - frequency + 0.5) / (frequency + 0.5))
            if frequency <= _COMMON or len(scores) < most:
                for at in found:
                    scores[at] = scores.get(at, 0.0) + weight
            elif len(scores) <= _FOUND or frequency <= count // 4:
                for at in scores.keys() & set(found):
                    scores[at] += weight
        mean = sum(self._lengths) / max(1, count)
        lengths = self._lengths
        return heapq.nsmallest(most, scores, key=lambda at: (-scores[at] / (0.7 + 0.3 * lengths[at] / mean), at))
