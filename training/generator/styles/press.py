"""Newspaper-heavy history notes: `*Daily Picayune*, 3 May 1866, p. 2, col. 4; ibid., 7 May 1866; *Hansard*, 3rd ser., 112 …`"""

from __future__ import annotations

from random import Random

from training.generator.english import hand
from training.generator.style import Style
from training.generator.styles.chicago import FORMS as CHICAGO
from training.generator.styles.mhra import FORMS as MHRA

PAPERS = (
    "_{container}_, {date}", "_{container}_, {date}, {pages}", "_{container}_, {date}, p. {pages}", "_{container}_, {date}, p. {pages}, col. {issue2:locator}",
    '"{title}," _{container}_, {date}', "_{container}_ ({first_place}), {date}", "{container}, {date}", "_{container}_ {date}", '<{author}, >"{title}," _{container}_, {date}, {pages}',
    '"{title}", _{container}_ ({date}), p. {pages}', "_{container}_ of {date}", "_{container}_, {date} (editorial)", '"{title}" (letter), _{container}_, {date}',
    "{author} in _{container}_, {date}", '"{title}," _{container}_, {date}, sec. {locator}', "_{container}_, {date}, {pages}; ".rstrip("; "),
    "Advertisement, _{container}_, {date}", "_{container}_ [{first_place}], {date}",
)  # fmt: skip
SHORTS = {
    "*": ("<{author_again}, >_{short_title}_<, {locator}>", "<{author_again}, >{short_title}<, {p!} {locator}>"),
    "newspaper": ("_{container}_, {date}", '"{short_title}"', "_{container}_, {date}, {pages}"), "magazine": ("_{container}_, {date}", '"{short_title}"'),
}  # fmt: skip
_IBIDS = (
    ("ibid", "Ibid.<, {locator}>"), ("ibid", "Ibid."), ("ibid", "_Ibid._"), ("ibid", "ibid., {date}"), ("ibid", "Ibid., {date}"), ("ibid", "Ibid., {date}, {pages}"),
)  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Four hands that read old newspapers."""
    out: list[Style] = []
    for number in range(1, 5):
        books = rng.choice((CHICAGO, MHRA))
        forms = {kind: books[kind] for kind in ("book", "article", "chapter", "letter", "archive", "thesis")}
        papers = tuple(form for form in PAPERS if "issue2" not in form)
        out.append(
            hand(
                rng, f"press-{number}", {**forms, "newspaper": papers, "magazine": papers}, SHORTS, ibids=_IBIDS, keep=5
            )
        )
    return out
