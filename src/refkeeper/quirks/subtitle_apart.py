"""Crossref keeps the subtitle in a field of its own; a title without it is half a title."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.entities_in_title import unescaped
from refkeeper.quirks.jats_in_title import repaired
from refkeeper.quirks.mathml_in_title import written_out
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.folding import squash
from refkeeper.text.lazy import LazyPattern

_REVIEWED = LazyPattern(r"\b[0-9]{1,4}\s?pp\b|\bISBN\b")  # the book reviewed, not a subtitle
_TAG = LazyPattern(r"</?[a-z]{1,6}>")
_AFRICA = Item(ItemType.BOOK, title="Conceptualizations of Africa", doi="10.1007/978-3-031-74535-5")
_WHOLE = "Conceptualizations of Africa: Perspectives from Sciences and Humanities"
_SUB = "Perspectives from Sciences and Humanities"
_NUTS = Item(ItemType.ARTICLE_JOURNAL, title="Microbial Contamination in Peeled Chestnuts", doi="10.1111/jfpp.12874")
_EDEMA = Item(ItemType.ARTICLE_JOURNAL, title="Do doctors cause or prevent cerebral edema?")


@quirk(
    "subtitle-apart",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.1007/978-3-031-74535-5; not 10.1111/jfpp.12874 (a running head) nor "
    "10.1080/0147037x.2024.2403941 (a review)",
    examples=[
        (case(_AFRICA, subtitle=_SUB), case(replace(_AFRICA, title=_WHOLE))),
        (
            case(_EDEMA, subtitle="Cerebral edema in DKA"),
            case(replace(_EDEMA, title="Do doctors cause or prevent cerebral edema? Cerebral edema in DKA")),
        ),
        (case(replace(_AFRICA, title=_WHOLE), subtitle=_SUB), case(replace(_AFRICA, title=_WHOLE))),
        (case(_NUTS, subtitle="MICROBIAL CONTAMINATION IN CHESTNUTS"), case(_NUTS)),
        (case(_AFRICA, subtitle=""), case(_AFRICA)),
    ],
)
def subtitle_apart(reference: Reference) -> Reference:
    """The subtitle of the record joins its title, unless it stands there already or is none."""
    title, record = reference.item.title, reference.record
    if not title or record is None or not record.subtitle:
        return reference
    subtitle = " ".join(written_out(repaired(unescaped(record.subtitle))).split()).rstrip(". ")
    if not subtitle or _REVIEWED.search(subtitle) or (subtitle.isupper() and not title.isupper()):
        return reference
    had, own = squash(_TAG.sub("", title)), squash(_TAG.sub("", record.item.title or ""))
    # A title from the note is the author's choice of words; only the record's own title is made whole.
    if not squash(_TAG.sub("", subtitle)) or squash(_TAG.sub("", subtitle)) in had or (own and own != had):
        return reference
    joined = f"{title} {subtitle}" if title[-1] in "?!:" else f"{title.rstrip('. ')}: {subtitle}"
    item = replace(reference.item, title=joined)
    return replace(reference, item=item, origins={**reference.origins, "title": Origin.RECORD})
