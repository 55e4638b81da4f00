"""A line break after a hyphen leaves a blank in the middle of a compound; this closes it where it is certain."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

_GAP = re.compile(
    r"""
    (?<=[a-zà-ÿ]-)[ \n]             # `Energy- `, but not the list of `s-, p- and d-block`
    (?!(?:And|Or|Und|Oder|Et|Ou|Y|E|En|Of|To|Bis)\b)
    (?=[A-Z][a-zà-ÿ]{2})
    """,
    re.VERBOSE,
)


@quirk(
    "broken-hyphens-in-title",
    field="title",
    phase=Phase.REPAIR,
    seen_in="10.1109/imtc.2005.1604504, 10.1002/chin.199147047",
    examples=[
        ("Energy- Aware Signals Classification in Wireless Sensor Networks",
         "Energy-Aware Signals Classification in Wireless Sensor Networks"),
        ("Thio- Claisen Rearrangement", "Thio-Claisen Rearrangement"),
        ("Cardio-oncology- What it is and why we need it", "Cardio-oncology- What it is and why we need it"),
        ("Chemische Revue über die Fett- und Harz-Industrie", "Chemische Revue über die Fett- und Harz-Industrie"),
        ("Vor- Und Frühgeschichte", "Vor- Und Frühgeschichte"),
    ],
)  # fmt: skip
def broken_hyphens_in_title(title: str) -> str:
    """A blank after the hyphen of a compound goes, when a capital follows and no suspended hyphen is meant."""
    return _GAP.sub(_close, title)


def _close(found: re.Match[str]) -> str:
    """Nothing in place of the blank, unless the word before has a hyphen already: then it may be a dash."""
    text = found.string
    word = text[max(0, found.start() - 40) : found.start() - 1].rsplit(None, 1)[-1:]
    return found.group() if word and "-" in word[0] else ""
