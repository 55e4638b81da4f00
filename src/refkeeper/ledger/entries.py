"""What the ledger keeps of one citation, and the ledger as a whole, in memory."""

from __future__ import annotations

from collections.abc import Iterator, Mapping
from dataclasses import field
from enum import Enum

from refkeeper.model.csl import Json
from refkeeper.model.dataclass import dataclass

VERSION = 1


class Decision(str, Enum):
    """Who decided: refkeeper by evidence, or a person, whose word survives everything."""

    AUTO = "auto"
    PINNED = "pinned"
    REJECTED = "rejected"


class Outcome(str, Enum):
    """What was decided."""

    FOUND = "found"
    NONE = "none"
    AMBIGUOUS = "ambiguous"


@dataclass(frozen=True, slots=True)
class LedgerEntry:
    """One decision.  `doi` or `local` (a key in a library) names the record; `record` is it as it was vouched for.

    `text` is the citation for a person to recognise; `rejected` are DOIs that a person turned down.  Where several
    records fit, `candidates` are their DOIs, `records` they themselves and `reason` says why none was taken.
    """

    fingerprint: str
    text: str
    decision: Decision
    outcome: Outcome
    date: str
    doi: str | None = None
    local: str | None = None
    source: str | None = None
    key: str | None = None
    score: float | None = None
    evidence: tuple[Mapping[str, str], ...] = ()
    candidates: tuple[str, ...] = ()
    rejected: tuple[str, ...] = ()
    record: Json = None
    records: tuple[Json, ...] = ()
    reason: str | None = None


@dataclass(slots=True)
class Ledger:
    """All decisions, by fingerprint.  The only mutable noun: a run adds to it and writes it once at its end."""

    entries: dict[str, LedgerEntry] = field(default_factory=dict)
    keys: dict[str, str] = field(default_factory=dict)
    """Citation keys once given, by the fingerprint of the first citation of the work."""

    def __iter__(self) -> Iterator[LedgerEntry]:
        return iter(sorted(self.entries.values(), key=lambda entry: entry.fingerprint))

    def __len__(self) -> int:
        return len(self.entries)

    def get(self, fingerprint: str) -> LedgerEntry | None:
        """The decision on a citation, if there is one."""
        return self.entries.get(fingerprint)

    def put(self, entry: LedgerEntry) -> None:
        """Keep a decision; what a person pinned or rejected is never replaced by refkeeper's own."""
        old = self.entries.get(entry.fingerprint)
        if old is not None and old.decision is not Decision.AUTO and entry.decision is Decision.AUTO:
            return
        if old is not None and _same(old, entry):
            return
        self.entries[entry.fingerprint] = entry


def _same(old: LedgerEntry, new: LedgerEntry) -> bool:
    """Whether nothing but the date is new: then the older entry stays, and the file with it."""
    return all(getattr(old, name) == getattr(new, name) for name in _TELLING)


_TELLING = (
    "decision", "outcome", "doi", "local", "record", "rejected", "candidates", "records", "reason",
)  # fmt: skip
