"""A citation that names no title but the address of a work cited before is that work again."""

from __future__ import annotations

import pytest

from refkeeper.keeper import Keeper
from refkeeper.keeper.asking import Asking

ADDRESS = "https://arxiv.org/abs/1202.0001"
FIRST = f"Gull, A., Marsh, B., & Moor, C. (2021). Spanish tides. arXiv:1202.0001 [cs]. <{ADDRESS}>."


@pytest.mark.parametrize(
    ("again", "works"),
    [
        (f"Gull et al., <{ADDRESS}>.", 1),
        (f"Tern et al., <{ADDRESS}>.", 2),  # who else wrote something there is not known
        ("Gull et al., <https://arxiv.org/abs/1202.0002>.", 2),
    ],
)
def test_a_work_cited_by_its_address_again(again: str, works: int) -> None:
    text = f"One.[^1] Two.[^2]\n\n[^1]: {FIRST}\n\n[^2]: {again}\n"
    references = Keeper(Asking(offline=True)).fix(text, "a.md").references
    assert len(references) == works
    assert references[0].item.title == "Spanish tides"
    assert references[0].notes == (("1", "2") if works == 1 else ("1",))
