import gzip
import json
import os
import subprocess
import sys

import pytest

from tests.cli.desk import CITED, GULLS, LAMPS_A, RECORDS, WORKS

pytest.importorskip("tantivy")

NEWER = {**GULLS, "volume": "34", "indexed": {"timestamp": 1_700_000_000_000}}


def built(desk, *inputs):
    told = desk.run("index", "build", *inputs, "-o", "works.index")
    assert told.code == 0, told.err
    return told


def test_an_index_is_built_asked_and_described(desk):
    desk.put("data/0.jsonl.gz", gzip.compress(RECORDS.encode()))
    desk.put("data/1.json.gz", gzip.compress(json.dumps({"items": [NEWER, {"title": ["No DOI"]}]}).encode()))
    desk.put("mine.bib", "@book{nobody, title = {An Unknown Book}, author = {Nobody, Jane}, year = 1901}\n")
    told = built(desk, "data", "mine.bib")
    assert told.out == "read 3 files: 4 records added, 1 replaced, 1 broken\n"
    broken = f"{desk.folder / 'data/1.json.gz'}:1: item 2: a record without a DOI"
    assert told.err == f"refkeeper: {broken}; the rest goes in\n"
    info = desk.run("index", "info", "works.index").out
    assert info.splitlines()[:3] == ["records  4", "files    3", "broken   1"]
    assert f"  {broken}" in info
    assert [line.split()[0] for line in info.splitlines()[3:7]] == ["size", "version", "made", "updated"]
    found = desk.run("resolve", "--offline", "--records", "works.index", stdin=CITED + "\n").out
    assert "https://doi.org/10.5555/gulls.1994.33.4" in found
    assert "33  |  34" in found  # the volume of the record that was indexed later


def test_what_is_known_is_not_read_again(desk):
    desk.put("works.jsonl", RECORDS + "nonsense\n")
    assert built(desk, "works.jsonl").out == "read 1 file: 3 records added, 0 replaced, 1 broken\n"
    assert (
        built(desk, "works.jsonl").out
        == "read 0 files (1 other known already): 0 records added, 0 replaced, 0 broken\n"
    )


def test_the_same_is_found_in_an_index_as_in_the_file(desk):
    desk.put("works.jsonl", RECORDS)
    built(desk, "works.jsonl")
    lines = f"{CITED}\nBruno Castell, “Lamps and Lighthouses,” Coastal Review 7 (1988).\nSee doi:{GULLS['DOI'].upper()}\nNothing.\n"
    file, index = (
        desk.run("resolve", "--offline", "--records", name, "--format", "jsonl", stdin=lines).out
        for name in ("works.jsonl", "works.index")
    )
    assert index == file
    assert GULLS["DOI"] in index
    assert LAMPS_A["DOI"] in index  # one of two that fit


def test_an_article_is_mended_by_an_index(desk):
    desk.put("works.jsonl", RECORDS)
    built(desk, "works.jsonl")
    desk.put("a.md", f"Gulls stay.[^1]\n\n[^1]: {CITED}.\n")
    told = desk.run("fix", "--offline", "--records", "works.index", "a.md")
    assert told.code == 0, told.err
    assert f"https://doi.org/{GULLS['DOI']}" in desk.read("a.md")


REFUSED = [
    (["index", "build", "none.jsonl"], "none.jsonl: no such file or folder; check the name"),
    (["index", "build", "notes.txt"], "notes.txt: cannot be told by its name"),
    (["index", "build", "works.jsonl", "-o", "."], ".: a folder with other things in it; name a new one"),
    (["index", "build", "works.jsonl", "-o", "notes.txt"], "notes.txt: a file; name a folder for the index with -o"),
    (["index", "info", "none"], "none: no index of refkeeper's; make one with `refkeeper index build`"),
    (["index", "info", "works.jsonl"], "works.jsonl: no index of refkeeper's"),
    (["resolve", "--offline", "--records", "empty"], "empty: no index and no file of records in this folder"),
    (
        ["resolve", "--offline", "--records", "partial"],
        "partial: this index has nothing in it yet; run `refkeeper index",
    ),
]


@pytest.mark.parametrize(("words", "why"), REFUSED)
def test_what_cannot_be_done_is_one_line(desk, words, why):
    desk.put("works.jsonl", RECORDS)
    desk.put("notes.txt", "not records")
    (desk.folder / "empty").mkdir()
    desk.put("partial/refkeeper-index.json", '{"refkeeper-index": 1}')
    before = desk.names()
    told = desk.run(*words, stdin=CITED + "\n")
    assert told.code == 2
    assert told.err.startswith(f"refkeeper: {why}")
    assert told.err.count("\n") == 1
    assert desk.names() == before


@pytest.mark.parametrize(
    "words", [["index", "build", "works.jsonl"], ["index", "info", "w"], ["resolve", "--offline", "--records", "w"]]
)
def test_without_the_extra_the_next_step_is_one_line(desk, monkeypatch, words):
    desk.put("works.jsonl", RECORDS)
    desk.run("index", "build", "works.jsonl", "-o", "w")
    monkeypatch.setitem(sys.modules, "tantivy", None)
    told = desk.run(*words, stdin=CITED + "\n")
    assert (told.code, told.out) == (2, "")
    assert told.err == (
        "refkeeper: an index of records needs the package tantivy; install it with: pip install 'refkeeper[index]'\n"
    )
    assert not (desk.folder / "records.index").exists()


def test_a_bar_shows_on_a_terminal_and_nowhere_else(desk):
    pty = pytest.importorskip("pty")
    desk.put(
        "works.jsonl",
        "".join(json.dumps({**one, "DOI": f"10.5555/{n}"}) + "\n" for n in range(2000) for one in WORKS[:1]),
    )
    ours, theirs = pty.openpty()
    command = [sys.executable, "-m", "refkeeper", "index", "build", "works.jsonl"]
    done = subprocess.run([*command, "-o", "one"], stderr=theirs, stdout=subprocess.PIPE, check=True)
    os.close(theirs)
    shown = os.read(ours, 100_000).decode()
    os.close(ours)
    assert "reading" in shown
    assert "100%" in shown
    assert done.stdout == b"read 1 file: 2000 records added, 0 replaced, 0 broken\n"
    done = subprocess.run([*command, "-o", "two"], capture_output=True, check=True)
    assert done.stderr == b""
