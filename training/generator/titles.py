"""Titles of works that no metadata has: many frames, filled from word lists, in five languages."""

from __future__ import annotations

import re
from random import Random

from training.generator.names import person

_EN_THING = """memory|empire|the state|labour|the body|slavery|modernity|religion|the novel|public opinion|charity|sovereignty
 |contract|tort|equality|the constitution|judicial review|property|citizenship|the family|medicine|science|the archive|war
 |migration|gender|race|class|liberalism|fundamentalism|revolution|democracy|reading|print|sound|food|disease|the city
 |landscape|water|money|credit|trade|diplomacy|the courts|evidence|human rights|privacy|data|justice|punishment|the press
 |popular culture|childhood|sexuality|witchcraft|kingship|the sea|railways|photography|theatre|music|translation"""
_EN_PLACE = """early modern England|Victorian Britain|colonial India|the Atlantic world|nineteenth-century France|New England
 |the American South|Weimar Germany|the Soviet Union|Meiji Japan|the Ottoman Empire|medieval Europe|the Habsburg lands|Ireland
 |West Africa|the Dutch Republic|Renaissance Italy|the European Union|the United States|Latin America|London|New York|Bengal
 |the Cold War|the Age of Reform|the Long Eighteenth Century|Scotland|the British Empire|Ontario|New South Wales"""
_EN_MOTTO = """A World Apart|The Last Witness|Between Two Fires|Neither Here nor There|Bread and Roses|The Price of Silence
 |Like a Thief in the Night|The “Woman Question” Revisited|How “Natural” Is Nature?|Writing on the Wall|The Invisible Hand|Strangers at Home
 |Paper Trails|A Nation of Shopkeepers|Unfinished Business|The Long Shadow|Beyond the Pale|In Search of Lost Causes
 |Dangerous Liaisons|The Uses of Adversity|What Is an Author?|Who Owns the Past?|Can the Law Speak?|Against Method"""
_EN_ADJ = """political|social|cultural|moral|visual|legal|intellectual|economic|colonial|feminist|global|transnational|secret
 |short|modern|popular|radical|sacred|imperial|material|natural|new|comparative|critical"""
_EN_ACT = """making|invention|rise|decline|origins|politics|transformation|idea|language|limits|rhetoric|meaning|end|crisis
 |discovery|practice|economy|history|anatomy|geography|future|nature|problem|promise"""
_EN_FRAMES = (
    "The {act} of {thing}", "The {act} of {thing} in {place}", "{thing} and {thing2} in {place}", "{thing} in {place}",
    "A {adj} history of {thing}", "The {act} of the {adj} {act2}", "{place} and the {act} of {thing}", "On {thing}",
    "{thing}, {thing2} and {thing3}", "Rethinking {thing}", "Introduction", "Some problems of {thing}",
    "{thing} before the law", "From {thing} to {thing2}", "Essays on {thing}", "The {adj} {act} of {thing}, {years}",
    "{thing} in {place}, {years}", "{place}, {years}", "Why {thing} matters", "Notes on the {act} of {thing}",
    "The case of {place}", "Toward a {adj} theory of {thing}", "{adj} {thing}",
    "{thing} after {year}", "The “{adj}” question in {place}",  "The Oxford handbook of {thing}", "A companion to {place}", "Does {thing} matter?",
)  # fmt: skip
_EN_PEOPLE = (
    "The Letters of {p}", "The Collected Works of {p}", "The Life of {p}", "The Works of {f}", "{p}", "{f} and His Critics", "The Diary of {p}", "{f} on {thing}", "{p}: A Life",
    "The Philosophy of {f}", "Collected Papers", "Selected Writings", "Essays", "{f}’s {thing}", "The Portable {f}", "A True Relation of the Late {act} of {thing}",
    "An Essay on the Principles of {thing}", "An Inquiry into the {act} of {thing}", "A Treatise on {thing}", "The Works of the Right Honourable {p}", "Remarks on {thing}",
)  # fmt: skip
_EN_SUBS = (
    "A {adj} history", "{thing} and {thing2} in {place}", "{place}, {years}", "The {act} of {thing}", "Essays in {thing}",
    "Studies in the {act} of {thing}", "A reply to critics", "The {adj} {act} of {place}", "A reappraisal", "{years}",
    "An introduction", "The case of {place}", "Toward a {adj} history of {thing}", "New perspectives on {thing}",
)  # fmt: skip

_OTHERS: dict[str, tuple[tuple[str, ...], dict[str, str]]] = {
    "de": (
        ("Die {act} der {thing}", "{thing} und {thing2} in {place}", "Zur {act} der {thing}", "{thing} im Wandel",
         "Geschichte der {thing} {place2}", "{thing}", "Der Begriff der {thing}", "{place}. {thing} und {thing2}",
         "Beiträge zur {act} der {thing}", "Was ist {thing}?", "{thing} zwischen {thing2} und {thing3}", "Einleitung",
         "{thing} {years}", "Grundzüge der {thing}", "{thing} als Problem der {thing2}", "Lehrbuch der {thing}"),
        {"act": "Entstehung|Krise|Bedeutung|Theorie|Geschichte|Kritik|Entwicklung|Grenzen|Auslegung|Haftung|Ordnung",
         "thing": "Gesellschaft|Herrschaft|Erinnerung|Öffentlichkeit|Freiheit|Arbeit|Verfassung|Kirche|Wissenschaft|Moderne"
                  "|Sprache|Bildung|Religion|Industrialisierung|Demokratie|Nation|Aufklärung|Willenserklärung|Stadt|Macht"
                  "|Verwaltung|Gerechtigkeit|Literatur|Medien|Haftung|Vernunft|Revolution|Rechtsprechung|Familie",
         "place": "Preußen|Deutschland|Weimar|der Frühen Neuzeit|Europa|Österreich|der Bundesrepublik|der Schweiz|der DDR",
         "place2": "im 19. Jahrhundert|in der Weimarer Republik|im Mittelalter|der Neuzeit|seit 1945|im Kaiserreich"},
    ),
    "fr": (
        ("L’{act} {thing}", "{Thing} et {thing2} en {place}", "Histoire {thing}", "Les {act2} {thing}", "{place}, {years}",
         "De {thing3} à {thing4}", "Une {act3} {thing}", "{Thing} au {siecle}", "Introduction", "Pour une histoire {thing}"),
        {"act": "invention|histoire|idée|avènement|écriture|économie|esprit", "act2": "origines|lieux|usages|formes|enjeux",
         "act3": "histoire|sociologie|anthropologie|archéologie",
         "thing": "de la mémoire|du livre|de la ville|de l’État|de la nation|du droit|du roman|de la lecture|des femmes"
                  "|du travail|de la peur|du corps|de la République|des idées|de l’art|du paysage|de la censure",
         "Thing": "Société|Culture|Pouvoir|Littérature|Religion|Justice|Mémoire|École|Noblesse|Presse|Peinture",
         "thing2": "politique|pouvoir|culture|économie|violence|sociabilité|tradition", "thing3": "l’ordre|la guerre|la foi",
         "thing4": "la liberté|la paix|la raison|la nation", "place": "France|Europe|Bretagne|Languedoc|Provence|Italie",
         "siecle": "XIXe siècle|XVIIIe siècle|Moyen Âge|siècle des Lumières|XXᵉ siècle"},
    ),
    "es": (
        ("La {act} de {thing}", "Historia de {thing}", "{Thing} y {thing2} en {place}", "{place}, {years}", "Introducción",
         "El {act2} de {thing}", "Los orígenes de {thing}", "{Thing} y sociedad en {place}"),
        {"act": "construcción|crisis|invención|formación|historia|memoria", "act2": "problema|fin|concepto|estudio",
         "thing": "la nación|la república|la monarquía|la lectura|la ciudad|los pueblos|la guerra civil|la Inquisición"
                  "|la literatura|el Estado|la esclavitud|las mujeres", "Thing": "Poder|Cultura|Religión|Tierra|Trabajo|Mujeres",
         "thing2": "política|sociedad|violencia|economía|identidad",
         "place": "España|América Latina|el Siglo de Oro|Cataluña|México|el Río de la Plata|Castilla|Andalucía"},
    ),
    "it": (
        ("La {act} della {thing}", "Storia della {thing}", "{Thing} e {thing2} nell’{place}", "L’invenzione della {thing}",
         "{Thing} e società", "{thing2} {years}", "Introduzione", "Le origini della {thing}"),
        {"act": "crisi|formazione|storia|nascita|fine", "thing": "nazione|politica|cultura|chiesa|città|memoria|libertà|lettura",
         "Thing": "Potere|Religione|Arte|Letteratura|Lavoro|Eresia|Stampa", "thing2": "politica|società|economia|violenza",
         "place": "Italia del Rinascimento|Europa moderna|Italia liberale|età della Controriforma|Ottocento"},
    ),
}  # fmt: skip

_EN_WORDS = {
    "thing": _EN_THING, "thing2": _EN_THING, "thing3": _EN_THING, "place": _EN_PLACE, "adj": _EN_ADJ, "act": _EN_ACT,
    "act2": _EN_ACT,
}  # fmt: skip
_AN = re.compile(r"\b([Aa])(?= [aeiou])")
_LITTLE = "a an and the of in on to for at by from or but nor as with before after its"
_SMALL = frozenset(_LITTLE.split())


def _split(words: dict[str, str]) -> dict[str, tuple[str, ...]]:
    return {slot: tuple(one.strip() for one in listed.split("|")) for slot, listed in words.items()}


_EN = _split(_EN_WORDS)
_MOTTOES = tuple(one.strip() for one in _EN_MOTTO.split("|"))
_LANGS = {lang: (frames, _split(words)) for lang, (frames, words) in _OTHERS.items()}


def headline(title: str) -> str:
    """English headline capitals: `The rise of charity` becomes `The Rise of Charity`."""
    words = title.split(" ")
    return " ".join(
        w if at and w.lower() in _SMALL else w[:1].upper() + w[1:] if w[:1].isalpha() else w
        for at, w in enumerate(words)
    )


def _fill(frame: str, slots: dict[str, tuple[str, ...]], rng: Random) -> str:
    out = frame
    for slot in (
        "thing",
        "thing2",
        "thing3",
        "thing4",
        "Thing",
        "place",
        "place2",
        "adj",
        "act",
        "act2",
        "act3",
        "siecle",
    ):
        if f"{{{slot}}}" in out:
            out = out.replace(f"{{{slot}}}", rng.choice(slots.get(slot) or slots[slot.rstrip("234")]))
    first = rng.randint(1480, 1985)
    out = out.replace("{years}", f"{first}{rng.choice('––-')}{min(2019, first + rng.randint(3, 120))}").replace(
        "{year}", str(first)
    )
    return _AN.sub(r"\1n", out[:1].upper() + out[1:])


def _named(frame: str, rng: Random) -> str:
    one = person(rng, "en")
    return frame.replace("{p}", f"{one.given} {one.family}").replace("{f}", one.family)


def title(rng: Random, lang: str) -> tuple[str, str]:
    """A title and a subtitle, which may be empty."""
    if lang in _LANGS:
        frames, slots = _LANGS[lang]
        sub = _fill(rng.choice(frames), slots, rng) if rng.random() < 0.4 else ""
        return _fill(rng.choice(frames), slots, rng), sub
    if rng.random() < 0.08:
        return headline(_fill(_named(rng.choice(_EN_PEOPLE), rng), _EN, rng)), ""
    made = rng.choice(_MOTTOES) if rng.random() < 0.15 else _fill(rng.choice(_EN_FRAMES), _EN, rng)
    sub = (
        _fill(rng.choice(_EN_SUBS), _EN, rng)
        if rng.random() < 0.45 and not made.endswith("?") and made != "Introduction"
        else ""
    )
    return (headline(made), headline(sub)) if rng.random() < 0.8 else (made, sub)
