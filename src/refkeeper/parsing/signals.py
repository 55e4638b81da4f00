"""Sets right what introduces a citation: `see` and its kin are its signal, what is said before them is a remark."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_SIGNALS = frozenset(["see", "cf", "compare", "vgl", "siehe", "voir", "vid", "véase", "quoted", "cited"])
_LEADS = frozenset(["but", "and", "so", "also", "aber", "und", "mais", "et", "y", "pero", "as"])


def set_signal(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """Set right the signal of one citation; what the author says before it goes to `out`."""
    _signal_behind_prose(tokens, one, out)
    _name_before_signal(tokens, one, out)


def put_remark(out: list[Group], said: Run) -> None:
    """What is said goes on with the remark right before it, or is one of its own."""
    if out and out[-1].remark and out[-1].last + 1 >= said.first:
        out[-1].runs.append(said)
    else:
        out.append(Group(True, [said]))


def _signal_behind_prose(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`Until then see Grafton`: the signal is `see`, what stands before it is the author's."""
    signal = one.signal
    if signal is None:
        return
    words = [tokens.words[i].lower() for i in range(signal.first, signal.last + 1)]
    known = next((i for i, word in enumerate(words) if word in _SIGNALS), 0)
    if known and words[known - 1] not in _LEADS:
        out.append(Group(True, [Run("remark", signal.first, signal.first + known - 1, signal.sure)]))
        one.signal = Run("signal", signal.first + known, signal.last, signal.sure)


def _name_before_signal(tokens: Tokens, one: Group, out: list[Group]) -> None:
    """`Para saber más sobre ALBERTI, véase: https://huggingface.co/…`: who is spoken of before `see` wrote nothing."""
    if len(one.runs) < 3 or one.signal is not None or one.runs[0].label != "author" or one.runs[1].label != "O":
        return
    name, word = one.runs[:2]
    if word.first == word.last == name.last + 1 and tokens.words[word.first].lower() in _SIGNALS:
        put_remark(out, Run("remark", name.first, name.last, name.sure))
        one.signal = Run("signal", word.first, word.last, word.sure)
        one.runs[:2] = []
