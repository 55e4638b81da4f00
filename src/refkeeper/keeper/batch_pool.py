"""One pool of processes: pieces come out in the order in which they went in, few are ahead, and all end together."""

from __future__ import annotations

import os
import signal
import threading
from collections import deque
from collections.abc import Callable, Generator, Iterable, Iterator
from concurrent.futures import Future, ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from contextlib import contextmanager
from multiprocessing import get_context, parent_process
from typing import TypeVar

from refkeeper.errors import RefkeeperError

Given = TypeVar("Given")
Made = TypeVar("Made")
AHEAD = 3
"""Pieces for each process that are worked on before the first is taken: the bound of the memory."""


def in_order(
    work: Callable[[Given], Made],
    pieces: Iterable[Given],
    jobs: int,
    begin: Callable[..., None] | None = None,
    facts: tuple[object, ...] = (),
) -> Generator[Made, None, None]:
    """What `work` makes of each piece, by so many processes, in the order of the pieces.

    Each process calls `begin(*facts)` first.  The functions must be found by name, for processes are started anew on
    every system: a process that is forked while threads run may hang.  Whoever stops asking for more (a closed pipe,
    Ctrl-C) waits only for the pieces that are being worked on.
    """
    pool = ProcessPoolExecutor(jobs, get_context("spawn"), initializer=_start, initargs=(begin, facts))
    waiting: deque[Future[Made]] = deque()
    try:
        for piece in pieces:
            with _deaf():
                waiting.append(pool.submit(work, piece))
            if len(waiting) >= jobs * AHEAD:
                yield waiting.popleft().result()
        while waiting:
            yield waiting.popleft().result()
    except BrokenProcessPool as error:
        raise RefkeeperError("a process of the pool was ended from outside; try again with --jobs 1") from error
    finally:
        pool.shutdown(cancel_futures=True)


def _start(begin: Callable[..., None] | None, facts: tuple[object, ...]) -> None:
    # Ctrl-C goes to every process of the terminal: the one that the person started answers it, and ends the others.
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    threading.Thread(target=_end_with_parent, daemon=True).start()
    if begin is not None:
        begin(*facts)


def _end_with_parent() -> None:
    """A parent that is killed closes nothing: without this its processes would wait for work for ever."""
    parent = parent_process()
    if parent is not None:
        parent.join()
        os._exit(1)


@contextmanager
def _deaf() -> Iterator[None]:
    """A process that is started here does not hear Ctrl-C while it starts; we hear it a moment later."""
    if not hasattr(signal, "pthread_sigmask"):
        yield
        return
    before = signal.pthread_sigmask(signal.SIG_BLOCK, {signal.SIGINT})
    try:
        yield
    finally:
        signal.pthread_sigmask(signal.SIG_SETMASK, before)
