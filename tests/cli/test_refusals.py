"""What the command line refuses, and when: before anything is asked or read, in one line that names the next step."""

from __future__ import annotations

import pytest

from tests.cli.desk import ARTICLE, Desk
from tests.crossref_server import CrossrefServer


def test_a_pin_of_an_unknown_citation_asks_nobody(desk: Desk, server: CrossrefServer) -> None:
    desk.put("a.md", ARTICLE)
    desk.run("fix", "a.md")
    server.requests.clear()
    told = desk.run("ledger", "pin", "zzz", "10.5555/lamps.a")
    assert (told.code, len(told.err.splitlines())) == (2, 1)
    assert told.err.startswith("refkeeper: no entry for `zzz`; ")
    assert server.requests == []


@pytest.mark.parametrize("command", ["fix", "check", "notes", "export"])
def test_standard_input_named_twice_is_wrong_use(command: str, desk: Desk) -> None:
    told = desk.run(command, "-", "-", stdin=ARTICLE)
    assert told.code == 2
    assert told.out == ""
    assert told.err.splitlines()[-1] == "Error: standard input (`-`) is named twice; name it once"


FAMILIES = "the families are RK1, RK2, RK3, RK4, RK5, RK6; `refkeeper explain` lists the rules"


@pytest.mark.parametrize(
    ("code", "hint"),
    [
        ("RK999", FAMILIES),
        ("RK2,RK999", FAMILIES),
        ("rk201", "did you mean `RK201`?"),
        ("RK0201", "did you mean `RK201`?"),
        ("doi-form", "did you mean `RK205`?"),
    ],
)
@pytest.mark.parametrize("option", ["--select", "--ignore"])
def test_an_unknown_rule_is_an_error(option: str, code: str, hint: str, desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("check", "--offline", option, code, "a.md")
    wrong = code.rpartition(",")[2]
    assert (told.code, told.out) == (2, "")
    assert told.err == f"refkeeper: {option}: no rule is called or begins with `{wrong}`; {hint}\n"


@pytest.mark.parametrize(
    ("line", "wrong"),
    [
        ('select = ["RK1", "RK77"]', "`select`: no rule is called or begins with `RK77`; the families are"),
        ('ignore = ["RK2041"]', "`ignore`: no rule is called or begins with `RK2041`; did you mean `RK204`?"),
        ('[per-file-ignores]\n"*.md" = ["X1"]', "`per-file-ignores`: no rule is called or begins with `X1`;"),
        ('[[accept]]\ncode = "RK2"\nreason = "so"', "`accept`: no rule is called `RK2`;"),
    ],
)
@pytest.mark.parametrize("command", ["check", "fix"])
def test_so_it_is_in_the_settings(command: str, line: str, wrong: str, desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("refkeeper.toml", line + "\n")
    told = desk.run(command, "--offline", "a.md")
    assert told.code == 2
    assert len(told.err.splitlines()) == 1
    assert f"refkeeper.toml: {wrong}" in told.err
    assert desk.names() == {"a.md", "refkeeper.toml"}
