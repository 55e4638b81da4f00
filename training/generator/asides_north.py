"""Remarks, words before citations and words after them, in Dutch, Portuguese, Swedish, Danish and Norwegian."""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


SENTENCES: dict[str, tuple[str, ...]] = {
    "nl": _lines("""
        Met dank aan {p} voor zijn commentaar op een eerdere versie.
        De vertaling is van mij.
        Cursivering in het origineel.
        Het begrip {q} is van {f}, die het in {y} voor het eerst gebruikte.
        {p} ({life}) werd in {pl} geboren en was sinds {y} hoogleraar.
        In {y} waren er {n} gilden in {pl}, tegen {n} in {y}.
        Over {s} bestaat een uitgebreide literatuur.
        In {i} spreekt {f} van {q}.
        Hierop kom ik hieronder terug.
        Anders dan {f} meent, {c}.
        {C}.
        """),
    "pt": _lines("""
        Tradução minha.
        Grifo nosso.
        Agradeço a {p} e a {p} pelas sugestões.
        A expressão {q} é de {f}, que a empregou em {y}.
        {p} ({life}) nasceu em {pl} e foi eleito deputado em {y}.
        Em {y} havia {n} engenhos em {pl}, contra {n} em {y}.
        Sobre {s} a bibliografia é vasta.
        Em {i}, {f} fala de {q}.
        Voltaremos a este ponto mais adiante.
        Como notou {f}, {c}.
        {C}.
        """),
    "sv": _lines("""
        Översättningen är min egen.
        Kursiv i original.
        Jag tackar {p} för kommentarer till en tidigare version.
        Begreppet {q} används redan {y} av {f}.
        {p} ({life}) var professor i {pl} från {y}.
        År {y} fanns det {n} skolor i {pl}, mot {n} år {y}.
        I {i} talar {f} om {q}.
        Till denna fråga återkommer jag nedan.
        Som {f} har visat, {c}.
        {C}.
        """),
    "da": _lines("""
        Oversættelsen er min.
        Fremhævet i originalen.
        Tak til {p} for gode råd.
        Begrebet {q} optræder allerede {y} hos {f}.
        {p} ({life}) var sognepræst i {pl} fra {y}.
        I {y} var der {n} skoler i {pl} mod {n} i {y}.
        I {i} taler {f} om {q}.
        Det vender jeg tilbage til nedenfor.
        {C}.
        """),
    "no": _lines("""
        Oversettelsen er min.
        Uthevet i originalen.
        Takk til {p} for kommentarer.
        Begrepet {q} finnes allerede i {y} hos {f}.
        {p} ({life}) var sogneprest i {pl} fra {y}.
        I {y} var det {n} skoler i {pl}, mot {n} i {y}.
        I {i} skriver {f} om {q}.
        Dette kommer jeg tilbake til nedenfor.
        {C}.
        """),
}  # fmt: skip
BANKS: dict[str, dict[str, tuple[str, ...]]] = {
    "nl": {
        "q": ("burgerlijke cultuur", "verzuiling", "het volk", "goede policie"), "c": ("de bronnen zwijgen hierover", "het register is verloren gegaan", "de cijfers zijn onzeker"),
        "and": ("en", "maar"), "pl": ("Leiden", "Amsterdam", "Gent", "Holland"), "s": ("de armenzorg", "het onderwijs", "de gilden"),
    },
    "pt": {
        "q": ("homem cordial", "ordem e progresso", "bom governo"), "c": ("as fontes são escassas", "o registro se perdeu", "a questão permanece aberta"), "and": ("e", "mas"),
        "pl": ("Lisboa", "São Paulo", "Coimbra", "Pernambuco"), "s": ("a escravidão", "a censura", "os engenhos"),
    },
    "sv": {
        "q": ("folkhemmet", "den goda staden", "bildning"), "c": ("källorna är få", "protokollet har gått förlorat", "siffrorna är osäkra"), "and": ("och", "men"),
        "pl": ("Uppsala", "Stockholm", "Lund"), "s": ("fattigvården", "skolan", "skråväsendet"),
    },
    "da": {
        "q": ("folkelighed", "den gode stat"), "c": ("kilderne er få", "tallene er usikre", "protokollen er gået tabt"), "and": ("og", "men"), "pl": ("København", "Aarhus", "Ribe"),
        "s": ("fattigvæsenet", "skolen"),
    },
    "no": {
        "q": ("embetsmannsstaten", "folket"), "c": ("kildene er få", "tallene er usikre", "protokollen er gått tapt"), "and": ("og", "men"), "pl": ("Bergen", "Christiania", "Trondheim"),
        "s": ("fattigvesenet", "skolen"),
    },
}  # fmt: skip
for _bank in BANKS.values():
    _bank["C"] = tuple(one[0].upper() + one[1:] for one in _bank["c"])
LEADS: dict[str, tuple[str, ...]] = {
    "nl": ("Over {s}", "Voor een overzicht", "Het standaardwerk is nog altijd", "Het citaat is uit", "Kritisch over {f} is", "Zoals {f} opmerkt in"),
    "pt": ("Sobre {s}", "Para uma visão geral", "A obra clássica é", "A expressão {q} vem de", "Como nota {f} em"),
    "sv": ("Om {s}", "Grundläggande är fortfarande", "Citatet är hämtat ur", "För en översikt"), "da": ("Om {s}", "Grundlæggende er stadig", "Citatet er fra"),
    "no": ("Om {s}", "Grunnleggende er fortsatt", "Sitatet er fra"),
}  # fmt: skip
TAILS: dict[str, tuple[str, ...]] = {
    "nl": ("mijn vertaling", "cursivering van mij", "met verdere literatuur", "die spreekt van {q}", "over {s}"),
    "pt": ("tradução minha", "grifo meu", "que fala de {q}", "com bibliografia", "sobre {s}"), "sv": ("min översättning", "min kursivering", "med vidare hänvisningar", "om {s}"),
    "da": ("min oversættelse", "min fremhævelse", "med videre henvisninger", "om {s}"), "no": ("min oversettelse", "min utheving", "med videre henvisninger", "om {s}"),
}  # fmt: skip
VIA: dict[str, tuple[str, ...]] = {
    "nl": ("geciteerd in", "aangehaald bij", "geciteerd naar"), "pt": ("apud", "citado por", "cit. em"), "sv": ("citerad i", "cit. efter", "citerat från"), "da": ("citeret i", "cit. efter"),
    "no": ("sitert i", "sitert etter"),
}  # fmt: skip
