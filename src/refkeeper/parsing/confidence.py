"""Turns how sure the model is of a label into how often it is right: `docs/model.md` shows the curve."""

from __future__ import annotations

from bisect import bisect_right

from refkeeper.parsing import calibration
from refkeeper.parsing.labels import Label

GROUPS = {
    **dict.fromkeys((Label.AUTHOR, Label.EDITOR, Label.TRANSLATOR, Label.CONTAINER_AUTHOR), "people"),
    Label.TITLE: "title",
    **dict.fromkeys((Label.CONTAINER_TITLE, Label.COLLECTION_TITLE), "container"),
    **dict.fromkeys((Label.ISSUED, Label.ACCESSED, Label.ORIGINAL_DATE), "date"),
    **dict.fromkeys(
        (Label.VOLUME, Label.ISSUE, Label.NUMBER, Label.EDITION, Label.COLLECTION_NUMBER, Label.NOTE_NUMBER), "number"
    ),
    **dict.fromkeys((Label.PAGE, Label.LOCATOR), "page"),
    **dict.fromkeys((Label.PUBLISHER, Label.PUBLISHER_PLACE), "imprint"),
    **dict.fromkeys((Label.DOI, Label.URL, Label.ISBN), "address"),
}
"""The labels whose curve is one; all others share `other`."""


def group_of(label: Label) -> str:
    """The group whose curve a label has."""
    return GROUPS.get(label, "other")


def calibrated(label: Label, sure: float) -> float:
    """How often a stretch of this label is right that the model is so sure of; without a curve, what was given.

    The curves rise and never fall: between two of their points the value is on the straight line.
    """
    curve = calibration.CURVES.get(group_of(label))
    if not curve:
        return sure
    i = bisect_right(curve, (sure, 1.0))
    if i == len(curve):
        return curve[-1][1]
    low, high = curve[i - 1] if i else (0.0, 0.0), curve[i]
    if high[0] <= low[0]:
        return high[1]
    return low[1] + (high[1] - low[1]) * (sure - low[0]) / (high[0] - low[0])
