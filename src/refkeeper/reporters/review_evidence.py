"""Writes a record beside a citation, and the evidence field by field."""

from __future__ import annotations

from collections.abc import Sequence

from refkeeper.model.match import Evidence, Verdict
from refkeeper.reporters.review_choices import Shown, short
from refkeeper.reporters.review_marks import Mark, Run, record_runs
from refkeeper.reporters.review_record import record_parts
from refkeeper.reporters.review_safe import doi_link, html

_SOURCES = {"crossref": "Crossref"}
_FIELDS = {
    "doi": "DOI", "isbn": "ISBN", "issued": "date", "container_title": "container", "printed": "as printed",
}  # fmt: skip
_SAYS_LITTLE = ("type", "kind", "printed")
"""Evidence that agrees nearly always, and so is not worth a word in the summary; the table has it."""
_VERDICTS = {
    Verdict.AGREE: ("✓", "agrees"),
    Verdict.DIFFER: ("≠", "differs"),
    Verdict.ABSENT: ("–", "not in the record"),
    Verdict.NOT_COMPARABLE: ("≈", "not comparable"),
}
_MARKS = {Mark.AGREE: "agree", Mark.DIFFER: "differ"}


def runs_html(runs: Sequence[Run]) -> str:
    """Words with their marks and faces."""
    out = []
    for run in runs:
        words = html(run.text)
        if run.italic:
            words = f"<i>{words}</i>"
        out.append(f'<mark class="{_MARKS[run.mark]}">{words}</mark>' if run.mark is not None else words)
    return "".join(out)


def record_html(one: Shown, how: str = "") -> str:
    """A record in words, each marked as it agrees or differs; `how` says how it was found."""
    record = one.candidate.record
    source = _SOURCES.get(record.source, record.source)
    label = html(" · ".join(part for part in (one.role, source, how) if part))
    words = runs_html(record_runs(record_parts(record), one.candidate.evidence))
    doi = (
        f'<p class="doi-line">{doi_link(record.doi)}</p>'
        if record.doi
        else f'<p class="doi-line">{html(record.id)}</p>'
    )
    notices = "".join(
        f'<p class="notice"><strong>{html(notice.kind.replace("_", " ").capitalize())}</strong>'
        f"{': ' + doi_link(notice.doi) if notice.doi else ''}</p>"
        for notice in record.notices
    )
    return f'<p class="label">{label}</p><p class="words" dir="auto">{words}</p>{notices}{doi}'


def other_html(one: Shown) -> str:
    """A record that was not the best, folded up."""
    score = f"{one.candidate.score:.2f}"
    return (
        f'<details class="more"><summary>{html(one.role)} ({score}): {html(short(one.candidate))}</summary>'
        f'<div class="inner">{record_html(one)}{table_html(one.candidate.evidence, one.role)}</div></details>'
    )


def evidence_html(one: Shown, open_: bool) -> str:
    """The evidence in one line, and field by field when it is unfolded."""
    telling = [row for row in one.candidate.evidence if row.field not in _SAYS_LITTLE]
    agree = [_field(row.field) for row in telling if row.verdict is Verdict.AGREE]
    against = [_field(row.field) for row in one.candidate.evidence if row.verdict is Verdict.DIFFER]
    said = []
    if agree:
        said.append(f"{_listed(agree)} {'agrees' if len(agree) == 1 else 'agree'}")
    if against:
        said.append(f"{_listed(against)} {'differs' if len(against) == 1 else 'differ'}")
    words = "; ".join(said) or "nothing to compare"
    state = " open" if open_ else ""
    summary = f"<summary>Evidence ({one.candidate.score:.2f}): {html(words)}</summary>"
    return f'<details class="more"{state}>{summary}{table_html(one.candidate.evidence, one.role)}</details>'


def _listed(words: Sequence[str]) -> str:
    return words[0] if len(words) == 1 else ", ".join(words[:-1]) + " and " + words[-1]


def _field(name: str) -> str:
    return _FIELDS.get(name, name.replace("_", " "))


def table_html(evidence: Sequence[Evidence], role: str) -> str:
    """The evidence field by field; `role` says of which record."""
    # The roles are said again because a phone shows the rows as blocks, and browsers then forget that it is a table.
    head = "".join(
        f'<th scope="col" role="columnheader">{name}</th>'
        for name in ("Field", "In the note", "In the record", "Verdict", "Why")
    )
    ranked = sorted(evidence, key=lambda one: one.verdict is not Verdict.DIFFER)  # what speaks against it first
    rows = "".join(map(_row, ranked))
    return (
        f'<table role="table"><caption class="vh">Evidence, {html(role)}</caption>'
        f'<thead role="rowgroup"><tr role="row">{head}</tr></thead><tbody role="rowgroup">{rows}</tbody></table>'
    )


def _row(one: Evidence) -> str:
    sign, word = _VERDICTS[one.verdict]
    cells = (
        ("In the note", f"<bdi>{html(one.claimed)}</bdi>" if one.claimed else "–"),
        ("In the record", f"<bdi>{html(one.found)}</bdi>" if one.found else "–"),
        ("Verdict", f'<span class="verdict {one.verdict.value}"><span aria-hidden="true">{sign}</span> {word}</span>'),
        ("Why", html(one.why)),
    )
    body = "".join(f'<td role="cell" data-label="{name}">{value}</td>' for name, value in cells)
    return f'<tr role="row"><th scope="row" role="rowheader">{html(_field(one.field))}</th>{body}</tr>'
