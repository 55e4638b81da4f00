"""The review page as a file: it holds everything, allows itself nothing else, and its palette can be read."""

from __future__ import annotations

import re
import time
from base64 import b64encode
from hashlib import sha256
from html import unescape
from html.parser import HTMLParser
from pathlib import Path

import pytest

from refkeeper.keeper.facade import Keeper
from refkeeper.reporters import review
from refkeeper.reporters.base import Summary
from refkeeper.reporters.review_choices import Cited, Reviewed
from refkeeper.reporters.review_commands import Target, Where, command

HERE = Path(review.__file__).parent
CSS = (HERE / "review.css").read_text(encoding="utf-8")
LIGHT, DARK = (
    dict(re.findall(r"--([a-z-]+): (#[0-9a-f]{6})", block))
    for block in re.findall(r":root \{(.*?)\}", CSS, re.DOTALL)[:2]
)
# What is written in which colour on which ground.
TEXT = [
    ("ink", "paper"), ("ink", "card"), ("ink", "wash"), ("soft", "paper"), ("soft", "card"), ("soft", "wash"),
    ("accent", "paper"), ("accent", "card"), ("accent", "wash"), ("on-accent", "accent"), ("agree", "card"),
    ("differ", "card"), ("differ", "differ-wash"), ("warn", "card"), ("ink", "warn-wash"),
]  # fmt: skip
EDGES = [
    ("edge", "paper"),
    ("edge", "card"),
    ("accent", "paper"),
    ("accent", "card"),
    ("accent", "wash"),
    ("agree", "card"),
]


def _page(text: str) -> str:
    studied = Keeper().fix(text, "a.md")
    reviewed = [
        Reviewed(one, tuple(Cited(entry, Target("0" * 20, "a.md")) for entry in one.entries))
        for one in studied.dossiers
    ]
    return review.review_page(reviewed, Summary(), Where())


def _light(colour: str) -> float:
    parts = [int(colour[at : at + 2], 16) / 255 for at in (1, 3, 5)]
    red, green, blue = (one / 12.92 if one <= 0.04045 else ((one + 0.055) / 1.055) ** 2.4 for one in parts)
    return 0.2126 * red + 0.7152 * green + 0.0722 * blue


def _contrast(one: str, other: str) -> float:
    low, high = sorted((_light(one), _light(other)))
    return (high + 0.05) / (low + 0.05)


def test_contrast_is_measured_as_wcag_does() -> None:
    assert _contrast("#000000", "#ffffff") == pytest.approx(21)
    assert _contrast("#777777", "#ffffff") == pytest.approx(4.48, abs=0.01)


@pytest.mark.parametrize("palette", [LIGHT, DARK], ids=["light", "dark"])
def test_the_palette_can_be_read(palette: dict[str, str]) -> None:
    assert LIGHT.keys() == DARK.keys()
    assert {
        pair: _contrast(palette[pair[0]], palette[pair[1]])
        for pair in TEXT
        if _contrast(palette[pair[0]], palette[pair[1]]) < 4.5
    } == {}
    assert [pair for pair in EDGES if _contrast(palette[pair[0]], palette[pair[1]]) < 3] == []


def test_a_mark_is_more_than_a_colour() -> None:
    agree, differ = (re.search(rf"mark\.{kind} \{{(.*?)\}}", CSS) for kind in ("agree", "differ"))
    assert agree is not None
    assert differ is not None
    assert "wavy" in differ[1]
    assert "font-weight: 700" in differ[1]
    assert "wavy" not in agree[1]


class _Outline(HTMLParser):
    """Elements that never close, and everything that names something outside."""

    VOID = ("meta", "input", "br")

    def __init__(self) -> None:
        super().__init__()
        self.open: list[str] = []
        self.outside: list[str] = []

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        if tag not in self.VOID:
            self.open.append(tag)
        self.outside += [
            f"{tag} {name}" for name, _ in attrs if name in ("src", "srcset", "style", "action") or name[:2] == "on"
        ]

    def handle_endtag(self, tag: str) -> None:
        assert self.open.pop() == tag


def test_the_page_holds_everything_and_nests() -> None:
    page = _page("A.[^1]\n\n[^1]: Ada Marlowe, “Gulls <b>,” *Harbour Studies* 33 (1994): 53. &amp; {{csp}} {{style}}\n")
    outline = _Outline()
    outline.feed(page)
    assert (outline.open, outline.outside) == ([], [])
    assert "{{csp}} {{style}}" in page
    assert not re.search(r"@import|url\(|https?://(?!doi\.org)", CSS + (HERE / "review.js").read_text(encoding="utf-8"))


def test_the_policy_names_the_very_script_and_style() -> None:
    page = _page("A.\n")
    policy = re.search('http-equiv="Content-Security-Policy" content="(.*?)"', page)
    assert policy is not None
    rules = dict(rule.split(" ", 1) for rule in unescape(policy[1]).split("; "))
    for rule, tag in (("style-src", "style"), ("script-src", "script")):
        inside = re.search(f"<{tag}>(.*?)</{tag}>", page, re.DOTALL)
        assert inside is not None
        assert rules[rule] == f"'sha256-{b64encode(sha256(inside[1].encode()).digest()).decode()}'"
    assert rules["default-src"] == rules["base-uri"] == rules["form-action"] == "'none'"
    assert page.index("Content-Security-Policy") < page.index("<style>")


@pytest.mark.parametrize(
    "word", ["a b", "$(x)", "`x`", "';x;'", '"', "\\", "!!", "*", "~", "é", "", "-x", "#", "a=b", "\n"]
)
def test_a_word_of_a_command_stays_one(word: str) -> None:
    import shlex

    assert shlex.split(command("pin", ("0" * 20, word))) == ["refkeeper", "ledger", "pin", "0" * 20, word]


@pytest.mark.parametrize("unit", ["*a* ", "<b>", "\u202e", "Ibid., 5; "])
def test_time_grows_with_the_note(unit: str) -> None:
    def seconds(length: int) -> float:
        return min(_once(length) for _ in range(3))  # other programs share the processor

    def _once(length: int) -> float:
        text = f"A.[^1]\n\n[^1]: {unit * (length // len(unit))}\n"
        studied = Keeper().fix(text, "a.md")
        reviewed = [
            Reviewed(one, tuple(Cited(entry, Target("0" * 20, "a.md")) for entry in one.entries))
            for one in studied.dossiers
        ]
        begin = time.process_time()
        review.review_page(reviewed, Summary(), Where())
        return time.process_time() - begin

    small, large = seconds(3_000), seconds(24_000)
    assert large < 0.1 or large < 20 * small, (small, large)
