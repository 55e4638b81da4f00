"""What a check is: a function from a dossier to findings, under a code that `refkeeper explain` knows."""

from __future__ import annotations

from collections.abc import Callable, Iterator
from dataclasses import dataclass

from refkeeper.model.dossier import Dossier
from refkeeper.model.finding import Confidence, Finding, Severity

Inspect = Callable[[Dossier], Iterator[Finding]]


@dataclass(frozen=True, slots=True)
class Check:
    """One rule: `example` is a note that it speaks of, `counterexample` one on which it must be silent."""

    code: str
    name: str
    severity: Severity
    confidence: Confidence
    summary: str
    explanation: str
    example: str
    counterexample: str
    function: Inspect


def check(
    code: str,
    name: str,
    *,
    severity: Severity,
    example: str,
    counterexample: str,
    confidence: Confidence = Confidence.HIGH,
) -> Callable[[Inspect], Check]:
    """Make a function a check; its docstring is its page: a summary line, then why it matters and what to do."""

    def make(function: Inspect) -> Check:
        summary, _, rest = (function.__doc__ or "").strip().partition("\n")
        explanation = "\n".join(line.strip() for line in rest.strip().splitlines())
        return Check(code, name, severity, confidence, summary, explanation, example, counterexample, function)

    return make
