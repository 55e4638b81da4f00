"""Sets right where a title begins of which the first words were read as a name."""

from __future__ import annotations

from refkeeper.parsing.decode import Group
from refkeeper.parsing.tokens import Tokens, initial_at
from refkeeper.parsing.words import AND


def set_title_begins(tokens: Tokens, one: Group) -> None:
    """Set right the border between the people of one citation and its title."""
    _one_word(tokens, one)
    _possessive(tokens, one)
    _list_is_closed(tokens, one)


def _one_word(tokens: Tokens, one: Group) -> None:
    """`J. Dean and S. Ghemawat. MapReduce: Simplified data processing`: a word behind whole names, before a colon.

    `Meier, Karl: Titel` and `Schmidt, Hans und Meier, Karl: Titel` end with a name.
    """
    for run, title in zip(one.runs[:2], one.runs[1:3], strict=False):
        at = run.last
        if run.label != "author" or title.label != "title" or title.first != at + 1 or at - run.first < 2:
            continue
        if not tokens.gaps[at + 1].startswith(":") or len(tokens.words[at]) < 3:
            return
        gap = tokens.gaps[at]
        if gap == ".: ":
            # `Dean, J., & Ghemawat, S.: MapReduce: Simplified data processing`
            behind = initial_at(tokens, at - 1)
        elif gap == ". ":
            # Behind a full stop a name has begun only where initials stand: `Johnson, S. C. Yacc: Yet another`.
            behind = len(tokens.words[at - 1]) > 1 or _inverted(tokens, run.first, at - 1)
        else:
            behind = gap == ", " and _closed(tokens, run.first, at)
        if behind:
            run.last -= 1
            title.first -= 1
        return


def _possessive(tokens: Tokens, one: Group) -> None:
    """`William Cronon, Nature’s Metropolis: Chicago and the Great West`: what has something else is no name.

    `Caroline Rooney’s “Deconstruction and Weaving”` names her; `King’s College, Cambridge` wrote something.
    """
    run = one.runs[0]
    if run.label != "author" or len(one.runs) < 2 or one.runs[1].label != "title" or one.runs[1].first != run.last + 1:
        return
    cut = next((i for i in range(run.last, run.first, -1) if tokens.gaps[i] in (", ", ". ")), 0)
    if cut and any(tokens.words[i].endswith(("’s", "'s")) for i in range(cut, run.last)):
        run.last, one.runs[1].first = cut - 1, cut


def _list_is_closed(tokens: Tokens, one: Group) -> None:
    """`M. Han and P. Yu, Normal Forms, Melnikov Functions`: behind `and` and a name the list is closed."""
    run = one.runs[0]
    if run.label != "author" or len(one.runs) < 2 or one.runs[1].label != "title" or one.runs[1].first != run.last + 1:
        return
    joint = next((i for i in range(run.last, run.first, -1) if tokens.words[i] in AND), 0)
    if not joint or not initial_at(tokens, run.first) or not initial_at(tokens, joint + 1):
        return
    cut = next((i for i in range(joint + 2, run.last + 1) if "," in tokens.gaps[i]), 0)
    if cut and run.last > cut and not any(len(tokens.words[i]) == 1 for i in range(cut, run.last + 1)):
        run.last = cut - 1
        one.runs[1].first = cut


def _inverted(tokens: Tokens, first: int, last: int) -> bool:
    """Whether the name that ends here has its initials behind the family: `Johnson, S. C.`, `Thatcher, J. W.`."""
    at = last
    while at > first and initial_at(tokens, at):
        at -= 1
    # `W. Sun, R. Guo: Test Sequences` puts initials before the family.
    return (
        at < last
        and not initial_at(tokens, first)
        and tokens.gaps[at + 1].startswith((",", ".,"))
        and len(tokens.words[at]) > 1
    )


def _closed(tokens: Tokens, first: int, at: int) -> bool:
    """Whether `and` and a whole name, given name first, stand before a word: `… and S. Ghemawat, MapReduce`."""
    joint = next((i for i in range(at - 1, first, -1) if tokens.words[i] in AND), 0)
    return bool(joint) and at - joint > 2 and not any("," in tokens.gaps[i] for i in range(joint + 1, at))
