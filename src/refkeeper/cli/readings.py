"""Reads the articles of a run, in this process or in several; what comes out is the same, and in the same order."""

from __future__ import annotations

from collections.abc import Generator, Sequence
from contextlib import closing

from refkeeper.cli.sources import Named, read
from refkeeper.errors import ReaderError
from refkeeper.keeper.facade import Ahead, Keeper
from refkeeper.model.dataclass import dataclass
from refkeeper.model.source import Source


@dataclass(frozen=True, slots=True)
class Reading:
    """The text of an article, with what was worked out beforehand; or why it cannot be read."""

    source: Source | None
    ahead: Ahead | None = None
    problem: str = ""
    said: tuple[str, ...] = ()
    """What a person should know, of a broken line in a file of records for example."""


def one_by_one(articles: Sequence[Named], stdin_name: str) -> Generator[Reading, None, None]:
    """The articles, each read when it is asked for; nothing is worked out beforehand."""
    for one in articles:
        try:
            reading = Reading(read(one, stdin_name))
        except ReaderError as error:
            reading = Reading(None, problem=str(error))
        yield reading


def in_processes(
    articles: Sequence[Named], keepers: Sequence[Keeper], syntax: str | None, stdin_name: str, jobs: int
) -> Generator[Reading, None, None]:
    """The same, worked on by so many processes; standard input is read in this one."""
    from refkeeper.keeper.batch import Piece, facts_of, read_ahead

    distinct = {id(keeper): keeper for keeper in keepers}
    numbers = {known: number for number, known in enumerate(distinct)}
    facts = tuple(map(facts_of, distinct.values()))
    pieces = [
        Piece(one.path, numbers[id(keeper)], syntax)
        for one, keeper in zip(articles, keepers, strict=True)
        if not one.piped
    ]
    with closing(read_ahead(pieces, facts, min(jobs, len(pieces)))) as ahead:
        for one in articles:
            if one.piped:
                yield from one_by_one([one], stdin_name)
            else:
                found = next(ahead)
                yield Reading(found.source, found.ahead, found.problem, found.said)
