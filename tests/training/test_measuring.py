"""What the evaluator and the calibration count with: curves that never fall, intervals, the tables of the model card."""

from __future__ import annotations

import itertools
import json
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st
from training.calibrate import table
from training.claims import half_of
from training.evaluate import FIXTURES, RULES
from training.figures import Figure, short
from training.isotonic import LEAST, fit
from training.labelled import bucket
from training.sets import fixtures, lines
from training.tables import replace_between

from refkeeper.parsing import calibration
from refkeeper.parsing.confidence import GROUPS, calibrated
from refkeeper.parsing.labels import Label

CLAIMS = st.lists(st.tuples(st.floats(0, 1), st.booleans()), max_size=400)


@given(CLAIMS)
def test_a_curve_never_falls(claims: list[tuple[float, bool]]) -> None:
    curve = fit(claims)
    assert list(curve) == sorted(curve)
    assert all(low[1] <= high[1] for low, high in itertools.pairwise(curve))
    assert all(0 < right < 1 for _, right in curve)


def test_a_curve_says_how_often_one_was_right() -> None:
    claims = [(0.3, i % 10 == 0) for i in range(200)] + [(0.9, i % 10 != 0) for i in range(200)]
    assert fit(claims) == ((0.3, pytest.approx(0.1, abs=0.01)), (0.9, pytest.approx(0.9, abs=0.01)))
    assert fit(claims[: 2 * LEAST - 1]) == ()


def test_what_contradicts_the_order_is_pooled() -> None:
    claims = [(0.4, True)] * 100 + [(0.8, False)] * 100
    ((sure, right),) = fit(claims)
    assert (sure, right) == (pytest.approx(0.6), 0.5)


@pytest.mark.parametrize(
    ("sure", "expected"), [(0.0, 0.0), (0.25, 0.2), (0.5, 0.4), (0.7, 0.65), (0.9, 0.9), (0.95, 0.9), (1.0, 0.9)]
)
def test_between_two_points_stands_a_straight_line(
    sure: float, expected: float, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(calibration, "CURVES", {"title": ((0.5, 0.4), (0.9, 0.9))})
    assert calibrated(Label.TITLE, sure) == pytest.approx(expected)
    assert calibrated(Label.AUTHOR, sure) == sure


@given(st.sampled_from(list(Label)), st.floats(0, 1), st.floats(0, 1))
def test_surer_is_never_less_right(label: Label, one: float, other: float) -> None:
    low, high = sorted((one, other))
    assert 0 <= calibrated(label, low) <= calibrated(label, high) <= 1


def test_the_table_that_ships_is_what_the_command_writes() -> None:
    assert Path(calibration.__file__).read_text(encoding="utf-8") == table(calibration.CURVES)
    assert set(calibration.CURVES) <= {*GROUPS.values(), "other"}


def test_halves_cut_every_bucket() -> None:
    texts = [f"A title of some words, number {n}" for n in range(500)]
    assert {(bucket(text), half_of(text)) for text in texts} == {(i, j) for i in range(5) for j in range(2)}


@pytest.mark.parametrize(("value", "expected"), [(None, "–"), (0.0, ".000"), (0.8534, ".853"), (0.99999, "1.00")])
def test_short_figures(value: float | None, expected: str) -> None:
    assert short(value) == expected
    assert str(Figure(0.5, 0.25, 0.75)) == ".500 [.250–.750]"


def test_what_stands_between_the_marks_of_a_page_is_replaced(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("# A\n\n<!-- figures -->\nold\n<!-- /figures -->\n\nEnd.\n", encoding="utf-8")
    for lines_ in (["new", "| a |"], ["newer"]):
        replace_between(page, "figures", lines_)
    assert page.read_text(encoding="utf-8") == "# A\n\n<!-- figures -->\nnewer\n<!-- /figures -->\n\nEnd.\n"
    with pytest.raises(SystemExit, match="no `<!-- other -->`"):
        replace_between(page, "other", [])


def test_the_notes_written_by_hand_are_read_as_articles() -> None:
    found = fixtures(FIXTURES)
    articles = list(found.articles())
    assert sum(map(len, articles)) == len(found.records)
    assert all(len({one["source"] for one in article}) == 1 for article in articles)
    assert all("\n" not in text for article in articles for _, text in lines(article))


def test_the_figures_of_the_rules_name_their_commit() -> None:
    kept = json.loads(RULES.read_text(encoding="utf-8"))
    assert len(kept["commit"]) >= 7
    assert len(kept["buckets"]) == 5
    assert {"articles", "fixtures"} <= set(kept["groups"])
