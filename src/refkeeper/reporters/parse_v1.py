"""What `refkeeper parse` says of one line, version 1 (`docs/schema/parse.schema.json`)."""

from __future__ import annotations

from collections.abc import Iterator, Sequence
from dataclasses import fields

from refkeeper.model.citation import BackReference, Citation, FullCitation, Linked, Remark, Segment
from refkeeper.model.csl import Json, csl_name, to_csl
from refkeeper.model.work import Field, Work
from refkeeper.reporters.plain import span_data

_KINDS = {FullCitation: "full", BackReference: "back-reference"}


def line_data(
    line: int,
    number: str | None,
    segments: Sequence[Segment],
    linked: Sequence[Linked],
    errors: Sequence[str] = (),
) -> dict[str, Json]:
    """One input line: its citations in order, its remarks, and what went wrong."""
    citations = [one for one in segments if not isinstance(one, Remark)]
    rows: list[Json] = [
        citation_data(one, f"L{line}C{index}", link)
        for index, (one, link) in enumerate(zip(citations, linked, strict=True))
    ]
    remarks: list[Json] = [
        {"text": one.text, "span": span_data(one.span)} for one in segments if isinstance(one, Remark)
    ]
    return {"line": line, "number": number, "citations": rows, "remarks": remarks, "errors": [*errors]}


def citation_data(citation: Citation, id_: str, linked: Linked | None) -> dict[str, Json]:
    """One citation as claimed."""
    locator = citation.locator.value if citation.locator is not None else None
    return {
        "text": citation.text,
        "span": span_data(citation.span),
        "kind": _KINDS.get(type(citation), "short"),
        "signal": citation.signal.value if citation.signal is not None else None,
        "item": to_csl(citation.work.as_item(), id_),
        "fields": {name: field_data(claim) for name, claim in claims(citation.work)},
        "locator": {"label": locator.label, "value": locator.value} if locator is not None else None,
        "refers_to": refers_to(linked),
    }


def claims(work: Work) -> Iterator[tuple[str, Field[object]]]:
    """Every claim of a work under its CSL name; of several people the first stands for all."""
    for field in fields(work):
        claim = getattr(work, field.name)
        if field.name == "others":
            continue
        if isinstance(claim, tuple) and claim:
            yield csl_name(field.name), claim[0]
        elif isinstance(claim, Field):
            yield csl_name(field.name), claim


def field_data(claim: Field[object]) -> Json:
    """Where a claim stands and how sure its reading is."""
    return {"span": span_data(claim.span), "confidence": round(claim.confidence, 3), "uncertain": claim.uncertain}


def refers_to(linked: Linked | None) -> Json:
    """The earlier citation that is meant, or null."""
    if linked is None or linked.antecedent is None:
        return None
    meant = linked.antecedent
    return {"number": meant.number, "index": meant.index, "certain": meant.certain, "reason": meant.reason}
