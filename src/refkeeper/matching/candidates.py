"""Makes a record a candidate by the fields that were read; this is all that a record kept in the ledger needs."""

from __future__ import annotations

import math

from refkeeper.matching.weigh import weigh
from refkeeper.model.match import Candidate
from refkeeper.model.record import Record
from refkeeper.model.work import Work


def weighed(work: Work, record: Record) -> Candidate:
    """A record with its evidence and a score from 0 to 1; a sum of `DEFAULT.enough` points scores 0.75."""
    evidence = weigh(work, record)
    return Candidate(record, evidence, _score(sum(one.weight for one in evidence)))


def points(one: Candidate) -> float:
    """What all the evidence of a candidate comes to."""
    return sum(evidence.weight for evidence in one.evidence)


def _score(total: float) -> float:
    """From points to 0..1: 8 points score 0.75, 12 score 0.95, none 0.05."""
    return round(1 / (1 + math.exp((6 - total) / 1.82)), 4) if abs(total) < 100 else float(total > 0)
