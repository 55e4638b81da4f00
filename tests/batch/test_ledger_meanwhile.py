"""What others write into the ledger while a run goes on is still there at its end."""

from __future__ import annotations

import os
import time
from dataclasses import replace
from pathlib import Path

import pytest

from refkeeper.errors import LedgerError
from refkeeper.keeper.batch_ledger import state, text_to_write
from refkeeper.ledger.entries import Decision, Ledger, LedgerEntry, Outcome
from refkeeper.ledger.toml import dump, load, parse

OURS = LedgerEntry("aa" * 10, "One.", Decision.AUTO, Outcome.FOUND, "2026-01-01", doi="10.5555/ours")
THEIRS = LedgerEntry("bb" * 10, "Two.", Decision.AUTO, Outcome.FOUND, "2026-01-01", doi="10.5555/theirs")
PINNED = replace(OURS, decision=Decision.PINNED, doi="10.5555/pinned")


def _ledger(*entries: LedgerEntry, **keys: str) -> Ledger:
    return Ledger({one.fingerprint: one for one in entries}, dict(keys))


def _meanwhile(place: Path, theirs: Ledger, begun: Ledger | None = None) -> tuple[int, int] | None:
    """The state in which we read it, and another's writing afterwards."""
    if begun is not None:
        place.write_text(dump(begun), encoding="utf-8")
        os.utime(place, (time.time() - 60, time.time() - 60))
    before = state(place)
    place.write_text(dump(theirs), encoding="utf-8")
    return before


@pytest.mark.parametrize("begun", [None, _ledger()])
def test_both_are_written(begun: Ledger | None, tmp_path: Path) -> None:
    place = tmp_path / "refkeeper.lock"
    before = _meanwhile(place, _ledger(THEIRS, m="theirs2026", n="theirs2027"), begun)
    text = text_to_write(_ledger(OURS, m="ours2026"), place, before)
    assert parse(text) == _ledger(OURS, THEIRS, m="ours2026", n="theirs2027")


def test_a_person_goes_first(tmp_path: Path) -> None:
    place = tmp_path / "refkeeper.lock"
    before = _meanwhile(place, _ledger(PINNED), _ledger(OURS))
    assert parse(text_to_write(_ledger(OURS), place, before)) == _ledger(PINNED)


def test_what_nobody_touched_is_replaced(tmp_path: Path) -> None:
    place = tmp_path / "refkeeper.lock"
    place.write_text(dump(_ledger(THEIRS)), encoding="utf-8")
    assert parse(text_to_write(_ledger(OURS), place, state(place))) == _ledger(OURS)


def test_what_somebody_broke_is_not_replaced(tmp_path: Path) -> None:
    place = tmp_path / "refkeeper.lock"
    place.write_text("version = 1\n<<<<<<< HEAD\n", encoding="utf-8")
    with pytest.raises(LedgerError):
        text_to_write(_ledger(OURS), place, None)
    with pytest.raises(LedgerError):
        load(place)
