"""The trees learn what no sum can say, and the same input makes the same trees."""

from __future__ import annotations

import math

from training.boost import Booster

ROWS = [(float(one), float(two)) for one in range(2) for two in range(2)] * 40
EITHER = [one != two for one, two in ROWS]


def grown():
    return Booster(trees=20, leaves=4, rate=0.5, least=1).fit(ROWS, [*EITHER[:-1], True], [1.0] * len(ROWS))


def likely(trees, row):
    total = 0.0
    for tree in trees:
        node = tree[0]
        while len(node) == 4:
            node = tree[int(node[2] if row[int(node[0])] <= node[1] else node[3])]
        total += node[0]
    return 1 / (1 + math.exp(-total))


def test_one_or_the_other_but_not_both():
    trees = grown()
    assert likely(trees, (0.0, 1.0)) > 0.9
    assert likely(trees, (1.0, 0.0)) > 0.9
    assert likely(trees, (0.0, 0.0)) < 0.1
    assert likely(trees, (1.0, 1.0)) < 0.2


def test_the_same_trees_again():
    assert grown() == grown()
