"""Reads what an author says in a note about when an issue really came out: `The December 2019 issue ...`."""

from __future__ import annotations

import re
from collections.abc import Iterator

from refkeeper.model.citation import Remark
from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Date
from refkeeper.model.source import Span
from refkeeper.text.lazy import LazyPattern

_MONTHS = {
    name: number
    for number, row in enumerate(
        (
            "january jan januar jänner janvier enero gennaio", "february feb februar février febrero febbraio",
            "march mar märz mars marzo", "april apr avril abril aprile", "may mai mayo maggio",
            "june jun juni juin junio giugno", "july jul juli juillet julio luglio",
            "august aug août agosto", "september sep sept septembre septiembre settembre",
            "october oct oktober okt octobre octubre ottobre", "november nov novembre noviembre",
            "december dec dezember dez décembre diciembre dicembre",
        ),
        start=1,
    )
    for name in row.split()
}  # fmt: skip
_DATE = LazyPattern(
    r"""
    (?: (?<!\w)(?P<name>[^\W\d_]{3,18}) \.?,? \s (?:of\s|de\s|d[’']|del\s)? )?   # a month: December, Dezemberheft
    (?<!\d)(?P<year>1[5-9][0-9]{2}|20[0-9]{2})(?![\d/–-])
    """,
    re.VERBOSE | re.IGNORECASE,
)
_SENTENCE_END = LazyPattern(r"(?<=[.!?])\s+(?=[A-ZÄÖÜÉÈ“\"«(])")
_ISSUE = LazyPattern(
    r"\b(?:issue|number|volume|[^\W\d_]{0,12}heft|ausgabe|doppelnummer|nummer|band|jahrgang|numéro|livraison|fascicule"
    r"|número|numero|fascicolo)\b",
    re.IGNORECASE,
)
_OUT = LazyPattern(
    r"\b(?:published|appeared|appear|released|issued|came\sout|come\sout|printed|erschien|erschienen|veröffentlicht"
    r"|ausgeliefert|paru|parue|parut|publié|publiée|sorti|publicó|publicado|apareció|uscito|pubblicato)\b",
    re.IGNORECASE,
)
_DATED = LazyPattern(r"\b(?:dated|datiert(?:\sauf)?|datée?(?:\sde)?|fechad[oa](?:\sen)?)\s$", re.IGNORECASE)
# Doubt, plans, other printings: nothing is read from such a sentence.
_UNSURE = LazyPattern(
    r"\b(?:may|might|perhaps|probably|supposedly|will|would|never|nie|wird|vielleicht|wohl|soll|sera|peut-être"
    r"|reprint\w{0,4}|republished|nachdruck|nachgedruckt|translat\w{0,5}|originally|first|erstmals|zuerst)\b",
    re.IGNORECASE,
)
_NOT = LazyPattern(r"\b(?:not|nicht|pas|didn[’']t|wasn[’']t)\b", re.IGNORECASE)
_UNTIL = LazyPattern(r"\b(?:until|till|before|bis)\b", re.IGNORECASE)
_LONGEST = 300


@dataclass(frozen=True, slots=True)
class Publication:
    """What a sentence says: the date on the issue (None when it gives only one date) and when it came out."""

    sentence: str
    published: Date
    dated: Date | None = None


def publication(remarks: tuple[Remark, ...]) -> Publication | None:
    """The first sentence of the remarks that says when the issue came out.

    >>> text = "The December 2019 issue was published in June 2020. It is worth a look."
    >>> publication((Remark(text, Span(0, len(text))),)).sentence
    'The December 2019 issue was published in June 2020.'
    """
    said = (_read(sentence) for remark in remarks for sentence in sentences(remark.text))
    return next((one for one in said if one is not None), None)


def sentences(text: str) -> Iterator[str]:
    """The sentences of a remark, in order; long ones, which speak of more than a date, are left out."""
    for sentence in _SENTENCE_END.split(text):
        if 0 < len(sentence.strip()) <= _LONGEST:
            yield sentence.strip()


def _read(sentence: str) -> Publication | None:
    if not any(sign.isdigit() for sign in sentence):
        return None
    issue = _ISSUE.search(sentence)
    if issue is None or not _OUT.search(sentence) or _UNSURE.search(sentence):
        return None
    if _NOT.search(sentence) and not _UNTIL.search(sentence):
        return None
    dates = [(_date(found), Span(*found.span())) for found in _DATE.finditer(sentence)]
    if len(dates) == 1:
        # One date may be the one on the issue ("the 2019 issue was published by Brill").
        only, place = dates[0]
        out = _OUT.search(sentence)
        last = place.start > issue.end() and out is not None and out.end() <= place.start
        return Publication(sentence, only) if last and not _DATED.search(sentence[: place.start]) else None
    if len(dates) != 2 or dates[0][0] == dates[1][0]:
        return None
    first, second = dates
    near = [_gap(issue, place) for _, place in dates]
    dated = [_DATED.search(sentence[: place.start]) is not None for _, place in dates]
    if dated[0] == dated[1] and near[0] == near[1]:
        return None
    first_is_dated = dated[0] if dated[0] != dated[1] else near[0] < near[1]
    on_issue, out_in = (first, second) if first_is_dated else (second, first)
    return Publication(sentence, out_in[0], on_issue[0])


def _gap(issue: re.Match[str], place: Span) -> int:
    if place.end <= issue.start():
        return issue.start() - place.end
    return max(0, place.start - issue.end())


def _date(found: re.Match[str]) -> Date:
    name = (found["name"] or "").lower()
    for ending in ("", "heft", "ausgabe", "nummer"):
        month = _MONTHS.get(name.removesuffix(ending))
        if month is not None:
            return Date(int(found["year"]), month)
    return Date(int(found["year"]))
