"""What German legal notes cite: journals with their counting of volumes, courts, collections, commentaries, codes."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts, Person
from training.generator.hand.recasting import fate, fill, listed, year_of
from training.generator.names import person

YEARLY = listed(
    """NJW|JZ|JuS|JR|MDR|BB|DB|ZIP|WM|NZG|NZA|DVBl|DÖV|NVwZ|NStZ|StV|GA|FamRZ|VersR|EuZW|EuR|ZRP|Jura|JA|AG|GRUR|wistra
    |NZI|RIW|IPRax|EWS|BKR|ZBB|BauR|WuM|RdA|AuR|NJW-RR|NVwZ-RR|ZEuP|EuGRZ|MMR|CR|ZUM|HRRS|StraFo|VuR|NZM|DStR|FPR|GmbHR
    |DNotZ|Rpfleger|VerwArch|DRiZ|JW|K&R|ZMR|ZfBR|KTS|InsO|ZInsO|ZWeR|WuW|GPR|NuR|ZUR|UPR|BayVBl.|DAR|r+s"""
)
# Journals counted by volume: what to take from the year to have the volume.
COUNTED = {
    "AcP": 1800, "RabelsZ": 1936, "ZHR": 1836, "AöR": 1875, "ZStW": 1888, "ZZP": 1887, "VVDStRL": 1941, "ARSP": 1914,
    "Der Staat": 1961, "KritV": 1917, "ZaöRV": 1940, "ZVglRWiss": 1899, "ZRG GA": 1883, "ZSR": 1881, "ZRG RA": 1883,
    "AVR": 1962, "Rechtstheorie": 1969, "KJ": 1967, "JöR": 1952, "ZfRV": 1959, "ZgS": 1844, "UFITA": 1900,
}  # fmt: skip
COLLECTIONS = (
    ("BGHZ", "BGH", 1951, 3.2), ("BVerfGE", "BVerfG", 1952, 2.3), ("BVerwGE", "BVerwG", 1954, 2.5), ("BGHZ", "BGH", 1951, 3.2),
    ("BVerfGE", "BVerfG", 1952, 2.3), ("BGHSt", "BGH", 1951, 0.9), ("RGZ", "RG", 1880, 2.7), ("BAGE", "BAG", 1955, 2.5),
    ("BSGE", "BSG", 1956, 1.9), ("RGSt", "RG", 1880, 1.2), ("BFHE", "BFH", 1950, 3.8), ("BVerfGK", "BVerfG", 2003, 2.0),
)  # fmt: skip
COURTS = listed(
    """BGH|BGH|BGH|BGH|BVerfG|BVerfG|BVerwG|BAG|BSG|BFH|OLG Hamm|OLG Frankfurt|OLG München|KG|OLG Köln|OLG Düsseldorf|OLG Celle
    |LG Berlin|LG Hamburg|AG Köln|VG Berlin|OVG Münster|VGH Mannheim|BayVGH|EuGH|EuGH|EGMR|LAG Hamm|BPatG|OGH|OLG Stuttgart
    |OLG Karlsruhe|LG München I|AG Charlottenburg|OVG Lüneburg|BayObLG|RG|Schweiz. BGer|BGer|GmS-OGB"""
)
CODES = listed(
    "BGB|BGB|BGB|StGB|StPO|ZPO|HGB|GG|GG|AktG|GmbHG|InsO|VwGO|VwVfG|UrhG|UWG|BetrVG|KSchG|EGBGB|AO|SGB X|WpHG|GVG|BauGB|AGG|TVG|AGBG|ScheckG|AEUV|EMRK"
)
BY_ARTICLE = ("GG", "EGBGB", "AEUV", "EMRK", "EUV/AEUV")
_LONG = {
    "BGB": 1000,
    "StGB": 350,
    "StPO": 480,
    "ZPO": 1000,
    "HGB": 460,
    "AktG": 400,
    "InsO": 350,
    "AO": 400,
    "AEUV": 350,
    "EMRK": 50,
}
# Founders or editors of a commentary, what it comments on, and whether its name holds the code's.
COMMENTARIES = (
    ("Staudinger", "BGB"), ("Palandt", "BGB"), ("Erman", "BGB"), ("Soergel", "BGB"), ("Jauernig", "BGB"), ("Bamberger/Roth", "BGB"),
    ("Grüneberg", "BGB"), ("Schönke/Schröder", "StGB"), ("Fischer", "StGB"), ("Lackner/Kühl", "StGB"), ("Maunz/Dürig", "GG"),
    ("Dreier", "GG"), ("Sachs", "GG"), ("Jarass/Pieroth", "GG"), ("v. Mangoldt/Klein/Starck", "GG"), ("v. Münch/Kunig", "GG"),
    ("Baumbach/Hopt", "HGB"), ("Zöller", "ZPO"), ("Stein/Jonas", "ZPO"), ("Thomas/Putzo", "ZPO"), ("Musielak/Voit", "ZPO"),
    ("Kopp/Schenke", "VwGO"), ("Stelkens/Bonk/Sachs", "VwVfG"), ("Hüffer/Koch", "AktG"), ("Scholz", "GmbHG"),
    ("Lutter/Hommelhoff", "GmbHG"), ("Baumbach/Hueck", "GmbHG"), ("Schricker/Loewenheim", "UrhG"), ("Calliess/Ruffert", "EUV/AEUV"),
    ("Grabitz/Hilf/Nettesheim", "AEUV"), ("Meyer-Ladewig", "EMRK"), ("Richardi", "BetrVG"), ("Uhlenbruck", "InsO"),
)  # fmt: skip
SERIAL_COMMENTARIES = listed(
    """MüKoBGB|MünchKomm-BGB|MünchKommBGB|BeckOK BGB|BeckOK-BGB|HKK|NK-BGB|jurisPK-BGB|AnwK-BGB|MüKoStGB|LK|SK-StGB|NK-StGB
    |MüKoHGB|MüKoZPO|KK-StPO|GroßkommAktG|KölnKommAktG|MüKoAktG|ErfK|BK|BeckOK GG|MüKoInsO|BeckOGK|RGRK|HK-BGB|AK-GG|KMR"""
)
SCHOLARS = listed(
    """Canaris|Larenz|Medicus|Flume|Wieacker|v. Caemmerer|Esser|Schmidt|Böckenförde|Zimmermann|Coing|Roxin|Jakobs|Kelsen|Alexy
    |Hesse|Häberle|Isensee|Kirchhof|Lerche|Scholz|Grimm|Dreier|Lepsius|Möllers|v. Jhering|v. Savigny|Windscheid|Enneccerus|Heck
    |Nipperdey|Raiser|Wiedemann|Lutter|Zöllner|Hopt|Kötz|Basedow|Wagner|Ernst|Schlechtriem|Huber|Grigoleit|Riesenhuber|Looschelders
    |Löwisch|Richardi|Picker|Hommelhoff|Karsten Schmidt|Zippelius|Rüthers|Koller|Grundmann|Schulze-Fielitz|Schmidt-Aßmann
    |Schmidt-Jortzig|Puppe|Frisch|Hirsch|Welzel|Maurach|Engisch|Stoll|Deutsch|v. Bar|Taupitz|Spindler|Hager|Singer|Ulmer|Lobinger"""
)
_SLOTS = {
    "a": listed(
        """Haftung|Verantwortlichkeit|Rückabwicklung|Beweislast|Verjährung|Rechtsnatur|Auslegung|Reichweite|dogmatische Einordnung
        |Zurechnung|Bindungswirkung|Anfechtung|Bedeutung|Begrenzung|Wirksamkeit|Reform|Dogmatik|Entwicklung|Grundlagen|Abgrenzung"""
    ),
    "b": listed(
        """des Verkäufers|des Gesellschafters|der Willenserklärung|des Schuldverhältnisses|der Vertrauenshaftung|des Minderjährigen
        |der Grundrechte|des Ermessens|der Culpa in contrahendo|des Drittschadens|der Geschäftsgrundlage|des Eigentumsvorbehalts
        |der Vormerkung|des Deliktsrechts|des Bereicherungsrechts|der Leistungsstörung|des Aufsichtsrats|der Gutgläubigkeit
        |der Untreue|des Versuchs|der Mittäterschaft|der Verhältnismäßigkeit|der Meinungsfreiheit|des Verwaltungsakts|der Nacherfüllung
        |des Werkvertrags|des Arbeitsverhältnisses|des Verbrauchers|der Stellvertretung|der Bürgschaft|des Internet-Providers"""
    ),
    "c": listed(
        """im deutschen Privatrecht|im Bürgerlichen Recht|nach der Schuldrechtsreform|im Europäischen Vertragsrecht|im Zivilprozess
        |im Grundgesetz|im Strafrecht|im Konzern|nach § 242 BGB|nach § 311 Abs. 2 BGB|bei § 823 BGB|im Licht der Rechtsprechung des BGH
        |im Verfassungsstaat|aus rechtsvergleichender Sicht|im Arbeitskampf|in der Insolvenz"""
    ),
    "s": listed(
        """Allgemeiner Teil des Bürgerlichen Rechts|Schuldrecht I|Schuldrecht, Bd. I|Lehrbuch des Schuldrechts|Sachenrecht|Bürgerliches Recht
        |Handelsrecht|Gesellschaftsrecht|Methodenlehre der Rechtswissenschaft|Staatsrecht I|Strafrecht AT|Strafrecht, Allgemeiner Teil
        |Allgemeines Verwaltungsrecht|Zivilprozessrecht|Erbrecht|Familienrecht|Arbeitsrecht|Europarecht|Grundrechte|Rechtsphilosophie
        |Das Recht der Schuldverhältnisse|Kapitalgesellschaftsrecht|Internationales Privatrecht|Insolvenzrecht|Schuldrecht BT"""
    ),
}  # fmt: skip
_FRAMES = (
    "Die {a} {b}", "{a} {b}", "Zur {a} {b}", "Die {a} {b} {c}", "Zur {a} {b} {c}", "Die {a} und {a} {b}", "Grund und Grenzen der {a} {b}",
    "Grundfragen der {a} {b}", "Anmerkung zur {a} {b}", "Neues zur {a} {b}", "Die {a} {b} – Ein Beitrag zur {a} {b}",
)  # fmt: skip
_HONOURED = (
    "FS {n}",
    "FS f. {n}",
    "Festschrift für {n}",
    "FS {n} zum 70. Geburtstag",
    "Festgabe {n}",
    "GS {n}",
    "Gedächtnisschrift für {n}",
)
# How the senates of each court and their registers are written.
_REGISTERS = {
    "BGH": "I ZR|II ZR|III ZR|IV ZR|V ZR|VI ZR|VII ZR|VIII ZR|IX ZR|X ZR|XI ZR|XII ZB|II ZB|1 StR|2 StR|3 StR|4 StR|5 StR",
    "BVerfG": "1 BvR|2 BvR|1 BvL|2 BvL|2 BvE|1 BvF|2 BvF", "BVerwG": "1 C|2 C|3 C|4 C|6 C|7 C|4 B|8 B",
    "BAG": "1 AZR|2 AZR|5 AZR|8 AZR|1 ABR|9 AZR", "BSG": "B 1 KR|B 2 U|B 7 AL|B 4 AS", "BFH": "I R|II R|VI R|X R|XI B",
    "RG": "I|II|III|IV|V|VI|VII Rep.", "AG": "3 C|12 C|211 C", "VG": "1 K|3 K|12 L|4 K", "OVG": "1 A|10 B|7 A", "VGH": "1 S|8 S",
    "LG": "2 O|12 O|3 S|23 O|27 O", "OLG": "3 U|5 U|12 W|1 Ws|19 U|2 UF", "EuGH": "C-|T-", "LAG": "5 Sa|12 Sa|3 TaBV", "BayVGH": "22 B|7 ZB|11 CS", "BPatG": "29 W|33 W",
    "OGH": "1 Ob|4 Ob|10 Ob",
}  # fmt: skip
_NAMES = listed(
    "Lüth|Caroline|Apotheken|Elfes|Holzmüller|Hühnerpest|Mephisto|Solange II|Maastricht|Herrenreiter|Fleet|Gelatine|Bananen"
)
_PLACES = listed("München|Tübingen|Berlin|Köln|Heidelberg|Frankfurt a.M.|Baden-Baden|Göttingen|Wien|Bern|Karlsruhe")


def _authors(facts: Facts, luck: Random) -> list[Person]:
    if facts.lang == "de" and facts.authors and luck.random() < 0.4:
        return facts.authors
    return [
        Person(luck.choice(SCHOLARS), "") if luck.random() < 0.7 else person(luck, "de")
        for _ in range(luck.choices((1, 2, 3), (75, 20, 5))[0])
    ]


def _named(people: list[Person], luck: Random) -> list[Person]:
    """A scholar of the list has no given name there: one is lent."""
    return [p if p.given or p.literal else Person(p.family, person(luck, "de").given) for p in people]


def docket(court: str, year: int, luck: Random) -> str:
    """The number of a case in the register of its court: `VII ZR 12/97`, `1 BvR 400/51`, `C-402/05`."""
    kind = court.split(" ")[0]
    register = luck.choice(_REGISTERS.get(kind, _REGISTERS["OLG"]).split("|"))
    short = f"{luck.randint(2, 480)}/{year % 100:02}"
    if kind == "EuGH":
        return f"{luck.choice(('Rs. ', '', 'Rs '))}{register}{short}"
    if kind == "EGMR":
        return f"{luck.randint(1200, 79999)}/{year % 100:02}"
    return f"{register} {short.replace('/', '.') if kind in ('BVerwG', 'VG') and luck.random() < 0.5 else short}"


def decision(facts: Facts, luck: Random) -> Facts:
    """A judgment: of a collection (`BGHZ 12, 34`) or of a journal, with date and docket."""
    year = year_of(facts, luck)
    made = Facts("collected", "", month=luck.randint(1, 12), day=luck.randint(1, 28))
    if luck.random() < 0.5:
        made.reporter, made.court, since, each = luck.choice(COLLECTIONS)
        year = luck.randint(1881, 1944) if made.court == "RG" else max(year, since + 1)
        made.volume = str(max(1, round((year - since) * each) + luck.randint(0, 2)))
        made.title = luck.choice(_NAMES) if luck.random() < 0.12 else ""
        page = luck.randint(1, 480)
        if luck.random() < 0.25 and made.court != "RG":
            made.container, made.issue = luck.choice(YEARLY), str(luck.randint(2, 3400))
    else:
        made.kind, made.court, made.reporter = "case", luck.choice(COURTS), luck.choice(YEARLY)
        made.series_number = docket(made.court, year, luck)
        page = luck.randint(2, 3400)
    made.genre = luck.choice(("Urt.", "Urt.", "Urteil", "Beschl.", "Beschluss")) if made.kind == "case" else ""
    made.year, made.pages = str(year), f"{page}-{page + (24 if made.kind == 'collected' else 6)}"
    return made


def next_decision(facts: Facts, luck: Random) -> Facts:
    """A later judgment of the same collection or journal, which is cited without its name."""
    page = luck.randint(1, 480 if facts.kind == "collected" else 3400)
    year = min(int(facts.year) + luck.randint(1, 9), 2024)
    volume = str(int(facts.volume) + luck.randint(1, 30)) if facts.volume else ""
    return Facts(
        facts.kind,
        "",
        court=facts.court,
        reporter=facts.reporter,
        volume=volume,
        year=str(year),
        pages=f"{page}-{page + 12}",
    )


def commentary(facts: Facts, luck: Random) -> Facts:
    """A comment on a section: `Staudinger/Löwisch, BGB, § 611 Rn. 12`."""
    year = year_of(facts, luck, 1975)
    who = [person(luck, "de") if luck.random() < 0.4 else Person(luck.choice(SCHOLARS), "")]
    founder, code = luck.choice(COMMENTARIES)
    section = str(luck.randint(1, luck.choice((40, _LONG.get(code, 130), 250))))
    sign = "Art." if code in BY_ARTICLE else "§"
    made = Facts("commentary", code, who, container=founder, genre=sign, year=str(year), edition=str(luck.randint(2, 78)),
                 series_number=section)  # fmt: skip
    if luck.random() < 0.45:
        made.kind, made.title, made.container, made.genre = (
            "serial_commentary",
            "",
            luck.choice(SERIAL_COMMENTARIES),
            "§",
        )
    return made


def recast(facts: Facts) -> Facts:
    """What a German lawyer would cite in the place of a work."""
    luck = fate(facts)
    dice = luck.random()
    kind = facts.kind
    year = year_of(facts, luck)
    if kind == "case" or (kind not in ("book", "chapter", "statute") and dice < 0.38):
        return decision(facts, luck)
    if kind == "statute" or dice < 0.44:
        if luck.random() < 0.35:
            return Facts("bill", "", reporter=luck.choice(("BT-Drs.", "BT-Drucks.", "BR-Drs.")), year=str(year),
                         series_number=f"{luck.randint(1, 19)}/{luck.randint(12, 9900)}")  # fmt: skip
        if luck.random() < 0.2:
            gazette = luck.choice(("BGBl.", "BGBl.", "RGBl.", "GVBl."))
            year = luck.randint(1872, 1944) if gazette == "RGBl." else year
            return Facts(
                "gazette",
                "",
                reporter=gazette,
                volume=luck.choice(("I", "I", "II", "")),
                year=str(year),
                pages=str(luck.randint(2, 3900)),
            )
        code = luck.choice(CODES)
        where = f"{luck.randint(1, _LONG.get(code, 140))}{luck.choice(('', '', ' Abs. 1', ' Abs. 2', ' Abs. 1 S. 2', ' I', ' II 1', 'a', ' Nr. 3'))}"
        return Facts("statute", code, series_number=where, genre="Art." if code in BY_ARTICLE else "§")
    if (kind == "book" and dice < 0.75) or kind == "encyclopedia":
        return commentary(facts, luck)
    authors = _authors(facts, luck)
    title = facts.title if facts.lang == "de" and luck.random() < 0.5 else fill(luck.choice(_FRAMES), _SLOTS, luck)
    first = luck.randint(1, 1400)
    if kind == "chapter":
        honoured = luck.choice(_HONOURED).replace("{n}", luck.choice(SCHOLARS))
        return Facts(
            "chapter",
            title,
            _named(authors, luck),
            container=honoured,
            pages=f"{first}-{first + luck.randint(8, 40)}",
            year=str(year),
        )
    if kind in ("book", "thesis", "report", "film"):
        manual = luck.random() < 0.5 and kind == "book"
        return Facts("manual" if manual else "book", luck.choice(_SLOTS["s"]) if manual else title, _named(authors, luck),
                     edition=str(luck.randint(2, 24)) if manual or luck.random() < 0.15 else "", year=str(year),
                     genre=luck.choice(("Diss.", "Habil.", "Diss. jur.")) if luck.random() < 0.15 and not manual else "",
                     series_number=f"{luck.randint(2, 60)}{luck.choice(('', ' I', ' II 1', ' III', ' IV 2 b'))}", place=luck.choice(_PLACES))  # fmt: skip
    made = Facts(
        "article", title, _named(authors, luck), pages=f"{first}-{first + luck.randint(3, 40)}", year=str(year)
    )
    if luck.random() < 0.35:
        made.container, since = luck.choice(tuple(COUNTED.items()))
        made.volume = str(max(1, year - since))
        made.kind = "counted_article"
    else:
        made.container = luck.choice(YEARLY)
    return made
