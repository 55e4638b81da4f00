"""Shows that a section of a code cited before is another work, and the same one is not."""

from __future__ import annotations

import pytest

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.pipeline.read import read_line


@pytest.mark.parametrize(
    ("notes", "number"),
    [
        (["18 U.S.C. § 2701 (2000).", "18 U.S.C. § 2703(d)."], None),
        (["18 U.S.C. § 107.", "17 U.S.C. § 107."], None),
        (["Stored Communications Act, 18 U.S.C. §§ 2701–2712 (2018).", "18 U.S.C. § 2703(d)."], None),
        (["18 U.S.C. § 2701 (2000).", "18 U.S.C. § 2701."], "1"),
    ],
)
def test_a_section_is_a_work(notes: list[str], number: str | None) -> None:
    linked = link_antecedents([(str(at), read_line(note)[1]) for at, note in enumerate(notes, 1)])
    antecedent = linked[-1].antecedent
    assert (antecedent.number if antecedent is not None else None) == number
