"""Signs are looked for where they can begin; that must be wherever the pattern itself finds one."""

from __future__ import annotations

import re

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.readers import anchors, pasted_alone, pasted_twins
from refkeeper.text.places import places

PAIRS = [
    (pasted_twins._BEGINS, pasted_twins._MARK),
    (pasted_alone._NUMBER, pasted_alone.LONE),
    (anchors._BEGINS, anchors._CALL),
]
TEXTS = st.text(alphabet="1203a.A ²³\\[](){}“<>#^/\n", max_size=60) | st.lists(
    st.sampled_from(
        ["<sup>", "</sup>", "[1]", "(#a)", '<a href="#n1">', "1", "</a>", "word.", "2)Smith", "\\[3\\]", "٣"]
    )
).map("".join)


@pytest.mark.parametrize(("begins", "pattern"), PAIRS)
@given(text=TEXTS)
def test_every_place_is_found(begins: re.Pattern[str], pattern: re.Pattern[str], text: str) -> None:
    assert [found.span() for found in places(begins, pattern, text)] == [
        found.span() for found in pattern.finditer(text)
    ]


@pytest.mark.parametrize(("begins", "pattern"), PAIRS)
def test_there_are_some(begins: re.Pattern[str], pattern: re.Pattern[str]) -> None:
    text = 'One.1)Smith two.[2]Jones <sup>[3](#n3)</sup> four¹² <a href="#n4">4</a>.'
    assert list(places(begins, pattern, text))
