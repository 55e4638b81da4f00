"""Sets right the borders of titles and of what holds them: quotes, subtitles, years, the part and the whole."""

from __future__ import annotations

from functools import lru_cache

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.years import set_years

_CLOSED_BY = {"“": "”", "«": "»", "„": "“”", '"': '"', "‟": "”", "「": "」", "『": "』", "《": "》", "〈": "〉"}
_ENDS = (".", ",", "?", "!")
_REACH = 80
"""So many words at most are looked through for the mark that closes a title."""
_SWALLOWED = frozenset({"O", "publisher", "note", "collection_title", "genre", "editor"})
_TITLES = frozenset({"title", "container_title"})
_SINGLE = ("‘", "'", "`")


def set_borders(text: str, tokens: Tokens, one: Group) -> None:
    """Set right the borders that quotes, colons and years decide in one citation."""
    labels = {run.label for run in one.runs}
    if "title" in labels:
        _quoted_whole(tokens, one)
    else:
        _quoted_alone(tokens, one)
    if labels & _SWALLOWED:
        _subtitle(tokens, one)
    if "container_title" in labels:
        _subtitle_of_quoted(tokens, one)
    set_years(text, tokens, one, labels)


def _subtitle_of_quoted(tokens: Tokens, one: Group) -> None:
    """`'Thank God I Failed': How Much Does an Attempt Transform the Agent? Ethical Perspectives`: it goes on."""
    for run, holder in zip(one.runs, one.runs[1:], strict=False):
        if run.label != "title" or holder.label != "container_title" or holder.first != run.last + 1:
            continue
        gap = tokens.gaps[holder.first]
        if len(gap) < 3 or gap[0] not in "'’”\"»" or gap[1:].strip() != ":":
            return
        cut = next((i for i in range(holder.first + 2, holder.last + 1) if tokens.gaps[i] in ("? ", ". ", "! ")), 0)
        if cut:
            run.last, holder.first = cut - 1, cut
        return


@lru_cache(maxsize=8192)
def _opened(gap: str) -> str:
    """The first mark in a gap that opens a quotation: `« “` opens with `«`."""
    return next(
        (mark for i, mark in enumerate(gap) if mark in _CLOSED_BY and (mark != '"' or gap[i + 1 :].strip() == "")), ""
    )


def closing(tokens: Tokens, first: int) -> int:
    """The last word of the quotation that opens before a word; -1 where none does or none closes it."""
    opener = _opened(tokens.gaps[first])
    if not opener:
        return -1
    closers = _CLOSED_BY[opener]
    gap = tokens.gaps[first]
    depth = gap.count(opener)
    for i in range(first + 1, min(len(tokens.gaps), first + _REACH)):
        if tokens.gaps[i] == " ":
            continue
        for mark in tokens.gaps[i]:
            if mark in closers:
                depth -= 1
                if depth <= 0:
                    return i - 1
            elif mark == opener:
                depth += 1
    return -1


def _quoted_whole(tokens: Tokens, one: Group) -> None:
    """A quoted title ends where its quotation ends: `« “Rough Music” : le charivari »`, `“Schools, 1922- 1980,”`."""
    at = next((i for i, run in enumerate(one.runs) if run.label == "title"), -1)
    if at < 0:
        return
    title = one.runs[at]
    end = closing(tokens, title.first)
    if end < 0:
        return
    if end > title.last:
        if end > one.last:
            return
        title.last = end
        rest = one.runs[at + 1 :]
        while rest and rest[0].last <= end:
            rest.pop(0)
        if rest and rest[0].first <= end:
            rest[0].first = end + 1
        one.runs[at + 1 :] = rest
    elif end + 1 < title.last and end - title.first > 1 and tokens.words[end + 1] == "in":
        # `“Thick Description: …” in The Interpretation of Cultures`; `“Tides” in Bantu Verse` is a title.
        if tokens.words[end + 2][0].isupper() and not any(run.label == "container_title" for run in one.runs):
            one.runs[at + 1 : at + 1] = [
                Run("O", end + 1, end + 1, title.sure),
                Run("container_title", end + 2, title.last, title.sure),
            ]
            title.last = end
    elif end < title.last and tokens.gaps[end + 1].startswith(_ENDS):
        tail = Run("container_title", end + 1, title.last, title.sure)
        title.last = end
        if not any(run.label == "container_title" for run in one.runs):
            one.runs.insert(at + 1, tail)


def _quoted_alone(tokens: Tokens, one: Group) -> None:
    """`‘Consequentialism’, in P. Singer (ed.), *A Companion*`: where no title is, the words in quotes are it."""
    for run in one.runs:
        if run.label not in ("O", "note", "genre") or not tokens.gaps[run.first]:
            continue
        mark = tokens.gaps[run.first][-1]
        if mark not in _CLOSED_BY and mark not in _SINGLE:
            continue
        closers = _CLOSED_BY.get(mark, "’'´")
        end = next((i for i in range(run.first, run.last + 1) if any(one in closers for one in tokens.gaps[i + 1])), -1)
        if end >= 0:
            rest = Run(run.label, end + 1, run.last, run.sure)
            run.label, run.last = "title", end
            if rest.first <= rest.last:
                one.runs.insert(one.runs.index(run) + 1, rest)
            return


def _subtitle(tokens: Tokens, one: Group) -> None:
    """`In *Writing Culture: The Poetics of Ethnography*`: behind a colon a title goes on; no house stands there."""
    for at, run in enumerate(one.runs[:-1]):
        following = one.runs[at + 1]
        if run.label not in _TITLES or following.label not in _SWALLOWED or following.first != run.last + 1:
            continue
        gap = tokens.gaps[following.first]
        if gap.strip() != ":" or not tokens.words[following.first][0].isupper():
            continue
        if following.label == "editor" or any(
            each.label == "publisher_place" and each.last < following.first for each in one.runs
        ):
            continue
        end = _end_of_phrase(tokens, one, at + 1)
        run.last = end
        rest = one.runs[at + 1 :]
        while rest and rest[0].last <= end:
            rest.pop(0)
        if rest and rest[0].first <= end:
            rest[0].first = end + 1
        one.runs[at + 1 :] = rest
        return


def _end_of_phrase(tokens: Tokens, one: Group, at: int) -> int:
    """The last word of the phrase that begins with a run: before a full stop, a bracket or another field."""
    end = one.runs[at].first
    for run in one.runs[at:]:
        if run.label not in _SWALLOWED:
            return end
        for i in range(max(run.first, end + 1), run.last + 1):
            gap = tokens.gaps[i]
            short = len(tokens.words[i - 1]) == 1 and tokens.words[i - 1].isupper()
            if "(" in gap or "[" in gap or (gap.startswith(".") and " " in gap and not short):
                return end
            end = i
    return end
