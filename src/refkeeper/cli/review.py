"""`refkeeper review`: a page on which a person looks decisions over and hands choices back."""

from __future__ import annotations

from collections.abc import Mapping
from pathlib import Path
from typing import TYPE_CHECKING, Any

import click

from refkeeper.cli.options import SYNTAX, Asked, asking_options, open_ledger, settings_near
from refkeeper.errors import WriterError

if TYPE_CHECKING:
    from refkeeper.ledger.entries import LedgerEntry
    from refkeeper.model.dossier import Dossier
    from refkeeper.reporters.review_choices import Cited, Reviewed
    from refkeeper.reporters.review_commands import Where


@click.command("review")
@click.argument("articles", nargs=-1, required=True, type=click.Path(path_type=Path))
@click.option("-o", "--output", required=True, type=click.Path(path_type=Path), help="The page to write.")
@SYNTAX
@asking_options
@click.option("--no-progress", is_flag=True, help="No progress bar.")
def command(articles: tuple[Path, ...], output: Path, syntax: str | None, no_progress: bool, **asked: Any) -> None:
    """Write one page that shows each note beside its record, and takes your choices.

    The page needs nothing but a browser.  It hands your choices back as `refkeeper ledger` commands, or as a file for
    `refkeeper ledger apply`.  Nothing but the page is written.

    \b
    Example:
      refkeeper review article.md -o review.html
    """
    from refkeeper.cli.run import Run
    from refkeeper.cli.show import say_outages
    from refkeeper.keeper.atomic import write
    from refkeeper.keeper.outputs import Output
    from refkeeper.keeper.places import ledger_path
    from refkeeper.reporters.base import Summary
    from refkeeper.reporters.review import review_page

    if any(str(one) == "-" for one in articles):
        raise click.UsageError("a review is of files: standard input has no ledger to write choices to")
    _refuse_to_overwrite(output)
    run = Run(Asked(**asked), syntax, progress=not no_progress)
    studied = list(run.studied(articles, "-"))
    paths = [Path(one.source.path) for one in studied]
    places = list(dict.fromkeys(ledger_path(one, settings_near(one)) for one in paths))
    if len(places) > 1:
        raise click.UsageError(
            f"the articles keep different ledgers ({', '.join(map(str, places))}); make one page for each"
        )
    # Read afresh: the run added to its own, and what is not in the file no command finds there.
    before = {entry.fingerprint: entry for place in places for entry in open_ledger(place)}
    reviewed = [_reviewed(known, before) for one in studied for known in one.dossiers]
    if studied:
        summary = sum((one.summary for one in studied), Summary())
        page = review_page(reviewed, summary, _where(places[0], Asked(**asked)))
        write(Output(output, page.encode()))
    say_outages(studied)
    raise SystemExit(2 if run.failed else 0)


def _refuse_to_overwrite(output: Path) -> None:
    """Raise `WriterError` for a file that is there and is no review page, such as an article named by mistake."""
    from refkeeper.reporters.review import is_review_page

    try:
        with output.open("rb") as file:
            head = file.read(400)
    except FileNotFoundError:
        return
    except OSError as error:
        raise WriterError(f"{output}: cannot be written ({error.strerror or error})") from error
    if head and not is_review_page(head):
        raise WriterError(f"{output}: not made by `refkeeper review`, so it is not overwritten; name another file")


def _reviewed(known: Dossier, before: Mapping[str, LedgerEntry]) -> Reviewed:
    from refkeeper.ledger.fingerprint import fingerprint
    from refkeeper.reporters.review_choices import Reviewed

    marks = [fingerprint(entry.linked.citation.text) for entry in known.entries]
    cited = tuple(_cited(known, at, mark, before.get(mark)) for at, mark in enumerate(marks))
    return Reviewed(known, cited)


def _cited(known: Dossier, at: int, mark: str, entry: LedgerEntry | None) -> Cited:
    from refkeeper.ledger.entries import Decision
    from refkeeper.model.citation import FullCitation
    from refkeeper.reporters.review_choices import Cited, Kept
    from refkeeper.reporters.review_commands import Target

    here, path = known.entries[at], known.article.source.path
    if entry is None or not isinstance(here.linked.citation, FullCitation):
        return Cited(here, Target(mark, path))
    own = {entry.doi, entry.local, *entry.candidates} - {None}
    kept = Kept(entry.decision.value, entry.date) if entry.decision is not Decision.AUTO else None
    return Cited(here, Target(mark, path, True, frozenset(one for one in own if one)), kept)


def _where(place: Path, asked: Asked) -> Where:
    from refkeeper.keeper.places import ledger_path
    from refkeeper.reporters.review_commands import Where

    default = ledger_path(Path("article"), settings_near(Path()))
    return Where(
        None if default.resolve() == place.resolve() else _near(place),
        tuple(str(one) for one in (*asked.records, *asked.library)),
        asked.offline or asked.locked,
    )


def _near(place: Path) -> str:
    """A path as it is named from here, so that the page does not tell where on this machine it was made."""
    import os

    try:
        return Path(os.path.relpath(place.resolve(), Path.cwd())).as_posix()
    except ValueError:  # on Windows, another drive
        return place.resolve().as_posix()
