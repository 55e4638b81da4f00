"""Sets right who wrote a work where the order of an entry's parts decides it: before the year, before the title."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.title_begins import set_title_begins
from refkeeper.parsing.tokens import Tokens
from refkeeper.parsing.words import AND, PARTICLES

_ROLES = frozenset(["ed", "eds", "editor", "editors", "hrsg", "hg", "dir", "dirs", "trans", "comp", "coord"])
_FEW = 4
"""A name has few words."""


def set_bylines(tokens: Tokens, one: Group) -> None:
    """Set right the people of one citation that the order of its parts decides."""
    labels = [run.label for run in one.runs]
    if labels[:1] == ["author"] and len(labels) > 2:
        _letter(tokens, one)
        labels = [run.label for run in one.runs]
    if "title" not in labels:
        _title_behind_year(tokens, one, labels)
        return
    if labels.count("title") > 1:
        _people_in_title(tokens, one)
        _title_before_year(tokens, one)
    if "author" not in labels and "editor" in labels:
        _author_behind_by(tokens, one)
    if "author" in labels:
        set_title_begins(tokens, one)
        if labels.count("container_title") > 1:
            _people_before_year(tokens, one)


def _author_behind_by(tokens: Tokens, one: Group) -> None:
    """`"The Wealth and Income of the Chief Powers," by J.C. Stamp`: who made a work wrote it; `edited by` says more."""
    for at, run in enumerate(one.runs[1:], 1):
        title = one.runs[at - 1]
        if title.label == "O" and at > 1:
            title = one.runs[at - 2]
        if run.label != "editor" or title.label != "title":
            continue
        if tokens.words[run.first - 1] == "by" and title.last == run.first - 2 and tokens.gaps[run.first] == " ":
            run.label = "author"
        return


def _letter(tokens: Tokens, one: Group) -> None:
    """`John Brown Jr. to John Brown, September 18, 1849`: who wrote to whom is what a letter is called."""
    writer, reader, date = one.runs[:3]
    if (
        reader.label not in ("title", "publisher", "note", "O")
        or date.label != "issued"
        or writer.last + 1 != reader.first
    ):
        return
    words = tokens.words[reader.first : reader.last + 1]
    if (
        words[0] != "to"
        or len(words) < 2
        or tokens.gaps[reader.first] not in (" ", ". ")
        or date.first != reader.last + 1
    ):
        return
    # The particles of a name are small; a title has other small words.
    if all(word[0].isupper() or word in PARTICLES for word in words[1:]) and words[1][0].isupper():
        one.runs[:2] = [Run("title", writer.first, reader.last, writer.sure)]


def _title_behind_year(tokens: Tokens, one: Group, labels: list[str]) -> None:
    """`Barnes, B. (1982) T. S. Kuhn and Social Science (London)`: without a title, the names are it."""
    if labels[:2] != ["author", "issued"] or len(labels) < 3 or labels[2] not in ("author", "editor"):
        return
    if "container_title" in labels or labels.count(labels[2]) > (2 if labels[2] == "author" else 1):
        return
    run = one.runs[2]
    behind = tokens.words[run.last + 1].lower() if run.last + 1 < len(tokens.words) else ""
    if behind not in _ROLES and run.last > run.first and tokens.gaps[run.first].startswith(")"):
        run.label = "title"


def _people_in_title(tokens: Tokens, one: Group) -> None:
    """`…the specimens collected by Captain F.L. M'Clintock, R.N. from 1849`: there a name is the title's."""
    for at in range(1, len(one.runs) - 1):
        before, run, following = one.runs[at - 1 : at + 2]
        if [before.label, following.label] != ["title", "title"] or run.label not in ("author", "editor"):
            continue
        if before.last + 1 != run.first or run.last + 1 != following.first or one.runs[0].label != "author":
            continue
        if tokens.gaps[run.first] == " " and not tokens.gaps[following.first].startswith("."):
            before.last = following.last
            one.runs[at : at + 2] = []
        return


def _title_before_year(tokens: Tokens, one: Group) -> None:
    """Of two titles with the year between them the first says who wrote the second.

    `National Violence Against Women Survey, (2000). Full Report`, `Reed, Todd K., James Parker 1996 Automatic`.
    """
    at = next((i for i, run in enumerate(one.runs) if run.label == "title"), 0)
    if len(one.runs) < at + 3 or [run.label for run in one.runs[at + 1 : at + 3]] != ["issued", "title"] or at > 1:
        return
    run, year, title = one.runs[at : at + 3]
    if year.first != year.last or run.last + 1 != year.first or year.last + 1 != title.first:
        return
    gap = tokens.gaps[year.first]
    if not at:
        if gap.endswith("(") and tokens.gaps[title.first].startswith(")") and _capitals(tokens, run):
            run.label = "author"
    elif one.runs[0].label == "author" and one.runs[0].last + 1 == run.first and run.last - run.first < _FEW:
        joined = tokens.gaps[run.first].lstrip(".").startswith((",", ";"))
        if (
            joined
            and run.last > run.first
            and all(tokens.words[i][0].isupper() for i in range(run.first, run.last + 1))
        ):
            one.runs[0].last = run.last
            one.runs.pop(at)


def _capitals(tokens: Tokens, run: Run) -> bool:
    words = tokens.words[run.first : run.last + 1]
    return len(words) > 1 and all(word[0].isupper() for word in words if len(word) > 3)


def _people_before_year(tokens: Tokens, one: Group) -> None:
    """`… Ekman, A.M.L., C. Wang, J. Wilson and J Ström 2004 Atmospheric Chemistry`: names hold nothing."""
    for at in range(1, len(one.runs) - 2):
        before, run, year = one.runs[at - 1 : at + 2]
        if [before.label, run.label, year.label] != ["author", "container_title", "issued"]:
            continue
        if before.last + 1 != run.first or run.last + 1 != year.first or "," not in tokens.gaps[run.first]:
            continue
        words = tokens.words[run.first : run.last + 1]
        if len(words[0]) == 1 and any(word in AND for word in words):
            before.last = run.last
            one.runs.pop(at)
        return
