"""Notes of web articles and blogs: links, dates of access, little else: `“Falling Behind,” Slate, May 3, 2012, http://…`"""

from __future__ import annotations

from random import Random

from training.generator.english import hand
from training.generator.style import Style

FORMS = {
    "webpage": (
        '<{author}, >"{title}", {container}, {date}, {url}', '<{author}, >"{title}," _{container}_, {date}, accessed {accessed}, {url}',
        "{url}", "{url}, accessed {accessed}", "{url} (accessed {accessed})", "{title}: {url}", '"{title}" {url}', "{container}, {url}", "<{author}, >{title}, {url}",
        "<{author} - >{title} - {url}", '<{author}, >"{title}", {date}', "<{author}, ><{container}, >{date}, {url}", "{title} ({url})", "{container}, “{title}”, {date}",
        "<{author}. >{title}. {container}, {date}. {url}", '"{title}." {container}. Retrieved {accessed} from {url}', "{url} [{accessed}]", "{title}, {container}",
        '"{title}". {container}. {date}. Retrieved {accessed}', "{url}. Last visited {accessed}", "<{author}, >{title} ({year}), {url} (last accessed {accessed})",
        "{container}, _{title}_, {url} (visited {accessed})", "{url} (last checked {accessed})", "{title}, online: {url}",
    ),
    "newspaper": (
        '<{author}, >"{title}," _{container}_, {date}<, {url}>', '"{title}". _{container}_. {date}', "<{author}, >_{title}_, {container}, {date}",
        '<{author}. >"{title}", {container} ({date}), {url}', "{title}, {container}, {date}, {url}",
    ),
    "article": (
        '{author}, "{title}," _{container}_ {volume} ({year})<, {url}|, https://doi.org/{doi}>', "{author}. {title}. {container}, {year}<, {url}>",
        '{author} ({year}). "{title}". _{container}_. {volume}< ({issue})>: {pages}.< doi:{doi}>', "{author}, {title}, {url}",
    ),
    "book": (
        "<{author}, |{editors_first:editor}, {eds!}, >_{title}_ ({publisher}, {year})<, {p!} {locator}>", "{author}. _{title}_. {publisher}, {year}<. {p!} {locator}>",
        "{author} ({year}). _{title}_. {publisher}.< {p!} {locator}>", "{author}, {title}", "_{title}_, by {author}<, {p!} {locator}>", "{author}’s _{title}_",
    ),
    "report": ("<{author}, >{title}<, {institution}>, {year}<, {url}>", '{institution:author}, "{title}", {date}, {url}', "{title} (pdf), {url}"),
    "magazine": ('<{author}, >"{title}," _{container}_, {date}<, {url}>',), "dataset": ("{author}. {title}. {year}. {url}", "{title}, {url}"),
    "film": ("_{title}_ ({author}, {year})", "{title}, dir. {author}, {year}"), "preprint": ("{author}, {title}, {year}, {url}", "{author}. “{title}”. {url}"),
    "encyclopedia": ('"{title}", {container:container_title}', '"{title}," in _{container}_<, {year}>'),
}  # fmt: skip
SHORTS = {
    "*": ("<{author_again}, >{short_title}<, {p!} {locator}>", "{author_again}<, {locator}>", "{author_again} ({year})<, {p!} {locator}>", '"{short_title}"'),
    "webpage": ('<{author_again}, >"{short_title}"', "{author_again}, {short_title}", "{url}"),
}  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Six hands of people who write for the web."""
    dates = ("en", "en+american", "us", "en+american", "iso", "slash")
    return [
        hand(rng, f"web-{number}", FORMS, SHORTS, keep=5, dates=dates, quotes=(("“", "”"), ('"', '"'), ("‘", "’")))
        for number in range(1, 7)
    ]
