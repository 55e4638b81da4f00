import gzip
import json
import os
import random
import signal
import subprocess
import sys
import time

import pytest

pytest.importorskip("tantivy")

from refkeeper.errors import SettingsError, SourceError
from refkeeper.sources.index_build import Builder
from refkeeper.sources.index_folder import Folder
from refkeeper.sources.index_records import IndexRecords
from tests.sources.test_records import SOLTER, THOMPSON


def work(number, indexed=None, **more):
    stamp = {} if indexed is None else {"indexed": indexed}
    return {"DOI": f"10.5555/{number}", "type": "journal-article", "title": [f"The {number} harbour"], **stamp, **more}


def build(folder, *paths, step=50_000):
    said = []
    builder = Builder(folder, said.append, step)
    builder.build(builder.plan(paths))
    return said


def titles(folder):
    return {record.id: record.item.title for record in IndexRecords(folder).records()}


def put(path, *works):
    path.write_text("".join(json.dumps(one) + "\n" for one in works), encoding="utf-8")
    return path


def test_what_people_have_goes_into_one_index(tmp_path):
    put(tmp_path / "a.jsonl", THOMPSON)
    (tmp_path / "b.json.gz").write_bytes(gzip.compress(json.dumps({"items": [SOLTER, work(1)]}).encode()))
    (tmp_path / "c.json").write_text(json.dumps({"status": "ok", "message": {"items": [work(2)]}}))
    csl = {
        "id": "ember",
        "type": "book",
        "title": "Ember Rivers",
        "author": [{"family": "Quine"}],
        "DOI": "10.5555/EMBER",
    }
    (tmp_path / "d.json").write_text(json.dumps([csl]))
    (tmp_path / "e.bib").write_text("@book{lamps, title = {Lamps of Ostend}, author = {Castell, Ada}, year = 1931}\n")
    assert build(tmp_path / "index", tmp_path) == []
    index = IndexRecords(tmp_path / "index")
    assert len(index) == 6
    assert index.problems == ()
    found = index.by_doi("10.1093/past/38.1.56")
    assert found is not None
    assert (found.item.volume, found.source) == ("38", "crossref")
    assert index.by_doi("10.5555/old") == found
    assert index.by_doi("10.5555/unknown") is None
    ember = index.by_doi("10.5555/ember")
    assert ember is not None
    assert (ember.id, ember.source, ember.item.title) == ("ember", "d.json", "Ember Rivers")
    assert {record.id for record in index.records()} >= {"lamps"}


NEWER = [
    ({"timestamp": 2000}, {"timestamp": 3000}, True),
    ({"timestamp": 3000}, {"timestamp": 2000}, False),
    ({"timestamp": 2000}, {"timestamp": 2000}, False),
    (None, {"timestamp": 2000}, True),
    ({"timestamp": 2000}, None, False),
    (None, None, False),
    ({"date-time": "2024-05-06T01:02:03Z"}, {"date-time": "2024-05-06T01:02:04Z"}, True),
    ({"date-time": "2024-05-06T01:02:04Z"}, {"date-parts": [[2024, 5, 6]]}, False),
    ({"date-parts": [[2024, 5, 5]]}, {"date-time": "2024-05-06T01:02:03Z"}, True),
    ({"date-parts": [[2024, 5, 6]]}, {"timestamp": 1714957323000}, True),
    ({"timestamp": 2000}, {"timestamp": "later", "date-time": "nonsense", "date-parts": [[2024, 6, 31]]}, False),
]


@pytest.mark.parametrize("at_once", [True, False])
@pytest.mark.parametrize(("first", "second", "replaced"), NEWER)
def test_only_a_record_that_was_indexed_later_replaces_another(tmp_path, first, second, replaced, at_once):
    one = put(tmp_path / "1.jsonl", work(1, first, title=["First"]))
    two = put(tmp_path / "2.jsonl", work(1, second, title=["Second"]))
    for paths in [[one, two]] if at_once else [[one], [two]]:
        build(tmp_path / "index", *paths)
    assert list(titles(tmp_path / "index").values()) == ["Second" if replaced else "First"]


def test_crossref_knows_more_of_a_work_than_a_library(tmp_path):
    bib = tmp_path / "a.bib"
    bib.write_text("@article{a, title = {Mine}, doi = {10.5555/1}}\n")
    crossref = put(tmp_path / "b.jsonl", work(1, title=["Theirs"]))
    for number, paths in enumerate(([bib, crossref], [crossref, bib])):
        build(tmp_path / f"index{number}", *paths)
        assert list(titles(tmp_path / f"index{number}").values()) == ["Theirs"]


def test_a_file_that_is_as_it_was_is_not_read_again(tmp_path):
    path = put(tmp_path / "a.jsonl", work(1))
    build(tmp_path / "index", path)
    builder = Builder(tmp_path / "index")
    plan = builder.plan([path])
    assert (plan.files, plan.known) == ((), 1)
    builder.build(plan)
    assert len(IndexRecords(tmp_path / "index")) == 1


def test_a_file_that_changed_is_read_again_and_only_what_changed_is_written(tmp_path):
    path = put(tmp_path / "a.jsonl", work(1), work(2))
    build(tmp_path / "index", path)
    length = IndexRecords(tmp_path / "index").state.length
    put(path, work(1), work(2, title=["Mended"]), work(3))
    build(tmp_path / "index", path)
    assert titles(tmp_path / "index") == {
        "10.5555/1": "The 1 harbour", "10.5555/2": "Mended", "10.5555/3": "The 3 harbour",
    }  # fmt: skip
    assert IndexRecords(tmp_path / "index").state.length < 3 * length


def test_two_libraries_of_one_name_are_two(tmp_path):
    for folder in ("a", "b"):
        (tmp_path / folder).mkdir()
        (tmp_path / folder / "x.bib").write_text(f"@book{{smith, title = {{Of {folder}}}}}\n")
    build(tmp_path / "index", tmp_path / "a", tmp_path / "b")
    assert sorted(record.item.title or "" for record in IndexRecords(tmp_path / "index").records()) == ["Of a", "Of b"]


def test_what_is_broken_is_named_and_counted(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text(f'{json.dumps(work(1))}\n{{"DOI": \n{{"title": ["No DOI"]}}\n' + "x\n" * 150 + json.dumps(work(2)))
    said = build(tmp_path / "index", path)
    assert said[:2] == [f"{path}:2: not JSON; the rest goes in", f"{path}:3: a record without a DOI; the rest goes in"]
    assert said[100:] == [f"{path}: 52 more broken places, 152 in all"]
    state = IndexRecords(tmp_path / "index").state
    assert (state.broken, len(state.files[str(path)].named)) == (152, 100)
    assert len(IndexRecords(tmp_path / "index")) == 2


def test_half_a_character_does_not_cost_the_record(tmp_path):
    path = tmp_path / "a.jsonl"
    path.write_text('{"DOI": "10.5555/1", "title": ["A harbour \\ud83d"], "author": [{"family": "\\ud83d"}]}\n')
    assert build(tmp_path / "index", path) == []
    assert titles(tmp_path / "index") == {"10.5555/1": "A harbour ?"}


def test_a_folder_of_something_else_is_left_alone(tmp_path):
    path = put(tmp_path / "a.jsonl", work(1))
    (tmp_path / "mine").mkdir()
    (tmp_path / "mine" / "diary.txt").write_text("dear")
    with pytest.raises(SourceError, match="other things in it"):
        Builder(tmp_path / "mine")
    with pytest.raises(SourceError, match="no index of refkeeper's"):
        IndexRecords(tmp_path / "mine")
    with pytest.raises(SourceError, match="a file; name a folder"):
        Builder(path)
    assert [one.name for one in (tmp_path / "mine").iterdir()] == ["diary.txt"]


def damaged(folder, what):
    if what == "never filled":
        Folder(folder).begin()
        return
    build(folder, put(folder.with_suffix(".jsonl"), work(1), work(2)))
    if what == "records cut":
        with (folder / "records.bin").open("r+b") as file:
            file.truncate(20)
    elif what == "records gone":
        (folder / "records.bin").unlink()
    elif what == "tokens gone":
        for one in (folder / "tokens").iterdir():
            one.unlink()
    elif what == "a part of the tokens gone":
        next(iter((folder / "tokens").glob("*.term"))).unlink()
    elif what == "another version":
        (folder / "refkeeper-index.json").write_text('{"refkeeper-index": 99}')
    elif what == "no JSON":
        (folder / "refkeeper-index.json").write_text("{")


@pytest.mark.parametrize(
    ("what", "why"),
    [
        ("never filled", "nothing in it yet; run `refkeeper index build` again"),
        ("records cut", "shorter than it was"),
        ("records gone", "No such file"),
        ("tokens gone", "nothing in it yet"),
        ("a part of the tokens gone", "cannot be read"),
        ("another version", "another version of refkeeper"),
        ("no JSON", "cannot be read"),
    ],
)
def test_a_part_of_an_index_is_one_clear_line(tmp_path, what, why):
    damaged(tmp_path / "index", what)
    with pytest.raises(SourceError, match=why) as caught:
        IndexRecords(tmp_path / "index")
    assert "\n" not in str(caught.value)


def test_bytes_changed_on_the_disk_are_one_clear_line(tmp_path):
    damaged(tmp_path / "index", "")
    path = tmp_path / "index" / "records.bin"
    path.write_bytes(b"\xff" * path.stat().st_size)
    with pytest.raises(SourceError, match="damaged"):
        IndexRecords(tmp_path / "index").by_doi("10.5555/1")


FULL = """
import resource, sys
from pathlib import Path
from refkeeper.errors import SourceError
from refkeeper.sources.index_build import Builder
builder = Builder(Path(sys.argv[1]), step=100)
resource.setrlimit(resource.RLIMIT_FSIZE, (int(sys.argv[3]), resource.RLIM_INFINITY))
try:
    builder.build(builder.plan([Path(sys.argv[2])]))
except SourceError as error:
    print(error)
"""


@pytest.mark.parametrize("room", [5, 20_000])
def test_a_full_disk_is_one_line_and_the_next_run_goes_on(tmp_path, data, whole, room):
    command = [sys.executable, "-c", FULL, str(tmp_path / "index"), str(data), str(room)]
    told = subprocess.run(command, capture_output=True, text=True, check=True).stdout
    assert "run `refkeeper index build` again" in told
    assert told.count("\n") == 1
    build(tmp_path / "index", data, step=100)
    assert dump(tmp_path / "index") == whole


def test_a_file_that_was_not_finished_is_not_forgotten(tmp_path, data):
    assert run(tmp_path / "index", data, "commit", 1, "after").returncode == -signal.SIGKILL
    build(tmp_path / "index", put(tmp_path / "other.jsonl", work("other")))
    assert "not finished" in IndexRecords(tmp_path / "index").problems[0]
    build(tmp_path / "index", data)
    assert IndexRecords(tmp_path / "index").problems == ()


def test_an_index_is_no_input(tmp_path):
    build(tmp_path / "index", put(tmp_path / "a.jsonl", work(1)))
    builder = Builder(tmp_path / "another")
    assert [one.name for one in builder.plan([tmp_path]).files] == ["a.jsonl"]
    with pytest.raises(SourceError, match="an index already"):
        builder.plan([tmp_path / "index"])


def test_one_builds_at_a_time(tmp_path):
    first = Builder(tmp_path / "index")
    with pytest.raises(SourceError, match="another process builds this index"):
        Builder(tmp_path / "index")
    del first


def test_without_the_extra_the_next_step_is_said(tmp_path, monkeypatch):
    build(tmp_path / "index", put(tmp_path / "a.jsonl", work(1)))
    monkeypatch.setitem(sys.modules, "tantivy", None)
    for use in (Builder, IndexRecords):
        with pytest.raises(SettingsError, match=r"pip install 'refkeeper\[index\]'"):
            use(tmp_path / "index")


# A process that kills itself as `kill -9` does, the n-th time that it comes to a place.
CHILD = """
import os, signal, sys
from pathlib import Path
from refkeeper.sources import index_build, index_engine, index_folder, index_store

def killed(owner, name, times, after):
    whole = getattr(owner, name)
    left = [times]
    def wrapped(*given, **named):
        left[0] -= 1
        if not left[0] and not after:
            os.kill(os.getpid(), signal.SIGKILL)
        done = whole(*given, **named)
        if not left[0]:
            os.kill(os.getpid(), signal.SIGKILL)
        return done
    setattr(owner, name, wrapped)

index, data, place, times, after = sys.argv[1:]
owners = {
    "begin": index_folder.Folder, "refresh": index_engine.Engine, "add": index_engine.Writer,
    "note": index_engine.Writer, "commit": index_engine.Writer, "sync": index_store.StoreWriter,
    "close": index_engine.Writer,
}
if place != "never":
    killed(owners[place], place, int(times), after == "after")
builder = index_build.Builder(Path(index), step=100)
builder.build(builder.plan([Path(data)]))
"""


@pytest.fixture(scope="module")
def data(tmp_path_factory):
    """Three files with records that replace others across files, and broken ones."""
    folder = tmp_path_factory.mktemp("data")
    chance = random.Random(5)
    for name in ("1.jsonl", "2.json", "3.jsonl"):
        works = [work(chance.randrange(400), {"timestamp": chance.randrange(1, 99)}, volume=name) for _ in range(250)]
        texts = [json.dumps(one) for one in works]
        texts[::40] = ["{nonsense}"] * len(texts[::40])
        text = '{"items": [' + ", ".join(texts) + "]}" if name == "2.json" else "\n".join(texts)
        (folder / name).write_text(text)
    (folder / "4.bib").write_text("@book{lamps, title = {Lamps}}\n@book{broken, title = \n")
    return folder


def run(index, data, place="never", times=1, after="after"):
    command = [sys.executable, "-c", CHILD, str(index), str(data), place, str(times), after]
    return subprocess.run(command, capture_output=True, text=True, check=False)


def dump(folder):
    """All that an index holds and knows of itself, but when it was made."""
    index = IndexRecords(folder)
    files = [one.to_json() for one in index.state.files.values()]
    return (
        list(index.records()),
        index._engine.places(),
        sorted(files),
        len(index),
        index.state.length,
        index.state.finished,
    )


@pytest.fixture(scope="module")
def whole(data, tmp_path_factory):
    index = tmp_path_factory.mktemp("whole") / "index"
    assert run(index, data).returncode == 0
    return dump(index)


def test_the_test_has_something_to_compare(whole):
    records, _, files, count, _, finished = whole
    assert (count, len(files), finished) == (len(records), 4, True)
    assert 300 < count < 400
    assert sum(json.loads(one)["broken"] for one in files) == 22


MOMENTS = [
    ("begin", 1, "after"), ("refresh", 1, "before"), ("add", 77, "after"), ("sync", 2, "after"),
    ("note", 3, "after"), ("commit", 1, "before"), ("commit", 1, "after"), ("commit", 5, "before"),
    ("commit", 8, "after"), ("close", 1, "before"),
]  # fmt: skip


@pytest.mark.parametrize(("place", "times", "after"), MOMENTS)
def test_a_build_that_was_killed_goes_on_where_it_was(tmp_path, data, whole, place, times, after):
    index = tmp_path / "index"
    assert run(index, data, place, times, after).returncode == -signal.SIGKILL
    build(index, data, step=100)
    assert dump(index) == whole


def test_a_build_that_is_killed_again_and_again_comes_to_its_end(tmp_path, data, whole):
    index = tmp_path / "index"
    kills = 0
    while run(index, data, "add", 170, "after").returncode == -signal.SIGKILL:
        kills += 1
    assert kills > 1
    assert dump(index) == whole


def test_a_build_killed_from_outside_at_any_time(tmp_path, data, whole):
    chance = random.Random(3)
    for number in range(2):
        index = tmp_path / f"index{number}"
        command = [sys.executable, "-c", CHILD, str(index), str(data), "never", "1", "after"]
        with subprocess.Popen(command, stderr=subprocess.DEVNULL) as child:
            while child.poll() is None and not (index / "tokens").exists():
                time.sleep(0.002)
            time.sleep(chance.random() * 0.3)
            os.kill(child.pid, signal.SIGKILL)
        build(index, data, step=100)
        assert dump(index) == whole


def test_an_index_that_was_not_finished_says_so(tmp_path, data):
    assert run(tmp_path / "index", data, "commit", 3, "after").returncode == -signal.SIGKILL
    index = IndexRecords(tmp_path / "index")
    assert len(index) > 100
    assert "run `refkeeper index build` again" in index.problems[0]
