"""The facade for programs: silent, without global state, safe in threads, and it writes nothing."""

from __future__ import annotations

import json
import os
import stat
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path

import pytest

from refkeeper.errors import ReaderError, SettingsError, WriterError
from refkeeper.keeper import Keeper
from refkeeper.keeper.asking import Asking
from refkeeper.keeper.atomic import write
from refkeeper.keeper.outputs import Output
from refkeeper.keeper.places import own_library
from refkeeper.keeper.simple import find_notes, parse
from refkeeper.ledger.toml import dump
from refkeeper.model.citation import FullCitation
from tests.cli.desk import ARTICLE, BOOK, CITED, GULLS

DOI = "https://doi.org/10.5555/gulls.1994.33.4"


@pytest.fixture
def records(tmp_path: Path) -> Path:
    path = tmp_path / "records.jsonl"
    path.write_text(json.dumps(GULLS) + "\n", encoding="utf-8")
    return path


def test_fix_check_and_annotate_agree(records: Path, capfd: pytest.CaptureFixture[str]) -> None:
    keeper = Keeper(Asking(offline=True, records=(records,)))
    fixed = keeper.fix(ARTICLE, "a.md")
    annotated = keeper.annotate(ARTICLE, "a.md")
    assert fixed.text == annotated.text == ARTICLE.replace(": 53.", f": 53, <{DOI}>.")
    assert annotated.references == fixed.references
    assert [one.code for one in keeper.check(ARTICLE, "a.md")] == ["RK204"]
    assert keeper.check(fixed.text, "a.md") == ()
    assert capfd.readouterr() == ("", "")
    assert {path.name for path in records.parent.iterdir()} == {"records.jsonl"}


def test_a_path_is_read_and_left_alone(records: Path) -> None:
    place = records.with_name("a.md")
    place.write_text(ARTICLE, encoding="utf-8")
    assert DOI in Keeper(Asking(offline=True, records=(records,))).fix(place).text
    assert place.read_text(encoding="utf-8") == ARTICLE
    with pytest.raises(ReaderError, match="no such file"):
        Keeper().fix(records.with_name("none.md"))


def test_keepers_share_nothing(records: Path) -> None:
    assert Keeper(Asking(offline=True, records=(records,))).fix(ARTICLE, "a.md").summary.found == 2
    assert Keeper().fix(ARTICLE, "a.md").summary.found == 0


def test_threads_give_the_answer_of_one(records: Path) -> None:
    texts = [f"A.[^1] B.[^2]\n\n[^1]: {CITED}.\n[^2]: {BOOK.replace('7', str(n))}.\n" for n in range(24)]
    alone = Keeper(Asking(offline=True, records=(records,)), today="2026-01-01")
    expected = [alone.fix(text, "a.md") for text in texts]
    together = Keeper(Asking(offline=True, records=(records,)), today="2026-01-01")
    with ThreadPoolExecutor(8) as pool:
        found = list(pool.map(lambda text: together.fix(text, "a.md"), texts))
    assert [one.text for one in found] == [one.text for one in expected]
    assert [one.summary for one in found] == [one.summary for one in expected]
    assert dump(together.ledger).partition("[keys]")[0] == dump(alone.ledger).partition("[keys]")[0]
    assert sorted(together.ledger.keys.values()) == sorted(alone.ledger.keys.values())


def test_unknown_syntax_names_those_that_are() -> None:
    with pytest.raises(SettingsError, match="no reader is called `word`; there are: html, markdown"):
        Keeper().fix(ARTICLE, "a.md", syntax="word")


def test_the_two_functions() -> None:
    first, second = find_notes(ARTICLE, syntax="markdown")
    assert (first.number, second.number, second.body.text) == ("1", "2", "Ibid., 55.")
    (citation,) = parse(CITED)
    assert isinstance(citation, FullCitation)
    assert citation.work.title is not None
    assert citation.work.title.value == "The Wintering of Gulls at Ostend"


def test_write_is_whole_and_only_when_needed(tmp_path: Path) -> None:
    place = tmp_path / "new" / "a.txt"
    assert write(Output(place, b"one"))
    assert not write(Output(place, b"one"))
    with pytest.raises(WriterError, match="changed since it was read"):
        write(Output(place, b"two", expected=b"zero"))
    assert place.read_bytes() == b"one"
    assert write(Output(place, b"two", expected=b"one"))
    assert [path.name for path in place.parent.iterdir()] == ["a.txt"]


@pytest.mark.skipif(os.name != "posix", reason="a umask is POSIX's")
@pytest.mark.parametrize(("mask", "mode"), [(0o022, 0o644), (0o027, 0o640), (0o077, 0o600)])
def test_the_umask_is_kept_and_never_touched(
    mask: int, mode: int, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kept = tmp_path / "kept.txt"
    kept.write_bytes(b"old")
    kept.chmod(0o604)
    before = os.umask(mask)
    try:
        with monkeypatch.context() as patch:
            patch.setattr(os, "umask", _forbidden)  # the mask is the whole process's, and other threads make files too
            write(Output(tmp_path / "new.txt", b"new"))
            write(Output(kept, b"new"))
    finally:
        os.umask(before)
    assert [stat.S_IMODE((tmp_path / name).stat().st_mode) for name in ("new.txt", "kept.txt")] == [mode, 0o604]
    assert {path.name for path in tmp_path.iterdir()} == {"new.txt", "kept.txt"}


def _forbidden(_mask: int) -> int:
    raise AssertionError("the umask was touched")


@pytest.mark.parametrize(
    ("named", "found"),
    [("refs.bib", "refs.bib"), ("refs", "refs.bib"), ('"refs.bib"', "refs.bib"), ("../outside.bib", None),
     ("/etc/passwd", None), ("none.bib", None), ("ours.bib", None), (None, None)],
)  # fmt: skip
def test_the_library_that_an_article_names(named: str | None, found: str | None, tmp_path: Path) -> None:
    folder = tmp_path / "posts"
    folder.mkdir()
    (folder / "refs.bib").write_text("@book{a}", encoding="utf-8")
    (folder / "ours.bib").write_text("% made by refkeeper\n", encoding="utf-8")
    (tmp_path / "outside.bib").write_text("@book{a}", encoding="utf-8")
    assert own_library(folder / "a.md", named) == (None if found is None else (folder / found).resolve())
