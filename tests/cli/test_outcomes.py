"""Every row of the table of outcomes: what a note says, and what `fix` then does to each file."""

from __future__ import annotations

from dataclasses import dataclass
from pathlib import Path

import pytest

from refkeeper.ledger.entries import Outcome
from refkeeper.ledger.toml import load
from tests.cli.desk import ARTICLE, BOOK, CITED, Desk
from tests.crossref_server import CrossrefServer

DOI = "https://doi.org/10.5555/gulls.1994.33.4"
PLAIN = CITED.replace("*", "")


MOVED = {
    "pasted, its DOI added": (f"Gulls stay,1){PLAIN}. and they sing.\n\nReferences\n1 {PLAIN}.\n",
        f"made a footnote of the note pasted into its sentence; added {DOI}"),
    "typed, its DOI added": (f"Gulls stay.[1] They do.\n\nNotes\n\n[1] {CITED}.\n",
        f"made a footnote of the note typed by hand; added {DOI}"),
    "typed, its DOI rewritten": (f"Gulls stay.[1] They do.\n\nNotes\n\n[1] {CITED}, doi:10.5555/gulls.1994.33.4.\n",
        f"made a footnote of the note typed by hand; wrote the DOI as {DOI}"),
    "typed, no DOI": (f"Gulls stay.[1] They do.\n\nNotes\n\n[1] {BOOK}.\n", "made a footnote of the note typed by hand"),
}  # fmt: skip


@pytest.mark.parametrize("name", MOVED)
def test_the_table_says_what_became_of_a_note_that_moved(name: str, desk: Desk) -> None:
    text, said = MOVED[name]
    desk.put("a.md", text)
    told = desk.run("fix", "--offline", "--records", "../records.jsonl", "a.md")
    assert [line for line in told.out.splitlines() if "done" in line] == [f"  done  note 1: {said}"]


@dataclass(frozen=True)
class Case:
    """`after` None: the article is untouched; `keys` are the entries of the .bib; `ledger` its outcomes, sorted."""

    name: str
    text: str
    keys: tuple[str, ...] = ()
    after: str | None = None
    code: int = 0
    findings: tuple[str, ...] = ()
    ledger: tuple[str, ...] = ()
    bib: str = ""


CASES = (
    Case("resolved", ARTICLE, ("marlowe1994wintering",), ARTICLE.replace(": 53.", f": 53, <{DOI}>."), ledger=("found",),
         bib="doi = {10.5555/gulls.1994.33.4}"),
    Case("ambiguous", "A.[^1]\n\n[^1]: Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 12.\n",
         ("castell1988lamps",), code=1, findings=("RK201",), ledger=("ambiguous",),
         bib="% refkeeper: several records might be meant; made from the note\n"),
    Case("no record found", f"A.[^1]\n\n[^1]: {BOOK}.\n", ("nobody1901unknown",), findings=("RK202",), ledger=("none",),
         bib="% refkeeper: no record found; made from the note\n@book{nobody1901unknown,\n"),
    Case("a newspaper piece", "A.[^1]\n\n[^1]: “Harbour Opens,” *The Daily Gull*, 3 May 1932, 4.\n", ("1932harbour",),
         bib="% refkeeper: not of a kind that is looked up; made from the note\n"),
    Case("a bare address", "A.[^1]\n\n[^1]: https://www.example.org/gulls?x=1\n", ("example",),
         bib="  key = {example.org},\n  howpublished = {https://www.example.org/gulls?x=1},\n}\n"),
    Case("ibid. with nothing before it", "A.[^1]\n\n[^1]: Ibid., 45.\n", code=1, findings=("RK602",)),
    Case("ibid. after two works", f"A.[^1] B.[^2]\n\n[^1]: {CITED}, {DOI}; {BOOK}.\n[^2]: Ibid.\n",
         ("marlowe1994wintering", "nobody1901unknown"), code=1, findings=("RK202", "RK601"), ledger=("found", "none")),
    Case("a remark", "A.[^1]\n\n[^1]: I thank the harbour master for his patience.\n"),
    Case("two notes, one work", f"A.[^1] B.[^2]\n\n[^1]: {CITED}, {DOI}.\n[^2]: {CITED[:-2]}60, {DOI}.\n",
         ("marlowe1994wintering",), ledger=("found", "found")),
    Case("two notes, one work, two years",
         f"A.[^1] B.[^2]\n\n[^1]: {CITED}, {DOI}.\n[^2]: {CITED.replace('1994', '1998')}, {DOI}.\n",
         ("marlowe1994wintering",), findings=("RK401", "RK402"), ledger=("found", "found")),
    Case("a pasted note with its twin",
         f"Gulls stay,1){PLAIN}. and they sing.\n\nMore prose.\n\nReferences\n1 {PLAIN}.\n", ("marlowe1994wintering",),
         f"Gulls stay,[^1] and they sing.\n\nMore prose.\n\n[^1]: {PLAIN}, <{DOI}>.\n", ledger=("found",)),
    Case("a pasted note without an end",
         "Words of mine.1)See the other book about this and that is all\n\nMore prose.\n", code=1, findings=("RK104",)),
    Case("a note typed by hand", f"Gulls stay.[1] They do.\n\nNotes\n\n[1] {CITED}.\n", ("marlowe1994wintering",),
         f"Gulls stay.[^1] They do.\n\n\n[^1]: {CITED}, <{DOI}>.\n", ledger=("found",)),
    Case("a DOI in an old form", f"A.[^1]\n\n[^1]: {CITED}, doi:10.5555/gulls.1994.33.4.\n", ("marlowe1994wintering",),
         f"A.[^1]\n\n[^1]: {CITED}, {DOI}.\n", ledger=("found",)),
    Case("the DOI of another work", f"A.[^1]\n\n[^1]: {BOOK}, {DOI}.\n", ("nobody1901unknown",), code=1,
         findings=("RK207",), ledger=("ambiguous",)),
)  # fmt: skip


def _codes(data: dict[str, object]) -> tuple[str, ...]:
    findings = data["findings"]
    assert isinstance(findings, list)
    return tuple(sorted({str(one["code"]) for one in findings}))


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fix_does_what_the_table_says(case: Case, desk: Desk, server: CrossrefServer) -> None:
    desk.put("a.md", case.text)
    told = desk.run("fix", "a.md", "--format", "json")
    assert told.code == case.code, told.err
    assert desk.read("a.md") == (case.text if case.after is None else case.after)
    assert _codes(told.data) == case.findings
    bib = desk.read("a.bib") if "a.bib" in desk.names() else ""
    assert tuple(line.partition("{")[2].rstrip(",") for line in bib.splitlines() if line.startswith("@")) == case.keys
    assert case.bib in bib
    place = Path("refkeeper.lock")
    outcomes = sorted(one.outcome.value for one in load(place)) if place.exists() else []
    assert tuple(outcomes) == case.ledger


@pytest.mark.parametrize("case", CASES, ids=lambda case: case.name)
def test_fixing_twice_is_fixing_once(case: Case, desk: Desk, server: CrossrefServer) -> None:
    desk.put("a.md", case.text)
    first = desk.run("fix", "a.md")
    before = desk.bytes()
    second = desk.run("fix", "a.md")
    assert desk.bytes() == before
    assert "wrote" not in second.out
    assert (first.code, first.out.splitlines()[-1]) == (second.code, second.out.splitlines()[-1])


def test_what_is_not_checked_leaves_no_decision(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("fix", "--offline", "a.md", "-f", "json")
    assert (told.code, _codes(told.data)) == (0, ("RK203",))
    assert desk.read("a.md") == ARTICLE
    assert "% refkeeper: not checked; made from the note\n@article{marlowe1994wintering," in desk.read("a.bib")
    assert len(load(Path("refkeeper.lock"))) == 0


@pytest.mark.parametrize(("options", "code"), [((), 0), (("--strict",), 3)])
@pytest.mark.parametrize("command", ["fix", "check"])
def test_a_refused_connection_is_said_and_is_no_finding(
    command: str, options: tuple[str, ...], code: int, desk: Desk
) -> None:
    notes = "".join(f"[^{n}]: {BOOK[:-1]}{n}.\n" for n in range(1, 41))
    desk.put("a.md", "".join(f"A.[^{n}] " for n in range(1, 41)) + "\n\n" + notes)
    told = desk.run(command, "a.md", *options)
    assert told.code == code
    (line,) = told.err.splitlines()
    assert line.startswith("refkeeper: Crossref is not asked any more in this run: Crossref cannot be reached (")
    assert told.out.splitlines()[-1] == "40 notes, 40 citations: 0 found, 40 made from the note, 0 to look at"
    assert ("a.bib" in desk.names()) is (command == "fix")


def test_a_server_that_fails_is_no_finding(desk: Desk, server: CrossrefServer) -> None:
    server.behave("400", times="*")
    desk.put("a.md", ARTICLE)
    told = desk.run("fix", "a.md", "--strict")
    assert told.code == 3
    assert desk.read("a.md") == ARTICLE
    assert "not checked" in desk.read("a.bib")


def test_outcomes_are_all_shown() -> None:
    assert {one for case in CASES for one in case.ledger} == {one.value for one in Outcome}


@pytest.mark.parametrize("options", [(), ("--refresh",)])
def test_one_doi_in_two_notes_is_asked_once(options: tuple[str, ...], desk: Desk, server: CrossrefServer) -> None:
    server.slowness = 0.1  # both notes ask before either has an answer
    second = CITED.replace("Ada Marlowe", "Marlowe, A.")
    desk.put("a.md", f"A.[^1] B.[^2] C.[^3]\n\n[^1]: {CITED}, {DOI}.\n[^2]: {second}, {DOI}.\n[^3]: {CITED}, 60.\n")
    told = desk.run("fix", *options, "a.md")
    assert told.out.splitlines()[-1].startswith("3 notes, 3 citations: 3 found, "), told.out
    assert [one.path for one in server.requests].count("/works/10.5555/gulls.1994.33.4") == 1


def test_each_citation_to_look_at_has_its_line(desk: Desk) -> None:
    text = "Half of them work.[^1]\n\n[^1]: Half of them work (American Fellows, “Enrollments”).\n"
    desk.put("a.md", text)
    told = desk.run("fix", "--offline", "a.md")
    assert told.out.splitlines()[-1].endswith(": 0 found, 0 made from the note, 1 to look at")
    assert told.out.count("RK605 info: note 1: “(American Fellows, “Enrollments”)”") == 1
    assert told.code == 0
    assert desk.read("a.md") == text


@pytest.mark.parametrize(
    ("note", "said"),
    [
        ("See the contract with Rocky Bear, 1895.", "not looked for; made from the note (the note gives no title"),
        (f"{BOOK}.", "no record found; made from the note"),
    ],
)
def test_a_work_that_nobody_was_asked_for_is_not_called_not_found(
    note: str, said: str, desk: Desk, server: CrossrefServer
) -> None:
    desk.put("a.md", f"A.[^1]\n\n[^1]: {note}\n")
    assert f"note 1: {said}" in desk.run("fix", "a.md").out
