"""What a check is: a function from a dossier to findings, under a code that `refkeeper explain` knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator, Mapping, Sequence

from refkeeper.model.dataclass import dataclass
from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Finding, Fix, Severity
from refkeeper.model.match import Evidence
from refkeeper.model.source import Span


@dataclass(frozen=True, slots=True)
class Spot:
    """Where a check found something, and what it says of it; the rule adds its code and how grave it is."""

    span: Span
    message: str
    note: str | None = None
    evidence: Sequence[Evidence] = ()
    fix: Fix | None = None
    severity: Severity | None = None
    """Less grave than the rule says, at this place."""


Inspect = Callable[[Dossier], Iterator[Spot]]


@dataclass(frozen=True, slots=True)
class Check:
    """One rule.  `example` is an article that it speaks of, `counterexample` one on which it must be silent.

    Both hold where Crossref has the `records` (in its own shape) and `refkeeper check` is run with the `options`.
    `person` says that `fix` must leave the place to a person, and exits with 1; `alone` that where the rule speaks it
    is the article's only finding.
    """

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    person: bool
    summary: str
    explanation: str
    example: str
    counterexample: str
    inspect: Inspect
    alone: bool = False
    records: tuple[Mapping[str, object], ...] = ()
    options: str = ""

    def findings(self, dossier: Dossier) -> Iterator[Finding]:
        """What the rule finds in an article."""
        for spot in self.inspect(dossier):
            yield Finding(
                self.code,
                spot.message,
                spot.span,
                spot.severity or self.severity,
                self.confidence,
                spot.note,
                tuple(spot.evidence),
                spot.fix,
            )


def check(
    code: str,
    name: str,
    *,
    severity: Severity,
    example: str,
    counterexample: str,
    confidence: Confidence = Confidence.HIGH,
    person: bool = False,
    alone: bool = False,
    records: Sequence[Mapping[str, object]] = (),
    options: str = "",
) -> Callable[[Inspect], Check]:
    """Make a function a check; its docstring is its page: a summary line, then why it matters and what to do."""

    def make(function: Inspect) -> Check:
        summary, _, rest = (function.__doc__ or "").strip().partition("\n")
        explanation = "\n".join(line.strip() for line in rest.strip().splitlines())
        return Check(
            code, name, severity, confidence, person, summary, explanation, example, counterexample, function, alone,
            tuple(records), options,
        )  # fmt: skip

    return make
