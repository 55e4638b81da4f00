"""What a labelled string becomes for the trainer: its labels, and the same form once more in other words."""

from __future__ import annotations

from random import Random
from typing import Any

import pytest
from training.labelled import to_example
from training.labels import Example
from training.swapping import swapped

_WORKS = (
    ("Smith, J. 1999. ", "On the Growth of Reeds", "J. Ecol.", "12: 3-9."),
    ("Brown, A. 2004. ", "Salt and Rain", "Annals of Soil", "7: 40-52."),
    ("Okoro, C. 1987. ", "Why Rivers Bend", "Water Letters", "101: 1-8."),
)


def _row(by: str, title: str, journal: str, rest: str, number: int = 0) -> dict[str, Any]:
    name, year = by.rstrip(" .").rsplit(" ", 1)
    volume, pages = rest.rstrip(".").split(": ")
    return {
        "id": f"one-{number}", "source": "anystyle/good", "text": f"{by}{title}. {journal} {rest}",
        "segments": [["author", name], ["date", f"{year}."], ["title", f"{title}."], ["journal", journal],
                     ["volume", f"{volume}:"], ["pages", f"{pages}."]],
        "citations": [{"fields": {"title": title, "container_title": journal, "volume": volume, "pages": pages}}],
    }  # fmt: skip


def _words(one: Example, name: str) -> list[str]:
    return [word for word, label in zip(one.tokens.words, one.labels, strict=True) if label.endswith(f"-{name}")]


@pytest.mark.parametrize(
    ("text", "volume", "fields", "wanted"),
    [
        # AnyStyle's sets count year and pages to the volume that they stand close to.
        ("Lancet. 2008;21(4): 446-51.", "2008;21(4):", {"volume": "21", "issue": "4"},
         ["B-container_title", "B-issued", "I-volume", "I-issue", "I-page"]),
        ("Lancet, 8(3):295-301.", "8(3):295-301.", {"volume": "8", "issue": "3"},
         ["B-container_title", "I-volume", "I-issue", "I-page"]),
        ("Lancet 305, (5689), 7.", "305, (5689),", {"volume": "305"},
         ["B-container_title", "I-volume", "I-issue", "I-page"]),
        ("Lancet 1999, 7.", "1999,", {"volume": "1999"}, ["B-container_title", "I-volume", "I-page"]),
    ],
)  # fmt: skip
def test_what_stands_with_a_volume(text: str, volume: str, fields: dict[str, str], wanted: list[str]) -> None:
    """A year, an issue, pages in the volume's stretch have their own labels."""
    pages = text.rsplit(" ", 1)[1]
    row = {
        "id": "one", "source": "anystyle/good", "text": text, "citations": [{"fields": fields}],
        "segments": [["journal", "Lancet"], ["volume", volume], *([["pages", pages]] if pages not in volume else [])],
    }  # fmt: skip
    found = to_example(row).labels
    assert [label.replace("S-", "B-") for label in found] == wanted


def test_a_form_is_learned_in_other_words() -> None:
    """Titles and journals change places; names, year and numbers stay, and the words stand where they say."""
    known = [to_example(_row(*one, number=i)) for i, one in enumerate(_WORKS)]
    found = list(swapped(known, Random(3)))
    assert [one.id for one in found] == [one.id for one in known]
    titles = {tuple(_words(one, "title")) for one in known}
    assert {tuple(_words(one, "title")) for one in found} <= titles
    assert any(_words(one, "title") != _words(other, "title") for one, other in zip(known, found, strict=True))
    for one, other in zip(known, found, strict=True):
        for name in ("author", "issued", "volume", "page"):
            assert _words(other, name) == _words(one, name)
        text = "".join(gap + word for gap, word in zip(other.tokens.gaps, other.tokens.words, strict=False))
        places = zip(other.tokens.starts, other.tokens.ends, strict=True)
        assert [text[low:high] for low, high in places] == other.tokens.words
        assert len(other.labels) == len(other.tokens.words) == len(other.tokens.gaps) - 1
    assert found == list(swapped(known, Random(3)))


def test_italics_stay_where_they_are() -> None:
    """A string with italics is learned as it is: their places would not be those of the new words."""
    row = _row(*_WORKS[0])
    row["text"] = row["text"].replace("J. Ecol.", "*J. Ecol.*")
    one = to_example(row)
    assert one.emphasis
    assert next(swapped([one, to_example(_row(*_WORKS[1]))], Random(1))) == one
