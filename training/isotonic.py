"""Fits a curve that never falls to what was claimed and what was right: pool-adjacent-violators."""

from __future__ import annotations

from collections.abc import Sequence

Point = tuple[float, float]

BINS = 16
LEAST = 25
"""A point of the curve stands for at least so many claims."""


def fit(claims: Sequence[tuple[float, bool]]) -> tuple[Point, ...]:
    """The points `(sure, right)` of a curve; none where there are too few claims to say anything.

    >>> fit([(0.3, False), (0.9, True)])
    ()
    """
    if len(claims) < 2 * LEAST:
        return ()
    pools: list[list[float]] = []
    for group in _bins(sorted(claims)):
        pools.append([len(group), sum(sure for sure, _ in group), sum(right for _, right in group)])
        while len(pools) > 1 and pools[-2][2] / pools[-2][0] >= pools[-1][2] / pools[-1][0]:
            last = pools.pop()
            pools[-1] = [a + b for a, b in zip(pools[-1], last, strict=True)]
    points: list[Point] = []
    for count, sure, right in pools:
        # Half a right one and half a wrong one more than were seen: no claim is certain, and none certainly wrong.
        value = max((right + 0.5) / (count + 1), points[-1][1] if points else 0.0)
        points.append((round(sure / count, 4), round(value, 4)))
    return tuple(points)


def _bins(claims: list[tuple[float, bool]]) -> list[list[tuple[float, bool]]]:
    """Claims parted into bins of about the same size; claims of the same sureness stay together."""
    size = max(LEAST, len(claims) // BINS)
    out: list[list[tuple[float, bool]]] = [[]]
    for one in claims:
        if len(out[-1]) >= size and one[0] != out[-1][-1][0]:
            out.append([])
        out[-1].append(one)
    if len(out) > 1 and len(out[-1]) < LEAST:
        out[-2].extend(out.pop())
    return out
