"""Judges by learned trees how likely a record is the work cited; `training/matching.py` makes the file."""

from __future__ import annotations

import json
import math
from functools import lru_cache
from pathlib import Path

from refkeeper.matching.printed import FEATURES

Node = tuple[float, ...]
FILE = Path(__file__).with_name("trees.json")


@lru_cache(maxsize=1)
def load() -> tuple[tuple[Node, ...], ...]:
    """The trees; each is a list of forks `(feature, threshold, left, right)` and leaves `(value,)`."""
    data = json.loads(FILE.read_text(encoding="utf-8"))
    if tuple(data["features"]) != FEATURES:
        raise ValueError(f"{FILE.name} was made for other features; make it anew with training/matching.py")
    return tuple(tuple(tuple(node) for node in tree) for tree in data["trees"])


def likelihood(figures: tuple[float, ...]) -> float:
    """From 0 to 1: the share of such records, beside such strings, that were the work cited."""
    total = 0.0
    for tree in load():
        node = tree[0]
        while len(node) == 4:
            node = tree[int(node[2] if figures[int(node[0])] <= node[1] else node[3])]
        total += node[0]
    return 1 / (1 + math.exp(-max(-30.0, min(30.0, total))))
