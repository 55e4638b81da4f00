"""Old-fashioned and careless notes: `G. M. Marsden, Fundamentalism and American Culture, New York 1980, p. 45.`"""

from __future__ import annotations

from random import Random

from training.generator.english import hand
from training.generator.style import Style
from training.generator.styles.chicago import FORMS as CHICAGO

_BY = "<{author}, |{editors_first:editor}, {eds!}, >"
FORMS = {
    "book": (
        _BY + "_{title}_, {first_place}, {year}<, {p!} {locator}>", _BY + "_{title}_, {first_place} {year}<, {p!} {locator}>", _BY + "{title}, {year}<, p {locator}>",
        _BY + "_{title}_ [{first_place}, {year}]<, {p!} {locator}>", _BY + "_{title}_ ({year})<, {locator}>", _BY + '"{title}", {publisher}, {year}<, {p!} {locator}>',
        _BY + "_{title}_. {first_place}: {publisher}, {year}<, {p!} {locator}>", _BY + "_{title}_, {publisher}, {first_place}, {year}<, {p!} {locator}>",
        _BY + "_{title}_<, {volumes!} vols.>, {first_place}, {year}, <{volume}, {locator}|{locator}>", "{author}’s _{title}_ ({first_place}, {year})<, {p!} {locator}>", "{author}, in _{title}_ ({year})<, {p!} {locator}>",
        "_{title}_ by {author}, {publisher}, {year}",
        "{author} _{title}_ ({publisher}, {first_place}, {year})<, {locator}>", "{author}: _{title}_, {first_place}: {publisher} {year}<, {p!} {locator}>",
    ),
    "article": (
        '{author}, "{title}", _{container}_, {volume}, {year}<, {p!} {locator:page}|, pp. {pages}>', "{author}, _{container}_, {volume}, {year}, p. {first_page}",
        '{author}, "{title}", _{container}_, Vol. {volume}<, No. {issue}>, {year}<, pp. {pages}>', '{author}, "{title}", _{container}_ vol. {volume}<, no. {issue}>, {date}, {pages}',
        "{author}, {title}, {container} {volume} ({year}) {pages}", '{author}, "{title}." _{container}_ {volume}<, no. {issue}> ({year}): {pages}',
        '{author}: "{title}", in _{container}_, {volume}<({issue})>, {year}, pp. {pages}<, here p. {locator}>', '"{title}," by {author}, _{container}_, {date}',
        '{author}, "{title}", {container}, {volume}<:{issue}> ({date}), {pages}', "{container}, vol. {volume}<, p. {locator:page}>", "_{container}_, {volume} ({year}), {first_page}",
    ),
    "chapter": (
        '{author}, "{title}", in {editors} {eds!}, _{container}_, {first_place}, {year}<, {p!} {locator}|, pp. {pages}>', '{author}, "{title}", in {container}, {publisher}, {year}',
        '{author}, "{title}", in {editors:container_author}, _{container}_ ({year}), pp. {pages}', '{author}: "{title}", in _{container}_<, {eds!} {editors}>, {first_place} {year}, pp. {pages}',
    ),
    "thesis": ('{author}, "{title}", {genre}, {institution}, {year}<, {p!} {locator}>', "{author}, {title}, {genre}, {institution} {year}<, {locator}>"),
    "newspaper": ("_{container}_, {date}", "{container}, {date}<, p. {pages}>", '"{title}", _{container}_, {date}', "<{author} in the >_{container}_, {date}"),
    "report": ("{title}, {year}<, {p!} {locator}>", "{institution:author}, _{title}_, {first_place}, {year}<, {p!} {locator}>", "_{title}_, {genre} {series_number:number} of {year}"),
    "letter": ("{title}, {date}", "<{author}, >{title}, {date}<, {archive}>", "{title}, {date} ({archive_location})"),
    "archive": ("{archive}, {archive_location}", "{archive} {archive_location}, {title}", "{title}, {archive}", "MS in {archive}, {archive_location}"),
    "encyclopedia": ('_{container}_, art. "{title}"', '"{title}", _{container}_, vol. {volume}', "_{container}_, s.v. {title}", "{author} in _{container}_, s.v. {title}"),
    "statute": ("{act:title}", "{act:title}<, s. {locator}>"), "interview": CHICAGO["interview"], "webpage": CHICAGO["webpage"],
}  # fmt: skip
SHORTS = {
    "*": (
        "{author_again}<, {p!} {locator}>", "<{author_again}, >_{short_title}_<, {p!} {locator}>", "{author_again} ({year})<, {p!} {locator}>", "{author_again}, p. {locator}",
        "{author_again} (n. {note} above)<, {locator}>", "{author_again} (note {note})<, p. {locator}>", "{author_again}, cited above<, {p!} {locator}>",
        "{author_again} {year}<, {locator}>", "{author_again} [{note}]<, {p!} {locator}>", "<{author_again}, >{short_title}<, {locator}>",
    ),
}  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Six hands of no school."""
    return [
        hand(rng, f"plain-{number}", FORMS, SHORTS, quotes=(("“", "”"), ("‘", "’"), ('"', '"'), ("", "")))
        for number in range(1, 7)
    ]
