"""Recognises the words that only point back: Ibid., op. cit., a.a.O., supra note 3, Rinna (n 3), 同上."""

from __future__ import annotations

import re
from dataclasses import dataclass

from refkeeper.parsing.labels import Label, Labelled
from refkeeper.parsing.layout import Layout
from refkeeper.parsing.locators import read_locator
from refkeeper.parsing.name_runs import names_after

_WORDS = re.compile(
    r"""
      (?P<ibid>ibid(?:em)?\b\.? | ebd\b\.? | ebenda\b | ebendort\b | ibíd\.? | 同上 | 同前 | 위의\s?책)
    | (?P<opcit>(?:\(\s?)?(?:op[.,]\s?cit\b\.? | op\scit\b\.? | a\.\s?a\.\s?O\.? | aaO\b | ob\.\s?cit\.?
      | ouvr\.\scit[ée]\.? | art\.\s?cit\b\.? | 前掲書?)(?:\s?\))?)
    | (?P<loccit>(?:\(\s?)?(?:loc[.,]?\s?cit\b\.? | l\.\s?c\.)(?:\s?\))?)
    | (?P<supra>(?:see\s)?(?:supra|above)(?:\sat)?,?\s(?:notes?|nn?\.?|fn\.?|footnotes?)\s?
          (?P<supra_note>\d{1,4}(?-i:[A-Za-z]?))
        | (?:notes?|nn?\.|fn\.?|footnotes?)\s(?P<above_note>\d{1,4}(?-i:[A-Za-z]?)),?\s(?:above|supra|oben)
        | (?:oben|wie),?\s(?:Anm(?:erkung|\.)|Fn\.|Fußnote)\s?(?P<oben_note>\d{1,4}))
    | (?P<idem>idem\b\.? | id\.(?=[,;\s]|$) | ders\. | dies\. | derselbe\b | dieselbe\b | eadem\b)
    """,
    re.VERBOSE | re.IGNORECASE,
)
NOTE_NUMBER = re.compile(
    r"""
    ,?\s?\(\s?(?:see\s|wie\s|as\sin\s|voir\s|above,?\s|supra,?\s|oben,?\s)?(?:n|nn|note|fn|Fn|Anm|Anmerkung
      |footnote|Fußnote)\.?\s?(?P<number>\d{1,4})(?:,?\s?above)?\s?\)
    | ,\s(?:Fn\.|Anm\.|(?:above|supra)\s(?:n\.|note))\s?(?P<bare>\d{1,4})(?!\d)
    """,
    re.VERBOSE,
)
"""The note in which a short form's work was cited first: `(n 3)`, `(wie Anm. 3)`."""
_ALONE = re.compile(
    r"(?P<words>(?:Fn|Anm|Fußnote|Anmerkung|n|note|footnote)\.?\s?(?P<number>\d{1,4}))(?=[.,;]|\s*$)", re.IGNORECASE
)
_A_YEAR = re.compile(r"(?:1[5-9]|20)\d\d[a-z]?")
_FORMS = {"ibid": "ibid", "opcit": "op-cit", "loccit": "loc-cit", "supra": "supra", "idem": "idem"}


@dataclass(frozen=True, slots=True)
class Pointer:
    """A back-reference as found."""

    start: int
    end: int
    form: str
    labels: tuple[Labelled, ...]


def read_pointer(layout: Layout, at: int, end: int) -> Pointer | None:
    """The back-reference that begins at an offset, with its author or title before and its locator after."""
    text = layout.text
    alone = _ALONE.match(text, at, end)
    if (
        alone is not None
        and (alone.start() > 0 or alone.group("words")[0].isupper())
        and text[at:end].strip(" .;") == alone["words"]
    ):
        number = Labelled(Label.NOTE_NUMBER, alone.start("number"), alone.end("number"))
        return Pointer(at, alone.end("words"), "supra", (number,))
    labels: list[Labelled] = []
    here = at
    found = _WORDS.match(text, at, end)
    if found is None:
        here = _lead(layout, at, end, labels)
        found = _WORDS.match(text, here, end) if here > at else None
        if found is None or found["ibid"] or found["idem"]:
            return None
    elif found["idem"] and _work_follows(layout, found.end(), end):
        return None
    form = next(name for key, name in _FORMS.items() if found[key])
    stop = found.end()
    if text[stop - 1] == "," and form == "supra":
        stop -= 1
    labels.extend(
        Labelled(Label.NOTE_NUMBER, found.start(name), found.end(name))
        for name in ("supra_note", "above_note", "oben_note")
        if found[name]
    )
    note = NOTE_NUMBER.match(text, stop, end)
    if note is not None:
        group = "number" if note["number"] else "bare"
        labels.append(Labelled(Label.NOTE_NUMBER, note.start(group), note.end(group)))
        stop = note.end()
    stop = _locate(text, stop, end, labels, form)
    if text[stop : stop + 1].isalpha():
        return None
    if found["idem"] and stop == found.end():
        return None
    return Pointer(at, stop, form, tuple(labels))


def _lead(layout: Layout, at: int, end: int, labels: list[Labelled]) -> int:
    """The author and short title before `op. cit.`; where the pointer's own words begin."""
    text = layout.text
    title = layout.title_at(at)
    here = at
    if title is None:
        names = names_after(text, at, end)
        if names is None:
            return at
        # `Escarpit, op. cit.`: `op.` has no capital, so the names end before it.
        labels.append(Labelled(Label.AUTHOR, at, len(text[:names].rstrip(" ,")) if text[names - 1] in " ," else names))
        here = names
        while here < end and text[here] in " ,:":
            here += 1
        title = layout.title_at(here)
    if title is not None:
        inside = _WORDS.search(text, title.inner, title.outer)
        if inside is not None and (inside["opcit"] or inside["loccit"]):
            cut = len(text[title.inner : inside.start()].rstrip(" ,("))
            labels.append(Labelled(Label.TITLE, title.inner, title.inner + cut))
            return inside.start()
        labels.append(
            Labelled(Label.TITLE, title.inner, title.inner + len(text[title.inner : title.outer].rstrip(" ,.")))
        )
        here = title.end
        while here < end and text[here] in " ,:*":
            here += 1
    return here


def _work_follows(layout: Layout, at: int, end: int) -> bool:
    """Whether `Ders.` names only the author of another title: `Ders., *Kritik* (Ort 1998)`."""
    while at < end and layout.text[at] in " ,:":
        at += 1
    return layout.title_at(at) is not None or (
        layout.text[at : at + 1].isupper() and not layout.text.startswith("S.", at)
    )


def _locate(text: str, at: int, end: int, labels: list[Labelled], form: str) -> int:
    here = at
    while here < end and here < at + 4 and text[here] in " ,:)":
        here += 1
    place = read_locator(text, here, end) if here > at or form == "supra" else None
    if place is None:
        return at
    if not place.named and form in ("op-cit", "loc-cit") and _A_YEAR.fullmatch(text, place.start, place.end):
        # `Marx, op. cit., 1973, p. 12`: the year tells which of his works is meant.
        labels.append(Labelled(Label.ISSUED, place.start, place.end))
        return _locate(text, place.end, end, labels, "year")
    labels.append(Labelled(Label.LOCATOR, place.start, place.end, place.label))
    return place.end
