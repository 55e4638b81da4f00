"""Parts from a citation what is said of it behind its end: a remark, a page about it, a sentence."""

from __future__ import annotations

from itertools import pairwise

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_WHOLE = frozenset({"title", "publisher_place"})
_SENTENCE = 7
"""Words of a sentence."""
_SAYS = frozenset(
    ["a", "ont", "est", "sont", "lira", "verra", "is", "are", "has", "was", "ist", "hat", "wird", "es", "ha"]
)


def prose_behind(tokens: Tokens, one: Group) -> Group | None:
    """What is said of a work behind its citation is a remark: `…: 76–136. And it went on.`, `… 5–9. [In Japanese.]`"""
    last = one.runs[-1]
    said_of = _sentence_behind(tokens, one)
    if said_of:
        first, one.runs[said_of:] = one.runs[said_of].first, []
        return Group(True, [Run("remark", first, last.last, last.sure)])
    if last.label == "url" and len(one.runs) > 2 and any(run.label == "doi" for run in one.runs):
        # `https://doi.org/10.34770/pe9w-x904. For more information, see https://…`: a page about the work is not it.
        said = one.runs[-2]
        if said.label == "note" and tokens.gaps[said.first].startswith(". ") and said.last + 1 == last.first:
            del one.runs[-2:]
            return Group(True, [Run("remark", said.first, last.last, last.sure)])
    if last.label != "note" or len(one.runs) < 2 or not tokens.gaps[last.first].strip(" ,"):
        return None
    one.runs.pop()
    while one.runs[-1].label == "O" and len(one.runs) > 1:
        one.runs.pop()
    return Group(True, [Run("remark", last.first, last.last, last.sure)])


def _sentence_behind(tokens: Tokens, one: Group) -> int:
    """The run that is a sentence: `…, New York, 1964. On lira avec fruit l'excellente analyse qu'en a faite Balle`."""
    for at, (year, run) in enumerate(pairwise(one.runs), 1):
        if year.label != "issued" or run.label != "title" or run.first != year.last + 1:
            continue
        whole = {each.label for each in one.runs[: at - 1]} >= _WHOLE and tokens.gaps[run.first] == ". "
        words = tokens.words[run.first : run.last + 1]
        return at if whole and len(words) > _SENTENCE and not _SAYS.isdisjoint(words) else 0
    return 0
