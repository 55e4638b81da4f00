"""Asks a service with courtesy: in its pace, again after a passing failure, never for ever, and not when it is gone."""

from __future__ import annotations

import random as random_module
import time
from collections.abc import Callable
from typing import TypeVar

from refkeeper.errors import RateLimited, SourceError, SourceUnavailable
from refkeeper.model.dataclass import dataclass
from refkeeper.sources.breaker import Breaker
from refkeeper.sources.limiter import Limiter
from refkeeper.sources.trouble import Refused, Transient

T = TypeVar("T")


@dataclass(frozen=True, slots=True)
class Patience:
    """How often and how long one look-up is tried; all times in seconds."""

    attempts: int = 4
    first_pause: float = 1.0
    longest_pause: float = 10.0
    total: float = 40.0


class Courtesy:
    """Sends requests: one limiter, one breaker, retries with full jitter.  Safe in threads."""

    def __init__(
        self,
        limiter: Limiter,
        breaker: Breaker,
        patience: Patience | None = None,
        *,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        random: Callable[[], float] = random_module.random,
    ) -> None:
        self.limiter = limiter
        self.breaker = breaker
        self.patience = patience or Patience()
        self._clock = clock
        self._sleep = sleep
        self._random = random

    def ask(self, kind: str, send: Callable[[], T]) -> T:
        """What `send` answers; it is called again after a `Transient` or `RateLimited`, in the pace of the kind.

        Raises the last `SourceUnavailable` when the attempts or the time are used up, any other `SourceError` at once.
        """
        deadline = self._clock() + self.patience.total
        for attempt in range(1, self.patience.attempts + 1):
            try:
                return self._send(kind, send)
            except (Transient, RateLimited) as trouble:  # noqa: PERF203 - a request dwarfs it
                pause = self._pause(attempt, trouble.retry_after)
                if attempt == self.patience.attempts or self._clock() + pause > deadline:
                    self._give_up(trouble, pause)
                    raise
                self._wait(pause, trouble)
        raise SourceUnavailable("asked not even once")

    def _send(self, kind: str, send: Callable[[], T]) -> T:
        with self.limiter.place():
            self.breaker.check()
            self.limiter.wait(kind)
            self.breaker.check()  # another thread may have found the door shut while this one waited
            try:
                answer = send()
            except Refused as refusal:
                self.breaker.open(str(refusal))
                self.breaker.check()  # says it in the words that all who come later get, so that a run says it once
                raise
            except SourceUnavailable:
                self.breaker.failed()
                raise
            except SourceError:
                self.breaker.answered()
                raise
            self.breaker.answered()
            return answer

    def _pause(self, attempt: int, retry_after: float | None) -> float:
        """Full jitter: anything from nothing to twice the last ceiling; a `retry-after` is waited for in full."""
        ceiling = min(self.patience.longest_pause, self.patience.first_pause * 2.0 ** (attempt - 1))
        jitter = self._random() * ceiling
        return jitter if retry_after is None else retry_after + jitter / 4

    def _wait(self, pause: float, trouble: Transient | RateLimited) -> None:
        if trouble.retry_after is not None:
            self.limiter.hold(trouble.retry_after)
        self.breaker.check()
        self._sleep(pause)

    def _give_up(self, trouble: Transient | RateLimited, pause: float) -> None:
        if trouble.retry_after is not None and pause > self.patience.total:
            self.breaker.open(f"it asks to be left alone for {trouble.retry_after:.0f} s")
        self.breaker.gave_up(str(trouble))
