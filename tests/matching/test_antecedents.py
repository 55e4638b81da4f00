"""What short forms and back-references mean: one article a row, the antecedent of its last citation."""

from __future__ import annotations

import pytest

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import BackReference, FullCitation, Remark, Segment, ShortCitation
from refkeeper.model.item import Name
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work

AT = Span(0, 1)


def work(family: str | None = None, title: str | None = None) -> Work:
    return Work(
        title=Field(title, AT, title) if title else None,
        author=(Field(family, AT, Name(family=family)),) if family else (),
    )


def full(family: str, title: str) -> Segment:
    return FullCitation("x", AT, work(family, title))


def short(family: str, title: str | None = None, number: str | None = None) -> Segment:
    return ShortCitation("x", AT, work(family, title), note_number=number)


def back(form: str, family: str | None = None, number: str | None = None) -> Segment:
    return BackReference("x", AT, form, work(family), note_number=number)


A, B, C = (
    full("Rinna", "Economics, Security and Interests"),
    full("Moses", "Wild West Shows"),
    full("Moses", "Indians on the Midway"),
)
CASES = [
    ([("1", (A,)), ("2", (back("ibid"),))], ("1", 0, True)),
    ([("1", (A,)), ("2", (back("ibid"),)), ("3", (back("ibid"),))], ("2", 0, True)),
    ([("1", (A, B)), ("2", (back("ibid"),))], ("1", 1, False)),
    ([("1", (Remark("x", AT),)), ("2", (back("ibid"),))], None),
    ([("1", (back("ibid"),))], None),
    ([("1", (A,)), ("2", (B,)), ("3", (short("Rinna", "Economics"),))], ("1", 0, True)),
    ([("1", (A,)), ("2", (short("Rinna", "Politics"),))], None),
    ([("1", (B,)), ("2", (C,)), ("3", (back("op-cit", "Moses"),))], ("2", 0, False)),
    ([("1", (B,)), ("2", (C,)), ("3", (short("Moses", "Wild West Show"),))], ("1", 0, True)),
    ([("1", (A,)), ("2", (B,)), ("3", (short("Rinna", None, "1"),))], ("1", 0, True)),
    ([("1", (Remark("x", AT),)), ("2", (back("supra", None, "1"),))], None),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "expected"), CASES)
def test_what_the_last_citation_means(
    notes: list[tuple[str, tuple[Segment, ...]]], expected: tuple[str, int, bool] | None
) -> None:
    last = link_antecedents(notes)[-1]
    found = last.antecedent
    assert (None if found is None else (found.number, found.index, found.certain)) == expected
    if expected is None or not expected[2]:
        assert last.reason


def test_a_chain_is_followed_to_its_root() -> None:
    linked = link_antecedents([("1", (A,)), ("2", (back("ibid"),)), ("3", (back("ibid"),))])
    assert [one.root for one in linked] == [0, 0, 0]
