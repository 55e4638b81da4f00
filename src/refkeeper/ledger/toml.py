"""Reads and writes `refkeeper.lock`: sorted, one field a line, so that two people's ledgers merge as text."""

from __future__ import annotations

import json
import sys
from collections.abc import Mapping, Sequence
from pathlib import Path

from refkeeper.errors import LedgerError
from refkeeper.ledger.entries import VERSION, Decision, Ledger, LedgerEntry, Outcome
from refkeeper.ledger.lines import read_lines
from refkeeper.model.csl import Json

HEADER = "# refkeeper.lock: decisions of refkeeper and of people; commit it.  See `refkeeper ledger --help`.\n"
NAME = "refkeeper.lock"


def dump(ledger: Ledger) -> str:
    """The whole file; the same ledger always gives the same text."""
    blocks = [HEADER, f"version = {VERSION}\n"]
    for entry in ledger:
        lines = ["", "[[citation]]"]
        lines += [f"{name} = {value}" for name, value in _rows(entry)]
        blocks.append("\n".join(lines) + "\n")
    if ledger.keys:
        blocks.append("\n[keys]\n")
        blocks += [f"{_string(mark)} = {_string(key)}\n" for mark, key in sorted(ledger.keys.items())]
    return "".join(blocks)


def _rows(entry: LedgerEntry) -> list[tuple[str, str]]:
    rows = [("fingerprint", _string(entry.fingerprint)), ("text", _string(entry.text))]
    rows += [("decision", _string(entry.decision.value)), ("outcome", _string(entry.outcome.value))]
    rows.append(("date", _string(entry.date)))
    for name in ("doi", "local", "source", "key", "reason"):
        value = getattr(entry, name)
        if value is not None:
            rows.append((name, _string(value)))
    if entry.score is not None:
        rows.append(("score", f"{entry.score:.3f}"))
    for name in ("candidates", "rejected"):
        values: Sequence[str] = getattr(entry, name)
        if values:
            rows.append((name, "[" + ", ".join(map(_string, values)) + "]"))
    if entry.evidence:
        rows.append(("evidence", "[\n" + "".join(f"  {_table(row)},\n" for row in entry.evidence) + "]"))
    if entry.record is not None:
        rows.append(("record", _string(_compact(entry.record))))
    if entry.records:
        rows.append(("records", "[" + ", ".join(_string(_compact(record)) for record in entry.records) + "]"))
    return rows


def _compact(record: Json) -> str:
    return json.dumps(record, ensure_ascii=False, sort_keys=True, separators=(",", ":"))


def _table(row: Mapping[str, str]) -> str:
    return "{ " + ", ".join(f"{name} = {_string(value)}" for name, value in row.items()) + " }"


def _string(text: str) -> str:
    # A JSON string is a TOML basic string, but for DEL, which TOML forbids, and lone surrogates, which neither holds.
    return json.dumps(text, ensure_ascii=False).replace("\x7f", "\\u007f").encode("utf-8", "replace").decode("utf-8")


def load(path: Path) -> Ledger:
    """The ledger in a file; raises `LedgerError` when it is broken or of a newer refkeeper."""
    try:
        text = path.read_text(encoding="utf-8")
    except OSError as error:
        raise LedgerError(f"{path}: the ledger cannot be read ({error.strerror or error})") from error
    except UnicodeDecodeError as error:
        raise LedgerError(f"{path}: the ledger is not valid UTF-8; restore it from version control") from error
    return parse(text, str(path))


def parse(text: str, path: str = NAME) -> Ledger:
    """The ledger in a text."""
    data = read_lines(text) or _read_toml(text, path)
    version = data.get("version", VERSION)
    if not isinstance(version, int) or version > VERSION:
        raise LedgerError(f"{path}: made by a newer refkeeper (ledger version {version}); upgrade refkeeper to use it")
    rows = data.get("citation", [])
    if not isinstance(rows, list) or not all(isinstance(row, dict) for row in rows):
        raise LedgerError(f"{path}: `citation` is not a list of tables; restore the file from version control")
    kept: dict[str, Json] = {}
    entries = [_entry(row, path, number, kept) for number, row in enumerate(rows, 1)]
    keys = data.get("keys", {})
    if not isinstance(keys, dict):
        raise LedgerError(f"{path}: `keys` is not a table; restore the file from version control")
    return Ledger({entry.fingerprint: entry for entry in entries}, {str(mark): str(key) for mark, key in keys.items()})


def _read_toml(text: str, path: str) -> Mapping[str, object]:
    """A ledger that a person wrote in, or that is broken."""
    # Loaded here: what refkeeper itself wrote needs none of it.
    if sys.version_info >= (3, 11):
        import tomllib
    else:
        import tomli as tomllib
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError as error:
        raise LedgerError(f"{path}: the ledger is broken ({error}); mend that line or restore the file") from error


def _entry(row: Mapping[str, object], path: str, number: int, kept: dict[str, Json]) -> LedgerEntry:
    """The entry of a row; `kept` are the records read so far, for a work that is cited often is held once."""
    try:
        record = row.get("record")
        if isinstance(record, str) and record not in kept:
            kept[record] = json.loads(record)
        score = row.get("score")
        return LedgerEntry(
            fingerprint=str(row["fingerprint"]),
            text=str(row.get("text", "")),
            decision=Decision(row["decision"]),
            outcome=Outcome(row["outcome"]),
            date=str(row.get("date", "")),
            doi=_text(row, "doi"),
            local=_text(row, "local"),
            source=_text(row, "source"),
            key=_text(row, "key"),
            score=float(score) if isinstance(score, (int, float)) else None,
            evidence=tuple(
                {str(k): str(v) for k, v in one.items()} for one in _list(row, "evidence") if isinstance(one, dict)
            ),
            candidates=tuple(str(one) for one in _list(row, "candidates")),
            rejected=tuple(str(one) for one in _list(row, "rejected")),
            record=kept[record] if isinstance(record, str) else None,
            records=tuple(json.loads(one) for one in _list(row, "records") if isinstance(one, str)),
            reason=_text(row, "reason"),
        )
    except (KeyError, ValueError) as error:
        raise LedgerError(f"{path}: entry {number} cannot be read ({error}); mend or remove it") from error


def _text(row: Mapping[str, object], name: str) -> str | None:
    value = row.get(name)
    return value if isinstance(value, str) else None


def _list(row: Mapping[str, object], name: str) -> list[object]:
    value = row.get(name)
    return value if isinstance(value, list) else []
