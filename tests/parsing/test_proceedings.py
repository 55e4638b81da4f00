"""Shows how lists of computer science are set right: books behind `in`, meetings, pages behind issues, one-word titles.

Each rule was made necessary by an entry of `fixtures/references/computer-science.bib` as a style of BibTeX prints it.
"""

from __future__ import annotations

import pytest

from refkeeper.model.citation import Remark
from refkeeper.parsing.bylines import set_bylines
from refkeeper.parsing.decode import Group
from refkeeper.parsing.joining import join
from refkeeper.parsing.name_forms import direct
from refkeeper.parsing.numbers import set_numbers
from refkeeper.parsing.proceedings import set_proceedings
from refkeeper.pipeline.read import read_line
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
    (  # `Bender, E. M., … (2021). *Proceedings of the 2021 ACM Conference on Fairness, Accountability, and Transparency*`
        "“Parrots of the Sea”, Gull, E. (2021). Proceedings of the 2021 Conference on Tides, 610-623",
        [("title", "Parrots of the Sea"), ("author", "Gull, E"), ("issued", "2021"), ("title", "Proceedings"),
         ("container_title", "of the 2021 Conference on Tides"), ("page", "610-623")],
        [("title", "Parrots of the Sea"), ("author", "Gull, E"), ("issued", "2021"),
         ("container_title", "Proceedings of the 2021 Conference on Tides"), ("page", "610-623")],
    ),
    (  # Without another title it may be one.
        "Gull, E. (2021). Proceedings of the Tides, 610-623",
        [("author", "Gull, E"), ("issued", "2021"), ("title", "Proceedings"), ("container_title", "of the Tides"),
         ("page", "610-623")],
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
    (
        "Proof of tides. Pages 106–119 of: Proceedings of the Harbours",
        [("container_title", "Proof of tides"), ("O", "Pages"), ("page", "106–119"), ("O", "of"), ("container_title", "Proceedings of the Harbours")],
        [("title", "Proof of tides"), ("page", "106–119"), ("container_title", "Proceedings of the Harbours")],
    ),
    (  # Two holders with something else between them.
        "Proof of tides 12, 106–119. Proceedings of the Harbours",
        [("container_title", "Proof of tides"), ("volume", "12"), ("page", "106–119"), ("container_title", "Proceedings of the Harbours")],
        None,
    ),
    (
        "Gull, E. Communications of the TIDE 1968, 11, 147",
        [("author", "Gull, E"), ("title", "Communications of the"), ("container_title", "TIDE"), ("issued", "1968"), ("volume", "11"), ("page", "147")],
        [("author", "Gull, E"), ("container_title", "Communications of the TIDE"), ("issued", "1968"), ("volume", "11"), ("page", "147")],
    ),
    (  # A title ends in a full word.
        "Gull, E. On harbours TIDE 1968, 11, 147",
        [("author", "Gull, E"), ("title", "On harbours"), ("container_title", "TIDE"), ("issued", "1968"), ("volume", "11"), ("page", "147")],
        None,
    ),
    (
        "Jo Gull. Emacspeak: The Desktop. In Beautiful Tides. O'Reilly, 2007",
        [("author", "Jo Gull"), ("title", "Emacspeak: The Desktop. In Beautiful Tides"), ("publisher", "O'Reilly"), ("issued", "2007")],
        [("author", "Jo Gull"), ("title", "Emacspeak: The Desktop"), ("container_title", "Beautiful Tides"), ("publisher", "O'Reilly"), ("issued", "2007")],
    ),
    (  # Nothing says that it is printed in something.
        "Jo Gull. Faith. In God We Trust, 2007",
        [("author", "Jo Gull"), ("title", "Faith. In God We Trust"), ("issued", "2007")],
        None,
    ),
    (
        "Jo Gull. Water. Accounts of chemical tides, 45(1)",
        [("author", "Jo Gull"), ("container_title", "Water. Accounts of chemical tides"), ("volume", "45"), ("issue", "1")],
        [("author", "Jo Gull"), ("title", "Water"), ("container_title", "Accounts of chemical tides"), ("volume", "45"), ("issue", "1")],
    ),
    (  # A journal's name cut short.
        "Jo Gull. Trans. Society of Tidal Chemists, 45(1)",
        [("author", "Jo Gull"), ("container_title", "Trans. Society of Tidal Chemists"), ("volume", "45"), ("issue", "1")],
        None,
    ),
    (
        "J. Gull. Introduction to Tides, volume I of Studies in the Sea. Addison-Wesley, 1991",
        [("author", "J. Gull"), ("title", "Introduction to Tides"), ("O", "volume"), ("volume", "I"),
         ("container_title", "of Studies in the Sea"), ("publisher", "Addison-Wesley"), ("issued", "1991")],
        [("author", "J. Gull"), ("title", "Introduction to Tides"), ("volume", "I"),
         ("collection_title", "Studies in the Sea"), ("publisher", "Addison-Wesley"), ("issued", "1991")],
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
    (
        "Gull. Graphs. Transactions on Tides C-35, 677–691",
        [("author", "Gull"), ("title", "Graphs"), ("container_title", "Transactions on Tides C-35"), ("page", "677–691")],
        [("author", "Gull"), ("title", "Graphs"), ("container_title", "Transactions on Tides"), ("volume", "C-35"),
         ("page", "677–691")],
    ),
    (
        "Gull. Annealing. Tide 220, 671–680",
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("page", "220"), ("locator", "671–680")],
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("volume", "220"), ("page", "671–680")],
    ),
    (  # A place cited lies behind the first page.
        "Gull. Annealing. Tide 220, 223–224",
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("page", "220"), ("locator", "223–224")],
        None,
    ),
    (  # What is named a page is one.
        "Gull. Annealing. Tide p. 220, 671–680",
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("O", "p"), ("page", "220"), ("locator", "671–680")],
        None,
    ),
    (
        "Gull. Annealing. Tide 59, 236, 433–460",
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("volume", "59"), ("page", "236"), ("locator", "433–460")],
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("volume", "59"), ("issue", "236"), ("page", "433–460")],
    ),
    (
        "Gull. Annealing. Tide 220, 4598, 671–680",
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("volume", "220, 4598"), ("page", "671–680")],
        [("author", "Gull"), ("title", "Annealing"), ("container_title", "Tide"), ("volume", "220"), ("issue", "4598"), ("page", "671–680")],
    ),
    (
        "Gull 1986. Memory. Tide, 323(Oct.), 533–536",
        [("author", "Gull"), ("issued", "1986"), ("title", "Memory"), ("container_title", "Tide"), ("volume", "323"), ("issued", "Oct.), 533–536")],
        [("author", "Gull"), ("issued", "1986"), ("title", "Memory"), ("container_title", "Tide"), ("volume", "323"), ("issued", "Oct"), ("page", "533–536")],
    ),
    (
        "Gull. Lines of code. Tide 59, 7, 78–87",
        [("author", "Gull"), ("title", "Lines of code"), ("container_title", "Tide"), ("volume", "59"), ("page", "7, 78–87")],
        [("author", "Gull"), ("title", "Lines of code"), ("container_title", "Tide"), ("volume", "59"), ("issue", "7"), ("page", "78–87")],
    ),
    (  # No journal has so many issues.
        "Gull. Lines of code. Tide 59, 77, 78–87",
        [("author", "Gull"), ("title", "Lines of code"), ("container_title", "Tide"), ("volume", "59"), ("page", "77, 78–87")],
        None,
    ),
    (
        "Gull. Flattening. Tide Letters, 114(9):098105, 2015",
        [("author", "Gull"), ("title", "Flattening"), ("container_title", "Tide Letters"), ("volume", "114"), ("issue", "9"), ("O", "098105"), ("issued", "2015")],
        [("author", "Gull"), ("title", "Flattening"), ("container_title", "Tide Letters"), ("volume", "114"), ("issue", "9"), ("page", "098105"), ("issued", "2015")],
    ),
    (
        "Gull. Domesticating. New Left Tide, (128):153–160, 2021",
        [("author", "Gull"), ("title", "Domesticating"), ("container_title", "New Left Tide"), ("volume", "128"), ("page", "153–160"), ("issued", "2021")],
        [("author", "Gull"), ("title", "Domesticating"), ("container_title", "New Left Tide"), ("issue", "128"), ("page", "153–160"), ("issued", "2021")],
    ),
    (  # As medicine prints volumes.
        "Gull. Domesticating. Tide. 2013; (5): 1384-416",
        [("author", "Gull"), ("title", "Domesticating"), ("container_title", "Tide"), ("issued", "2013"), ("volume", "5"), ("page", "1384-416")],
        None,
    ),
    (
        "Gull. Taming. Current Tides, (July/Aug 2021), 2021",
        [("author", "Gull"), ("title", "Taming"), ("container_title", "Current Tides"), ("issued", "July/Aug 2021"), ("page", "2021")],
        [("author", "Gull"), ("title", "Taming"), ("container_title", "Current Tides"), ("issued", "July/Aug 2021")],
    ),
    (
        "Gull. Rooftops. New York Tides, page A20, 2012",
        [("author", "Gull"), ("title", "Rooftops"), ("container_title", "New York Tides"), ("O", "page A"), ("volume", "20"), ("issued", "2012")],
        [("author", "Gull"), ("title", "Rooftops"), ("container_title", "New York Tides"), ("page", "A20"), ("issued", "2012")],
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
    (
        "William Gull, Nature’s Harbour: Ostend and the Sea",
        [("author", "William Gull, Nature’s Harbour"), ("title", "Ostend and the Sea")],
        [("author", "William Gull"), ("title", "Nature’s Harbour: Ostend and the Sea")],
    ),
    *(
        (f"{names}, Die Gezeiten", [("author", names), ("title", "Die Gezeiten")], None)
        for names in ("King’s College, London", "Anne Gull’s")
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


JOINED: list[tuple[str, Parts, int, bool]] = [
    (
        f"A solver. In Tools (Berlin, 2008){mark} C. R. Moor and J. Rehof, Eds., vol. 49, pp. 1–9",
        [("title", "A solver. In Tools"), ("publisher_place", "Berlin"), ("issued", "2008"),
         ("editor", "C. R. Moor and J. Rehof"), ("O", "Eds"), ("volume", "49"), ("page", "1–9")],
        3, joined,
    )
    for mark, joined in ((",", True), (".", False))
] + [
    (
        "Tides. In Proceedings of the Harbours, pp. 92–100 (Morgan Kaufmann, 1998).",
        [("title", "Tides"), ("O", "In"), ("container_title", "Proceedings of the Harbours"), ("locator", "92–100"),
         ("author", "Morgan Kaufmann"), ("issued", "1998")],
        4, True,
    ),
    (  # A work of its own, behind a book.
        "Tides, pp. 92–100. Gull (1998).",
        [("title", "Tides"), ("locator", "92–100"), ("author", "Gull"), ("issued", "1998")],
        2, False,
    ),
    (  # The work has its year.
        "Tides. In Proceedings of the Harbours, 1997, pp. 92–100. Gull (1998).",
        [("title", "Tides"), ("O", "In"), ("container_title", "Proceedings of the Harbours"), ("issued", "1997"), ("locator", "92–100"),
         ("author", "Gull"), ("issued", "1998")],
        5, False,
    ),
    (
        "Gull, R. Tides. PhD thesis, University of Harbours, Irvine (2000).",
        [("author", "Gull, R"), ("title", "Tides"), ("genre", "PhD thesis"), ("publisher", "University of Harbours"),
         ("author", "Irvine"), ("issued", "2000")],
        4, True,
    ),
    (
        "Gull, Ivan E. 1963 (Jan.). Tides: A Machine. Ph.D. thesis",
        [("author", "Gull, Ivan E"), ("issued", "1963"), ("author", "Jan"), ("title", "Tides: A Machine"), ("genre", "Ph.D. thesis")],
        2, True,
    ),
    (  # Jan is a person, too.
        "Gull, Ivan E. 1963. Jan, Tides: A Machine. Ph.D. thesis",
        [("author", "Gull, Ivan E"), ("issued", "1963"), ("author", "Jan"), ("title", "Tides: A Machine"), ("genre", "Ph.D. thesis")],
        2, False,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "cut", "joined"), JOINED)
def test_what_begins_no_work_is_joined(text: str, parts: Parts, cut: int, joined: bool) -> None:
    tokens, whole = proposed(parts, text)
    before, behind = Group(False, whole.runs[:cut]), Group(False, whole.runs[cut:])
    assert join(tokens, behind, [before]) is joined
    assert (len(before.runs) > cut or before.last > whole.runs[cut - 1].first) is joined


@pytest.mark.parametrize(
    ("text", "authors"),
    [
        ("[Knuth, 1968] Knuth, D. E. (1968). The Art of Computer Programming. Addison-Wesley, Reading, MA.", 1),
        ("Knuth (1968); Hoare, C. A. R. (1985). Communicating Sequential Processes. Prentice-Hall, London.", 2),
    ],
)
def test_the_key_of_an_entry_is_no_citation(text: str, authors: int) -> None:
    _, found = read_line(text)
    assert sum(not isinstance(one, Remark) for one in found) == authors


def test_a_language_keeps_its_signs() -> None:
    text = "R. Kohavi. MLC++: A machine learning library in C++. In Tools with Artificial Intelligence, pages 740-743, 1994."
    _, (found,) = read_line(text)
    assert not isinstance(found, Remark)
    assert found.work.title is not None
    assert found.work.title.value == "MLC++: A machine learning library in C++"


@pytest.mark.parametrize(
    ("text", "family", "suffix"),
    [("Gelatt Jr CD", "Gelatt", "Jr"), ("Brooks Jr F P", "Brooks", "Jr"), ("Jr Gull", "Gull", None), ("Ann Gull Jr", "Gull", "Jr")],
)  # fmt: skip
def test_a_suffix_between_family_and_initials(text: str, family: str, suffix: str | None) -> None:
    name, _ = direct(text, None)
    assert (name.family, name.suffix) == (family, suffix)
