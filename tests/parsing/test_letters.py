"""What stands around letters: who wrote to whom before the date, and who keeps them behind it."""

from __future__ import annotations

import pytest

from refkeeper.model.source import Span
from refkeeper.parsing.decode import Group
from refkeeper.parsing.joining import join
from refkeeper.parsing.letters import letter_before_date
from refkeeper.readers.inline import markdown_excerpt
from tests.parsing.proposed import Parts, parts_of, proposed

DATED: Parts = [("issued", "May 17, 1848"), ("archive_location", "LWLG 5:558")]


@pytest.mark.parametrize(
    ("said", "title"),
    [
        ("See also WLG to George W. Benson", "WLG to George W. Benson"),
        ("It was sold. WLG to Benson", "WLG to Benson"),
        ("He went to Boston", None),  # nobody of that name wrote
        ("It was read to the Company", None),
    ],
)
def test_who_wrote_to_whom_is_no_remark(said: str, title: str | None) -> None:
    text = f"{said}, May 17, 1848, LWLG 5:558."
    tokens, one = proposed(DATED, text)
    out = [Group(True, proposed([("remark", said)], text)[1].runs)]
    letter_before_date(markdown_excerpt(text, Span(0, len(text))), tokens, one, out)
    assert parts_of(text, tokens, one) == ([("title", title), *DATED] if title else DATED)
    left = said.removesuffix(title).strip() if title else said
    assert [parts_of(text, tokens, group) for group in out] == ([[("remark", left.rstrip("."))]] if left else [])


LETTER: Parts = [("title", "Thomas Thomas to John Brown"), ("issued", "September 4, 1849")]


@pytest.mark.parametrize(
    ("joint", "parts", "joined"),
    [
        (", all at ", [("archive", "Ohio Historical Society")], True),
        (", quoted at ", [("archive", "Ohio Historical Society")], False),
        ("; now at ", [("archive", "Ohio Historical Society")], False),  # another citation
        (", all at ", [("author", "Ohio Historical Society"), ("title", "Papers")], False),
    ],
)
def test_where_letters_are_kept(joint: str, parts: Parts, joined: bool) -> None:
    text = f"Thomas Thomas to John Brown, September 4, 1849{joint}Ohio Historical Society, Papers"
    tokens, before = proposed(LETTER, text)
    _, one = proposed(parts, text)
    assert join(tokens, one, [before]) is joined
    assert parts_of(text, tokens, before) == [*LETTER, *(parts if joined else [])]
