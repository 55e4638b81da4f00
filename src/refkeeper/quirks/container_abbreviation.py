"""Journals are cited by initials or short forms; where both are known the full name is printed."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.folding import fold

_SMALL = frozenset({"of", "the", "and", "for", "in", "on", "de", "des", "du", "la", "le", "et", "der", "die", "für",
                    "fur", "und", "a", "an", "di", "del", "y", "e"})  # fmt: skip


def _in(container: str, short: str | None = None) -> Item:
    return Item(ItemType.ARTICLE_JOURNAL, container_title=container, container_title_short=short)


_NZJAS = "New Zealand Journal of Asian Studies"
_JAS = "The Journal of Asian Studies"


@quirk(
    "container-abbreviation",
    field="reference",
    phase=Phase.CANONICALISE,
    seen_in="10.1039/b807539e, whose record says J. Mater. Chem.; 10.1017/s0022050700100051 (The Journal of Economic "
    "History, cited without its The); the New Zealand Journal of Asian Studies as NZJAS",
    examples=[
        (case(_in("NZJAS"), containers=(_NZJAS,)), case(_in(_NZJAS, "NZJAS"))),
        (case(_in("J. Asian Stud."), containers=(_JAS, "J. Asian Stud.")), case(_in(_JAS, "J. Asian Stud."))),
        (
            case(_in("J. Mater. Chem."), container="Journal of Materials Chemistry"),
            case(_in("Journal of Materials Chemistry", "J. Mater. Chem.")),
        ),
        (case(_in(_JAS), container="Journal of Asian Studies", containers=(_JAS,)), case(_in(_JAS))),
        (case(_in(_NZJAS), containers=("NZJAS",)), case(_in(_NZJAS))),
        (case(_in("Past & Present"), containers=("Past and Present Society",)), case(_in("Past & Present"))),
        (case(_in("Nature"), containers=("Nature Physics",)), case(_in("Nature"))),
    ],
)
def container_abbreviation(reference: Reference) -> Reference:
    """A journal's abbreviation gives way to its full name where the record or the note has it, never the reverse."""
    short = reference.item.container_title
    if not short:
        return reference
    known: list[tuple[str, Origin]] = []
    if reference.record is not None:
        names = (reference.record.item.container_title, *reference.record.container_titles)
        known = [(name, Origin.RECORD) for name in names if name]
    claim = reference.work.container_title if reference.work is not None else None
    if claim is not None and claim.value and not claim.uncertain:
        known.append((claim.value, Origin.NOTE))
    full = [(name, origin) for name, origin in known if abbreviates(short, name)]
    if not full:
        return reference
    name, origin = max(full, key=lambda pair: len(pair[0]))
    item = replace(
        reference.item, container_title=name, container_title_short=reference.item.container_title_short or short
    )
    origins = dict(reference.origins)
    origins.setdefault("container_title_short", origins.get("container_title", Origin.NOTE))
    return replace(reference, item=item, origins={**origins, "container_title": origin})


def abbreviates(short: str, full: str) -> bool:
    """Whether the one is an abbreviation of the other: its initials, or the beginnings of its words in order.

    >>> abbreviates("J. Asian Stud.", "The Journal of Asian Studies"), abbreviates("Nature", "Nature Physics")
    (True, False)
    """
    words = [word for word in fold(full).split() if word not in _SMALL]
    if len(words) < 2 or len(full) <= len(short) or len(full) > 300:
        return False
    # Capitals alone: every word's initial, in order.
    letters = fold(short.replace(".", "").replace(" ", "")) if short.replace(".", "").replace(" ", "").isupper() else ""
    every = "".join(word[0] for word in fold(full).split())
    if len(letters) > 2 and letters in {"".join(word[0] for word in words), every, every.removeprefix("t")}:
        return True
    parts = [part for part in fold(short).split() if part not in _SMALL]
    if "." not in short or len(parts) != len(words):
        return False
    return all(word.startswith(part) for part, word in zip(parts, words, strict=True)) and parts != words
