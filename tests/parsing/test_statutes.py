"""Statutes are kept whole, the reviews of French law are no persons, and a date in brackets is of the work before."""

from __future__ import annotations

import pytest

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.joining import join
from refkeeper.parsing.statutes import keep_statute, name_review
from refkeeper.parsing.tokens import tokenise

Parts = list[tuple[str, str]]


def grouped(parts: Parts, text: str, at: int = 0) -> Group:
    tokens = tokenise(text)
    runs: list[Run] = []
    for label, words in parts:
        start = text.index(words, at)
        at = start + len(words)
        inside = [i for i, low in enumerate(tokens.starts) if start <= low < at]
        runs.append(Run(label, inside[0], inside[-1], 1.0))
    return Group(False, runs)


def named(group: Group, text: str) -> Parts:
    tokens = tokenise(text)
    return [(run.label, text[tokens.starts[run.first] : tokens.ends[run.last]]) for run in group.runs]


@pytest.mark.parametrize(
    ("text", "proposed", "right"),
    [
        ("42 U.S.C. § 1983", [("volume", "42"), ("container_title", "U.S.C"), ("locator", "1983")], [("title", "42 U.S.C"), ("locator", "1983")]),
        ("Privacy Act, 18 U.S.C. § 2701", [("title", "Privacy Act"), ("volume", "18"), ("container_title", "U.S.C"), ("locator", "2701")], [("title", "Privacy Act"), ("collection_title", "18 U.S.C"), ("locator", "2701")]),
        ("U.S. Const. amend. IV", [("container_title", "U.S. Const"), ("O", "amend"), ("locator", "IV")], [("title", "U.S. Const"), ("O", "amend"), ("locator", "IV")]),
        # A report and a handbook that a section is cited of stay what they are.
        ("389 U.S. 347", [("volume", "389"), ("container_title", "U.S"), ("page", "347")], [("volume", "389"), ("container_title", "U.S"), ("page", "347")]),
        ("Ernst, MüKo § 280", [("author", "Ernst"), ("container_title", "MüKo"), ("locator", "280")], [("author", "Ernst"), ("container_title", "MüKo"), ("locator", "280")]),
    ],
)  # fmt: skip
def test_a_statute(text: str, proposed: Parts, right: Parts) -> None:
    group = grouped(proposed, text)
    keep_statute(tokenise(text), group)
    assert named(group, text) == right


@pytest.mark.parametrize(
    ("text", "proposed", "first"),
    [
        ("D. 1991, p. 324", [("author", "D"), ("issued", "1991")], "container_title"),
        ("RTD civ. 1991, p. 541", [("author", "RTD civ"), ("issued", "1991")], "container_title"),
        ("Viney 1991, p. 324", [("author", "Viney"), ("issued", "1991")], "author"),
        ("D. (1991), p. 324", [("author", "D"), ("issued", "1991")], "author"),
    ],
)
def test_a_review_of_law(text: str, proposed: Parts, first: str) -> None:
    group = grouped(proposed, text)
    name_review(tokenise(text), group)
    assert group.runs[0].label == first


def test_a_date_is_no_citation() -> None:
    text = "“Schools,” Journal 80, no. 3 (July-Sept., 1914): 240."
    before = grouped([("title", "Schools"), ("container_title", "Journal"), ("volume", "80"), ("issue", "3")], text)
    after = grouped([("author", "July-Sept"), ("issued", "1914"), ("page", "240")], text, text.index("July"))
    assert join(tokenise(text), after, [before])
    assert named(before, text)[-2:] == [("issued", "July-Sept., 1914"), ("page", "240")]


def test_a_person_of_that_name_is_one() -> None:
    text = "“Schools,” Journal 80 (May, 1914)."
    before = grouped([("title", "Schools"), ("issued", "80")], text)
    after = grouped([("author", "May"), ("issued", "1914")], text)
    assert not join(tokenise(text), after, [before])
