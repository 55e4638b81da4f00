"""Turns claims and works into the tokens under which local records are filed and looked up."""

from __future__ import annotations

import re
from collections.abc import Mapping
from functools import lru_cache
from itertools import chain, pairwise

from refkeeper.model.item import Item
from refkeeper.model.work import Field, Work
from refkeeper.text.folding import fold, fold_once

_LONGEST = 600
_MOST = 80
_TEXTS = ("title", "subtitle", "container-title", "short-container-title")
_NUMBER = re.compile(r"[0-9]{1,9}")
_PLAIN = re.compile(r"[0-9]{1,60}(?=-|\Z)")  # most volumes and pages: 38, 56-97
_GLUED = re.compile(r"(?<=[a-z])(?=[A-Z])")  # andKneschaurek, DrugResistance
_PARTED = re.compile(r"(?<=[0-9])[ ](?=[0-9])")  # 6 8, 10 2


def record_tokens(data: Mapping[str, object]) -> set[str]:
    """The tokens of a Crossref work: words of title and journal, family names, year, volume, first page."""
    texts: list[str] = []
    for field in _TEXTS:
        if value := data.get(field):
            texts += _texts(value)
    out = {word for word in fold_once(" ".join(texts)).split() if len(word) > 1 or not word.isascii()}
    for role in ("author", "editor"):
        people = data.get(role)
        for person in people[:_MOST] if isinstance(people, list) else ():
            if isinstance(person, dict):
                out.update(_family_tokens(str(person.get("family") or person.get("name") or "")))
    for date in ("issued", "published-print", "published-online"):
        if (value := data.get(date)) and (year := _year(value)) is not None:
            out.add(f"y{year}")
    for mark, field in (("v", "volume"), ("p", "page"), ("p", "article-number")):
        if value := data.get(field):
            out.update(mark + number for number in _first(value))
    return out


def item_tokens(item: Item) -> set[str]:
    """The same tokens of an item, as a library has it."""
    people = {
        role: [{"family": name.family or name.literal or name.given or ""} for name in names]
        for role, names in (("author", item.author), ("editor", item.editor))
    }
    titles = {
        "title": item.title,
        "container-title": item.container_title,
        "short-container-title": item.container_title_short,
        "subtitle": item.event_title,
    }
    numbers = {"volume": item.volume, "page": item.page, "article-number": item.number}
    year = item.issued.year if item.issued is not None else None
    return record_tokens({**people, **titles, **numbers, "issued": {"date-parts": [[year]]}})


@lru_cache(maxsize=1 << 15)
def _family_tokens(family: str) -> tuple[str, ...]:
    # Kept, because half of all authors bear a name that thousands bear: an index of a million records asks four times.
    found = words(family)
    ends = _ends(found[-1]) if found and len(found[-1]) > 4 else ()
    return (*("@" + word for word in found), *ends)


def work_tokens(work: Work) -> set[str]:
    """The same tokens of what a note claims; people also as words, for a name may have been read as a title."""
    out: set[str] = set()
    for claim in (work.title, work.container_title, work.collection_title, work.event_title):
        if claim is not None:
            out.update(words(claim.value or claim.raw)[:_MOST])
    for people in (work.author, work.editor, work.translator):
        for person in people[:_MOST]:
            name = person.value
            text = (name.family or name.literal or "") if name is not None else person.raw
            out.update("@" + word for word in words(text))
            if name is not None and name.given and len(name.given) > 3:
                out.update("@" + word for word in words(name.given))
    year = work.issued.value.year if work.issued is not None and work.issued.value is not None else None
    if year is not None:
        out.add(f"y{year}")
    out.update(f"v{number}" for number in _claim(work.volume))
    out.update(f"p{number}" for number in _claim(work.page))
    return out


def page_tokens(item: Item) -> list[str]:
    """The token of an item's first page, if it has one."""
    return [f"p{number}" for number in _first(item.page or item.number)]


def volume_tokens(item: Item) -> list[str]:
    """The token of an item's volume, if it has one."""
    return [f"v{number}" for number in _first(item.volume)]


def text_tokens(text: str) -> set[str]:
    """The same tokens of a citation as printed, where nobody knows which word is a name and which number a page."""
    ends = text if len(text) <= _LONGEST else f"{text[: _LONGEST // 2]} {text[-_LONGEST // 2 + 1 :]}"
    found = words(ends)
    parted = _GLUED.sub(" ", ends)
    loose = found if parted == ends else words(parted)
    # `Bel tramello`, `Mc poMall`: a blank too many, or a letter that is another.
    out = set(chain.from_iterable(map(_word_tokens, found if loose is found else {*found, *loose[:_MOST]})))
    for one, other in pairwise(loose[:_MOST]):
        joined = one + other
        out.add(joined)
        out.add(f"@{joined}")
        if len(joined) > 4:  # a word of five letters and more has given how it begins and ends itself
            if len(one) < 5:
                out.add(f"^{joined[:4]}")
            if len(other) < 5:
                out.add(f"${joined[-4:]}")
    for number in {*_NUMBER.findall(ends), *_NUMBER.findall(_PARTED.sub("", ends))}:
        bare = number.lstrip("0")
        out.update((f"v{bare}", f"p{bare}") if len(bare) != 4 else (f"y{bare}", f"p{bare}", f"v{bare}"))
    return out


def _tokens_of(word: str) -> tuple[str, ...]:
    """A word as such and as a name, and how it would begin and end."""
    return (word, f"@{word}", f"^{word[:4]}", f"${word[-4:]}") if len(word) > 4 else (word, f"@{word}")


_word_tokens = lru_cache(maxsize=1 << 14)(_tokens_of)


def _ends(word: str) -> tuple[str, str]:
    """How a name begins and how it ends: a misprint leaves one of the two."""
    return f"^{word[:4]}", f"${word[-4:]}"


def words(text: str) -> list[str]:
    """The folded words of a text, those of one Latin letter left out."""
    return [word for word in fold(text[:_LONGEST]).split() if len(word) > 1 or not word.isascii()]


def _claim(claim: Field[str] | None) -> list[str]:
    return _first(claim.value) if claim is not None else []


def _first(value: object) -> list[str]:
    """The first number of a volume or page range, without zeros before it."""
    if not isinstance(value, (str, int)):
        return []
    if isinstance(value, str) and (plain := _PLAIN.match(value)) is not None:
        return [number] if (number := plain.group().lstrip("0")) else []
    found = [word.lstrip("0") for word in fold(str(value)[:60]).split() if any(map(str.isdigit, word))]
    return [word for word in found[:1] if word]


def _year(date: object) -> int | None:
    parts = date.get("date-parts") if isinstance(date, dict) else None
    if isinstance(parts, list) and parts and isinstance(parts[0], list) and parts[0] and isinstance(parts[0][0], int):
        return parts[0][0]
    return None


def _texts(value: object) -> list[str]:
    if isinstance(value, str):
        return [value[:_LONGEST]]
    return [one[:_LONGEST] for one in value if isinstance(one, str)] if isinstance(value, list) else []
