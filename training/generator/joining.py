"""Puts signals, joints and full stops between citations, small or capital as the sentence wants them."""

from __future__ import annotations

from random import Random

from training.generator.noise import edited
from training.generator.pieces import Pen


def humbled(trial: Pen, pen: Pen, rng: Random) -> Pen:
    """`Ibid.` as `ibid.` in the middle of a sentence, as most authors write it there."""
    middle = bool(pen.text) and not pen.text.endswith((". ", "? ", "! ", ") ", "\n"))
    if middle and trial.segments[0][0] in {"ibid", "idem", "loc-cit"} and rng.random() < 0.8:
        return edited(trial, [(0, 1, trial.text[0].lower())])
    return trial


def inside(pen: Pen) -> bool:
    """Whether the note stands in the middle of a sentence, so that the next word is written small."""
    return pen.text.rstrip()[-1:] in {",", ";", ":"} or pen.text.endswith(
        (" and ", " sowie ", " und ", " et ", " y ", " e ")
    )


def put_signal(pen: Pen, words: str) -> None:
    """Write `See also ` in front of a citation, small in the middle of a sentence; a comma of its own is no part of it."""
    words = words.strip()
    if inside(pen) and words[:1].isupper() and not words[1:2].isupper():
        words = words[:1].lower() + words[1:]
    bare = words.rstrip(",:")
    pen.put(bare, "signal")
    pen.put(words[len(bare) :] + " ")


def put_joint(pen: Pen, joint: str) -> None:
    """Write what stands between two citations, without doubling a full stop."""
    pen.put(joint[1:] if joint.startswith(".") and pen.text.endswith(".") else joint)


def finish(pen: Pen, rng: Random) -> None:
    """The note's last full stop, which some authors forget."""
    if not pen.text.endswith((".", "?", "!", ".”", ".»")) and rng.random() < 0.93:
        pen.put(".")


def some_place(rng: Random) -> str:
    """What is cited of a work: a page, a range, front matter, two pages."""
    page = rng.choice((rng.randint(1, 99), rng.randint(1, 480), rng.randint(1, 480)))
    dice = rng.random()
    if dice < 0.72:
        return str(page)
    if dice < 0.9:
        return f"{page}–{page + rng.randint(1, 14)}"
    if dice < 0.94:
        return rng.choice(("xii", "iv", "xxi", "vii–viii", "ix"))
    return f"{page}, {page + rng.randint(2, 60)}"
