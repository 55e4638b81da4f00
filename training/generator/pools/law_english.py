"""What legal notes of England, Australia and Canada cite: law reports, journals, statutes, reports of commissions."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts
from training.generator.hand.recasting import fate, fill, listed, year_of
from training.generator.names import people
from training.generator.pools.parties import parties

JOURNALS = {
    "uk": {"OJLS": 1980, "MLR": 1937, "LQR": 1884, "CLJ": 0, "PL": 0, "Crim LR": 0, "CLP": 1947, "ICLQ": 1951, "LS": 1980, "JLS": 1973,
           "Law Quarterly Review": 1884, "Modern Law Review": 1937, "Cambridge Law Journal": 1941, "Oxford Journal of Legal Studies": 1980,
           "CML Rev": 1963, "EL Rev": 1975, "Edin LR": 1996, "NLJ": 1850, "Legal Studies": 1980, "IJCL": 2002, "Public Law": 0,
           "Journal of Law and Society": 1973, "Conv": 0, "JBL": 0, "LMCLQ": 0, "European Journal of International Law": 1989, "RLR": 1992},
    "au": {"Melbourne University Law Review": 1956, "Sydney Law Review": 1978, "Federal Law Review": 1970, "University of New South Wales Law Journal": 1977,
           "Monash University Law Review": 1974, "Adelaide Law Review": 1979, "Australian Law Journal": 1926, "Public Law Review": 1989,
           "Melbourne Journal of International Law": 1999, "Griffith Law Review": 1991, "Journal of Contract Law": 1988, "Torts Law Journal": 1992},
    "ca": {"McGill LJ": 1954, "UTLJ": 1950, "Osgoode Hall LJ": 1962, "Can Bar Rev": 1922, "Queen's LJ": 1975, "Alta L Rev": 1962, "UBC L Rev": 1967,
           "Dal LJ": 1977, "Sask L Rev": 1936, "CJLS": 1985, "Windsor YB Access Just": 1980, "Ottawa L Rev": 1968, "SCLR (2d)": 1994, "Man LJ": 1970},
}  # fmt: skip
# Reports by year, and reports by volume with what to take from the year.
YEAR_REPORTS = {
    "uk": (("AC", "HL"), ("AC", "HL"), ("QB", "CA"), ("Ch", "Ch"), ("1 WLR", "CA"), ("WLR", ""), ("2 All ER", "CA"), ("1 All ER", "HL"), ("Fam", "CA"),
           ("1 AC", "PC"), ("KB", "CA"), ("2 QB", "CA"), ("1 QB", "QB"), ("Ch", "CA"), ("ICR", "EAT"), ("IRLR", "CA"), ("2 Lloyd's Rep", "Comm"),
           ("2 AC", "SC"), ("1 FLR", "CA"), ("P", "CA"), ("IAC", "UT"), ("BCLC", "Ch")),
    "au": (("VR", ""), ("1 NZLR", ""), ("AC", ""), ("2 NZLR", ""), ("1 Qd R", "")),
    "ca": (("1 SCR", ""), ("2 SCR", ""), ("3 SCR", ""), ("SCR", ""), ("2 FC", "")),
}  # fmt: skip
VOLUME_REPORTS = {
    "uk": (("EHRR", 1979), ("TLR", 1884), ("LR", 1865), ("App Cas", 1875), ("ChD", 1875), ("QBD", 1875), ("BMLR", 1989), ("Cr App R", 1908)),
    "au": (("CLR", 1803), ("CLR", 1803), ("CLR", 1803), ("ALR", 1803), ("NSWLR", 1955), ("FCR", 1850), ("ALJR", 1926), ("SASR", 1920), ("FLR", 1800)),
    "ca": (("DLR (4th)", 1830), ("DLR (3d)", 1850), ("OR (3d)", 1950), ("CCC (3d)", 1890), ("NR", 1870), ("WWR", 1960), ("CRR", 1970)),
}  # fmt: skip
NEUTRAL = {
    "uk": listed("UKHL|UKHL|UKSC|UKSC|EWCA Civ|EWCA Civ|EWCA Crim|EWHC|UKPC|CSOH|NICA|UKUT|UKEAT"),
    "au": listed("HCA|HCA|HCA|FCA|FCAFC|NSWCA|VSCA|QCA|NSWSC|NZSC|NZCA"), "ca": listed("SCC|SCC|SCC|ONCA|BCCA|FCA|QCCA|ABCA|CanLII"),
}  # fmt: skip
ACTS = {
    "uk": listed(
        """Human Rights Act 1998|Theft Act 1968|Unfair Contract Terms Act 1977|Police and Criminal Evidence Act 1984|Equality Act 2010
        |European Communities Act 1972|Law of Property Act 1925|Sale of Goods Act 1979|Children Act 1989|Companies Act 2006|Parliament Act 1911
        |Offences against the Person Act 1861|Senior Courts Act 1981|Anti-terrorism, Crime and Security Act 2001|Criminal Justice Act 2003
        |Constitutional Reform Act 2005|Land Registration Act 2002|Consumer Rights Act 2015|Trustee Act 2000|Bill of Rights 1689|Scotland Act 1998
        |Misrepresentation Act 1967|Occupiers' Liability Act 1957|Data Protection Act 1998|Race Relations Act 1976|Wills Act 1837"""
    ),
    "au": listed(
        """Native Title Act 1993|Migration Act 1958|Trade Practices Act 1974|Crimes Act 1900|Evidence Act 1995|Corporations Act 2001|Judiciary Act 1903
        |Administrative Decisions (Judicial Review) Act 1977|Racial Discrimination Act 1975|Civil Liability Act 2002|Family Law Act 1975
        |Charter of Human Rights and Responsibilities Act 2006|Privacy Act 1988|Fair Work Act 2009|Competition and Consumer Act 2010"""
    ),
    "ca": listed(
        """Criminal Code|Indian Act|Divorce Act|Income Tax Act|Canadian Human Rights Act|Immigration and Refugee Protection Act|Competition Act
        |Youth Criminal Justice Act|Access to Information Act|Official Languages Act|Copyright Act|Family Law Act|Extradition Act"""
    ),
}  # fmt: skip
STATES = listed(
    "Germany|France|Italy|Ireland|Belgium|United Kingdom|Greece|Spain|Netherlands|Luxembourg|Austria|Poland"
)
TREATIES = (
    ("Vienna Convention on the Law of Treaties", 1969, 5, 23, "1155", "UNTS", 331), ("International Covenant on Civil and Political Rights", 1966, 12, 16, "999", "UNTS", 171),
    ("Convention Relating to the Status of Refugees", 1951, 7, 28, "189", "UNTS", 150), ("United Nations Convention on the Law of the Sea", 1982, 12, 10, "1833", "UNTS", 3),
    ("Rome Statute of the International Criminal Court", 1998, 7, 17, "2187", "UNTS", 90), ("Convention on the Rights of the Child", 1989, 11, 20, "1577", "UNTS", 3),
    ("Convention on the Prevention and Punishment of the Crime of Genocide", 1948, 12, 9, "78", "UNTS", 277), ("Vienna Convention on Diplomatic Relations", 1961, 4, 18, "500", "UNTS", 95),
)  # fmt: skip
PLEAS = (
    "{s} v {s}",
    "{s} v {s} (Merits)",
    "Legality of the Threat or Use of Nuclear Weapons (Advisory Opinion)",
    "Land and Maritime Boundary ({s} v {s})",
    "Military Activities ({s} v {s}) (Judgment)",
    "Application of the Convention ({s} v {s})",
)
BODIES = (("Law Commission", "Law Com No", 380), ("Law Commission", "Law Com CP No", 240), ("Home Office", "Cm", 9800), ("Ministry of Justice", "Cm", 9800),
          ("Scottish Law Commission", "Scot Law Com No", 250), ("Joint Committee on Human Rights", "HL", 190), ("Australian Law Reform Commission", "Report No", 140),
          ("House of Commons Justice Committee", "HC", 990), ("Lord Chancellor's Department", "Cmnd", 9900))  # fmt: skip
SLOTS = {
    "t": listed(
        """Judicial Review|Parliamentary Sovereignty|Unjust Enrichment|Negligence|Contract|the Rule of Law|Proportionality|Human Rights|Trusts|Consent|Equity
        |Economic Torts|Homicide|Property|Native Title|Causation|Deference|Restitution|Good Faith|Vicarious Liability|Strict Liability|Privacy
        |Legal Certainty|Devolution|Adoption|the Constitution|Standing|Legitimate Expectations|Statutory Interpretation|Third Parties|Remoteness
        |Equality|the Charter|Fiduciary Duties|Legal Aid|Evidence|Extradition|Asylum|the Common Law|Criminalisation|Joint Enterprise|Sentencing"""
    ),
    "n": listed("Limits|Nature|Future|Foundations|Boundaries|Role|Case|Meaning|Function|Basis|Province|Concept|Theory|Myth|Paradox|Decline"),
    "x": listed("Revisited|in English Law|in Private Law|under the Human Rights Act|in the Court of Appeal|after Brexit|in Australia|in the Commonwealth"
                "|and the Courts|and the House of Lords|in the European Union|at Common Law|Reconsidered|in Canada|and Its Critics"),
}  # fmt: skip
FRAMES = (
    "{t} and {t}", "The {n} of {t}", "{t} {x}", "Rethinking {t}", "{t}, {t} and {t}", "{t}: The {n} of {t}", "Against {t}", "The {n} of {t} {x}",
    "What's Wrong with {t}?", "The {n} and {n} of {t}", "In Defence of {t}", "{t} or {t}?", "Is {t} Necessary?", "{t} {x}: A Reply", "The {n} of ‘{t}’",
)  # fmt: skip


def case(facts: Facts, luck: Random, where: str) -> Facts:
    """A judgment: by report of the year, by volume, by neutral citation, or of a European court."""
    name, short = parties(luck, where)
    year, dice = year_of(facts, luck, 1890), luck.random()
    page = luck.randint(1, 1100)
    made = Facts("year_case", name, short_title=short, year=str(year), pages=f"{page}-{page + 40}")
    if dice < 0.03:
        made.reporter, made.year, made.title = (
            luck.choice(("ICJ Rep", "ICJ Rep", "ICJ Reports")),
            str(luck.randint(1949, 2015)),
            luck.choice(PLEAS),
        )
        for state in luck.sample(STATES, 2):
            made.title = made.title.replace("{s}", state, 1)
        return made
    if where == "uk" and dice < 0.1:
        return _european(made, luck)
    if (dice < 0.38 and year >= 2001) or dice < 0.15:
        return _neutral(made, luck, where, max(year, 2001))
    if dice < 0.7 and where != "au":
        reporter, made.court = luck.choice(YEAR_REPORTS[where])
        made.volume, _, made.reporter = reporter.partition(" ") if reporter[0].isdigit() else ("", "", reporter)
        return made
    made.kind = "volume_case"
    made.reporter, since = luck.choice(VOLUME_REPORTS[where])
    year = max(year, since + 1, 1901 if where == "au" else 0)
    made.year, made.volume = str(year), str(year - since)
    return made


def _european(made: Facts, luck: Random) -> Facts:
    year = luck.randint(1990, 2011)
    made.kind, made.reporter, made.year = "eu_case", "ECR", str(year)
    made.pages = f"I-{luck.randint(200, 12000)}"
    made.series_number = f"{luck.choice(('Case', 'Case', 'Joined Cases'))} C-{luck.randint(2, 700)}/{year % 100:02}{luck.choice(('', '', ' P'))}"
    if luck.random() < 0.6:
        suit = luck.choice(("Commission v {s}", "{s} v Council", "{s} v Commission", "European Parliament v Council"))
        made.title = suit.replace("{s}", luck.choice(STATES))
    return made


def _neutral(made: Facts, luck: Random, where: str, year: int) -> Facts:
    court = luck.choice(NEUTRAL[where])
    serial = luck.randint(1, 999 if "EW" in court or "CA" in court else 74)
    made.kind, made.year, made.pages = "neutral_case", str(year), ""
    made.series_number = f"{year} {court} {serial}" if where == "ca" else f"[{year}] {court} {serial}"
    if court == "EWHC":
        made.series_number += luck.choice((" (Admin)", " (Ch)", " (Comm)", " (QB)", " (Fam)"))
    if where == "uk":
        made.container, made.volume = luck.choice(("AC", "1 WLR", "QB", "", "", "1 AC")), str(luck.randint(1, 1400))
    return made


def law(luck: Random, where: str, year: int) -> Facts:
    """An act with its section, or a debate."""
    if luck.random() < 0.12 and where == "uk":
        return Facts("debate", "", reporter=luck.choice(("HC Deb", "HL Deb", "Hansard, HC Deb")), volume=str(luck.randint(5, 800)), year=str(year),
                     month=luck.randint(1, 12), day=luck.randint(1, 28), pages=str(luck.randint(10, 1500)))  # fmt: skip
    if luck.random() < 0.12:
        name, signed, month, day, volume, series, page = luck.choice(TREATIES)
        return Facts(
            "treaty",
            name,
            year=str(signed),
            month=month,
            day=day,
            volume=volume,
            reporter=series,
            issue=str(page),
            series_number=str(luck.randint(1, 60)),
        )
    section = f"{luck.randint(1, 300)}{luck.choice(('', '', '', '(1)', '(2)', '(1)(a)', '(3)(b)', 'A', '(2A)'))}"
    name = luck.choice(ACTS[where])
    return Facts("statute", name, series_number=section, reporter=luck.choice(("RSC 1985", "SC 2001", "RSO 1990", "SC 2002")),
                 institution=luck.choice(("Cth", "Cth", "NSW", "Vic", "Qld", "SA")), volume=f"{luck.choice('CIAEF')}-{luck.randint(1, 46)}")  # fmt: skip


def recast(facts: Facts, where: str) -> Facts:
    """What a lawyer of that country would cite in the place of a work."""
    luck = fate(facts)
    dice, kind, year = luck.random(), facts.kind, year_of(facts, luck, 1930)
    if kind == "case" or (kind not in ("book", "chapter", "statute", "newspaper", "webpage") and dice < 0.3):
        return case(facts, luck, where)
    if kind == "statute" or dice < 0.36:
        return law(luck, where, year)
    title, subtitle = facts.title, facts.subtitle
    if luck.random() < 0.6:
        title, subtitle = fill(luck.choice(FRAMES), SLOTS, luck), ""
    if kind == "report" or (kind == "dataset"):
        body, series, most = luck.choice(BODIES)
        return Facts(
            "report",
            title,
            [],
            institution=body,
            series=series,
            series_number=str(luck.randint(8, most)),
            year=str(max(year, 1967)),
        )
    if kind in ("book", "chapter", "newspaper", "webpage", "magazine", "thesis"):
        copy = Facts(**{name: getattr(facts, name) for name in Facts.__slots__})
        copy.kind = "newspaper" if kind == "magazine" else kind
        if kind in ("book", "chapter"):
            copy.title, copy.subtitle = title, subtitle
        return copy
    journal, since = luck.choice(tuple(JOURNALS[where].items()))
    if luck.random() < 0.12:
        journal, since = luck.choice(tuple(JOURNALS[luck.choice(("uk", "au", "ca"))].items()))
    first = luck.randint(1, 900)
    year = max(year, since + 1)
    return Facts(
        "article" if since else "year_article", title, facts.authors or people(luck, "en"), subtitle=subtitle, container=journal,
        volume=str(max(1, year - since)) if since else "", issue=str(luck.randint(1, 4)) if luck.random() < 0.6 else "",
        pages=f"{first}-{first + luck.randint(8, 45)}", year=str(year),
    )  # fmt: skip
