"""Whatever a reference holds, no quirk raises, and doing it twice is doing it once."""

from __future__ import annotations

import time
from typing import Any

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.model.citation import Remark
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.record import Record
from refkeeper.model.reference import Origin, Reference
from refkeeper.model.source import Span
from refkeeper.model.work import Field, Work
from refkeeper.quirks.apply import apply_quirk, tidy
from refkeeper.quirks.builtin import load

QUIRKS = load()
BITS = st.sampled_from(
    ["<i>", "</i>", "<jats:sup>", "&amp;", "&lt;", "&#38;", ";", "*", "†", ".", " ", "\n", "-", "–", "/", "1", "12", "123",
     "2019", "Univ.", "Pr.", "Inc.", "Cambridge, Mass.", "USA", "u.a.", "[", "]", "(", ")", "?", "THE", "OF", "II", "NATO",
     "van der", "de", "Jr.", "J.", "JN", "Kim", "Ku", "vol. ", "no. ", "ca. ", "Spring", "n.d.", "forthcoming", "10.1234/",
     "https://doi.org/", "utm_a=1", "&", "<math>", "</math>", "<mml:mi>", "</mml:mi>", "Energy- Aware", "The December",
     "issue was published in June", "2020", ":", "é", "김", "\u00ad", "ISBN", "978-0-12-374857-7", "2nd ed."]
)  # fmt: skip
TEXTS = st.lists(BITS, min_size=1, max_size=6).map("".join) | st.text(min_size=1, max_size=20)
MAYBE = st.none() | TEXTS
NAMES = st.builds(Name, MAYBE, MAYBE, st.none(), st.none(), MAYBE, st.none()) | st.builds(Name, literal=TEXTS)
SHORT = st.sampled_from(
    ["Kim", "Ku", "Anthony", "Rinna", "Rong-jia", "J.", "MJ", "LEE", "DE LA CRUZ", "van Dam", "Jr."]
)
NAMES = NAMES | st.builds(Name, SHORT, st.none() | SHORT)
YEARS = st.integers(1500, 2030)
DATES = st.builds(Date, YEARS, st.none() | st.integers(1, 12), circa=st.booleans()) | st.builds(Date, literal=TEXTS)
DATES = DATES | st.sampled_from([Date(2019, 12), Date(2020, 6), Date(2019), Date(1995, season=1)])
PEOPLE = st.lists(NAMES, max_size=3).map(tuple)
TEXT_FIELDS = ("title", "container_title", "volume", "issue", "page", "edition", "publisher", "publisher_place", "status",
               "doi", "isbn", "url", "note", "language")  # fmt: skip


def claim(value: Any) -> Any:
    return None if value is None else Field("x", Span(0, 1), value)


@st.composite
def items(draw: Any) -> Item:
    texts = {name: draw(MAYBE) for name in draw(st.sets(st.sampled_from(TEXT_FIELDS), max_size=5))}
    dates = {name: draw(st.none() | DATES) for name in ("issued", "available_date", "original_date")}
    kind = draw(st.sampled_from([ItemType.ARTICLE_JOURNAL, ItemType.BOOK]))
    return Item(kind, author=draw(PEOPLE), editor=draw(PEOPLE), **texts, **dates)


@st.composite
def references(draw: Any) -> Reference:
    item = draw(items())
    said = item.title or item.container_title
    work = Work(
        title=claim(draw(st.none() | st.just(said.lower() if said else None) | TEXTS)),
        container_title=claim(draw(MAYBE)),
        author=tuple(claim(name) for name in draw(PEOPLE)),
        issued=claim(draw(st.none() | DATES)),
    )
    names = st.sampled_from(["journal-issue.published-print", "published-print", "published-online", "issued"])
    containers = tuple(draw(st.lists(TEXTS, max_size=2)))
    other = draw(st.just(item) | items())
    record = Record(other, "test", "1", draw(st.dictionaries(names, DATES)), draw(MAYBE), containers)
    spoken = draw(st.lists(TEXTS | st.just("The December 2019 issue was published in June 2020."), max_size=2))
    remarks = tuple(Remark(text, Span(0, len(text))) for text in spoken)
    origins = dict.fromkeys(item.filled(), Origin.RECORD)
    return Reference(item, origins=origins, work=work, record=draw(st.none() | st.just(record)), remarks=remarks)


@settings(max_examples=40, deadline=None, derandomize=True)
@given(reference=references())
def test_a_quirk_never_raises_and_twice_equals_once(reference: Reference) -> None:
    for quirk in QUIRKS:
        once = apply_quirk(reference, quirk)
        assert apply_quirk(once, quirk) == once, quirk.id


@settings(max_examples=50, deadline=None, derandomize=True)
@given(reference=references())
def test_tidying_twice_equals_tidying_once(reference: Reference) -> None:
    once = tidy(reference, QUIRKS)
    again = tidy(once.reference, QUIRKS)
    assert again.changes == ()
    assert again.reference == once.reference
    assert set(once.reference.origins) <= set(once.reference.item.filled())
    assert {change.field for change in once.changes} >= {
        name for name in TEXT_FIELDS if getattr(once.reference.item, name) != getattr(reference.item, name)
    }


def test_a_reference_does_not_lose_what_the_note_and_the_record_say() -> None:
    reference = Reference(Item(title="Plain"), work=Work(), remarks=(Remark("See there.", Span(0, 10)),), notes=("1",))
    assert tidy(reference, QUIRKS).reference == reference


HOSTILE = [
    sign * 20_000
    for sign in ("[", "(", "<", "*", "&", "&amp;", "<i>", "<math>", "a,", "1-", "J.", "A ", " Inc", '"', "-")
]


@pytest.mark.parametrize("text", HOSTILE, ids=lambda text: text[:6])
def test_hostile_text_takes_no_long_time(text: str) -> None:
    item = Item(title=text, container_title=text, page=text, publisher=text, publisher_place=text, doi=text, url=text,
                isbn=text, edition=text, volume=text, author=(Name(text, text),), issued=Date(literal=text))  # fmt: skip
    remark = Remark(text, Span(0, len(text)))
    record = Record(item, "test", "1", {}, text, (text,))
    began = time.process_time()
    tidy(Reference(item, record=record, remarks=(remark,)), QUIRKS)
    assert time.process_time() - began < 2
