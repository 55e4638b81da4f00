"""Reads many articles ahead in several processes; the ledger, the network and every file stay with the one that began.

So there is one pace and one memory of answers, however many processes read: they never ask anybody.
"""

from __future__ import annotations

from collections.abc import Generator, Iterable
from pathlib import Path

from refkeeper.errors import ReaderError
from refkeeper.keeper.asking import Asking, Opened
from refkeeper.keeper.batch_pool import in_order
from refkeeper.keeper.facade import Ahead, Keeper
from refkeeper.ledger.entries import Decision, Ledger, Outcome
from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Source
from refkeeper.readers.files import read_source
from refkeeper.settings import Settings


@dataclass(frozen=True, slots=True)
class Facts:
    """What a process must know to read the articles of one keeper ahead: small, whatever the ledger holds.

    `known` are the fingerprints that the ledger answers, `turned_down` its entries that reject records.
    """

    asking: Asking
    settings: Settings
    known: frozenset[str]
    turned_down: Ledger


@dataclass(frozen=True, slots=True)
class Piece:
    """One article to read ahead; `facts` is the place of its facts among those that every process was given."""

    path: Path
    facts: int
    syntax: str | None = None


@dataclass(frozen=True, slots=True)
class Reading:
    """What came of it: the text and what is ahead, or why it cannot be read; `said` is what a person should know."""

    source: Source | None
    ahead: Ahead = ()
    problem: str = ""
    said: tuple[str, ...] = ()


def facts_of(keeper: Keeper) -> Facts:
    """The facts of a keeper as its ledger now stands."""
    again = keeper.asking.refresh
    entries = keeper.ledger.entries.values()
    known = frozenset(
        one.fingerprint
        for one in entries
        if one.outcome is Outcome.FOUND and one.record is not None and not (again and one.decision is Decision.AUTO)
    )
    turned_down = {one.fingerprint: one for one in entries if one.rejected}
    return Facts(keeper.asking, keeper.settings, known, Ledger(turned_down))


def read_ahead(pieces: Iterable[Piece], facts: tuple[Facts, ...], jobs: int) -> Generator[Reading, None, None]:
    """Each piece, read, in order, by so many processes."""
    return in_order(_read, pieces, jobs, _begin, (facts,))


_reading: list[tuple[Keeper, Facts]] = []
"""In a process of the pool: the keepers that it reads with."""
_said: list[str] = []


def _begin(facts: tuple[Facts, ...]) -> None:
    import gc

    gc.set_threshold(100_000)  # as in the process that began: what is made lives until it is sent
    opened = Opened()
    _reading.extend(
        (Keeper(one.asking, one.turned_down, one.settings, say=_said.append, opened=opened), one) for one in facts
    )


def _read(piece: Piece) -> Reading:
    keeper, facts = _reading[piece.facts]
    _said.clear()
    try:
        source = read_source(piece.path)
        ahead = keeper.look_ahead(source, piece.syntax, facts.known)
    except ReaderError as error:
        return Reading(None, problem=str(error))
    return Reading(source, ahead, said=tuple(_said))
