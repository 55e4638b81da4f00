"""A record: what a source (Crossref, a library on disk) vouches for."""

from __future__ import annotations

from collections.abc import Mapping
from dataclasses import field
from enum import Enum

from refkeeper.model.dataclass import dataclass
from refkeeper.model.item import Date, Item


class Effect(str, Enum):
    """What a notice means for those who cite the work."""

    RETRACTION = "retraction"
    """The work, or a part of it, no longer stands."""
    CONCERN = "concern"
    """Its editors doubt it."""
    CORRECTION = "correction"
    """Something in it was wrong and is put right elsewhere."""
    OTHER = "other"
    """A new version or edition, an addition: nothing was wrong."""


# Crossref's update types, as its documentation lists them; publishers write them with `_`, `-` or a blank.
_EFFECTS = {
    "retraction": Effect.RETRACTION, "partial retraction": Effect.RETRACTION, "withdrawal": Effect.RETRACTION,
    "removal": Effect.RETRACTION, "expression of concern": Effect.CONCERN, "correction": Effect.CORRECTION,
    "corrigendum": Effect.CORRECTION, "erratum": Effect.CORRECTION, "clarification": Effect.CORRECTION,
}  # fmt: skip
_VERSIONS = frozenset({"is-version-of", "has-version", "replaces", "is-replaced-by"})


@dataclass(frozen=True, slots=True)
class Notice:
    """A retraction, correction or other notice on a work; `kind` as Crossref names it, `doi` is the notice's."""

    kind: str
    doi: str | None = None
    date: Date | None = None
    vouched_by: str | None = None

    @property
    def effect(self) -> Effect:
        """What it means for those who cite the work.

        >>> Notice("expression_of_concern").effect.value, Notice("new_version").effect.value
        ('concern', 'other')
        """
        return _effect(self.kind)


@dataclass(frozen=True, slots=True)
class Relation:
    """A tie between two records, e.g. `is-preprint-of`."""

    kind: str
    doi: str


@dataclass(frozen=True, slots=True)
class Record:
    """An item as a source vouches for it.

    `source` names the source (`crossref`, `doi.org`, a file), `id` the record in it (its DOI, or its key in a library).
    `dates` keeps every date the source gives, under Crossref's names: `journal-issue.published-print`,
    `published-print`, `journal-issue.published-online`, `published-online`, `issued`, ...
    """

    item: Item
    source: str
    id: str
    dates: Mapping[str, Date] = field(default_factory=dict)
    subtitle: str | None = None
    container_titles: tuple[str, ...] = ()
    aliases: tuple[str, ...] = ()
    notices: tuple[Notice, ...] = ()
    relations: tuple[Relation, ...] = ()

    @property
    def doi(self) -> str | None:
        """The record's DOI, in lower case."""
        return self.item.doi

    @property
    def published(self) -> tuple[str, ...]:
        """The DOIs of the published work of which the record is the preprint."""
        return self._tied("is-preprint-of")

    @property
    def preprints(self) -> tuple[str, ...]:
        """The DOIs of the preprints of the record."""
        return self._tied("has-preprint")

    @property
    def versions(self) -> tuple[str, ...]:
        """The DOIs of other versions of the work, preprints aside."""
        return self._tied(*sorted(_VERSIONS))

    @property
    def notice_of(self) -> tuple[tuple[Effect, str], ...]:
        """The works of which the record itself is a notice: what it does to each, and its DOI.

        >>> Record(Item(), "crossref", "10.5555/r", relations=(Relation("is-retraction-of", "10.5555/a"),)).notice_of
        ((<Effect.RETRACTION: 'retraction'>, '10.5555/a'),)
        """
        ties = (tie for tie in self.relations if tie.kind.startswith("is-") and tie.kind.endswith("-of"))
        named = ((tie.kind.removeprefix("is-").removesuffix("-of"), tie.doi) for tie in ties)
        told = ((_effect(kind), doi) for kind, doi in named)
        return tuple((effect, doi) for effect, doi in told if effect is not Effect.OTHER)

    def _tied(self, *kinds: str) -> tuple[str, ...]:
        return tuple(dict.fromkeys(tie.doi for tie in self.relations if tie.kind in kinds and tie.doi != self.doi))


def _effect(kind: str) -> Effect:
    return _EFFECTS.get(" ".join(kind.casefold().replace("_", " ").replace("-", " ").split()), Effect.OTHER)
