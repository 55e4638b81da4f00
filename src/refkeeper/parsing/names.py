"""Reads the people of a citation: who is named in a list, in their order."""

from __future__ import annotations

import re
from functools import lru_cache
from itertools import pairwise

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Name
from refkeeper.parsing.east_asian_names import in_characters
from refkeeper.parsing.name_endings import behind_the_last
from refkeeper.parsing.name_forms import SUFFIX, direct, family_first
from refkeeper.parsing.name_words import all_initials, initial, words_of
from refkeeper.parsing.words import PARTICLES

_AND = re.compile(
    r"""\s*[,;]?\s+(?:and|und|et|with|mit|dan|og|och|sowie|&)\s+ | \s*,?\s*&\s* | \s+[yeai]\s+(?=[^\W\d_a-z])
    | \s*[;、，]\s*(?:and\s|&\s?)? | \s*/\s* | \s+[–—]\s+ | \s*,\s*(?:and|und|et)\s+""",
    re.VERBOSE,
)
_JOINT = re.compile(r"[,，;、/&–—]|\s(?:and|und|et|with|mit|dan|og|och|sowie|[yeai])\s")
"""What `_AND` and `_COMMA` may find: most names stand alone."""
_COMMA = re.compile(r"\s*[,，]\s*")
_LEAD = re.compile(r"^[\s.,:;\d\[\]]*(?:(?:by|von|par|di)\s)?")
_PERSON_ALL_THE_SAME = re.compile(r"\b[A-Z]\.|^\s*[A-Z][a-z]+\s[A-Z]{1,3}[.,;\s]*$")
"""`Church MK`, `Bank, J.`: initials belong to a person."""
_BODY = re.compile(
    r"""\b(?:University|Universit(?:y|ät|é|à)|Institut[eo]?|Committee|Commission|Ministry|Ministère|Ministerium|Department|
    Office|Bureau|Association|Society|Council|Organi[sz]ation|Government|Library|Museum|Archives?|Church|Bank|Center|
    Centre|Agency|Foundation|Federation|Nations|Union|Group|Company|Corporation|Inc|Ltd|GmbH|Congress|Court|Board|
    Service|Staff|Consortium|Academy|Authority|Parliament|House|Press|Collaboration|Network|Programme|Team)\b""",
    re.VERBOSE,
)


@dataclass(frozen=True, slots=True)
class Person:
    """One name and where it stands in the text it was read from."""

    start: int
    end: int
    name: Name
    certain: bool = True


@dataclass(frozen=True, slots=True)
class _Part:
    start: int
    end: int
    text: str
    joined: bool
    """Whether `and` or its kin stands before it."""


@lru_cache(maxsize=2048)
def parse_names(text: str) -> tuple[Person, ...]:
    """The people named in a list, in order; `et al.` and `eds.` are nobody.

    >>> [one.name.family for one in parse_names("Hitchcock, Tim, Adam Crymble, and Louise Falcini")]
    ['Hitchcock', 'Crymble', 'Falcini']
    """
    end = behind_the_last(text)
    if _BODY.search(text, 0, end) and not _PERSON_ALL_THE_SAME.search(text, 0, end):
        return _body(text, end)
    parts = _parts(text, end)
    capitals = any(len(word) > 4 and word.isupper() and "." not in word for part in parts for word in part.text.split())
    people: list[Person] = []
    index = 0
    while index < len(parts):
        part = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else None
        late = parts[index + 2] if index + 2 < len(parts) else None
        if following is not None and late is not None and _suffix(following) and all_initials(late.text):
            # `Guerney, Jr., B. G.`
            people.append(Person(part.start, late.end, family_first(part.text, late.text, following.text)))
            index += 3
        elif pointed := _comma_for_point(parts, index):
            last = parts[index + pointed]
            name, sure = direct(" ".join(one.text for one in parts[index : index + pointed + 1]), None)
            people.append(Person(part.start, last.end, name, sure))
            index += pointed + 1
        elif following is not None and not following.joined and _inverted(parts, index):
            tail = late if late is not None and _suffix(late) else None
            name = family_first(part.text, following.text, tail.text if tail else None)
            people.append(Person(part.start, (tail or following).end, name))
            index += 3 if tail else 2
        else:
            tail = following if following is not None and _suffix(following) else None
            name, sure = direct(part.text, tail.text if tail else None, last=index == len(parts) - 1, capitals=capitals)
            people.append(Person(part.start, (tail or part).end, name, sure))
            index += 2 if tail else 1
    return tuple(people)


def _body(text: str, end: int) -> tuple[Person, ...]:
    start = len(text) - len(text.lstrip(" ,"))
    stop = start + len(text[start:end].rstrip(" ,.:"))
    return (Person(start, stop, Name(literal=text[start:stop])),) if stop > start else ()


def _parts(text: str, end: int) -> list[_Part]:
    parts: list[_Part] = []
    lead = _LEAD.match(text, 0, end)
    begin = lead.end() if lead else 0
    if _JOINT.search(text, begin, end) is None:
        return _one_part(text, begin, end)
    joints = [(one.start(), one.end(), True) for one in _AND.finditer(text, begin, end)]
    cuts = [(begin, begin, False), *joints, (end, end, True)]
    for (_, low, first), (high, _, _) in pairwise(cuts):
        at, joined = low, first
        for comma in (*(_COMMA.finditer(text, low, high) if low < high else ()), None):
            stop = comma.start() if comma else high
            raw = text[at:stop]
            start = at + len(raw) - len(raw.lstrip(" .:"))
            if raw.strip(" .:-–("):
                finish = start + len(text[start:stop].rstrip(" :"))
                parts.append(_Part(start, finish, text[start:finish], joined))
                joined = False
            at = comma.end() if comma else high
    return parts


def _one_part(text: str, begin: int, end: int) -> list[_Part]:
    """The part that a text is in which nothing joins names."""
    raw = text[begin:end]
    if not raw.strip(" .:-–("):
        return []
    start = begin + len(raw) - len(raw.lstrip(" .:"))
    finish = start + len(text[start:end].rstrip(" :"))
    return [_Part(start, finish, text[start:finish], False)]


def _suffix(part: _Part) -> bool:
    return not part.joined and SUFFIX.fullmatch(part.text) is not None


def _comma_for_point(parts: list[_Part], index: int) -> int:
    """How many parts on the family stands whose initials have a comma where print has a point; 0 where none does.

    `R, ESCARPIT`, `G. A, MILLER`, `G,A, MILLER`: initials before a family in capitals.
    """
    for on in range(3):
        if index + on + 1 >= len(parts) or parts[index + on + 1].joined:
            return 0
        if not all(len(word.strip(".")) == 1 and word.isascii() for word in words_of(parts[index + on].text)):
            return 0
        words = words_of(parts[index + on + 1].text)
        if len(words) == 1 and words[0].isupper() and len(words[0]) > 4 and "." not in words[0]:
            return on + 1
    return 0


def _inverted(parts: list[_Part], index: int) -> bool:
    """Whether this part and the next are `Family, Given`."""
    first, second = parts[index].text, parts[index + 1].text
    if in_characters(first) or SUFFIX.fullmatch(second) or "(" in first:
        return False
    words = words_of(first)
    if all_initials(second):
        # `Le, Q. V.`, `García Márquez, G.`; `Otsu Y, Ito K` and `J. Smith, K.` hold no family that waits for initials.
        return not any(initial(word) for word in words[1:]) and not (initial(words[0]) and len(words) > 1)
    if len(words) > 1 and words[-1].isupper() and initial(words[-1]) and not words[0].isupper():
        return False
    heads = [word for word in words if len(word) == 1 or word.casefold() not in PARTICLES]
    if not heads or any("." in word and len(word) <= 3 for word in heads) or len(heads) > 2:
        return False
    if len(heads) == 2:
        # `Soto Laveaga, Gabriela` alone; `Jeff Collins, Kaufer` in a list: only a pair of a compound and a given name.
        alone = len(parts) == 2 and len(words_of(second)) == 1 and not initial(heads[1])
        return alone and (heads[0].isupper() == heads[1].isupper()) and not initial(heads[0])
    if index:
        # After an inverted first author the rest stand as they are spoken, unless they too have a lone family name.
        return len(words_of(second)) <= 3 and not (len(parts) > index + 2 and parts[index + 1].joined)
    lone = all(len(words_of(part.text)) == 1 for part in parts)
    return not (lone and len(parts) > 2 and parts[-1].joined)
