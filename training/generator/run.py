"""Runs the generator: article after article, each in a style drawn for it."""

from __future__ import annotations

from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from random import Random

from training.generator.articles import write_article
from training.generator.metadata import Library, load
from training.generator.remarks import Remarks
from training.generator.style import Style
from training.generator.styles import all_styles

_WEIGHTS = {
    "chicago": 3.5, "mhra": 2.2, "mla": 0.8, "plain": 2.2, "law-mcgill": 0.8, "law-aglc": 1.0, "law-german": 3.0, "german-history": 3.5, "french-history": 3.5, "law-french": 1.5,
    "portuguese": 0.6, "humanities-sv": 0.4, "humanities-nl": 0.6, "humanities-no": 0.3, "humanities-da": 0.3,
}  # fmt: skip
"""How often a family writes an article, where that is not the common 1.5: what the readers of this program cite most."""
_FRESH = 40
"""After so many articles the styles that vary are drawn anew."""


def rows(
    data: Path, prose: Path | None, articles: int, rng: Random, only: str = "", hold_out: int | None = None
) -> Iterator[str]:
    """The notes of so many articles, as JSON lines; `only` keeps the styles whose name contains it.

    No work comes from the labelled strings of the hash bucket `hold_out`.
    """
    library, remarks = Library(load(data, hold_out)), Remarks(prose)
    families: dict[str, list[Style]] = {}
    for number in range(articles):
        if number % _FRESH == 0:
            families = _families(all_styles(rng), only)
        names = sorted(families)
        style = rng.choice(families[rng.choices(names, [_weight(name) for name in names])[0]])
        for at, pen in enumerate(write_article(rng, style, library, remarks), start=1):
            yield pen.row(
                source=f"generated/{_family(style)}", lang=style.lang, style=style.name, article=number, number=at
            )


def _families(styles: list[Style], only: str) -> dict[str, list[Style]]:
    out: defaultdict[str, list[Style]] = defaultdict(list)
    for style in styles:
        if only in style.name:
            out[_family(style)].append(style)
    return dict(out)


def _weight(family: str) -> float:
    return 0.35 if family.startswith("entries") else _WEIGHTS.get(family, 1.5)


def _family(style: Style) -> str:
    """The name without the number of the hand: `chicago` of `chicago-3`."""
    return style.name.rstrip("0123456789").rstrip("-")
