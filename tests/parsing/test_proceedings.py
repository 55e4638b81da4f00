"""Shows how lists of computer science are set right: books behind `in`, meetings, pages behind issues, one-word titles.

Each rule was made necessary by an entry of `fixtures/references/computer-science.bib` as a style of BibTeX prints it.
"""

from __future__ import annotations

import pytest

from refkeeper.parsing.bylines import set_bylines
from refkeeper.parsing.decode import Group
from refkeeper.parsing.numbers import set_numbers
from refkeeper.parsing.proceedings import join_editors, set_proceedings
from refkeeper.parsing.tokens import tokenise
from tests.parsing.proposed import Parts, parts_of, proposed

Case = tuple[str, Parts, Parts | None]
"""A text, what a model proposes, and what is right; None where nothing may change."""

HELD: list[Case] = [
    (
        "Gull, R. M. Reducibility. In Complexity of Harbours, R. E. Miller and J. W. Thatcher, Eds. Plenum",
        [("author", "Gull, R. M"), ("title", "Reducibility"), ("O", "In"),
         ("editor", "Complexity of Harbours, R. E. Miller and J. W. Thatcher"), ("O", "Eds"), ("publisher", "Plenum")],
        [("author", "Gull, R. M"), ("title", "Reducibility"), ("container_title", "Complexity of Harbours"),
         ("editor", "R. E. Miller and J. W. Thatcher"), ("publisher", "Plenum")],
    ),
    (
        "E. Gull, “Notes,” in Structured Tides (O.-J. Dahl and E. W. Moor, eds.), pp. 1–82",
        [("author", "E. Gull"), ("title", "Notes"), ("O", "in"), ("editor", "Structured Tides (O.-J. Dahl and E. W. Moor"),
         ("O", "eds"), ("page", "1–82")],
        [("author", "E. Gull"), ("title", "Notes"), ("container_title", "Structured Tides"),
         ("editor", "O.-J. Dahl and E. W. Moor"), ("page", "1–82")],
    ),
    (  # Nobody but editors.
        "E. Gull. Notes. In Van Dijk, T. A., & Kintsch, W., editors, Tides",
        [("author", "E. Gull"), ("title", "Notes"), ("O", "In"), ("editor", "Van Dijk, T. A., & Kintsch, W"),
         ("O", "editors")],
        None,
    ),
    (
        "Z3: An efficient solver, in Tools and Algorithms for Tides, C. R. Moor and J. Rehof, eds., 2008",
        [("title", "Z3: An efficient solver, in Tools and Algorithms for Tides"), ("editor", "C. R. Moor and J. Rehof"),
         ("issued", "2008")],
        [("title", "Z3: An efficient solver"), ("container_title", "Tools and Algorithms for Tides"),
         ("editor", "C. R. Moor and J. Rehof"), ("issued", "2008")],
    ),
    (  # A title that goes on with a small word, or is held already.
        "Labour, in theory and practice, C. R. Moor and J. Rehof, eds., 2008",
        [("title", "Labour, in theory and practice"), ("editor", "C. R. Moor and J. Rehof"), ("issued", "2008")],
        None,
    ),
    (
        "The logic of tides, in 18th Annual Symposium on Harbours, (Providence, Rhode Island), pp. 46–57",
        [("title", "The logic of tides"), ("container_title", "18th Annual Symposium on Harbours, (Providence, Rhode Island"),
         ("page", "46–57")],
        [("title", "The logic of tides"), ("container_title", "18th Annual Symposium on Harbours"),
         ("publisher_place", "Providence, Rhode Island"), ("page", "46–57")],
    ),
    (  # No meeting, no place.
        "Tides. Journal of the Sea, (Series B), pp. 46–57",
        [("title", "Tides"), ("container_title", "Journal of the Sea, (Series B"), ("page", "46–57")],
        None,
    ),
    (
        "Functions of tides, Part I. CACM, 3(4):184",
        [("title", "Functions of tides"), ("container_title", "Part I. CACM"), ("volume", "3"), ("issue", "4"), ("page", "184")],
        [("title", "Functions of tides, Part I"), ("container_title", "CACM"), ("volume", "3"), ("issue", "4"), ("page", "184")],
    ),
    (  # A part of the journal, not of the article.
        "Functions of tides. Part Two Quarterly, 3(4):184",
        [("title", "Functions of tides"), ("container_title", "Part Two Quarterly"), ("volume", "3"), ("issue", "4"), ("page", "184")],
        None,
    ),
]  # fmt: skip

NUMBERS: list[Case] = [
    (
        "Gull. Memory. Neural Tides, 9(8):1735–1780, 1997",
        [("author", "Gull"), ("title", "Memory"), ("container_title", "Neural Tides"), ("volume", "9"), ("issue", "8"),
         ("O", "1735–1780"), ("issued", "1997")],
        [("author", "Gull"), ("title", "Memory"), ("container_title", "Neural Tides"), ("volume", "9"), ("issue", "8"),
         ("page", "1735–1780"), ("issued", "1997")],
    ),
    (  # Behind the last word that the model labelled.
        "Gull (1997). Memory. Neural Tides, 9(8):1735–1780.",
        [("author", "Gull"), ("issued", "1997"), ("title", "Memory"), ("container_title", "Neural Tides"), ("volume", "9"),
         ("issue", "8")],
        [("author", "Gull"), ("issued", "1997"), ("title", "Memory"), ("container_title", "Neural Tides"), ("volume", "9"),
         ("issue", "8"), ("page", "1735–1780")],
    ),
    (  # A range that something else announces.
        "Gull (1997). Memory. Neural Tides, 9(8). Accessed 12–14.",
        [("author", "Gull"), ("issued", "1997"), ("title", "Memory"), ("container_title", "Neural Tides"), ("volume", "9"),
         ("issue", "8")],
        None,
    ),
    (
        "Gull. Machinery. Tide 59, 236 (1950), 433–460",
        [("author", "Gull"), ("title", "Machinery"), ("container_title", "Tide"), ("volume", "59"), ("page", "236"),
         ("issued", "1950"), ("page", "433–460")],
        [("author", "Gull"), ("title", "Machinery"), ("container_title", "Tide"), ("volume", "59"), ("issue", "236"),
         ("issued", "1950"), ("page", "433–460")],
    ),
    (  # A first page, and the place cited.
        "Gull, Tide 59, 236 (1950)",
        [("author", "Gull"), ("container_title", "Tide"), ("volume", "59"), ("page", "236"), ("issued", "1950")],
        None,
    ),
    (
        "Gull. Graphs. Transactions on Tides, C-35(8):677–691",
        [("author", "Gull"), ("title", "Graphs"), ("container_title", "Transactions on Tides, C"), ("volume", "35"),
         ("issue", "8"), ("page", "677–691")],
        [("author", "Gull"), ("title", "Graphs"), ("container_title", "Transactions on Tides"), ("volume", "C-35"),
         ("issue", "8"), ("page", "677–691")],
    ),
    (
        "Gull. Graphs. Transactions on Tides, vol. SE-11, pp. 677–691",
        [("author", "Gull"), ("title", "Graphs"), ("container_title", "Transactions on Tides"), ("O", "vol"), ("volume", "SE"),
         ("issue", "11"), ("page", "677–691")],
        [("author", "Gull"), ("title", "Graphs"), ("container_title", "Transactions on Tides"), ("volume", "SE-11"),
         ("page", "677–691")],
    ),
    (  # The letter of a physicist's journal stands apart.
        "Gull, Phys. Rev. D 13 (1976) 2188",
        [("author", "Gull"), ("container_title", "Phys. Rev. D"), ("volume", "13"), ("issued", "1976"), ("page", "2188")],
        None,
    ),
]  # fmt: skip

PEOPLE: list[Case] = [
    (
        "J. Dean and S. Gull. MapReduce: Simplified tides",
        [("author", "J. Dean and S. Gull. MapReduce"), ("title", "Simplified tides")],
        [("author", "J. Dean and S. Gull"), ("title", "MapReduce: Simplified tides")],
    ),
    (
        "J. Dean and S. Gull, MapReduce: Simplified tides",
        [("author", "J. Dean and S. Gull, MapReduce"), ("title", "Simplified tides")],
        [("author", "J. Dean and S. Gull"), ("title", "MapReduce: Simplified tides")],
    ),
    (
        "Johnson, S. C. Yacc: Yet another tide",
        [("author", "Johnson, S. C. Yacc"), ("title", "Yet another tide")],
        [("author", "Johnson, S. C"), ("title", "Yacc: Yet another tide")],
    ),
    (
        "Sussman, G. J., and Steele, Jr., G. L. Scheme: An interpreter",
        [("author", "Sussman, G. J., and Steele, Jr., G. L. Scheme"), ("title", "An interpreter")],
        [("author", "Sussman, G. J., and Steele, Jr., G. L"), ("title", "Scheme: An interpreter")],
    ),
    *(
        (f"{names}: Die Gezeiten", [("author", names), ("title", "Die Gezeiten")], None)
        for names in ("Meier, Karl", "Schmidt, Hans und Meier, Karl", "W. Sun, R. Guo", "Hans Meier", "S. Gull and R. Tern")
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "given", "right"), HELD)
def test_what_stands_behind_in(text: str, given: Parts, right: Parts | None) -> None:
    tokens, one = proposed(given, text)
    set_proceedings(tokens, one)
    assert parts_of(text, tokens, one) == (right or [part for part in given if part[0] != "O"])


@pytest.mark.parametrize(("text", "given", "right"), NUMBERS)
def test_volumes_issues_and_pages(text: str, given: Parts, right: Parts | None) -> None:
    tokens, one = proposed(given, text)
    set_numbers(tokens, one)
    assert parts_of(text, tokens, one) == (right or [part for part in given if part[0] != "O"])


@pytest.mark.parametrize(("text", "given", "right"), PEOPLE)
def test_a_word_before_a_colon(text: str, given: Parts, right: Parts | None) -> None:
    tokens, one = proposed(given, text)
    set_bylines(tokens, one)
    assert parts_of(text, tokens, one) == (right or given)


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("A solver. In Tools (Berlin, 2008), C. R. Moor and J. Rehof, Eds., vol. 49, pp. 1–9", True),
        ("A solver. In Tools (Berlin, 2008). C. R. Moor and J. Rehof, Eds., vol. 49, pp. 1–9", False),
    ],
)
def test_editors_begin_no_work(text: str, joined: bool) -> None:
    parts: Parts = [("title", "A solver. In Tools"), ("publisher_place", "Berlin"), ("issued", "2008"),
                    ("editor", "C. R. Moor and J. Rehof"), ("O", "Eds"), ("volume", "49"), ("page", "1–9")]  # fmt: skip
    _, whole = proposed(parts, text)
    before, behind = Group(False, whole.runs[:3]), Group(False, whole.runs[3:])
    assert join_editors(tokenise(text), behind, [before]) is joined
    assert len(before.runs) == (7 if joined else 3)
