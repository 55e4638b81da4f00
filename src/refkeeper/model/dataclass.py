"""The standard library's slotted dataclass made in a third of the time: a run of refkeeper makes some hundred.

`dataclasses` compiles six functions for each class from text; here only `__init__` is, and the rest are closures over
the fields.  Classes behave as the original's do (`tests/test_dataclass.py` compares the two), and `dataclasses.replace`
and `dataclasses.fields` take them.  `docs/cost.md` has the figures.
"""

from __future__ import annotations

import dataclasses
from operator import attrgetter
from typing import TYPE_CHECKING, Any, TypeVar

if TYPE_CHECKING:
    from dataclasses import dataclass
else:

    def dataclass(cls=None, /, *, slots=False, frozen=False, **other):
        """As `dataclasses.dataclass`; classes with slots, frozen or not, and no more, are made the quick way."""
        if not slots or other:
            return dataclasses.dataclass(cls, slots=slots, frozen=frozen, **other)
        return (lambda cls: _quick(cls, frozen)) if cls is None else _quick(cls, frozen)


__all__ = ["dataclass"]
_T = TypeVar("_T")


def _quick(cls: type[_T], frozen: bool) -> type[_T]:
    made: Any = dataclasses.dataclass(init=False, repr=False, eq=False, slots=True)(cls)
    fields = dataclasses.fields(made)
    if not all(field.init and field.repr and field.hash is None and not field.kw_only for field in fields):
        raise TypeError(f"{cls.__qualname__}: a field with init, repr, hash or kw_only needs dataclasses.dataclass")
    equal, hashed = _compared(tuple(field.name for field in fields if field.compare))
    methods = {"__init__": _init(made, fields, frozen), "__eq__": equal, "__repr__": _repr}
    methods |= {"__hash__": hashed, **_FROZEN} if frozen else {"__hash__": None}
    for name, method in methods.items():
        if cls.__dict__.get(name) is None:  # __hash__ is None beside an __eq__ of the class's own
            setattr(made, name, method)
    finished: type[_T] = made
    return finished


def _init(made: Any, fields: tuple[dataclasses.Field[Any], ...], frozen: bool) -> Any:
    """The one function that is compiled: a loop over the fields would cost more at each of thousands of calls."""
    known: dict[str, Any] = {"_MADE": object()}
    parameters, lines = [], []
    for field in fields:
        name = value = field.name
        if field.default is not dataclasses.MISSING:
            known[f"_default_{name}"] = field.default
            parameters.append(f"{name}=_default_{name}")
        elif field.default_factory is not dataclasses.MISSING:
            known[f"_factory_{name}"] = field.default_factory
            parameters.append(f"{name}=_MADE")
            value = f"_factory_{name}() if {name} is _MADE else {name}"
        else:
            parameters.append(name)
        if frozen:  # by the slot itself, which takes half as long as `object.__setattr__` with its name
            known[f"_set_{name}"] = getattr(made, name).__set__
        lines.append(f"  _set_{name}(self, {value})" if frozen else f"  self.{name} = {value}")
    if hasattr(made, "__post_init__"):
        lines.append("  self.__post_init__()")
    exec(  # noqa: S102 - of the names of fields, which are identifiers
        f"def __init__(self, {', '.join(parameters)}):\n" + ("\n".join(lines) or "  pass"), known
    )
    init = known["__init__"]
    init.__qualname__ = f"{made.__qualname__}.__init__"
    init.__annotations__ = {**{field.name: field.type for field in fields}, "return": None}
    return init


def _compared(names: tuple[str, ...]) -> tuple[Any, Any]:
    """Equality and hash over the fields that are compared."""
    values: Any = attrgetter(*names) if len(names) > 1 else lambda one: tuple(getattr(one, name) for name in names)

    def equal(self: Any, other: object) -> bool:
        return values(self) == values(other) if other.__class__ is self.__class__ else NotImplemented

    def hashed(self: Any) -> int:
        return hash(values(self))

    return equal, hashed


def _repr(self: Any) -> str:
    shown = ", ".join(f"{name}={getattr(self, name)!r}" for name in self.__match_args__)
    return f"{self.__class__.__qualname__}({shown})"


def _no_setting(_self: Any, name: str, _value: object) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot assign to field {name!r}")


def _no_deleting(_self: Any, name: str) -> None:
    raise dataclasses.FrozenInstanceError(f"cannot delete field {name!r}")


def _state(self: Any) -> list[Any]:
    return [getattr(self, name) for name in self.__match_args__]


def _restore(self: Any, state: list[Any]) -> None:
    for name, value in zip(self.__match_args__, state, strict=True):
        object.__setattr__(self, name, value)


_FROZEN = {
    "__setattr__": _no_setting,
    "__delattr__": _no_deleting,
    "__getstate__": _state,
    "__setstate__": _restore,
}
