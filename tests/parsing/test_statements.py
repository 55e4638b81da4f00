"""What prose, quotations and tables are not: works."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import Remark
from refkeeper.model.source import Excerpt
from refkeeper.parsing.notes import parse_note

QUOTED = (
    "“The owners of the harbour agreed to let every boat of the town lie at the northern quay, and in order that nobody should "
    "be inconvenienced in the use of it they undertook to keep a lamp lit through the night, to pay two men who would watch "
    "the tide and the gulls, and to say nothing of the matter to the governor until the spring”"
)


def works(note: str) -> list[str]:
    return [one.text for one in parse_note(Excerpt.plain(note)) if not isinstance(one, Remark)]


@pytest.mark.parametrize(
    "note",
    [
        "On July 23, 1914, the amount was $339,000,000.",
        "Section IV, para. 10: " + QUOTED + ".",
        "The figures are as follows: Excess of Monthly Imports Exports Imports Average $1,000 $1,000 $1,000 1913 140,355 "
        "114,670 25,685 1914 106,705 81,145 25,560 1918 331,915 69,055 262,860 1919 387,140 66,670 320,470.",
        "Owing to delays on the part of the town in mending the quay, the committee had not yet been formally constituted by "
        "the end of October, 1919.",
    ],
)
def test_a_statement_is_no_work(note: str) -> None:
    assert works(note) == []
    assert any(isinstance(one, Remark) for one in parse_note(Excerpt.plain(note)))


def test_a_quotation_is_not_the_title_of_what_printed_it() -> None:
    (one,) = works(QUOTED + " (Koelnische Zeitung, June 11, 1919).")
    assert one.strip("()") == "Koelnische Zeitung, June 11, 1919"


@pytest.mark.parametrize(
    "note",
    [
        "Howard Levy, “The Gay Quarters of Ch’ang-an,” Orient/West 7, no. 9 (1962): 93–105; 8, no. 6 (1963): 15–22.",
        "William Lamb, A Plain and Particular Relation of What the Owners of the Harbour of Hull Did in the Year of the Great "
        "Tide, with an Account of the Lamps, the Gulls, the Watchmen and the Governor of That Town, and of All That They "
        "Said, Thought and Had to Pay, to Which Is Added a Table of the Tides (London: Dodsley, 1761), 12.",
        "“Becoming Civilized,” Washington Post, April 16, 1907.",
        "Revue Bleue, February 3, 1919.",
        "Structural characterization and molecular identification of arbuscular mycorrhiza morphotypes of Alzatea "
        "verticillata (Alzateaceae), a prominent tree in the tropical mountain rain forest of South Ecuador",
    ],
)
def test_a_work_stays_one(note: str) -> None:
    assert len(works(note)) == 1
