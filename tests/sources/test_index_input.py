import gzip
import io
import json
import time

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.errors import SourceError
from refkeeper.sources import index_text
from refkeeper.sources.index_bytes import Opened, opened
from refkeeper.sources.index_input import files_of, read_input
from refkeeper.sources.index_json import read_json
from refkeeper.sources.index_place import START, Given


def work(number, **more):
    return {"DOI": f"10.5555/{number}", "type": "journal-article", "title": [f"Work {number}"], **more}


A, B, C = work("a"), work("b"), work("c")
a, b, c = map(json.dumps, (A, B, C))


def read(path, after=START):
    with opened(path) as file:
        return list(read_input(path, file, after))


def said(found):
    """The DOI of what was read; the place and the reason of what was not."""
    return [
        one.data.get("DOI", "-")[-1] if isinstance(one, Given) else f"{one.mark[0] or one.mark[1]} {one.why}"
        for one in found
    ]


FORMS = {
    "one a line": ("x.jsonl", f"{a}\n{b}\n{c}\n"),
    "a byte order mark, blank lines, the line ends of Windows": ("x.jsonl", f"\ufeff{a}\r\n\r\n{b}\r\n{c}"),
    "answers of the API, one a line": ("x.jsonl", f'{{"message": {{"items": [{a}, {b}]}}}}\n{{"message": {c}}}'),
    "Crossref's public data, a file of items": ("x.json", f'{{"items":[{a},{b},{c}]}}'),
    "the same with other keys around": ("x.json", f'{{"n": {{"items": 1}}, "items": [{a},{b},{c}], "end": [1, {{}}]}}'),
    "an answer of the API": ("x.json", f'{{"status":"ok","message":{{"total":3,"facets":{{}},"items":[\n{a},\n{b},\n{c}]}}}}'),
    "a list": ("x.json", f"[{a}, {b}, {c}]"),
    "one after another": ("x.json", f"{a}\n{b}{c}"),
    "answers about one work": ("x.json", "".join(f'{{"status": "ok", "message": {one}}}' for one in (a, b, c))),
    "a byte order mark": ("x.json", f"\ufeff[{a}, {b}, {c}]"),
    "indented": ("x.json", json.dumps({"items": [A, B, C]}, indent=2)),
}  # fmt: skip


@pytest.mark.parametrize("packed", [False, True])
@pytest.mark.parametrize("form", FORMS)
def test_every_form_is_read(tmp_path, form, packed):
    name, text = FORMS[form]
    path = tmp_path / (name + ".gz" * packed)
    path.write_bytes(gzip.compress(text.encode()) if packed else text.encode())
    found = read(path)
    assert [one.data for one in found] == [A, B, C]
    for done, one in enumerate(found, start=1):
        assert [after.data for after in read(path, one.mark)] == [A, B, C][done:]


BROKEN = {
    "a line that is no JSON": ("x.jsonl", f"{a}\n{{nonsense\n{c}", ["a", "2 not JSON", "c"]),
    "a line cut in its middle": ("x.jsonl", f"{a}\n{b[:20]}\n{c}", ["a", "2 not JSON", "c"]),
    "a line that is no work": ("x.jsonl", f"{a}\n12\n{c}", ["a", "2 not a work", "c"]),
    "a line in Latin-1": ("x.jsonl", a.encode() + b'\n{"DOI": "10.1/\xe9"}\n' + c.encode(), ["a", "2 not UTF-8", "c"]),
    "a number without end": ("x.jsonl", f'{a}\n{{"DOI": {"9" * 6000}}}\n{c}', ["a", "2 not JSON", "c"]),
    "brackets without end": ("x.jsonl", f'{a}\n{"[" * 100_000}\n{c}', ["a", "2 not JSON", "c"]),
    "a comma too many": ("x.json", f'[{a}, {{"DOI": "10.5555/x",}}, {c}]', ["a", "2 not JSON", "c"]),
    "a word": ("x.json", f"[{a}, nonsense, {c}]", ["a", "2 not JSON", "c"]),
    "the word at the end": ("x.json", f"[{a}, nonsense]", ["a", "2 not JSON"]),
    "a number": ("x.json", f"[{a}, 12, {c}]", ["a", "2 not a work", "c"]),
    "a quotation mark missing": (
        "x.json", f'{{"items": [{a}, {{"DOI": "10.5555/x, "title": ["X"]}}, {c}]}}', ["a", "2 not JSON", "c"],
    ),
    "a bracket missing": ("x.json", f'{{"items": [{a}, {{"DOI": "10.5555/x", "title": ["X"}}, {c}]}}', ["a", "2 not JSON", "c"]),
    "a work in Latin-1": ("x.json", f"[{a}, ".encode() + b'{"DOI": "10.1/\xe9"}, ' + f"{c}]".encode(), ["a", "2 not UTF-8", "c"]),
    "a file that ends too soon": ("x.json", f'{{"items": [{a}, {b[:-9]}', ["a", "2 the file ends in the middle of a record"]),
    "a list that ends too soon": ("x.json", f'{{"items": [{a},', ["a", "2 the file ends in the middle of a record"]),
    "no JSON at all": ("x.json", "<html>", ["1 not JSON"]),
    "nothing": ("x.json", "", []),
    "an empty list": ("x.json", '{"items": []}', []),
    "too deep": ("x.json", f"[{a}, {'[' * 100_000}{']' * 100_000}, {c}]", ["a", "2 nested too deeply", "c"]),
}  # fmt: skip


@pytest.mark.parametrize("case", BROKEN)
def test_what_is_broken_is_named_and_the_rest_is_read(tmp_path, case):
    name, text, expected = BROKEN[case]
    path = tmp_path / name
    path.write_bytes(text if isinstance(text, bytes) else text.encode())
    assert said(read(path)) == expected


@pytest.mark.parametrize("name", ["x.jsonl.gz", "x.json.gz"])
def test_a_packed_file_that_is_cut_gives_what_came_before(tmp_path, name):
    works = [work(number, title=[str(hash((number, "x")))]) for number in range(2000)]
    text = "\n".join(map(json.dumps, works)) if "jsonl" in name else json.dumps({"items": works})
    path = tmp_path / name
    path.write_bytes(gzip.compress(text.encode())[:-30])
    *before, last = read(path)
    assert [one.data for one in before] == works[: len(before)]
    assert "cut off" in last.why or "ends in the middle" in last.why


@settings(deadline=None, max_examples=60)
@given(
    st.lists(
        st.recursive(st.none() | st.integers() | st.text(), lambda one: st.lists(one) | st.dictionaries(st.text(), one))
    ),
    st.sampled_from([None, 1]),
)
def test_a_stream_gives_what_the_whole_does(values, indent):
    works = [{"DOI": str(number), "value": value} for number, value in enumerate(values)]
    text = json.dumps({"value": values, "items": works}, indent=indent, ensure_ascii=False)
    before, index_text._CHUNK = index_text._CHUNK, 7
    try:
        data = text.encode("utf-8", "replace")
        found = list(read_json("x", Opened(io.BufferedReader(io.BytesIO(data)), io.BytesIO())))
    finally:
        index_text._CHUNK = before
    assert [one.data for one in found] == json.loads(data)["items"]


@pytest.mark.parametrize(
    "unit", ["[", '{"a":', '{"items":[', "[1,", '[{"a":"b},{"DOI":', '{"DOI":"1","type":1,"title":["x},']
)
def test_nonsense_without_end_is_given_up_in_time_that_grows_with_it(unit):
    text = (unit * (600_000 // len(unit))).encode()
    began = time.process_time()
    assert len(list(read_json("x", Opened(io.BufferedReader(io.BytesIO(text)), io.BytesIO())))) < 10
    assert time.process_time() - began < 15  # 0.5 s; with the square of the length it would be minutes


def test_a_line_without_end_takes_no_memory(tmp_path, monkeypatch):
    monkeypatch.setattr("refkeeper.sources.index_lines.LONGEST", 5000)
    path = tmp_path / "x.jsonl"
    path.write_text(f"{a}\n" + '{"title": "' + "x" * 2_500_000 + f'"}}\n{c}\n')
    assert said(read(path)) == ["a", "2 this line is too long to be a record", "c"]


def test_a_library_is_read_with_what_is_broken_in_it(tmp_path):
    path = tmp_path / "x.bib"
    path.write_text("@book{one, title = {One}}\n@book{two, title = {Two\n@book{three, title = {Three}}\n")
    assert [one.entry[0] if isinstance(one, Given) else one.where for one in read(path)] == [
        f"{path}:2",
        "one",
        "three",
    ]


def test_files_come_as_one_counts_and_the_index_is_not_among_them(tmp_path):
    for name in ("10.json.gz", "9.json.gz", "sub/1.jsonl", ".hidden.json", "notes.txt", "the.index/meta.json"):
        (tmp_path / name).parent.mkdir(exist_ok=True)
        (tmp_path / name).write_text("")
    found = files_of([tmp_path, tmp_path / "9.json.gz"], tmp_path / "the.index")
    assert [path.relative_to(tmp_path).as_posix() for path in found] == ["9.json.gz", "10.json.gz", "sub/1.jsonl"]


@pytest.mark.parametrize(
    ("name", "why"), [("none.jsonl", "no such file"), ("x.pdf", "cannot be told"), ("empty", "no file of records")]
)
def test_what_cannot_be_read_is_one_line(tmp_path, name, why):
    (tmp_path / "x.pdf").write_text("")
    (tmp_path / "empty").mkdir()
    with pytest.raises(SourceError, match=why) as caught:
        files_of([tmp_path / name], tmp_path / "index")
    assert "\n" not in str(caught.value)
