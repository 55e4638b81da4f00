"""JSON of records is the same with orjson and without."""

from __future__ import annotations

import json
import math

import pytest
from hypothesis import given
from hypothesis import strategies as st

from refkeeper.sources import quick_json

VALUES = st.recursive(
    st.none()
    | st.booleans()
    | st.integers(-(1 << 63), (1 << 63) - 1)
    | st.floats(allow_nan=False, allow_infinity=False)
    | st.text(),
    lambda inner: st.lists(inner, max_size=4) | st.dictionaries(st.text(), inner, max_size=4),
    max_leaves=20,
)
BROKEN = [b"", b"{", b'{"a":}', b"nothing", b'"\xff"', b"[" * 100_000, b'{"a": 1} x', b'"\x00"']


def _without(monkeypatch):
    monkeypatch.setattr(quick_json, "_quick", lambda: None)


@given(st.dictionaries(st.text(), VALUES, max_size=4))
def test_what_is_written_is_read_again(data):
    assert quick_json.read(quick_json.write(data)) == data == json.loads(quick_json.write(data))


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize(
    "raw",
    [
        '{"DOI":"10.1093/past/38.1.56","title":["Été","赵可沦"],"volume":38}',
        '{"title":[],"score":1.5,"issued":{"date-parts":[[null]]}}',
        '{"title":["a\\"b\\\\c\\n\\u0000\\u007f\u2028"]}',
    ],
)
def test_the_bytes_are_the_same(raw, quick, monkeypatch):
    if not quick:
        _without(monkeypatch)
    assert (
        quick_json.write(json.loads(raw))
        == json.dumps(json.loads(raw), ensure_ascii=False, separators=(",", ":")).encode()
    )


@pytest.mark.parametrize("quick", [True, False])
def test_what_only_python_reads_is_read(quick, monkeypatch):
    if not quick:
        _without(monkeypatch)
    assert math.isnan(quick_json.read(b"[NaN]")[0])
    assert quick_json.read(b'"\\ud83d"') == "\ud83d"
    assert quick_json.write({"a": "\ud83d"}) == b'{"a":"?"}'
    assert quick_json.write({"a": 1 << 70}) == b'{"a":1180591620717411303424}'


@pytest.mark.parametrize("quick", [True, False])
@pytest.mark.parametrize("raw", BROKEN)
def test_what_is_no_json_is_said_to_be_none(raw, quick, monkeypatch):
    if not quick:
        _without(monkeypatch)
    with pytest.raises((ValueError, RecursionError)):
        quick_json.read(raw)


def test_other_bytes_than_utf_8_are_told_from_no_json():
    with pytest.raises(UnicodeDecodeError):
        quick_json.read(b'"\xff"')
