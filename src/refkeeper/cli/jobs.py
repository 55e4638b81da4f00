"""Shares the lines of `refkeeper parse` out to several processes; what comes back is in the order of the lines."""

from __future__ import annotations

import signal
from collections import deque
from collections.abc import Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from itertools import islice

from refkeeper.cli.lines import Text, read_alone
from refkeeper.cli.said import Said, said_of
from refkeeper.errors import RefkeeperError

SHARE = 50
"""Lines that a process gets at once: few enough for results to come early, enough for the way to cost little."""
_AHEAD = 3
"""Shares for each process that are read before the first is answered: the bound of the memory."""


def share_out(texts: Iterable[Text], form: str, jobs: int) -> Generator[Said, None, None]:
    """What is printed of the lines, share by share, by so many processes.

    Whoever stops asking for more (a closed pipe, Ctrl-C) waits only for the shares that are being read.
    """
    pool = ProcessPoolExecutor(jobs, initializer=_begin)
    waiting: deque[Future[Said]] = deque()
    try:
        for first, share in _shares(texts):
            waiting.append(pool.submit(_read, share, first, form))
            if len(waiting) >= jobs * _AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise RefkeeperError("a process that read lines was ended from outside; try again with --jobs 1") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _shares(texts: Iterable[Text]) -> Iterator[tuple[int, list[Text]]]:
    rest = iter(texts)
    first = 1
    while share := list(islice(rest, SHARE)):
        yield first, share
        first += len(share)


def _begin() -> None:
    # Ctrl-C goes to every process of the terminal: the one that the person started answers it.
    signal.signal(signal.SIGINT, signal.SIG_IGN)


def _read(share: list[Text], first: int, form: str) -> Said:
    return [said for row in read_alone(share, first) for said in said_of(row, form)]
