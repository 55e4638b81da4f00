"""The smaller commands, and the help of all."""

from __future__ import annotations

import json

import pytest

from refkeeper.cli.app import COMMANDS
from tests.cli.desk import ARTICLE, CITED, Desk

LOCAL = ("--offline", "--records", "../records.jsonl")


@pytest.mark.parametrize("command", COMMANDS)
def test_help_shows_an_example(command: str, desk: Desk) -> None:
    told = desk.run(command, "--help")
    assert told.code == 0
    assert "Example" in told.out
    assert f"refkeeper {command}" in told.out.partition("Example")[2]


def test_the_list_of_commands(desk: Desk) -> None:
    told = desk.run("--help")
    assert told.code == 0
    assert all(f"  {name} " in told.out for name in COMMANDS)


@pytest.mark.parametrize("arguments", [(), ("fix",), ("unknown",), ("fix", "--nothing", "a.md"), ("parse", "-f", "x")])
def test_wrong_use_is_exit_code_2(arguments: tuple[str, ...], desk: Desk) -> None:
    told = desk.run(*arguments)
    assert told.code == 2
    assert "Traceback" not in told.err


def test_version(desk: Desk) -> None:
    told = desk.run("--version")
    assert told.code == 0
    assert told.out.startswith("refkeeper ")


@pytest.mark.parametrize("name", ["RK201", "rk201", "ambiguous-match"])
def test_explain_a_rule(name: str, desk: Desk) -> None:
    told = desk.run("explain", name)
    assert told.code == 0
    assert told.out.startswith("## RK201 ambiguous-match\n")


def test_explain_a_quirk_and_everything(desk: Desk) -> None:
    assert "jats" in desk.run("explain", "jats-in-title").out
    everything = desk.run("explain").out
    assert "RK201  " in everything
    assert "jats-in-title  " in everything


def test_explain_names_the_nearest(desk: Desk) -> None:
    told = desk.run("explain", "jats-in-titel")
    assert (told.code, told.err) == (2, "refkeeper: nothing is called `jats-in-titel`; did you mean `jats-in-title`?\n")


def test_init_writes_once(desk: Desk) -> None:
    told = desk.run("init")
    assert told.code == 0
    assert "refkeeper.toml" in desk.names()
    assert ".pre-commit-config.yaml" in told.out
    desk.put("a.md", ARTICLE)
    assert desk.run("check", "--offline", "a.md").code == 0
    again = desk.run("init")
    assert (again.code, again.err) == (2, "refkeeper: refkeeper.toml: exists already; edit it\n")


def test_cache(desk: Desk) -> None:
    assert desk.run("cache", "dir").out.strip() == str(desk.folder.parent)
    assert desk.run("cache", "info").code == 0
    assert desk.run("cache", "clean", "--all").out == "removed 0 answers, and what was read in 0 notes\n"


FORMATS = {
    "bibtex": "@article{marlowe1994wintering,",
    "biblatex": "journaltitle = {Harbour Studies}",
    "csl-json": '"container-title": "Harbour Studies"',
    "csl-yaml": "container-title: Harbour Studies",
    "ris": "TY  - JOUR",
}


@pytest.mark.parametrize("form", FORMATS)
def test_export(form: str, desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("export", *LOCAL, "-f", form, "a.md")
    assert told.code == 0
    assert FORMATS[form] in told.out
    assert desk.names() == {"a.md"}
    assert desk.run("export", *LOCAL, "-f", form, "-o", "out.txt", "a.md").out == ""
    assert desk.read("out.txt") == told.out


def test_parse_never_skips_a_line(desk: Desk) -> None:
    lines = f"{CITED}\n\nI thank the harbour master.\nIbid., 4.\r\n\x00\n“((\nno end"
    told = desk.run("parse", "-f", "jsonl", stdin=lines)
    assert told.code == 0
    assert [json.loads(line)["line"] for line in told.out.splitlines()] == [1, 2, 3, 4, 5, 6, 7]


@pytest.mark.parametrize("command", ["parse", "resolve"])
@pytest.mark.parametrize("numbered", [(), ("--numbered",)])
def test_what_is_not_utf8_is_read_and_said(numbered: tuple[str, ...], command: str, desk: Desk) -> None:
    given = b"A Book (1989).\nCaf\xe9, A (1990).\nB\n\xff\n"
    told = desk.run(command, "-f", "jsonl", *numbered, *(("--offline",) if command == "resolve" else ()), stdin=given)
    assert told.code == 0
    said = "not valid UTF-8; what is no character is read as \ufffd, save the text as UTF-8 and try again"
    assert told.err == f"refkeeper: -:2: {said}\n"
    rows = [json.loads(line) for line in told.out.splitlines()]
    assert [row["line"] for row in rows] == [1, 2, 3, 4]
    assert [row["errors"] for row in rows] == [[], ["not valid UTF-8"], [], ["not valid UTF-8"]]


def test_a_byte_order_mark_is_no_part_of_the_first_line(desk: Desk) -> None:
    told = desk.run("parse", "-f", "jsonl", stdin=b"\xef\xbb\xbf" + CITED.encode())
    assert json.loads(told.out)["citations"][0]["span"][0] == 0


def test_parse_a_file_and_numbered_notes(desk: Desk) -> None:
    desk.put("lines.txt", f"1\t{CITED}.\n7\tIbid., 55.\n")
    told = desk.run("parse", "--numbered", "-f", "jsonl", "lines.txt")
    second = json.loads(told.out.splitlines()[1])
    assert second["number"] == "7"
    assert second["citations"][0]["refers_to"] == {"number": "1", "index": 0, "certain": True, "reason": None}
    items = json.loads(desk.run("parse", "lines.txt").out)
    assert [one["id"] for one in items] == ["L1C0"]


def test_parse_of_a_missing_file(desk: Desk) -> None:
    told = desk.run("parse", "none.txt")
    assert (told.code, told.err) == (2, "refkeeper: none.txt: no such file; check the name\n")


def test_resolve_shows_the_evidence(desk: Desk) -> None:
    told = desk.run("resolve", *LOCAL, stdin=CITED + "\n")
    assert told.code == 0
    assert "found (" in told.out
    assert "10.5555/gulls.1994.33.4" in told.out
    assert "agree" in told.out


@pytest.mark.parametrize(
    ("arguments", "code", "has"),
    [
        (("--select", "RK1"), 0, ()),
        (("--select", "RK2"), 1, ("RK204",)),
        (("--ignore", "RK204"), 0, ()),
        (("--exit-zero",), 0, ("RK204",)),
        ((), 1, ("RK204",)),
    ],
)
def test_check_selects(arguments: tuple[str, ...], code: int, has: tuple[str, ...], desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("check", *LOCAL, *arguments, "-f", "json", "a.md")
    assert told.code == code
    assert tuple(one["code"] for one in json.loads(told.out)["findings"]) == has


def test_a_comment_in_the_article_silences_a_rule(desk: Desk) -> None:
    text = ARTICLE.replace("[^1]: ", "<!-- refkeeper: ignore[RK204] -->\n[^1]: ")
    desk.put("a.md", text)
    assert desk.run("check", *LOCAL, "a.md").code == 0


@pytest.mark.parametrize(
    ("command", "code"),
    [(("fix", "--offline", "a.md"), 0), (("check", "--offline", "a.md"), 0), (("resolve", "--offline"), 0),
     (("cache", "info"), 0), (("cache", "clean"), 0)],
)  # fmt: skip
@pytest.mark.parametrize("broken", [True, False])
def test_what_is_wrong_with_the_cache_is_said_once(
    broken: bool, command: tuple[str, ...], code: int, desk: Desk
) -> None:
    place = desk.folder.parent / "cache.sqlite"
    if broken:
        place.write_bytes(b"SQLite format 3\0" + b"\xff" * 5000)
    else:
        place.mkdir()
    desk.put("a.md", ARTICLE)
    desk.put("sub/b.md", ARTICLE)
    desk.put("sub/refkeeper.toml", "")
    articles = ("sub/b.md",) if command[0] in ("fix", "check") else ()
    told = desk.run(*command, *articles, stdin=CITED)
    assert told.code == code
    said = "was broken (" if broken else "cannot be used ("
    (line,) = told.err.splitlines()
    assert line.startswith(f"refkeeper: the cache {place} {said}"), line
    assert line.endswith("and begun anew" if broken else "; refkeeper goes on without it")
