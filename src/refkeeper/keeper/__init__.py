"""The facade: everything that refkeeper does, for commands, site builders and programs."""

from __future__ import annotations

from importlib import import_module
from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refkeeper.keeper.annotated import Annotated
    from refkeeper.keeper.facade import Keeper
    from refkeeper.keeper.studied import Studied

__all__ = ["Annotated", "Keeper", "Studied"]


_ROOMS = {"Annotated": "annotated", "Keeper": "facade", "Studied": "studied"}


def __getattr__(name: str) -> object:
    if name not in _ROOMS:
        raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
    return getattr(import_module(f"{__name__}.{_ROOMS[name]}"), name)
