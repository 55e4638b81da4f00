from __future__ import annotations

import json

import pytest
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st

from refkeeper.errors import SourceError
from refkeeper.model.csl import TEXTS
from refkeeper.model.item import Date, Item, ItemType, Name
from refkeeper.model.record import Notice, Record, Relation
from refkeeper.sources.record_json import record_from_json, record_to_json

texts = st.text('aZ9 /.-é–日\U0001f4da"\\<&\n\t\u2028', min_size=1, max_size=12).filter(str.strip)
maybe = st.none() | texts
numbers = st.none() | st.integers(-500, 2500)
simple_dates = st.builds(
    Date, numbers, st.none() | st.integers(1, 12), st.none() | st.integers(1, 31), st.none() | st.integers(1, 4)
)
dates = st.builds(
    Date,
    numbers,
    st.none() | st.integers(1, 12),
    st.none() | st.integers(1, 31),
    st.none() | st.integers(1, 4),
    st.none() | simple_dates,
    st.booleans(),
    maybe,
).filter(lambda date: date != Date())
names = st.builds(Name, maybe, maybe, maybe, maybe, maybe, maybe).filter(lambda name: name != Name())
people = st.lists(names, max_size=2).map(tuple)
fields = st.fixed_dictionaries(
    {},
    optional={
        **{name: texts for name in TEXTS if name != "doi"},
        **dict.fromkeys(("author", "editor", "translator", "container_author"), people),
        **dict.fromkeys(("issued", "available_date", "accessed", "original_date"), dates),
        "doi": texts.map(str.lower).filter(lambda text: text == text.lower()),
        "type": st.sampled_from(ItemType),
        "custom": st.dictionaries(texts, texts, max_size=2).map(lambda said: tuple(sorted(said.items()))),
    },
)
records = st.builds(
    Record,
    item=fields.map(lambda said: Item(**said)),
    source=texts,
    id=texts,
    dates=st.dictionaries(texts, dates, max_size=3),
    subtitle=maybe,
    container_titles=st.lists(texts, max_size=2).map(tuple),
    aliases=st.lists(texts, max_size=2).map(tuple),
    notices=st.lists(st.builds(Notice, texts, maybe, st.none() | dates, maybe), max_size=2).map(tuple),
    relations=st.lists(st.builds(Relation, texts, texts), max_size=2).map(tuple),
)


@settings(max_examples=50, deadline=None, suppress_health_check=[HealthCheck.too_slow])
@given(records)
def test_a_record_survives_json(record: Record) -> None:
    assert record_from_json(json.loads(json.dumps(record_to_json(record)))) == record


def test_what_is_kept_is_csl_json_where_that_says_all() -> None:
    item = Item(ItemType.ARTICLE_JOURNAL, title="Tides", issued=Date(2019, 12), doi="10.5555/x")
    assert record_to_json(
        Record(item, "crossref", "10.5555/x", dates={"issued": Date(2019, season=1, circa=True)})
    ) == {
        "source": "crossref",
        "id": "10.5555/x",
        "item": {
            "type": "article-journal",
            "title": "Tides",
            "issued": {"date-parts": [[2019, 12]]},
            "DOI": "10.5555/x",
        },
        "dates": {"issued": {"date-parts": [[2019]], "season": 1, "circa": True}},
    }


@pytest.mark.parametrize("data", [{}, {"item": 3, "source": "a", "id": "b"}, {"item": {}, "source": None, "id": "b"}])
def test_what_is_no_record_says_so(data: dict[str, None]) -> None:
    with pytest.raises(SourceError):
        record_from_json(data)
