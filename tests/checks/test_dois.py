"""What is written as a DOI and is none, beside what is one."""

from __future__ import annotations

import pytest

from refkeeper.keeper import Keeper

NOTE = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past and Present* 38 (1967): 60"

NONE = [
    ("https://doi.org/past/38.1.56", "past/38.1.56"),
    ("http://dx.doi.org/past/38.1.56", "past/38.1.56"),
    ("doi:10.1093past/38.1.56", "10.1093past/38.1.56"),
    ("DOI: 10.1093", "10.1093"),
    ("https://doi.org/1O.1093/past/38.1.56", "1O.1093/past/38.1.56"),
    ("https://doi.org/10.1093", "10.1093"),
]
ONE = [
    "https://doi.org/10.1093/past/38.1.56",
    "http://dx.doi.org/10.1093/past/38.1.56",
    "doi: 10.1093/past/38.1.56",
    "doi:10.1002/(SICI)1097-4571(199806)49:8<693::AID-ASI4>3.0.CO;2-O",
    "https://doi.org/10.1093/ past/38.1.56",
    "https://doi.org/10/abc8",
    "https://doi.org/abc8",
    "https://www.doi.org/the-identifier/resources/handbook",
    "https://doi.org/10.1002%2Fasi.22954",
    "[DOI](https://doi.org/10.1093/past/38.1.56)",
    "the paper has no doi: see the archive",
]


def _said(written: str) -> list[str]:
    found = Keeper().check(f"A.[^1]\n\n[^1]: {NOTE}, {written}.\n", "a.md")
    return [one.message for one in found if one.code == "RK208"]


@pytest.mark.parametrize(("written", "said"), NONE)
def test_it_is_no_doi(written: str, said: str) -> None:
    assert _said(written) == [f"note 1: “{said}” is not a DOI"]


@pytest.mark.parametrize("written", ONE)
def test_it_is_one(written: str) -> None:
    assert _said(written) == []
