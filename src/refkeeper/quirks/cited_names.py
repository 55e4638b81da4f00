"""Pairs the people of a reference with those that its note names; the quirks on swapped names share it."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import replace

from refkeeper.model.item import Name
from refkeeper.model.reference import Origin, Reference


def cited_authors(reference: Reference) -> tuple[Name, ...]:
    """The authors as the note names them, as far as they can be read."""
    if reference.work is None:
        return ()
    return tuple(claim.value for claim in reference.work.author if claim.value is not None and not claim.uncertain)


def settle_authors(reference: Reference, settle: Callable[[Name, tuple[Name, ...]], Name]) -> Reference:
    """The reference with every author settled by what the note says of all of them."""
    cited = cited_authors(reference)
    if not reference.item.author:
        return reference
    settled = tuple(settle(name, cited) for name in reference.item.author)
    if settled == reference.item.author:
        return reference
    origins = dict(reference.origins)
    origins.setdefault("author", Origin.RECORD)
    return replace(reference, item=replace(reference.item, author=settled), origins=origins)
