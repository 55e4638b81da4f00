"""The configuration: which file counts, what its keys mean, and what is said of a wrong one."""

from __future__ import annotations

from pathlib import Path

import pytest

from refkeeper.errors import SettingsError
from refkeeper.settings import Settings, find_settings


def _settings(tmp_path: Path, text: str, name: str = "refkeeper.toml") -> Settings:
    (tmp_path / name).write_text(text, encoding="utf-8")
    return find_settings(tmp_path)


WRONG = {
    "ofline = true\n": "unknown key `ofline`; did you mean `offline`?",
    "zzzz = 1\n": "unknown key `zzzz`; known: accept, bib-format,",
    'offline = "yes"\n': "`offline` has a value of the wrong kind: 'yes'",
    "records = [1]\n": "`records` has a value of the wrong kind: [1]",
    "mailto = 7\n": "`mailto` has a value of the wrong kind: 7",
    'per-file-ignores = ["a"]\n': "`per-file-ignores` has a value of the wrong kind",
    'accept = [{code = "RK301"}]\n': "each `accept` needs a `code` and a `reason`",
    'accept = [{code = "RK301", reason = "  "}]\n': "each `accept` needs a `code` and a `reason`",
    'accept = [{code = "RK301", reason = "so", note = "3", why = "x"}]\n': "unknown key `why` in `accept`",
    "offline = \n": "cannot be read",
    'bib-format = "word"\n': "`bib-format` has a value of the wrong kind: 'word'",
}


@pytest.mark.parametrize("text", WRONG)
def test_a_wrong_setting_is_one_line_that_names_the_file(text: str, tmp_path: Path) -> None:
    with pytest.raises(SettingsError) as raised:
        _settings(tmp_path, text)
    assert str(raised.value).startswith(f"{tmp_path.resolve() / 'refkeeper.toml'}: ")
    assert WRONG[text] in str(raised.value)
    assert "\n" not in str(raised.value)


def test_every_key(tmp_path: Path) -> None:
    text = """
    mailto = "a@example.org"
    offline = true
    locked = false
    strict = true
    records = "records.jsonl"
    library = ["one.bib", "two.bib"]
    bib-format = "biblatex"
    select = ["RK"]
    ignore = ["RK204"]
    syntax = "markdown"
    [per-file-ignores]
    "drafts/*.md" = ["RK1"]
    [[accept]]
    code = "RK401"
    reason = "the second printing is meant"
    path = "a.md"
    note = 3
    """
    found = _settings(tmp_path, text)
    assert (found.mailto, found.offline, found.strict, found.root) == ("a@example.org", True, True, tmp_path.resolve())
    assert (found.records, found.library) == (("records.jsonl",), ("one.bib", "two.bib"))
    assert (found.bib_format, found.syntax) == ("biblatex", "markdown")
    assert found.accepts("RK401", "posts/a.md", "3")
    assert not found.accepts("RK401", "posts/a.md", "4")
    assert not found.accepts("RK301", "posts/a.md", "3")
    assert not found.accepts("RK401", "posts/b.md", "3")


@pytest.mark.parametrize(
    ("code", "path", "ignored"),
    [("RK101", "drafts/x.md", True), ("RK201", "drafts/x.md", False), ("RK101", "posts/x.md", False),
     ("RK204", "posts/x.md", True), ("XX001", "posts/x.md", True)],
)  # fmt: skip
def test_which_rules_are_off(code: str, path: str, ignored: bool, tmp_path: Path) -> None:
    text = 'select = ["RK"]\nignore = ["RK204"]\n[per-file-ignores]\n"drafts/*.md" = ["RK1"]\n'
    assert _settings(tmp_path, text).ignored(code, path) is ignored


def test_the_nearest_file_counts_and_pyproject_only_with_our_table(tmp_path: Path) -> None:
    inner = tmp_path / "one" / "two"
    inner.mkdir(parents=True)
    (tmp_path / "refkeeper.toml").write_text("offline = true\n", encoding="utf-8")
    (inner / "pyproject.toml").write_text("[project]\nname = 'x'\n", encoding="utf-8")
    assert find_settings(inner).root == tmp_path.resolve()
    (tmp_path / "one" / "pyproject.toml").write_text("[tool.refkeeper]\nlocked = true\n", encoding="utf-8")
    assert find_settings(inner) == Settings(locked=True, root=(tmp_path / "one").resolve())
