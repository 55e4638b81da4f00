"""Parts the cases that a note names one behind the other, and the prose before their parties."""

from __future__ import annotations

import re

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_IN_PARTIES = frozenset(
    ["of", "the", "and", "for", "in", "ex", "rel", "de", "van", "von", "on", "at", "to", "a", "re", "la", "du"]
)
_VERSUS = re.compile(r"\w\.?\s(?:v|vs)\.?\s[A-Z]")


def parted(text: str, tokens: Tokens, one: Group) -> list[Group]:
    """Two citations in one: `388 F. 829 (1974), Roe v. Wade, 410 U.S. 113 (1973)`, `D. 1991, p. 3 ; JCP 1991, p. 5`."""
    have: set[str] = set()
    for at, run in enumerate(one.runs):
        if "issued" in have and "container_title" in have:
            if run.label == "title" and _VERSUS.search(text, tokens.starts[run.first], tokens.ends[run.last]):
                while run.first < run.last and tokens.words[run.first][0].islower():
                    run.first += 1
            elif not (run.label == "container_title" and ";" in tokens.gaps[run.first]):
                continue
            rest = {each.label for each in one.runs[at:]}
            if "container_title" in rest and rest & {"issued", "page", "volume"}:
                first = one.runs[:at]
                while len(first) > 1 and first[-1].label == "O":
                    first.pop()
                return [Group(False, first, one.signal), *parted(text, tokens, Group(False, one.runs[at:]))]
        have.add(run.label)
    return [one]


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
