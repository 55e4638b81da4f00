"""Spanish, Italian and Portuguese notes: `ob. cit.`, `vid.`, `núm.`; `cit.`, `ivi`, `a cura di`; `Op. cit.`, `apud`, `In:`."""

from __future__ import annotations

from collections.abc import Callable
from dataclasses import dataclass
from functools import partial
from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import listed
from training.generator.hand.templated import Forms, Habits, TemplatedStyle
from training.generator.pools.small_languages import recast
from training.generator.style import Style

SIGNALS = {
    "es": listed(
        """Véase|Véase|Véase|Véase|Véanse|Véase también|Véase al respecto|Véase, por ejemplo,|Véase sobre todo|Vid.|Vid.|Vid.|Vid. también|Vid. al respecto|Vid., por ejemplo,|Cf.|Cf.|Cfr.|Cfr.|Cfr. también|Ver|Ver también|Ver, entre otros,|Ver asimismo|Vease
        |Sobre este tema, véase|Sobre este punto, vid.|Sobre esta cuestión, véase|Al respecto, véase|Para una visión general, véase|Citado en|Citado por|Cit. en|Cit. por|Apud|Según|Recogido en|Así, por ejemplo,|Consúltese|Remitimos a|Por ejemplo,|Entre otros,|Contra|Por todos,
        |En el mismo sentido,|En este sentido, véase|Para más detalles, véase|A este respecto, cfr.|Destacan|Una síntesis en|Reproducido en|Tomado de|Puede verse"""
    ),
    "it": listed(
        """Cfr.|Cfr.|Cfr.|Cfr.|Cfr.|Cfr. anche|Cfr. almeno|Cfr. ad esempio|Cfr. in particolare|Cfr. tra gli altri|Si veda|Si veda|Si veda anche|Si vedano|Si vedano almeno|Si veda ad esempio|Vedi|Vedi anche|Vedi ad esempio|V.|V. anche|Vd.|Sul tema cfr.|Sul punto si veda
        |Su questo punto cfr.|Su questi temi si veda|A questo proposito si veda|Al riguardo cfr.|Per un quadro d’insieme si veda|Per una sintesi, cfr.|Cit. in|Citato in|Così|Contra|Ad esempio|Secondo|Si rimanda a|Si rinvia a|Mi permetto di rinviare a|Ora in|Poi in|Da ultimo|Fondamentale resta|Pubblicato in|Tra gli altri,|Ricordo solo"""
    ),
    "pt": listed(
        """Ver|Ver|Ver também|Ver, por exemplo,|Ver, entre outros,|Ver a respeito|Vide|Vide|Cf.|Cf.|Cf.|Cf. também|Cf., por exemplo,|Veja-se|Veja-se|Veja-se também|Vejam-se|Sobre o assunto, ver|Sobre o tema, ver|Sobre essa questão, cf.|A este respeito, veja-se|A esse respeito, ver|Apud|Citado por|Citado em|Cit. por
        |Segundo|Conforme|Entre outros,|Para uma síntese, ver|Por exemplo,|Confira|Consultar|Para uma discussão, ver|Nesse sentido, ver|Contra"""
    ),
}  # fmt: skip
JOINTS = {
    "es": ("; ", "; ", "; ", "; ", ". ", ", ", " y ", " y en "),
    "it": ("; ", "; ", "; ", "; ", ". ", " e ", ", "),
    "pt": ("; ", "; ", "; ", ". ", " e ", "; "),
}
JOINTS["es"] = JOINTS["es"][:7]
TAILS = {
    "es": listed("y ss.|passim|(la cursiva es mía)|(la traducción es mía)|(énfasis añadido)|y passim"),
    "it": listed("e passim|(corsivo mio)|(corsivo nostro)|(trad. mia)|e bibliografia ivi citata|(il corsivo è mio)"),
    "pt": listed("passim|(grifo meu)|(grifos nossos)|(tradução minha)|(grifos no original)|(trad. nossa)"),
}


@dataclass(frozen=True, slots=True)
class _Words:
    """The small words of a language."""

    within: tuple[str, ...]
    editor: tuple[tuple[str, str], ...]
    number: tuple[str, ...]
    tome: tuple[str, ...]
    accessed: tuple[str, ...]
    here: tuple[str, ...]
    thesis: str
    review: str
    translator: str
    edited: str


_WORDS = {
    "es": _Words(within=("en ", "en ", "en: ", "_en_ ", "En "), editor=((" (ed.)", " (eds.)"), (" (coord.)", " (coords.)"), (" (dir.)", " (dirs.)"), (" (ed.)", " (eds.)"), (" (comp.)", " (comps.)")), number=("n.º ", "núm. ", "nº ", "n. ", "no. "),
           tome=("vol. ", "t. ", "vol. "), accessed=("(consultado el {accessed})", "[consulta: {accessed}]", "(fecha de consulta: {accessed})", "[Consultado: {accessed}]", "(acceso: {accessed})"), thesis="tesis doctoral", here=("<, p. {locator}>", "<, esp. p. {locator}>", "<, en concreto p. {locator}>", "<, aquí p. {locator}>", "<, cita en p. {locator}>"),
           review="reseña de ", translator="trad. de ", edited="edición de "),
    "it": _Words(within=("in ", "in ", "in ", "_in_ ", "in: "), editor=((" (a cura di)", " (a cura di)"), (" (a c. di)", " (a c. di)"), (" (ed.)", " (eds.)"), (" (cur.)", " (curr.)")), number=("n. ", "n. ", "fasc. ", "n° "),
           tome=("vol. ", "t. ", "vol. "), accessed=("(consultato il {accessed})", "[{accessed}]", "(ultima consultazione: {accessed})", "(ultimo accesso {accessed})"), thesis="tesi di dottorato", here=("<, p. {locator}>", "<, in part. p. {locator}>", "<, qui p. {locator}>", "<, cit. a p. {locator}>", "<: {locator}>"),
           review="recensione a ", translator="trad. it. di ", edited="a cura di "),
    "pt": _Words(within=("In: ", "in ", "in: ", "In: ", "_In_: "), editor=((" (org.)", " (orgs.)"), (" (Org.)", " (Orgs.)"), (" (coord.)", " (coords.)"), (" (ed.)", " (eds.)"), (" (dir.)", " (dirs.)")), number=("n. ", "nº ", "n.º ", "no. "),
           tome=("v. ", "vol. ", "t. "), accessed=("Acesso em: {accessed}", "(consultado em {accessed})", "Acesso em {accessed}", "[acesso em {accessed}]"), thesis="Tese de doutorado", here=("<, p. {locator}>", "<, aqui p. {locator}>", "<, especialmente p. {locator}>"),
           review="resenha de ", translator="trad. ", edited="organização de "),
}  # fmt: skip


def _forms(rng: Random, lang: str) -> tuple[Forms, tuple[str, str]]:
    word = _WORDS[lang]
    in_, eds, no, vol = rng.choice(word.within), rng.choice(word.editor), rng.choice(word.number), rng.choice(word.tome)
    brazilian = lang == "pt" and rng.random() < 0.5
    c = ". " if brazilian else rng.choice((", ", ", ", ", ", ": "))
    d = ". " if brazilian else ", "
    pp = rng.choice(("pp. ", "pp. ", "p. ", "págs. " if lang == "es" else "pp. "))
    pin = rng.choice(
        (
            "<, p. {locator}>",
            "<, p. {locator}>",
            "<, p. {locator}>",
            "<, pág. {locator}>" if lang == "es" else "<, {p!} {locator}>",
            "<: {locator}>",
            "<, {p!} {locator}>",
        )
    )
    here = rng.choice(word.here)
    a = f"<{{author}}{c}|{{editors}}{{ed_word!}}{c}>"
    t = "_{title}_"
    guillemets = lang == "it" and rng.random() < 0.5
    # In Italy a journal often stands in guillemets and the article's title in italics.
    q = "_{title}_" if guillemets else '"{title}"'
    j = '"{container}"' if guillemets else "_{container}_"
    imprint = rng.choice(
        (
            "<{d}{place}><{d}{publisher}>{d}{year}",
            "<{d}{place}><, {publisher}>, {year}",
            "<{d}{place}>< {publisher}> {year}",
            "<{d}{publisher}><, {place}>, {year}",
            "<{d}{place}: {publisher}>, {year}",
            "<{d}{place}>, {year}",
            "< ({place}: {publisher}, {year})|, {year}>",
        )
    )
    if lang == "it":
        imprint = rng.choice(
            (
                "<, {publisher}>, {place} {year}",
                "<, {place}, {publisher} {year}|, {year}>",
                "<, {place}><, {publisher}>, {year}",
                "<, {publisher}, {place} {year}|, {year}>",
                "<, {place} {year}|, {year}>",
                "<, {publisher}, {place}, {year}|, {year}>",
            )
        )
    elif brazilian:
        imprint = "<. {place}: {publisher}>, {year}"
    imprint = imprint.replace("{d}", d)
    if "{publisher}> {year}" in imprint or imprint.startswith("<, {publisher}>, {place}"):
        imprint = f"<{imprint.replace('<', '').replace('>', '')}|{d}{{year}}>"
    edition = "<. {edition} ed>" if brazilian else rng.choice(("<, {edition} ed.>", "<, {edition} ed.>", ""))
    tome = rng.choice((f"<, {vol}{{volume_roman}}>", f"<, {vol}{{volume}}>", "<, {volume_roman}>"))
    within = f"<{{editors}}{{ed_word!}}{d}>_{{container}}_"
    if lang == "it" and rng.random() < 0.7:
        within = "_{container}_<, a cura di {editors}>"
    journal = rng.choice((f"{j}<, {{volume}}><, {no}{{issue}}> ({{year}})", f"{j}<, vol. {{volume}}><, {no}{{issue}}>, {{year}}", f"{j}<, {{volume}}/{{issue}}|, {{volume}}> ({{year}})", f"{j}<, {no}{{issue}}> ({{year}})", f"{j}<, {{volume_roman}}><, {{issue}}> ({{year}})", f"{j}<, {{volume_roman}}> ({{year}})<, {{issue}}>", f"{j}<, {{volume}}>< ({{issue}})>, {{year}}",
                          f"{j}< {{volume}}><:{{issue}}> ({{year}})", f"{j}<, {no}{{volume}}>, {{year}}", f"{j}<, s. {rng.choice(('III', 'IV', 'II'))}, {{volume}}> ({{year}})", f"{j}<, {{year}}, {no}{{issue}}|, {{year}}>"))  # fmt: skip
    span = f"<, {pp}{{pages}}>{here}"
    article = f"{a}{q}{d}<{in_ if lang != 'es' else ''}>{journal}{span}".replace(
        f"<{in_ if lang != 'es' else ''}>", in_ if lang == "it" else ""
    )
    if brazilian:
        article = f"{a}{q}. {j}<, v. {{volume}}><, n. {{issue}}><, p. {{pages}}>, {{year}}{here}"
    web = rng.choice(
        ("<, {url}>< {acc}>", "<, disponible en: {url}>< {acc}>", "<, ‹{url}›>< {acc}>", "<, URL: {url}>< {acc}>")
    ).replace("{acc}", rng.choice(word.accessed))
    web = web.replace(
        "disponible en", {"es": "disponible en", "it": "disponibile all’indirizzo", "pt": "Disponível em"}[lang]
    )
    holding = rng.choice(
        (
            "{archive}, {holding}",
            "{archive}, {archive_location}",
            "{archive}, {archive_location}",
            "{archive}. {archive_location}",
        )
    )
    w, rev = word.thesis, word.review
    forms: Forms = {
        "article": (article, f"{a}{q}{d}{in_ if lang == 'it' else ''}{j}<, {{volume}}> ({{year}}){span}", f"{article}{web}"),
        "review": (f"<{{author}}{c}>{rev}_{{title}}_, {in_ if lang == 'it' else ''}{journal}{span}",),
        "book": (f"{a}{t}{tome}{edition}{imprint}{pin}", f"{a}{t}{imprint}{pin}", f"{a}{t}<, {word.translator}{{translators}}>{imprint}{pin}", f"{a}{t}<, {word.edited}{{editors}}>{tome}{imprint}{pin}", f"{a}{t}{imprint}< ({{series}}, {{series_number}})>{pin}"),
        "chapter": (f"{a}{q}{d}{in_}{within}{tome}{imprint}{span}", f"{a}{q}{d}{in_}{within}{imprint}{span}"), "conference": (f"{a}{q}{d}{in_}{within}{imprint}{span}",),
        "encyclopedia": (f"<{{author}}{c}>{'voce ' if lang == 'it' else ''}{q}{d}{in_}_{{container}}_{tome}{imprint}{span}", f"{{title}}, {in_}_{{container}}_{tome}<, {{year}}>{span}"),
        "thesis": (f"{a}{t}{d}<{{genre}}|{w}>, {{institution}}, {{year}}{pin}", f"{a}{t} (<{{genre}}|{w}>, {{institution}}, {{year}}){pin}"),
        "report": (f"{a}{t}{imprint}{pin}", f"{a}{t}<, {{year}}>{web}"), "preprint": (f"{a}{q}<, {{year}}>{web}",),
        "newspaper": (f"<{{author}}{c}>{q}{d}{in_ if lang == 'it' else ''}{j}, {{date}}<, p. {{pages}}>", f"{j}, {{date}}<, p. {{pages}}>", f"<{{author}}{c}>{q}{d}{j}, {{date}}{web}"),
        "magazine": (f"<{{author}}{c}>{q}{d}{in_ if lang == 'it' else ''}{j}<, {no}{{issue}}>, {{date}}<, p. {{pages}}>",), "webpage": (f"<{{author}}{c}>{q}<{d}_{{container}}_><, {{date}}>{web}", f"<{{author}}{c}>{q}{web}"),
        "archive": (f"{holding}<, {{title}}><, {{full_date}}>", holding, f"{holding}<: {{title}}>", f"{{title}}<, {{full_date}}|, {{year}}>, {holding}", f"{holding}<. {{title}}>< ({{date}})>"),
        "letter": (f"<{{author}}, >{{title}}<, {{full_date}}>, {holding}", f"{holding}<, {{title}}><, {{full_date}}>"), "film": ("_{title}_ ({author}, {year})",),
        "interview": ({"es": "Entrevista a {author}", "it": "Intervista a {author}", "pt": "Entrevista com {author}"}[lang] + "<, {full_date}|, {year}>",),
    }  # fmt: skip
    return forms, (eds[0], eds[1])


def _again(rng: Random, lang: str) -> tuple[Forms, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    pin = rng.choice(("<, p. {locator}>", "<, {p!} {locator}>", "<, {p!} {locator}>", "<: {locator}>"))
    op = rng.choice(
        {
            "es": ("_op. cit._", "op. cit.", "_ob. cit._", "ob. cit.", "_op. cit._", "_Op. cit._"),
            "it": ("_op. cit._", "op. cit.", "_op. cit._"),
            "pt": ("_op. cit._", "op. cit.", "Op. cit.", "ob. cit.", "_Op. cit._"),
        }[lang]
    )
    art = rng.choice(("art. cit.", "_art. cit._", "art. cit."))
    who = "<{author_again}, |{editors_again}, >"
    cit = f"{who}_{{short_title}}_{rng.choice((', cit.', ' cit.', ', cit.', '…, cit.', '... cit.', ', _cit._'))}{pin}"
    plain, quoted = f"{who}_{{short_title}}_{pin}", f'{who}"{{short_title}}"{pin}'
    year = (
        f"<{{author_again}}|{{editors_again}}|{{short_title}}>{rng.choice((' {year}', ' ({year})', ', {year}'))}{pin}"
    )
    dots = f"{who}_{{short_title}}{rng.choice(('...', '…', ''))}_{pin}"
    first = cit if lang == "it" and rng.random() < 0.7 else rng.choice((plain, dots, year, cit))
    holding = "{archive}, {archive_location}"
    cited = rng.choice(("", f", {art}", ", cit."))
    quoted_first = year if first == year else f'{who}"{{short_title}}"{cited}{pin}'
    shorts = {"*": (first, plain), "article": (quoted_first, quoted), "chapter": (quoted_first, quoted), "archive": (holding, holding), "letter": (holding, "{title}<, {full_date}>"), "newspaper": ('<{author_again}, >"{short_title}"', "_{container}_, {date}")}  # fmt: skip
    aways = rng.choice((
        (("op-cit", f"{who}{op}{pin}"), ("op-cit", f"{who}_{{short_title}}_, {op}{pin}")), (("op-cit", f"{who}_{{short_title}}_, {op}{pin}"), ("op-cit", f"{who}{art}{pin}")), (("op-cit", f"{who}{op}<, nota {{note}}>{pin}"), ("op-cit", f"{who}{op}{pin}")),
        (("op-cit", f"{who}{op}{pin}"), ("loc-cit", f"{who}_loc. cit._{pin}")), (("op-cit", cit), ("op-cit", f"{who}{op}{pin}")),
    ))  # fmt: skip
    ibids = rng.choice({
        "es": ((("ibid", f"_Ibid._{pin}"), ("ibid", "_Ibid._")), (("ibid", f"_Ibídem_{pin}"), ("ibid", "_Ibídem_"), ("idem", f"_Ídem_{pin}")), (("ibid", f"Ibid.{pin}"), ("idem", "Idem."[:-1])), (("ibid", f"_Ibidem_{pin}"), ("idem", f"_Id._{pin}"), ("loc-cit", "_Loc. cit._"))),
        "it": ((("ibid", f"_Ivi_{pin}"), ("ibid", "_Ibidem_")), (("ibid", f"Ivi{pin}"), ("ibid", "Ibidem"), ("ibid", f"Ibid.{pin}")), (("ibid", f"_Ibid._{pin}"), ("ibid", "_Ibid._")), (("ibid", f"_Ibidem_{pin}"), ("ibid", "_Ibidem_"), ("idem", f"_Id._{pin}")), (("ibid", f"Ivi{pin}"), ("ibid", "_Ibidem_"), ("loc-cit", "_Loc. cit._"))),
        "pt": ((("ibid", f"_Ibidem_{pin}"), ("ibid", "_Ibidem_")), (("ibid", f"Ibid.{pin}"), ("idem", f"Idem{pin}")), (("ibid", f"Ibidem{pin}"), ("idem", f"Id., ibid.{pin}")), (("idem", f"_Idem_{pin}"), ("idem", f"Idem, ibidem{pin}"), ("ibid", f"Ibid{pin}"))),
    }[lang])  # fmt: skip
    return shorts, aways, ibids


def _style(rng: Random, number: int, lang: str) -> Style:
    forms, ed_words = _forms(rng, lang)
    shorts, aways, ibids = _again(rng, lang)
    order = (
        rng.choice(("given", "given", "initials", "inverted", "inverted"))
        if lang != "it"
        else rng.choice(("given", "initials", "initials", "given"))
    )
    and_ = {"es": " y ", "it": " e ", "pt": " e "}[lang]
    join, last = (
        rng.choice(((", ", and_), (", ", and_), ("; ", "; "), (" - ", " - ")))
        if order == "inverted" or lang == "it"
        else (", ", and_)
    )
    caps = rng.random() < (0.5 if order == "inverted" else 0.2)
    others_word = {"es": " _et al._", "it": " et al.", "pt": " et al."}[lang].replace("_", "")
    marks = {
        "es": (("«", "»"), ("«", "»"), ("“", "”"), ('"', '"')),
        "it": (("«", "»"), ("«", "»"), ("“", "”"), ('"', '"')),
        "pt": (("“", "”"), ('"', '"'), ("«", "»")),
    }[lang]
    habits = Habits(
        names=NameHabit(order, join, last, 3, others_word, capitals=caps, rest_given=rng.random() < 0.3, tight=rng.choice((" ", ""))), again=NameHabit("initials" if lang == "it" and order != "inverted" else "family", ", ", and_, 2, others_word, capitals=caps),
        editors=NameHabit("given" if order in ("given", "inverted") else "initials", ", ", and_, 2, others_word, capitals=caps and rng.random() < 0.6),
        pins=PinHabit(dash=rng.choice(("-", "-", "–")), short=lang != "pt" and rng.random() < 0.2, onward={"es": " y ss.", "it": " ss.", "pt": " e ss."}[lang], next_one={"es": " s.", "it": " sg.", "pt": " e seg."}[lang], often=rng.choice((0.0, 0.08, 0.15)),
                      note=rng.choice((", n. ", ", nota ", " n. ")), both=and_),
        date=lang, quotes=rng.choice(marks), subtitle=". " if lang in ("es", "it") and rng.random() < 0.7 else ": ", places=rng.choice(("-", "/", "-")), edition=_ordinal(lang),
        idem=(("Id.", "ID.") if lang == "it" else ("Íd.", "Idem") if lang == "es" else ("Idem", "IDEM")), ed_words=ed_words, accessed=rng.choice((lang, lang, "slash")),
    )  # fmt: skip
    if lang == "it" and "a c" in ed_words[0]:
        forms = {
            kind: tuple(form.replace("{editors}{ed_word!}", "{editors} (a cura di)") for form in variants)
            for kind, variants in forms.items()
        }
    others = {kind: shorts[kind] for kind in ("archive", "letter", "newspaper")}
    name = {"es": "spanish", "it": "italian", "pt": "portuguese"}[lang]
    return TemplatedStyle(
        f"{name}-{number}",
        lang,
        SIGNALS[lang],
        JOINTS[lang],
        forms,
        shorts,
        ibids,
        aways,
        habits,
        partial(recast, lang="pt") if lang == "pt" else None,
        {"*": TAILS[lang]},
        0.02,
        others,
    )


def _ordinal(lang: str) -> Callable[[str], str]:
    return lambda edition: f"{edition}{'.ª' if lang == 'es' else 'ª'}" if edition.isdigit() else edition


def styles(rng: Random) -> list[Style]:
    """Six Spanish hands, five Italian, three Portuguese."""
    return [_style(rng, number, lang) for number, lang in enumerate(("es",) * 6 + ("it",) * 5 + ("pt",) * 3, 1)]
