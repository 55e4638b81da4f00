"""Bad input: one clear line that names the file and the next step; the others go on; no traceback."""

from __future__ import annotations

import os
import re
import threading
from pathlib import Path

import pytest

from refkeeper.errors import ReaderError
from refkeeper.readers.files import read_source
from tests.cli.desk import ARTICLE, Desk

BAD = {
    "latin.md": (b"# A\n\nCaf\xe9.[^1]\n\n[^1]: X.\n", "latin.md:3: not valid UTF-8; save the file as UTF-8"),
    "binary.md": (b"PK\x03\x04\0\0\0", "binary.md: not a text file (a NUL byte); name a text file"),
    "missing.md": (None, "missing.md: no such file; check the name"),
    "folder.md": ("folder", "folder.md: a folder; name the articles in it"),
    "a.odt": (
        b"text",
        "a.odt: no reader for .odt files; make Markdown of it first (pandoc can), or name one with --syntax",
    ),
    "a.bib": (b"text", "a.bib: no reader for .bib files; name one with --syntax"),
}


@pytest.mark.parametrize("name", BAD)
@pytest.mark.parametrize("command", ["fix", "check", "notes", "export"])
def test_one_line_and_the_others_go_on(command: str, name: str, desk: Desk) -> None:
    content, line = BAD[name]
    if content == "folder":
        (desk.folder / name).mkdir()
    elif isinstance(content, bytes):
        desk.put(name, content)
    desk.put("good.md", ARTICLE)
    options = () if command == "notes" else ("--offline",)
    told = desk.run(command, name, "good.md", *options)
    assert told.code == 2
    assert len(told.err.splitlines()) == 1, told.err
    assert told.err.startswith(f"refkeeper: {line}")
    if command == "fix":
        assert {"good.bib", "good.csl.json"} <= desk.names()
    else:
        assert "Gulls" in told.out or command == "check"
    if isinstance(content, bytes):
        assert (desk.folder / name).read_bytes() == content


def _read_often(path: Path) -> None:
    for _ in range(1_000):
        read_source(path)


def test_a_file_that_grows_while_it_is_read(tmp_path: Path) -> None:
    path = tmp_path / "a.md"
    path.write_bytes(b"word\n" * 1_000_000)
    over = threading.Event()

    def grow() -> None:
        with path.open("ab", buffering=0) as file:
            while not over.wait(0.0005):
                file.write(b"more\n")

    writer = threading.Thread(target=grow)
    writer.start()
    try:
        with pytest.raises(ReaderError, match=r"a\.md: changed while it was read; try again"):
            _read_often(path)
    finally:
        over.set()
        writer.join()


@pytest.mark.parametrize("text", ["", "\n", "No notes here.\n", "\ufeff", "\r\n\r\n"])
def test_an_article_without_notes_is_no_error(text: str, desk: Desk) -> None:
    desk.put("a.md", text)
    told = desk.run("fix", "--offline", "a.md")
    assert (told.code, told.err) == (0, "")
    assert told.out.splitlines()[-1] == "0 notes, 0 citations: 0 found, 0 made from the note, 0 to look at"
    assert desk.names() == {"a.md"}
    assert desk.read("a.md") == text


TROUBLES = {
    "a marker without a note": ("A.[^7]\n", "RK101", "marker 7: there is no such note"),
    "a note without a marker": ("A.\n\n[^7]: Jane Nobody, *A Book* (Rome: X, 1901).\n", "RK102", "7"),
    "one number twice": ("A.[^1]\n\n[^1]: One.\n[^1]: Two.\n", "RK103", "1"),
}


@pytest.mark.parametrize("name", TROUBLES)
def test_troubles_of_notes_are_findings(name: str, desk: Desk) -> None:
    text, code, said = TROUBLES[name]
    desk.put("a.md", text)
    told = desk.run("check", "--offline", "a.md")
    assert told.code == 1
    first = next(line for line in told.out.splitlines() if code in line)
    assert said in first
    assert desk.run("fix", "--offline", "a.md").code in (0, 1)
    assert desk.read("a.md") == text


@pytest.mark.parametrize(
    "text",
    [
        "A.[^2] B.[^1]\n\n[^1]: Ibid.\n[^2]: Jane Nobody, *A Book* (Rome: X, 1901).\n",
        "A.[^1]\n\n[^1]: Jane Nobody, “A Book (Rome: [X, 1901.\n",
        "A.[^1]\n\n[^1]: ((((“““*[[[.\n",
        "A.[^1\n\n[^1]: Jane \x07Nobody\x1b[31m, *A Book*.\n",
    ],
)
def test_odd_notes_leave_the_words_alone(text: str, desk: Desk) -> None:
    desk.put("a.md", text)
    told = desk.run("fix", "--offline", "a.md")
    assert told.code in (0, 1)
    assert desk.read("a.md") == text
    assert "\x1b" not in told.out + told.err


RECORDS = {
    "broken.jsonl": "{not json}\n",
    "broken.bib": "@book{good, title={A Good Book}, author={Able, Ann}, year=1990}\n@book{bad, title={Never closed\n",
    "broken.json": "[{",
}


@pytest.mark.parametrize("name", RECORDS)
def test_broken_records_are_said_with_their_line(name: str, desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put(name, RECORDS[name])
    told = desk.run("fix", "--offline", "--records", name, "--records", "../records.jsonl", "a.md")
    assert "Traceback" not in told.err
    assert re.match(rf"refkeeper: {re.escape(name)}:\d+: .*; ", told.err), told.err
    assert len(told.err.splitlines()) == 1
    assert told.code == 0
    assert "10.5555/gulls" in desk.read("a.md")


def test_records_that_are_not_there(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    told = desk.run("fix", "--offline", "--records", "none.jsonl", "a.md")
    assert (told.code, told.err) == (2, "refkeeper: none.jsonl: no such file of records; check the name\n")
    assert desk.names() == {"a.md"}


LEDGERS = {
    "broken": ('version = 1\n[[citation]\n', "refkeeper.lock: the ledger is broken ("),
    "newer": ("version = 99\n", "made by a newer refkeeper (ledger version 99); upgrade refkeeper to use it"),
    "one bad entry": ('version = 1\n[[citation]]\ntext = "x"\n', "entry 1 cannot be read"),
    "a list of numbers": ("version = 1\ncitation = [1]\n", "`citation` is not a list of tables"),
    "keys are no table": ("version = 1\nkeys = 7\n", "`keys` is not a table"),
    "a broken record": ('[[citation]]\nfingerprint = "a"\ndecision = "auto"\noutcome = "found"\nrecord = "{"\n', "entry 1"),
    "not text": (b"\xff\xfe\0", "refkeeper.lock"),
}  # fmt: skip


@pytest.mark.parametrize("name", LEDGERS)
@pytest.mark.parametrize("command", [("fix", "--offline", "a.md"), ("check", "--locked", "a.md"), ("ledger", "list")])
def test_a_ledger_that_cannot_be_read_is_one_line(command: tuple[str, ...], name: str, desk: Desk) -> None:
    content, said = LEDGERS[name]
    place = desk.put("refkeeper.lock", content)
    before = place.read_bytes()
    desk.put("a.md", ARTICLE)
    told = desk.run(*command)
    assert told.code == 2
    assert len(told.err.splitlines()) == 1, told.err
    assert said in told.err
    assert place.read_bytes() == before
    assert desk.names() == {"a.md", "refkeeper.lock"}


def test_settings_that_cannot_be_read_are_one_line(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("refkeeper.toml", "ofline = true\n")
    told = desk.run("fix", "a.md")
    assert told.code == 2
    assert told.err.splitlines()[-1].endswith("unknown key `ofline`; did you mean `offline`?")


@pytest.mark.skipif(not hasattr(os, "geteuid") or os.geteuid() == 0, reason="root may write everything")
def test_a_read_only_article_is_one_line(desk: Desk) -> None:
    place = desk.put("a.md", ARTICLE)
    place.chmod(0o444)
    told = desk.run("fix", "--offline", "--records", "../records.jsonl", "a.md")
    assert told.code == 2
    assert told.err == "refkeeper: a.md: read-only; change its permissions or use --output-dir\n"
    assert desk.read("a.md") == ARTICLE


def test_a_place_that_cannot_be_written_is_one_line(desk: Desk) -> None:
    desk.put("a.md", ARTICLE)
    desk.put("out", "a file where a folder is wanted")
    told = desk.run("fix", "--offline", "--output-dir", "out", "a.md")
    assert told.code == 2
    assert told.err.startswith("refkeeper: out/a.md: cannot be written")
    assert "Traceback" not in told.err


def test_links_stay_links_and_modes_stay(desk: Desk) -> None:
    real = desk.put("real/a.md", ARTICLE)
    real.chmod(0o640)
    link = desk.folder / "a.md"
    link.symlink_to(Path("real") / "a.md")
    assert desk.run("fix", "--offline", "--records", "../records.jsonl", "a.md").code == 0
    assert link.is_symlink()
    assert "10.5555" in real.read_text(encoding="utf-8")
    assert real.stat().st_mode & 0o777 == 0o640
