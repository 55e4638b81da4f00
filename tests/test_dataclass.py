"""The quick dataclass does what the standard library's does."""

from __future__ import annotations

import copy
import dataclasses
import inspect
import pickle
from typing import Any, Generic, TypeVar, get_type_hints

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.model import dataclass as module

_T = TypeVar("_T")
quick: Any = module.dataclass


def _three(decorator: Any) -> Any:
    @decorator(frozen=True, slots=True)
    class Three:
        """Three fields."""

        first: int
        second: str = "b"
        third: list[int] = dataclasses.field(default_factory=list)

    return Three


Quick, Plain = _three(quick), _three(dataclasses.dataclass)


@quick(frozen=True, slots=True)
class Kept(Generic[_T]):
    value: _T

    def __post_init__(self) -> None:
        if self.value == "bad":
            raise ValueError("bad")


@quick(frozen=True, slots=True)
class Empty:
    """No field."""


@quick(frozen=True, slots=True)
class Own:
    value: int

    def __eq__(self, other: object) -> bool:
        return isinstance(other, Own)

    def __repr__(self) -> str:
        return "own"


@given(st.integers(), st.text(), st.lists(st.integers()), st.integers(0, 1))
def test_equality_repr_and_replace_are_the_original_s(first: int, second: str, third: list[int], more: int) -> None:
    pairs = [(made(first, second, third), made(first + more, second=second, third=third)) for made in (Quick, Plain)]
    (one, other), (plain_one, plain_other) = pairs
    assert (one == other) == (plain_one == plain_other) == (more == 0)
    assert repr(one) == repr(plain_one)
    assert dataclasses.replace(one, first=first + more) == other
    assert dataclasses.astuple(one) == dataclasses.astuple(plain_one)


def test_defaults_are_made_anew() -> None:
    one, other = Quick(1), Quick(1)
    one.third.append(1)
    assert other.third == []
    assert one.second == "b"


def test_nothing_can_be_set_or_deleted() -> None:
    one = Quick(1)
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot assign to field 'first'"):
        one.first = 2
    with pytest.raises(dataclasses.FrozenInstanceError, match="cannot delete field 'first'"):
        del one.first
    with pytest.raises((AttributeError, TypeError)):
        one.fourth = 2
    assert not hasattr(one, "__dict__")


def test_hash_pickle_copy_and_match() -> None:
    one = Kept("x")
    assert hash(one) == hash(Kept("x"))
    assert one != Kept("y")
    assert Quick(1) != Plain(1)
    assert pickle.loads(pickle.dumps(one)) == copy.copy(one) == copy.deepcopy(one) == one
    assert Empty() == Empty()
    assert hash(Empty()) == hash(Empty())
    assert repr(Empty()) == "Empty()"
    with pytest.raises(TypeError, match="unhashable"):
        hash(Quick(1))
    match one:
        case Kept("x"):
            pass
        case _:
            raise AssertionError


def test_the_signature_is_the_original_s() -> None:
    assert list(inspect.signature(Quick).parameters) == list(inspect.signature(Plain).parameters)
    assert get_type_hints(Quick.__init__)["third"] == list[int]
    with pytest.raises(TypeError, match="missing 1 required positional argument: 'first'"):
        Quick()
    with pytest.raises(ValueError, match="bad"):
        Kept("bad")


def test_own_methods_stay_and_what_it_cannot_do_it_refuses() -> None:
    assert Own(1) == Own(2)
    assert repr(Own(1)) == "own"
    with pytest.raises(TypeError, match=r"needs dataclasses\.dataclass"):

        @quick(frozen=True, slots=True)
        class Silent:
            value: int = dataclasses.field(default=1, repr=False)


def test_a_field_aside_is_not_compared() -> None:
    @quick(frozen=True, slots=True)
    class Aside:
        value: int
        note: str = dataclasses.field(default="", compare=False)

    assert Aside(1, "a") == Aside(1, "b") != Aside(2, "a")
    assert hash(Aside(1, "a")) == hash(Aside(1, "b"))
    assert repr(Aside(1, "a")).endswith("Aside(value=1, note='a')")


@pytest.mark.parametrize("decorator", [quick, dataclasses.dataclass])
def test_a_class_that_is_not_frozen(decorator: Any) -> None:
    @decorator(slots=True)
    class Loose:
        value: int
        more: list[int] = dataclasses.field(default_factory=list)

    one = Loose(1)
    one.value = 2
    one.more.append(3)
    assert one == Loose(2, [3]) != Loose(2)
    assert dataclasses.replace(one, value=4).more is one.more
    assert repr(one).endswith("Loose(value=2, more=[3])")
    with pytest.raises(TypeError, match="unhashable"):
        hash(one)
    with pytest.raises(AttributeError):
        one.other = 1


def test_other_forms_are_the_standard_library_s() -> None:
    @quick(frozen=True, slots=True, order=True)
    class Ordered:
        value: int

    assert Ordered(1) < Ordered(2)
