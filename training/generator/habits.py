"""The habits of the author of one article: what is cited, how often again, with how much said beside."""

from __future__ import annotations

from dataclasses import dataclass, field
from random import Random

from training.generator.style import Style

_WEIGHTS = {
    "article": 30, "book": 34, "chapter": 14, "thesis": 3, "newspaper": 4, "magazine": 2, "webpage": 5, "report": 3,
    "conference": 3, "preprint": 2, "encyclopedia": 2, "letter": 3, "archive": 4, "case": 8, "statute": 5, "review": 2,
    "film": 1, "dataset": 1, "interview": 1, "classic": 3, "bible": 1, "debate": 2, "printed": 2,
}  # fmt: skip
_PROFILES: tuple[dict[str, int], ...] = (
    {}, {}, {}, {"archive": 40, "letter": 30}, {"newspaper": 60, "magazine": 10}, {"webpage": 70}, {"case": 60, "statute": 30},
    {"book": 80}, {"article": 80}, {"classic": 60, "bible": 15}, {"debate": 25, "printed": 25},
)  # fmt: skip


@dataclass(slots=True)
class Habits:
    """How often the author of one article does what."""

    signals: float
    remarks: float
    alone: float
    """How often a note is nothing but a remark."""
    many: float
    """How often a further citation follows in a note."""
    again: float
    back: float
    """How often a work cited again gets a back-reference and no short title, where both would do."""
    locators: float
    leads: float
    joint: str
    weights: dict[str, int] = field(default_factory=dict)


def habits(rng: Random, style: Style) -> Habits:
    """The habits of one author."""
    return Habits(
        signals=rng.choice((0.05, 0.15, 0.3)), remarks=rng.choice((0.05, 0.15, 0.35)), alone=rng.choice((0.03, 0.08, 0.2)),
        many=rng.choice((0.1, 0.25, 0.45)), again=rng.choice((0.2, 0.4, 0.6)), back=rng.choice((0.1, 0.4, 0.8)),
        locators=rng.choice((0.4, 0.7, 0.9)), leads=rng.choice((0.03, 0.1, 0.2)), joint=rng.choice(style.joints),
        weights=_WEIGHTS | rng.choice(_PROFILES),
    )  # fmt: skip
