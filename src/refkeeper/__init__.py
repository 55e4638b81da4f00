"""refkeeper: footnotes in, a clean article and a correct bibliography out.

>>> from refkeeper import parse
>>> parse("Carlo Ginzburg, *The Cheese and the Worms* (Baltimore: Hopkins, 1980), 12.")[0].locator.value
Locator(label='page', value='12')
"""

from __future__ import annotations

from refkeeper._version import __version__

TYPE_CHECKING = False  # typing costs as much as all the rest of `refkeeper --version`

if TYPE_CHECKING:
    from refkeeper.keeper import Annotated, Keeper, Studied
    from refkeeper.keeper.simple import find_notes, parse, parse_each

__all__ = ["Annotated", "Keeper", "Studied", "__version__", "find_notes", "parse", "parse_each"]

_PLACES = {
    "Annotated": "refkeeper.keeper",
    "Keeper": "refkeeper.keeper",
    "Studied": "refkeeper.keeper",
    "find_notes": "refkeeper.keeper.simple",
    "parse": "refkeeper.keeper.simple",
    "parse_each": "refkeeper.keeper.simple",
}


def __getattr__(name: str) -> object:
    # Loaded when used: `refkeeper --version` and one small import cost what they must and no more.
    if name in _PLACES:
        from importlib import import_module

        return getattr(import_module(_PLACES[name]), name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
