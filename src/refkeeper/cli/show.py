"""What a run shows a person: the table of its references, the difference it makes, and what could not be asked."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

import click

from refkeeper.keeper.studied import Studied
from refkeeper.model.dossier import MendKind
from refkeeper.model.match import Ambiguous, Reason, Resolved, Unresolved, Verdict
from refkeeper.model.reference import Reference, Standing
from refkeeper.reporters.plain import harmless

_STANDING = {
    Standing.FOUND: "record found",
    Standing.AMBIGUOUS: "several records fit",
    Standing.NONE_FOUND: "no record found; made from the note",
    Standing.NOT_IN_SOURCE: "made from the note",
    Standing.NOT_CHECKED: "made from the note; not checked",
}
_DONE = {
    MendKind.PASTED_NOTE: "made a footnote of the note pasted into its sentence",
    MendKind.TYPED_NOTE: "made a footnote of the note typed by hand",
    MendKind.DOI_MISSING: "added",
    MendKind.DOI_FORM: "wrote the DOI as",
}


def table(studied: Studied) -> Iterator[str]:
    """The references of a file, what was done to its text, and what is left."""
    yield studied.source.path
    references = studied.references
    wide = max((len(one.key) for one in references), default=0)
    for one in references:
        notes = ("note " if len(one.notes) == 1 else "notes ") + ", ".join(one.notes)
        yield f"  {one.key:<{wide}}  {notes}: {standing(one, studied)}"
    for known in studied.dossiers:
        for mend in known.mends:
            done = "; ".join(f"{_DONE[one.kind]} {one.detail}".rstrip() for one in (mend, *mend.within))
            yield f"  done  note {mend.note}: {done}"


def standing(reference: Reference, studied: Studied) -> str:
    """What is known of a reference's record, and why."""
    said = _STANDING[reference.standing]
    for known in studied.dossiers:
        for entry in known.entries:
            if entry.tidied is None or entry.tidied.reference.key != reference.key:
                continue
            match = entry.match
            if isinstance(match, Resolved):
                name = f"https://doi.org/{match.record.doi}" if match.record.doi else match.record.id
                agree = [one.field for one in match.candidate.evidence if one.verdict is Verdict.AGREE]
                return f"{said}: {name} in {match.record.source} ({', '.join(agree)} agree)"
            if isinstance(match, Ambiguous):
                return f"to look at: {harmless(match.reason)}"
            if isinstance(match, Unresolved) and match.detail:
                # Nobody was asked for a work of which the note says too little.
                told = "not looked for; made from the note" if match.reason is Reason.TOO_LITTLE else said
                return f"{told} ({harmless(match.detail)})"
    return said


def difference(studied: Studied) -> str:
    """The change of the article's text as a unified diff; empty when there is none."""
    import difflib  # only `--diff` needs it

    path = studied.source.path
    before = studied.original.text.splitlines(keepends=True)
    after = studied.text.splitlines(keepends=True)
    rows = difflib.unified_diff(before, after, f"a/{path}", f"b/{path}")
    return "".join(row if row.endswith("\n") else row + "\n\\ No newline at end of file\n" for row in rows)


def say_outages(studied: Sequence[Studied]) -> None:
    """Once a source, what could not be asked; to the error stream, for it is no finding."""
    for message in dict.fromkeys(message for one in studied for message in one.outages):
        say(message)


def say(line: str) -> None:
    """One line about the run, to the error stream."""
    click.echo(f"refkeeper: {line}", err=True)


def exit_code(failed: bool, found: bool, outage: bool) -> int:
    """The exit code of a run: what could not be read goes before findings, these before outages."""
    if failed:
        return 2
    if found:
        return 1
    return 3 if outage else 0
