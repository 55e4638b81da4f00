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
