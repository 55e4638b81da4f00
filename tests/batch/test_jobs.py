"""Several processes: the same bytes in the same order, one pace towards Crossref, one cache, and bad files said."""

from __future__ import annotations

import json
import os
from itertools import pairwise
from pathlib import Path

import pytest

from refkeeper.keeper.batch_pool import AHEAD, in_order
from tests.cli.desk import ARTICLE, BOOK, CITED, LAMPS_A, Desk
from tests.crossref_server import CrossrefServer

LAMPS = "Bruno Castell, “Lamps and Lighthouses,” *Coastal Review* 7 (1988): 3"
MIXED = f"A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: {BOOK}.\n[^2]: {CITED}.\n[^3]: Ibid., 60.\n[^4]: {LAMPS}.\n"
PAGE = f'<p>A.<a href="#f1" id="r1"><sup>1</sup></a></p><ol><li id="f1">{CITED}. <a href="#r1">↩</a></li></ol>\n'


def _tree(desk: Desk) -> None:
    for number in range(6):
        desk.put(f"a{number}.md", ARTICLE.replace("Gulls stay", f"Gulls {number} stay"))
        desk.put(f"sub/b{number}.md", MIXED)
    desk.put("c.html", PAGE)
    desk.put("latin.md", b"Caf\xe9.\n")
    desk.put("sub/refkeeper.toml", 'ignore = ["RK204"]\n')


@pytest.mark.parametrize(
    "words",
    [
        ("check", "--offline", "--records", "../records.jsonl"),
        ("check", "--offline", "-f", "json"),
        ("check", "--diff", "--offline", "--records", "../records.jsonl"),
        ("check", "--locked"),
        ("fix", "--offline", "--records", "../records.jsonl"),
        ("fix", "--offline", "-f", "json", "--output-dir", "out", "--bib", "all.bib", "--csl", "all.csl.json"),
    ],
)
def test_the_same_from_any_number_of_processes(words: tuple[str, ...], desk: Desk) -> None:
    _tree(desk)
    before = desk.bytes()
    told, made = {}, {}
    for jobs in ("1", "2"):
        for name in desk.names() - set(before):
            (desk.folder / name).unlink()
        for name, data in before.items():
            desk.put(name, data)
        told[jobs] = desk.run(*words, "--jobs", jobs, ".", "missing.md")
        made[jobs] = desk.bytes()
        assert told[jobs].err.count("latin.md:1: not valid UTF-8") == 1
        assert told[jobs].err.count("missing.md: no such file") == 1
        assert told[jobs].code == 2
    assert told["1"] == told["2"]
    assert made["1"] == made["2"]
    if words[0] == "check":
        assert made["1"] == before


def test_standard_input_among_many(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("b.md", ARTICLE)
    words = ("check", "--offline", "--stdin-filename", "-", "a.md", "-", "b.md")
    one, two = (desk.run(*words, "--jobs", jobs, stdin=MIXED) for jobs in ("1", "2"))
    assert one == two
    assert one.out.splitlines()[-1].startswith("8 notes")


def test_one_broken_ledger_is_said_once(desk: Desk) -> None:
    _tree(desk)
    desk.put("refkeeper.lock", "version = \n")
    told = desk.run("check", "--offline", "--jobs", "2", ".")
    assert told.code == 2
    assert told.err.count("the ledger is broken") == 1
    assert "sub/b0.md" in told.out  # that folder has a ledger of its own


def test_a_broken_line_in_the_records_is_said_once(desk: Desk) -> None:
    _tree(desk)
    (desk.folder / ".." / "records.jsonl").write_text('{"DOI": "10.5555/x"\n', encoding="utf-8")
    said = [desk.run("check", "--offline", "--records", "../records.jsonl", "-j", jobs, ".").err for jobs in "12"]
    assert said[0] == said[1]
    assert said[0].count("records.jsonl:1") == 1


def test_what_a_person_rejected_stays_rejected(desk: Desk) -> None:
    desk.put("a.md", f"A.[^1]\n\n[^1]: {CITED}.\n")
    desk.put("b.md", f"B.[^1]\n\n[^1]: {CITED}.\n")
    local = ("--offline", "--records", "../records.jsonl")
    assert desk.run("fix", *local, "a.md").code == 0
    assert desk.run("ledger", "reject", "Gulls").code == 0
    one, two = (desk.run("check", *local, "--jobs", jobs, "a.md", "b.md") for jobs in "12")
    assert one == two
    assert "RK202" in one.out


def test_one_pace_for_all(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    """Two processes and three ledgers, and still one question at a time, one list a second."""
    works = [{**LAMPS_A, "DOI": f"10.5555/{n}", "title": [f"Lamps of {n}"]} for n in ("Ems", "Jade", "Weser")]
    for at, work in enumerate(works):
        note = LAMPS.replace("Lamps and Lighthouses", str(work["title"][0]))
        desk.put(f"{at}/a.md", f"A.[^1] B.[^2]\n\n[^1]: {note}.\n[^2]: {LAMPS.replace('Lamps and', 'Buoys and')}.\n")
        desk.put(f"{at // 2}/refkeeper.toml", "")
    with CrossrefServer(works) as server:
        monkeypatch.setenv("REFKEEPER_CROSSREF_URL", server.url)
        monkeypatch.setenv("REFKEEPER_DOI_URL", server.url)
        told = desk.run("fix", "--jobs", "2", ".")
        assert told.err == ""
        assert server.most_under_way == 1
        lists = [one.at for one in server.requests if one.is_list]
        assert len(lists) == 4  # the buoys of all three were asked for once
        # Sent 1.1 s apart; on a busy machine they arrive somewhat nearer.  Two paces would let two go together.
        assert min(after - before for before, after in pairwise(lists)) >= 0.6
        count = len(server.requests)
        for number in range(3):
            (desk.folder / str(number) / "refkeeper.lock").unlink(missing_ok=True)
        desk.run("check", "--jobs", "2", ".")
        assert len(server.requests) == count  # one cache
    found = {item["DOI"] for n in range(3) for item in json.loads(desk.read(f"{n}/a.csl.json")) if "DOI" in item}
    assert found == {work["DOI"].lower() for work in works}


def _shout(word: str) -> str:
    if word == "fall":
        os._exit(1)
    return word.upper()


def test_pieces_come_out_as_they_went_in_and_few_are_ahead() -> None:
    taken: list[str] = []

    def words() -> object:
        for number in range(40):
            taken.append(f"word {number}")
            yield taken[-1]

    made = in_order(_shout, words(), 2)
    assert [next(made) for _ in range(3)] == ["WORD 0", "WORD 1", "WORD 2"]
    assert len(taken) <= 3 + 2 * AHEAD
    assert list(made) == [f"WORD {number}" for number in range(3, 40)]


def test_a_process_that_falls_is_one_line(tmp_path: Path) -> None:
    from refkeeper.errors import RefkeeperError

    with pytest.raises(RefkeeperError, match="ended from outside; try again with --jobs 1"):
        list(in_order(_shout, ["a", "fall", "b"], 2))
