"""Reads the people of a citation: who is named, and which part of each name is the family's."""

from __future__ import annotations

import re
from dataclasses import dataclass
from itertools import pairwise

from refkeeper.model.item import Name
from refkeeper.parsing.words import CAPITAL_ARTICLES, DROPPING, PARTICLES
from refkeeper.text.lazy import LazyPattern

_SUFFIX = re.compile(r"(?:Jr|Sr|jr|sr)\.?|I{2,3}|IV|fils|père")
_INITIALS = re.compile(r"(?:[^\W\d_]\.?[\s-]*){1,4}")
_INITIAL_WORD = re.compile(r"(?:[^\W\d_]{1,2}\.-?){1,5}|[^\W\d_]{1,3}")
_CAPS_RUN = re.compile(r"[^\W\d_a-z]{1,4}")
_ET_AL = re.compile(r"[,\s]*\b(?:et\s+al\b\.?|u\.\s?a\.|y\s+otros|and\s+others|et\s+alii|等)\s*$", re.IGNORECASE)
_ROLE = re.compile(
    r"""[,\s]*[(\[]?\b(?:eds?|editors?|hgg?|hrsgg?|dir|coords?|comps?|trans|éds?|a\s?cura\sdi|bearb|übers)\b\.?[)\]]?[,.\s]*$""",
    re.IGNORECASE | re.VERBOSE,
)
_AND = re.compile(
    r"\s*,?\s+(?:and|und|et|with|mit)\s+|\s*,?\s*&\s*|\s+[ye]\s+(?=[^\W\d_a-z])|\s*[;、，]\s*|\s*,\s*(?:and|und|et)\s+"
)
_COMMA = re.compile(r"\s*,\s*")
_CJK = LazyPattern(r"[\u3400-\u9fff\uf900-\ufaff\uac00-\ud7af\u3040-\u30ff々]+")
_BODY = re.compile(
    r"""\b(?:University|Universit(?:y|ät|é|à)|Institut[eo]?|Committee|Commission|Ministry|Ministère|Ministerium|Department|
    Office|Bureau|Association|Society|Council|Organi[sz]ation|Government|Library|Museum|Archives?|Church|Bank|Center|
    Centre|Agency|Foundation|Federation|Nations|Union|Group|Company|Corporation|Inc|Ltd|GmbH|Congress|Court|Board|
    Service|Staff|Consortium|Academy|Authority|Parliament|House|Press)\b""",
    re.VERBOSE,
)
# Compound families that begin with two Han characters, and the usual four-character Japanese form of two and two.
_TWO_HAN = ("司馬", "司马", "欧阳", "歐陽", "諸葛", "诸葛", "上官", "皇甫", "남궁", "선우", "제갈", "황보")


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


def parse_names(text: str) -> tuple[Person, ...]:
    """The people named in a list, in order; `et al.` and `eds.` are nobody.

    >>> [one.name.family for one in parse_names("Hitchcock, Tim, Adam Crymble, and Louise Falcini")]
    ['Hitchcock', 'Crymble', 'Falcini']
    """
    end = len(text)
    for _ in range(3):
        for tail in (_ROLE, _ET_AL):
            found = tail.search(text[max(0, end - 40) : end])
            if found:
                end = max(0, end - 40) + found.start()
    if _BODY.search(text, 0, end) and not re.search(r"\b[A-Z]\.", text[:end]):
        return _body(text, end)
    parts = _parts(text, end)
    people: list[Person] = []
    index = 0
    while index < len(parts):
        part = parts[index]
        following = parts[index + 1] if index + 1 < len(parts) else None
        if following is not None and not following.joined and _inverted(part.text, following.text, parts, index):
            used = 2
            suffix, tail_end = _suffix_at(parts, index + 2)
            used += suffix is not None
            people.append(_family_first(text, part, following, suffix, tail_end))
            index += used
            continue
        suffix, tail_end = _suffix_at(parts, index + 1)
        people.append(_direct(part, suffix, tail_end))
        index += 2 if suffix else 1
    return tuple(people)


def _east(text: str) -> re.Match[str] | None:
    """The first characters of East Asia in a name; `々` comes first among them, so most names need no search."""
    return _CJK.search(text) if max(text, default="") >= "\u3005" else None


def is_body(text: str) -> bool:
    """Whether a name is an institution's and no person's."""
    return _BODY.search(text) is not None


def _body(text: str, end: int) -> tuple[Person, ...]:
    start = len(text) - len(text.lstrip(" ,"))
    stop = start + len(text[start:end].rstrip(" ,.:"))
    return (Person(start, stop, Name(literal=text[start:stop])),) if stop > start else ()


def _parts(text: str, end: int) -> list[_Part]:
    parts: list[_Part] = []
    at, joined = 0, False
    joints = [(one.start(), one.end(), True) for one in _AND.finditer(text, 0, end)]
    cuts = [(0, 0, False), *joints, (end, end, True)]
    for (_, low, joined), (high, _, _) in pairwise(cuts):
        at = low
        first = joined
        for comma in (*(_COMMA.finditer(text, low, high) if low < high else ()), None):
            stop = comma.start() if comma else high
            raw = text[at:stop]
            start = at + len(raw) - len(raw.lstrip(" .:"))
            bare = raw.strip(" :")
            if bare.strip(" ."):
                finish = start + len(text[start:stop].rstrip(" :"))
                parts.append(_Part(start, finish, text[start:finish], first))
                first = False
            at = comma.end() if comma else high
    return parts


def _suffix_at(parts: list[_Part], index: int) -> tuple[str | None, int]:
    if index < len(parts) and not parts[index].joined and _SUFFIX.fullmatch(parts[index].text):
        return parts[index].text, parts[index].end
    return None, 0


def _words(text: str) -> list[str]:
    return text.replace("’ ", "’").split()


def _all_initials(text: str) -> bool:
    return all(_INITIAL_WORD.fullmatch(word) and (word.endswith(".") or word.isupper()) for word in _words(text))


def _inverted(first: str, second: str, parts: list[_Part], index: int) -> bool:
    """Whether `first, second` is `Family, Given`."""
    if _east(first) or _SUFFIX.fullmatch(second):
        return False
    heads = [word for word in _words(first) if len(word) == 1 or word.casefold() not in PARTICLES]
    if not heads or any("." in word and len(word) <= 3 for word in heads) or len(heads) > 2:
        return False
    if _all_initials(second) and not (len(heads) == 2 and _all_initials(heads[-1])):
        return True
    if len(heads) == 2 and (index or len(parts) > 2 or len(_words(second)) != 1):
        return False
    if len(heads) == 2:
        # `García Márquez, Gabriel`, but `Jeff Collins, Kaufer`: a pair of two words and one is a Spanish family.
        return False
    if index:
        # After an inverted first author the rest stand as they are spoken, unless they too have a lone family name.
        return len(_words(second)) <= 3 and not (len(parts) > index + 2 and parts[index + 1].joined)
    lone = all(len(_words(part.text)) == 1 for part in parts)
    return not (lone and len(parts) > 2 and parts[-1].joined)


def _family_first(text: str, family: _Part, given: _Part, suffix: str | None, tail_end: int) -> Person:
    words = _words(family.text)
    non_dropping = [word for word in words[:-1] if word.casefold() in PARTICLES]
    bare = " ".join(words[len(non_dropping) :])
    given_words = _words(given.text)
    dropping: list[str] = []
    while len(given_words) > 1 and given_words[-1] in PARTICLES:
        dropping.insert(0, given_words.pop())
    end = max(given.end, tail_end)
    del text
    return Person(
        family.start,
        end,
        Name(
            family=_calm(bare.rstrip(".")),
            given=" ".join(given_words),
            dropping_particle=" ".join(dropping) or None,
            non_dropping_particle=" ".join(non_dropping) or None,
            suffix=suffix,
        ),
    )


def _direct(part: _Part, suffix: str | None, tail_end: int) -> Person:
    end = max(part.end, tail_end)
    han = _east(part.text)
    if han:
        return _east_asian(part, han, end)
    words = _words(part.text)
    if len(words) > 1 and suffix is None and _SUFFIX.fullmatch(words[-1]) and len(words[-1]) > 1:
        suffix = words.pop()
    if len(words) == 1:
        return Person(part.start, end, Name(family=_calm(words[0].rstrip(".")), suffix=suffix))
    last = words[-1]
    surname_first = _CAPS_RUN.fullmatch(last) or (
        _INITIAL_WORD.fullmatch(last) and last.endswith(".") and (len(words[0]) > 2 or words[0] in PARTICLES)
    )
    if surname_first and (not _all_initials(words[0]) or len(words[0].strip(".")) > 3):
        # Vancouver: `Otsu Y`, `Bressy A.`
        cut = next((i for i, word in enumerate(words) if i and _all_initials(word)), len(words) - 1)
        lead = [word for word in words[: cut - 1] if word.casefold() in PARTICLES]
        family = " ".join(words[len(lead) : cut])
        return Person(
            part.start,
            end,
            Name(
                family=_calm(family),
                given=" ".join(words[cut:]),
                non_dropping_particle=" ".join(lead) or None,
                suffix=suffix,
            ),
        )
    if len(words) == 2 and _KOREAN_GIVEN.fullmatch(words[1]) and _ONE_SYLLABLE.fullmatch(words[0]):
        return Person(part.start, end, Name(family=words[0], given=words[1]), suffix is None)
    at = len(words) - 1
    while at > 0 and words[at - 1] in PARTICLES:
        at -= 1
    article = next((i for i, word in enumerate(words) if i and word in CAPITAL_ARTICLES), 0)
    if article and at == len(words) - 1 and len(words) - 3 <= article < len(words) - 1:
        # `Jacques Le Goff`, `Emmanuel Le Roy Ladurie`, `Martin Van Buren`
        family = " ".join(words[article:])
        return Person(part.start, end, Name(family=family, given=" ".join(words[:article]), suffix=suffix))
    if words[at:-1] == ["zu"] and at > 1 and words[at - 1] in ("Meyer", "Meier", "Schulze", "Schulte", "Große"):
        # `Sven Meyer zu Eissen`: the name of a farm; in `Karl Theodor zu Guttenberg` both words before are given.
        return Person(
            part.start, end, Name(family=" ".join(words[at - 1 :]), given=" ".join(words[: at - 1]), suffix=suffix)
        )
    particles = words[at:-1]
    family = words[-1]
    given = " ".join(words[:at])
    for mark in ("d’", "d'"):
        if family.startswith(mark) and family[2:3].isupper():
            particles, family = [*particles, mark], family[2:]
    dropping = bool(particles) and all(word in DROPPING for word in particles)
    joined = " ".join(particles) or None
    return Person(
        part.start,
        end,
        Name(
            family=_calm(family.rstrip(".")),
            given=given or None,
            dropping_particle=joined if dropping else None,
            non_dropping_particle=None if dropping else joined,
            suffix=suffix,
        ),
    )


# `Yi Ki-baek`, `Kim Dae-jung`, `Mao Tse-tung`: a short family first, and a given name of two syllables.
_KOREAN_GIVEN = LazyPattern(r"[A-Z][a-zŏŭ’']{0,5}-[a-zŏŭ’']{2,6}")
_ONE_SYLLABLE = LazyPattern(r"[A-Z][a-zŏŭ’']{0,5}")


def _east_asian(part: _Part, han: re.Match[str], end: int) -> Person:
    """Family first: `金大中`, `Hu Haifan 胡海帆` (the Latin form is the name, the characters stand beside it)."""
    latin = (part.text[: han.start()] + part.text[han.end() :]).strip(" ()（）")
    words = latin.split()
    if len(words) >= 2:
        return Person(part.start, end, Name(family=words[0], given=" ".join(words[1:])), len(words) == 2)
    if words:
        return Person(part.start, end, Name(family=words[0]))
    characters = han.group()
    spaced = part.text.split()
    if len(spaced) == 2:
        return Person(part.start, end, Name(family=spaced[0], given=spaced[1]))
    if any("\u3040" <= one <= "\u30ff" for one in characters) or len(characters) < 2 or len(characters) > 4:
        return Person(part.start, end, Name(literal=part.text.strip()), False)
    cut = 2 if len(characters) == 4 or characters.startswith(_TWO_HAN) else 1
    return Person(part.start, end, Name(family=characters[:cut], given=characters[cut:]), len(characters) == 3)


def _calm(family: str) -> str:
    """`ESCARPIT` as `Escarpit`; `Yun-ho`, `O'NEILL` -> `O'Neill`; short capitals stay."""
    if len(family) > 3 and family.isupper():
        return re.sub(r"[^\W\d_]+", lambda word: word.group()[0] + word.group()[1:].lower(), family)
    return family
