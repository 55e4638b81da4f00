"""What a quirk is: a function on one field, several fields or a whole reference, with the examples that prove it."""

from __future__ import annotations

from collections.abc import Callable, Sequence
from enum import IntEnum
from typing import Any

from refkeeper.model.dataclass import dataclass
from refkeeper.model.reference import Reference


class Phase(IntEnum):
    """When a quirk runs; inside a phase quirks run in the order of their ids."""

    REPAIR = 1
    """Damage: markup, entities, glued initials, stray signs."""
    INTERPRET = 2
    """What is meant: which date, which part of a name, an author's remark."""
    CANONICALISE = 3
    """One spelling of what is meant: page ranges, DOIs, publisher names."""


@dataclass(frozen=True, slots=True)
class Example:
    """One case of a quirk: what goes in and what must come out; equal when it must not change."""

    before: Any
    after: Any


@dataclass(frozen=True, slots=True)
class Quirk:
    """One quirk.  `reads` are the `Item` fields that `function` takes and gives back; `("reference",)` for the whole.

    For a field of several people (author, ...) the function is called with the tuple of names.  A field that is
    None or empty is not handed over when `reads` names it alone, or when the quirk reads `each` field alone: then
    the function takes one value and is called for every field of `reads` in turn.
    """

    id: str
    phase: Phase
    reads: tuple[str, ...]
    function: Callable[..., Any]
    seen_in: str
    """The real DOI or citation that made it necessary."""
    examples: tuple[Example, ...]
    summary: str
    each: bool = False

    @property
    def whole(self) -> bool:
        """Whether it works on the whole reference."""
        return self.reads == ("reference",)


def quirk(
    id: str,  # noqa: A002 - the field's word
    *,
    field: str | tuple[str, ...],
    phase: Phase,
    seen_in: str,
    examples: Sequence[tuple[Any, Any]],
    each: bool = False,
) -> Callable[[Callable[..., Any]], Quirk]:
    """Make a function a quirk; its docstring's first line is what `refkeeper explain` says.

    The function takes the value of the field (or the values of the fields, or the `Reference`) and returns it,
    changed or not.  Running it twice equals running it once.
    """

    def make(function: Callable[..., Any]) -> Quirk:
        reads = (field,) if isinstance(field, str) else field
        summary = (function.__doc__ or "").strip().splitlines()[0]
        cases = tuple(Example(before, after) for before, after in examples)
        return Quirk(id, phase, reads, function, seen_in, cases, summary, each)

    return make


WholeQuirk = Callable[[Reference], Reference]
