"""Says of a citation whether it belongs to a class that is known to be hard to read; nobody picks the cases."""

from __future__ import annotations

import re
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass

from training.sets import Record

Test = Callable[[Record, Record], bool]
"""Whether a citation of a record belongs to a class."""


@dataclass(frozen=True, slots=True)
class Case:
    """A class of citations that are hard to read: its name, the fields it is about, and who belongs to it."""

    name: str
    fields: tuple[str, ...]
    test: Test


_PEOPLE = ("author_family", "author_given", "editor_family")
_NUMBERS = ("volume", "issue", "first_page", "pages")


def _text(record: Record, cited: Record) -> str:
    return str(cited.get("text") or record["text"])


def _people(cited: Record) -> Iterator[tuple[str, str]]:
    for role in ("author", "editor"):
        for one in cited["fields"].get(role, ()):
            if one.get("family"):
                yield one["family"], one.get("given") or ""


def _family_first(full: bool) -> Test:
    """A family with its initials, or its full given names, behind it."""

    def test(record: Record, cited: Record) -> bool:
        text = _text(record, cited)
        return any(
            given and (len(re.sub(r"[\W\d_]", "", given.split()[0])) > 2) is full
            and re.search(rf"\b{re.escape(family)},?\s{re.escape(given)}", text) is not None
            for family, given in _people(cited)
        )  # fmt: skip

    return test


def _capitals(record: Record, cited: Record) -> bool:
    text = _text(record, cited)
    return any(
        len(family) > 2 and family.upper() in text and family.upper() != family.capitalize()
        for family, _ in _people(cited)
        if not family.isupper() or len(family) > 3
    )


_GLUED = re.compile(r"\b[^\W\d_a-z]\.[^\W\d_a-z][^\W\d_]*[a-z]{2}|\b[A-Z]\s\.|\b[A-Z]\.\s-\s?[A-Z]\.")


def _glued(record: Record, cited: Record) -> bool:
    """`J.Evslin`, `C.G .Strouthos`: in the stretch before the title or the year."""
    text = _text(record, cited)
    title = str(cited["fields"].get("title") or "")[:12]
    at = text.find(title) if title else 60
    return _GLUED.search(text[: at if at > 0 else 60]) is not None


def _slashed(record: Record, cited: Record) -> bool:
    text = _text(record, cited)
    families = [re.escape(family) for family, _ in _people(cited)]
    return len(families) > 1 and any(re.search(rf"{one}[^/]{{0,20}}/", text) is not None for one in families[:-1])


def _and(record: Record, cited: Record) -> bool:
    text = _text(record, cited)
    last = [family for family, _ in _people(cited)]
    return len(last) > 1 and any(
        re.search(rf"\s(?:et|und|y|e|en|og|och)\s[^,;:()]{{0,40}}{re.escape(one)}", text) is not None for one in last
    )


_PARTICLE = re.compile(r"\b(?:van|von|de|del|della|di|da|du|der|den|ter|zu|Le|La|el|al)\s", re.UNICODE)


def _particles(record: Record, cited: Record) -> bool:
    text = _text(record, cited)
    return any(
        _PARTICLE.match(family) is not None or re.search(rf"{_PARTICLE.pattern}{re.escape(family)}", text) is not None
        for family, _ in _people(cited)
    )


def _compound(record: Record, cited: Record) -> bool:
    del record
    return any(re.search(r"[^\W\d_]{3}[\s-][^\W\d_a-z][^\W\d_]{2}", family) is not None for family, _ in _people(cited))


def _like(pattern: str, flags: int = 0) -> Test:
    """Whether the citation's words hold a pattern."""
    compiled = re.compile(pattern, flags)
    return lambda record, cited: compiled.search(_text(record, cited)) is not None


def _with(names: Iterable[str], without: Iterable[str] = (), test: Test | None = None) -> Test:
    """Whether a citation has some fields, and lacks others."""
    names, without = tuple(names), tuple(without)

    def asked(record: Record, cited: Record) -> bool:
        has = cited["fields"]
        return (
            all(has.get(one) for one in names)
            and not any(has.get(one) for one in without)
            and (test is None or test(record, cited))
        )

    return asked


def _kinds(*names: str) -> Test:
    return lambda _, cited: cited.get("kind") in names


def _spaced(record: Record, cited: Record) -> bool:
    return _BROKEN.search(_text(record, cited)) is not None


_BROKEN = re.compile(
    r"\w\s[,;]\s?\w|[a-z]-\s[a-z]{3}|\d\s?\.\s\d{3,}/|[a-z]\.[A-Z][a-z]{3}|[a-z],[A-Z][a-z]|\)\w{3}|\w\s\.\s"
)


def _commented(record: Record, cited: Record) -> bool:
    return bool(cited.get("signal")) or (bool(record.get("remarks")) and bool(cited["fields"]))


CASES: tuple[Case, ...] = (
    Case("family first, initials (`Bregman J.N.`)", _PEOPLE, _family_first(False)),
    Case("family first, full names", _PEOPLE, _family_first(True)),
    Case("families in capitals", _PEOPLE, _capitals),
    Case("initials glued or broken (`J.Evslin`)", _PEOPLE, _glued),
    Case("names joined by a slash", _PEOPLE, _slashed),
    Case("names joined by `et`, `und`, `y`", _PEOPLE, _and),
    Case("particles", _PEOPLE, _particles),
    Case("compound surnames", _PEOPLE, _compound),
    Case("volume before the journal (`105 Yale L.J. 2117`)", ("container_title", *_NUMBERS),
         _with(("volume", "container_title"), test=_like(r"(?:^|[\s,)])\d{1,4}\s[A-Z][\w.’']*(?:\s[A-Z&][\w.’']*){0,6}\s\d{1,4}\b"))),
    Case("volume, issue, page without words (`12, 3`, `12:3`)", _NUMBERS,
         _with(("volume",), test=_like(r"\b\d{1,4}\s?[,:.]\s?\d{1,4}(?:\s?[,:]\s?|\s?\()\d"))),
    Case("issue in brackets, parts and supplements (`25(1 Pt 2)`)", _NUMBERS,
         _with(("issue",), test=_like(r"\d\s?\((?:\d|[Ss]uppl|Pt)[^()]{0,20}\)"))),
    Case("e-locators (`R4921`, `e12`)", _NUMBERS,
         _with(("pages",), test=lambda _, cited: re.match(r"[A-Za-z]{1,2}\d{2}", str(cited["fields"]["pages"])) is not None)),
    Case("without a title", ("title", "container_title", *_NUMBERS), _with(("container_title",), ("title",))),
    Case("abbreviated journals", ("title", "container_title"),
         _with(("container_title",), test=lambda _, cited: re.search(r"\w\.\s?[A-Z]", str(cited["fields"]["container_title"])) is not None)),
    Case("part and whole (`In:`)", ("title", "container_title"), _with(("title", "container_title"), ("volume", "issue"))),
    Case("broken spacing", ("author_family", "title", "container_title", *_NUMBERS), _spaced),
    Case("signal or commentary around", ("author_family", "title"), _commented),
    Case("year first, as in law (`(1996) 105 …`)", ("year", "volume", "container_title", "first_page"),
         _with(("container_title",), test=_like(r"[(\[]\d{4}[)\]]\s\d{1,3}\s(?:\([^()]{1,6}\)\s)?[A-Z]|\[\d{4}\]\s[A-Z]"))),
    Case("pages and place cited both", ("pages", "locator"), _with(("pages", "locator"))),
    Case("place cited in a book", ("pages", "locator"), _with(("title", "locator"), ("pages", "container_title", "volume"))),
    Case("cases", ("title", "container_title", *_NUMBERS), _kinds("legal_case")),
    Case("statutes", ("title", "container_title", *_NUMBERS), _kinds("legislation", "bill", "regulation", "treaty")),
    Case("archive items and letters", ("author_family", "title", "container_title"), _kinds("manuscript", "personal_communication")),
)  # fmt: skip
