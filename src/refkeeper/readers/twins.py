"""Tells whether two stretches of an article say the same: a pasted note and its copy in the list, or two copies."""

from __future__ import annotations

from refkeeper.model.note import Note
from refkeeper.model.source import Span
from refkeeper.readers.lines import trimmed

ALIKE = 20
"""So many characters in common are no accident."""


class Effort:
    """How much may be compared in one article, so that a hostile one takes no more than time in its length."""

    def __init__(self, characters: int) -> None:
        self.left = characters

    def spend(self, characters: int) -> bool:
        """Whether there was enough left."""
        self.left -= characters
        return self.left >= 0


def words(note: Note) -> str:
    """What a note says, white space folded."""
    return " ".join(note.body.text.split())


def align(text: str, at: int, limit: int, twin: Span, effort: Effort) -> tuple[int | None, bool]:
    """How far the text from `at` on agrees with the twin, white space folded; whether to the twin's end.

    None when not even the first words agree.
    """
    if effort.left <= 0:
        return None, False
    here, there = at, twin.start
    while here < limit and text[here].isspace() and text[here] not in "\r\n":
        here += 1
    begin = here
    while there < twin.end and here < limit:
        one, two = text[here], text[there]
        if one == two or (one.isspace() and two.isspace()):
            here, there = here + 1, there + 1
        elif one.isspace() and text[there - 1].isspace():
            here += 1
        elif two.isspace() and text[here - 1].isspace():
            there += 1
        else:
            break
    if not effort.spend(8 + here - begin):
        return None, False
    if there >= twin.end:
        following = text[here : here + 1]
        whole = not (following.isalnum() and text[here - 1].isalnum())
        return here, whole
    if here - begin >= min(ALIKE, max(8, len(twin) // 2)):
        return trimmed(text, begin, text.rfind(" ", begin, here) if " " in text[begin:here] else here).end, False
    return None, False
