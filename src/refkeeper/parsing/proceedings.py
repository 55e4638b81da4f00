"""Parts what stands behind `in`: the book or the meeting, who edited it, and where the meeting was."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens, initial_at
from refkeeper.parsing.words import ABBREVIATIONS, PARTICLES
from refkeeper.text.lazy import LazyPattern

_IN = frozenset(["in", "In", "IN"])
_WORDS = 3
_JOINING = frozenset(["of", "the", "for", "on", "and", "in", "der", "für", "und", "de", "du", "des", "et"])
_ROMAN = LazyPattern(r"[IVX]{1,4}")
_MEETINGS = frozenset(
    ["proc", "proceedings", "symposium", "symp", "conference", "conf", "workshop", "congress", "meeting", "colloquium"]
)


def set_proceedings(tokens: Tokens, one: Group) -> None:
    """Set right what holds the part in one citation."""
    labels = {run.label for run in one.runs}
    if "container_title" in labels:
        if "title" not in labels:
            _title_of_one_word(tokens, one, labels)
        _series_behind_volume(tokens, one)
        _pages_of(tokens, one)
        _journal_in_two(tokens, one, labels)
        _meeting_in_two(tokens, one)
        _part_of_title(tokens, one)
        _place_of_meeting(tokens, one, labels)
    elif "title" in labels:
        if "editor" in labels:
            _book_before_editors(tokens, one)
        if "container_title" not in {run.label for run in one.runs}:
            _book_in_title(tokens, one)


def _series_behind_volume(tokens: Tokens, one: Group) -> None:
    """`volume I of Studies in the Sciences of Complexity. Addison-Wesley`: a series holds the book."""
    for run, holder in zip(one.runs, one.runs[1:], strict=False):
        if run.label != "volume" or holder.label != "container_title" or holder.first != run.last + 1:
            continue
        if tokens.words[holder.first] == "of" and tokens.gaps[holder.first] == " " and holder.last > holder.first:
            holder.label = "collection_title"
            holder.first += 1
        return


def _pages_of(tokens: Tokens, one: Group) -> None:
    """`Proof-carrying code. Pages 106–119 of: Proceedings of the 24th Symposium`: what has the pages holds the part."""
    holders = [i for i, run in enumerate(one.runs) if run.label == "container_title"]
    if len(holders) != 2 or any(run.label == "title" for run in one.runs):
        return
    first, second = holders
    between = [run.label for run in one.runs[first + 1 : second] if run.label != "O"]
    at = one.runs[second].first
    if between == ["page"] and tokens.words[at - 1] == "of" and tokens.gaps[at].startswith(":"):
        one.runs[first].label = "title"


def _title_of_one_word(tokens: Tokens, one: Group, labels: set[str]) -> None:
    """`R. G. Bryant. Water. Accounts of chemical research, 45(1)`: a full stop behind a word that is not cut short.

    `Physiol. Reviews`, `Nature. Cell Biology` are journals: short forms, and names of few words.
    """
    run = next(run for run in one.runs if run.label == "container_title")
    if "volume" not in labels or "author" not in labels or run.last - run.first < _WORDS:
        return
    first, gaps = tokens.words[run.first], tokens.gaps[run.first + 1 : run.last + 1]
    words = tokens.words[run.first + 1 : run.last + 1]
    whole = len(first) > _WORDS and first[0].isupper() and first.lower() not in ABBREVIATIONS
    if whole and gaps[0] == ". " and all(gap == " " for gap in gaps[1:]) and any(word in _JOINING for word in words):
        one.runs.insert(one.runs.index(run), Run("title", run.first, run.first, run.sure))
        run.first += 1


def _journal_in_two(tokens: Tokens, one: Group, labels: set[str]) -> None:
    """`Communications of the ACM 1968, 11, 147`, `Proc. IEEE 86 2278`: a name of which the first half is no title."""
    if "volume" not in labels:
        return
    for at, (run, holder) in enumerate(zip(one.runs, one.runs[1:], strict=False)):
        if run.label != "title" or holder.label != "container_title" or holder.first != run.last + 1:
            continue
        gap, last = tokens.gaps[holder.first], tokens.words[run.last]
        if (gap == " " and last in _JOINING) or (gap == ". " and last == "Proc" and run.first == run.last):
            holder.first = run.first
            one.runs.pop(at)
        return


def _meeting_in_two(tokens: Tokens, one: Group) -> None:
    """`Stochastic Parrots (2021). *Proceedings of the 2021 ACM Conference*`: where a title is, this is no second."""
    titled = False
    for at, (run, holder) in enumerate(zip(one.runs, one.runs[1:], strict=False)):
        if run.label != "title":
            continue
        if titled and holder.label == "container_title" and holder.first == run.last + 1 == run.first + 1:
            joined = tokens.gaps[holder.first] == " " and tokens.words[holder.first] in _JOINING
            if joined and tokens.words[run.first].lower() in _MEETINGS:
                holder.first = run.first
                one.runs.pop(at)
            return
        titled = True


def _part_of_title(tokens: Tokens, one: Group) -> None:
    """`…and their computation by machine, Part I. CACM, 3(4)`: which part it is belongs to the title."""
    for run, holder in zip(one.runs, one.runs[1:], strict=False):
        if run.label != "title" or holder.label != "container_title" or holder.first != run.last + 1:
            continue
        if holder.last - holder.first < 2 or tokens.words[holder.first] not in ("Part", "Teil"):
            return
        number = tokens.words[holder.first + 1]
        if (number.isdigit() or _ROMAN.fullmatch(number)) and tokens.gaps[holder.first + 2] == ". ":
            run.last += 2
            holder.first += 2
        return


def _place_of_meeting(tokens: Tokens, one: Group, labels: set[str]) -> None:
    """`in 18th Annual Symposium on Foundations of Computer Science, (Providence, Rhode Island), pp. 46–57`."""
    if "publisher_place" in labels:
        return
    for at, run in enumerate(one.runs):
        if run.label != "container_title":
            continue
        cut = next((i for i in range(run.first + 2, run.last + 1) if tokens.gaps[i].endswith(", (")), 0)
        if (
            cut
            and tokens.gaps[run.last + 1].startswith(")")
            and any(word.lower() in _MEETINGS for word in tokens.words[run.first : cut])
            and not any(word[0].isdigit() for word in tokens.words[cut : run.last + 1])
        ):
            one.runs.insert(at + 1, Run("publisher_place", cut, run.last, run.sure))
            run.last = cut - 1
        return


def _book_before_editors(tokens: Tokens, one: Group) -> None:
    """`In Complexity of Computer Computations, R. E. Miller and J. W. Thatcher, Eds.`: a book is no editor.

    `In Miller, R. E. and Thatcher, J. W., editors, …` names nobody but editors.
    """
    for at, run in enumerate(one.runs):
        if run.label != "editor" or not run.first or tokens.words[run.first - 1] not in _IN:
            continue
        cut = next((i for i in range(run.first + 1, run.last) if tokens.gaps[i].strip()), 0)
        if not cut or tokens.gaps[cut] not in (", ", " (") or not initial_at(tokens, cut):
            return
        words = tokens.words[run.first : cut]
        if (
            len(words) < 2
            or any(len(word) == 1 for word in words)
            or words[0] in PARTICLES
            or not words[0][0].isupper()
        ):
            return
        if tokens.gaps[cut] == ", " and not _given_first(tokens, cut, run.last):
            return
        one.runs.insert(at, Run("container_title", run.first, cut - 1, run.sure))
        run.first = cut
        return


def _book_in_title(tokens: Tokens, one: Group) -> None:
    """`Z3: An efficient solver, in Tools and Algorithms for …, C. R. Ramakrishnan and J. Rehof, eds.`: a book holds it.

    Behind a full stop (`Accutane. In A-Z of Plastic Surgery. Oxford University Press`) nobody need be named.
    """
    for at, run in enumerate(one.runs[:-1]):
        if run.label != "title":
            continue
        following = [each.label for each in one.runs[at + 1 :] if each.label not in ("publisher_place", "issued", "O")]
        for i in range(run.last - 1, run.first, -1):
            if tokens.words[i] not in _IN or not tokens.words[i + 1][0].isupper():
                continue
            if tokens.words[i] == "In" and tokens.gaps[i] in (". ", "? ", ".” ", "). ") and tokens.gaps[i + 1] == " ":
                held = following[:1] in (["editor"], ["publisher"], ["page"])
            else:
                held = following[:1] == ["editor"] and tokens.gaps[i].strip() in (",", ".", ",”", ".”")
            if held:
                one.runs[at + 1 : at + 1] = [
                    Run("O", i, i, run.sure),
                    Run("container_title", i + 1, run.last, run.sure),
                ]
                run.last = i - 1
                return
        return


def _given_first(tokens: Tokens, at: int, last: int) -> bool:
    """Whether a name begins with its initials and goes on with the family: `R. E. Miller`, not `T. A., & Kintsch`."""
    while at < last and initial_at(tokens, at):
        at += 1
    return at <= last and "," not in tokens.gaps[at] and len(tokens.words[at]) > 1
