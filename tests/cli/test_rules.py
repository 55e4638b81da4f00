"""Every rule, through the command line and a Crossref on loopback: its example makes it speak, the other does not."""

from __future__ import annotations

import pytest

from refkeeper.checks.builtin import BUILTIN
from refkeeper.checks.rule import Check
from tests.cli.desk import Desk, Told
from tests.crossref_server import CrossrefServer


def _check(rule: Check, text: str, desk: Desk, server: CrossrefServer) -> Told:
    server.works = {str(work["DOI"]).lower(): work for work in rule.records}
    desk.put("a.md", text)
    return desk.run("check", *rule.options.split(), "-f", "json", "a.md")


def _findings(told: Told) -> list[dict[str, str]]:
    found = told.data["findings"]
    assert isinstance(found, list)
    return found


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.code)
def test_its_example_makes_a_rule_speak(rule: Check, desk: Desk, server: CrossrefServer) -> None:
    told = _check(rule, rule.example, desk, server)
    assert told.err == ""
    (first, *_) = [one for one in _findings(told) if one["code"] == rule.code] or [None]
    assert first is not None, told.out
    assert first["severity"] == rule.severity.value
    assert first["message"]


@pytest.mark.parametrize("rule", BUILTIN, ids=lambda rule: rule.code)
def test_it_is_silent_on_the_other(rule: Check, desk: Desk, server: CrossrefServer) -> None:
    told = _check(rule, rule.counterexample, desk, server)
    assert told.err == ""
    assert rule.code not in {one["code"] for one in _findings(told)}
    if rule.records:
        assert "/works" in {one.path[:6] for one in server.requests}


SAID = {
    "RK107": "note 3: called after note 1; its number is out of order",
    "RK205": "note 1: write the DOI as https://doi.org/10.1093/past/38.1.56",
    "RK208": "note 1: “past/38.1.56” is not a DOI",
    "RK301": "note 1: author E. J. Hobsbawm in the note, E. P. Thompson in crossref",
    "RK302": "note 1: title The Moral Economy of the English Crowd in the note, "
             "Time, Work-Discipline, and Industrial Capitalism in crossref",
    "RK303": "note 1: container Economic History Review in the note, Past and Present in crossref",
    "RK304": "note 1: volume 83 in the note, 38 in crossref",
    "RK305": "note 1: issue 4 in the note, 1 in crossref",
    "RK306": "note 1: page 160 in the note, 56-97 in crossref",
    "RK401": "note 1: year 1976 in the note, 1967 in crossref",
    "RK402": "note 2: year 1976 here, 1967 in note 1 for the same work",
    "RK501": "note 1: the work was retracted: https://doi.org/10.1016/s0140-6736(10)60175-4",
    "RK502": "note 1: the work has a published correction: https://doi.org/10.5555/notice.1",
    "RK503": "note 1: the work was withdrawn: https://doi.org/10.5555/notice.1",
    "RK504": "note 1: the editors have published an expression of concern about the work: "
             "https://doi.org/10.5555/notice.1",
    "RK505": "note 1: a preprint; it was published as https://doi.org/10.5555/harbour.33.4",
    "RK601": "note 2: “Ibid” is not certain: the note before it cites 2 works; name the work",
    "RK603": "note 3: “Ibid., 245” follows note 2, whose work has the pages 56-97; "
             "note 1 cites one that may have page 245; name the work",
    "RK604": "note 3: “Doe, Harbours, 12” is not certain: 2 works cited before it fit; give more of the title",
}  # fmt: skip


@pytest.mark.parametrize("code", SAID)
def test_what_a_rule_says_names_the_note_and_both_sides(code: str, desk: Desk, server: CrossrefServer) -> None:
    rule = next(rule for rule in BUILTIN if rule.code == code)
    told = _check(rule, rule.example, desk, server)
    assert [one["message"] for one in _findings(told) if one["code"] == code] == [SAID[code]]
