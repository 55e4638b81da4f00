"""Old journals deposit their titles in capitals; they are set in small letters where that is certain."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Item, ItemType
from refkeeper.model.reference import Origin, Reference
from refkeeper.quirks.cases import case
from refkeeper.quirks.english_casing import headline, in_capitals, is_english
from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.folding import squash


def _titled(title: str, language: str | None = None) -> Item:
    return Item(ItemType.ARTICLE_JOURNAL, title=title, language=language)


_KNIGHT = "THEORY OF THE KNIGHT SHIFT AND FLUX QUANTIZATION IN SUPERCONDUCTORS"
_CITED = "Perbedaan pengaruh metode latihan sirkuit"
_GERMAN = "ASSOZIATIONSVERBINDUNGEN ZWISCHEN LITHIUM UND HYDRAZINEN"


@quirk(
    "all-caps-title",
    field="reference",
    phase=Phase.INTERPRET,
    seen_in="10.2172/4720526, 10.1111/j.1740-8261.1990.tb01856.x; not 10.1002/chin.197526055 (German)",
    examples=[
        (case(_titled(_KNIGHT)),
         case(_titled("Theory of the Knight Shift and Flux Quantization in Superconductors"))),
        (case(_titled("CONGENITAL TRACHEAL COLLAPSE IN A PIGLET", "en")),
         case(_titled("Congenital Tracheal Collapse in a Piglet", "en"))),
        (case(_titled("THE ROLE OF NATO IN WORLD WAR II")), case(_titled("The Role of NATO in World War II"))),
        (case(_titled(_CITED.upper()), title=_CITED), case(_titled(_CITED))),
        (case(_titled(_GERMAN)), case(_titled(_GERMAN))),
        (case(_titled("NATO")), case(_titled("NATO"))),
        (case(_titled("DNA and RNA of viruses")), case(_titled("DNA and RNA of viruses"))),
    ],
)  # fmt: skip
def all_caps_title(reference: Reference) -> Reference:
    """A title in capitals takes the letters of the note, else English headline style; other languages stay."""
    title = reference.item.title
    if title is None or not in_capitals(title):
        return reference
    cited = _as_cited(title, reference)
    if cited is not None:
        item = replace(reference.item, title=cited)
        return replace(reference, item=item, origins={**reference.origins, "title": Origin.NOTE})
    if not is_english(title, reference.item.language):
        return reference
    return replace(reference, item=replace(reference.item, title=headline(title)))


def _as_cited(title: str, reference: Reference) -> str | None:
    """The same words as the author wrote them, when they are not in capitals too."""
    claim = reference.work.title if reference.work is not None else None
    if claim is None or claim.value is None or claim.uncertain or claim.value.isupper():
        return None
    return claim.value if squash(claim.value) == squash(title) else None
