"""A work that was retracted is cited."""

from __future__ import annotations

from collections.abc import Iterator

from refkeeper.checks.examples import RETRACTED, TIME, cited
from refkeeper.checks.rule import Spot, check
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Severity
from refkeeper.model.match import Resolved

# Crossref also lists new versions and editions as updates, some of them pointing at the record itself.
_HARMLESS = frozenset({"new_version", "new_edition", "new-version", "new-edition", "addendum"})


@check(
    "RK501",
    "retracted",
    severity=Severity.ERROR,
    example=cited(
        "A. J. Wakefield et al., “Ileal-Lymphoid-Nodular Hyperplasia, Non-Specific Colitis, and Pervasive "
        "Developmental Disorder in Children,” *The Lancet* 351, no. 9103 (1998): 637"
    ),
    counterexample=cited(),
    records=(RETRACTED, TIME),
)
def retracted(dossier: Dossier) -> Iterator[Spot]:
    """A cited work was retracted, withdrawn or corrected.

    Crossref has a notice on it.  Read the notice before you rely on the work.
    """
    for entry in dossier.entries:
        if isinstance(entry.match, Resolved):
            for notice in entry.match.record.notices:
                if notice.kind in _HARMLESS:
                    continue
                where = f" (https://doi.org/{notice.doi})" if notice.doi else ""
                message = f"note {entry.note.number}: the work has a notice: {notice.kind}{where}"
                yield Spot(entry.linked.citation.span, message, entry.note.number)
