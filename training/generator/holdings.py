"""Invents what archives hold: letters, minutes and files with the call numbers of real houses' habits."""

from __future__ import annotations

import string
from random import Random

from training.generator.facts import Facts
from training.generator.names import person

_HOUSES: dict[str, tuple[tuple[str, tuple[str, ...]], ...]] = {
    "en": (
        ("The National Archives", ("CO 5##/##", "FO 371/####", "HO 45/####/####", "CAB 23/##", "ADM 1/####", "WO 32/####")),
        ("TNA", ("CO ###/##", "PC 2/##, f. ##", "SP 12/###, fol. ##r", "C 66/####, m. ##", "KB 9/###/##", "T 1/###")),
        ("The National Archives, Kew (TNA)", ("CO ###/##/#", "FCO 37/###", "PREM 11/####", "LCO 2/####")),
        ("British Library", ("Add. MS #####, fos. ##–##", "Add MS #####, f. ##", "Harley MS ####", "Lansdowne MS ##, fol. ##v")),
        ("BL", ("IOR/L/PJ/6/###", "Cotton MS Titus B. II", "Mss Eur F###/##", "Egerton MS ####, ff. ##–##")),
        ("Bodleian Library", ("MS Rawlinson D. ###", "MS. Eng. lett. c. ##, fol. ##", "MS Carte ##, f. ###")),
        ("Cambridge University Library", ("MS Add. ####", "DAR ###:##", "Ely Diocesan Records, G2/##")),
        ("National Archives", ("RG 59, Box ####", "RG 75, entry ##, box ##", "Record Group ##, Box ##, Folder ##", "M###, roll ##")),
        ("NARA", ("RG ###, box ###, folder ##", "RG 84, 1949, 320 Box ##", "Microfilm M-####, reel ##")),
        ("Library of Congress", ("box ##, folder ##", "Manuscript Division, container ##", "Box ##, reel #")),
        ("Library and Archives Canada", ("RG 10, vol. ####, file ###,###", "MG 26 G, vol. ###", "MG 30, D ##, vol. #, file ##")),
        ("LAC", ("RG 24, vol. ####, file HQ ###-#", "RG 10, reel C-####", "R####-##-#-E")),
        ("National Archives of India", ("Home (Political), File No. ##/#/##", "Foreign Dept., Secret, Nov. 18##, nos. ##–##")),
        ("Nehru Memorial Museum and Library", ("File No. G-##/19##", "AICC Papers, 1st inst., F. ##")),
        ("Huntington Library", ("HM ####", "mssEL ####", "box ##, folder #")),
        ("Massachusetts Historical Society", ("vol. ##, reel ##", "box #", "Ms. N-###, folder ##")),
        ("Hampshire Record Office", ("44M69/K2/1/##", "21M65/A1/##, p. ##", "Q1/##")),
        ("Borthwick Institute", ("CP.H.####", "Prob. Reg. ##, fol. ##", "V.1590–1/CB ##")),
        ("Guildhall Library", ("MS #####/##", "MS ####, vol. #, fol. ##r–v")),
        ("State Library of New South Wales", ("ML MSS ####", "CY ####", "ML A####")),
        ("Newberry Library", ("box ##, folder ###", "Series #, Box ##")), ("Beinecke Library", ("GEN MSS ##, box #", "Osborn fc ##")),
    ),
    "de": (
        ("BArch", ("R 43 I/####, Bl. ##", "R 58/###, Bl. ##–##", "NS 19/####", "N 1###/##", "DY 30/#####")),
        ("Bundesarchiv Berlin", ("R 1501/######, Bl. ##r", "R 3001/####", "NS 6/###, fol. ##")),
        ("GStA PK", ("I. HA Rep. 77, Tit. ###, Nr. ##", "I. HA, Rep. 76, Nr. ###", "VI. HA, Nl. Althoff, Nr. ##")),
        ("Hauptstaatsarchiv Stuttgart", ("E 130 b Bü ####", "A 206 Bü ###", "J 1 Nr. ##")), ("StA Hamburg", ("111-1, Cl. VII Lit. #", "###-# I, ##")),
        ("ÖStA, HHStA", ("StK Vorträge, Kt. ##, fol. ##", "FA Karton ##")), ("Staatsarchiv Basel-Stadt", ("PA ###a, B ##", "Justiz H ##")),
        ("Bayerisches Hauptstaatsarchiv", ("MInn #####", "GR Fasz. ###, Nr. ##", "MA ######")), ("PA AA", ("R #####", "RZ ###/R ####")),
    ),
    "fr": (
        ("Archives nationales", ("F7 #####", "BB18 ####", "AJ37 ##", "H1 ###, pièce ##", "F17 #####", "MC/ET/XX/###", "O1 ###, fol. ##")),
        ("A.N.", ("F/7/####", "F 19 ####, dossier #", "C ###, dr. ##", "Y #####")), ("AN", ("BB 30 ###", "### AP ##", "19######/##")),
        ("BnF", ("ms. fr. #####, fol. ##r", "NAF #####, f. ##", "ms. lat. ####, f. ##v", "Fonds Joly de Fleury, vol. ###")),
        ("Archives départementales du Rhône", ("4 M ###", "B ####", "1 J ##")), ("AD Isère", ("L ###", "52 M ##", "### M ##")),
        ("Bibliothèque de l’Arsenal", ("ms. ####", "Archives de la Bastille, ms #####, fol. ##")),
        ("Service historique de la Défense", ("7 N ####", "GR 1 K ###", "A1 ####, pièce ##")), ("BAnQ", ("E17, S#, D####", "P###, c. ##")),
        ("Archives du ministère des Affaires étrangères", ("NUOI, vol. ##", "CP Angleterre, vol. ###, fol. ##")),
    ),
    "es": (
        ("Archivo General de Indias", ("Indiferente ###", "México, ###, f. ##r", "Charcas, leg. ##", "Justicia ####, n.º #")),
        ("AGI", ("Lima, leg. ###", "Contratación, ####", "Patronato ##, ramo #")), ("AHN", ("Inquisición, leg. ####, exp. ##", "Estado, ####")),
        ("Archivo General de la Nación (México)", ("Tierras, vol. ###, exp. #", "Inquisición, vol. ##, exp. ##, ff. ##–##")),
        ("AGS", ("Estado, leg. ###", "Cámara de Castilla, ###, f. ##")), ("BNE", ("Mss/####", "ms. #####, f. ##v")),
    ),
    "it": (
        ("Archivio di Stato di Firenze", ("Mediceo del Principato, ####, c. ##r", "Otto di Guardia, ###", "Catasto, ##, cc. ##–##")),
        ("ASV", ("Consiglio dei Dieci, reg. ##, c. ##", "Senato, Terra, filza ##", "Sant’Uffizio, b. ##")),
        ("Archivio Centrale dello Stato", ("Ministero dell’Interno, b. ###, fasc. ##", "PCM, 19##, f. ##.#")),
        ("Biblioteca Apostolica Vaticana", ("Vat. lat. ####, f. ##r", "Barb. lat. ####")), ("ASR", ("Tribunale criminale, vol. ##, c. ###",)),
    ),
}  # fmt: skip
_TITLES = {
    "en": ("letter to {p}", "{p} to {q}", "Minutes of the {b}", "memorandum on {t}", "Report on {t}", "diary", "{p} to the {b}",
           "{p} Papers", "draft of a speech on {t}", "petition of {p}", "account book", "Letter from {p}", "deposition of {p}",
           "telegram to {p}", "examination of {p}", "will of {p}", "notes on {t}", "inventory of {p}", "journal"),
    "de": ("Brief an {p}", "{p} an {q}", "Protokoll der {b}", "Denkschrift über {t}", "Bericht über {t}", "Tagebuch", "Nachlass {p}",
           "Schreiben an {p}", "Aktennotiz", "Vermerk betr. {t}", "Eingabe von {p}", "Testament des {p}"),
    "fr": ("lettre à {p}", "Lettre de {p} à {q}", "procès-verbal du {b}", "rapport sur {t}", "mémoire sur {t}", "fonds {p}",
           "journal", "interrogatoire de {p}", "{p} à {q}", "circulaire du {b}", "testament de {p}", "inventaire après décès de {p}"),
    "es": ("carta a {p}", "Carta de {p} a {q}", "informe sobre {t}", "actas del {b}", "memorial de {p}", "testamento de {p}"),
    "it": ("lettera a {p}", "{p} a {q}", "relazione su {t}", "verbale del {b}", "testamento di {p}", "processo contro {p}"),
}  # fmt: skip
_BODIES = {
    "en": ("Board of Trade", "Colonial Office", "Governor-General", "Committee of Council", "Secretary of State", "vestry", "War Cabinet"),
    "de": ("Sitzung vom Vortag", "Kommission", "Landesregierung", "Stadtverordneten"), "fr": ("conseil général", "préfet", "ministre"),
    "es": ("Consejo de Indias", "cabildo", "virrey"), "it": ("Consiglio dei ministri", "prefetto", "Senato"),
}  # fmt: skip
_TOPICS = {
    "en": ("the famine", "the condition of the poor", "native policy", "the railway strike", "public health", "the slave trade"),
    "de": ("die Lage der Arbeiter", "das Schulwesen", "die Polenfrage", "die Ernährungslage"),
    "fr": ("l’état des prisons", "la disette", "l’esprit public", "les subsistances"),
    "es": ("las minas", "los indios", "el comercio"), "it": ("lo stato delle carceri", "l’ordine pubblico", "la carestia"),
}  # fmt: skip


def call_number(rng: Random, pattern: str) -> str:
    """A call number by its pattern: `#` runs become numbers that do not start with a nought."""
    out = "".join(rng.choice(string.digits) if c == "#" else c for c in pattern)
    at = 0
    while (at := pattern.find("#", at)) >= 0:
        if (at == 0 or pattern[at - 1] != "#") and out[at] == "0" and not (at and pattern[at - 1].isdigit()):
            out = out[:at] + rng.choice("123456789") + out[at + 1 :]
        at += 1
    return out


def holding(rng: Random, kind: str, lang: str) -> Facts:
    """A letter (`kind` letter) or another paper (`kind` archive) that an archive holds."""
    home = lang if lang in _HOUSES else "en"
    house, patterns = rng.choice(_HOUSES[home])
    frames = _TITLES[home]
    frame = rng.choice(frames[:2] if kind == "letter" else frames)
    title = frame.format(
        p=_name(rng, home), q=_name(rng, home), b=rng.choice(_BODIES[home]), t=rng.choice(_TOPICS[home])
    )
    facts = Facts(kind, title, lang=home, archive=house, archive_location=call_number(rng, rng.choice(patterns)))
    if frame == frames[0] or rng.random() < 0.2:
        facts.authors = [person(rng, home)]
    papers = {"en": "{p} Papers", "de": "Nachlass {p}", "fr": "fonds {p}", "es": "fondo {p}", "it": "fondo {p}"}[home]
    facts.series = papers.format(p=person(rng, home).family) if rng.random() < 0.35 else ""
    facts.place = (
        rng.choice(("London", "Washington, DC", "Ottawa", "Oxford", "New Delhi"))
        if home == "en" and rng.random() < 0.15
        else ""
    )
    facts.year, facts.month, facts.day = str(rng.randint(1560, 1975)), rng.randint(1, 12), rng.randint(1, 28)
    if rng.random() < 0.2:
        facts.month = facts.day = 0
    return facts


def _name(rng: Random, lang: str) -> str:
    one = person(rng, lang)
    return one.family if rng.random() < 0.3 else f"{one.given} {one.family}"
