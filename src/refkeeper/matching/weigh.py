"""Lays each field of a claim beside the same field of a record: the evidence on which everything is decided."""

from __future__ import annotations

from refkeeper.matching.containers import weigh_containers
from refkeeper.matching.dates import weigh_dates
from refkeeper.matching.identifiers import weigh_identifiers
from refkeeper.matching.kinds import weigh_types
from refkeeper.matching.numbers import weigh_numbers
from refkeeper.matching.people import weigh_people
from refkeeper.matching.titles import weigh_titles
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work


def weigh(work: Work, record: Record) -> tuple[Evidence, ...]:
    """What each claimed field says for or against the record being the work, in a fixed order.

    A field the note does not claim gives no evidence.  The order is identifiers, people, title, container, date,
    numbers, type; the same input always gives the same evidence.
    """
    return (
        *weigh_identifiers(work, record),
        *weigh_people(work, record),
        *weigh_titles(work, record),
        *weigh_containers(work, record),
        *weigh_dates(work, record),
        *weigh_numbers(work, record),
        *weigh_types(work, record),
    )
