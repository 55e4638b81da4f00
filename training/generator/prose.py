"""Writes notes in running prose that cites by author and date: `As Smith (1998) argues, … (see also Jones 2001, 45).`"""

from __future__ import annotations

import re
from random import Random

from training.generator.facts import Facts
from training.generator.metadata import Library
from training.generator.pieces import Pen
from training.generator.remarks import put_remark
from training.generator.sentences import fill
from training.generator.styles.author_date import AuthorDate

_PARTS = re.compile(r"(\{C\}|\{G\}|\{P\}|\{B\}|\^[^^]+\^)")
_FRAMES: dict[str, tuple[str, ...]] = {
    "en": (
        "As {C} argues, {l}.", "As {C} note, {l}.", "{C} shows that {l}.", "{C} and {C} disagree on this point.", "According to {C}, {l}.", "{L} {P}.", "{L} {P}.", "{L} {P}, although {l}.",
        "I follow {C} in distinguishing {s} from {s}.", "For a review, ^see^ {C}.", "For {s}, ^see^ {B}.", "{G} account of {s} has been widely criticized {P}.", "The term {q} is due to {C}.",
        "This was first noted by {C}; ^see also^ {B}.", "Contra {C}, {l}.", "{C} calls this {q}, a term that {C} rejects.", "In {i}, {f} follows {C}.", "^Cf.^ {G} discussion of {s}.", "This draws on {C} and {C}.",
        "The literature on {s} is large {P}.", "Following {C}, I treat {s} as {q}.", "The data come from {C}.", "{C} makes a similar point.", "{f} was the first to study {s}, but {l} {P}.", "Both {C} and {C} found that {l}.",
        "^See^ {C} for discussion.", "^See^ {C} for an overview of {s} and {C} for a critique.", "The argument of {C} is that {l}.", "{n} of {n} studies found no effect {P}.", "Since {y}, {l} {P}.",
    ),
    "de": (
        "Wie {C} zeigt, {c}.", "Nach {C} {q}.", "{L} {P}.", "{C} spricht von {q}.", "Zum Begriff {q} ^vgl.^ {B}.", "Zu {s} ^siehe^ {C}.", "Dies bestreitet {C}; {c}.", "Im Anschluss an {C} verstehe ich {s} als {q}.", "{C} und {C} widersprechen sich hier.",
    ),
    "fr": ("Comme le montre {C}, {c}.", "Selon {C}, {c}.", "{L} {P}.", "{C} parle de {q}.", "Sur {s}, ^voir^ {B}.", "L’expression {q} est de {C}.", "Contre {C}, {f} soutient que {c}."),
    "es": ("Como señala {C}, {c}.", "Según {C}, {c}.", "{L} {P}.", "{C} habla de {q}.", "Sobre {s}, ^véase^ {B}.", "La expresión {q} procede de {C}."),
}  # fmt: skip
_INNER = {"en": ("see", "e.g.", "cf.", "see also", "for example", "see, e.g.,"), "de": ("vgl.", "siehe", "z. B.", "so"), "fr": ("voir", "cf."), "es": ("véase", "cf.")}  # fmt: skip


def put_sentence(pen: Pen, rng: Random, style: AuthorDate, library: Library, shelf: list[Facts]) -> None:
    """One sentence with its citations, their segments and the remarks between them; `shelf` is what the author reads."""
    frame = rng.choice(_FRAMES[style.lang])
    clause = "{l}" if style.lang == "en" else "{c}"
    for part in _PARTS.split(frame.replace("{L}", clause)):
        if part in {"{C}", "{G}", "{B}", "{P}"}:
            _cited(pen, rng, style, library, shelf, part[1])
        elif part.startswith("^"):
            words = part.strip("^")
            pen.put(
                words if pen.text and not pen.text.endswith((". ", "? ")) else words[:1].upper() + words[1:], "signal"
            )
        else:
            _remark(pen, fill(part, rng, style.lang))


def _remark(pen: Pen, words: str) -> None:
    core = words.strip(" .;,")
    before, _, after = words.partition(core) if core else (words, "", "")
    pen.put(before)
    if core:
        fresh = not pen.text or pen.text.endswith((". ", "? "))
        put_remark(pen, core[:1].upper() + core[1:] if fresh else core)
    pen.put(after)


def _cited(pen: Pen, rng: Random, style: AuthorDate, library: Library, shelf: list[Facts], manner: str) -> None:
    count = rng.choice((1, 1, 1, 2, 2, 3)) if manner in "PB" else 1
    pen.put("(" if manner == "P" else "")
    if manner == "P" and rng.random() < 0.35:
        words = rng.choice(_INNER[style.lang])
        pen.put(words.rstrip(","), "signal")
        pen.put(", " if words.endswith(",") else " ")
    for at in range(count):
        pen.put("; " if at else "")
        facts = (
            rng.choice(shelf)
            if shelf and rng.random() < 0.4
            else library.draw(rng, rng.choice(style.kinds), style.lang)
        )
        while not facts.authors and not facts.editors:
            facts = library.draw(rng, "article", style.lang)
        shelf.append(facts)
        locator = str(rng.randint(1, 400)) if rng.random() < (0.3 if manner in "PB" else 0.2) else None
        genitive = "" if manner != "G" or style.lang != "en" else rng.choice(("’s", "’s", "'s"))
        inline = manner in "CG" or (manner == "B" and rng.random() < style.bracketed)
        pen.start("short")
        style.put(pen, facts, rng, locator, inline=inline, genitive=genitive)
        pen.stop()
        if inline and rng.random() < 0.04:
            pen.put(", ")
            pen.start("short")
            pen.put(str(rng.randint(1960, 2022)), "issued")
            pen.stop()
    pen.put(")" if manner == "P" else "")
