"""Lays each field of a claim beside the same field of a record: the evidence on which everything is decided."""

from __future__ import annotations

from refkeeper.matching.containers import read_as_title, weigh_containers
from refkeeper.matching.dates import weigh_dates
from refkeeper.matching.identifiers import weigh_identifiers
from refkeeper.matching.kinds import weigh_types
from refkeeper.matching.numbers import weigh_numbers
from refkeeper.matching.people import weigh_people
from refkeeper.matching.titles import weigh_titles
from refkeeper.model.match import Evidence
from refkeeper.model.record import Record
from refkeeper.model.work import Work

_PEOPLE, _PAGE = 2.5, 2.5
"""What people weigh who are the record's, and a first page that is."""


def weigh(work: Work, record: Record) -> tuple[Evidence, ...]:
    """What each claimed field says for or against the record being the work, in a fixed order.

    A field the note does not claim gives no evidence.  The order is identifiers, people, title, container, date,
    numbers, type; the same input always gives the same evidence.
    """
    people, titles, numbers = weigh_people(work, record), weigh_titles(work, record), weigh_numbers(work, record)
    types = weigh_types(work, record)
    containers = weigh_containers(work, record)
    if work.title is not None and work.container_title is None and _placed_elsewhere(titles, people, numbers):
        journal = read_as_title(work.title, record)
        if journal is not None:
            titles, containers, types = (), (journal, *containers), ()
    return (
        *weigh_identifiers(work, record),
        *people,
        *titles,
        *containers,
        *weigh_dates(work, record),
        *numbers,
        *types,
    )


def _placed_elsewhere(
    titles: tuple[Evidence, ...], people: tuple[Evidence, ...], numbers: tuple[Evidence, ...]
) -> bool:
    """Whether another title was read, but the people are the record's and begin on its first page.

    `Miller, J. A.; Miller, E. C. Biological Reactive Intermediates 1977, 6–24.` names a book and no title.
    """
    other = any(one.field == "title" and one.weight < 0 for one in titles)
    same = any(one.weight >= _PEOPLE for one in people)
    return other and same and any(one.field == "page" and one.weight >= _PAGE for one in numbers)
