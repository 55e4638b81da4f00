"""An author's word on where a work first appeared belongs to the entry; other commentary stays in the article."""

from __future__ import annotations

import re
from dataclasses import replace

from refkeeper.model.item import Date, Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.publication_remarks import sentences
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_FIRST = LazyPattern(
    r"""
    (?: (?:Originally|First|Initially)\s(?:published|printed|appeared)\s(?:as|in|by|under)
      | Reprinted\s(?:in|from|by)
      | (?:Erstmals|Zuerst)\s(?:erschienen|veröffentlicht|gedruckt)
      | Erstveröffentlichung | Wiederabdruck\sin | Nachdruck\sin
      | (?:Initialement|D’abord|D'abord)\s(?:paru|publié) | Publié\spour\sla\spremière\sfois
    )\b
    """,
    re.VERBOSE,
)
_FORSTER = Item(ItemType.BOOK, title="Howards End", issued=Date(2003))
_SAID = "Originally published in 1910."


@quirk(
    "remark-as-note",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="Forster, Howards End (New York: Barnes & Noble Classics, 2003 [1910]), as notes say it in words",
    examples=[
        (case(_FORSTER, remarks=(_SAID,)), case(replace(_FORSTER, note=_SAID))),
        (case(_FORSTER, remarks=("A novel that was first published when England still had servants.",)),
         case(_FORSTER)),
        (case(_FORSTER, remarks=("On this see chapter 3.",)), case(_FORSTER)),
        (case(_FORSTER), case(_FORSTER)),
    ],
)  # fmt: skip
def remark_as_note(reference: Reference) -> Reference:
    """A sentence of the author's that begins `Originally published in ...` goes into the entry's note."""
    note = reference.item.note or ""
    for remark in reference.remarks:
        for sentence in sentences(remark.text):
            if _FIRST.match(sentence) and sentence not in note:
                note = f"{note} {sentence}".strip()
    if note == (reference.item.note or ""):
        return reference
    item = replace(reference.item, note=note)
    return replace(reference, item=item, origins={**reference.origins, "note": Origin.REMARK})
