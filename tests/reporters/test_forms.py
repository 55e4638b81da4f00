"""Each form of output, whole: what a person sees, and what machines read."""

from __future__ import annotations

import json

from refkeeper.model.finding import Confidence, Edit, Finding, Fix, Severity
from refkeeper.model.match import Evidence, Verdict
from refkeeper.model.source import Source, Span
from refkeeper.registry import REPORTERS, reporter
from refkeeper.reporters.base import ArticleReport, Summary

TEXT = "Gulls stay.[^1]\r\n\r\n[^1]: Ada Marlowe, 𝔊ulls\x1b[31m (1994).\r\n"
SOURCE = Source(TEXT, "posts/a,b.md")
YEAR = Span(TEXT.index("1994"), TEXT.index("1994") + 4)
FINDINGS = (
    Finding("RK101", "marker 7: 100% lost\nfor good", Span(11, 15), Severity.ERROR, note="7"),
    Finding(
        "RK401", "note 1: year 1994 in the note, 1998 in crossref", YEAR, Severity.WARNING, Confidence.MEDIUM, "1",
        (Evidence("issued", "1994", "1998", Verdict.DIFFER),), Fix((Edit(YEAR, "1998"),)),
    ),
    Finding("RK203", "note 1: not checked", YEAR, Severity.INFORMATION, note="1"),
)  # fmt: skip
SUMMARY = Summary(1, 2, 1, 1, 0)


def _report(name: str) -> str:
    return reporter(name).report([ArticleReport(SOURCE, FINDINGS)], SUMMARY)


GOLDEN = """\
posts/a,b.md:1:12: RK101 error: marker 7: 100% lost for good
    Gulls stay.[^1]
               ^~~~
posts/a,b.md:3:32: RK401 warning: note 1: year 1994 in the note, 1998 in crossref [fixable]
    ^1]: Ada Marlowe, 𝔊ulls [31m (1994).
                                  ^~~~
posts/a,b.md:3:32: RK203 info: note 1: not checked
1 notes, 2 citations: 1 found, 1 made from the note, 0 to look at
"""


def test_text() -> None:
    assert _report("text") == GOLDEN


def test_text_without_findings_is_the_summary() -> None:
    assert reporter("text").report([], Summary()) == (
        "0 notes, 0 citations: 0 found, 0 made from the note, 0 to look at\n"
    )


def test_github() -> None:
    first, second, third, last = _report("github").splitlines()
    assert first == (
        "::error file=posts/a%2Cb.md,line=1,endLine=1,col=12,endColumn=16,title=RK101::marker 7: 100%25 lost%0Afor good"
    )
    assert second.startswith("::warning file=posts/a%2Cb.md,line=3,")
    assert third.startswith("::notice ")
    assert last == str(SUMMARY)


def test_json() -> None:
    data = json.loads(_report("json"))
    assert data["version"] == 1
    assert [one["code"] for one in data["findings"]] == ["RK101", "RK401", "RK203"]
    year = data["findings"][1]
    assert (year["span"], TEXT[slice(*year["span"])]) == ([YEAR.start, YEAR.end], "1994")
    assert year["fix"] == {"safe": True, "edits": [{"span": [YEAR.start, YEAR.end], "text": "1998"}]}
    assert year["evidence"] == [{"field": "issued", "claimed": "1994", "found": "1998", "verdict": "differ"}]
    assert data["summary"] == {"notes": 1, "citations": 2, "found": 1, "from_note": 1, "to_look_at": 0}


def test_sarif() -> None:
    run = json.loads(_report("sarif"))["runs"][0]
    assert [rule["id"] for rule in run["tool"]["driver"]["rules"]] == ["RK101", "RK203", "RK401"]
    assert [one["level"] for one in run["results"]] == ["error", "warning", "note"]
    place = run["results"][1]["locations"][0]["physicalLocation"]
    assert place["artifactLocation"] == {"uri": "posts/a%2Cb.md"}
    line, column = SOURCE.line_column(YEAR.start)
    assert place["region"] == {"startLine": line, "startColumn": column, "endLine": line, "endColumn": column + 4}
    assert run["results"][1]["fixes"][0]["artifactChanges"][0]["replacements"][0]["insertedContent"] == {"text": "1998"}


def test_every_reporter_goes_by_its_name() -> None:
    for name in REPORTERS:
        assert reporter(name).name == name
        assert _report(name).endswith("\n")
