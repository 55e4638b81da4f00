"""How a row of labels becomes citations and remarks."""

from __future__ import annotations

import pytest

from refkeeper.parsing.decode import group, stretch_of
from refkeeper.parsing.tokens import tokenise

ROWS = [
    # `See Rinna, Economics, 45`: the signal stands before the citation.
    (["I-signal", "S-author", "B-title", "B-locator"], [(False, 1, 3)]),
    # Two citations side by side: only the label of a beginning parts them.
    (["S-author", "B-title", "S-author", "B-title"], [(False, 0, 1), (False, 2, 3)]),
    # Words that only join (`and`) belong to neither.
    (["S-back", "O", "S-author"], [(False, 0, 0), (False, 2, 2)]),
    (["remark", "remark", "S-title", "remark"], [(True, 0, 1), (False, 2, 2), (True, 3, 3)]),
    # `[12]`: the number of an entry in its list.
    (["I-ordinal", "S-author", "B-issued"], [(False, 1, 2)]),
    # A signal that nothing follows but a remark is the remark's.
    (["I-signal", "remark"], [(True, 0, 1)]),
    # A field without a beginning still is a citation's.
    (["remark", "B-title", "I-title"], [(True, 0, 0), (False, 1, 2)]),
    (["O", "O"], []),
]


@pytest.mark.parametrize(("labels", "groups"), ROWS)
def test_group(labels: list[str], groups: list[tuple[bool, int, int]]) -> None:
    found = group(labels, [0.9] * len(labels))
    assert [(one.remark, one.first, one.last) for one in found] == groups


def test_a_run_is_as_sure_as_its_least_sure_word() -> None:
    (one,) = group(["S-title", "I-title", "I-title"], [0.9, 0.4, 0.8])
    assert [(run.label, run.sure) for run in one.runs] == [("title", 0.4)]


@pytest.mark.parametrize(
    ("text", "first", "last", "wanted"),
    [
        ("See “The Title” there", 1, 2, "“The Title”"),
        ("(Rinna 2019)", 0, 1, "(Rinna 2019)"),
        ("Rinna (ed) went", 0, 1, "Rinna (ed)"),
        ("Rinna, 45) and", 0, 1, "Rinna, 45"),
    ],
)
def test_a_stretch_keeps_its_own_marks(text: str, first: int, last: int, wanted: str) -> None:
    start, end = stretch_of(text, tokenise(text), first, last)
    assert text[start:end] == wanted
