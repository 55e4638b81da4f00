"""An article cited by a page here and by all its pages there has all its pages in the bibliography."""

from __future__ import annotations

import pytest

from refkeeper.keeper import Keeper
from refkeeper.keeper.asking import Asking
from refkeeper.pipeline.whole_pages import whole_pages

CITED = 'Gull, A., "Modelling Regional Tides", *Economic Tide Review*, vol. 71, no. 3 (2018), {}.'


@pytest.mark.parametrize(
    ("claimed", "whole"),
    [
        (["751", "747-771", "753-754", "769"], "747-771"),
        (["747–71", "769"], "747–71"),
        (["751", None, "747-771"], "747-771"),
        (["751", "800"], None),  # two places cited, and nobody says where it begins and ends
        (["751-760", "755-771"], None),
        (["751", "e12"], None),  # what cannot be compared decides nothing
        (["751"], None),
        (["771-747", "751"], None),
        ([], None),
    ],
)
def test_the_range_in_which_all_others_lie(claimed: list[str | None], whole: str | None) -> None:
    assert whole_pages(claimed) == whole


@pytest.mark.parametrize(("again", "pages"), [("747-771", "747--771"), ("800", "751")])
def test_the_bibliography_gives_the_works_pages(again: str, pages: str) -> None:
    text = f"One.[^1] Two.[^2]\n\n[^1]: {CITED.format('751')}\n\n[^2]: {CITED.format(again)}\n"
    (reference,) = Keeper(Asking(offline=True)).fix(text, "a.md").references
    assert (reference.item.page or "").replace("-", "--") == pages
