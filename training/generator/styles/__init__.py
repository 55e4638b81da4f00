"""Collects the families of styles: every module here that has `STYLES`, or `styles(rng)` for hands drawn anew."""

from __future__ import annotations

from collections.abc import Callable, Iterable
from importlib import import_module
from pkgutil import iter_modules
from random import Random

from training.generator.style import Style


def all_styles(rng: Random) -> list[Style]:
    """The hands that may write an article, family by family; `rng` draws those that vary from one author to the next."""
    out: list[Style] = []
    for name in sorted(module.name for module in iter_modules(__path__)):
        module = import_module(f"{__name__}.{name}")
        made: Callable[[Random], Iterable[Style]] | None = getattr(module, "styles", None)
        fixed: Iterable[Style] = getattr(module, "STYLES", ())
        out.extend(made(rng) if made is not None else fixed)
    return out
