"""Generates items as hostile as a note or a record can make them, for law 4."""

from __future__ import annotations

from dataclasses import fields

from hypothesis import strategies as st

from refkeeper.model.csl import DATES, NAMES, TEXTS
from refkeeper.model.item import Date, Item, ItemType, Name, cut_short

_PIECES = [
    "\\", "{", "}", "$", "&", "#", "%", "_", "^", "~", '"', "'", "`", "``", "''", "--", "---", "<", ">", "|", "@", ",", ";",
    " and ", "and", " ", "\n", "\r\n", "\t", "\x00", "\x07", "\x85", "\u2028", "\xa0", "^^M", "\\input{x}", "\\write18{ls}",
    "<i>", "</i>", "<b>", "</b>", "<sub>", "</sub>", "<sup>", "</sup>", '<span class="nocase">', "</span>",
    "<script>alert(1)</script>", "<!--", "&lt;", "&amp;", "&amp;lt;", "$x_i$", "ER  - ", "TY  - BOOK", "?`", "é", "e\u0301",
    "ß", "北朝鮮", "홍길동", "🙂", "\ufeff", "\u200b", "NATO", "iPhone", "de", "van", "The", "Mongolia’s", "45", "45-67",
    "1e5", "0o17", "no", "null", ": ", "- ", "# x", "–", "others", "de la", "Jr.", "n.d.", "forthcoming", "Thesis", "\ud800",
]  # fmt: skip
hostile = st.one_of(
    st.text(max_size=12),
    st.lists(st.sampled_from(_PIECES), min_size=1, max_size=8).map("".join),
    st.sampled_from(
        ["The Economics of Mongolia", "Die Entstehung", "A <i>Drosophila</i> study", "2", "Second", "phdthesis"]
    ),
)
_days = st.one_of(
    st.builds(Date, st.integers(1, 2100)),
    st.builds(Date, st.integers(-800, 2100).filter(bool), st.integers(1, 12)),
    st.builds(Date, st.integers(1, 2100), st.integers(1, 12), st.integers(1, 28)),
    st.builds(Date, st.integers(1, 2100), season=st.integers(1, 4)),
)
dates = st.one_of(
    _days,
    st.builds(Date, literal=hostile),
    st.builds(lambda start, circa, end: Date(start.year, start.month, start.day, start.season, end, circa), _days, st.booleans(), st.none() | _days),
)  # fmt: skip
_word = st.sampled_from(
    ["Rinna", "Anthony V.", "Gasset", "Ortega y Gasset", "O’Brien", "van", "de la", "de", "La", "Jr.", "hooks"]
)
names = st.builds(Name, **{field.name: st.none() | _word | hostile for field in fields(Name)})
_dois = st.text("abcXYZ019._/()<>;:{}\\ %&#-", min_size=1, max_size=15).map(lambda text: "10.1234/" + text)
_values = {
    "type": st.sampled_from(ItemType),
    "doi": st.none() | _dois,
    "url": st.none() | st.text("abc/?=&#%{}~_ü \\", max_size=15).map(lambda text: "https://example.org/" + text),
    "custom": st.one_of(
        st.lists(st.tuples(hostile, hostile), max_size=2, unique_by=lambda pair: pair[0]).map(tuple),
        st.sets(st.sampled_from(["author", "editor", "translator", "container_author", "nobody"])).map(cut_short),
    ),
}
_common = {
    name: st.none() | hostile for name in TEXTS if name not in ("doi", "url")
}  # fmt: skip
_people = {name: st.lists(names, max_size=3).map(tuple) for name in NAMES}
_times = {name: st.none() | dates for name in DATES}
items = st.builds(Item, **_common, **_people, **_times, **_values)
