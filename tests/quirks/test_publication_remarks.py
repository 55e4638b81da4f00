"""What authors say of late issues, in their languages, and what they say that is no such thing."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import Remark
from refkeeper.model.item import Date
from refkeeper.model.source import Span
from refkeeper.quirks.publication_remarks import publication

SAID = [
    ("The December 2019 issue was published in June 2020.", Date(2019, 12), Date(2020, 6)),
    ("The issue dated December 2019 actually appeared in June 2020.", Date(2019, 12), Date(2020, 6)),
    ("Although dated December 2019, the issue appeared in June 2020.", Date(2019, 12), Date(2020, 6)),
    ("Published in June 2020, the issue is dated December 2019.", Date(2019, 12), Date(2020, 6)),
    ("The 2019 volume did not appear until 2021.", Date(2019), Date(2021)),
    ("The issue was published in June 2020.", None, Date(2020, 6)),
    ("Issue dated December 2019; published June 2020.", Date(2019, 12), Date(2020, 6)),
    ("Das Heft vom Dezember 2019 erschien erst im Juni 2020.", Date(2019, 12), Date(2020, 6)),
    ("Das Dezemberheft 2019 ist erst im Juni 2020 erschienen.", Date(2019, 12), Date(2020, 6)),
    ("Die Ausgabe Dezember 2019 wurde im Juni 2020 veröffentlicht.", Date(2019, 12), Date(2020, 6)),
    ("Le numéro de décembre 2019 a paru en juin 2020.", Date(2019, 12), Date(2020, 6)),
    ("Le numéro de décembre 2019 n’est paru qu’en juin 2020.", Date(2019, 12), Date(2020, 6)),
    ("El número de diciembre de 2019 se publicó en junio de 2020.", Date(2019, 12), Date(2020, 6)),
]
NOT_SAID = [
    "The issue was raised in June 2020.",
    "The December 2019 issue may have been published in June 2020.",
    "The December 2019 issue was not published in June 2020.",
    "The 2019 issue was published by Brill.",
    "The December 2019 issue will be published in June 2020.",
    "The number of refugees rose between 2019 and 2020.",
    "The volume was first published in 1976 and reprinted in 1990.",
    "Das Heft ist im Jahr 2019 nicht erschienen.",
    "Volumes published in 2018, 2019 and 2020 differ.",
    "On the December 2019 issue see below.",
    "",
]


def said(text: str) -> tuple[Date | None, Date] | None:
    found = publication((Remark(text, Span(0, len(text))),))
    return (found.dated, found.published) if found else None


@pytest.mark.parametrize(("text", "dated", "published"), SAID)
def test_a_late_issue_is_read(text: str, dated: Date | None, published: Date) -> None:
    assert said(text) == (dated, published)


@pytest.mark.parametrize("text", NOT_SAID)
def test_other_remarks_say_nothing_of_it(text: str) -> None:
    assert said(text) is None


def test_only_the_sentence_itself_is_kept() -> None:
    text = "A fine survey. The December 2019 issue was published in June 2020. I thank the editor."
    found = publication((Remark(text, Span(0, len(text))),))
    assert found is not None
    assert found.sentence == "The December 2019 issue was published in June 2020."
