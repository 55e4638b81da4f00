"""Writes `refkeeper ledger` commands in which every word stays one word, whatever an article or a record holds."""

from __future__ import annotations

import shlex

from refkeeper.model.dataclass import dataclass

FILE = "choices.json"


@dataclass(frozen=True, slots=True)
class Where:
    """What the commands need to find the same ledger and the same records: options as the shell gets them."""

    ledger: str | None = None
    records: tuple[str, ...] = ()
    offline: bool = False


@dataclass(frozen=True, slots=True)
class Target:
    """The citation that a command is about: where it is cited, and what the ledger has of it.

    `in_ledger` says that the ledger has an entry of it, `own` are the DOIs and keys of the records that it keeps.
    """

    fingerprint: str
    path: str
    in_ledger: bool = False
    own: frozenset[str] = frozenset()


def pin_command(one: Target, name: str, where: Where) -> str:
    """The command that says which record a citation is."""
    asking = () if name in one.own else _asking(where)
    key = (one.fingerprint, name)
    # A key of a library may begin with a dash; after `--` nothing is an option.
    return command("pin", (*_place(one, where), *asking, *(("--", *key) if name.startswith("-") else key)))


def reject_command(one: Target, where: Where) -> str:
    """The command that turns down what was found for a citation."""
    return command("reject", (*_place(one, where), one.fingerprint))


def _place(one: Target, where: Where) -> tuple[str, ...]:
    ledger = _ledger(where)
    return ledger if one.in_ledger else (*ledger, "--article", _file(one.path))


def _ledger(where: Where) -> tuple[str, ...]:
    return ("--ledger", _file(where.ledger)) if where.ledger is not None else ()


def _asking(where: Where) -> tuple[str, ...]:
    asking = tuple(word for name in where.records for word in ("--records", _file(name)))
    return (*asking, "--offline") if where.offline else asking


def _file(name: str) -> str:
    return f"./{name}" if name.startswith("-") else name


def apply_command(where: Where, asks: bool = False, articles: tuple[str, ...] = ()) -> str:
    """The command that applies the file; `articles` are those of which the ledger does not know every citation."""
    named = tuple(word for path in articles for word in ("--article", _file(path)))
    return command("apply", (*_ledger(where), *named, *(_asking(where) if asks else ()), FILE))


def command(verb: str, words: tuple[str, ...]) -> str:
    """A line for a POSIX shell in which each word stays one word, whatever it holds.

    >>> command("pin", ("ab", "10.1/x;rm -rf $HOME"))
    "refkeeper ledger pin ab '10.1/x;rm -rf $HOME'"
    """
    return shlex.join(("refkeeper", "ledger", verb, *words))
