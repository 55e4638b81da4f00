"""Catalogues say `[S.l.]` where no place is known; a bibliography says nothing."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk

_NONE = frozenset(
    {
        *("s.l.", "s. l.", "sine loco", "o.o.", "o. o.", "n.p.", "n. p.", "s.n.", "s. n.", "sine nomine"),
        *("place of publication", "place published", "place of publication not identified"),
        *("lieu de publication non identifié", "lieu de publication inconnu", "publisher not identified"),
    }
)


@quirk(
    "place-not-known",
    field=("publisher_place", "publisher"),
    each=True,
    phase=Phase.REPAIR,
    seen_in="the form's own label left in the field (“Place of Publication”), and a French catalogue's “Lieu de "
    "publication non identifié”, in the records that Zotero's translators are tested with",
    examples=[
        ("[S.l.]", None),
        ("Lieu de publication non identifié", None),
        ("[Place of publication not identified]", None),
        ("Saint-Louis", "Saint-Louis"),
        ("[Paris]", "[Paris]"),
    ],
)
def place_not_known(value: str) -> str | None:
    """A place or a publisher that only says that it is not known is left out."""
    return None if value.strip().strip("[]: ").lower() in _NONE else value
