"""A lazy expression answers as a compiled one does; the shapes that compile quickly match what they should."""

from __future__ import annotations

import re

import pytest

from refkeeper.parsing.dates import parse_date
from refkeeper.text.lazy import LazyPattern


def test_a_lazy_expression_is_compiled_by_its_first_use() -> None:
    lazy, plain = LazyPattern("[a-z]+", re.IGNORECASE), re.compile("[a-z]+", re.IGNORECASE)
    assert "compiled" not in vars(lazy)
    text = "See 12 also 13"
    assert [one.span() for one in lazy.finditer(text)] == [one.span() for one in plain.finditer(text)]
    assert lazy.findall(text) == plain.findall(text)
    assert lazy.sub("x", text) == plain.sub("x", text)
    assert lazy.split(text) == plain.split(text)
    assert "compiled" in vars(lazy)


@pytest.mark.parametrize(
    ("text", "year", "month", "season"),
    [
        ("Winter 1998/99", 1998, None, 4),
        ("Frühjahr 1931", 1931, None, 1),
        ("12 septiembre 1998", 1998, 9, None),
        ("May–June 1998", 1998, 5, None),
        ("circa May 1850", 1850, 5, None),
        ("vers 1850", 1850, None, None),
        ("1914–1918", 1914, None, None),
        ("3.5.1931", 1931, 5, None),
    ],
)
def test_dates(text: str, year: int, month: int | None, season: int | None) -> None:
    date = parse_date(text)
    assert date is not None
    assert (date.year, date.month, date.season) == (year, month, season)


@pytest.mark.parametrize(
    "text", ["Volume 1998", "12 Winter 1998", "May and Others 1998", "aprıl 1998", "versetzt 1850"]
)
def test_a_word_that_is_no_month_makes_no_date(text: str) -> None:
    assert parse_date(text) is None
