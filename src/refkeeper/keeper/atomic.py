"""Writes a file whole or not at all: temporary file, fsync, rename; links stay links and modes stay."""

from __future__ import annotations

import os
import stat
from pathlib import Path

from refkeeper.errors import WriterError
from refkeeper.keeper.outputs import Output


def write(output: Output) -> bool:
    """Write one planned file; False when it already holds these very bytes.

    Raises `WriterError` when it cannot be written, or when an article changed since it was read.
    """
    path = output.path.resolve()
    try:
        old = path.read_bytes() if path.exists() else None
        if old == output.data:
            return False
        if output.expected is not None and old != output.expected:
            raise WriterError(f"{output.path}: changed since it was read; nothing written there, run again")
        path.parent.mkdir(parents=True, exist_ok=True)
        if old is not None and not os.access(path, os.W_OK):
            raise WriterError(f"{output.path}: read-only; change its permissions or use --output-dir")
        _replace(path, output.data)
    except OSError as error:
        raise WriterError(f"{output.path}: cannot be written ({error.strerror or error})") from error
    return True


def _replace(path: Path, data: bytes) -> None:
    mode = stat.S_IMODE(path.stat().st_mode) if path.exists() else None
    # A new file is made with what the umask leaves of 0666: the kernel reads the mask, we never need to.
    handle, name = _temporary(path, 0o666 if mode is None else mode & 0o600)
    try:
        with os.fdopen(handle, "wb") as file:
            file.write(data)
            file.flush()
            os.fsync(file.fileno())
        if mode is not None:
            name.chmod(mode)
        name.replace(path)
    finally:
        name.unlink(missing_ok=True)  # it is there only where something went wrong


def _temporary(path: Path, mode: int) -> tuple[int, Path]:
    """A new file beside another one, open for writing."""
    flags = os.O_RDWR | os.O_CREAT | os.O_EXCL | getattr(os, "O_BINARY", 0) | getattr(os, "O_NOFOLLOW", 0)
    while True:
        name = path.with_name(f".{path.name}.{os.urandom(6).hex()}")
        try:
            return os.open(name, flags, mode), name
        except FileExistsError:
            continue
