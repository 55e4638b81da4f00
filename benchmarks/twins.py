"""Makes look-alikes of Crossref works, and thin records of them: what a matcher must not fall for, and must bear."""

from __future__ import annotations

import random
import re
from collections.abc import Callable, Mapping, Sequence
from typing import Any

Data = Mapping[str, Any]
Make = Callable[[Data, Sequence[Data], random.Random], "dict[str, Any] | None"]
_LONG_WORD = re.compile(r"[^\W\d_]{5,}")


def _like(work: Data, kind: str, **changes: Any) -> dict[str, Any]:
    out = {**work, "DOI": f"10.5555/{kind}.{work['DOI']}", **changes}
    return {name: value for name, value in out.items() if value is not None and name != "relation"}


def _title(work: Data) -> str:
    titles = work.get("title") or [""]
    return str(titles[0])


def _year(work: Data) -> int | None:
    parts = (work.get("issued") or {}).get("date-parts") or [[None]]
    return parts[0][0] if parts and parts[0] else None


def _dated(year: int | None) -> dict[str, Any]:
    when = {"date-parts": [[year]]} if year else None
    return {"issued": when, "published-print": None, "published-online": None, "published": None}


def _pages(rng: random.Random) -> str:
    first = rng.randint(1, 900)
    return f"{first}-{first + rng.randint(2, 20)}"


def later_volume(work: Data, _others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """The next volume of a series: the same title and people, a later volume, year and page."""
    year = _year(work)
    volume = str(work.get("volume") or "")
    if not year or not volume.isdigit() or not work.get("page"):
        return None
    step = rng.randint(1, 3)
    return _like(work, "later", volume=str(int(volume) + step), page=_pages(rng), **_dated(year + step))


def part_two(work: Data, _others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """The second part, printed after the first."""
    if len(_title(work)) < 12:
        return None
    words = rng.choice((". Part II", ": II", ". Part 2", ", Part two"))
    page = _pages(rng) if work.get("page") else None
    return _like(work, "part", title=[_title(work).rstrip(". ") + words], page=page)


def erratum_or_reply(work: Data, _others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """A piece about the work, in its journal and under its name."""
    if len(_title(work)) < 12:
        return None
    before = rng.choice(("Erratum: ", "Erratum to: ", "Corrigendum to ", "Reply to: ", "Response to ", "Comment on "))
    page = _pages(rng) if rng.random() < 0.5 else work.get("page")
    return _like(work, "erratum", title=[before + _title(work)], page=page)


def words_changed(work: Data, others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """Two words of the title are others; printed on other pages of the same volume."""
    words = _title(work).split()
    places = [at for at, word in enumerate(words) if _LONG_WORD.search(word)]
    drawn = [word for one in rng.sample(others, min(6, len(others))) for word in _title(one).split()]
    known = _title(work).casefold()
    fresh = [word for word in drawn if _LONG_WORD.fullmatch(word) and word.casefold() not in known]
    if len(places) < 4 or len(fresh) < 2:
        return None
    for at, word in zip(rng.sample(places, 2), rng.sample(fresh, 2), strict=True):
        words[at] = word
    return _like(work, "words", title=[" ".join(words)], page=_pages(rng) if work.get("page") else None)


def same_title_by_others(work: Data, others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """The same title, by other people, elsewhere."""
    other = rng.choice(others)
    if not work.get("author") or not other.get("author"):
        return None
    names = ("author", "container-title", "short-container-title", "volume", "issue", "page")
    return _like(work, "others", **{name: other.get(name) for name in names}, **_dated(_year(other)))


def same_author_and_volume(work: Data, others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """Another paper of the same people in the same volume."""
    other = rng.choice(others)
    if not work.get("author") or not work.get("page") or not _title(other):
        return None
    return _like(work, "volume", title=other["title"], subtitle=None, page=_pages(rng))


def preprint(work: Data, _others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """The preprint of an article."""
    year = _year(work)
    if not year or not work.get("volume") or work.get("type") != "journal-article" or not work.get("author"):
        return None
    gone = ("container-title", "short-container-title", "volume", "issue", "page", "ISSN", "article-number")
    return _like(work, "preprint", type="posted-content", **dict.fromkeys(gone), **_dated(year - rng.randint(0, 1)))


def same_page_and_year(work: Data, others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """Another paper on the same page of the same volume and year: two abstracts, two letters."""
    other = rng.choice(others)
    if not work.get("author") or not other.get("author") or not work.get("page") or not _title(other):
        return None
    return _like(work, "page", title=other["title"], subtitle=None, author=other["author"])


def another_title_there(work: Data, others: Sequence[Data], rng: random.Random) -> dict[str, Any] | None:
    """Another piece of the same people on the same page: two notices, two poems, two abstracts."""
    other = rng.choice(others)
    if not work.get("author") or not work.get("page") or len(_title(other)) < 12:
        return None
    return _like(work, "title", title=other["title"], subtitle=None)


KINDS: Mapping[str, Make] = {
    "later volume": later_volume,
    "part two": part_two,
    "erratum or reply": erratum_or_reply,
    "two words changed": words_changed,
    "same title by others": same_title_by_others,
    "same author and volume": same_author_and_volume,
    "preprint": preprint,
    "same page and year": same_page_and_year,
    "another title on the same page": another_title_there,
}
"""Each kind of look-alike; a maker gives None for a work of which it makes no sense."""

UNTITLED = ("later volume", "same author and volume", "same page and year")
"""The kinds that a citation without a title can tell from the work."""


def thin(work: Data, rng: random.Random) -> dict[str, Any]:
    """The record as a poor source has it: first author, no issue, no last page, title cut, journal shortened."""
    out = {name: value for name, value in work.items() if name not in ("issue", "subtitle", "editor")}
    if work.get("author"):
        out["author"] = work["author"][:1]
    if work.get("page"):
        out["page"] = str(work["page"]).split("-")[0]
    words = _title(work).split()
    if len(words) > 8:
        out["title"] = [" ".join(words[: rng.randint(6, len(words) - 1)])]
    names = work.get("container-title") or []
    if names and len(names[0].split()) > 1:
        short = " ".join(word[:4] for word in names[0].split() if len(word) > 3 or word[0].isupper())
        out["container-title"] = [short]
        out.pop("short-container-title", None)
    return out
