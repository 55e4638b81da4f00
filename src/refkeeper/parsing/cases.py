"""Parts the cases that a note names one behind the other, and the prose before their parties."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens
from refkeeper.text.lazy import LazyPattern

_IN_PARTIES = frozenset(
    ["of", "the", "and", "for", "in", "ex", "rel", "de", "van", "von", "on", "at", "to", "a", "re", "la", "du"]
)
_VERSUS = LazyPattern(r"\w\.?\s(?:v|vs)\.?\s[A-Z]")


def parted(text: str, tokens: Tokens, one: Group) -> list[Group]:
    """Two citations in one: `388 F. 829 (1974), Roe v. Wade, 410 U.S. 113 (1973)`, `D. 1991, p. 3 ; JCP 1991, p. 5`."""
    if sum(run.label == "container_title" for run in one.runs) < 2:
        return [one]  # each of them stands in something
    out: list[Group] = []
    begin = 0
    have: set[str] = set()
    for at, run in enumerate(one.runs):
        if (
            {"issued", "container_title"} <= have and _begins(text, tokens, run) and _has_print(one.runs[at : at + 12])
        ) or ({"container_title", "locator"} <= have and _next_statute(tokens, one.runs[at : at + 3])):
            while run.label == "title" and run.first < run.last and tokens.words[run.first][0].islower():
                run.first += 1
            out.append(_without_joints(one.runs[begin:at]))
            begin = at
            have = set()
        have.add(run.label)
    if not out:
        return [one]
    out.append(Group(False, one.runs[begin:]))
    out[0].signal = one.signal
    return out


def _begins(text: str, tokens: Tokens, run: Run) -> bool:
    if run.label == "title":
        return _VERSUS.search(text, tokens.starts[run.first], tokens.ends[run.last]) is not None
    return run.label == "container_title" and ";" in tokens.gaps[run.first]


def _next_statute(tokens: Tokens, runs: list[Run]) -> bool:
    """`42 U.S.C. § 1983; 28 U.S.C. § 1331`: a second section of a code is a second statute."""
    if [run.label for run in runs] != ["volume", "container_title", "locator"] or ";" not in tokens.gaps[runs[0].first]:
        return False
    return "§" in tokens.gaps[runs[2].first]


def _has_print(runs: list[Run]) -> bool:
    labels = {run.label for run in runs}
    return "container_title" in labels and bool(labels & {"issued", "page", "volume"})


def _without_joints(runs: list[Run]) -> Group:
    while len(runs) > 1 and runs[-1].label == "O":
        runs.pop()
    return Group(False, runs)


def prose_before_parties(text: str, tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`The Court declined to extend Smith v. Maryland`: what is said before the parties is a remark."""
    run = one.runs[0]
    if run.label != "title" or not _VERSUS.search(text, tokens.starts[run.first], tokens.ends[run.last]):
        return
    words = tokens.words[run.first : run.last + 1]
    versus = next((i for i, word in enumerate(words) if word in ("v", "vs")), 0)
    cut = next((i + 1 for i in range(versus - 2, -1, -1) if words[i].islower() and words[i] not in _IN_PARTIES), 0)
    if cut and words[cut][0].isupper():
        begin = one.signal.first if one.signal is not None else run.first
        out.append(Group(True, [Run("remark", begin, run.first + cut - 1, run.sure)]))
        one.signal = None
        run.first += cut


def report_behind_number(tokens: Tokens, one: Group) -> None:
    """`[2015] UKSC 36, [2015] AC 1619`: behind the court's own number stands the report, with year, series and page."""
    at = next((i for i, run in enumerate(one.runs) if run.label == "number"), None)
    if at is None or any(run.label == "issued" for run in one.runs):
        return
    run = one.runs[at]
    cut = next((i for i in range(run.first + 1, run.last + 1) if _year_in_brackets(tokens, i)), 0)
    if not cut:
        return
    out = [Run("number", run.first, cut - 1, run.sure), Run("issued", cut, cut, run.sure)]
    i = cut + 1
    if i <= run.last and tokens.words[i].isdigit() and len(tokens.words[i]) < 3:
        out.append(Run("volume", i, i, run.sure))
        i += 1
    end = next((j for j in range(i, run.last + 1) if tokens.words[j].isdigit()), run.last + 1)
    if end > i:
        out.append(Run("container_title", i, end - 1, run.sure))
    if end <= run.last:
        out.append(Run("page", end, end, run.sure))
    if end < run.last:
        out.append(Run("locator", end + 1, run.last, run.sure))
    one.runs[at : at + 1] = out


def _year_in_brackets(tokens: Tokens, i: int) -> bool:
    word = tokens.words[i]
    return len(word) == 4 and word.isdigit() and tokens.gaps[i].endswith("[") and tokens.gaps[i + 1].startswith("]")


def _title_of_code(tokens: Tokens, one: Group) -> None:
    """`42 U.S.C. §§ 4321-70a (1988)` at the head of a note: the number is the code's, not the note's or the list's."""
    if one.first != 1 or not tokens.words[0].isdigit() or tokens.gaps[1] != " ":
        return
    for gap in tokens.gaps[2 : min(one.last, 6) + 1]:
        if "§" in gap:
            one.runs.insert(0, Run("volume", 0, 0, one.runs[0].sure))
            return
        if gap != ".":
            return


def sections(tokens: Tokens, one: Group) -> None:
    """`16 U.S.C. §§ 4321-70a`, `42 U.S.C. § 4331(b)`: behind the mark of a section stands nobody and no volume."""
    _title_of_code(tokens, one)
    for at, run in enumerate(one.runs):
        if run.label == "author":
            cut = next((i for i in range(run.first + 1, run.last + 1) if "§" in tokens.gaps[i]), 0)
            if cut:
                one.runs[at : at + 1] = [
                    Run("container_title", run.first, cut - 1, run.sure),
                    Run("locator", cut, run.last, run.sure),
                ]
                return
        elif run.label in ("volume", "issue", "page") and "§" in tokens.gaps[run.first]:
            run.label = "locator"
            following = one.runs[at + 1] if at + 1 < len(one.runs) else None
            if following is not None and following.label == "issue" and tokens.gaps[following.first] == "(":
                run.last = following.last
                one.runs.pop(at + 1)
            return
