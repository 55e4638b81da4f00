"""Turns the labels of a note's words into its citations and remarks, each with its labelled stretches."""

from __future__ import annotations

from collections.abc import Sequence
from dataclasses import field
from functools import lru_cache

from refkeeper.model.dataclass import dataclass
from refkeeper.parsing.labels import Label
from refkeeper.parsing.tokens import Tokens
from refkeeper.text.lazy import LazyPattern

_LABELS: dict[str, Label] = {one.value: one for one in Label}
_OPENERS = "“„«‘‚\"'([（*「『《〈‹"
_CLOSERS = "”“»’\"')]）*」』》〉›"
_PARTNERS = {")": "(", "]": "[", "）": "（"}
_HARD_JOIN = LazyPattern(r"[;“”\"]|\.\s")


@dataclass(slots=True)
class Run:
    """Words of one label that stand together: `[first, last]`, and the least probability of a word in it."""

    label: str
    first: int
    last: int
    sure: float


@dataclass(slots=True)
class Group:
    """The runs of one citation, or one remark; `signal` are the words that introduce it."""

    remark: bool
    runs: list[Run] = field(default_factory=list)
    signal: Run | None = None

    @property
    def first(self) -> int:
        """Its first word."""
        return self.runs[0].first

    @property
    def last(self) -> int:
        """Its last word."""
        return self.runs[-1].last


@lru_cache(maxsize=256)
def _parted(label: str) -> tuple[str, str]:
    """Where in its field a word stands, and the field: `B-title` begins a title, `remark` is no more than that."""
    prefix, dash, name = label.partition("-")
    return prefix, name if dash else label


def group(labels: Sequence[str], sure: Sequence[float]) -> list[Group]:
    """The citations and remarks that a row of labels means, in order."""
    out: list[Group] = []
    signal: Run | None = None
    opened: Group | None = None
    going, goes_on = Run("", 0, 0, 0.0), ""
    for i, (label, probability) in enumerate(zip(labels, sure, strict=True)):
        if label == goes_on:  # as most words do
            going.last = i
            if probability < going.sure:
                going.sure = probability
            continue
        goes_on = ""
        prefix, name = _parted(label)
        if name == "ordinal":
            # `[12]`: the number of the citation in its list is no part of it.
            opened = None
            continue
        if name == "signal":
            opened = None
            if signal is not None and signal.last == i - 1:
                signal = Run("signal", signal.first, i, min(signal.sure, probability))
            else:
                signal = Run("signal", i, i, probability)
            continue
        if name == "remark":
            if opened is None or not opened.remark:
                opened = Group(True)
                out.append(opened)
                if signal is not None:
                    # Words that introduce a remark are the remark's own.
                    opened.runs.append(Run("remark", signal.first, signal.last, signal.sure))
                    signal = None
            opened.runs.append(Run("remark", i, i, probability))
            continue
        if prefix == "S" or opened is None or opened.remark:
            if name == "O" and prefix != "S":
                continue
            opened = Group(False, signal=signal)
            signal = None
            out.append(opened)
        going, goes_on = Run(name, i, i, probability), f"I-{name}"
        opened.runs.append(going)
    for one in out:
        while len(one.runs) > 1 and one.runs[-1].label == "O":
            one.runs.pop()
    return [one for one in out if one.remark or any(run.label != "O" for run in one.runs)]


def stretch_of(text: str, tokens: Tokens, first: int, last: int) -> tuple[int, int]:
    """From the first word to the last, with the quotes and brackets that belong to them."""
    start, end = tokens.starts[first], tokens.ends[last]
    while (
        start > 0
        and text[start - 1] in _OPENERS
        and tokens.gaps[first]
        and start > tokens.starts[first] - len(tokens.gaps[first])
    ):
        start -= 1
    inside = text[start:end]
    while end < len(text) and text[end] in _CLOSERS:
        mark = text[end]
        opener = _PARTNERS.get(mark)
        if opener is not None and inside.count(opener) <= inside.count(mark):
            break
        end += 1
        inside = text[start:end]
    if text[end : end + 1] in (".", ",") and text[end + 1 : end + 2] in ("”", '"', "’") and text[end + 1 : end + 2]:
        end += 2
    return start, end


def field_label(name: str) -> Label | None:
    """The field that a label of the model stands for; None for words that only join (`O`, `note`, `ordinal`)."""
    return _LABELS.get(name)
