"""What `refkeeper ledger` does with a person's choices: finds the citation, finds the record, and writes both down."""

from __future__ import annotations

from collections.abc import Iterable, Mapping, Sequence
from pathlib import Path

from refkeeper.cli.options import Asked, settings_near
from refkeeper.cli.show import say
from refkeeper.errors import LedgerError
from refkeeper.ledger.choices import Choice, Kind, load_choices
from refkeeper.ledger.entries import Decision, Ledger, LedgerEntry, Outcome
from refkeeper.model.dataclass import dataclass
from refkeeper.model.record import Record


def cited(articles: Sequence[Path], today: str) -> dict[str, LedgerEntry]:
    """An entry that says nothing yet for each citation of some articles, by fingerprint."""
    from refkeeper.keeper.facade import Keeper
    from refkeeper.ledger.fingerprint import fingerprint
    from refkeeper.model.citation import FullCitation
    from refkeeper.readers.files import read_source

    read = [one for article in articles for one in Keeper().read(read_source(article))]
    texts = [linked.citation.text for one in read for linked in one.linked if isinstance(linked.citation, FullCitation)]
    return {
        mark: LedgerEntry(mark, text, Decision.AUTO, Outcome.NONE, today)
        for mark, text in ((fingerprint(text), text) for text in texts)
    }


@dataclass(frozen=True, slots=True)
class Finder:
    """Finds the record that a person named: what the ledger keeps of the citation first, then the sources."""

    records: tuple[Path, ...] = ()
    offline: bool = False

    def find(self, entry: LedgerEntry, name: str) -> Record:
        """The record of a DOI, or of a key that the entry itself knows."""
        return self.find_all([(entry, name)])[0]

    def find_all(self, wanted: Iterable[tuple[LedgerEntry, str]]) -> list[Record]:
        """The same for many; sources are opened when the first is asked, and once."""
        from refkeeper.keeper.facade import Keeper
        from refkeeper.text.identifiers import normalise_doi

        keeper: Keeper | None = None
        found: list[Record] = []
        for entry, name in wanted:
            record, clean = kept(entry, name), normalise_doi(name)
            if record is None and clean is None:
                raise LedgerError(f"{name}: not a DOI; give one such as 10.1093/past/50.1.76")
            if record is None and clean is not None:
                if keeper is None:
                    asked = Asked(records=self.records, offline=self.offline)
                    keeper = Keeper(asked.asking(settings_near(Path())), say=say)
                answers = (source.by_doi(clean) for source in keeper.sources)
                record = next((one for one in answers if one is not None), None)
            if record is None:
                raise LedgerError(
                    f"{clean}: no source has a record of it; give one with --records, or run with a network"
                )
            found.append(record)
        return found


def kept(entry: LedgerEntry, name: str) -> Record | None:
    """The record of a DOI or a key, when the ledger keeps it with the citation."""
    from refkeeper.sources.record_json import record_from_json
    from refkeeper.text.identifiers import normalise_doi

    wanted = {name, normalise_doi(name)}
    for one in (entry.record, *entry.records):
        if isinstance(one, Mapping):
            record = record_from_json(one)
            if (record.doi or record.id) in wanted:
                return record
    return None


def doi_of(record: Record, name: str) -> str | None:
    """The DOI that a pin keeps: the one that was given; None for a record that has none."""
    from refkeeper.text.identifiers import normalise_doi

    if record.doi is None or record.doi == name:
        return record.doi
    return normalise_doi(name) or record.doi


def apply_choices(path: Path, ledger: Ledger, place: Path, articles: Sequence[Path], finder: Finder, today: str) -> str:
    """Write the choices of a file into a ledger, all or none; what was done, for a person."""
    from refkeeper.pipeline.decisions import pin, reject

    choices = load_choices(path)
    known = cited(articles, today) if articles else {}
    entries = [ledger.get(one.fingerprint) or known.get(one.fingerprint) for one in choices]
    strange = [one for one, entry in zip(choices, entries, strict=True) if entry is None]
    if strange:
        raise LedgerError(_unknown(path, place, strange))
    pairs = [(one, entry) for one, entry in zip(choices, entries, strict=True) if entry is not None]
    pins = [(entry, one.record) for one, entry in pairs if one.record is not None]
    for (entry, name), record in zip(pins, finder.find_all(pins), strict=True):
        pin(ledger, entry.text, record, doi_of(record, name), today)
    for one, entry in pairs:
        if one.kind is Kind.REJECT:
            reject(ledger, entry, today)
    return f"applied: {len(pins)} pinned, {len(choices) - len(pins)} rejected"


def _unknown(path: Path, place: Path, strange: Sequence[Choice]) -> str:
    from refkeeper.reporters.plain import harmless

    first = f"{strange[0].fingerprint} ({harmless(strange[0].text)[:60].strip()})"
    many = "one citation is" if len(strange) == 1 else f"{len(strange)} citations are"
    return (
        f"{path}: {many} not in {place}: {first}; nothing applied.  "
        "Run `refkeeper fix` on the article first, or name it with --article"
    )
