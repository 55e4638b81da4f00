"""Reads the generated notes and says in our labels what each word of them is."""

from __future__ import annotations

import json
import re
from collections.abc import Iterable, Iterator
from typing import Any

from refkeeper.model.source import Span
from refkeeper.parsing.tokens import tokenise
from training.labels import OTHER, REMARK, Example, label_words, mark_start

# The words of a back-reference that carry no label of their own: ibid., a.a.O., supra, ebd., op. cit., ders.
_POINTERS = re.compile(
    r"(?:ib[ií]d\w*|ebd|ebda|ebenda|ebendort|ivi|id|idem|eadem|ead|op|ob|obra|ouvr|loc|art|cit|cité|citée|citado|citata|a|O|"
    r"ao|aaO|supra|infra|above|oben|ders|dies|derselbe|dieselbe|préc|précité|préciteé|précitée|l|c|同上|同前|前掲|前掲書)",
    re.IGNORECASE,
)
_BACK = frozenset({"ibid", "idem", "op-cit", "loc-cit", "supra"})


def read_notes(lines: Iterable[str]) -> Iterator[Example]:
    """Every generated note (one JSON line each) as words with labels."""
    for number, line in enumerate(lines):
        yield to_example(json.loads(line), number)


def to_example(row: dict[str, Any], number: int) -> Example:
    """One generated note in the labels of the tagger."""
    text = row["text"]
    tokens = tokenise(text)
    heads = {start: end for kind, start, end in row["segments"] if row["style"].startswith("entries")}
    stretches = []
    ordinals: dict[int, int] = {}
    for label, start, end in row["labels"]:
        head = next((one for one in (start, start - 1) if one in heads), None)
        if label == "number" and head is not None:
            # `[13]` before an entry is its number in the list.
            label = "ordinal"
            ordinals[head] = end
        stretches.append((label, start, end))
    begins = []
    for kind, start, end in row["segments"]:
        if kind == REMARK:
            stretches.append((REMARK, start, end))
            continue
        begins.append(ordinals.get(start, start))
    labels = label_words(tokens, stretches, ())
    for kind, start, end in row["segments"]:
        if kind not in _BACK:
            continue
        for i, word in enumerate(tokens.words):
            if start <= tokens.starts[i] < end and labels[i] == OTHER and _POINTERS.fullmatch(word):
                labels[i] = "I-back"
    for start in begins:
        mark_start(labels, tokens, start)
    emphasis = tuple(Span(start, end) for start, end in row["emphasis"] if start < end)
    return Example(f"note-{number}", row["source"], tokens, emphasis, labels)
