"""Volume and issue are deposited and typed with their label; this keeps the number."""

from __future__ import annotations

import re

from refkeeper.quirks.rule import Phase, quirk

_LABEL = re.compile(
    r"""
    ^(?:
        volumes? | vols?\. | vol | Band | Bde?\. | Jahrgang | Jg\. | tome | t\. | tomo
      | numbers? | nos?\. | issues? | iss\. | Heft | H\. | Nr\. | Nummer | num[ée]ro | n°\.? | nº\.? | № | núm\.
    )
    \s{0,3}
    (?= [0-9]{1,5}(?:(?:[-/]|–{1})[0-9]{1,5})?$ | (?-i:[IVXLCivxlc]{1,9})$ )      # a number and nothing else
    """,
    re.VERBOSE | re.IGNORECASE,
)


@quirk(
    "number-prefix",
    field=("volume", "issue"),
    each=True,
    phase=Phase.CANONICALISE,
    seen_in="10.2147/ijn.s123422 (Volume 12); Absolon 1900, Zoologischer Anzeiger, Bd. 23",
    examples=[
        ("Volume 12", "12"),
        ("vol. 21", "21"),
        ("Bd. 23", "23"),
        ("no. 2", "2"),
        ("vol. XXXI", "XXXI"),
        ("Part 1", "Part 1"),
        ("2_suppl", "2_suppl"),
        ("Special Issue 2", "Special Issue 2"),
        ("WebDok 194/2014", "WebDok 194/2014"),
    ],
)
def number_prefix(number: str) -> str:
    """The label before the number of a volume or an issue goes; other words stay."""
    return _LABEL.sub("", number, count=1)
