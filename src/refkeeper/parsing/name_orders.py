"""Gives a person one name in all notes of an article, where one of them shows which of two words is the family."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import replace

from refkeeper.model.citation import FullCitation, Remark, Segment
from refkeeper.model.item import Name
from refkeeper.model.work import Field
from refkeeper.parsing.east_asian_names import in_characters
from refkeeper.text.lazy import LazyPattern

People = tuple[Field[Name], ...]
Shown = set[tuple[str | None, str | None]]
"""Names as they would be read the wrong way round: the given name, the family."""


def in_one_order(notes: Sequence[tuple[Segment, ...]]) -> tuple[tuple[Segment, ...], ...]:
    """The notes, with `Seo Tatsuhiko` read as `Seo Tatsuhiko 妹尾達彥` of another note is: the family first.

    Nothing else tells a name of East Asia in Latin letters from one of Europe.
    """
    shown: Shown = {
        (one.value.given, one.value.family)
        for people in _people(notes)
        for one in people
        if one.value is not None and one.value.given and in_characters(one.raw)
    }
    if not shown:
        return tuple(notes)
    return tuple(tuple(_turned(one, shown) for one in note) for note in notes)


def _people(notes: Sequence[tuple[Segment, ...]]) -> Iterator[People]:
    for note in notes:
        for one in note:
            if not isinstance(one, Remark):
                yield from (one.work.author, one.work.editor, one.work.translator, one.work.container_author)


def _turned(one: Segment, shown: Shown) -> Segment:
    if isinstance(one, Remark):
        return one
    work = one.work
    people = [
        tuple(_turn(person, shown) for person in role)
        for role in (work.author, work.editor, work.translator, work.container_author)
    ]
    author, editor, translator, container_author = people
    turned = replace(work, author=author, editor=editor, translator=translator, container_author=container_author)
    return one if turned == work else replace(one, work=turned)


def _turn(person: Field[Name], shown: Shown) -> Field[Name]:
    name = person.value
    # A comma says itself which of the words is the family.
    if name is None or (name.family, name.given) not in shown or "," in person.raw:
        return person
    return replace(person, value=replace(name, family=name.given, given=name.family))


_FAMILY_NAME = LazyPattern(r"(?:The|His|Her)\s(?:family\sname|surname)\sis\s(?P<family>[^\W\d_]{2,20})\b")


def turn_named(out: list[Segment], remark: str) -> None:
    """`Maruyama Masao, *Studies* (…). The family name is Maruyama.`: no rule can know it, but the note says so."""
    told = _FAMILY_NAME.match(remark)
    if told is None or len(out) < 2 or not isinstance(out[-2], FullCitation):
        return
    cited = out[-2]
    people = tuple(
        replace(one, value=Name(family=one.value.given, given=one.value.family))
        if one.value is not None and one.value.given == told["family"]
        else one
        for one in cited.work.author
    )
    out[-2] = replace(cited, work=replace(cited.work, author=people))
