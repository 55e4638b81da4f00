"""What reading whole articles as their authors showed: each rule's real citation in other words, and one near it."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import FullCitation, Remark, ShortCitation
from refkeeper.model.source import Span
from refkeeper.parsing.bylines import set_bylines
from refkeeper.parsing.cited_pages import set_cited_pages
from refkeeper.parsing.decode import Group
from refkeeper.parsing.imprints import set_imprint
from refkeeper.parsing.joining import join
from refkeeper.parsing.mending import mend
from refkeeper.parsing.narrative import tell
from refkeeper.parsing.notes import parse_note
from refkeeper.parsing.numbers import set_numbers
from refkeeper.parsing.prose_behind import prose_behind
from refkeeper.parsing.software import set_software
from refkeeper.parsing.soundness import settle
from refkeeper.parsing.years import set_years
from refkeeper.readers.inline import markdown_excerpt
from tests.parsing.proposed import Parts, parts_of, proposed


def read(note: str) -> list[FullCitation | ShortCitation]:
    segments = parse_note(markdown_excerpt(note, Span(0, len(note))))
    return [one for one in segments if isinstance(one, (FullCitation, ShortCitation))]


KINDS = [
    ("P. Gull, “Gulls at Rest,” *Tide Studies*, 13 February 2018, DOI: 10.5555/gull.", "article-journal"),
    ("P. Gull, “Gulls at Rest,” *The Times*, 13 February 2018.", "article-newspaper"),
    ("P. Gull, “Gulls at Rest,” 2013 International Conference on Tides (ICT), 2013, https://doi.org/10.5555/gull.",
     "paper-conference"),
    ("P. GULL, « La mouette », dans Communication, Paris, 1964, n°4.", "article-journal"),
    ("P. GULL, « La mouette », dans Psychologie des mers, Paris, Marabout, 1964, p. 8.", "chapter"),
    ("P. Gull, “Gulls at Rest,” *Conference Interpreting*, 2013, 3–9.", "article-journal"),
    ("Shakespeare and Company Project, “Logbooks,” Center for Digital Humanities, Princeton University, November 20, 2019, "
     "https://shakespeareandco.princeton.edu/sources/logbooks/.", "webpage"),
    ("Tide Project, *Log Books* (Hull: Hull University Press, 2019), https://example.org/logs/.", "book"),
]  # fmt: skip


@pytest.mark.parametrize(("note", "kind"), KINDS, ids=[note[:50] for note, _ in KINDS])
def test_kind_of_a_work(note: str, kind: str) -> None:
    (one,) = read(note)
    assert one.work.type.value == kind


def test_an_article_from_a_place_to_a_place_is_no_letter() -> None:
    note = (
        "Valérie Beaudoin et François Yvon, “Contribution de La Métrique à La Stylométrie,” *JADT 2004: 7e Journées "
        "internationales d'Analyse statistique des Données Textuelles*, vol. 1, Louvain La Neuve, Presses Universitaires "
        "de Louvain, 2004, p. 107–18."
    )
    (one,) = read(note)
    assert one.work.archive is None
    assert one.work.type.value == "chapter"
    assert one.work.publisher is not None
    assert one.work.publisher.value == "Presses Universitaires de Louvain"
    assert one.work.publisher_place is not None
    assert one.work.publisher_place.value == "Louvain La Neuve"


def test_a_page_about_a_work_is_said_behind_its_doi() -> None:
    text = (
        "Ada Marsh, *Tide Dataset*, July 2020, distributed by TideSpace, https://doi.org/10.5555/tide-904. For more "
        "information, see https://example.org/about/tides/"
    )
    (cited, said) = parse_note(markdown_excerpt(text, Span(0, len(text))))
    assert isinstance(cited, FullCitation)
    assert cited.work.doi is not None
    assert cited.work.url is None
    assert cited.work.doi.value == "10.5555/tide-904"
    assert isinstance(said, Remark)
    assert said.text.startswith("For more information")


MEND: list[tuple[str, Parts, Parts | None]] = [
    (  # a DOI in what was read as a note
        "Marsh, A. Tide Dataset, 2020, distributed by TideSpace, https://doi.org/10.5555/tide-904.",
        [("author", "Marsh, A"), ("title", "Tide Dataset"), ("issued", "2020"),
         ("note", "distributed by TideSpace, https://doi.org/10.5555/tide-904")],
        [("author", "Marsh, A"), ("title", "Tide Dataset"), ("issued", "2020"), ("note", "distributed by TideSpace"),
         ("doi", "https://doi.org/10.5555/tide-904")],
    ),
    (
        "Marsh, A. Tide Dataset, 2020, distributed by https://example.org/10.5555/x.",
        [("author", "Marsh, A"), ("title", "Tide Dataset"), ("issued", "2020"),
         ("note", "distributed by https://example.org/10.5555/x")],
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "right"), MEND, ids=[text[-40:] for text, _, _ in MEND])
def test_a_doi_is_no_note(text: str, parts: Parts, right: Parts | None) -> None:
    tokens, one = proposed(parts, text)
    (found,) = mend(markdown_excerpt(text, Span(0, len(text))), tokens, [one])
    assert parts_of(text, tokens, found) == (right or parts)


YEARS: list[tuple[str, Parts, Parts | None]] = [
    (
        "“Tides,” in ECTR 2006, ed. A. Moor, Berlin: Springer, 2006",
        [("title", "Tides"), ("O", "in"), ("container_title", "ECTR"), ("issued", "2006"), ("editor", "A. Moor"),
         ("publisher_place", "Berlin"), ("publisher", "Springer"), ("issued", "2006")],
        [("title", "Tides"), ("container_title", "ECTR 2006"), ("editor", "A. Moor"), ("publisher_place", "Berlin"),
         ("publisher", "Springer"), ("issued", "2006")],
    ),
    (
        "“Tides,” TCL 2014, 2014, 50.",
        [("title", "Tides"), ("container_title", "TCL"), ("issued", "2014"), ("page", "2014, 50")],
        [("title", "Tides"), ("container_title", "TCL 2014"), ("issued", "2014"), ("page", "50")],
    ),
    (  # another year, and a year behind a comma
        "“Tides,” in Tide Review 2006, Springer, 2007",
        [("title", "Tides"), ("container_title", "Tide Review"), ("issued", "2006"), ("publisher", "Springer"),
         ("issued", "2007")],
        None,
    ),
    (
        "“Tides,” Tide Review, 2006, Springer, 2006",
        [("title", "Tides"), ("container_title", "Tide Review"), ("issued", "2006"), ("publisher", "Springer"),
         ("issued", "2006")],
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "right"), YEARS, ids=[text for text, _, _ in YEARS])
def test_a_year_said_again_is_the_names(text: str, parts: Parts, right: Parts | None) -> None:
    tokens, one = proposed(parts, text)
    set_years(text, tokens, one, {label for label, _ in parts})
    assert parts_of(text, tokens, one) == (right or [part for part in parts if part[0] != "O"])


HEALERS: Parts = [("title", "Tides"), ("O", "in"), ("container_title", "Other Seas"), ("publisher", "Tide Press"),
                  ("issued", "1988"), ("locator", "29–51")]  # fmt: skip
PAGES: list[tuple[str, Parts, str]] = [
    ("“Tides,” in Other Seas (Tide Press, 1988), 29–51, esp. pp. 43–45.",
     [*HEALERS, ("O", "esp. pp"), ("locator", "43–45")], "page"),
    ("“Tides,” in Other Seas (Tide Press, 1988), 29–51.", HEALERS, "locator"),
    ("“Tides,” in Other Seas (Tide Press, 1988), 29–51, quoted in Gull, 43–45.",
     [*HEALERS, ("O", "quoted in Gull"), ("locator", "43–45")], "locator"),
    ("“Tides,” TIDE '03: Proceedings of the 2003 conference on Tides, p. 42-46",
     [("title", "Tides"), ("container_title", "TIDE '03: Proceedings of the 2003 conference on Tides"), ("O", "p"),
      ("locator", "42-46")], "page"),
    ("“Tides,” Tide Review, p. 42-46",
     [("title", "Tides"), ("container_title", "Tide Review"), ("O", "p"), ("locator", "42-46")], "locator"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "label"), PAGES, ids=[text for text, _, _ in PAGES])
def test_pages_of_a_part_and_the_place_cited(text: str, parts: Parts, label: str) -> None:
    tokens, one = proposed(parts, text)
    set_cited_pages(tokens, one)
    places = [found for found in parts_of(text, tokens, one) if found[0] in ("page", "locator")]
    given = [part for part in parts if part[0] == "locator"]
    assert places == [(label, given[0][1]), *given[1:]]


@pytest.mark.parametrize(
    ("text", "label"),
    [("Gull on “Tides” in Other Seas, 88", "locator"), ("Gull, “Tides,” Tide Review, 88", "volume")],
)
def test_a_number_behind_a_book_is_a_page_of_it(text: str, label: str) -> None:
    holder = "Other Seas" if "Other" in text else "Tide Review"
    tokens, one = proposed(
        [("author", "Gull"), ("title", "Tides"), ("container_title", holder), ("volume", "88")], text
    )
    set_numbers(tokens, one)
    assert parts_of(text, tokens, one)[-1] == (label, "88")


@pytest.mark.parametrize(
    ("text", "author", "title"),
    [
        ("A.M. Gull a décrit dans Le langage de la mer, Paris, 1971", "A.M. Gull", "Le langage de la mer"),
        ("A.M. Gull a décrit les mers, Paris, 1971", "A.M", "Gull a décrit les mers"),
    ],
)
def test_who_did_something_in_a_book_wrote_it(text: str, author: str, title: str) -> None:
    tokens, one = proposed(
        [("author", "A.M"), ("title", text[5 : text.index(",")]), ("publisher_place", "Paris"), ("issued", "1971")],
        text,
    )
    tell(tokens, one, [])
    assert parts_of(text, tokens, one)[:2] == [("author", author), ("title", title)]


SENTENCE = "On lira avec fruit l'excellente analyse qu'en a faite Ada Marsh dans la collection"
MEDIA: Parts = [
    ("author", "M. Gull"),
    ("title", "Understanding Tides"),
    ("publisher_place", "Toronto"),
    ("issued", "1964"),
]


@pytest.mark.parametrize(
    ("behind", "said"),
    [(SENTENCE, True), ("On lira Marsh", False), ("The Excellent Analysis of Tides by Ada Marsh and Others", False)],
)
def test_a_sentence_behind_a_citation_is_said_of_it(behind: str, said: bool) -> None:
    text = f"M. Gull, Understanding Tides, Toronto, 1964. {behind}, Paris, Hatier, 1972"
    rest: Parts = [("title", behind), ("publisher_place", "Paris"), ("publisher", "Hatier"), ("issued", "1972")]
    tokens, one = proposed([*MEDIA, *rest], text)
    tail = prose_behind(tokens, one)
    assert (tail is not None) is said
    assert parts_of(text, tokens, one) == (MEDIA if said else [*MEDIA, *rest])


@pytest.mark.parametrize(("end", "joined"), [("Image et", True), ("Images", False)])
def test_a_name_goes_on_before_op_cit(end: str, joined: bool) -> None:
    text = f"Denise GULL, « La mer », dans {end} Communication (op. cit.), p. 75"
    tokens, before = proposed([("author", "Denise GULL"), ("title", "La mer"), ("container_title", end)], text)
    _, one = proposed([("author", "Communication"), ("back", "op. cit"), ("locator", "75")], text)
    assert join(tokens, one, [before]) is joined
    assert before.runs[2 if joined else -1].last == (before.runs[0].last + 6 if joined else before.last)


QUOTED = "of the figure of the two tides that come and go and never meet"
NAMED: list[tuple[str, str, bool]] = [
    (f"“{QUOTED}.” Marsh, Ada Marsh, “Questions,” Hypatia", QUOTED, True),
    (f"“{QUOTED},” Marsh, Ada Marsh, “Questions,” Hypatia", QUOTED, False),  # a comma ends no quotation
    ("“Two tides.” Marsh, Ada Marsh, “Questions,” Hypatia", "Two tides", False),
]


@pytest.mark.parametrize(("text", "quoted", "is_remark"), NAMED, ids=[text[-60:] for text, _, _ in NAMED])
def test_a_quotation_before_the_name_of_whom_it_quotes(text: str, quoted: str, is_remark: bool) -> None:
    parts: Parts = [("title", quoted), ("container_title", "Marsh, Ada Marsh"), ("title", "Questions"),
                    ("container_title", "Hypatia")]  # fmt: skip
    tokens, one = proposed(parts, text)
    out: list[Group] = []
    tell(tokens, one, out)
    assert len(out) == is_remark
    assert parts_of(text, tokens, one) == ([("author", "Marsh, Ada Marsh"), *parts[2:]] if is_remark else parts)


@pytest.mark.parametrize(
    ("text", "house"),
    [("Hull La Neuve, Presses de Hull, 2004", "publisher_place"), ("Tide Press, Presses de Hull, 2004", "publisher")],
)
def test_of_two_houses_the_first_may_be_a_place(text: str, house: str) -> None:
    first = text.split(",")[0]
    tokens, one = proposed([("publisher", first), ("publisher", "Presses de Hull"), ("issued", "2004")], text)
    set_imprint(tokens, one)
    assert parts_of(text, tokens, one)[:2] == [(house, first), ("publisher", "Presses de Hull")]


def test_an_address_is_read_of_what_is_told_before_it() -> None:
    (one,) = read("Read more about “Tide Making”, which was coined by Ada Marsh, at https://example.org/marsh/.")
    assert one.work.title is None
    assert one.work.url is not None
    (one,) = read("“Tide Making, Which Ada Coined,” https://example.org/marsh/ (accessed 3 May 2021).")
    assert one.work.title is not None


PROGRAM: list[tuple[str, Parts, Parts | None]] = [
    (
        'A. Gull. "mallard: A wrapper". R Package, Version 1.0. https://example.org',
        [("author", "A. Gull"), ("title", "mallard: A wrapper"), ("container_title", "R Package, Version"), ("volume", "1"),
         ("page", "0"), ("url", "https://example.org")],
        [("author", "A. Gull"), ("title", "mallard: A wrapper"), ("genre", "R Package"), ("url", "https://example.org")],
    ),
    (
        'A. Gull. "mallard: A wrapper". R Package, Version 0.24. 2016. https://example.org',
        [("author", "A. Gull"), ("title", "mallard: A wrapper"), ("container_title", "R Package"), ("note", "Version 0.24"),
         ("issued", "2016"), ("url", "https://example.org")],
        [("author", "A. Gull"), ("title", "mallard: A wrapper"), ("genre", "R Package"), ("issued", "2016"),
         ("url", "https://example.org")],
    ),
    (
        "A. Gull. A wrapper. Journal of Version Control 1, 10",
        [("author", "A. Gull"), ("title", "A wrapper"), ("container_title", "Journal of Version Control"), ("volume", "1"),
         ("page", "10")],
        None,
    ),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "right"), PROGRAM, ids=[text for text, _, _ in PROGRAM])
def test_a_package_is_no_journal(text: str, parts: Parts, right: Parts | None) -> None:
    tokens, one = proposed(parts, text)
    set_software(tokens, one)
    assert parts_of(text, tokens, one) == (right or parts)


def test_a_package_is_software() -> None:
    (one,) = read(
        'Taylor Arnold. "cleanNLP: A Tidy Data Model for Natural Language Processing". R Package, Version 0.24. '
        "https://cran.r-project.org/web/packages/cleanNLP/index.html"
    )
    assert one.work.type.value == "software"


def settled(text: str, *given: Parts) -> list[tuple[bool, Parts]]:
    """What remains of groups that a model proposes: whether each is a remark, and its parts."""
    groups = []
    for parts in given:
        tokens, one = proposed(parts, text)
        groups.append(Group(parts[0][0] == "remark", one.runs))
    found = settle(markdown_excerpt(text, Span(0, len(text))), tokens, groups)
    return [(one.remark, parts_of(text, tokens, one)) for one in found]


@pytest.mark.parametrize(("title", "sound"), [("and Art", False), ("and Law", True), ("Art History", True)])
def test_the_word_for_an_article_is_no_title(title: str, sound: bool) -> None:
    found = settled(f"{title}. 333 (Hull, 1919)", [("title", title), ("locator", "333"), ("publisher_place", "Hull")])
    assert [remark for remark, _ in found] == [not sound]


@pytest.mark.parametrize(
    ("text", "title", "day", "sound"),
    [
        ("Conferences of Spa (January 16, February 14) were", "Conferences of Spa", "January 16, February 14", False),
        ("Conferences of Spa (January 16, 1919) were", "Conferences of Spa", "January 16, 1919", True),
        ("“Conferences of Spa,” January 16, was", "Conferences of Spa", "January 16", True),
    ],
)
def test_a_day_without_a_year_is_told(text: str, title: str, day: str, sound: bool) -> None:
    found = settled(text, [("title", title), ("issued", day)])
    assert [remark for remark, _ in found] == [not sound]


@pytest.mark.parametrize(("before", "author"), [("from ", []), ("said ", [("author", "Paris")])])
def test_where_something_was_said_wrote_nothing(before: str, author: Parts) -> None:
    text = f"It was heard {before}Paris (Corriere della Sera, July 19, 1919)."
    cited: Parts = [("title", "Corriere della Sera"), ("issued", "July 19, 1919")]
    found = settled(text, [("remark", f"It was heard {before}".strip())], [("author", "Paris"), *cited])
    assert found[-1] == (False, [*author, *cited])


@pytest.mark.parametrize(("joint", "role"), [(",” by ", "author"), (",” edited by ", "editor")])
def test_who_made_a_work_wrote_it(joint: str, role: str) -> None:
    text = f"“The Wealth of Tides{joint}J.C. Gull (Tide Review, 1919)"
    tokens, one = proposed(
        [("title", "The Wealth of Tides"), ("O", joint[3:].strip()), ("editor", "J.C. Gull"), ("issued", "1919")], text
    )
    set_bylines(tokens, one)
    assert parts_of(text, tokens, one)[1] == (role, "J.C. Gull")
