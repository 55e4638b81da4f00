"""Which stars and underscores are emphasis: CommonMark's rule of delimiter runs."""

from __future__ import annotations

import unicodedata
from dataclasses import field

from refkeeper.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Run:
    """A run of one delimiter; whether emphasis may begin or end with it."""

    character: str
    start: int
    length: int
    opens: bool
    closes: bool


@dataclass(slots=True)
class Used:
    """How many characters of a run end and begin emphasis, pair by pair."""

    closers: list[int] = field(default_factory=list)
    openers: list[int] = field(default_factory=list)


def delimiter_run(text: str, at: int, low: int, high: int) -> Run:
    """The run of stars or underscores at an offset, judged by its neighbours within `[low, high)`."""
    character = text[at]
    end = at
    while end < high and text[end] == character:
        end += 1
    before = text[at - 1] if at > low else " "
    after = text[end] if end < high else " "
    left = not after.isspace() and (not _sign(after) or before.isspace() or _sign(before))
    right = not before.isspace() and (not _sign(before) or after.isspace() or _sign(after))
    if character == "_":
        return Run(character, at, end - at, left and (not right or _sign(before)), right and (not left or _sign(after)))
    return Run(character, at, end - at, left, right)


def _sign(character: str) -> bool:
    return not character.isalnum() and unicodedata.category(character)[0] in "PS"


def pair(runs: list[Run]) -> list[Used]:
    """Pairs the runs; what stays unpaired is text.  Each run is pushed and popped once."""
    used = [Used() for _ in runs]
    left = [run.length for run in runs]
    stack: list[int] = []
    waiting = {"*": 0, "_": 0}
    for index, run in enumerate(runs):
        while run.closes and left[index] and waiting[run.character]:
            at = _opener(stack, runs, run)
            if at is None:
                break
            for dropped in stack[at + 1 :]:
                waiting[runs[dropped].character] -= 1
            del stack[at + 1 :]
            opener = stack[at]
            size = 2 if left[opener] >= 2 and left[index] >= 2 else 1
            used[opener].openers.insert(0, size)
            used[index].closers.append(size)
            left[opener] -= size
            left[index] -= size
            if not left[opener]:
                stack.pop()
                waiting[run.character] -= 1
        if run.opens and left[index]:
            stack.append(index)
            waiting[run.character] += 1
    return used


def _opener(stack: list[int], runs: list[Run], closer: Run) -> int | None:
    # Only the innermost are tried: real notes nest three deep, hostile ones a million.
    for at in range(len(stack) - 1, max(-1, len(stack) - 17), -1):
        opener = runs[stack[at]]
        if opener.character != closer.character:
            continue
        both = (opener.closes or closer.opens) and (opener.length + closer.length) % 3 == 0
        if not both or (opener.length % 3 == 0 and closer.length % 3 == 0):
            return at
    return None
