"""`refkeeper ledger`: a person's word on what a citation is."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from pathlib import Path

import click

from refkeeper.cli.options import open_ledger, settings_near
from refkeeper.errors import LedgerError
from refkeeper.ledger.entries import Decision, Ledger, LedgerEntry
from refkeeper.reporters.plain import harmless


@click.group("ledger")
def command() -> None:
    """Look at and change the committed decisions.

    \b
    Examples:
      refkeeper ledger list
      refkeeper ledger pin 3fd1c2 10.1093/past/50.1.76
    """


LEDGER = click.option("--ledger", "path", type=click.Path(path_type=Path), help="The ledger, when it lies elsewhere.")
ARTICLE = click.option(
    "--article", "articles", multiple=True, type=click.Path(path_type=Path),
    help="An article whose citations may be named before `refkeeper fix` put them into the ledger.  Repeatable.",
)  # fmt: skip
RECORDS = click.option(
    "--records", multiple=True, type=click.Path(path_type=Path), help="Local records asked for a DOI first."
)
OFFLINE = click.option("--offline", is_flag=True, help="Ask nothing that needs a network.")


def _open(path: Path | None, articles: Sequence[Path] = ()) -> tuple[Path, Ledger]:
    """The ledger and its place; only for an article named it may begin here."""
    from refkeeper.keeper.places import ledger_path

    near = articles[0] if articles else Path("article")
    place = path or ledger_path(near, settings_near(near))
    if not place.exists() and not articles:
        raise LedgerError(f"{place}: no ledger there; `refkeeper fix` makes one")
    return place, open_ledger(place)


def _save(place: Path, ledger: Ledger) -> None:
    from refkeeper.keeper.atomic import write
    from refkeeper.keeper.outputs import Output
    from refkeeper.ledger.toml import dump

    write(Output(place, dump(ledger).encode()))


def _entry(ledger: Ledger, mark: str, articles: Sequence[Path] = ()) -> LedgerEntry:
    """The one entry whose fingerprint begins so, or whose text has these words; of the articles where it has none."""
    from refkeeper.cli.ledger_choices import cited

    known = cited(articles, _today()) if articles else {}
    entries = (known | ledger.entries).values()
    found = [one for one in entries if one.fingerprint.startswith(mark) or mark.casefold() in one.text.casefold()]
    if len(found) != 1:
        what = "no entry" if not found else f"{len(found)} entries"
        raise LedgerError(f"{what} for `{mark}`; `refkeeper ledger list` shows the fingerprints")
    return found[0]


def _today() -> str:
    return datetime.date.today().isoformat()


@command.command("list")
@LEDGER
def list_(path: Path | None) -> None:
    """Show every decision."""
    for one in _open(path)[1]:
        what = one.doi or one.local or ", ".join(one.candidates) or "-"
        row = f"{one.fingerprint}  {one.decision.value:<8}  {one.outcome.value:<9}  {what}  {one.text[:70]}"
        click.echo(harmless(row))


@command.command("pin")
@click.argument("citation")
@click.argument("doi")
@LEDGER
@ARTICLE
@RECORDS
@OFFLINE
def pin(
    citation: str, doi: str, path: Path | None, articles: tuple[Path, ...], records: tuple[Path, ...], offline: bool
) -> None:
    """Say that a citation (its fingerprint or some of its words) is this DOI, whatever the evidence.

    A record without a DOI that the ledger keeps with the citation is named by its key.
    """
    from refkeeper.cli.ledger_choices import Finder, doi_of
    from refkeeper.pipeline.decisions import pin as make_pin

    place, ledger = _open(path, articles)
    entry = _entry(ledger, citation, articles)
    record = Finder(records, offline).find(entry, doi)
    make_pin(ledger, entry.text, record, doi_of(record, doi), _today())
    _save(place, ledger)
    click.echo(harmless(f"pinned: {doi_of(record, doi) or record.id}"))


@command.command("reject")
@click.argument("citation")
@LEDGER
@ARTICLE
def reject(citation: str, path: Path | None, articles: tuple[Path, ...]) -> None:
    """Say that the records found for a citation are not it."""
    from refkeeper.pipeline.decisions import reject as turn_down

    place, ledger = _open(path, articles)
    rejected = turn_down(ledger, _entry(ledger, citation, articles), _today()).rejected
    click.echo(harmless(f"rejected: {', '.join(rejected) or 'nothing was found for it'}"))
    _save(place, ledger)


@command.command("apply")
@click.argument("decisions", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@LEDGER
@ARTICLE
@RECORDS
@OFFLINE
def apply(
    decisions: Path, path: Path | None, articles: tuple[Path, ...], records: tuple[Path, ...], offline: bool
) -> None:
    """Take the choices of a review page, or the decisions of another ledger file.

    Another ledger's pins and rejections go before this one's.  All choices are written down, or none.

    \b
    Example:
      refkeeper ledger apply choices.json
    """
    from refkeeper.cli.ledger_choices import Finder, apply_choices
    from refkeeper.ledger.choices import looks_like_choices

    place, ledger = _open(path, articles)
    if looks_like_choices(decisions):
        done = apply_choices(decisions, ledger, place, articles, Finder(records, offline), _today())
    else:
        people = [one for one in open_ledger(decisions) if one.decision is not Decision.AUTO]
        ledger.entries.update({one.fingerprint: one for one in people})
        done = f"applied {len(people)} decisions"
    _save(place, ledger)
    click.echo(done)


@command.command("prune")
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@LEDGER
def prune(articles: Sequence[Path], path: Path | None) -> None:
    """Forget what refkeeper decided on citations that none of the articles has any more; pins stay."""
    from refkeeper.keeper.facade import Keeper
    from refkeeper.ledger.fingerprint import fingerprint
    from refkeeper.readers.files import read_source

    place, ledger = _open(path)
    read = [one for article in articles for one in Keeper().read(read_source(article))]
    cited = {fingerprint(linked.citation.text) for one in read for linked in one.linked}
    gone = [one.fingerprint for one in ledger if one.decision is Decision.AUTO and one.fingerprint not in cited]
    for mark in gone:
        del ledger.entries[mark]
        ledger.keys.pop(mark, None)
    _save(place, ledger)
    click.echo(f"forgot {len(gone)} of {len(gone) + len(ledger)}")
