"""Builds what a model may propose of a text, so that a rule can be shown without one."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens, tokenise

Parts = list[tuple[str, str]]
"""Labels and the words that they are given to, in order."""


def proposed(parts: Parts, text: str) -> tuple[Tokens, Group]:
    """The words of a text, and a citation of these parts."""
    tokens = tokenise(text)
    runs: list[Run] = []
    at = 0
    for label, words in parts:
        start = text.index(words, at)
        at = start + len(words)
        inside = [i for i, low in enumerate(tokens.starts) if start <= low < at]
        runs.append(Run(label, inside[0], inside[-1], 1.0))
    return tokens, Group(False, runs)


def parts_of(text: str, tokens: Tokens, group: Group) -> Parts:
    """The labelled words of a citation; what joins fields is left out."""
    return [
        (run.label, text[tokens.starts[run.first] : tokens.ends[run.last]]) for run in group.runs if run.label != "O"
    ]
