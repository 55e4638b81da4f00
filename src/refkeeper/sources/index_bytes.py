"""Opens the files of an index's input, packed or not, and says how far in the file on disk one is."""

from __future__ import annotations

import gzip
import io
import zlib
from collections.abc import Iterator
from contextlib import contextmanager
from pathlib import Path
from typing import BinaryIO

from refkeeper.model.dataclass import dataclass

_CHUNK = 1 << 18
CUT = (EOFError, zlib.error, gzip.BadGzipFile)
"""What is raised where a packed file ends too soon or is damaged."""


@dataclass(slots=True)
class Opened:
    """The bytes of a file, unpacked as they are read."""

    stream: io.BufferedReader
    disk: BinaryIO

    @property
    def position(self) -> int:
        """How many bytes of the file on disk are read."""
        return self.disk.tell()


@contextmanager
def opened(path: Path) -> Iterator[Opened]:
    """A file opened for reading; whether it is packed is told by its first bytes, not by its name."""
    with path.open("rb") as disk:
        packed = disk.read(2) == b"\x1f\x8b"
        disk.seek(0)
        if not packed:
            yield Opened(disk, disk)
            return
        with gzip.GzipFile(fileobj=disk, mode="rb") as unpacked:
            # GzipFile is a raw stream to the buffer: readline of the gzip module itself costs three times as much.
            yield Opened(io.BufferedReader(unpacked, _CHUNK), disk)
