"""Gives letters back what stands around them: who wrote to whom before the date, and where they all are kept behind."""

from __future__ import annotations

from refkeeper.model.source import Excerpt
from refkeeper.parsing.correspondence import letter
from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens, initial_at

_KEPT = frozenset(["all", "both", "at", "in", "held", "now", "alle", "tous", "à"])
_HELD = frozenset({"archive", "archive_location"})
_MOST = 12
"""Words that say who wrote to whom."""


def letter_before_date(excerpt: Excerpt, tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`See also WLG to George W. Benson, May 17, 1848, LWLG 5:558`: who wrote to whom is no remark."""
    first = one.runs[0]
    if first.label != "issued" or one.signal is not None or not out or not out[-1].remark:
        return
    said = out[-1]
    if said.last + 1 != first.first or tokens.gaps[first.first] != ", " or not {run.label for run in one.runs} & _HELD:
        return
    begin = said.last + 1
    while begin > max(said.first, said.last - _MOST) and _of_letter(tokens, begin - 1, said.last):
        begin -= 1
    while begin < said.last and not tokens.words[begin][0].isupper():
        begin += 1
    if begin >= said.last or letter(excerpt.text, tokens.starts[begin], tokens.ends[said.last]) is None:
        return
    out.pop()
    if begin > said.first:
        out.append(Group(True, [Run("remark", said.first, begin - 1, said.runs[0].sure)]))
    one.runs.insert(0, Run("title", begin, said.last, first.sure))


def _of_letter(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a word may stand in `WLG to George W. Benson`: a name, an initial, `to`."""
    word = tokens.words[at]
    gap = tokens.gaps[at + 1] if at < last else " "
    return (word[0].isupper() or word in ("to", "the", "of")) and (gap == " " or initial_at(tokens, at) or gap == ". ")


def keeper_of_all(tokens: Tokens, one: Group, before: Group) -> bool:
    """Whether a group is but where letters are kept: `…, September 4, 1849, all at Ohio Historical Society`."""
    between = tokens.words[before.last + 1 : one.first]
    if not between or not _KEPT.issuperset(between) or tokens.gaps[before.last + 1] != ", ":
        return False
    if {run.label for run in one.runs} - _HELD or {run.label for run in before.runs} & _HELD:
        return False
    if before.runs[-1].label != "issued":
        return False
    before.runs += one.runs
    return True
