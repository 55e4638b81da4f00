"""Reads the labelled reference strings (two label sets) and says in our labels what each word of them is."""

from __future__ import annotations

import gzip
import hashlib
import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

from refkeeper.model.source import Excerpt, Span
from refkeeper.parsing.tokens import Tokens, tokenise
from refkeeper.readers.inline import markdown_excerpt
from training.labels import OTHER, Example, label_words, mark_start

_NAMES = {
    "author": "author", "editor": "editor", "translator": "translator", "director": "author", "producer": "author",
    "title": "title", "title.a": "title", "title.m": "title", "title.j": "container_title", "journal": "container_title",
    "container-title": "container_title", "title.s": "collection_title", "collection-title": "collection_title",
    "date": "issued", "volumes": "volume", "volume": "volume", "biblScope.vol": "volume", "biblScope.volume": "volume",
    "biblScope.issue": "issue", "pages": "page", "biblScope.pp": "page", "biblScope.page": "page",
    "publisher": "publisher", "publishe": "publisher", "location": "publisher_place", "pubplace": "publisher_place",
    "edition": "edition", "genre": "genre", "url": "url", "ptr.web": "url", "doi": "doi", "idno.doi": "doi",
    "isbn": "isbn", "idno.isbn": "isbn", "idno.arxiv": "arxiv", "idno.arxive": "arxiv", "note": "note", "note.": "note",
    "note.report": "note", "idno.report": "number", "idno.?": "note", "source": "note", "medium": "note",
    "citation-number": "ordinal", "orgName.collaboration": "org", "orgName.": "org", "idno.issn": "note",
    "idno.pmid": "note", "idno.pmc": "note", "idno.pii": "note", "biblScope.date": "issued",
    "biblScope.chapter": "note",
}  # fmt: skip
# What AnyStyle's sets count to a field and GROBID's do not: the words that introduce it.
_EDGES = re.compile(
    r"(?:in|im|dans|en|eds?|editors?|edited|by|hrsg|hg|von|v|dir|trans|translated|translator|übers|ser|vols?|volume|"
    r"bd|band|tome|t|jg|nos?|nr|issue|pp?|pages?|s|retrieved|from|available|at|accessed|doi|isbn|url|http|on|"
    r"of|the|edn|edition|aufl|auflage)",
    re.IGNORECASE,
)
_HEADS = {
    "container_title": frozenset(["in", "im", "dans", "en"]),
    "editor": frozenset(["in", "ed", "eds", "edited", "by", "editor", "editors", "hrsg", "hg", "von", "dir", "trans"]),
    "translator": frozenset(["trans", "translated", "by", "translator", "übers"]),
    "volume": frozenset(["vol", "vols", "volume", "bd", "band", "tome", "t", "jg", "no", "nos", "nr", "issue", "v"]),
    "page": frozenset(["p", "pp", "pages", "page", "s", "seiten", "pgs"]),
    "collection_title": frozenset({"ser"}),
    "edition": frozenset(),
    "doi": frozenset({"doi"}),
    "isbn": frozenset({"isbn"}),
    "url": frozenset(["retrieved", "from", "available", "at", "url", "accessed"]),
    "author": frozenset({"by"}),
}
_TAILS = {
    "editor": frozenset(["ed", "eds", "editor", "editors", "edited", "hrsg", "hg", "in", "by", "dir"]),
    "author": frozenset(),
    "edition": frozenset(["ed", "edn", "edition", "aufl", "auflage", "éd"]),
    "page": frozenset({"pp"}),
}


def bucket(text: str, of: int = 5) -> int:
    """The hash bucket of a text; a text that comes twice falls into the same one."""
    folded = re.sub(r"[\W_]+", "", text.casefold())[:80]
    return int(hashlib.sha1(folded.encode(), usedforsecurity=False).hexdigest()[:8], 16) % of


def rows(path: Path) -> Iterator[dict[str, Any]]:
    """The records of a gzipped JSON Lines file."""
    with gzip.open(path, "rt", encoding="utf-8") as lines:
        for line in lines:
            yield json.loads(line)


def read_labelled(path: Path) -> Iterator[Example]:
    """Every labelled string as words with labels; a stretch that cannot be found in its text is left out."""
    for row in rows(path):
        yield to_example(row)


def without_bucket(data: Path, hold_out: int | None) -> list[Example]:
    """Every labelled string of the data but those of the hash bucket that is held out."""
    return [
        one
        for one in read_labelled(data / "parse" / "labelled.jsonl.gz")
        if hold_out is None or bucket("".join(one.tokens.words)) != hold_out
    ]


def to_example(row: dict[str, Any]) -> Example:
    """One record in our labels."""
    excerpt = markdown_excerpt(row["text"], Span(0, len(row["text"])))
    tokens = tokenise(excerpt.text)
    fields = row["citations"][0]["fields"]
    raw = _raw_spans(excerpt, tokens)
    labels = [OTHER] * len(tokens.words)
    at = 0
    stretches: list[tuple[str, int, int]] = []
    for name, words in row["segments"]:
        start = row["text"].find(words, at)
        if start < 0:
            start = row["text"].find(words)
        if start < 0:
            continue
        at = start + len(words)
        inside = [i for i, (low, high) in enumerate(raw) if low < at and high > start]
        if inside:
            stretches += _stretches(_mapped(name, words, fields), inside, tokens, fields)
    labels = label_words(tokens, stretches, ())
    first = next((i for i, one in enumerate(labels) if not one.endswith("ordinal")), None)
    if first is not None:
        mark_start(labels, tokens, tokens.starts[first])
    return Example(
        row["id"], row["source"].split("/")[0] + "/" + row["source"].split("/")[1], tokens, excerpt.emphasis, labels
    )


def _raw_spans(excerpt: Excerpt, tokens: Tokens) -> list[tuple[int, int]]:
    return [
        (span.start, span.end)
        for span in (excerpt.span(start, end) for start, end in zip(tokens.starts, tokens.ends, strict=True))
    ]


def _squash(text: str) -> str:
    return re.sub(r"[\W_]+", "", text).casefold()


def _mapped(name: str, words: str, fields: dict[str, Any]) -> str:
    label = _NAMES[name]
    if label in ("title", "container_title", "collection_title"):
        for field, ours in (("title", "title"), ("container_title", "container_title"), ("series", "collection_title")):
            value = fields.get(field)
            if value and _squash(value) and _squash(value) in _squash(words):
                return ours
    return label


def _stretches(label: str, inside: list[int], tokens: Tokens, fields: dict[str, Any]) -> list[tuple[str, int, int]]:
    if label == "volume":
        return _volume(inside, tokens, fields)
    heads, tails = _HEADS.get(label, frozenset()), _TAILS.get(label, frozenset())
    while len(inside) > 1 and tokens.words[inside[0]].lower() in heads and not _of_number(tokens, inside[0]):
        inside = inside[1:]
    while len(inside) > 1 and tokens.words[inside[-1]].lower() in tails:
        inside = inside[:-1]
    return [(label, tokens.starts[inside[0]], tokens.ends[inside[-1]])]


def _of_number(tokens: Tokens, i: int) -> bool:
    """Whether a capital letter stands right before figures and belongs to them: `S344`, `P01002`."""
    return tokens.words[i].isupper() and tokens.gaps[i + 1] == "" and tokens.words[i + 1][0].isdigit()


def _volume(inside: list[int], tokens: Tokens, fields: dict[str, Any]) -> list[tuple[str, int, int]]:
    """`vol. 12, no. 3` and `128 (1):` are one stretch there and two here: the values say which is which.

    AnyStyle's sets count to the volume what stands close to it: a year in `2008;21(4):`, pages in `8(3):295–301`.
    """
    found: list[tuple[str, int, int]] = []
    left = {"volume": _squash(str(fields.get("volume", ""))), "issue": _squash(str(fields.get("issue", "")))}
    for i in inside:
        word = _squash(tokens.words[i])
        name = next((one for one in left if word and left[one].startswith(word)), None)
        if name is not None:
            left[name] = left[name][len(word) :]
        else:
            name = _beside(tokens, i, {one for one, _, _ in found})
        if name is not None:
            found.append((name, tokens.starts[i], tokens.ends[i]))
    if not found and len(inside) <= 2:
        return [("volume", tokens.starts[inside[0]], tokens.ends[inside[-1]])]
    return found


def _beside(tokens: Tokens, i: int, before: set[str]) -> str | None:
    """What a number is that stands with a volume and issue and is neither, by the mark before it."""
    word, gap = tokens.words[i], tokens.gaps[i]
    if not before:
        is_year = len(word) == 4 and word.isdigit() and "1450" <= word <= "2035"
        return "issued" if is_year and ";" in tokens.gaps[i + 1] else None
    if not word[0].isdigit():
        return None
    if ":" in gap:
        return "page"
    return "issue" if "(" in gap and "issue" not in before else None
