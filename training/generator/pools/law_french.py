"""What French legal notes cite: courts and their formations, reviews, codes, treatises, notes under judgments."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts
from training.generator.hand.recasting import fate, fill, listed, year_of
from training.generator.names import people, person

CASSATION = listed(
    """Cass. civ. 1re|Cass. civ. 2e|Cass. civ. 3e|Cass. com.|Cass. soc.|Cass. crim.|Cass. ass. plén.|Cass. ch. mixte|Civ. 1re|Civ. 2e|Civ. 3e|Com.|Soc.|Crim.|Cass. 1re civ.|Cass. 2e civ.|Cass. 3e civ.
    |Cass. req.|Cass. civ.|Ass. plén.|Civ. 1|Cass., ass. plén.|Cass., 1ère civ."""
)
APPEAL = listed(
    "CA Paris|CA Versailles|CA Aix-en-Provence|CA Lyon|Paris|CA Douai|CA Rennes|TGI Paris|TGI Nanterre|T. com. Paris|TA Paris|CAA Lyon|CAA Nancy|T. confl.|TGI Lyon|CA Paris, 1re ch. A|TA Versailles"
)
SHORT_BULLETIN = {
    "civ. 1": "I",
    "1re": "I",
    "1ère": "I",
    "civ. 2": "II",
    "2e": "II",
    "civ. 3": "III",
    "3e": "III",
    "com": "IV",
    "soc": "V",
}
REVIEWS = listed(
    "D.|D.|D.|JCP G|JCP|JCP E|RTD civ.|RTD civ.|RTD com.|RTD eur.|AJDA|AJDA|RFDA|RDP|Gaz. Pal.|LPA|Dr. soc.|Rev. sociétés|Rev. crit. DIP|RFDC|RSC|Defrénois|RDC|CCC|Dr. adm.|RLDC|AJ fam.|RJS|JDI|RIDC|S.|DP|DH|Bull. Joly|RCA|RDI|Dr. pénal|RUDH|RGDIP|Procédures|RRJ|Droits|APD"
)
PARTS = listed("chron.|jur.|somm.|doctr.|IR|act.|pan.|chron.|étude|2e part.|obs.")
ADMINISTRATIVE = listed(
    "CE|CE|CE, ass.|CE, sect.|CE, ass.|CE Ass.|CE, 10/9 SSR|CE, 5e et 7e s.-sect.|CE, réf.|CE Sect."
)
APPLICANTS = listed(
    "Société {n}|Commune de {p}|Ville de {p}|Min. de l’Intérieur c/ {n}|Dame {n}|Dlle {n}|Syndicat national des {w}|Association {n}|Fédération nationale des {w}|Consorts {n}|{n}|{n}|M. {n}|Mme {n}|Préfet {d}|Cie générale d’éclairage de {p}|Époux {n}|Cts {n}|Union des {w}"
)
_PLACES = listed(
    "Morsang-sur-Orge|Toulouse|Bordeaux|Dijon|Lille|Néris-les-Bains|Rennes|Marseille|Nancy|Clermont-Ferrand|Strasbourg"
)
_COUNTIES = listed("du Rhône|du Nord|du Var|des Bouches-du-Rhône|de la Gironde|de Seine-et-Marne|de l’Aube")
_TRADES = listed("cheminots|médecins|notaires|avocats|pharmaciens|transporteurs|étudiants de France|consommateurs")
CODES = listed(
    "C. civ.|C. civ.|C. civ.|C. pén.|C. com.|CPC|NCPC|CGI|C. trav.|C. consom.|CJA|CPI|Constitution|CGCT|C. assur.|CPP|CESEDA|Code civil|C. propr. intell.|Code de commerce|CSP|Conv. EDH"
)
_LONG = {
    "C. civ.": 2300,
    "Code civil": 2300,
    "CPC": 1500,
    "NCPC": 1500,
    "CPP": 800,
    "Constitution": 88,
    "CGI": 1900,
    "Conv. EDH": 18,
}
SUBJECTS = {
    "t": listed(
        """la responsabilité civile|la cause|la bonne foi|l’ordre public|la vente|le préjudice|la faute|l’obligation d’information|la clause pénale|le contrat administratif|le service public|la voie de fait
        |l’acte administratif|la preuve|le droit de propriété|la force majeure|le consentement|l’abus de droit|la société anonyme|le licenciement|la filiation|les libertés fondamentales|la copropriété
        |la hiérarchie des normes|le procès équitable|le droit d’auteur|la prescription|l’indivision|la subrogation|le principe de précaution|le contrôle de conventionnalité|la laïcité|le revirement de jurisprudence"""
    ),
    "n": listed("notion|fonction|crise|réforme|théorie|nature juridique|constitutionnalisation|évolution|preuve|sanction|renaissance|place|contribution|portée"),
    "x": listed("en droit privé|en droit français|dans la jurisprudence de la Cour de cassation|devant le juge administratif|en droit comparé|après la réforme|et le contrat|dans les contrats|à l’épreuve du droit européen|en droit international privé"),
    "b": listed(
        """Droit civil|Les obligations|Droit civil. Les obligations|Droit des contrats|Droit administratif|Traité de droit civil|Les biens|La responsabilité|Droit pénal général|Droit constitutionnel|Droit commercial
        |Droit international privé|Traité de droit administratif|Introduction générale au droit|Droit des obligations|Procédure civile|Droit du travail|Les grands arrêts de la jurisprudence administrative|Droit des sûretés|Flexible droit"""
    ),
}  # fmt: skip
FRAMES = (
    "{t} {x}", "{t} et {t}", "Retour sur {t}", "Sur {t}", "Réflexions sur {t}", "{t}, {n} et {n}", "{t} : {n} ou {n} ?", "Regards sur {t} {x}", "Brèves remarques sur {t}", "Essai sur {t} {x}",
    "Pour une nouvelle {n} : {t}", "Faut-il supprimer {t} ?", "Plaidoyer pour {t}", "À propos de {t}", "{t} en question", "Quelle {n} pour {t} ?", "Vers {t} ?",
)  # fmt: skip
HOMAGES = (
    "Mélanges {n}",
    "Mélanges offerts à {n}",
    "Mélanges en l’honneur de {n}",
    "Études offertes à {n}",
    "Mél. {n}",
    "Écrits en hommage à {n}",
    "Liber amicorum {n}",
)
HOUSES = listed(
    "Dalloz|LGDJ|PUF|Litec|Montchrestien|Economica|Sirey|Lextenso|LexisNexis|Bruylant|Armand Colin|Précis Dalloz"
)


def _judgment(facts: Facts, luck: Random) -> Facts:
    year = year_of(facts, luck)
    made = Facts("case", "", year=str(year), month=luck.randint(1, 12), day=luck.randint(1, 28), lang="fr")
    made.series_number = f"{year % 100:02}-{luck.randint(10, 22)}.{luck.randint(0, 999):03}"
    dice = luck.random()
    if dice < 0.5:
        made.court = luck.choice(CASSATION)
        lower = made.court.lower()
        made.volume = next((part for word, part in SHORT_BULLETIN.items() if word in lower), "")
        made.reporter = "Bull. crim." if "crim" in lower else "Bull. civ." if made.volume else "Bull. ass. plén."
        made.issue = str(luck.randint(1, 380))
        if luck.random() < 0.5:
            made.kind, made.reporter, made.pages = "review_case", luck.choice(REVIEWS), str(luck.randint(1, 3100))
        return made
    who = (
        luck.choice(APPLICANTS)
        .replace("{n}", person(luck, "fr").family)
        .replace("{p}", luck.choice(_PLACES))
        .replace("{d}", luck.choice(_COUNTIES))
        .replace("{w}", luck.choice(_TRADES))
    )
    made.title = who
    if dice < 0.72:
        made.kind, made.court, made.reporter, made.pages = (
            "council_case",
            luck.choice(ADMINISTRATIVE),
            luck.choice(("Rec. CE", "Rec.", "Lebon", "Rec. Lebon", "GAJA")),
            str(luck.randint(2, 1100)),
        )
        made.series_number = str(luck.randint(10000, 420000))
    elif dice < 0.8:
        made.kind, made.court, made.title = "norm_case", luck.choice(("Cons. const.", "Cons. const., déc.", "CC")), ""
        made.series_number = (
            f"{year if year > 1999 else year % 100:02}-{luck.randint(10, 720)} {luck.choice(('DC', 'DC', 'QPC', 'L'))}"
        )
    elif dice < 0.9:
        made.kind, made.court = (
            "europe_case",
            luck.choice(("CEDH", "Cour EDH", "CEDH, gde ch.", "CJCE", "CJUE", "CEDH, Gr. ch.", "CJCE, gde ch.")),
        )
        made.title = f"{person(luck, 'en').family} c/ {luck.choice(('France', 'Royaume-Uni', 'Italie', 'Turquie', 'Allemagne', 'Belgique'))}"
        made.series_number = f"{luck.randint(1000, 60000)}/{year % 100:02}"
        if "CJ" in made.court:
            made.title = (
                made.title.partition(" c/")[0]
                if luck.random() < 0.5
                else f"Commission c/ {luck.choice(('France', 'Italie', 'Belgique', 'Grèce'))}"
            )
            made.series_number = f"C-{luck.randint(2, 600)}/{year % 100:02}"
    else:
        made.kind, made.court, made.title, made.reporter, made.pages = (
            "review_case",
            luck.choice(APPEAL),
            "",
            luck.choice(REVIEWS),
            str(luck.randint(1, 3100)),
        )
    return made


def recast(facts: Facts) -> Facts:
    """What a French lawyer would cite in the place of a work."""
    luck = fate(facts)
    dice, kind, year = luck.random(), facts.kind, year_of(facts, luck, 1955)
    if kind == "case" or (kind not in ("book", "chapter", "statute", "newspaper", "webpage") and dice < 0.36):
        return _judgment(facts, luck)
    if kind == "statute" or dice < 0.42:
        if luck.random() < 0.35:
            made = Facts(
                "law",
                luck.choice(("L.", "Loi", "D.", "Ord.", "Décret", "Ordonnance")),
                year=str(year),
                month=luck.randint(1, 12),
                day=luck.randint(1, 28),
                pages=str(luck.randint(200, 19000)),
                lang="fr",
            )
            made.series_number = f"{year if year > 1999 else year % 100:02}-{luck.randint(10, 1500)}"
            return made
        code = luck.choice(CODES)
        prefix = (
            luck.choice(("L. ", "R. "))
            if code
            in (
                "C. trav.",
                "C. com.",
                "C. consom.",
                "CJA",
                "CPI",
                "CGCT",
                "C. assur.",
                "CESEDA",
                "CSP",
                "Code de commerce",
                "C. propr. intell.",
            )
            else ""
        )
        number = (
            f"{prefix}{luck.randint(110, 899)}-{luck.randint(1, 40)}"
            if prefix
            else str(luck.randint(1, _LONG.get(code, 400)))
        )
        return Facts("statute", code, series_number=number, lang="fr")
    authors = facts.authors if facts.lang == "fr" and facts.authors else people(luck, "fr")
    if kind in ("newspaper", "webpage", "magazine", "report"):
        copy = Facts(**{name: getattr(facts, name) for name in Facts.__slots__})
        copy.kind = "webpage" if kind in ("webpage", "report") else "newspaper"
        return copy
    title = fill(luck.choice(FRAMES), SUBJECTS, luck)
    made = Facts(kind, title, authors, year=str(year), publisher=luck.choice(HOUSES), lang="fr")
    if kind in ("book", "encyclopedia"):
        made.kind = "book"
        if luck.random() < 0.65:
            made.title, made.edition = luck.choice(SUBJECTS["b"]), str(luck.randint(2, 24))
            made.volume = str(luck.randint(1, 6)) if luck.random() < 0.4 else ""
        made.series = (
            luck.choice(("Thémis", "Précis", "Domat", "Manuel", "Bibl. dr. privé", "Dalloz Action", "Quadrige", ""))
            if luck.random() < 0.5
            else ""
        )
    elif kind == "thesis":
        made.institution = luck.choice(
            (
                "Paris II",
                "Paris I",
                "Lyon III",
                "Bordeaux IV",
                "Aix-Marseille III",
                "Toulouse",
                "Montpellier I",
                "Strasbourg",
            )
        )
        made.publisher = luck.choice(("", "", "LGDJ", "PUAM"))
    elif kind == "chapter":
        made.container = luck.choice(HOMAGES).replace(
            "{n}",
            f"{person(luck, 'fr').given[0]}. {person(luck, 'fr').family}"
            if luck.random() < 0.6
            else person(luck, "fr").family,
        )
        made.pages = f"{(first := luck.randint(1, 900))}-{first + 20}"
    else:
        made.kind, made.container, made.issue = (
            "article",
            luck.choice(REVIEWS),
            luck.choice(PARTS) if luck.random() < 0.4 else "",
        )
        made.pages = f"{(first := luck.randint(1, 2900))}-{first + 14}"
        if made.container in ("LPA", "Gaz. Pal.", "JCP G"):
            made.month, made.day = luck.randint(1, 12), luck.randint(1, 28)
    return made
