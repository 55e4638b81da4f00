"""Runs quirks over a reference and writes down every change with the quirk that made it."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import replace
from typing import Any

from refkeeper.model.item import Item
from refkeeper.model.reference import Change, Origin, Reference, Tidied
from refkeeper.quirks.rule import Quirk
from refkeeper.quirks.wording import worded

# A quirk may uncover work for an earlier one (a subtitle joined to its title brings markup along); real references
# are still after the second round.  The bound only keeps two quirks of a plug-in from undoing each other for ever.
_ROUNDS = 6


def tidy(reference: Reference, quirks: Sequence[Quirk]) -> Tidied:
    """The reference after its quirks, phase by phase and by id within a phase, until none has anything left to do.

    Every change is kept with the quirk's id, the field, and the value before and after as text.
    """
    ordered = sorted(quirks, key=lambda quirk: (quirk.phase, quirk.id))
    changes: list[Change] = []
    for _ in range(_ROUNDS):
        before = reference
        for quirk in ordered:
            after = apply_quirk(reference, quirk)
            if after is not reference:
                changes.extend(_changes(quirk.id, reference.item, after.item))
                reference = after
        if reference.item == before.item:
            break
    return Tidied(reference, tuple(changes))


def apply_quirk(reference: Reference, quirk: Quirk) -> Reference:
    """The reference after one quirk; the origins follow the fields."""
    if quirk.whole:
        changed = quirk.function(reference)
        return reference if changed is reference or changed == reference else _settled(changed, reference)
    new = _changed(reference.item, quirk)
    if not new:
        return reference
    return _settled(replace(reference, item=replace(reference.item, **new)), reference, quirk.reads)


def _changed(item: Item, quirk: Quirk) -> dict[str, Any]:
    """The fields that a field quirk gives back otherwise than it got them, by name."""
    new: dict[str, Any] = {}
    if quirk.each or len(quirk.reads) == 1:
        for name in quirk.reads:
            value = getattr(item, name)
            if value and (said := quirk.function(value)) is not value and said != value:
                new[name] = said
        return new
    values = [getattr(item, name) for name in quirk.reads]
    said_of = zip(quirk.reads, values, quirk.function(*values), strict=True)
    return {name: said for name, value, said in said_of if said != value}


def _settled(after: Reference, before: Reference, reads: tuple[str, ...] = ()) -> Reference:
    """Origins for the fields that say something and no others; a new field comes from where its neighbour came."""
    filled = set(after.item.filled())
    origins = {name: origin for name, origin in after.origins.items() if name in filled}
    source: Origin | None = next((before.origins[name] for name in reads if name in before.origins), None)
    for name in reads:
        if name in filled and source is not None:
            origins.setdefault(name, source)
    return replace(after, origins=origins)


def _changes(quirk: str, before: Item, after: Item) -> list[Change]:
    if before is after:
        return []
    names = dict.fromkeys((*before.filled(), *after.filled()))
    pairs = ((name, getattr(before, name), getattr(after, name)) for name in names)
    return [Change(quirk, name, worded(old), worded(new)) for name, old, new in pairs if old != new]
