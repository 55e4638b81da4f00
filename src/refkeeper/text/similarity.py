"""How alike two texts are, from 0 to 1; rapidfuzz is loaded when it is first asked."""

from __future__ import annotations

from functools import lru_cache
from typing import TYPE_CHECKING

from refkeeper.text.folding import fold

if TYPE_CHECKING:
    from types import ModuleType


@lru_cache(maxsize=1)
def fuzz() -> ModuleType:
    """`rapidfuzz.fuzz`, for those who ask it so often that an import statement costs more than the answer."""
    from rapidfuzz import fuzz as module

    return module


def ratio(left: str, right: str) -> float:
    """Normalised Indel similarity of the folded texts.

    >>> ratio("The Great Wave", "the great wave.")
    1.0
    """
    one, two = fold(left), fold(right)
    if one == two:
        return 1.0 if one else 0.0
    return float(fuzz().ratio(one, two)) / 100


def partial_ratio(left: str, right: str) -> float:
    """How well the shorter text is found inside the longer one."""
    one, two = fold(left), fold(right)
    if not one or not two:
        return 0.0
    return float(fuzz().partial_ratio(one, two)) / 100
