"""Shows that a name whose order one note tells has it in the others, and no other name has."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import Remark
from refkeeper.parsing.name_orders import in_one_order
from refkeeper.pipeline.read import read_line

TOLD = "Seo Tatsuhiko 妹尾達彥, *Chōan no toshi keikaku* (Tokyo: Kōdansha, 2001)."


@pytest.mark.parametrize(
    ("notes", "families"),
    [
        ([TOLD, "Seo Tatsuhiko, “Tides in Ninth-Century Chang’an,” *Harbour Studies* 5 (2019): 85–104."], ["Seo", "Seo"]),
        # The order is known of later notes too.
        (["Seo Tatsuhiko, “Tides in Chang’an,” *Harbour Studies* 5 (2019): 85–104.", TOLD], ["Seo", "Seo"]),
        # A comma says it itself.
        ([TOLD, "Tatsuhiko, Seo. “Tides in Chang’an.” *Harbour Studies* 5 (2019): 85–104."], ["Seo", "Tatsuhiko"]),
        # Somebody else.
        ([TOLD, "Anna Tatsuhiko, “Tides in Chang’an,” *Harbour Studies* 5 (2019): 85–104."], ["Seo", "Tatsuhiko"]),
        (["Seo Tatsuhiko, “Tides in Chang’an,” *Harbour Studies* 5 (2019): 85–104."], ["Tatsuhiko"]),
    ],
)  # fmt: skip
def test_one_person_has_one_name(notes: list[str], families: list[str]) -> None:
    read = in_one_order([read_line(note)[1] for note in notes])
    found = [one.work.author[0].value for note in read for one in note if not isinstance(one, Remark)]
    assert [name.family if name else None for name in found] == families
