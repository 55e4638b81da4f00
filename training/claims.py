"""Gathers every claim that refkeeper makes of held-out texts: how sure the model was of it, and whether it is right."""

from __future__ import annotations

import json
import re
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, replace
from pathlib import Path
from typing import Any

from refkeeper.model.citation import Citation, Remark
from refkeeper.model.source import Excerpt, Span
from refkeeper.model.work import Field
from refkeeper.parsing.confidence import group_of
from refkeeper.parsing.labels import Label
from refkeeper.parsing.notes import parse_note
from refkeeper.pipeline.read import read_line
from training.labelled import bucket
from training.scorer import Scorer
from training.sets import Record, Set, lines

# What the scorer calls the fields of a work; people are counted one by one.
_SCORED = {
    Label.TITLE: "title", Label.CONTAINER_TITLE: "container_title", Label.ISSUED: "year", Label.VOLUME: "volume",
    Label.ISSUE: "issue", Label.PAGE: "pages", Label.PUBLISHER: "publisher", Label.PUBLISHER_PLACE: "place",
    Label.DOI: "doi", Label.URL: "url",
}  # fmt: skip
# The values of these in the labelled strings end at a blank (`http://www. boston.com`), and a DOI in an address is
# either: there the labelled words are the truth.
_ADDRESSES = (Label.DOI, Label.URL)
_LEAD = re.compile(r"^(?:url|doi|https|http|dx|org|www)*")
_PEOPLE = (Label.AUTHOR, Label.EDITOR)


@dataclass(frozen=True, slots=True)
class Claim:
    """One claim.  `half` is 0 or 1, by the hash of its text: what the curve is fitted on, and what is reported."""

    label: Label
    sure: float
    right: bool
    half: int

    @property
    def group(self) -> str:
        """The group whose curve it has."""
        return group_of(self.label)


def half_of(text: str) -> int:
    """The half of a text; it is independent of its bucket, because five and ten have only five in common."""
    return int(bucket(text, 10) >= 5)


def of_records(scorer: Scorer, given: Set) -> Iterator[Claim]:
    """The claims of texts whose citations are known."""
    for records in given.articles():
        for record, (_, text) in zip(records, lines(records), strict=True):
            cited = [one for one in read_line(text)[1] if not isinstance(one, Remark)]
            found = {"citations": [{"fields": scorer.fields_of(one)} for one in cited]}
            if given.numbered:
                mates = {j: i for i, j in scorer.pairs(record, found)}
            else:
                mates, cited = {0: 0}, cited[:1]
            for j, one in enumerate(cited):
                gold = record["citations"][mates[j]] if j in mates else None
                half, segments = half_of(record["text"]), record.get("segments", ())
                yield from _of_citation(scorer, gold, found["citations"][j], one, half, given, segments)


def _of_citation(
    scorer: Scorer, gold: Record | None, found: Record, one: Citation, half: int, given: Set, segments: Sequence[Any]
) -> Iterator[Claim]:
    counts = scorer.compare(gold, found) if gold else {}
    unsure = set(gold.get("uncertain", ())) if gold else set()
    work = one.work
    for label, name in _SCORED.items():
        claim: Field[Any] | None = getattr(work, label.value)
        if claim is None or claim.value is None or name in unsure:
            continue
        right = counts.get(name, (0,))[0] > 0
        if label in _ADDRESSES and segments:
            right = _address(claim.raw) in {_address(words) for _, words in segments}
        yield Claim(label, claim.confidence, right, half)
    if one.locator is not None and given.numbered and "locator" not in unsure:
        # The labelled strings know no locators.
        yield Claim(Label.LOCATOR, one.locator.confidence, counts.get("locator", (0,))[0] > 0, half)
    for label in _PEOPLE:
        claims = [claim for claim in getattr(work, label.value) if claim.value is not None]
        if label.value in unsure or not claims:
            continue
        known = scorer.known(gold["fields"], found["fields"], label.value) if gold else set()
        for i, claim in enumerate(claims):
            yield Claim(label, claim.confidence, i in known, half)


def of_notes(path: Path) -> Iterator[Claim]:
    """The claims of generated notes, whose labelled stretches are the truth: one of the label with the same words."""
    with path.open(encoding="utf-8") as rows:
        for line in rows:
            row = json.loads(line)
            spans = tuple(Span(start, end) for start, end in row["emphasis"] if start < end)
            note = replace(Excerpt.plain(row["text"]), emphasis=spans)
            for one in parse_note(note):
                if not isinstance(one, Remark):
                    yield from _of_generated(row["text"], row["labels"], one, row["article"] % 2)


def _of_generated(text: str, truth: Sequence[Any], one: Citation, half: int) -> Iterator[Claim]:
    for label in Label:
        claims = one.locator if label is Label.LOCATOR else getattr(one.work, label.value, None)
        for claim in claims if isinstance(claims, tuple) else (claims,):
            if claim is None or claim.value is None:
                continue
            start, end = claim.span.start, claim.span.end
            names = [one.value for one in (_ADDRESSES if label in _ADDRESSES else (label,))]
            near = [(low, high) for name, low, high in truth if name in names and low < end and start < high]
            if isinstance(claims, tuple):
                right = any(low <= start + 1 and end <= high + 1 for low, high in near)
            else:
                right = _address(claim.raw) in {_address(text[low:high]) for low, high in near}
            yield Claim(label, claim.confidence, right, half)


def _address(words: str) -> str:
    return _LEAD.sub("", _squash(words))


def _squash(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()
