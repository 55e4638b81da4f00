"""What is no difference from the record, each case beside one that is: a false alarm costs an editor more than a miss."""

from __future__ import annotations

import json
from typing import Any

import pytest

from refkeeper.checks import examples
from tests.cli.desk import Desk

TIME: dict[str, Any] = {
    **examples.TIME,
    "published-print": {"date-parts": [[1967, 12]]},
    "published-online": {"date-parts": [[2004, 1]]},
    "issued": {"date-parts": [[1967, 12]]},
}
NOTE = "E. P. Thompson, “Time, Work-Discipline, and Industrial Capitalism,” *Past and Present* 38, no. 1 (1967): 56–97"
DOI = "https://doi.org/10.1093/past/38.1.56"


def _codes(desk: Desk, note: str, record: dict[str, Any]) -> list[str]:
    """The rules on differing fields that speak of a note beside a record, both when it gives the DOI and when not."""
    desk.put("records.jsonl", json.dumps({**TIME, **record}) + "\n")
    desk.put("a.md", f"A.[^1] B.[^2]\n\n[^1]: {note}, {DOI}.\n[^2]: {note}.\n")
    told = desk.run("check", "--offline", "--records", "records.jsonl", "-f", "json", "a.md")
    found = told.data["findings"]
    assert isinstance(found, list)
    return sorted({one["code"] for one in found if one["code"].startswith(("RK207", "RK3", "RK4"))})


def _named(given: str, family: str) -> dict[str, Any]:
    return {"author": [{"given": given, "family": family}]}


def _dates(**dates: list[int]) -> dict[str, Any]:
    none: dict[str, Any] = dict.fromkeys(("published-print", "published-online", "issued"))
    return none | {name.replace("_", "-"): {"date-parts": [parts]} for name, parts in dates.items()}


# What is told apart, the words in the note that are replaced and by what, and what the record says instead.
QUIET: list[tuple[str, str, str, dict[str, Any]]] = [
    ("initials", "E. P. Thompson", "Edward Palmer Thompson", {}),
    ("initials without blanks", "E. P. Thompson", "EP Thompson", {}),
    ("a given name more in the record", "E. P. Thompson", "E. Thompson", {}),
    ("an umlaut", "E. P. Thompson", "Hans Müller", _named("Hans", "Mueller")),
    ("transliteration of a Russian name", "E. P. Thompson", "Leon Trotsky", _named("Lev", "Trockij")),
    ("transliteration of a Chinese name", "E. P. Thompson", "Teng Hsiao-p’ing", _named("Xiaoping", "Deng")),
    ("another script", "E. P. Thompson", "Lev Tolstoi", _named("Лев", "Толстой")),
    ("a particle", "E. P. Thompson", "Jan de Vries", _named("Jan", "De Vries")),
    ("a family of two words, cut elsewhere", "E. P. Thompson", "Gabriel García Márquez",
     _named("Gabriel García", "Márquez")),
    ("family and given swapped", "E. P. Thompson", "Kim Minjung", _named("Kim", "Minjung")),
    ("all capitals", "E. P. Thompson", "E. P. Thompson", _named("E. P.", "THOMPSON")),
    ("et al.", "E. P. Thompson", "E. P. Thompson et al.",
     {"author": [*TIME["author"], {"given": "Ann", "family": "Other"}, {"given": "Bo", "family": "Third"}]}),
    ("a subtitle left out by the note", "x", "x",
     {"title": ["Time, Work-Discipline, and Industrial Capitalism: Notes Toward a History"]}),
    ("a subtitle left out by the record", "Capitalism,”", "Capitalism: Notes Toward a History,”", {}),
    ("a subtitle apart", "Capitalism,”", "Capitalism: Notes Toward a History,”",
     {"subtitle": ["Notes Toward a History"]}),
    ("capitals", "x", "x", {"title": ["TIME, WORK-DISCIPLINE, AND INDUSTRIAL CAPITALISM"]}),
    ("markup and entities", "x", "x", {"title": ["<i>Time</i>, Work-Discipline, &amp; Industrial Capitalism"]}),
    ("British and American spelling", "Industrial Capitalism", "Industrial Organisation of Labour",
     {"title": ["Time, Work-Discipline, and Industrial Organization of Labor"]}),
    ("an ampersand", "Past and Present", "Past & Present", {}),
    ("an article", "Past and Present", "The Past and Present", {}),
    ("an abbreviated container", "Past and Present", "J. Asian Stud.",
     {"container-title": ["The Journal of Asian Studies"]}),
    ("initials of a container", "Past and Present", "JAMA",
     {"container-title": ["Journal of the American Medical Association"]}),
    ("a container in another language", "Past and Present", "Fortschritte der Botanik",
     {"container-title": ["Progress in Botany"]}),
    ("a container with its subtitle", "Past and Present", "Interpretation",
     {"container-title": ["Interpretation: A Journal of Bible and Theology"]}),
    ("Roman volume", " 38,", " XXXVIII,", {}),
    ("a volume with its label in the record", "x", "x", {"volume": "Vol. 38"}),
    ("a volume that is the year", "x", "x", {"volume": "1967"}),
    ("a double issue", "no. 1 ", "no. 1–2 ", {}),
    ("an issue counted through the years", "no. 1 ", "no. 142 ", {}),
    ("an issue that the record has as its volume", "38, no. 1 ", "no. 38 ", {"issue": None}),
    ("a page range cut short", "56–97", "56–7", {"page": "56-57"}),
    ("a page of the article", "56–97", "60", {}),
    ("the first page alone in the record", "56–97", "60", {"page": "56"}),
    ("the number of an article", "56–97", "5", {"page": "e0123"}),
    ("pages of a supplement", "56–97", "S56–S97", {"page": "s56-s97"}),
    ("cover year and online year", "(1967)", "(2004)", {}),
    ("the issue's year", "(1967)", "(1966)",
     _dates(issued=[1968]) | {"journal-issue": {"issue": "1", "published-print": {"date-parts": [[1966]]}}}),
    ("a year beside the online year", "(1967)", "(2003)", {}),
    ("a record that knows only when it went online", "x", "x", _dates(published_online=[2004], issued=[2004])),
]  # fmt: skip


@pytest.mark.parametrize(("why", "old", "new", "record"), QUIET, ids=[one[0] for one in QUIET])
def test_it_is_no_difference(why: str, old: str, new: str, record: dict[str, Any], desk: Desk) -> None:
    assert old == "x" or old in NOTE
    assert _codes(desk, NOTE.replace(old, new, 1), record) == []


LOUD: list[tuple[str, str, str, dict[str, Any]]] = [
    ("RK301", "E. P. Thompson", "E. J. Hobsbawm", {}),
    ("RK301", "E. P. Thompson", "Christopher Hill", {}),
    ("RK302", "Industrial Capitalism", "Industrial Machinery", {}),
    ("RK302", "Time, Work-Discipline, and Industrial Capitalism", "The Moral Economy of the English Crowd", {}),
    ("RK303", "Past and Present", "Economic History Review", {}),
    ("RK304", " 38,", " 83,", {}),
    ("RK305", "no. 1 ", "no. 4 ", {}),
    ("RK306", "56–97", "156–97", {}),
    ("RK306", "56–97", "105", {}),
    ("RK401", "(1967)", "(1976)", {}),
    ("RK401", "(1967)", "(1956)", {}),
    ("RK401", "(1967)", "(2009)", {}),
]


@pytest.mark.parametrize(("code", "old", "new", "record"), LOUD)
def test_it_is_a_difference(code: str, old: str, new: str, record: dict[str, Any], desk: Desk) -> None:
    assert old in NOTE
    assert _codes(desk, NOTE.replace(old, new, 1), record) == [code]
