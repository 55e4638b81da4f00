"""Refuses every connection of the programs that have this folder on their PYTHONPATH, and writes down who wanted one.

A socket that is only made is nobody's harm: urllib3, which Sphinx loads, makes one to see whether there is IPv6.
"""

from __future__ import annotations

import os
import sys
from pathlib import Path

LOG = os.environ.get("REFKEEPER_TEST_SOCKETS")
OUTWARDS = frozenset(f"socket.{name}" for name in ("connect", "getaddrinfo", "gethostbyname", "sendto", "sendmsg"))


def _refuse(event: str, arguments: tuple[object, ...]) -> None:
    if event in OUTWARDS:
        with Path(str(LOG)).open("a", encoding="utf-8") as file:
            file.write(f"{event} {arguments!r} by {sys.argv!r}\n")
        raise ConnectionError(f"no sockets here: {event}")


if LOG:
    sys.addaudithook(_refuse)
