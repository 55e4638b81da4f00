"""French legal notes: `Cass. civ. 1re, 12 mars 1998, n° 96-12.345, Bull. civ. I, n° 12`, `D. 1998, p. 123, note X`, `préc.`"""

from __future__ import annotations

from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import fill, listed
from training.generator.hand.templated import Habits, TemplatedStyle
from training.generator.names import person
from training.generator.pools.law_french import recast
from training.generator.style import Style

SIGNALS = listed(
    """V.|V.|V.|V.|V.|V. not.|V. notamment|V. aussi|V. également|V. par ex.|V. par exemple|V. en ce sens|V. sur ce point|V. sur cette question|V. cep.|V. cependant|V. toutefois|V. en dernier lieu|V. en particulier|V. déjà|v.|v. not.
    |Voir|Voir notamment|Voir aussi|Voir en ce sens|Voir également|Cf.|Cf.|Cf. not.|Cf. également|Comp.|Comp.|Comp. cep.|Rappr.|Rapp.|Adde|Adde|Adde :|Contra|Contra,|Dans le même sens|Dans le même sens :|En ce sens|En ce sens,|En ce sens :|En sens contraire
    |Sur ce point, v.|Sur cette question, v.|Sur cette notion, v.|Sur l’ensemble de la question, v.|Pour une application, v.|Pour une critique, v.|Pour un exemple|Par ex.|Par exemple :|Ainsi|Not.|Notamment|Ex.|Pour le détail, v.|À rapprocher de|Jurisprudence constante :
    |Solution constante :|Déjà en ce sens|Plus récemment|Confirmé par|V. sur l’ensemble|V. les obs. de|Sur quoi,|Rappelé par|Dans un sens voisin,|Plus généralement, v.|Pour une étude d’ensemble, v.|V. la démonstration de"""
)
JOINTS = (" ; ", " ; ", " ; ", " ; ", "; ", ". ", ". – ", " ; ", " – ")
_TAILS = (
    ", note {n}",
    ", obs. {n}",
    ", concl. {n}",
    ", rapp. {n}",
    ", note {n}",
    ", {r}, obs. {n}",
    ", note {n}, {r}, obs. {n}",
    " et les obs.",
    " (cassation)",
    " (rejet)",
    ", obs. {n} et {n}",
    ", chron. {n}",
    " (arrêt n° 2)",
)


def _style(rng: Random, number: int) -> Style:
    p = rng.choice(("p. ", "p. ", "p. ", "p.", ""))
    pin = "<, p. {locator}>" if p else "<, {locator}>"
    spec = rng.choice(
        (
            "<, spéc. p. {locator}>",
            "<, spéc. p. {locator}>",
            "<, spéc. n° {locator}>",
            "<, p. {locator}>",
            "<, sp. p. {locator}>",
            "<, not. p. {locator}>",
        )
    )
    n = rng.choice(("n° ", "n° ", "no ", "nº ", "n°"))
    it = rng.choice(("_", "_", ""))
    doc = rng.choice(
        (
            "<, {issue!} p. {first_page}|, p. {first_page}>",
            "<, {issue!} {first_page}|, p. {first_page}>",
            "<, {issue!} p. {first_page}|, {first_page}>",
        )
    )
    docket = rng.choice(
        (f", {n}{{number}}", f", {n}{{number}}", f", pourvoi {n}{{number}}", ", {number}", f" ({n}{{number}})")
    )
    bulletin = f"{it}{{reporter}}{it}< {{volume}}>, {n}{{issue:number}}"
    review = f"{it}{{reporter}}{it} {{year}}, {p}{{first_page}}"
    named = rng.choice(("_{title}_", "_{title}_", "{title}", '"{title}"'))
    book = '<{author}, |{editors} (dir.), >_{title}_<, t. {volume}><, {edition} éd.><, {publisher}><, coll. "{series}">, {year}'
    forms = {
        "article": (f'<{{author}}, >"{{title}}", {it}{{container}}{it} {{year}}{doc}{spec}', f'<{{author}}, >"{{title}}", {it}{{container}}{it}, {{year}}{doc}{spec}', f"<{{author}}, >{{title}}, {{container}} {{year}}{doc}{spec}", f'<{{author}}, >"{{title}}", {it}{{container}}{it} {{date}}{doc}{spec}'),
        "book": (f"{book}<, {n}{{locator}}>", f"{book}{pin}", f"<{{author}}, |{{editors}} (dir.), >_{{title}}_<, {{publisher}}><, {{edition}} éd.>, {{year}}<, {n}{{locator}}>"),
        "thesis": (f"<{{author}}, |{{editors}} (dir.), >_{{title}}_, thèse <{{institution}}, >{{year}}{pin}", f"<{{author}}, |{{editors}} (dir.), >_{{title}}_, <{{genre}}|th. dactyl.>, {{institution}}, {{year}}<, {n}{{locator}}>"),
        "chapter": (f'<{{author}}, >"{{title}}", {rng.choice(("in ", "_in_ ", "in : "))}_{{container}}_<, {{publisher}}>, {{year}}<, {p}{{first_page}}>{spec}', f'<{{author}}, >"{{title}}", {{container}}, {{year}}<, p. {{pages}}>{spec}'),
        "case": (f"{{court}}, {{date}}{docket}, {bulletin}", f"{{court}}, {{date}}, {bulletin}", f"{{court}}, {{date}}{docket}"),
        "review_case": (f"{{court}}, {{date}}, {review}", f"{{court}}, {{date}}{docket}, {review}", f"{{court}} {{date}}, {review}"),
        "council_case": (f"{{court}}, {{date}}, {named}<, {n}{{number}}>, {it}{{reporter}}{it}<, {p}{{first_page}}>", f"{{court}}, {{date}}, {named}, {n}{{number}}", f"{{court}}, {{date}}, {named}, {it}{{reporter}}{it} {p}{{first_page}}"),
        "norm_case": (f"{{court}}, {{date}}, {n}{{number}}", f"{{court}} {n}{{number}}, {{date}}", f"{{court}}, {n}{{number}} du {{date}}<, consid. {{locator}}>"),
        "europe_case": (f"{{court}}, {{date}}, {named}, {rng.choice((n, 'req. ' + n, 'aff. '))}{{number}}<, § {{locator}}>", f"{{court}}, {{date}}, {named}, aff. {{number}}<, pt {{locator}}>", f"{{court}} {{date}}, {named}"),
        "statute": rng.choice((("{title}, art. {number:locator}", "art. {number:locator} {title}"), ("art. {number:locator} {title}", "Art. {number:locator}, {title}"))),
        "law": (f"{{title}} {n}{{number}} du {{date}}", f"{{title}} {n}{{number}}, {{date}}<, art. {{locator}}>", f"{{title}} {n}{{number}} du {{date}}, JO, p. {{pages}}"),
        "newspaper": ('<{author}, >"{title}", _{container}_, {date}<, p. {pages}>',), "webpage": ('<{author}, >"{title}"<, _{container}_><, {date}>< (consulté le {accessed})>', '<{author}, >"{title}"<, {url}>< (consulté le {accessed})>'),
    }  # fmt: skip
    before = rng.choice(("préc.", "préc.", "précité", "préc.", "_préc._", "cité supra"))
    op = rng.choice(("_op. cit._", "_op. cit._", "op. cit."))
    who = "{author_again}, "
    where = rng.choice(("<, note {note}>", "< note {note}>", "<, n. {note}>", "", ""))
    judged = f"{{court}}, {{date}}, {before}"
    named_again = f"{{court}}, {{date}}, {named}, {before}"
    shorts = {
        "*": (f"{who}{op}{where}{pin}", f'{who}"{{short_title}}", art. {before}{where}{pin}'), "article": (f"{who}art. {before}{where}{pin}", f'{who}"{{short_title}}", art. cit.{where}{pin}'),
        "case": (judged, f"{judged[:-len(before)]}{before}"), "review_case": (judged,), "council_case": (named_again,), "norm_case": (f"{{court}}, {n}{{number}}, {before}",), "europe_case": (named_again,),
        "statute": forms["statute"], "law": (f"{{title}} {n}{{number}}, {before}", f"{{title}} {n}{{number}} du {{date}}, {before}"), "newspaper": ('<{author_again}, >"{short_title}", art. cit.',), "webpage": ('<{author_again}, >"{short_title}", préc.',),
    }  # fmt: skip
    aways = rng.choice(((("op-cit", f"{who}{op}{where}{pin}"), ("op-cit", f"{who}_{{short_title}}_, {op}{pin}")), (("op-cit", f"{who}{op}<, {n}{{locator}}>"), ("supra", f"{who}{before}{where}{pin}")),
                        (("supra", f"{who}{before}{where}{pin}"), ("op-cit", f"{who}{op}{where}{pin}"))))  # fmt: skip
    same = rng.choice(("_Ibid._", "_Ibid._", "Ibid.", "_Ibidem_", "_ibid._"))
    ibids = (
        (("ibid", f"{same}{pin}"), ("ibid", same), ("idem", "_Idem_"), ("idem", f"_Id._{pin}"))
        if rng.random() < 0.6
        else (("ibid", same), ("ibid", f"{same}<, {n}{{locator}}>"))
    )
    order = rng.choice(("initials", "initials", "initials", "given"))
    caps = rng.random() < 0.45
    habits = Habits(
        names=NameHabit(order, ", ", " et ", 3, " et al.", capitals=caps), again=NameHabit(order, ", ", " et ", 3, " et al.", capitals=caps), editors=NameHabit(order, ", ", " et ", 2, " et al.", capitals=caps),
        pins=PinHabit(dash="-", onward=rng.choice((" et s.", " s.", " et suiv.", " sq.")), often=0.25, both=" et ", note=", note "), date=rng.choice(("fr_short", "fr_short", "fr")),
        quotes=rng.choice((("« ", " »"), ("« ", " »"), ("«\u00a0", "\u00a0»"), ("“", "”"), ('"', '"'))), subtitle=" : ", edition=lambda e: f"{e}e" if e.isdigit() else e, accessed="fr", idem=("Du même auteur", "Id."),
    )  # fmt: skip
    reviews = {
        "n": tuple(
            f"{one.given[0]}. {one.family}" if rng.random() < 0.6 else one.family
            for one in (person(rng, "fr") for _ in range(25))
            if one.given
        ),
        "r": listed("D. 1998, p. 12|RTD civ. 1999, p. 367|JCP G 2001, II, 10512|Gaz. Pal. 1987, 1, 234"),
    }
    tails = tuple(fill(rng.choice(_TAILS), reviews, rng) for _ in range(60))
    noted = dict.fromkeys(("review_case", "council_case", "case"), tails)
    others = {kind: form for kind, form in shorts.items() if kind not in ("*", "article")}
    return TemplatedStyle(
        f"law-french-{number}",
        "fr",
        SIGNALS,
        JOINTS,
        forms,
        shorts,
        ibids,
        aways,
        habits,
        recast,
        {**noted, "*": ("passim", "et les réf. citées")},
        0.2 if rng.random() < 0.7 else 0.05,
        others,
        lawyer=True,
    )


def styles(rng: Random) -> list[Style]:
    """Six hands of French legal writing."""
    return [_style(rng, number) for number in range(1, 7)]
