"""Cuts a note into citations and remarks and labels their parts: the model proposes, fixed rules finish."""

from __future__ import annotations

from collections.abc import Iterable, Sequence

from refkeeper.model.item import ItemType
from refkeeper.model.source import Excerpt
from refkeeper.parsing.addresses import isbn_of, whole_addresses
from refkeeper.parsing.decode import Group, Run, group, stretch_of
from refkeeper.parsing.east_asian import in_brackets
from refkeeper.parsing.kinds import kind_of
from refkeeper.parsing.labels import Kind, Label, Stretch
from refkeeper.parsing.mending import mend
from refkeeper.parsing.parts import labelled_parts
from refkeeper.parsing.soundness import settle
from refkeeper.parsing.tagger import tag
from refkeeper.parsing.tokens import Tokens, tokenise

_FORMS = (
    ("ibid", ("ibi", "ibí", "ebd", "eben", "ivi", "同上", "同前")),
    ("loc-cit", ("loc", "l.c", "l. c")),
    ("op-cit", ("op", "a.a", "a. a", "aao", "ob", "ouvr", "art", "cit", "préc", "前掲")),
    ("supra", ("supra", "infra", "above", "oben", "n", "fn", "anm", "siehe", "wie")),
    ("idem", ("id", "ders", "dies", "eadem", "la même", "le même")),
)
"""How the words of a back-reference begin; what else there is, is the author's own manner of op. cit."""
_EVIDENCE = frozenset(
    {Label.ISSUED, Label.PUBLISHER, Label.PUBLISHER_PLACE, Label.DOI, Label.URL, Label.GENRE, Label.STATUS,
     Label.ARCHIVE_LOCATION, Label.ARCHIVE, Label.EDITION, Label.ISBN, Label.NUMBER}
)  # fmt: skip
_JOINERS = frozenset(["and", "und", "et", "y", "e", "sowie", "also", "cf", "with", "mit", "in", "the"])


def segment(excerpt: Excerpt) -> tuple[Stretch, ...]:
    """The citations and remarks of a note, in order; offsets are of the readable text.

    They do not overlap; words that only join them stand outside.
    """
    return segments((excerpt,))[0]


def segments(excerpts: Sequence[Excerpt]) -> list[tuple[Stretch, ...]]:
    """The same of each of several notes: what is done to one is done to all before the next thing is.

    So the processor has at hand what it needs, and a note costs a tenth less than by itself (`benchmarks.parse`).
    """
    cut = [tokenise(one.text) for one in excerpts]
    told = [tag(tokens, one.emphasis) for one, tokens in zip(excerpts, cut, strict=True)]
    mended = [
        settle(one, tokens, mend(one, tokens, group(*said)))
        for one, tokens, said in zip(excerpts, cut, told, strict=True)
    ]
    return list(map(_stretches, excerpts, cut, mended))


def _stretches(excerpt: Excerpt, tokens: Tokens, groups: Iterable[Group]) -> tuple[Stretch, ...]:
    text = excerpt.text
    out: list[Stretch] = []
    for one in groups:
        found = _remark(text, tokens, one) if one.remark else _citation(excerpt, tokens, one)
        if found is None or (out and found.start < out[-1].end):
            continue
        out.append(found)
    return tuple(out)


def _remark(text: str, tokens: Tokens, one: Group) -> Stretch | None:
    if all(word.lower() in _JOINERS for word in tokens.words[one.first : one.last + 1]):
        return None
    start, end = stretch_of(text, tokens, one.first, one.last)
    while end < len(text) and text[end] in ".!?…":
        end += 1
    return Stretch(Kind.REMARK, start, end)


def _citation(excerpt: Excerpt, tokens: Tokens, one: Group) -> Stretch:
    text = excerpt.text
    pointer = next((run for run in one.runs if run.label == "back"), None)
    found = whole_addresses(text, labelled_parts(excerpt, tokens, one))
    start, end = stretch_of(text, tokens, one.first, one.last)
    found = in_brackets(text, start, end, found)
    isbn = isbn_of(text, start, end)
    if isbn is not None:
        found, end = (*found, isbn), max(end, isbn.end)
    have = {each.label for each in found}
    if pointer is not None:
        return Stretch(Kind.BACK, start, end, found, ItemType.DOCUMENT, _form(text, tokens, pointer))
    title = next((each for each in found if each.label is Label.TITLE), None) if excerpt.emphasis else None
    italic = title is not None and any(
        span.start <= title.start + 1 and span.end >= title.end - 1 for span in excerpt.emphasis
    )
    kind = kind_of(text, found, italic)
    full = kind is ItemType.LEGISLATION or have & _EVIDENCE or _in_print(have)
    if Label.NOTE_NUMBER in have or not full:
        return Stretch(Kind.SHORT, start, end, found)
    return Stretch(Kind.FULL, start, end, found, kind)


def _in_print(have: set[Label]) -> bool:
    """Whether a citation without a year still says where its work stands: `BGHZ 51, 91`, a title in a named journal.

    `Katz, 389 U.S. at 361` and `Warren, Buffalo Bill’s America, 365` only repeat.
    """
    if Label.CONTAINER_TITLE not in have:
        return False
    return Label.VOLUME in have if not have & {Label.TITLE, Label.AUTHOR} else Label.LOCATOR not in have


def _form(text: str, tokens: Tokens, pointer: Run) -> str:
    words = text[tokens.starts[pointer.first] : tokens.ends[pointer.last]].lower()
    return next((name for name, beginnings in _FORMS if words.startswith(beginnings)), "op-cit")
