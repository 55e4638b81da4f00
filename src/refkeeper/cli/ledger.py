"""`refkeeper ledger`: a person's word on what a citation is."""

from __future__ import annotations

import datetime
from collections.abc import Sequence
from dataclasses import replace
from pathlib import Path

import click

from refkeeper.cli.options import Asked, open_ledger, settings_near
from refkeeper.errors import LedgerError
from refkeeper.ledger.entries import Decision, Ledger, LedgerEntry, Outcome


@click.group("ledger")
def command() -> None:
    """Look at and change the committed decisions.

    \b
    Examples:
      refkeeper ledger list
      refkeeper ledger pin 3fd1c2 10.1093/past/50.1.76
    """


LEDGER = click.option("--ledger", "path", type=click.Path(path_type=Path), help="The ledger, when it lies elsewhere.")


def _open(path: Path | None) -> tuple[Path, Ledger]:
    from refkeeper.keeper.places import ledger_path

    place = path or ledger_path(Path("article"), settings_near(Path()))
    if not place.exists():
        raise LedgerError(f"{place}: no ledger there; `refkeeper fix` makes one")
    return place, open_ledger(place)


def _save(place: Path, ledger: Ledger) -> None:
    from refkeeper.keeper.atomic import write
    from refkeeper.keeper.outputs import Output
    from refkeeper.ledger.toml import dump

    write(Output(place, dump(ledger).encode()))


def _entry(ledger: Ledger, mark: str) -> LedgerEntry:
    """The one entry whose fingerprint begins so, or whose text has these words."""
    found = [one for one in ledger if one.fingerprint.startswith(mark) or mark.casefold() in one.text.casefold()]
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
        click.echo(f"{one.fingerprint}  {one.decision.value:<8}  {one.outcome.value:<9}  {what}  {one.text[:70]}")


@command.command("pin")
@click.argument("citation")
@click.argument("doi")
@LEDGER
@click.option(
    "--records", multiple=True, type=click.Path(path_type=Path), help="Local records asked for the DOI first."
)
@click.option("--offline", is_flag=True, help="Ask nothing that needs a network.")
def pin(citation: str, doi: str, path: Path | None, records: tuple[Path, ...], offline: bool) -> None:
    """Say that a citation (its fingerprint or some of its words) is this DOI, whatever the evidence."""
    from refkeeper.cli.show import say
    from refkeeper.keeper.facade import Keeper
    from refkeeper.pipeline.decisions import pin as make_pin
    from refkeeper.text.identifiers import normalise_doi

    clean = normalise_doi(doi)
    if clean is None:
        raise LedgerError(f"{doi}: not a DOI; give one such as 10.1093/past/50.1.76")
    place, ledger = _open(path)
    entry = _entry(ledger, citation)  # before anybody is asked
    keeper = Keeper(Asked(records=records, offline=offline).asking(settings_near(Path())), say=say)
    record = next((found for found in (source.by_doi(clean) for source in keeper.sources) if found is not None), None)
    if record is None:
        raise LedgerError(f"{clean}: no source has a record of it; give one with --records, or run with a network")
    make_pin(ledger, entry.text, record, clean, _today())
    _save(place, ledger)
    click.echo(f"pinned: {clean}")


@command.command("reject")
@click.argument("citation")
@LEDGER
def reject(citation: str, path: Path | None) -> None:
    """Say that the records found for a citation are not it."""
    place, ledger = _open(path)
    _reject(ledger, _entry(ledger, citation))
    _save(place, ledger)


def _reject(ledger: Ledger, entry: LedgerEntry) -> None:
    turned_down = tuple(dict.fromkeys((*entry.rejected, *entry.candidates, *([entry.doi] if entry.doi else []))))
    ledger.entries[entry.fingerprint] = replace(
        entry, decision=Decision.REJECTED, outcome=Outcome.NONE, doi=None, record=None, score=None, source=None,
        evidence=(), candidates=(), records=(), reason=None, rejected=turned_down, date=_today(),
    )  # fmt: skip
    click.echo(f"rejected: {', '.join(turned_down) or 'nothing was found for it'}")


@command.command("apply")
@click.argument("decisions", type=click.Path(path_type=Path, exists=True, dir_okay=False))
@LEDGER
def apply(decisions: Path, path: Path | None) -> None:
    """Take the decisions of another ledger file: its pins and rejections go before this one's."""
    place, ledger = _open(path)
    people = [one for one in open_ledger(decisions) if one.decision is not Decision.AUTO]
    for one in people:
        ledger.entries[one.fingerprint] = one
    _save(place, ledger)
    click.echo(f"applied {len(people)} decisions")


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
