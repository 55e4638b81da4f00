"""Draws how an index grows, as SVG: what was measured in full lines, what it would be on paper in dashes."""

from __future__ import annotations

import math
from collections.abc import Callable, Sequence
from dataclasses import dataclass
from typing import Any

WIDTH, HEIGHT, LEFT, RIGHT, TOP, BOTTOM = 760, 460, 70, 210, 20, 50
FIRST, LAST = 4.0, 8.5
LOW, HIGH = -1.0, 5.5


@dataclass(frozen=True, slots=True)
class Line:
    """One figure: its name with its unit, its colour, and where it stands in what was measured."""

    name: str
    colour: str
    of: Callable[[dict[str, Any]], float]
    shift: int = 4
    """How far its name stands below its end, so that two names do not lie upon each other."""
    goes_on: bool = True
    """Whether it grows at a hundred times the size as it did before."""


LINES = (
    Line("MB on disk", "#1f6fb4", lambda one: sum(one["disk"].values()) / 1e6, shift=12),
    Line("CPU seconds to build", "#b4561f", lambda one: one["build"]["cpu"]),
    Line("MB of memory, building", "#3a8f3a", lambda one: one["build"]["own"]),
    Line("ms of a look-up, p95", "#8f3a8a", lambda one: one["asked"]["look-up"]["p95"], goes_on=False),
)


def _x(records: float) -> float:
    return LEFT + (math.log10(records) - FIRST) / (LAST - FIRST) * (WIDTH - LEFT - RIGHT)


def _y(value: float) -> float:
    place = (math.log10(max(value, 10**LOW)) - LOW) / (HIGH - LOW)
    return HEIGHT - BOTTOM - place * (HEIGHT - TOP - BOTTOM)


def on_paper(points: Sequence[tuple[float, float]], records: float) -> float:
    """What a figure would be, were it to go on as it did over the last two sizes."""
    (few, small), (many, large) = points[-2:]
    slope = math.log(large / small) / math.log(many / few)
    return large * (records / many) ** slope


def plot(measured: Sequence[dict[str, Any]], last: int) -> str:
    """The drawing; both axes are logarithmic."""
    out = [
        f'<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 {WIDTH} {HEIGHT}"',
        ' font-family="sans-serif" font-size="12">',
        "<title>How an index of records grows</title>",
        f'<rect width="{WIDTH}" height="{HEIGHT}" fill="#fff"/>',
        *_grid(last),
    ]
    for line in LINES:
        points = [(one["asked"]["records"], line.of(one)) for one in measured]
        out += _drawn(line, points, last)
    return "\n".join([*out, "</svg>", ""])


def _grid(last: int) -> list[str]:
    out = []
    for power in range(math.ceil(LOW), math.floor(HIGH) + 1):
        y = _y(10**power)
        out.append(f'<path d="M{LEFT} {y:.1f}H{WIDTH - RIGHT}" stroke="#ddd"/>')
        out.append(f'<text x="{LEFT - 8}" y="{y + 4:.1f}" text-anchor="end">{10**power:,g}</text>')
    for records, name in ((1e4, "10 thousand"), (1e5, "100 thousand"), (1e6, "1 million"), (1e7, "10 million"),
                          (last, f"{last / 1e6:.0f} million")):  # fmt: skip
        x = _x(records)
        out.append(f'<path d="M{x:.1f} {TOP}V{HEIGHT - BOTTOM}" stroke="#ddd"/>')
        out.append(f'<text x="{x:.1f}" y="{HEIGHT - BOTTOM + 18}" text-anchor="middle">{name}</text>')
    out.append(f'<text x="{(LEFT + WIDTH - RIGHT) / 2}" y="{HEIGHT - 10}" text-anchor="middle">records</text>')
    return out


def _drawn(line: Line, points: Sequence[tuple[float, float]], last: int) -> list[str]:
    path = " ".join(f"{'ML'[at > 0]}{_x(records):.1f} {_y(value):.1f}" for at, (records, value) in enumerate(points))
    out = [f'<path d="{path}" fill="none" stroke="{line.colour}" stroke-width="2"/>']
    out += [f'<circle cx="{_x(one):.1f}" cy="{_y(value):.1f}" r="3" fill="{line.colour}"/>' for one, value in points]
    end = points[-1][1]
    onward = line.goes_on and len(points) > 1
    if onward:
        end = on_paper(points, last)
        first, second = points[-1], (last, end)
        dashes = f"M{_x(first[0]):.1f} {_y(first[1]):.1f}L{_x(second[0]):.1f} {_y(second[1]):.1f}"
        out.append(f'<path d="{dashes}" fill="none" stroke="{line.colour}" stroke-width="2" stroke-dasharray="5 4"/>')
    label = f"{line.name}: {end:,.0f}" if onward else f"{line.name}: {end:.1f}"
    at = WIDTH - RIGHT if onward else _x(points[-1][0])
    out.append(f'<text x="{at + 8:.1f}" y="{_y(end) + line.shift:.1f}" fill="{line.colour}">{label}</text>')
    return out
