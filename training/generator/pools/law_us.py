"""What American legal notes cite: law reviews by their abbreviations, reporters, codes, reports of Congress."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts, Person
from training.generator.hand.recasting import fate, fill, listed, year_of
from training.generator.names import people
from training.generator.pools.parties import parties

# Law reviews and what to take from the year to have the volume.
REVIEWS = {
    "Yale L.J.": 1891, "Harv. L. Rev.": 1887, "Stan. L. Rev.": 1948, "Colum. L. Rev.": 1900, "U. Chi. L. Rev.": 1933,
    "Mich. L. Rev.": 1902, "Calif. L. Rev.": 1912, "Va. L. Rev.": 1914, "N.Y.U. L. Rev.": 1925, "Geo. L.J.": 1912,
    "Tex. L. Rev.": 1922, "U. Pa. L. Rev.": 1852, "Cornell L. Rev.": 1915, "Duke L.J.": 1951, "Minn. L. Rev.": 1916,
    "Nw. U. L. Rev.": 1906, "UCLA L. Rev.": 1953, "Vand. L. Rev.": 1947, "Wis. L. Rev.": 0, "B.U. L. Rev.": 1920,
    "S. Cal. L. Rev.": 1927, "Iowa L. Rev.": 1915, "Notre Dame L. Rev.": 1925, "Wm. & Mary L. Rev.": 1959,
    "Am. J. Legal Hist.": 1956, "Law & Hist. Rev.": 1982, "J. Legal Stud.": 1971, "J.L. & Econ.": 1957, "Sup. Ct. Rev.": 0,
    "Hastings L.J.": 1949, "Geo. Wash. L. Rev.": 1932, "Fordham L. Rev.": 1932, "Yale J.L. & Human.": 1988,
    "Harv. C.R.-C.L. L. Rev.": 1965, "Am. J. Int'l L.": 1906, "J. Legal Educ.": 1948, "Law & Contemp. Probs.": 1936,
    "Ohio St. L.J.": 1938, "U. Ill. L. Rev.": 0, "Cardozo L. Rev.": 1978, "Fla. L. Rev.": 1947, "Emory L.J.": 1951,
    "Berkeley Tech. L.J.": 1985, "Law & Soc. Inquiry": 1975, "Law & Soc'y Rev.": 1966, "Am. Econ. Rev.": 1910,
    "J. Am. Hist.": 1913, "Am. Hist. Rev.": 1895, "U. Kan. L. Rev.": 1952, "Rutgers L. Rev.": 1946,
}  # fmt: skip
# Reporters: first and last year, last volume, courts.
REPORTERS = (
    ("U.S.", 1875, 2015, 90, 575, ""), ("U.S.", 1875, 2015, 90, 575, ""), ("U.S.", 1900, 2015, 176, 575, ""),
    ("S. Ct.", 1985, 2022, 105, 142, ""), ("F.2d", 1925, 1993, 1, 999, "cir"), ("F.3d", 1993, 2021, 1, 999, "cir"),
    ("F. Supp.", 1933, 1998, 1, 999, "dist"), ("F. Supp. 2d", 1998, 2014, 1, 999, "dist"), ("N.E.2d", 1936, 2013, 1, 999, "ne"),
    ("A.2d", 1938, 2010, 1, 999, "a"), ("P.2d", 1931, 2000, 1, 999, "p"), ("Cal. Rptr. 2d", 1992, 2003, 1, 135, "cal"),
    ("N.Y.S.2d", 1938, 2013, 1, 999, "ny"), ("S.E.2d", 1939, 2012, 1, 730, "se"), ("So. 2d", 1941, 2008, 1, 999, "so"),
)  # fmt: skip
COURTS = {
    "cir": listed("2d Cir.|9th Cir.|D.C. Cir.|5th Cir.|7th Cir.|1st Cir.|3d Cir.|4th Cir.|11th Cir.|Fed. Cir.|8th Cir. (en banc)|10th Cir."),
    "dist": listed("S.D.N.Y.|N.D. Cal.|D. Mass.|E.D. Pa.|N.D. Ill.|D.D.C.|E.D. Va.|M.D. Ala.|W.D. Wash.|S.D. Tex.|D.N.J."),
    "ne": listed("N.Y.|Mass.|Ill.|Ohio|Ind.|Mass. App. Ct."), "a": listed("N.J.|Del.|Pa.|Md.|Vt.|Del. Ch."), "p": listed("Cal.|Wash.|Or.|Kan.|Colo."),
    "cal": listed("Ct. App.|Cal."), "ny": listed("App. Div.|Sup. Ct."), "se": listed("Ga.|N.C.|Va.|S.C."), "so": listed("Fla.|Ala.|La.|Miss."),
}  # fmt: skip
CODES = (
    ("42", "U.S.C.", ("1983", "1988", "2000e-2(a)(1)", "12101", "1981", "7401")), ("28", "U.S.C.", ("1331", "1332(a)", "2254", "1404(a)", "2680")),
    ("18", "U.S.C.", ("922(g)", "1343", "2511(1)", "3553(a)", "241")), ("15", "U.S.C.", ("1", "2", "78j(b)", "1125(a)", "45")),
    ("5", "U.S.C.", ("552(b)", "706", "553")), ("29", "U.S.C.", ("158(a)(3)", "206", "621")), ("17", "U.S.C.", ("107", "106A", "512(c)")),
    ("29", "C.F.R.", ("1604.11", "1910.95")), ("40", "C.F.R.", ("51.166", "122.2")), ("17", "C.F.R.", ("240.10b-5",)), ("8", "U.S.C.", ("1182",)),
    ("", "Cal. Civ. Code", ("1714", "3294", "51")), ("", "N.Y. Penal Law", ("125.25", "35.15")), ("", "Tex. Penal Code Ann.", ("19.03",)),
    ("", "Fed. R. Civ. P.", ("23(b)(3)", "12(b)(6)", "56")), ("", "Del. Code Ann. tit. 8", ("102(b)(7)", "141")), ("", "U.C.C.", ("2-207", "2-302")),
    ("", "Fed. R. Evid.", ("403", "702")), ("", "Restatement (Second) of Torts", ("402A", "520")), ("", "Model Penal Code", ("2.02", "210.3")),
    ("", "Restatement (Second) of Contracts", ("90", "71")), ("", "Ga. Code Ann.", ("16-6-2",)), ("", "Mass. Gen. Laws ch. 93A", ("2",)),
)  # fmt: skip
ACTS = (
    ("Civil Rights Act of 1964", "88-352", "78", 241, 1964), ("Voting Rights Act of 1965", "89-110", "79", 437, 1965),
    ("Immigration Reform and Control Act of 1986", "99-603", "100", 3359, 1986), ("Clean Air Act Amendments of 1970", "91-604", "84", 1676, 1970),
    ("National Environmental Policy Act of 1969", "91-190", "83", 852, 1970), ("Telecommunications Act of 1996", "104-104", "110", 56, 1996),
    ("Endangered Species Act of 1973", "93-205", "87", 884, 1973), ("Copyright Act of 1976", "94-553", "90", 2541, 1976),
    ("Defense of Marriage Act", "104-199", "110", 2419, 1996), ("USA PATRIOT Act", "107-56", "115", 272, 2001),
    ("Americans with Disabilities Act of 1990", "101-336", "104", 327, 1990), ("Sarbanes-Oxley Act of 2002", "107-204", "116", 745, 2002),
    ("Bankruptcy Reform Act of 1978", "95-598", "92", 2549, 1978), ("Fair Housing Act", "90-284", "82", 81, 1968),
)  # fmt: skip
CLAUSES = (
    ("amend.", "XIV", "1", ""), ("amend.", "I", "", ""), ("art.", "III", "2", "1"), ("art.", "I", "8", "3"), ("amend.", "V", "", ""), ("art.", "VI", "", "2"),
    ("art.", "II", "", ""), ("amend.", "IV", "", ""), ("art.", "I", "9", ""), ("amend.", "XIII", "2", ""), ("art.", "IV", "1", ""), ("amend.", "X", "", ""),
)  # fmt: skip
SLOTS = {
    "t": listed(
        """Free Speech|Due Process|Judicial Review|Equal Protection|the Fourth Amendment|Property|Contract|Tort|Federalism|Standing|Privacy
        |Originalism|Precedent|Class Actions|Corporate Governance|the Jury|Criminal Procedure|Legal Realism|Statutory Interpretation
        |the Administrative State|Sovereign Immunity|Affirmative Action|Antitrust|Strict Liability|Marriage|the Commerce Clause|Punishment
        |Legal Education|Bankruptcy|Copyright|Reconstruction|the Separation of Powers|Religious Liberty|Citizenship|Discretion"""
    ),
    "n": listed("Theory|Problem|Limits|Rise and Fall|Path|Future|Myth|Paradox|Structure|Economics|Politics|Origins|Case|Domain|Uneasy Case|Persistence"),
    "x": listed("Reconsidered|Revisited|in the Supreme Court|After Lochner|and Its Discontents|as Ideology|in the New Deal|and the Constitution"),
}  # fmt: skip
FRAMES = (
    "{t} and {t}", "The {n} of {t}", "{t} {x}", "Rethinking {t}", "The {n} of {t} and {t}", "Toward a {n} of {t}", "{t}: The {n} of {t}", "Against {t}",
    "Foreword: {t} and {t}", "The {n} of {t} {x}", "What Is {t}?", "A {n} of {t}", "Some Thoughts on {t}", "Beyond {t}", "Is {t} Dead?", "Note, {t} {x}",
)  # fmt: skip


def ordinal(edition: str) -> str:
    """`2` as Bluebook writes it: `2d`."""
    return f"{edition}{ {'1': 'st', '2': 'd', '3': 'd'}.get(edition, 'th') }" if edition.isdigit() else edition


def case(luck: Random) -> Facts:
    """A decision of a federal or state court."""
    name, short = parties(luck, "us")
    reporter, since, until, low, high, courts = luck.choice(REPORTERS)
    year = luck.randint(since, until)
    volume = low + round((high - low) * (year - since) / (until - since))
    page = luck.randint(1, 1200)
    both = reporter == "U.S." and year > 1960 and luck.random() < 0.3
    return Facts("case" if courts else "supreme_case", name, short_title=short, issue=str(year - 1880 - luck.randint(0, 1)) if both else "",
                 container="S. Ct." if both else "", series_number=str(luck.randint(20, 3000)) if both else "", reporter=reporter, volume=str(max(1, volume)),
                 pages=f"{page}-{page + 30}", year=str(year), court=luck.choice(COURTS[courts]) if courts else "")  # fmt: skip


def law(luck: Random, year: int) -> Facts:
    """A section of a code, an act of Congress, a clause of the Constitution or a report of a committee."""
    dice = luck.random()
    if dice < 0.5:
        volume, code, sections = luck.choice(CODES)
        return Facts(
            "statute",
            "",
            reporter=code,
            volume=volume,
            series_number=luck.choice(sections),
            year=str(year) if luck.random() < 0.5 else "",
        )
    if dice < 0.65:
        name, number, volume, page, passed = luck.choice(ACTS)
        return Facts(
            "act",
            name,
            reporter="Stat.",
            volume=volume,
            pages=f"{page}-{page + 20}",
            series_number=number,
            year=str(passed),
        )
    if dice < 0.82:
        kind, number, section, clause = luck.choice(CLAUSES)
        return Facts("constitution", "", reporter=luck.choice(("U.S. Const.", "U.S. Const.", "U.S. CONST.", "Mass. Const.")), genre=kind,
                     series_number=number, issue=section, container=clause)  # fmt: skip
    if dice < 0.9:
        page = luck.randint(120, 36000)
        return Facts("record", "", reporter=luck.choice(("Cong. Rec.", "Cong. Rec.", "Fed. Reg.", "Cong. Globe")), volume=str(luck.randint(40, 155)), pages=f"{page}-{page + 12}",
                     year=str(luck.randint(1908, 2009)), lang="en")  # fmt: skip
    if dice < 0.93:
        return Facts("federalist", "The Federalist", [], series_number=str(luck.randint(1, 85)), court=luck.choice(("Alexander Hamilton", "James Madison", "John Jay")),
                     editors=[Person("Rossiter", "Clinton") if luck.random() < 0.6 else Person("Cooke", "Jacob E.")], year="1961")  # fmt: skip
    congress = luck.randint(80, 110)
    return Facts("congress", "", reporter=luck.choice(("H.R. Rep.", "S. Rep.", "H.R. Doc.", "S. Doc.", "H.R. Conf. Rep.")),
                 series_number=f"{congress}-{luck.randint(3, 1500)}", year=str(1787 + 2 * congress + luck.randint(0, 1)))  # fmt: skip


def recast(facts: Facts) -> Facts:
    """What an American lawyer would cite in the place of a work."""
    luck = fate(facts)
    dice, kind = luck.random(), facts.kind
    if kind == "case" or (kind not in ("book", "chapter", "statute", "newspaper", "webpage") and dice < 0.3):
        return case(luck)
    if kind == "statute" or dice < 0.36:
        return law(luck, year_of(facts, luck))
    if kind in ("book", "chapter", "newspaper", "webpage", "magazine", "thesis"):
        copy = _as(facts, "newspaper" if kind == "magazine" else kind)
        if copy.kind == "newspaper":
            copy.pages = f"{luck.choice(('A', 'A', 'B', 'C', 'D', ''))}{luck.randint(1, 44)}"
        return copy
    if kind == "interview":
        return facts
    if kind in ("report", "archive", "letter", "film", "dataset", "encyclopedia"):
        return _as(facts, "report" if kind in ("report", "dataset") else "webpage" if facts.url else "book")
    year = year_of(facts, luck, 1930)
    review, since = luck.choice(tuple(REVIEWS.items()))
    year = max(year, since + 1)
    first = luck.randint(1, 2300)
    own = luck.random() < 0.65
    return Facts(
        "article", fill(luck.choice(FRAMES), SLOTS, luck) if own else facts.title, facts.authors or people(luck, "en"),
        subtitle="" if own else facts.subtitle, container=review, volume=str(year - since if since else year),
        pages=f"{first}-{first + luck.randint(12, 90)}", year=str(year), url=facts.url if luck.random() < 0.1 else "",
    )  # fmt: skip


def _as(facts: Facts, kind: str) -> Facts:
    copy = Facts(**{name: getattr(facts, name) for name in Facts.__slots__})
    copy.kind = kind
    return copy
