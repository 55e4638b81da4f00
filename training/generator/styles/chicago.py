"""Chicago and Turabian notes: `Ute Frevert, *Men of Honour* (Cambridge: Polity, 1995), 45.`"""

from __future__ import annotations

from random import Random

from training.generator.english import hand
from training.generator.style import Style

_BY = "<{author}, |{editors_first:editor}, {eds!}, >"
_IMPRINT = " ({first_place}: {publisher}, {year})"
FORMS = {
    "book": (
        _BY + "_{title}_<, ed. {editors_too:editor}><, trans. {translators}><, {edition} ed.><, {volumes!} vols.>" + _IMPRINT + "<, {locator}>",
        _BY + "_{title}_<, vol. {volume}>" + _IMPRINT + "<, {locator}>",
        _BY + "_{title}_ ({first_place}, {year})<, {locator}>",
        _BY + "_{title}_<, {edition} ed.> ({publisher}, {year})<, {locator}>",
        _BY + "_{title}_<, {series}>< {series_number}>" + _IMPRINT + "<, {volume}:{locator}|, {locator}>",
        "{author}, _{title}_, ed. {editors}<, {volumes!} vols.>" + _IMPRINT + "<, {volume}:{locator}|, {locator}>",
        _BY + "_{title}_" + _IMPRINT + "<, p. {locator}>",
        _BY + "_{title}_ ({original:original_date}; repr., {first_place}: {publisher}, {year})<, {locator}>",
        _BY + "_{title}_ ({original:original_date}; reprint, {first_place}: {publisher}, {year})<, {locator}>",
        _BY + "_{title}_ [{original:original_date}] ({first_place}: {publisher}, {year})<, {locator}>",
        _BY + "_{title}_ ({publisher}, {status})",

    ),
    "article": (
        '{author}, "{title}," _{container}_ ({status})',
        '{author}, "{title}," _{container}_ {volume}<, no. {issue}> ({date}): <{locator:page}|{pages}>',
        '{author}, "{title}," _{container}_ {volume}<:{issue}> ({year}): <{locator:page}|{pages}>',
        '{author}, "{title}," _{container}_ {volume} ({year})<: {pages}><, at {locator}|, esp. {locator}>',
        '{author}, "{title}," _{container}_ {volume}<, no. {issue}> ({year}): {pages}<, {locator}>',
        '{author}, "{title}," _{container}_<, no. {issue}> ({date}): <{locator:page}|{pages}><, doi:{doi}|, https://doi.org/{doi}>',
        '{author}, "{title}," _{container}_ {volume} ({year})<: {pages}><, {url}><, accessed {accessed}>',
        '{author}, "{title}", _{container}_, {volume} ({year}), <{locator:page}|{pages}>',
    ),
    "chapter": (
        '{author}, "{title}," in _{container}_<, ed. {editors}>' + _IMPRINT + "<, {locator}|, {pages}>",
        '{author}, "{title}," in _{container}_<, edited by {editors}>' + _IMPRINT + "<, {pages}><, at {locator}>",
        '{author}, "{title}," in {editors}, {eds!}, _{container}_' + _IMPRINT + "<, {locator}|, {pages}>",
        '{author}, "{title}," in _{container}_<, ed. {editors}> ({first_place}, {year})<, {locator}>',
        '{author}, introduction to _{container}_<, ed. {editors}>' + _IMPRINT + "<, {locator}>",
        '{author}, "{title}," chap. {chapter!} in _{container}_<, ed. {editors}>' + _IMPRINT,
    ),
    "thesis": (
        '{author}, "{title}" ({genre}, {institution}, {year})<, {locator}>',
        '{author}, "{title}," {genre}, {institution}, {year}<, {locator}>',
        '{author}, "{title}" (unpublished {genre}, {institution}, {year})<, {locator}>',
        '{author}, _{title}_ ({genre}, {institution}, {year})<, chap. {locator}>',
    ),
    "newspaper": (
        '<{author}, >"{title}," _{container}_, {date}<, {pages}>', '<{author}, >"{title}," _{container}_, {date}',
        "_{container}_, {date}", '<{author}, >"{title}," _{container}_, {date}<, {url}>', "_{container}_, {date}<, p. {pages}>",
        '<{author}, >"{title}," _{container}_ ({first_place}), {date}',
    ),
    "magazine": (
        '<{author}, >"{title}," _{container}_, {date}<, {pages}>', '<{author}, >"{title}," _{container}_ {volume} ({date}): {pages}',
    ),
    "webpage": (
        '<{author}, >"{title}," _{container}_, {date}<, {url}>', '<{author}, >"{title}," {container}, accessed {accessed}, {url}',
        '<{author}, >"{title}," {container}<, last modified {date}>, {url}', '<{author}, >"{title}," _{container}_ (blog), {date}<, {url}>',
        '"{title}," {container}, {url} (accessed {accessed})',
    ),
    "report": (
        "<{author}, >_{title}_< ({institution}, {year})><, {locator}>", "<{author}, >_{title}_, {genre} {series_number:number} ({institution}, {year})<, {locator}>",
        '<{author}, >"{title}" ({genre}, {institution}, {year})<, {locator}>', "{institution:author}, _{title}_ ({year})<, {locator}><, {url}>",
    ),
    "conference": (
        '{author}, "{title}," in _{container}_ ({first_place}: {publisher}, {year})<, {locator}|, {pages}>',
        '{author}, "{title}" (paper presented at the {container}, {date})',
    ),
    "encyclopedia": ('_{container}_, s.v. "{title}"<, by {author}>', '{author}, "{title}," in _{container}_' + _IMPRINT),
    "letter": (
        "{author} {title}, {date}, {archive_location}, {archive}", "<{author}, >{title}, {date}<, {series:archive_location}>, {archive_location}, {archive}",
        "{title}, {date}<, {series:archive_location}>, {archive}", "<{author} >{title}, {date}, {archive}, {archive_location}",
    ),
    "archive": (
        "{title}, {date}<, {series:archive_location}>, {archive_location}, {archive}", "{archive}, {archive_location}<, {title}>< ({date})>",
        "<{author}, >{title}, {date}, {archive}<, {place:publisher_place}>, {archive_location}",
        "{archive_location}, {archive}", '"{title}," {date}<, {series:archive_location}>, {archive_location}, {archive}',
    ),
    "review": (
        "{author}, review of _{title}_, by {editors:container_author}, _{container}_ {volume}<, no. {issue}> ({year}): <{locator:page}|{pages}>",
        "{author}, review of {editors:container_author}, _{title}_, in _{container}_ {volume} ({year}): {pages}",
    ),
    "interview": (
        "{author}, personal communication, {date}",
        "{author}, email to author, {date}",
        "{author}, interview by author, {place:publisher_place}, {date}", "{author}, interview with the author, {date}",
        "Interview with {author}, {date}<, {place:publisher_place}>", '{author}, "{title}," interview by {editors:editor}, _{container}_, {date}',
    ),
    "film": (
        "_{title}_, directed by {author:author} ({first_place}: {publisher}, {year}), DVD", "_{title}_, dir. {author} ({year})",
        "{author}, dir., _{title}_ ({publisher}, {year})",
    ),
    "preprint": ('{author}, "{title}," {genre} {series_number:number} ({institution}, {year})<, {url}>', '{author}, "{title}" (working paper, {institution}, {year})'),
    "dataset": ('{author}, "{title}" (data set), {institution}, {year}<, https://doi.org/{doi}>',),
    "statute": ("_{act:title}_<, s. {locator}>", "{act:title}", "{act:title}<, sec. {locator}>"), "case": ("_{title}_, {volume} {reporter} {pages} ({year})<, {locator}>",),
}  # fmt: skip
SHORTS = {
    "*": (
        "_{short_title}_<, {locator}>",
        "<{author_again}, >_{short_title}_<, chap. {locator}>",
        '<{author_again}, >_{short_title}_<, {locator}>', '<{author_again}, >{short_title}<, {locator}>', "<{author_again}, >_{short_title}_<, p. {locator}>",
        "{author_again}<, {locator}>", "<{author_again}, >_{short_title}_ (note {note})<, {locator}>",
    ),
    "article": ('<{author_again}, >"{short_title}"<, {locator}>', '<{author_again}, >"{short_title},"< {locator}>'),
}  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Six hands of Chicago notes."""
    return [hand(rng, f"chicago-{number}", FORMS, SHORTS) for number in range(1, 7)]
