"""Reads what stands in the brackets of a citation, and the place, publisher and year that stand without them."""

from __future__ import annotations

import re

from refkeeper.parsing.dates import DATE, MONTHS, NO_DATE, SEASONS, STATUS
from refkeeper.parsing.draft import Draft
from refkeeper.parsing.labels import Label
from refkeeper.parsing.words import PROSE
from refkeeper.text.lazy import LazyPattern

PUBLISHER = LazyPattern(
    r"""\b(?:Press|Presses|Verlag|Publishers?|Publications?|Publishing|Books|Éditions?|Editions?|Editorial|Editore|Editions|
    University|Universität|Université|Universidad|Univ|Library|Institut[eo]?|Society|Company|Co|Sons|House|Bros|GPO
      |UNESCO|
    Springer|Penguin|Routledge|Wiley|Elsevier|Blackwell|Gallimard|Suhrkamp|Beck|Oldenbourg|Flammarion|Seuil
      |Macmillan|Knopf|
    Harper|HarperCollins|Norton|Vintage|Brill|Gruyter|Sage|Polity|Verso|Mohr|Vandenhoeck|Steiner|Kohlhammer|Denoël|PUF|
    Chubanshe|chubanshe|shuju|Shoten|Presse|Office|Archive|Association|Academy|Museum|Ltd|Inc|GmbH)\b|P\.U\.F\.""",
    re.VERBOSE,
)
THESIS = re.compile(
    r"""(?:unpublished\s|unpubl\.\s|unveröff\.\s)?(?:
    Ph\.?\s?D\.?(?:\s(?:diss\.|dissertation|thesis))? | (?:doctoral|master['’]?s|M\.?A\.?|M\.?Sc\.?|bachelor['’]?s
      |B\.?A\.?|D\.?Phil\.?)\s
    (?:diss(?:ertation|\.)|thesis) | dissertation | diss\.(?:\s(?:phil|iur|masch)\.)* | thesis
      | thèse(?:\s(?:de\sdoctorat|d['’]État))?
    | mémoire\sde\s(?:master|maîtrise) | tesis(?:\s(?:doctoral|de\s\w{3,20}))? | tesi\sdi\s\w{3,20}
      | Habilitationsschrift | Habil\. | Magisterarbeit | Masterarbeit
    | Doktorarbeit)(?![\w])""",
    re.VERBOSE | re.IGNORECASE,
)
_PLACE_PUBLISHER = LazyPattern(r"(?P<place>[^\W\d_][^:;\"“”]{1,90}?)\s?:\s?(?P<publisher>[^:;\"“”]{2,120}?)(?:,?\s*$)")
_SERIES = LazyPattern(r"\((?P<series>[^()]{4,120}?),?\s(?:(?:vol|Bd|no|Nr|n°)\.?\s?)?(?P<number>\d{1,4})\)")
_DATE_AT_END = LazyPattern(
    r"(?:[,\s]|^)\s*(?P<first>\[?(?:ca?\.\s?)?(?:1[0-9]|20)\d\d\b[^,:]{0,14}|n\.\s?d\.|s\.\s?d\.|o\.\s?J\.)$"
)
CITIES = LazyPattern(
    r"(?:San Francisco|New Haven|Ithaca|Chapel Hill|Durham|Baltimore|Minneapolis|Bloomington|Manchester|"
    r"Edinburgh|Dublin|"
    r"Genève|Lausanne|Torino|Bologna|Firenze|Lisboa|São Paulo|Rio de Janeiro|Bogotá|Montréal|Kyoto|Seoul|"
    r"Shanghai|Taipei|"
    r"Moskva|Praha|Warszawa|Budapest|Stockholm|Den Haag|The Hague|New York|London|Paris|Berlin|München|Munich|"
    r"Leipzig|Wien|Vienna|Cambridge|Oxford|Chicago|Stanford|Princeton|Frankfurt|"
    r"Stuttgart|Tübingen|Göttingen|Zürich|Bern|Basel|Roma|Rome|Milano|Madrid|Barcelona|México|Buenos Aires|"
    r"Tokyo|Beijing|"
    r"Amsterdam|Leiden|Boston|Philadelphia|Washington|Los Angeles|Berkeley|Toronto|Hamburg|Köln|Bonn|Bruxelles|"
    r"Lyon|Toulouse)"
)


def read_bracket(draft: Draft, at: int, end: int) -> int | None:
    """Label what the bracket at an offset says of the publication; None when it speaks of something else."""
    close = draft.layout.close.get(at)
    if close is None or close > end:
        return None
    inner, outer = at + 1, close - 1
    content = draft.text[inner:outer].strip()
    if not content or len(content) > 400:
        return None
    if NO_DATE.fullmatch(content):
        draft.add(Label.ISSUED, inner, outer)
        return close
    if STATUS.fullmatch(content):
        draft.add(Label.STATUS, inner, outer)
        return close
    date = DATE.fullmatch(content)
    if date is not None:
        label = Label.ORIGINAL_DATE if draft.text[at] == "[" and draft.has(Label.ISSUED) else Label.ISSUED
        if not draft.has(label):
            draft.add(label, inner, outer)
        return close
    if draft.text[at] == "[":
        return close if len(content) <= 40 else None
    if THESIS.search(content):
        return close if read_thesis(draft, inner, outer) is not None else None
    return close if _imprint(draft, inner, outer) else None


def _imprint(draft: Draft, start: int, end: int) -> bool:
    """`Place: Publisher, Year`, `Place, Publisher, Year`, `Place Year`, `Publisher, Year`."""
    text = draft.text
    content = text[start:end]
    series = content.rfind(";")
    if series > 0 and ":" not in content[:series]:
        start += series + 1
        content = text[start:end]
    start += len(content) - len(content.lstrip())
    content = text[start:end].rstrip()
    dated = _DATE_AT_END.search(content)
    body = content[: dated.start()].rstrip(" ,") if dated else content.rstrip(" ,")
    pair = _PLACE_PUBLISHER.fullmatch(body)
    if pair is None and dated is None:
        return False
    if pair is not None:
        if not pair["place"][:1].isupper() and pair["place"][:1].islower():
            return False
        draft.add(Label.PUBLISHER_PLACE, start + pair.start("place"), start + pair.end("place"))
        draft.add(Label.PUBLISHER, start + pair.start("publisher"), start + pair.end("publisher"))
    elif body and not _sides(draft, start, body):
        return False
    if dated and not draft.has(Label.ISSUED):
        draft.add(Label.ISSUED, start + dated.start("first"), start + dated.end("first"))
    return True


def _sides(draft: Draft, start: int, body: str) -> bool:
    """Place and publisher of `body`, which has no colon: both, or whichever it is."""
    words = body.split()
    if (
        len(words) > 12
        or sum(word[:1].islower() for word in words) > 3
        or not (body[:1].isupper() or body[0] > "\u2e80")
    ):
        return False
    comma = body.rfind(", ")
    if comma > 0 and PUBLISHER.search(body, comma):
        draft.add(Label.PUBLISHER_PLACE, start, start + comma)
        draft.add(Label.PUBLISHER, start + comma + 2, start + len(body))
    elif comma > 0 and PUBLISHER.search(body, 0, comma) and not PUBLISHER.search(body, comma):
        draft.add(Label.PUBLISHER, start, start + comma)
        draft.add(Label.PUBLISHER_PLACE, start + comma + 2, start + len(body))
    elif PUBLISHER.search(body):
        draft.add(Label.PUBLISHER, start, start + len(body))
    else:
        first = body.find(", ")
        city = CITIES.match(body)
        if first > 0 and city is not None and city.end() >= first and len(body) - first > 6:
            draft.add(Label.PUBLISHER_PLACE, start, start + first)
            draft.add(Label.PUBLISHER, start + first + 2, start + len(body))
        else:
            draft.add(Label.PUBLISHER_PLACE, start, start + len(body))
    return True


def read_thesis(draft: Draft, at: int, end: int) -> int | None:
    """`PhD diss., University of X, 2001`, in brackets or without them; `end` is where it must be over."""
    text = draft.text
    genre = THESIS.match(text, at, end)
    if genre is None:
        found = THESIS.search(text, at, min(end, at + 60))
        if found is None or text[at] == "(":
            return None
        genre = found
    draft.thesis = True
    draft.add(Label.GENRE, genre.start(), genre.end())
    position = genre.end()
    while position < end and text[position] in " ,.:":
        position += 1
    year = re.compile(r"(?:1[0-9]|20)\d\d").search(text, position, min(end, position + 160))
    if year is None:
        return genre.end()
    body = text[position : year.start()].rstrip(" ,.(")
    if body and "." not in body.replace("Univ.", "").replace("St.", ""):
        draft.add(Label.PUBLISHER, position, position + len(body))
    elif body:
        return genre.end()
    if not draft.has(Label.ISSUED):
        draft.add(Label.ISSUED, year.start(), year.end())
    return year.end()


_STATE = (
    r"(?:[A-Z]{2}|D\.?C|N\.\s?[A-Z]|R\.I|Mass|Conn|Calif|Cal|Pa|Va|Md|Mich|Ill|Wis|Minn|Fla|Ga|Tenn|Ky|Ala|Ark|"
    r"Tex|Wash|"
    r"Ore|Colo|Okla|Neb|Vt|Me|Ind|Ont|Que|Sask|Engl?)(?:\.|(?![A-Za-z]))"
)
# `San Francisco, Freeman, 1967`: only a state belongs to the place.
_OPEN_IMPRINT = LazyPattern(
    rf"""
    (?P<place>[^\W\d_a-z][^\W\d_.,:;]{{1,24}}(?:[ /&-]{{1,3}}[^\W\d_][^\W\d_.,:;]{{0,24}}){{0,4}}(?:,\s{_STATE})?)
    (?:\s?:\s?(?P<colon>[^,.;:()]{{2,80}}(?:\.(?=\s[A-Z][a-z]{{1,12}}[,.]))?[^,.;:()]{{0,60}})
      | ,\s(?P<comma>[^\d,;:()]{{2,60}}))?
    (?:\s?,\s?|\s)(?P<date>\[?(?:1[4-9]|20)\d\d\]?(?:[-–/]\d{{2,4}})?[a-z]?\b)
    """,
    re.VERBOSE,
)
_COLON_ONLY = LazyPattern(
    r"(?P<place>[^\W\d_a-z][^\W\d_.,:;]{1,24}(?:[ /&-]{1,3}[^\W\d_][^\W\d_.,:;]{0,24}){0,4}(?:,\s[A-Z][A-Za-z.]{1,6})?)"
    r"\s?:\s(?P<colon>[^\W\d_a-z][^,.;:()\d]{1,80})"
)


def read_open_imprint(draft: Draft, at: int, end: int) -> int | None:
    """`Paris, Denoël, 1973`, `Paris 1998`, `London: Penguin, 1990` without brackets."""
    text = draft.text
    found = _OPEN_IMPRINT.match(text, at, min(end, at + 240))
    if found is not None and not _prosaic(found["place"], found["comma"] or found["colon"] or ""):
        comma = found["place"].find(", ")
        if comma > 0 and not found["comma"] and not found["colon"] and PUBLISHER.search(found["place"], comma):
            # `Paris, P.U.F., 1965`: not a place in P.U.F. as `Reading, Mass.` is one in Massachusetts.
            draft.add(Label.PUBLISHER_PLACE, found.start("place"), found.start("place") + comma)
            draft.add(Label.PUBLISHER, found.start("place") + comma + 2, found.end("place"))
        else:
            draft.add(Label.PUBLISHER_PLACE, found.start("place"), found.end("place"))
        for name in ("colon", "comma"):
            if found[name]:
                draft.add(Label.PUBLISHER, found.start(name), found.end(name))
        if not draft.has(Label.ISSUED):
            draft.add(Label.ISSUED, found.start("date"), found.end("date"))
        return found.end()
    found = _COLON_ONLY.match(text, at, min(end, at + 200))
    if (
        found is not None
        and (draft.has(Label.ISSUED) or PUBLISHER.search(found["colon"]))
        and len(found["colon"].split()) <= 8
    ):
        draft.add(Label.PUBLISHER_PLACE, found.start("place"), found.end("place"))
        draft.add(Label.PUBLISHER, found.start("colon"), found.end("colon"))
        return found.end("colon")
    return None


def _prosaic(place: str, publisher: str) -> bool:
    words = place.split()
    if words[-1].casefold().rstrip(".") in (*MONTHS, *SEASONS) or place in (
        "In",
        "By",
        "Since",
        "After",
        "Before",
        "From",
        "Until",
        "During",
    ):
        return True
    low = [
        word
        for word in words
        if word[:1].islower()
        and word not in ("am", "de", "en", "la", "sur", "of", "and", "und", "et", "an", "der", "del", "i", "im")
    ]
    low += [word for word in publisher.split() if word in PROSE]
    return bool(low)
