"""Parties of lawsuits in English-speaking courts: persons, companies, officers of state, ships, initials."""

from __future__ import annotations

from random import Random

from training.generator.hand.recasting import listed
from training.generator.names import person

COMPANIES = listed(
    """Carlill Smoke Ball|Pacific Railway|Midland Silicones|Standard Oil|General Electric|Imperial Tobacco|Northern Steamship|Hedley & Partners
    |Caparo Industries|Barclays Bank|Photo Production|Securicor Transport|United States Steel|Continental Can|Eastern Airlines
    |Chase Securities|Granada Television|Times Newspapers|Guardian Newspapers|Western Union Telegraph|Kodak|Bell Atlantic
    |First National Bank of Boston|Mutual Life Insurance|Prudential Assurance|British Transport|Shell UK|Esso Petroleum|Unilever
    |Victoria Laundry|Anglo-Iranian Oil|Bank of New South Wales|Hudson's Bay|Monarch Steamship|Consolidated Edison|Dow Chemical"""
)
FORMS = {
    "uk": listed("Ltd|Ltd|plc|Co|& Co Ltd|Co Ltd|& Sons|LLP"), "us": listed("Co.|Inc.|Corp.|Co.|Ltd.|Bros., Inc.|& Co.|R.R. Co.|LLC"),
    "au": listed("Ltd|Pty Ltd|Co Ltd|Pty Ltd"), "ca": listed("Ltd|Inc|Corp|Co"),
}  # fmt: skip
OFFICES = {
    "uk": listed(
        """Secretary of State for the Home Department|Secretary of State for Education|Minister of Pensions|Home Office|Attorney General
        |Chief Constable of West Yorkshire|Inland Revenue Commissioners|Commissioners of Customs and Excise|Westminster City Council
        |Southwark London Borough Council|Director of Public Prosecutions|DPP|Lord Advocate|Anns Borough Council|HMRC|Leeds City Council
        |Parole Board|General Medical Council|Lord Chancellor"""
    ),
    "us": listed(
        """United States|United States|Board of Education|State|People|Commonwealth|Commissioner|City of Richmond|City of New York|Ohio
        |Illinois|Texas|Arizona|Maryland|Massachusetts|Connecticut|FCC|NLRB|EEOC|SEC|FTC|Secretary of Labor|INS|Dep't of Transp.
        |Bd. of Regents of the Univ. of Cal.|NAACP|ACLU|Planned Parenthood|Sheriff of Lowndes County|School District No. 1|EPA|Virginia"""
    ),
    "au": listed(
        """Commonwealth|Minister for Immigration and Multicultural Affairs|Federal Commissioner of Taxation|State of Queensland|Victoria
        |New South Wales|Director of Public Prosecutions (Vic)|Australian Securities and Investments Commission|Tasmania|The Queen"""
    ),
    "ca": listed(
        """Attorney General of Canada|Canada (AG)|Quebec (AG)|Ontario|British Columbia|Canada (Minister of Citizenship and Immigration)
        |Law Society of Upper Canada|Vancouver (City)|Manitoba|The Queen|Newfoundland"""
    ),
}  # fmt: skip
_SHIPS = listed(
    "The Wagon Mound|The Achilleas|The Eurymedon|The Moorcock|The Heron II|The Golden Victory|The Hongkong Fir|The Starsin"
)
_SUBJECTS = listed(
    "a Minor|Adoption: Consent|Trustee|Deceased|No 2|Abortion: Contraception|Conjoined Twins|Children|Wardship"
)


def _party(luck: Random, where: str, *, full: bool = False) -> tuple[str, str]:
    """A party and the name by which later notes call it: (`Carlill Smoke Ball Co`, `Carlill Smoke Ball`)."""
    dice = luck.random()
    one = person(luck, "en")
    if dice < 0.5:
        return (f"{one.given} {one.family}" if full and luck.random() < 0.2 else one.family), one.family
    if dice < 0.78:
        trade = luck.choice(("Brothers", "Shipping", "Motors", "Estates", "Press"))
        name = luck.choice(COMPANIES) if luck.random() < 0.6 else f"{one.family} {trade}"
        return f"{name} {luck.choice(FORMS[where])}", name
    office = luck.choice(OFFICES[where])
    return office, office


def parties(luck: Random, where: str) -> tuple[str, str]:
    """The name of a case and its short name: (`Donoghue v Stevenson`, `Donoghue`), by country uk, us, au or ca."""
    versus = "v." if where == "us" else "v"
    dice = luck.random()
    one = person(luck, "en").family
    if where != "us" and dice < 0.18:
        crown = luck.choice(("R", "R", "R", "Regina" if where == "uk" else "R"))
        if where == "uk" and dice < 0.08:
            return f"R ({one}) {versus} {luck.choice(OFFICES['uk'])}", one
        return f"{crown} {versus} {one}", one
    if dice < 0.22:
        if where == "us":
            return f"In re {one}", one
        return f"Re {one[0]} ({luck.choice(_SUBJECTS)})", f"Re {one[0]}"
    if dice < 0.25 and where == "uk":
        ship = luck.choice(_SHIPS)
        return ship, ship
    if dice < 0.28:
        return f"Ex parte {one}", one
    (first, called), (second, other) = _party(luck, where, full=where == "us"), _party(luck, where)
    if first == second:
        second = other = one
    # The state is a party to most cases, which are called by the other one.
    return f"{first} {versus} {second}", other if first in OFFICES[where] else called
