"""What the tagger sees of a word is the same with names for what goes together and without."""

from __future__ import annotations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.model.source import Span
from refkeeper.parsing import tagger
from refkeeper.parsing.features import Features, plain
from refkeeper.parsing.tokens import tokenise

NOTE = "See Orin S. Kerr, “The Mosaic Theory,” Mich. L. Rev. 111 (2012): 311–54; doi:10.1000/182."
SLANTED = (Span(19, 36), Span(39, 52))
shipped = Features(tagger.bundles())
ATTRIBUTES = {name: attributes.encode().split() for attributes, name in tagger.bundles().items()}


def opened(row: list[bytes]) -> list[bytes]:
    """The attributes of a row, those of its bundles too."""
    return sorted(one for name in row for one in ATTRIBUTES.get(name, [name]))


def test_a_word_is_seen_with_its_neighbours() -> None:
    first, second, *_, last = plain(tokenise("Kerr, Theory 111 (2012)."), ())
    assert {b"w=kerr", b"first", b"+1w=theory", b"i=0", b"g>,_", b"+2s=d3", b"sss^Xx,_Xx_"} <= set(first)
    assert {b"w=theory", b"-1w=kerr", b"+1c=num", b"g<<^|,_", b"ss<Xx,_Xx", b"p=the", b"e=ory"} <= set(second)
    assert {b"w=#Y", b"c=year", b"last", b"g>).$", b"z=1", b"-2w=theory"} - set(last) == {b"-2w=theory"}


def test_bundles_shorten_rows_and_change_nothing() -> None:
    tokens = tokenise(NOTE)
    long, short = plain(tokens, SLANTED), shipped(tokens, SLANTED)
    assert [opened(row) for row in short] == [sorted(row) for row in long]
    assert sum(map(len, short)) < 0.75 * sum(map(len, long))


@pytest.mark.parametrize("text", ["www.ab\ud83d, Tides (1998)", "Loon \ud83d– Tides", "10.1000/\ud83d"])
def test_half_a_character_is_read_as_any_other(text: str) -> None:
    tokens = tokenise(text)
    assert len(shipped(tokens, ())) == len(tokens.words) == len(tagger.tag(tokens, ())[0])


def test_a_text_without_words_has_no_rows() -> None:
    assert plain(tokenise(" – (?)"), ()) == []


@settings(max_examples=200)
@given(
    st.text(st.sampled_from("aB1é中 \ud83d\u00a0\x1f\u2028,.;:()[]“”\"'’*–-/_&=<>|^$") | st.characters(), max_size=60),
    st.integers(0, 20),
    st.integers(1, 20),
)
def test_rows_are_the_same_of_any_text(text: str, start: int, size: int) -> None:
    tokens = tokenise(text)
    emphasis = (Span(start, start + size),)
    rows = shipped(tokens, emphasis)
    assert len(rows) == len(tokens.words)
    assert [opened(row) for row in rows] == [sorted(row) for row in plain(tokens, emphasis)]
