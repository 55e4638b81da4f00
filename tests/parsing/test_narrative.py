"""Citations told in a sentence: who wrote the work, and what is only quoted."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import FullCitation, Remark
from refkeeper.model.source import Span
from refkeeper.parsing.decode import Group
from refkeeper.parsing.narrative import tell
from refkeeper.parsing.notes import parse_note
from refkeeper.readers.inline import markdown_excerpt
from tests.parsing.proposed import parts_of, proposed


def read(note: str) -> tuple[list[str], list[tuple[list[str], str | None, str | None]]]:
    """The remarks, and of each citation its authors, title and container."""
    segments = parse_note(markdown_excerpt(note, Span(0, len(note))))
    cited = [one.work for one in segments if isinstance(one, FullCitation)]
    return [one.text for one in segments if isinstance(one, Remark)], [
        (
            [name.raw for name in one.author],
            one.title.value if one.title else None,
            one.container_title.value if one.container_title else None,
        )
        for one in cited
    ]


TOLD = [
    ("See also Ada Marsh's post on \"[Gulls at Rest](https://example.org/gulls/).\"", (["Ada Marsh"], "Gulls at Rest", None)),
    ("Tomoko Fuse’s book, *Unit Origami: Multidimensional Transformations* (Tokyo: Japan Publications, 1990).",
     (["Tomoko Fuse"], "Unit Origami: Multidimensional Transformations", None)),
    ("See Caroline Rooney’s “Deconstruction and Weaving” in *Deconstructions: A User's Guide,* ed. Nicholas Royle (London: "
     "Palgrave, 2000), https://doi.org/10.1007/978-1-137-06095-2_14.",
     (["Caroline Rooney"], "Deconstruction and Weaving", "Deconstructions: A User's Guide")),
    # in a sentence `de` says who wrote it, behind the word for a work
    ("El contenido de este ensayo juega con el del artículo \"Gulls at Rest: Can They Be Too Big?\", de Marsh, E. M., Gull, T., & "
     "Moor, S. (2021). *Tide Review,* 3(2), 610-623.", (["Marsh, E. M.", "Gull, T.", "Moor, S."],
     "Gulls at Rest: Can They Be Too Big?", "Tide Review")),
    # a title may begin with somebody's work, and a body may be called after somebody
    ("Ada Marsh, *Fuse’s Book of Tides* (Hull: Tide Press, 1990), 12.", (["Ada Marsh"], "Fuse’s Book of Tides", None)),
    ("*Darwin’s Study of Worms* (London: Murray, 1990), 12.", ([], "Darwin’s Study of Worms", None)),
]  # fmt: skip


@pytest.mark.parametrize(("note", "expected"), TOLD, ids=[note[:30] for note, _ in TOLD])
def test_whose_work_it_is(note: str, expected: tuple[list[str], str, str | None]) -> None:
    assert read(note)[1] == [expected]


def test_what_is_quoted_before_its_citation_is_a_remark() -> None:
    quoted = (
        "According to Kathryn Sullivan Kruger, “the connection between weaving and language becomes so entangled as to be "
        "almost impossible to separate.” "
    )
    cited = (
        "Kathryn Sullivan Kruger, *Weaving the Word: The Metaphorics of Weaving* (Cranbury, NJ: Rosemont, 2001), 29."
    )
    remarks, works = read(quoted + cited)
    assert works == [(["Kathryn Sullivan Kruger"], "Weaving the Word: The Metaphorics of Weaving", None)]
    assert "almost impossible" in " ".join(remarks)


def test_an_article_in_a_journal_named_after_nobody_stays() -> None:
    note = "Kathryn Sullivan Kruger, “The Connection between Weaving and Language,” *Kathryn Review* 12 (2001): 29-40."
    assert read(note)[1] == [
        (["Kathryn Sullivan Kruger"], "The Connection between Weaving and Language", "Kathryn Review")
    ]


@pytest.mark.parametrize(
    ("before", "author"),
    [("el título del artículo ", "Certeau, M"), ("el título de la marea ", "de Certeau, M"), ("", "de Certeau, M")],
)
def test_a_particle_is_a_names_own_but_behind_the_word_for_a_work(before: str, author: str) -> None:
    text = f"{before}“La marée”, de Certeau, M. (2021)"
    tokens, one = proposed([("title", "La marée"), ("author", "de Certeau, M"), ("issued", "2021")], text)
    out = [Group(True, proposed([("remark", before.strip())], text)[1].runs)] if before else []
    tell(tokens, one, out)
    assert parts_of(text, tokens, one)[1] == ("author", author)
