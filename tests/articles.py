"""The articles of `fixtures/` and `seeds/`, for the tests that hold on every one of them."""

from __future__ import annotations

from pathlib import Path

ROOT = Path(__file__).parents[1]
FIXTURES = ROOT / "fixtures"
SEEDS = sorted(path for path in (ROOT / "seeds").iterdir() if path.suffix in (".md", ".html"))
SMALL = sorted(path for path in (FIXTURES / "articles").iterdir() if path.suffix != ".json")
ARTICLES = [*SMALL, *SEEDS]
RECORDS = FIXTURES / "records.jsonl"
