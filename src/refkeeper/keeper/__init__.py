"""The facade: everything that refkeeper does, for commands, site builders and programs."""

from __future__ import annotations

from typing import TYPE_CHECKING

if TYPE_CHECKING:
    from refkeeper.keeper.annotated import Annotated
    from refkeeper.keeper.facade import Keeper, Studied

__all__ = ["Annotated", "Keeper", "Studied"]


def __getattr__(name: str) -> object:
    if name == "Annotated":
        from refkeeper.keeper import annotated

        return annotated.Annotated
    if name in ("Keeper", "Studied"):
        from refkeeper.keeper import facade

        return getattr(facade, name)
    raise AttributeError(f"module {__name__!r} has no attribute {name!r}")
