"""Notes from archives in Britain, America, Canada and India: `TNA, CO 533/12, Delamere to Harcourt, 3 May 1911.`"""

from __future__ import annotations

from random import Random

from training.generator.english import hand
from training.generator.style import Style
from training.generator.styles.chicago import FORMS as CHICAGO
from training.generator.styles.mhra import FORMS as MHRA

_PAPERS = "<, {series:archive_location}>"
LETTERS = (
    "<{author} >{title}, {date}, {archive}, {archive_location}", "{archive} {archive_location}, {title}, {date}", "{archive}, {archive_location}: {title}, {date}",
    "{title}, {date}" + _PAPERS + ", {archive_location}, {archive}", "{title}, {date}, in {archive_location}, {archive}", "{title} ({date}), {archive_location}",
    "{archive}: {archive_location}, {title}, {date}", "<{author}, >{title}, {place:publisher_place}, {date}, {archive}, {archive_location}",
    '<{author}, >"{title}," {date}' + _PAPERS + ", {archive_location}, {archive}", "{title}, {date}; {archive}, {archive_location}",
    "<{author} >{title}, {date}, {archive_location}", "{title}, {date}, {archive_location} ({archive})", "{series:archive_location}, {archive_location}, {title}, {date}",
)  # fmt: skip
PAPERS = (
    "{archive}, {archive_location}", "{archive} {archive_location}", "{archive}, {archive_location}, {title}", "{archive}: {archive_location}",
    "{archive}, {archive_location}, {title}, {date}", "{title}, {date}" + _PAPERS + ", {archive_location}, {archive}",
    "{archive}, <{series:archive_location}, >{archive_location}", "{archive} [hereafter {container_short!}], {archive_location}", "{archive_location}, {archive}",
    '"{title}", {date}, {archive}, {archive_location}', "{title}, {archive_location}", "file “{title}” in {archive}, {archive_location}",
    "{archive}, {archive_location} ({date})", "{title} [{date}], {archive}, {archive_location}", "{archive_location} ({title}, {date})",
)  # fmt: skip
SHORTS = {
    "*": ("<{author_again}, >_{short_title}_<, {locator}>", "{author_again}<, {p!} {locator}>"),
    "archive": ("{archive}, {archive_location}", "{archive_location}", "{archive_location}, {title}"),
    "letter": ("{title}, {date}", "{title}, {date}, {archive_location}", "{archive}, {archive_location}, {title}"),
}  # fmt: skip
_IBIDS = (
    ("ibid", "Ibid."), ("ibid", "Ibid.<, {locator}>"), ("ibid", "_Ibid._"), ("ibid", "Ibid.<, fol. {locator}>"), ("ibid", "Ibid<, {p!} {locator}>"),
    ("ibid", "Ibid.<, f. {locator}>"), ("loc-cit", "Loc. cit."),
)  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Six hands that live in archives and cite books in between."""
    out: list[Style] = []
    for number in range(1, 7):
        books = rng.choice((CHICAGO, MHRA))
        forms = {kind: books[kind] for kind in ("book", "article", "chapter", "thesis", "newspaper", "report")}
        own = {**forms, "letter": LETTERS, "archive": tuple(p for p in PAPERS if "hereafter" not in p)}
        out.append(hand(rng, f"archives-{number}", own, SHORTS, ibids=_IBIDS, keep=4))
    return out
