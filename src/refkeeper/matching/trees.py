"""Judges by learned trees how likely a record is the work cited; `training/matching.py` makes the file."""

from __future__ import annotations

import json
import math
import struct
from bisect import bisect_left
from collections.abc import Iterator
from functools import lru_cache
from operator import getitem
from pathlib import Path

from refkeeper.matching.printed import FEATURES
from refkeeper.model.dataclass import dataclass

FILE = Path(__file__).with_name("trees.json")
_LEAVES = 16
"""The most leaves of a tree: each tree has so many bits, one for each of its leaves from left to right."""


@dataclass(frozen=True, slots=True)
class Trees:
    """All trees at once, for walking eighty one by one takes twice as long.

    A figure above the threshold of a fork rules out the leaves on its left.  `ruled` has for each figure that is asked
    about the thresholds in order, and for each number of them that a figure is above of, the leaves that are left of
    all trees.  What every figure leaves of a tree, its first leaf is where walking it would end.
    """

    ruled: tuple[tuple[int, tuple[float, ...], tuple[int, ...]], ...]
    leaves: tuple[dict[int, float], ...]
    """What each leaf of a tree adds, by its bit."""
    firsts: int
    """The bit of every tree's first leaf."""

    def __len__(self) -> int:
        return len(self.leaves)

    def total(self, figures: tuple[float, ...]) -> float:
        """What the leaves add up to at which the figures end."""
        left = -1
        for feature, thresholds, masks in self.ruled:
            left &= masks[bisect_left(thresholds, figures[feature])]
        lowest = left & ~(left - self.firsts)  # of each tree: every tree has a leaf left, so that none borrows
        size = len(self.leaves)
        bits = struct.unpack(f"<{size}H", lowest.to_bytes(2 * size, "little"))
        return math.fsum(map(getitem, self.leaves, bits))


@lru_cache(maxsize=1)
def load() -> Trees:
    """The trees; in the file each is a list of forks `[feature, threshold, left, right]` and leaves `[value]`."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    if tuple(data["features"]) != FEATURES:
        raise ValueError(f"{FILE.name} was made for other features; make it anew with training/matching.py")
    return made(data["trees"])


def made(trees: list[list[list[float]]]) -> Trees:
    """Trees as the file has them, made ready to judge.

    >>> made([[[0, 0.5, 1, 2], [-1.0], [1, 3.0, 3, 4], [2.0], [4.0]]]).total((0.7, 3.0))
    2.0
    """
    leaves = tuple({1 << at: node[0] for at, node in enumerate(_leaves(tree, 0))} for tree in trees)
    if max(map(len, leaves)) > _LEAVES:
        raise ValueError(f"a tree of more than {_LEAVES} leaves")
    every = sum((1 << len(one)) - 1 << at * _LEAVES for at, one in enumerate(leaves))
    forks: dict[int, list[tuple[float, int]]] = {}
    for at, tree in enumerate(trees):
        for feature, threshold, ruled_out in _forks(tree):
            forks.setdefault(feature, []).append((threshold, ~(ruled_out << at * _LEAVES)))
    ruled = []
    for feature, found in sorted(forks.items()):
        found.sort()
        masks = [every]
        for _, mask in found:
            masks.append(masks[-1] & mask)
        ruled.append((feature, tuple(threshold for threshold, _ in found), tuple(masks)))
    return Trees(tuple(ruled), leaves, sum(1 << at * _LEAVES for at in range(len(trees))))


def _leaves(tree: list[list[float]], at: int) -> Iterator[list[float]]:
    node = tree[at]
    if len(node) == 1:
        yield node
    else:
        yield from _leaves(tree, int(node[2]))
        yield from _leaves(tree, int(node[3]))


def _forks(tree: list[list[float]]) -> Iterator[tuple[int, float, int]]:
    """Each fork's figure and threshold, and the bits of the leaves on its left."""
    bits = {id(node): 1 << at for at, node in enumerate(_leaves(tree, 0))}
    for node in tree:
        if len(node) > 1:
            yield int(node[0]), node[1], sum(bits[id(leaf)] for leaf in _leaves(tree, int(node[2])))


def likelihood(figures: tuple[float, ...]) -> float:
    """From 0 to 1: the share of such records, beside such strings, that were the work cited."""
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, load().total(figures)))))
