"""A long run writes the ledger once, at its end; what a person or another run decided in the meantime is not lost."""

from __future__ import annotations

from pathlib import Path

from refkeeper.ledger.entries import Decision, Ledger
from refkeeper.ledger.toml import dump, load

State = tuple[int, int] | None
"""What tells one state of a file from another: time and size; None where there is no file."""


def state(place: Path) -> State:
    """The state of a ledger's file."""
    try:
        found = place.stat()
    except OSError:  # what stands in the way of writing it is said when it is written
        return None
    return found.st_mtime_ns, found.st_size


def text_to_write(ledger: Ledger, place: Path, begun: State) -> str:
    """The ledger as it is to be written, with what others wrote into its file since it was in the state `begun`.

    Their decisions on what we do not know are kept, and a person's go before ours.  Raises `LedgerError` when the file
    was broken meanwhile.
    """
    now = state(place)
    if now is not None and now != begun:
        theirs = load(place)
        for entry in theirs:
            if entry.decision is not Decision.AUTO or entry.fingerprint not in ledger.entries:
                ledger.entries[entry.fingerprint] = entry
        for mark, key in theirs.keys.items():
            ledger.keys.setdefault(mark, key)
    return dump(ledger)
