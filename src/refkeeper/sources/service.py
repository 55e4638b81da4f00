"""What every service on the network has in common: its address, our name, our patience, and the clocks of tests."""

from __future__ import annotations

import random as random_module
import time
from abc import ABC, abstractmethod
from collections.abc import Callable, Mapping

from refkeeper.sources.breaker import Breaker
from refkeeper.sources.limiter import Limiter
from refkeeper.sources.retry import Courtesy, Patience


class Service(ABC):
    """A service that is asked with courtesy.  Its adapter sets `called`, `home` and, in `_pace`, its limits.

    Times are in seconds; `clock`, `sleep` and `random` are given by tests.
    """

    called: str
    """Its name in messages."""
    home: str
    """Its address, when no mirror is named."""
    local = False

    def __init__(
        self,
        *,
        mailto: str | None = None,
        base_url: str | None = None,
        user_agent: str = "refkeeper",
        connect_timeout: float = 2.0,
        read_timeout: float = 15.0,
        patience: Patience | None = None,
        clock: Callable[[], float] = time.monotonic,
        sleep: Callable[[float], None] = time.sleep,
        random: Callable[[], float] = random_module.random,
        wall_clock: Callable[[], float] = time.time,
    ) -> None:
        self._mailto = mailto
        self._base_url = (base_url or self.home).rstrip("/")
        self._user_agent = user_agent
        self._timeouts = (connect_timeout, read_timeout)
        self._clock = clock
        self._wall_clock = wall_clock
        rates, at_once = self._pace()
        limiter = Limiter(rates, at_once, clock=clock, sleep=sleep)
        self._courtesy = Courtesy(limiter, Breaker(self.called), patience, clock=clock, sleep=sleep, random=random)

    @abstractmethod
    def _pace(self) -> tuple[Mapping[str, float], int]:
        """Requests a second by kind, and how many may be under way at once."""
