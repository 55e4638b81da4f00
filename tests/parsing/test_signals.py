"""What introduces a citation, and who is only spoken of before it: `Para saber más sobre ALBERTI, véase: https://…`."""

from __future__ import annotations

import pytest

from refkeeper.parsing.decode import Group
from refkeeper.parsing.signals import set_signal
from tests.parsing.proposed import Parts, parts_of, proposed

CASES: list[tuple[str, Parts, str | None]] = [
    ("Sobre GAVIOTA, véase: https://example.org/g", [("author", "GAVIOTA"), ("O", "véase"), ("url", "https://example.org/g")],
     "véase"),
    ("Marsh, see Tides (Hull, 1990)", [("author", "Marsh"), ("O", "see"), ("title", "Tides"), ("publisher_place", "Hull"),
     ("issued", "1990")], "see"),
    # Other words join an author and what is hers.
    ("Marsh, at https://example.org/g", [("author", "Marsh"), ("O", "at"), ("url", "https://example.org/g")], None),
    ("Marsh, Tides, see https://example.org/g",
     [("author", "Marsh"), ("title", "Tides"), ("O", "see"), ("url", "https://example.org/g")], None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "parts", "signal"), CASES, ids=[text for text, _, _ in CASES])
def test_who_is_spoken_of_before_a_signal(text: str, parts: Parts, signal: str | None) -> None:
    tokens, one = proposed(parts, text)
    out: list[Group] = []
    set_signal(tokens, one, out)
    found = one.signal
    assert (tokens.words[found.first] if found else None) == signal
    cited = [part for part in parts if part[0] != "O"]
    assert parts_of(text, tokens, one) == (cited if signal is None else cited[1:])
    assert [tokens.words[group.first] for group in out] == ([] if signal is None else [parts[0][1]])


def test_it_goes_on_with_the_remark_before_it() -> None:
    text = "Para saber más sobre GAVIOTA, véase: https://example.org/g"
    tokens, one = proposed([("author", "GAVIOTA"), ("O", "véase"), ("url", "https://example.org/g")], text)
    _, said = proposed([("remark", "Para saber más sobre")], text)
    out = [Group(True, said.runs)]
    set_signal(tokens, one, out)
    assert [(group.first, group.last) for group in out] == [(0, 4)]
