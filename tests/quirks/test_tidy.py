"""The changes that `tidy` writes down, and the origins that follow the fields."""

from __future__ import annotations

from refkeeper.model.citation import Remark
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.reference import Change, Origin, Reference
from refkeeper.model.source import Span
from refkeeper.quirks.apply import tidy
from refkeeper.quirks.builtin import load
from refkeeper.quirks.rule import Phase, Quirk, quirk

SENTENCE = "The December 2019 issue was published in June 2020."


def test_the_issue_of_december_2019() -> None:
    item = Item(ItemType.ARTICLE_JOURNAL, author=(Name("Rinna", "Anthony V."),), issued=Date(2019, 12), issue="no. 2")
    origins = dict.fromkeys(item.filled(), Origin.NOTE)
    tidied = tidy(Reference(item, origins=origins, remarks=(Remark(SENTENCE, Span(0, len(SENTENCE))),)), load())
    got = tidied.reference
    assert (got.item.issued, got.item.available_date, got.item.note) == (Date(2019, 12), Date(2020, 6), SENTENCE)
    assert (got.origins["issued"], got.origins["available_date"], got.origins["note"]) == (
        Origin.NOTE,
        Origin.REMARK,
        Origin.REMARK,
    )
    assert tidied.changes == (
        Change("issue-dated-before-publication", "available_date", "", "2020-06"),
        Change("issue-dated-before-publication", "note", "", SENTENCE),
        Change("number-prefix", "issue", "no. 2", "2"),
    )


def test_a_field_that_goes_loses_its_origin_and_a_new_one_has_its_neighbours() -> None:
    item = Item(title="A title", issued=Date(literal="forthcoming"))
    got = tidy(Reference(item, origins={"title": Origin.RECORD, "issued": Origin.NOTE}), load()).reference
    assert got.item.status == "forthcoming"
    assert got.origins == {"title": Origin.RECORD, "status": Origin.NOTE}


def test_phases_run_in_order_whatever_the_ids_say() -> None:
    def add(letter: str, phase: Phase) -> Quirk:
        def function(title: str) -> str:
            """Add a letter."""
            return title if letter in title else title + letter

        return quirk(f"{letter}-last", field="title", phase=phase, seen_in="a test", examples=[])(function)

    quirks = (add("a", Phase.CANONICALISE), add("b", Phase.REPAIR), add("c", Phase.INTERPRET))
    assert tidy(Reference(Item(title="-")), quirks).reference.item.title == "-bca"
