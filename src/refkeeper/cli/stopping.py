"""Ctrl-C and `kill` end a run between two articles: files are written whole, and what is done is kept."""

from __future__ import annotations

import contextlib
import os
import signal
import sys
import threading
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from types import FrameType, TracebackType

Handler = Callable[[int, FrameType | None], object] | int | None
_SIGNALS = (signal.SIGINT, signal.SIGTERM)


class Stop:
    """Hears signals while its `with` block runs.  `asked`: somebody wants the run to end."""

    def __init__(self) -> None:
        self._heard: int | None = None
        self._breakable = False
        self._before: dict[int, Handler] = {}

    @property
    def asked(self) -> bool:
        """Whether the run should end."""
        return self._heard is not None

    def __enter__(self) -> Stop:
        # Only the main thread may answer signals; one that was told to ignore them (`nohup`, `&`) goes on doing so.
        if threading.current_thread() is threading.main_thread():
            for number in _SIGNALS:
                if signal.getsignal(number) is not signal.SIG_IGN:
                    self._before[number] = signal.signal(number, self._hear)
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        for number, handler in self._before.items():
            signal.signal(number, handler)
        self._before.clear()

    def _hear(self, number: int, _frame: FrameType | None) -> None:
        self._heard = number
        if self._breakable:
            raise KeyboardInterrupt

    @contextmanager
    def breakable(self) -> Iterator[None]:
        """What a signal may break off, by `KeyboardInterrupt`: reading, thinking and waiting, but no writing."""
        if self.asked:
            raise KeyboardInterrupt
        self._breakable = True
        try:
            yield
        finally:
            self._breakable = False

    def die(self) -> None:
        """When a signal was heard: end by it, as the shell expects, without waiting for answers still under way."""
        if self._heard is None:
            return
        for stream in (sys.stdout, sys.stderr):
            with contextlib.suppress(OSError):
                stream.flush()
        if sys.platform == "win32":
            os._exit(128 + self._heard)
        signal.signal(self._heard, signal.SIG_DFL)
        os.kill(os.getpid(), self._heard)
