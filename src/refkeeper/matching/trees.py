"""Judges by learned trees how likely a record is the work cited; `training/matching.py` makes the file."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path
from typing import TypeAlias

from refkeeper.matching.printed import FEATURES

Tree: TypeAlias = "tuple[int, float, Tree, Tree] | float"
"""A fork `(feature, threshold, at most, above)`, or what a leaf adds."""
FILE = Path(__file__).with_name("trees.json")


@lru_cache(maxsize=1)
def load() -> tuple[Tree, ...]:
    """The trees; in the file each is a list of forks `[feature, threshold, left, right]` and leaves `[value]`."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    if tuple(data["features"]) != FEATURES:
        raise ValueError(f"{FILE.name} was made for other features; make it anew with training/matching.py")
    return tuple(_nested(tree, 0) for tree in data["trees"])


def _nested(tree: list[list[float]], at: int) -> Tree:
    node = tree[at]
    if len(node) == 1:
        return float(node[0])
    return int(node[0]), node[1], _nested(tree, int(node[2])), _nested(tree, int(node[3]))


def likelihood(figures: tuple[float, ...]) -> float:
    """From 0 to 1: the share of such records, beside such strings, that were the work cited."""
    total = 0.0
    for node in load():
        while isinstance(node, tuple):
            feature, threshold, low, high = node
            node = low if figures[feature] <= threshold else high
        total += node
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
