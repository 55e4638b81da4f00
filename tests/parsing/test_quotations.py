"""Quotations that a model cut: `"Weekly British Grain Prices from the *London Gazette*, 1770-1820", [computer file]`."""

from __future__ import annotations

import pytest

from refkeeper.parsing.decode import Group
from refkeeper.parsing.quotations import close_quotations
from refkeeper.parsing.software import set_distributor
from tests.parsing.proposed import Parts, parts_of, proposed

CUT: list[tuple[str, list[Parts], list[Parts] | None]] = [
    (
        'Gull, "Prices from the Tide Gazette, 1770-1820", [computer file] (Hull, 2004): Tide Archive',
        [[("author", "Gull"), ("title", "Prices from the")], [("remark", "Tide Gazette, 1770-1820\", [computer file")],
         [("author", "Hull"), ("issued", "2004"), ("publisher", "Tide Archive")]],
        [[("author", "Gull"), ("title", "Prices from the Tide Gazette, 1770-1820"), ("genre", "computer file"),
          ("publisher_place", "Hull"), ("issued", "2004"), ("publisher", "Tide Archive")]],
    ),
    (
        "Gull, “Prices”, [computer file] (Hull, 2004): Tide Archive",
        [[("author", "Gull"), ("title", "Prices")], [("author", "Hull"), ("issued", "2004"), ("publisher", "Tide Archive")]],
        [[("author", "Gull"), ("title", "Prices"), ("genre", "computer file"), ("publisher_place", "Hull"),
          ("issued", "2004"), ("publisher", "Tide Archive")]],
    ),
    (
        "Gull, “Prices from the Tide Gazette,” and so on",
        [[("author", "Gull"), ("title", "Prices from the")], [("remark", "Tide Gazette,” and so on")]],
        [[("author", "Gull"), ("title", "Prices from the Tide Gazette")], [("remark", "and so on")]],
    ),
    # closed already; never closed; another author behind a bracket
    ("Gull, “Prices,” from the Tide Gazette",
     [[("author", "Gull"), ("title", "Prices")], [("remark", "from the Tide Gazette")]], None),
    ("Gull, “Prices from the Tide Gazette",
     [[("author", "Gull"), ("title", "Prices from the")], [("remark", "Tide Gazette")]], None),
    ("Gull, “Prices”, reviewed (Marsh, 2004)",
     [[("author", "Gull"), ("title", "Prices")], [("author", "Marsh"), ("issued", "2004")]], None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "given", "right"), CUT, ids=[text for text, _, _ in CUT])
def test_a_quotation_goes_on_to_its_end(text: str, given: list[Parts], right: list[Parts] | None) -> None:
    groups = []
    for parts in given:
        tokens, one = proposed(parts, text)
        groups.append(Group(parts[0][0] == "remark", one.runs))
    found = close_quotations(tokens, groups)
    assert [parts_of(text, tokens, one) for one in found] == (right or given)


@pytest.mark.parametrize(
    ("holder", "house"),
    [("Tide Data Archive [distributor], SN", "Tide Data Archive"), ("Distributor News [London], SN", None)],
)
def test_who_gives_data_out_is_their_publisher(holder: str, house: str | None) -> None:
    text = f"Gull, “Prices”: {holder}: 4383"
    parts: Parts = [("author", "Gull"), ("title", "Prices"), ("container_title", holder), ("page", "4383")]
    tokens, one = proposed(parts, text)
    set_distributor(tokens, one)
    assert parts_of(text, tokens, one) == ([*parts[:2], ("publisher", house)] if house else parts)
