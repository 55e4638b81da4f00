"""MLA-like notes, which put no comma before the page: `George Marsden, *Fundamentalism* (New York: Oxford UP, 1980) 45.`"""

from __future__ import annotations

from random import Random

from training.generator.english import hand
from training.generator.style import Style

_BY = "<{author}, |{editors_first:editor}, {eds!}, >"
FORMS = {
    "book": (
        _BY + "_{title}_<, trans. {translators}><, {edition} ed.> ({first_place}: {publisher}, {year})< {locator}>",
        _BY + "_{title}_ ({first_place}: {publisher}, {year}) <{volume}: {locator}|{locator}|n. pag.>",
        "<{author}. |{editors_first:editor}, {eds!} >_{title}_.< {edition} ed.> {first_place}: {publisher}, {year}<. {locator}>",
        "<{author}. |{editors_first:editor}, {eds!} >_{title}_. {publisher}, {year}<, {p!} {locator}>", _BY + "_{title}_ ({year})< {locator}>",
    ),
    "article": (
        '{author}, "{title}," _{container}_ {volume}<.{issue}> ({year}): <{locator:page}|{pages}>',
        '{author}. "{title}." _{container}_ {volume}<.{issue}> ({year}): {pages}', '{author}, "{title}," _{container}_ {volume} ({year}) {pages}',
        '{author}. "{title}." _{container}_, vol. {volume}<, no. {issue}>, {year}, pp. {pages}<. {doi}>',
        '{author}. "{title}." _{container}_<, vol. {volume}><, no. {issue}>, {date}, pp. {pages}. JSTOR, {url}. Accessed {accessed}',
    ),
    "chapter": (
        '{author}, "{title}," _{container}_<, ed. {editors}> ({first_place}: {publisher}, {year})< {locator}| {pages}>',
        '{author}. "{title}." _{container}_.< Ed. {editors}.> {first_place}: {publisher}, {year}. {pages}',
        '{author}. "{title}." _{container}_<, edited by {editors}>, {publisher}, {year}, pp. {pages}',
        '{author}, introduction, _{container}_<, by {editors:container_author}> ({first_place}: {publisher}, {year})< {locator}>',
    ),
    "thesis": ('{author}, "{title}," {genre}, {institution}, {year}<, {locator}>', '{author}. "{title}." {genre}. {institution}, {year}'),
    "newspaper": (
        '<{author}, >"{title}," _{container}_ {date}<: {pages}>', '<{author}. >"{title}." _{container}_, {date}, p. {pages}', "_{container}_ {date}: {pages}",
    ),
    "magazine": ('<{author}, >"{title}," _{container}_ {date}: {pages}',),
    "webpage": (
        '<{author}, >"{title}," _{container}_, {date}, {accessed}<, ‹{url}›>', '<{author}. >"{title}." _{container}_, {date}, {url}. Accessed {accessed}',
        '<{author}. >"{title}." _{container}_. {date}. Web. {accessed}', '"{title}." _{container}_. {url}',
    ),
    "film": ("_{title}_, dir. {author}, {publisher}, {year}", "_{title}_. Directed by {author}, {publisher}, {year}"),
    "encyclopedia": ('"{title}," _{container}_<, {edition} ed.>, {year}', '{author}, "{title}," _{container}_ ({first_place}: {publisher}, {year})< {locator}>'),
    "interview": ("{author}, personal interview, {date}", "{author}. Personal interview. {date}"),
    "letter": ("{author}, {title}, {date}, {archive_location}, {archive}",),
    "review": ('{author}, rev. of _{title}_, by {editors:container_author}, _{container}_ {volume} ({year}): <{locator:page}|{pages}>',),
}  # fmt: skip
SHORTS = {
    "*": ("{author_again} {locator}", "<{author_again}, >_{short_title}_< {locator}>", "{author_again}< {locator}>", "{short_title}< {locator}>"),
    "article": ("{author_again} {locator}", '<{author_again}, >"{short_title}"< {locator}>'), "newspaper": ("_{container}_ {date}",),
}  # fmt: skip
_IBIDS = (
    ("ibid", "Ibid.< {locator}>"),
    ("ibid", "Ibid<, {locator}>"),
    ("ibid", "_Ibid._< {locator}>"),
    ("ibid", "Ibid."),
)


def styles(rng: Random) -> list[Style]:
    """Four hands of literary scholars."""
    return [
        hand(rng, f"mla-{number}", FORMS, SHORTS, ibids=_IBIDS, quotes=(("“", "”"),), dates=("en", "en", "us"))
        for number in range(1, 5)
    ]
