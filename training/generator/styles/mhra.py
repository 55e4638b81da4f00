"""MHRA and other British notes: `Ute Frevert, *Men of Honour*, trans. by Anthony Williams (Cambridge: Polity, 1995), p. 45.`"""

from __future__ import annotations

from random import Random

from training.generator.english import hand
from training.generator.style import Style

_BY = "<{author}, |{editors_first:editor}, {eds!}, >"
_AT = "<, {p!} {locator}>"
_IMPRINT = " ({first_place}: {publisher}, {year})"
FORMS = {
    "book": (
        _BY + "_{title}_<, ed. by {editors_too:editor}><, trans. by {translators}><, {edition} edn><, {series}><, {series_number}><, {volumes!} vols>" + _IMPRINT + "<, {p!} {locator}>",
        _BY + "_{title}_<, {edition} edn> ({first_place}, {year})" + _AT, _BY + "_{title}_ (" + "{publisher} {year})" + _AT,
        _BY + "_{title}_ ({first_place}: {publisher}, {year})<, {volume}: {locator}|, {p!} {locator}>",
        _BY + "_{title}_<, vol. {volume}>" + _IMPRINT + "<, {p!} {locator}>", "{author}, _{title}_, ed. by {editors}" + _IMPRINT + _AT,
        _BY + "_{title}_, {first_place}, {year}" + _AT, _BY + "_{title}_, {publisher}, {first_place}, {year}" + _AT,
    ),
    "article": (
        '{author}, "{title}", _{container}_ ({status})',
        '{author}, "{title}", _{container}_, {volume}<.{issue}> ({year}), {pages}< (p. {locator})>',
        '{author}, "{title}", _{container}_, {volume}<.{issue}> ({year}), pp. {pages}< ({p!} {locator})>',
        '{author}, "{title}", _{container}_<, vol. {volume}><, no. {issue}> ({year}), pp. {pages}<, at {p!} {locator}>',
        '{author}, "{title}", _{container}_, {volume} ({year})<, {p!} {locator:page}|, {pages}>',
        '{author}, "{title}", _{container}_ {volume}<:{issue}> ({year}), {pages}<, here {locator}>',
        '{author}, "{title}", _{container}_, {volume} ({year}), {pages} ‹{url}› [accessed {accessed}]',
        "{author}, _{container}_, {volume} ({year}), {pages}", '{author}, "{title}", _{container}_, {volume_roman} ({year}), pp. {pages}',
    ),
    "chapter": (
        '{author}, "{title}", in _{container}_<, ed. by {editors}>' + _IMPRINT + ", pp. {pages}< (p. {locator})>",
        '{author}, "{title}", in {editors} {eds!}, _{container}_ ({first_place}, {year})' + _AT,
        '{author}, "{title}", in {editors} {eds!}, _{container}_' + _IMPRINT + "<, pp. {pages}><, at {p!} {locator}>",
        '{author}, "{title}", in _{container}_<, ed. {editors}> ({first_place}, {year}), pp. {pages}<, at {locator}>',
        '{author}, "{title}", in: _{container}_<, ed. by {editors}>, {first_place} {year}' + _AT,
    ),
    "thesis": (
        '{author}, "{title}" (unpublished {genre}, {institution}, {year})' + _AT, '{author}, "{title}" ({genre}, {institution}, {year})' + _AT,
        '{author}, "{title}", {genre}, {institution} ({year})' + _AT, '{author}, "{title}", unpub. {genre}, {institution}, {year}' + _AT,
    ),
    "newspaper": (
        '<{author}, >"{title}", _{container}_, {date}<, p. {pages}>', "_{container}_, {date}<, p. {pages}>", "_{container}_, {date}",
        '"{title}", _{container}_, {date} ‹{url}› [accessed {accessed}]', "_{container}_ {date}",
    ),
    "magazine": ('<{author}, >"{title}", _{container}_, {date}, pp. {pages}', '<{author}, >"{title}", _{container}_, no. {volume} ({date}), p. {pages}'),
    "webpage": (
        '<{author}, >"{title}", _{container}_<, {date}> ‹{url}› [accessed {accessed}]', '<{author}, >"{title}", {container} ({year}), available at {url} [{accessed}]',
        '<{author}, >"{title}", ‹{url}› [accessed {accessed}]', '<{author}, >"{title}", {url}, (accessed {accessed})', "{container}, ‹{url}›, accessed {accessed}",
    ),
    "report": (
        "<{author}, >_{title}_< ({institution}, {year})>" + _AT, "<{author}, >_{title}_, {genre} {series_number:number} ({year})" + _AT,
        "{institution:author}, _{title}_ ({first_place}: {hmso:publisher}, {year})" + _AT, "_{title}_, {genre} {series_number:number}, {year}<, para. {locator}>",
    ),
    "conference": ('{author}, "{title}", in _{container}_' + _IMPRINT + ", pp. {pages}< ({p!} {locator})>", '{author}, "{title}", paper given at {container}, {date}'),
    "encyclopedia": ('{author}, "{title}", in _{container}_' + _IMPRINT + _AT, '"{title}", in _{container}_< ({year})>', '_{container}_, "{title}"'),
    "letter": (
        "{archive}, {archive_location}, <{author}, >{title}, {date}", "<{author} ><{title}>, {date}, {archive}, {archive_location}",
        "{archive_location}, <{author}, >{title}, {date}",
    ),
    "archive": (
        "{place:publisher_place}, {archive}, {archive_location}", "{archive}, {archive_location}<, {title}>", "{archive}, {archive_location}, {title}< ({date})>",
        "{archive_location}, {title}, {date}", "{archive}, <{series:archive_location}, >{archive_location}", "{archive} {archive_location}",
    ),
    "review": ("{author}, review of {editors:container_author}, _{title}_ ({year}), _{container}_, {volume}, {pages}", "{author}, review of _{title}_, in _{container}_, {volume} ({year}), {pages}"),
    "interview": ("Interview with {author}, {date}", "{author}, interviewed by {editors:editor}, {place:publisher_place}, {date}"),
    "film": ("_{title}_, dir. by {author} ({publisher}, {year})",), "preprint": ('{author}, "{title}", {genre} {series_number:number} ({institution}, {year})' + _AT,),
}  # fmt: skip
SHORTS = {
    "*": (
        "<{author_again}, >_{short_title}_" + _AT, "{author_again}, {p!} {locator}", "<{author_again}, >_{short_title}_" + _AT, "{author_again}" + _AT,
        "{author_again} ({year})" + _AT, "{author_again} (n. {note})" + _AT, "{author_again}, _{short_title}_ (as note {note})" + _AT,
    ),
    "article": ('<{author_again}, >"{short_title}"' + _AT, "{author_again}" + _AT),
    "chapter": ('<{author_again}, >"{short_title}"' + _AT, "{author_again}" + _AT),
    "archive": ("{archive}, {archive_location}", "{archive_location}"), "letter": ("{archive_location}, {date}", "<{author}, >{title}, {archive_location}"),
    "newspaper": ("_{container}_, {date}",), "webpage": ('<{author_again}, >"{short_title}"',),
}  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Six hands of British humanities notes."""
    quotes = (("‘", "’"), ("‘", "’"), ("“", "”"))
    return [
        hand(rng, f"mhra-{number}", FORMS, SHORTS, quotes=quotes, dates=("en", "en", "en", "us"))
        for number in range(1, 7)
    ]
