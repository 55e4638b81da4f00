"""One place of publication is written in many ways; this gives American states their two letters and ends lists."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern

_STATES = {
    "AL": "Alabama Ala.", "AZ": "Arizona Ariz.", "AR": "Arkansas Ark.", "CA": "California Calif. Cal.",
    "CO": "Colorado Colo.", "CT": "Connecticut Conn.", "DC": "D.C. D.C", "FL": "Florida Fla.", "IL": "Illinois Ill.",
    "IN": "Indiana Ind.", "KS": "Kansas Kans. Kan.", "KY": "Kentucky Ky.", "LA": "Louisiana La.",
    "MD": "Maryland Md.", "MA": "Massachusetts Mass. Mass", "MI": "Michigan Mich.", "MN": "Minnesota Minn.",
    "MO": "Missouri Mo.", "NE": "Nebraska Neb. Nebr.", "NJ": "New_Jersey N.J.", "NY": "New_York N.Y.",
    "NC": "North_Carolina N.C.", "OH": "Ohio", "OR": "Oregon Ore.", "PA": "Pennsylvania Pa. Penn.",
    "RI": "Rhode_Island R.I.", "SC": "South_Carolina S.C.", "TN": "Tennessee Tenn.", "TX": "Texas Tex.",
    "VA": "Virginia Va.", "WA": "Washington Wash.", "WI": "Wisconsin Wis. Wisc.", "VT": "Vermont Vt.",
    "NH": "New_Hampshire N.H.", "ME": "Maine", "UT": "Utah", "HI": "Hawaii Hawai’i",
}  # fmt: skip
_CODES = {spelled.replace("_", " "): code for code, row in _STATES.items() for spelled in (code, *row.split())}
_OTHERS = LazyPattern(r"\s?(?:\[u\.\s?a\.\]|\[et al\.\]|\[etc\.\]|\bu\.\s?a\.|\bet al\.)$")
# Endings are cut off one by one: no place has a longer name than this.
_LONGEST = 300
_COUNTRY = LazyPattern(r",\s?(?:USA|US|U\.S\.A\.|United States(?: of America)?)$")


@quirk(
    "place-variants",
    field="publisher_place",
    phase=Phase.CANONICALISE,
    seen_in="Raiffa, The Art and Science of Negotiation (Cambridge, Mass., 1982); Hagenmeyer, Epistulae et chartae "
    "(Hildesheim u.a. 1973); 10.1145/3027385.3027428 (New York, NY, USA)",
    examples=[
        ("Cambridge, Mass.", "Cambridge, MA"),
        ("Cambridge, Massachusetts", "Cambridge, MA"),
        ("New York, NY, USA", "New York, NY"),
        ("Washington, D.C.", "Washington, DC"),
        ("Bethesda (MD)", "Bethesda, MD"),
        ("London [u.a.]", "London"),
        ("Hildesheim u.a.", "Hildesheim"),
        ("San Francisco, Calif. :", "San Francisco, CA"),
        ("Cambridge", "Cambridge"),
        ("Berlin, Boston", "Berlin, Boston"),
        ("Tokyo, Japan", "Tokyo, Japan"),
    ],
)
def place_variants(place: str) -> str:
    """An American state is written with its two letters, and `u.a.` after the first place goes."""
    if len(place) > _LONGEST:
        return place
    bare = place.strip().rstrip(" :;,")
    while (shorter := _OTHERS.sub("", bare).rstrip(" :;,")) != bare:
        bare = shorter
    home = _COUNTRY.sub("", bare)
    town, comma, state = home.rpartition(", ")
    if not comma and home.endswith(")"):
        town, comma, state = home[:-1].rpartition(" (")
    if comma and town and state in _CODES and "," not in town:
        return f"{town}, {_CODES[state]}"
    return bare or place
