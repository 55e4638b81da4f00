"""Frames of remarks in several languages: full of names, years, titles and quotations that cite nothing."""

from __future__ import annotations

import re
from random import Random

from training.generator import asides, asides_north, banks, frames
from training.generator.names import person
from training.generator.places import JOURNALS
from training.generator.titles import title

SENTENCES = asides.SENTENCES | asides_north.SENTENCES
BANKS = banks.BANKS | asides_north.BANKS
LEADS = frames.LEADS | asides_north.LEADS
TAILS = frames.TAILS | asides_north.TAILS
VIA = frames.VIA | asides_north.VIA
_SLOT = re.compile(r"\{([a-zC]+[0-9]?)\}")
_MARKS = {"en": ("“", "”"), "de": ("„", "“"), "fr": ("« ", " »"), "es": ("«", "»"), "it": ("«", "»")}


def sentence(rng: Random, lang: str) -> str:
    """One sentence of a remark, `*` about its italics, ending in its full stop."""
    home = lang if lang in SENTENCES else "en"
    words = fill(rng.choice(SENTENCES[home]), rng, home)
    return words[:1].upper() + words[1:]


def lead(rng: Random, lang: str) -> str:
    """Words before a citation in the same sentence: `The classic account is`."""
    words = fill(rng.choice(LEADS.get(lang, LEADS["en"])), rng, lang)
    return words[:1].upper() + words[1:]


def tail(rng: Random, lang: str) -> str:
    """Words after a citation: `arguing that the war changed little`."""
    return fill(rng.choice(TAILS.get(lang, TAILS["en"])), rng, lang)


def fill(frame: str, rng: Random, lang: str) -> str:
    """A frame with its slots filled: `{f}` a surname, `{p}` a name, `{y}` a year, `{i}` a title, `{q}` quoted words."""
    said: set[str] = set()

    def value(slot: re.Match[str]) -> str:
        words = _value(slot[1], rng, lang)
        for _ in range(3):
            words = _value(slot[1], rng, lang) if words in said else words
        said.add(words)
        return words

    return _SLOT.sub(value, frame)


def _value(slot: str, rng: Random, lang: str) -> str:
    bank = BANKS.get(lang, BANKS["en"])
    if slot == "p":
        one = person(rng, lang)
        return " ".join(part for part in (one.given, one.particle, one.family) if part)
    if slot == "f":
        return person(rng, lang).family
    if slot == "y":
        return str(rng.randint(1520, 2015))
    if slot in {"life", "span"}:
        first = rng.randint(1520, 1930)
        last = first + rng.randint(21, 89)
        return f"{first} and {last}" if slot == "span" else f"{first}{rng.choice('–-')}{last}"
    if slot == "n":
        return rng.choice(
            (
                str(rng.randint(2, 99)),
                str(rng.randint(100, 9000)),
                rng.choice(("three", "two", "12,000", "4.5", "1,200") if lang == "en" else ("12.000", "1 200", "4,5")),
            )
        )
    if slot == "i":
        return f"*{title(rng, lang)[0]}*"
    if slot == "j":
        return f"*{rng.choice(JOURNALS.get(lang, JOURNALS['en']))[0]}*"
    if slot == "q":
        opens, closes = _MARKS.get(lang, _MARKS["en"]) if rng.random() < 0.75 else ("‘", "’")
        return f"{opens}{rng.choice(bank['q'])}{closes}"
    if slot == "l":
        return rng.choice(bank["c"]) + (
            f" {rng.choice(bank['and'])} " + rng.choice(bank["c"]) if rng.random() < 0.25 else ""
        )
    return rng.choice(bank[slot])
