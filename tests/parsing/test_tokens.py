"""The words that the tagger labels, and that nothing of a note is lost between them."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.parsing.tokens import tokenise

CUTS = [
    ("Asian Studies 21, no. 2 (2019): 45–67.", ["Asian", "Studies", "21", "no", "2", "2019", "45–67"]),
    ("Phys. Rev. D13, 2739", ["Phys", "Rev", "D", "13", "2739"]),
    ("12th ed., 45ff.; 2013a", ["12th", "ed", "45ff", "2013a"]),
    ("J.-P. O’Neill-Smith", ["J", "P", "O’Neill-Smith"]),
    ("第12卷，頁3", ["第", "12", "卷", "頁", "3"]),
    ("doi:10.1016/S0140(05)1. Next", ["doi:10.1016/S0140(05)1", "Next"]),
    ("(https://example.org/a_b).", ["https://example.org/a_b"]),
    (
        "https://doi.org/10.1002/(sici)1097(1997)28:4<316::aid-cyto7>3.3.co;2-j.",
        ["https://doi.org/10.1002/(sici)1097(1997)28:4<316::aid-cyto7>3.3.co;2-j"],
    ),
    ("https://example.org/a<316>b", ["https://example.org/a", "316", "b"]),
    ("———, Title", ["———", "Title"]),
]


@pytest.mark.parametrize(("text", "words"), CUTS)
def test_words(text: str, words: list[str]) -> None:
    assert tokenise(text).words == words


@given(st.text(max_size=200))
def test_words_and_gaps_are_the_text(text: str) -> None:
    tokens = tokenise(text)
    joined = "".join(gap + word for gap, word in zip(tokens.gaps, tokens.words, strict=False)) + tokens.gaps[-1]
    assert joined == text
    assert all(
        text[start:end] == word for word, start, end in zip(tokens.words, tokens.starts, tokens.ends, strict=True)
    )


@given(st.text("aB1éД 2-–'’.,()_—", max_size=80))
def test_a_text_is_cut_alike_with_an_address_behind_it_and_without(text: str) -> None:
    assert tokenise(text + "\nhttps://example.org").words == [*tokenise(text).words, "https://example.org"]
