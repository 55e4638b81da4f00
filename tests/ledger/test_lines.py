"""The quick reading of a ledger gives what a TOML reader gives, or nothing."""

from __future__ import annotations

import sys

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from refkeeper.ledger.entries import Ledger
from refkeeper.ledger.lines import read_lines
from refkeeper.ledger.toml import dump
from tests.ledger.test_toml import LEDGERS

if sys.version_info >= (3, 11):
    import tomllib
else:
    import tomli as tomllib

HEAD = '[[citation]]\nfingerprint = "ab"\n'


def said_by_toml(text: str) -> object:
    try:
        return tomllib.loads(text)
    except tomllib.TOMLDecodeError:
        return None


@given(LEDGERS)
@settings(max_examples=120, deadline=None)
def test_what_refkeeper_writes_is_read_as_toml(ledger: Ledger) -> None:
    text = dump(ledger)
    assert read_lines(text) in (None, tomllib.loads(text))


@given(LEDGERS, st.data())
@settings(max_examples=300, deadline=None)
def test_a_changed_ledger_is_never_read_otherwise(ledger: Ledger, data: st.DataObject) -> None:
    text = dump(ledger)
    at = data.draw(st.integers(0, len(text)))
    gone = data.draw(st.integers(0, 3))
    new = data.draw(
        st.sampled_from(["", '"', "\\", "\n", "]", "[keys]\n", "[[citation]]\n", " ", "\\u12", "0", "#", "\t"])
    )
    changed = text[:at] + new + text[at + gone :]
    assert read_lines(changed) in (None, said_by_toml(changed))


@pytest.mark.parametrize(
    ("text", "quick"),
    [
        ("version = 1\n", True),
        (HEAD + 'doi = "10.5555/ä\\"x\\\\b"\nscore = 0.500\ncandidates = ["a", "b"]\n', True),
        (HEAD + 'evidence = [\n  { field = "title", claimed = "A, b = \\"c\\"", verdict = "agree" },\n]\n', True),
        (HEAD + '\n[keys]\n"ab" = "weber1990book"\n', True),
        (HEAD + "# a person's remark\n", True),
        (HEAD + 'doi = "a"\ndoi = "b"\n', False),
        (HEAD + "doi = 'a'\n", False),
        (HEAD + 'doi = "a" # why\n', False),
        (HEAD + 'doi = "a\tb"\n', False),
        (HEAD + 'doi = "a\\/b"\n', False),
        (HEAD + "score = 00.5\n", False),
        (HEAD + 'evidence = [\n  { field = "a", field = "b" },\n]\n', False),
        (HEAD + 'evidence = [\n  { field = "a" },\n', False),
        ("[keys]\n[keys]\n", False),
        ("<<<<<<< ours\n", False),
        ('citation = "x"\n', False),
    ],
)
def test_texts(text: str, quick: bool) -> None:
    assert read_lines(text) == (tomllib.loads(text) if quick else None)
