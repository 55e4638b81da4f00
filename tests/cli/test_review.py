"""`refkeeper review` and what comes back of it: nothing but the page is written, and no choice is half applied."""

from __future__ import annotations

import json
import re
from pathlib import Path

import pytest
from jsonschema import Draft202012Validator

from refkeeper.ledger import choices
from refkeeper.ledger.entries import Decision
from refkeeper.ledger.fingerprint import fingerprint
from refkeeper.ledger.toml import load
from refkeeper.reporters import review_choices
from tests.cli.desk import ARTICLE, BOOK, CITED, GULLS, LAMPS_A, Desk

LOCAL = ("--offline", "--records", "../records.jsonl")
LAMPS = "Bruno Castell, “Lamps and Lighthouses,” Coastal Review 7 (1988): 12"
TEXT = f"A.[^1] B.[^2] C.[^3] D.[^4]\n\n[^1]: {CITED}.\n[^2]: {LAMPS}.\n[^3]: Ibid., 55.\n[^4]: {BOOK}.\n"
MARK = fingerprint(LAMPS)
SCHEMAS = Path(__file__).parents[2] / "docs" / "schema"


def _data(desk: Desk, name: str = "review.html") -> dict[str, dict[str, dict[str, dict[str, object]]]]:
    """What a page hands back, by the id of the citation."""
    found = re.search('<script type="application/json" id="data">(.*?)</script>', desk.read(name), re.DOTALL)
    assert found is not None
    data: dict[str, dict[str, dict[str, dict[str, object]]]] = json.loads(found[1])["citations"]
    return data


def _file(desk: Desk, *rows: object, **other: object) -> None:
    desk.put("choices.json", json.dumps({"kind": "refkeeper-choices", "version": 1, "choices": rows} | other))


def _row(decision: str = "pin", **other: object) -> dict[str, object]:
    return {"fingerprint": MARK, "text": LAMPS, "decision": decision} | other


def test_the_two_rooms_speak_of_one_file() -> None:
    assert (review_choices.KIND, review_choices.VERSION) == (choices.KIND, choices.VERSION)
    schema = json.loads((SCHEMAS / "choices.schema.json").read_text(encoding="utf-8"))
    assert schema["properties"]["kind"]["const"] == choices.KIND
    assert schema["properties"]["version"]["const"] == choices.VERSION
    assert schema["$defs"]["choice"]["properties"]["decision"]["enum"] == [kind.value for kind in choices.Kind]


def test_nothing_but_the_page_is_written(desk: Desk) -> None:
    desk.put("a.md", TEXT)
    before = desk.bytes()
    told = desk.run("review", "a.md", "-o", "out/review.html", *LOCAL)
    assert (told.code, told.out, told.err) == (0, "", "")
    after = desk.bytes()
    page = after.pop("out/review.html")
    assert after == before
    assert desk.run("review", "a.md", "-o", "out/review.html", *LOCAL).code == 0
    assert desk.bytes()["out/review.html"] == page, "the same article gives the same page"


def test_every_choice_keeps_to_the_schema_and_the_example_is_one(desk: Desk) -> None:
    schema = json.loads((SCHEMAS / "choices.schema.json").read_text(encoding="utf-8"))
    Draft202012Validator.check_schema(schema)
    validator = Draft202012Validator(schema)
    desk.put("a.md", TEXT)
    desk.run("review", "a.md", "-o", "review.html", *LOCAL)
    rows = [one["choice"] for citation in _data(desk).values() for one in citation["options"].values()]
    assert [row["decision"] for row in rows if isinstance(row, dict)] == ["accept", "reject", "pin", "pin", "reject"]
    validator.validate({"kind": choices.KIND, "version": choices.VERSION, "choices": rows})
    example = (SCHEMAS / "examples" / "choices.json").read_bytes()
    validator.validate(json.loads(example))
    assert choices.parse_choices(example)[0].fingerprint == MARK


def test_commands_and_file_do_the_same(desk: Desk) -> None:
    desk.put("a.md", TEXT)
    desk.run("fix", *LOCAL, "a.md")
    ledger = desk.read("refkeeper.lock")
    desk.run("review", "a.md", "-o", "review.html", *LOCAL)
    for citation in _data(desk).values():
        for one in citation["options"].values():
            desk.put("refkeeper.lock", ledger)
            assert desk.run(*str(one["command"]).split()[1:]).code == 0
            by_command = desk.read("refkeeper.lock")
            assert by_command != ledger
            desk.put("refkeeper.lock", ledger)
            _file(desk, one["choice"])
            told = desk.run("ledger", "apply", "choices.json")
            assert (told.code, told.err) == (0, "")
            assert desk.read("refkeeper.lock") == by_command


def test_what_a_person_said_is_shown_and_can_be_taken_back(desk: Desk) -> None:
    desk.put("a.md", TEXT)
    desk.run("fix", *LOCAL, "a.md")
    _file(desk, _row("reject"))
    assert desk.run("ledger", "apply", "choices.json").out == "applied: 0 pinned, 1 rejected\n"
    desk.run("review", "a.md", "-o", "review.html", "--locked")
    assert "A person turned down the record that was found." in desk.read("review.html")
    _file(desk, _row("pin", doi="10.5555/lamps.a"))
    assert desk.run("ledger", "apply", "choices.json", *LOCAL).out == "applied: 1 pinned, 0 rejected\n"
    assert load(Path("refkeeper.lock")).entries[MARK].decision is Decision.PINNED


def test_a_record_without_a_doi_is_pinned_by_its_key(desk: Desk) -> None:
    entry = "@article{{{}, author={{Bruno Castell}}, title={{Lamps and Lighthouses}}, journal={{Coastal Review}}, volume=7, year=1988}}\n"
    desk.put("own.bib", entry.format("castell") + entry.format("twin"))
    libraries = ("--offline", "--records", "own.bib")
    desk.put("a.md", TEXT)
    desk.run("review", "a.md", "-o", "review.html", *libraries)
    assert "Record A cannot be chosen here: no source could find it again by its DOI" in desk.read("review.html")
    assert desk.run("fix", *libraries, "a.md").code == 1
    desk.run("review", "a.md", "-o", "review.html", *libraries)
    options = {name: str(one["command"]) for name, one in _data(desk)["a1c2"]["options"].items()}
    assert options["pin-B"] == f"refkeeper ledger pin {MARK} twin"
    assert desk.run(*options["pin-B"].split()[1:]).out == "pinned: twin\n"
    kept = load(Path("refkeeper.lock")).entries[MARK]
    assert (kept.decision, kept.doi, kept.local) == (Decision.PINNED, None, "twin")
    assert desk.run("fix", "--locked", "a.md").code == 0


def test_the_ledger_elsewhere_is_named_as_from_here(desk: Desk) -> None:
    desk.put("posts/it's/a.md", TEXT)
    desk.run("fix", *LOCAL, "posts/it's/a.md")
    desk.run("review", "posts/it's/a.md", "-o", "review.html", *LOCAL)
    assert _data(desk)["a1c2"]["options"]["reject"]["command"] == (
        f"refkeeper ledger reject --ledger 'posts/it'\"'\"'s/refkeeper.lock' {MARK}"
    )
    assert str(desk.folder) not in desk.read("review.html")


@pytest.mark.parametrize(
    ("content", "said"),
    [
        ("{", "choices.json: not valid JSON ("),
        ("{" + '"a":[' * 100_000, "choices.json: not valid JSON ("),
        (b"{\xff}", "choices.json: not valid JSON ("),
        ("{}", "choices.json: not a file of choices: it does not say `\"kind\": \"refkeeper-choices\"`"),
        ({"version": 2}, "choices.json: made by a newer refkeeper (choices version 2); upgrade refkeeper to use it"),
        ({"version": True}, "choices.json: the file of choices has no version"),
        ({"choices": {}}, "choices.json: `choices` is not a list"),
        ([None], "choices.json: choice 1 is not an object"),
        ([{"fingerprint": "x", "decision": "reject"}], "choices.json: choice 1 has no fingerprint of twenty"),
        ([_row("reject"), _row("guess")], "choices.json: choice 2: `decision` is none of accept, pin, reject"),
        ([_row("pin")], "choices.json: choice 1: `pin` wants one record"),
        ([_row("pin", doi="10.5555/a", local="b")], "choices.json: choice 1: `pin` wants one record"),
        ([_row("pin", doi=["10.5555/a"])], "choices.json: choice 1: `pin` wants one record"),
        ([_row("reject", doi="10.5555/lamps.a")], "choices.json: choice 1 rejects, and names a record all the same"),
        ([_row("reject"), _row("reject")], "choices.json: two choices for the citation 99b7854c2e802e7e10c8; keep one of them"),
        ([_row("pin", doi="10.5555/unknown")], "10.5555/unknown: no source has a record of it"),
        ([_row("pin", local="--help")], "--help: not a DOI"),
        (
            [_row("reject"), {"fingerprint": "0" * 20, "text": "Who\x1b[31m?\nWhat", "decision": "reject"}],
            "choices.json: one citation is not in refkeeper.lock: 00000000000000000000 (Who [31m? What); nothing applied.",
        ),
    ],
)  # fmt: skip
def test_a_file_that_does_not_hold_is_one_line_and_applies_nothing(content: object, said: str, desk: Desk) -> None:
    desk.put("a.md", TEXT)
    desk.run("fix", *LOCAL, "a.md")
    if isinstance(content, (str, bytes)):
        desk.put("choices.json", content)
    elif isinstance(content, dict):
        _file(desk, **content)
    else:
        assert isinstance(content, list)
        _file(desk, *content)
    before = desk.bytes()
    told = desk.run("ledger", "apply", "choices.json", *LOCAL)
    assert (told.code, told.out, told.err.count("\n")) == (2, "", 1)
    assert told.err.removeprefix("refkeeper: ").replace(str(desk.folder) + "/", "").startswith(said), told.err
    assert desk.bytes() == before


@pytest.mark.parametrize(
    ("arguments", "code", "said"),
    [
        (("review", "-", "-o", "r.html"), 2, "standard input has no ledger"),
        (("review", "a.md"), 2, "Missing option '-o'"),
        (("review", "a.md", "-o", "a.md"), 2, "a.md: not made by `refkeeper review`, so it is not overwritten"),
        (("review", "a.md", "-o", "b.md"), 2, "b.md: not made by `refkeeper review`, so it is not overwritten"),
        (("review", "none.md", "-o", "r.html"), 2, "none.md: no such file; check the name"),
        (("review", "a.md", "one/c.md", "-o", "r.html"), 2, "the articles keep different ledgers"),
        (("review", "a.md", "-o", "one"), 2, "one: cannot be written"),
    ],
)
def test_what_cannot_be_done_is_said(arguments: tuple[str, ...], code: int, said: str, desk: Desk) -> None:
    for name in ("a.md", "b.md", "one/c.md"):
        desk.put(name, ARTICLE)
    before = desk.bytes()
    told = desk.run(*arguments)
    assert told.code == code
    assert said in told.err
    assert desk.bytes() == before


def test_the_first_command_of_its_page_works_as_it_stands(desk: Desk, monkeypatch: pytest.MonkeyPatch) -> None:
    top = SCHEMAS.parents[1]
    line = next(
        row for row in (top / "docs" / "review.md").read_text(encoding="utf-8").splitlines() if " review --" in row
    )
    before, _, rest = line.partition(".venv/bin/refkeeper ")
    assert before == "python3 -m venv .venv && .venv/bin/pip install -q . && "
    words = rest.replace(
        "seeds/*.md", " ".join(sorted(f"seeds/{one.name}" for one in (top / "seeds").glob("*.md")))
    ).split()
    words[words.index("review.html")] = str(desk.folder / "review.html")
    monkeypatch.chdir(top)
    told = desk.run(*words)
    assert (told.code, told.out) == (0, "")
    assert "Anthony Grafton" in desk.read("review.html")


def test_a_doi_of_ones_own_is_pinned_by_the_command_shown(desk: Desk) -> None:
    desk.put("a.md", TEXT)
    desk.run("review", "a.md", "-o", "review.html", *LOCAL)
    found = re.findall('<code class="line-of-shell">(refkeeper ledger pin .*? DOI)</code>', desk.read("review.html"))
    assert found == [f"refkeeper ledger pin --article a.md {fingerprint(BOOK)} DOI"]
    words = found[0].replace("DOI", "10.5555/lamps.a").split()[1:]
    assert desk.run(*words, *LOCAL).out == "pinned: 10.5555/lamps.a\n"
    desk.run("review", "a.md", "-o", "review.html", "--locked")
    assert "⚑</span> pinned on 20" in desk.read("review.html")


def test_another_record_found_after_a_rejection_can_be_accepted(desk: Desk) -> None:
    desk.put("one.jsonl", json.dumps(LAMPS_A) + "\n")
    desk.put("other.jsonl", json.dumps({**LAMPS_A, "DOI": "10.5555/lamps.c"}) + "\n")
    desk.put("a.md", TEXT)
    desk.run("fix", "--offline", "--records", "one.jsonl", "--output-dir", "out", "a.md")
    desk.run("ledger", "reject", MARK, "--ledger", "out/refkeeper.lock")
    desk.put("refkeeper.lock", desk.read("out/refkeeper.lock"))
    desk.run("review", "a.md", "-o", "review.html", "--offline", "--records", "other.jsonl")
    options = _data(desk)["a1c2"]["options"]
    assert desk.run(*str(options["pin-A"]["command"]).split()[1:]).out == "pinned: 10.5555/lamps.c\n"


def test_a_retraction_is_seen_beside_the_record(desk: Desk) -> None:
    notice = {"DOI": "10.5555/notice", "type": "retraction", "label": "Retraction", "source": "publisher"}
    desk.put("one.jsonl", json.dumps({**GULLS, "updated-by": [notice]}) + "\n")
    desk.put("a.md", TEXT)
    desk.run("review", "a.md", "-o", "review.html", "--offline", "--records", "one.jsonl")
    assert '<p class="notice"><strong>Retraction</strong>: <a class="doi" href="https://doi.org/10.5555/notice"' in (
        desk.read("review.html")
    )


def test_the_list_of_decisions_does_not_steer_the_terminal(desk: Desk) -> None:
    steering = chr(0x1B) + "[31m" + chr(0x202E)
    desk.put("own.jsonl", json.dumps({**LAMPS_A, "DOI": f"10.5555/l{steering}"}) + "\n")
    desk.put("a.md", TEXT)
    desk.run("fix", "--offline", "--records", "own.jsonl", "a.md")
    told = desk.run("ledger", "list")
    assert told.code == 0
    assert "10.5555/l" in told.out
    assert told.out.replace("\n", "").isprintable()
