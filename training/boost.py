"""Grows small decision trees, each mending what those before it got wrong; plain Python, the same figures every time."""

from __future__ import annotations

import math
from bisect import bisect_left
from collections.abc import Sequence
from dataclasses import dataclass, field
from itertools import pairwise

BINS = 48
Node = list[float | int]
"""A fork `[feature, threshold, left, right]` (left when the figure is below or equal), or a leaf `[value]`."""


@dataclass(slots=True)
class Leaf:
    """Rows that end in one place, with the sums of what is still to be mended there."""

    rows: list[int]
    node: int
    sums: list[list[list[float]]]
    gradient: float
    weight: float
    gain: float = 0.0
    split: tuple[int, int] = (0, 0)


@dataclass(slots=True)
class Booster:
    """How the trees are grown."""

    trees: int = 60
    leaves: int = 12
    rate: float = 0.15
    least: int = 15
    smooth: float = 1.0
    edges: list[list[float]] = field(default_factory=list)
    columns: list[bytes] = field(default_factory=list)

    def fit(self, rows: Sequence[Sequence[float]], right: Sequence[bool], weights: Sequence[float]) -> list[list[Node]]:
        """The trees; the first is the log odds of the whole."""
        self._bin(rows)
        share = sum(w for w, y in zip(weights, right, strict=True) if y) / sum(weights)
        base = math.log(share / (1 - share))
        raw = [base] * len(rows)
        return [[[base]], *(self._tree(raw, right, weights) for _ in range(self.trees))]

    def _bin(self, rows: Sequence[Sequence[float]]) -> None:
        for values in zip(*rows, strict=True):
            distinct = sorted(set(values))
            if len(distinct) > BINS:
                ordered = sorted(values)
                distinct = sorted({ordered[len(ordered) * step // BINS] for step in range(BINS)} | set(distinct[-1:]))
            edges = [(one + other) / 2 for one, other in pairwise(distinct)]
            self.edges.append(edges)
            self.columns.append(bytes(bisect_left(edges, value) for value in values))

    def _tree(self, raw: list[float], right: Sequence[bool], weights: Sequence[float]) -> list[Node]:
        odds = [1 / (1 + math.exp(-value)) for value in raw]
        gradients = [w * (p - y) for w, p, y in zip(weights, odds, right, strict=True)]
        curves = [max(1e-6, w * p * (1 - p)) for w, p in zip(weights, odds, strict=True)]
        tree: list[Node] = [[0.0]]
        leaves = [self._leaf(list(range(len(raw))), 0, gradients, curves)]
        while len(leaves) < self.leaves:
            best = max(leaves, key=lambda leaf: leaf.gain)
            if best.gain <= 1e-6:
                break
            leaves.remove(best)
            leaves += self._fork(tree, best, gradients, curves)
        for leaf in leaves:
            value = -self.rate * leaf.gradient / (leaf.weight + self.smooth)
            tree[leaf.node] = [value]
            for row in leaf.rows:
                raw[row] += value
        return tree

    def _fork(self, tree: list[Node], leaf: Leaf, gradients: list[float], curves: list[float]) -> list[Leaf]:
        feature, at = leaf.split
        column = self.columns[feature]
        low = [row for row in leaf.rows if column[row] <= at]
        high = [row for row in leaf.rows if column[row] > at]
        tree[leaf.node] = [feature, self.edges[feature][at], len(tree), len(tree) + 1]
        tree += [[0.0], [0.0]]
        few, many = sorted((low, high), key=len)
        small = self._leaf(few, len(tree) - 2 if few is low else len(tree) - 1, gradients, curves)
        rest = [
            [[whole[kind] - part[kind] for kind in range(3)] for whole, part in zip(mine, theirs, strict=True)]
            for mine, theirs in zip(leaf.sums, small.sums, strict=True)
        ]
        node = len(tree) - 2 if many is low else len(tree) - 1
        other = Leaf(many, node, rest, leaf.gradient - small.gradient, leaf.weight - small.weight)
        self._best(other)
        return [small, other]

    def _leaf(self, rows: list[int], node: int, gradients: list[float], curves: list[float]) -> Leaf:
        sums = []
        mine = [gradients[row] for row in rows]
        theirs = [curves[row] for row in rows]
        for feature, column in enumerate(self.columns):
            count = len(self.edges[feature]) + 1
            first, second, third = [0.0] * count, [0.0] * count, [0.0] * count
            for row, gradient, curve in zip(rows, mine, theirs, strict=True):
                place = column[row]
                first[place] += gradient
                second[place] += curve
                third[place] += 1
            sums.append([list(three) for three in zip(first, second, third, strict=True)])
        leaf = Leaf(rows, node, sums, sum(mine), sum(theirs))
        self._best(leaf)
        return leaf

    def _best(self, leaf: Leaf) -> None:
        whole = leaf.gradient**2 / (leaf.weight + self.smooth)
        for feature, sums in enumerate(leaf.sums):
            gradient = weight = 0.0
            count = 0
            for at, (first, second, third) in enumerate(sums[:-1]):
                gradient, weight, count = gradient + first, weight + second, count + int(third)
                if count < self.least or len(leaf.rows) - count < self.least:
                    continue
                left = gradient**2 / (weight + self.smooth)
                right = (leaf.gradient - gradient) ** 2 / (leaf.weight - weight + self.smooth)
                if left + right - whole > leaf.gain:
                    leaf.gain, leaf.split = left + right - whole, (feature, at)
