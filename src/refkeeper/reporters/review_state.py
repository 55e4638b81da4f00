"""Names what became of a citation, in the words that a review page uses."""

from __future__ import annotations

from enum import Enum

from refkeeper.model.dossier import Entry
from refkeeper.model.match import Ambiguous, Candidate, Inherited, Reason, Resolved, Unresolved, Verdict


class State(str, Enum):
    """What became of a citation."""

    FOUND = "found"
    AMBIGUOUS = "ambiguous"
    NONE = "none"
    NOT_CHECKED = "not-checked"
    BACK = "back-reference"


NAMES = {
    State.FOUND: "Found",
    State.AMBIGUOUS: "Ambiguous",
    State.NONE: "No record",
    State.NOT_CHECKED: "Not checked",
    State.BACK: "Back-reference",
}
SIGNS = {State.FOUND: "●", State.AMBIGUOUS: "◐", State.NONE: "○", State.NOT_CHECKED: "◌", State.BACK: "↩"}
"""Each state has a shape of its own, so that colour is never all that tells it."""
_WHY = {
    Reason.NO_RECORD: "No source has a record that fits.",
    Reason.NOT_IN_SOURCE: "Of a kind that Crossref does not hold.",
    Reason.NOT_CHECKED: "Nobody could be asked.",
    Reason.REJECTED: "A person turned down the record that was found.",
    Reason.NO_ANTECEDENT: "It points to no citation that is certain.",
    Reason.TOO_LITTLE: "The note says too little of the work to look for it.",
}
_BY = {
    "doi": "by the DOI in the note",
    "search": "by a search",
    "ledger": "as the ledger has it",
    "library": "in your library",
}


def state_of(entry: Entry) -> State:
    """The state of one citation."""
    match = entry.match
    if isinstance(match, Resolved):
        return State.FOUND
    if isinstance(match, Ambiguous):
        return State.AMBIGUOUS
    if isinstance(match, Inherited) or match.reason is Reason.NO_ANTECEDENT:
        return State.BACK
    return State.NOT_CHECKED if match.reason is Reason.NOT_CHECKED else State.NONE


def why(entry: Entry) -> str:
    """How it came to that: a few words for what was found, else a sentence; empty where a back-reference is certain."""
    match = entry.match
    if isinstance(match, Resolved):
        return f"found {_BY.get(match.by, match.by)}"
    if isinstance(match, Ambiguous):
        return f"{_sentence(match.reason)} A person decides."
    if isinstance(match, Unresolved):
        return f"{_WHY[match.reason]} {_sentence(match.detail)}".rstrip()
    return ""


def _sentence(text: str) -> str:
    return text[:1].upper() + text[1:].rstrip(".") + "." if text else ""


def differing(candidate: Candidate) -> tuple[str, ...]:
    """The fields in which a record speaks against the note."""
    return tuple(one.field for one in candidate.evidence if one.verdict is Verdict.DIFFER and one.weight < 0)


def for_a_person(entry: Entry) -> bool:
    """Whether refkeeper leaves the citation to a person: it could not decide, or a field of the record differs."""
    match = entry.match
    if isinstance(match, Resolved):
        return bool(differing(match.candidate))
    return isinstance(match, Ambiguous) or (isinstance(match, Unresolved) and match.reason is Reason.NO_ANTECEDENT)
