"""The footnotes printed by LaTeX say what their truth says; what is pointed back at is never another work."""

from __future__ import annotations

from itertools import groupby

from training.evaluate import FOOTNOTES
from training.latex_notes import NOTES, STYLES
from training.sets import printed_notes

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.pipeline.read import read_line


def test_every_style_has_every_note_and_every_work_once_in_full() -> None:
    records = printed_notes(FOOTNOTES).records
    styles = {style: list(found) for style, found in groupby(records, lambda one: one["style"])}
    assert tuple(styles) == STYLES
    for found in styles.values():
        assert [one["footnote"] for one in found] == [str(number) for number in range(1, NOTES + 1)]
        full = [one["citations"][0]["fields"]["title"] for one in found if one["citations"][0]["kind"] == "full"]
        assert len(full) == len(set(full)) == 30
        for one in found:
            for value in one["citations"][0]["fields"].values():
                assert not isinstance(value, str) or value.partition(":")[0].replace("'", "’") in one["text"]


def test_what_is_pointed_back_at_is_never_another_work() -> None:
    """None is a good answer (`Davis, 197` of two works by Davis), another work is the worst."""
    answered = 0
    for _, found in groupby(printed_notes(FOOTNOTES).records, lambda one: one["style"]):
        notes = list(found)
        first = {one["footnote"]: one["footnote"] for one in notes}
        for one in notes:
            if one["citations"][0]["kind"] != "full":
                first[one["footnote"]] = one["citations"][0]["xref"]["to"]["footnote"]
        linked = link_antecedents([(one["footnote"], read_line(one["text"])[1]) for one in notes])
        for link in linked:
            if link.antecedent is not None and link.antecedent.certain:
                answered += 1
                assert first[link.antecedent.number] == first[link.number], link
    assert answered > 250
