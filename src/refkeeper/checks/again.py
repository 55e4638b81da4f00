"""Which later notes mean a citation that is tied to no work: they are told of once, with the first of them."""

from __future__ import annotations

from functools import cached_property

from refkeeper.checks.places import Places
from refkeeper.model.dossier import Entry
from refkeeper.model.match import Reason, Unresolved


def untied(entry: Entry) -> bool:
    """Whether a citation points back, and to no work: the summary counts it as one to look at."""
    return isinstance(entry.match, Unresolved) and entry.match.reason is Reason.NO_ANTECEDENT


class Again:
    """The untied citations of an article, each with the later ones that certainly mean it.

    `Moses, Wild West Shows, 63-64` in note 5 of a page on show Indians, whose work is cited in full nowhere, is meant
    in eleven later notes.
    """

    def __init__(self, places: Places) -> None:
        """Nothing is worked out before a rule asks for it."""
        self._places = places

    @cached_property
    def groups(self) -> dict[int, list[Entry]]:
        """By the position of each untied citation that means no earlier one: those that mean it."""
        first: dict[int, int] = {}
        groups: dict[int, list[Entry]] = {}
        for position, entry in enumerate(self._places.dossier.entries):
            if untied(entry):
                first[position] = first.get(self._meant(entry), position)
                groups.setdefault(first[position], [])
                if first[position] != position:
                    groups[first[position]].append(entry)
        return groups

    def _meant(self, entry: Entry) -> int:
        """The position of the citation that is certainly meant; -1 where none is."""
        antecedent = entry.linked.antecedent
        meant = self._places.meant(antecedent) if antecedent is not None and antecedent.certain else None
        return self._places.position_of[id(meant)] if meant is not None else -1

    def said(self, entry: Entry) -> str:
        """The end of a message on a citation: the other notes that mean the same; empty where none does."""
        later = self.groups.get(self._places.position_of[id(entry)], ())
        numbers = list(dict.fromkeys(one.note.number for one in later if one.note is not entry.note))
        if len(numbers) < 2:
            return f" (note {numbers[0]} means the same)" if numbers else ""
        return f" (notes {', '.join(numbers[:-1])} and {numbers[-1]} mean the same)"
