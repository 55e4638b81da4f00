"""One press is written in many ways; this writes out its abbreviations and drops its legal form."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_UNIVERSITY = LazyPattern(r"\b(?:Univ\.|Univ|U\.|U)(?=\s(?:of\s[A-Z]|P\b|Pr\b|Press\b))")
_PRESS = LazyPattern(r"(?<=\s)(?:Pr\.?|P\.?)$")
_LEGAL = LazyPattern(
    r"(?:,\s?|\s)(?:Inc|Ltd|Limited|LLC|L\.L\.C|GmbH|BV|B\.V|Pty|PLC|plc|S\.A|GmbH\s&\sCo\.?\sKG)\.?$",
)
# The legal forms are cut off one by one: no name of a publisher is longer than this.
_LONGEST = 300
_THE = LazyPattern(r"^The\s(?=.{1,80}\sPress$)")


@quirk(
    "publisher-variants",
    field="publisher",
    phase=Phase.CANONICALISE,
    seen_in="Raiffa, The Art and Science of Negotiation (Harvard Univ. Press, 1982); 10.1007/s10270-017-0613-x "
    "(Springer Science and Business Media LLC)",
    examples=[
        ("Univ. of California Pr.", "University of California Press"),
        ("Harvard Univ. Press", "Harvard University Press"),
        ("U of Washington Press", "University of Washington Press"),
        ("SAGE Publications, Inc.", "SAGE Publications"),
        ("John Wiley & Sons, Ltd", "John Wiley & Sons"),
        ("Elsevier BV", "Elsevier"),
        ("The MIT Press", "MIT Press"),
        ("Academic Press", "Academic Press"),
        ("U.S. Government Printing Office", "U.S. Government Printing Office"),
    ],
)
def publisher_variants(publisher: str) -> str:
    """`Univ. of X Pr.` is written out and `Inc.`, `Ltd` and their kin go; the name itself stays."""
    if len(publisher) > _LONGEST:
        return publisher
    name = " ".join(publisher.split())
    while (shorter := _LEGAL.sub("", name)) != name and len(shorter) > 2:
        name = shorter.rstrip(", ")
    written = _UNIVERSITY.sub("University", name)
    if "University" in written:
        written = _PRESS.sub("Press", written)
    return _THE.sub("", written) or publisher
