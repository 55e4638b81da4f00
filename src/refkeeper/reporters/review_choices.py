"""What a person may decide on a citation, each choice with its command and its line in the file of choices."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.model.citation import FullCitation
from refkeeper.model.csl import Json
from refkeeper.model.dataclass import dataclass
from refkeeper.model.dossier import Dossier, Entry
from refkeeper.model.match import Ambiguous, Candidate, Resolved, Unresolved
from refkeeper.reporters.review_commands import Target, Where, pin_command, reject_command
from refkeeper.reporters.review_record import date, people, plain
from refkeeper.reporters.review_state import State, state_of
from refkeeper.text.identifiers import normalise_doi

VERSION = 1
KIND = "refkeeper-choices"
_NEAR = 0.2
"""The score under which a record that was turned down is not worth a person's look: no evidence at all scores 0.04,
one thing that speaks for it, such as a like title, 0.2 or more."""

_NOT_IN_LEDGER = (
    "no source could find it again by its DOI; run `refkeeper fix`, which keeps it, and make this page anew"
)


@dataclass(frozen=True, slots=True)
class Kept:
    """What a person said of a citation before, and when; `pinned` or `rejected`."""

    decision: str
    date: str


@dataclass(frozen=True, slots=True)
class Cited:
    """One citation, what the commands call it by, and what a person said of it before."""

    entry: Entry
    target: Target
    kept: Kept | None = None


@dataclass(frozen=True, slots=True)
class Reviewed:
    """One article with its citations, in the order of the dossier's entries."""

    dossier: Dossier
    cited: tuple[Cited, ...]

    @property
    def path(self) -> str:
        """The article's file."""
        return self.dossier.article.source.path


@dataclass(frozen=True, slots=True)
class Shown:
    """A record beside a citation: `letter` is what a person calls it by, `role` what it is."""

    letter: str
    role: str
    candidate: Candidate


@dataclass(frozen=True, slots=True)
class Option:
    """One thing that a person may choose; `command` does it, `choice` says it in the file.

    `asks` says that the ledger does not hold all that is needed: the article is to be named, or a source asked.
    """

    value: str
    label: str
    command: str = ""
    choice: Json = None
    asks: bool = False


def shown(entry: Entry) -> tuple[Shown, ...]:
    """The records that were looked at for a citation, the best first."""
    match = entry.match
    if isinstance(match, Resolved):
        runner = [Shown("B", "Runner-up", match.runner_up)] if match.runner_up is not None else []
        return (Shown("A", "Record", match.candidate), *runner)
    if isinstance(match, Ambiguous):
        return tuple(Shown(_letter(at), f"Candidate {_letter(at)}", one) for at, one in enumerate(match.candidates))
    if isinstance(match, Unresolved):
        near = [one for one in match.candidates if one.score >= _NEAR]
        return tuple(Shown(_letter(at), f"Turned down {_letter(at)}", one) for at, one in enumerate(near))
    return ()


def _letter(at: int) -> str:
    return chr(ord("A") + at) if at < 26 else str(at + 1)


def options(cited: Cited, where: Where) -> tuple[Option, ...]:
    """What may be chosen for a citation; nothing where the ledger has no say, as on a back-reference."""
    entry = cited.entry
    records = shown(entry)
    if not isinstance(entry.linked.citation, FullCitation) or not records:
        return ()
    choices = list(_choices(cited, records, where))
    return (Option("leave", _leave(cited)), *choices) if choices else ()


def _leave(cited: Cited) -> str:
    if cited.kept is not None:
        return f"Leave it as it was {cited.kept.decision}"
    return "Leave it as found" if isinstance(cited.entry.match, Resolved) else "Leave it open"


def _choices(cited: Cited, records: tuple[Shown, ...], where: Where) -> Iterator[Option]:
    match = cited.entry.match
    for at, one in enumerate(records):
        accepts = at == 0 and isinstance(match, Resolved)
        if accepts and cited.kept is not None and cited.kept.decision == "pinned":
            continue  # there is nothing to add to it
        named = _name(cited, one.candidate)
        if named is None:
            continue
        kind, name = named
        row = _row(cited, "accept" if accepts else "pin") | {kind: name}
        line = pin_command(cited.target, name, where)
        asks = not cited.target.in_ledger or name not in cited.target.own
        yield Option(f"pin-{one.letter}", _label(match, at, one), line, row, asks)
    if not isinstance(match, Unresolved):
        label = "Reject: it is another work" if isinstance(match, Resolved) else "Reject: it is none of these"
        yield Option(
            "reject", label, reject_command(cited.target, where), _row(cited, "reject"), not cited.target.in_ledger
        )


def _row(cited: Cited, decision: str) -> dict[str, Json]:
    return {"fingerprint": cited.target.fingerprint, "text": cited.entry.linked.citation.text, "decision": decision}


def _name(cited: Cited, one: Candidate) -> tuple[str, str] | None:
    """How a record is named in a choice; None for one that no command could find again, or write safely.

    A key that is no DOI, or a DOI that would be read otherwise, means something only while the ledger keeps its record.
    A sign that does not print could move the cursor of the terminal that a command is pasted into.
    """
    doi, key = one.record.doi, one.record.id
    if doi and doi.isprintable() and (doi in cited.target.own or normalise_doi(doi) == doi):
        return "doi", doi
    if not doi and key in cited.target.own and key.isprintable() and key.strip():
        return "local", key
    return None


def unnamed(cited: Cited) -> tuple[str, ...]:
    """For each record that cannot be chosen, why not."""
    said = []
    for one in shown(cited.entry):
        if _name(cited, one.candidate) is None:
            safe = (one.candidate.record.doi or one.candidate.record.id).isprintable()
            why = _NOT_IN_LEDGER if safe else "its identifier has signs in it that are not safe in a command"
            said.append(f"Record {one.letter} cannot be chosen here: {why}.")
    return tuple(said)


def by_hand(cited: Cited, where: Where) -> str:
    """The command for a person who knows the DOI of a citation that has no record; empty for all others."""
    if state_of(cited.entry) not in (State.NONE, State.NOT_CHECKED):
        return ""
    return pin_command(cited.target, "DOI", Where(where.ledger))


def _label(match: object, at: int, one: Shown) -> str:
    if isinstance(match, Resolved):
        return "Accept: this is the work cited" if at == 0 else f"Pin the runner-up: {short(one.candidate)}"
    return f"Pin {one.letter}: {short(one.candidate)}"


def short(one: Candidate) -> str:
    """A record in a few words, to tell it from another."""
    item = one.record.item
    who = people((item.author or item.editor)[:1]) if item.author or item.editor else ""
    when = date(item.issued) if item.issued is not None else ""
    title = plain(item.title or item.container_title or one.record.id)
    title = title if len(title) <= 60 else title[:59].rstrip() + "…"
    return ", ".join(part for part in (who, title, when, one.record.doi or "") if part)
