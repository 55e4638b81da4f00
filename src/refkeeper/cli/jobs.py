"""Shares the lines of `refkeeper parse` out to several processes; what comes back is in the order of the lines."""

from __future__ import annotations

from collections.abc import Generator, Iterable, Iterator
from functools import partial
from itertools import islice

from refkeeper.cli.lines import Text, read_alone
from refkeeper.cli.said import Said, said_of
from refkeeper.keeper.batch_pool import in_order

SHARE = 50
"""Lines that a process gets at once: few enough for results to come early, enough for the way to cost little."""


def share_out(texts: Iterable[Text], form: str, jobs: int) -> Generator[Said, None, None]:
    """What is printed of the lines, share by share, by so many processes."""
    return in_order(partial(_read, form=form), _shares(texts), jobs)


def _shares(texts: Iterable[Text]) -> Iterator[tuple[int, list[Text]]]:
    rest = iter(texts)
    first = 1
    while share := list(islice(rest, SHARE)):
        yield first, share
        first += len(share)


def _read(share: tuple[int, list[Text]], form: str) -> Said:
    first, texts = share
    return [said for row in read_alone(texts, first) for said in said_of(row, form)]
