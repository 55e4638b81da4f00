"""Reads the file of choices that a review page hands back: all of it holds, or one line says what does not."""

from __future__ import annotations

import json
import re
from collections.abc import Mapping
from enum import Enum
from pathlib import Path

from refkeeper.errors import LedgerError
from refkeeper.model.dataclass import dataclass

VERSION = 1
KIND = "refkeeper-choices"
_FINGERPRINT = re.compile(r"[0-9a-f]{20}")
_LARGEST = 10_000_000


class Kind(str, Enum):
    """What a person chose for a citation."""

    ACCEPT = "accept"
    PIN = "pin"
    REJECT = "reject"


@dataclass(frozen=True, slots=True)
class Choice:
    """A person's word on one citation; `record` is the DOI, or the key in a library, that was accepted or pinned."""

    fingerprint: str
    text: str
    kind: Kind
    record: str | None = None


def looks_like_choices(path: Path) -> bool:
    """Whether a file holds JSON, as choices do; a ledger never begins with a brace."""
    try:
        with path.open("rb") as file:
            return file.read(64).removeprefix(b"\xef\xbb\xbf").lstrip().startswith(b"{")
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read ({error.strerror or error})") from error


def load_choices(path: Path) -> tuple[Choice, ...]:
    """The choices in a file, each for another citation.  Raises `LedgerError`."""
    try:
        data = path.read_bytes()
    except OSError as error:
        raise LedgerError(f"{path}: cannot be read ({error.strerror or error})") from error
    if len(data) > _LARGEST:
        raise LedgerError(f"{path}: too large for a file of choices; download it from the review page again")
    return parse_choices(data, str(path))


def parse_choices(data: bytes, path: str = "choices.json") -> tuple[Choice, ...]:
    """The same, from the bytes of the file."""
    try:
        found = json.loads(data.decode("utf-8-sig"))
    except (ValueError, RecursionError) as error:
        raise LedgerError(f"{path}: not valid JSON ({error}); download it from the review page again") from error
    if not isinstance(found, dict) or found.get("kind") != KIND:
        raise LedgerError(f'{path}: not a file of choices: it does not say `"kind": "{KIND}"`')
    version = found.get("version")
    if isinstance(version, bool) or not isinstance(version, int) or version < 1:
        raise LedgerError(f"{path}: the file of choices has no version; download it from the review page again")
    if version > VERSION:
        raise LedgerError(f"{path}: made by a newer refkeeper (choices version {version}); upgrade refkeeper to use it")
    rows = found.get("choices")
    if not isinstance(rows, list):
        raise LedgerError(f"{path}: `choices` is not a list; download it from the review page again")
    choices = tuple(_choice(row, path, number) for number, row in enumerate(rows, 1))
    seen: set[str] = set()
    for one in choices:
        if one.fingerprint in seen:
            raise LedgerError(f"{path}: two choices for the citation {one.fingerprint}; keep one of them")
        seen.add(one.fingerprint)
    return choices


def _choice(row: object, path: str, number: int) -> Choice:
    where = f"{path}: choice {number}"
    if not isinstance(row, Mapping):
        raise LedgerError(f"{where} is not an object; download the file from the review page again")
    mark, text, decision = row.get("fingerprint"), row.get("text", ""), row.get("decision")
    doi, local = row.get("doi"), row.get("local")
    if not isinstance(mark, str) or not _FINGERPRINT.fullmatch(mark):
        raise LedgerError(f"{where} has no fingerprint of twenty hexadecimal digits")
    if not isinstance(text, str):
        raise LedgerError(f"{where}: `text` is not a text")
    kinds = {kind.value: kind for kind in Kind}
    if not isinstance(decision, str) or decision not in kinds:
        raise LedgerError(f"{where}: `decision` is none of {', '.join(kinds)}")
    kind = kinds[decision]
    named = [one for one in (doi, local) if one is not None]
    if kind is Kind.REJECT:
        if named:
            raise LedgerError(f"{where} rejects, and names a record all the same; keep one of the two")
        return Choice(mark, text, kind)
    if len(named) != 1 or not isinstance(named[0], str) or not named[0].strip():
        raise LedgerError(f"{where}: `{decision}` wants one record, in `doi` or in `local`")
    return Choice(mark, text, kind, named[0])
