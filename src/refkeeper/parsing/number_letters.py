"""Gives numbers the letters that belong to them: `S344`, `P01002`, `C-35`."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.words import NAMES_ISSUE, NAMES_PAGE

_NUMBERS = frozenset({"volume", "issue", "page"})
_LETTERS = re.compile(r"[A-Z]{1,3}|e")
_SERIES = re.compile(r"[A-Z]{1,4}")
_HYPHENS = frozenset("-–‐‑−")


def letters_of_numbers(tokens: Tokens, one: Group) -> None:
    """`S344–S356`, `P01002`, `no. S1`: the letters before the figures belong to them; `p17` is a page."""
    at = 0
    while at < len(one.runs):
        run = one.runs[at]
        before = one.runs[at - 1] if at else None
        if before is not None and run.label in _NUMBERS and not tokens.gaps[run.first] and _glued(tokens, run, before):
            if before.label == "issue" and run.label == "volume":
                run.label = "issue"
            run.first -= 1
            if before.first == before.last:
                one.runs.pop(at - 1)
                continue
            before.last -= 1
        at += 1
    for run in one.runs:
        if run.label == "page" and run.first < run.last:
            word = tokens.words[run.first]
            if word.lower() in NAMES_PAGE and (word.islower() or tokens.gaps[run.first + 1]):
                run.first += 1
    one.runs[:] = [run for run in one.runs if run.label not in _NUMBERS or not _only_named(tokens, run)] or one.runs


def series_letter(tokens: Tokens, one: Group) -> None:
    """`IEEE Transactions on Computers, C-35(8)`, `vol. SE-11`: letters that a hyphen joins to a volume are its own."""
    for at, run in enumerate(one.runs):
        if not at or run.label not in ("volume", "issue") or not joined_letters(tokens, run.first):
            continue
        before = one.runs[at - 1]
        if before.last != run.first - 1:
            continue
        if before.label == "volume" and before.first == before.last:
            run.label = "volume"
            one.runs.pop(at - 1)
        elif run.label == "volume" and before.label == "container_title" and before.first < before.last:
            before.last -= 1
        else:
            continue
        run.first -= 1
        return


def joined_letters(tokens: Tokens, at: int) -> bool:
    """Whether a hyphen joins capitals to the number that stands here."""
    return (
        at > 0
        and tokens.gaps[at] in _HYPHENS
        and tokens.words[at].isdigit()
        and _SERIES.fullmatch(tokens.words[at - 1]) is not None
    )


def _only_named(tokens: Tokens, run: Run) -> bool:
    """Whether a number is nothing but the word for it: the `no` of `vol. 3, no`."""
    return all(tokens.words[i].lower() in NAMES_ISSUE for i in range(run.first, run.last + 1))


def _glued(tokens: Tokens, run: Run, before: Run) -> bool:
    word = tokens.words[run.first - 1]
    if before.last != run.first - 1 or not tokens.words[run.first][0].isdigit():
        return False
    if _LETTERS.fullmatch(word) is None:
        return False
    if before.label in ("O", "note", "number", *_NUMBERS):
        return before.label == "O" or before.first == before.last
    # `J. Stat. Mech. P02015`: the letter is the page's; in `Phys. Rev. D13` it is the journal's.
    return before.label == "container_title" and run.label == "page" and tokens.words[run.first].startswith("0")
