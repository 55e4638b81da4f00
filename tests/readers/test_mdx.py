"""MDX is Markdown, but for its links: `<https://…>` would be a component without a name."""

from __future__ import annotations

import json
from pathlib import Path

import pytest

from refkeeper.keeper import Keeper
from refkeeper.keeper.asking import Asking
from refkeeper.model.source import Source
from refkeeper.registry import reader_for
from tests.cli.desk import CITED, GULLS

TEXT = f"Gulls stay.[^1] <Chart />\n\n[^1]: {CITED}.\n"
TYPED = f"Gulls stay.[1]\n\n## Notes\n\n[1] {CITED}.\n"


def _fixed(text: str, name: str, doi: str, tmp_path: Path) -> str:
    records = tmp_path / "records.jsonl"
    records.write_text(json.dumps({**GULLS, "DOI": doi}), encoding="utf-8")
    return Keeper(Asking(offline=True, records=(records,))).fix(text, name).text


@pytest.mark.parametrize(
    ("doi", "shown", "target"),
    [
        ("10.5555/gulls.1994.33.4", "10.5555/gulls.1994.33.4", "10.5555/gulls.1994.33.4"),
        ("10.5555/s0140-6736(99)1", "10.5555/s0140-6736(99)1", "10.5555/s0140-6736%2899%291"),
        ("10.5555/a_b_c", "10.5555/a_b_c", "10.5555/a_b_c"),
        ("10.5555/a*b*c", r"10.5555/a\*b\*c", "10.5555/a*b*c"),
        ("10.5555/(sici)1:1<1::a>3.0.co;2-o", "10.5555/(sici)1:1%3C1::a%3E3.0.co;2-o",
         "10.5555/%28sici%291:1%3C1::a%3E3.0.co;2-o"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("text", [TEXT, TYPED])
def test_a_doi_is_a_link_without_angle_brackets(text: str, doi: str, shown: str, target: str, tmp_path: Path) -> None:
    fixed = _fixed(text, "a.mdx", doi, tmp_path)
    assert f": 53, [https://doi.org/{shown}](https://doi.org/{target}).\n" in fixed
    assert "<http" not in fixed
    assert _fixed(fixed, "a.mdx", doi, tmp_path) == fixed


def test_markdown_keeps_its_autolinks(tmp_path: Path) -> None:
    assert "<https://doi.org/10.5555/g>" in _fixed(TEXT, "a.md", "10.5555/g", tmp_path)


def test_the_ending_alone_tells() -> None:
    assert reader_for(Source(TEXT, "a.MDX")).name == "mdx"
    assert reader_for(Source(TEXT, "-")).name == "markdown"
