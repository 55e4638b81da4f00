"""French notes of historians and philologists: `dans`, `art. cit.`, `op. cit.`, `t. II`, `coll. « … »`, `sous la dir. de`."""

from __future__ import annotations

from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import listed
from training.generator.hand.templated import Forms, Habits, TemplatedStyle
from training.generator.style import Style

SIGNALS = listed(
    """Voir|Voir|Voir|Voir|Voir|Voir aussi|Voir également|Voir notamment|Voir en particulier|Voir par exemple|Voir surtout|Voir à ce sujet|Voir sur ce point|Voir à ce propos|Voir entre autres|Voir les remarques de|Voir, par exemple,
    |V.|Cf.|Cf.|Cf.|Cf.|cf.|Cf. aussi|Cf. notamment|Cf. également|Cf. par exemple|Cf. à ce sujet|Sur ce point, voir|Sur ce point, cf.|Sur cette question, voir|À ce sujet, voir|À ce propos, voir|Pour une synthèse, voir|Pour plus de détails, voir
    |Se reporter à|On se reportera à|On verra|On consultera|On lira|On pourra consulter|Sur cette notion, voir|Pour une vue d’ensemble, voir|Cité par|Cité dans|Cité d’après|Cité in|Ainsi|Par exemple,|Notamment|Contra|Contra,|D’après|Selon|Comparer avec
    |Citons|Signalons|Mentionnons|Parmi une vaste bibliographie, voir|Outre|Voyez|Consulter|Sur tout ceci, voir|Pour une analyse différente, voir|Dans le même sens, voir|Repris dans|Texte reproduit dans|Publié dans|Voir désormais|Voir en dernier lieu"""
)
JOINTS = (" ; ", " ; ", " ; ", "; ", " ; ", ". ", ", ", " et ", " ; ")
TAILS = listed(
    "(je souligne)|(nous soulignons)|passim|et passim|(souligné par l’auteur)|(traduction personnelle)|[notre traduction]|(c’est nous qui soulignons)|et les références citées"
)


def _forms(rng: Random) -> Forms:
    it, in_ = "_", rng.choice(("dans ", "dans ", "in ", "_in_ ", "in : ", "dans : ", "_in_ "))
    dir_ = "{ed_word!}"
    if rng.random() < 0.15:
        within = f"{it}{{container}}{it}, sous la dir. de {{editors}}"
        headed = "sous la dir. de {editors}, "
    else:
        within = rng.choice(
            (
                f"{{editors}}{dir_}, {it}{{container}}{it}",
                f"{{editors}}{dir_}, {it}{{container}}{it}",
                f"{it}{{container}}{it}, sous la direction de {{editors}}",
                f"{{editors}}, {it}{{container}}{it}",
            )
        )
        headed = f"{{editors}}{dir_}, "
    p = rng.choice(("p. ", "p. ", "p. ", "p. ", "pp. ", "p."))
    pin = f"<, {p.replace('pp', 'p')}{{locator}}>"
    here = rng.choice(
        (
            f"<, ici {p.replace('pp', 'p')}{{locator}}>",
            "<, ici p. {locator}>",
            "<, spéc. p. {locator}>",
            "<, p. {locator}>",
            "< (ici p. {locator})>",
            "<, en particulier p. {locator}>",
            "<, cit. p. {locator}>",
        )
    )
    a = f"<{{author}}, |{headed}>"
    t = f"{it}{{title}}{it}"
    imprint = rng.choice(("<, {place}><, {publisher}>, {year}", "<, {place}><, {publisher}>, {year}", "<, {place}>, {year}", "<, {publisher}>, {year}", "<, {place}> : {publisher}, {year}", "<, {place}>/<{publisher}>, {year}",
                          "< ({place}<, {publisher}>, {year})|, {year}>", "<, {place}>< : {publisher}>, {year}", "<, {place}>, Éd. {publisher}, {year}"))  # fmt: skip
    if "/<" in imprint or ">, Éd. {pub" in imprint or "> : {pub" in imprint:
        imprint = f"<{imprint.replace('<', '').replace('>', '')}|, {{year}}>"
    series = rng.choice(
        (
            "",
            "",
            '<, coll. "{series}"<, {series_number}>>',
            '< (coll. "{series}")>',
            '<, "{series}">',
            "< ({series}< {series_number}>)>",
            "<, coll. {series}>",
        )
    )
    tome = rng.choice(
        (
            "<, t. {volume_roman}>",
            "<, t. {volume}>",
            "<, vol. {volume}>",
            "<, tome {volume_roman}>",
            "<, t. {volume_roman}>",
        )
    )
    edition = rng.choice(("<, {edition} éd.>", "<, {edition} éd.>", ""))
    journal = rng.choice((
        f"{it}{{container}}{it}<, vol. {{volume}}><, n° {{issue}}>, {{year}}", f"{it}{{container}}{it}<, {{volume}}><, {{issue}}>, {{year}}", f"{it}{{container}}{it}<, t. {{volume_roman}}>, {{year}}", f"{it}{{container}}{it}<, {{year}}/{{issue}}|, {{year}}>",
        f"{it}{{container}}{it}< {{volume}}><, {{issue}}> ({{year}})", f"{it}{{container}}{it}<, {{volume}}>-<{{issue}}>, {{year}}", f"{it}{{container}}{it}<, n° {{issue}}>, {{year}}", f"{it}{{container}}{it}<, {{volume}}/{{issue}}>, {{year}}",
        f"{it}{{container}}{it}<, {{volume}}e année><, n° {{issue}}>, {{year}}", f"{it}{{container}}{it}, {{year}}<, vol. {{volume}}><, n° {{issue}}>", f"{it}{{container}}{it}<, n{{o_sup!}} {{issue}}>, {{full_date}}", f"{it}{{container}}{it}<, t. {{volume_roman}}><, n° {{issue}}>, {{year}}",
    ))  # fmt: skip
    journal = (
        journal.replace("<, {volume}>-<{issue}>", "<, {volume}-{issue}|, {volume}>")
        .replace(", {full_date}", ", {year}")
        .replace("n{o_sup!}", rng.choice(("n°", "nᵒ", "no")))
    )
    span = f"<, {p}{{pages}}>{here}"
    holding = rng.choice(
        (
            "{archive}, {holding}",
            "{archive}, {archive_location}",
            "{archive}, {archive_location}",
            "{archive} {archive_location}",
            "{archive} : {archive_location}",
        )
    )
    after = rng.choice((", ", ", ", ". "))
    date = rng.choice(
        (", {full_date}|, {year}", ", le {full_date}|, {year}", " du {full_date}|, {year}", " ({full_date})|, {year}")
    )
    web = rng.choice(("<, en ligne : {url}>< (consulté le {accessed})>", "<, [en ligne], {url}>< (consulté le {accessed})>", "<, URL : {url}>< [consulté le {accessed}]>", "<, {url}>< (consulté le {accessed})>",
                      "< [En ligne : {url}<, consulté le {accessed}>]>", "<, disponible sur ‹{url}›><, consulté le {accessed}>", "<, mis en ligne le {full_date}><, {url}><, dernière consultation le {accessed}>"))  # fmt: skip
    return {
        "article": (f'{a}"{{title}}", {journal}{span}', f'{a}"{{title}}", _{{container}}_<, {{volume}}>, {{year}}{span}', f'{a}"{{title}}", _{{container}}_<, {{volume}}><, {{issue}}>, {{year}}{span}{web}'),
        "review": (f'<{{author}}, >compte rendu de _{{title}}_, {journal}{span}', f'<{{author}}, >"{{title}}" [compte rendu], {journal}{span}'),
        "book": (f"{a}{t}{tome}{edition}{imprint}{series}{pin}", f"{a}{t}{tome}{imprint}{pin}", f"{a}{t}<, trad. {{translators}}>{imprint}{pin}", f"{a}{t}<, trad. fr. {{translators}}>{imprint}{series}{pin}",
                 f"{a}{t}<, édition de {{editors}}>{tome}{imprint}{pin}", f"{a}{t}<, préface de {{editors}}>{imprint}{pin}", f"{a}{t}{imprint}< [{{original}}]>{pin}"),
        "chapter": (f'{a}"{{title}}", {in_}<{within}|{it}{{container}}{it}>{tome}{imprint}{span}', f'{a}"{{title}}", {in_}<{within}|{it}{{container}}{it}>{imprint}{series}{span}'),
        "conference": (f'{a}"{{title}}", {in_}<{within}|{it}{{container}}{it}>{imprint}{span}',),
        "encyclopedia": (f'<{{author}}, >art. "{{title}}", {in_}<{within}|{it}{{container}}{it}>{tome}{imprint}{span}', f's. v. "{{title}}", {in_}{it}{{container}}{it}{tome}<, {{year}}>{span}', f'<{{author}}, >"{{title}}", {in_}_{{container}}_{imprint}{span}'),
        "thesis": (f"{a}{t}<, {{genre}}|, thèse de doctorat>, {{institution}}, {{year}}{pin}", f"{a}{t}<, {{genre}}|, thèse>< sous la direction de {{editors}}>, {{institution}}, {{year}}{pin}", f'{a}"{{title}}", <{{genre}}|thèse dactyl.>, {{institution}}, {{year}}{pin}'),
        "report": (f"{a}{t}{imprint}{pin}", f"{a}{t}, <rapport n° {{number}}, ><{{institution}}, >{{year}}{pin}", f"{a}{t}<, {{year}}>{web}"),
        "preprint": (f'{a}"{{title}}"<, {{year}}>{web}',),
        "newspaper": (f'<{{author}}, >"{{title}}", {it}{{container}}{it}, {{date}}<, {p}{{pages}}>', f"{it}{{container}}{it}, {{date}}<, {p}{{pages}}>", f'<{{author}}, >"{{title}}", {it}{{container}}{it}<, n° {{issue}}>, {{date}}{web}', f"{it}{{container}}{it} du {{date}}"),
        "magazine": (f'<{{author}}, >"{{title}}", {it}{{container}}{it}<, n° {{issue}}>, {{date}}<, {p}{{pages}}>',),
        "webpage": (f'<{{author}}, >"{{title}}"<, {it}{{container}}{it}><, {{date}}>{web}', f'<{{author}}, >"{{title}}"{web}'),
        "archive": (f"{holding}<, {{title}}><{date}>", f"{holding}<, {{title}}>", holding, f"{{title}}<{date}>{after}{holding}", f"{holding} : {{title}}<{date}>"),
        "letter": (f"<{{author}}, >{{title}}<{date}>{after}{holding}", f"{holding}, {{title}}<{date}>", f"{{title}}<{date}>"),
        "interview": ('Entretien avec {author}<, _{container}_><, {full_date}|, {year}>', 'Entretien avec {author}<, {full_date}|, {year}>'),
        "film": ("<{author}, >_{title}_, {year}", "_{title}_ (réal. {author}, {year})"),
    }  # fmt: skip


def _again(rng: Random) -> tuple[dict[str, tuple[str, ...]], tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    pin = rng.choice(("<, p. {locator}>", "<, p. {locator}>", "<, p. {locator}>", "<, p.{locator}>", "< p. {locator}>"))
    op, art = rng.choice(
        (
            ("_op. cit._", "_art. cit._"),
            ("_op. cit._", "art. cit."),
            ("op. cit.", "art. cit."),
            ("_op. cit._", "art. cité"),
            ("_ouvr. cité_", "_art. cité_"),
            ("_op. cit_.", "_art. cit_."),
            ("_op. cit._", "_loc. cit._"),
        )
    )
    who = "<{author_again}, |{editors_again}, >"
    book = f"{who}_{{short_title}}_<, {{nothing}}>, {op}{pin}".replace("<, {nothing}>", "")
    article = f'{who}"{{short_title}}", {art}{pin}'
    plain_book, plain_article = f"{who}_{{short_title}}_{pin}", f'{who}"{{short_title}}"{pin}'
    dots = rng.choice(("...", "…", ""))
    if dots and rng.random() < 0.3:
        plain_book, book = (
            plain_book.replace("{short_title}", "{short_title}" + dots),
            book.replace("{short_title}", "{short_title}" + dots),
        )
    holding = "{archive}, {archive_location}"
    shorts = {
        "*": (plain_article, article), "book": (plain_book, plain_book, f"{who}_{{short_title}}_<, cité n. {{note}}>{pin}", f"{who}_{{short_title}}_< (n. {{note}})>{pin}"), "thesis": (plain_book, plain_book),
        "article": (plain_article, plain_article, f'{who}"{{short_title}}"<, cité note {{note}}>{pin}'), "archive": (holding, holding), "letter": (holding, "{title}<, {full_date}>"), "newspaper": ("_{container}_, {date}", '"{short_title}"'),
    }  # fmt: skip
    if rng.random() < 0.2:
        year = "<{author_again}|{editors_again}|{short_title}> {year}" + pin
        shorts["*"] = shorts["book"] = shorts["article"] = (
            year,
            year.replace(" {year}", ", {year}"),
            year.replace(" {year}", " ({year})"),
        )
    aways = rng.choice((
        (("op-cit", f"{who}{op}{pin}"), ("op-cit", book)), (("op-cit", book), ("op-cit", f"{who}{op}{pin}")), (("op-cit", article), ("op-cit", f"{who}{art}{pin}")),
        (("op-cit", f"{who}{op}< (n. {{note}})>{pin}"), ("op-cit", f"{who}{op}{pin}")), (("op-cit", f"{who}{op}<, note {{note}}>{pin}"), ("op-cit", book)), (("op-cit", book), ("short", plain_book)),
        (("op-cit", f"{who}{art}<, note {{note}}>{pin}"), ("op-cit", f"{who}{op}{pin}")), (("loc-cit", f"{who}_loc. cit._{pin}"), ("op-cit", f"{who}{op}{pin}")), (("supra", f"{who}_supra_<, note {{note}}>{pin}"), ("op-cit", book)),
    ))  # fmt: skip
    same = rng.choice(("_Ibid._", "_Ibid._", "_Ibid_.", "Ibid.", "_Ibidem_", "_ibid._", "_Ibid._"))
    ibids = rng.choice((
        (("ibid", f"{same}{pin}"), ("ibid", same)), (("ibid", f"{same}{pin}"), ("ibid", same), ("idem", f"_Id._{pin}"), ("idem", f"_Idem_{pin}")), (("ibid", f"{same}{pin}"), ("loc-cit", f"_Loc. cit._{pin}"), ("ibid", same)),
        (("ibid", f"{same}{pin}"), ("idem", "_Idem_")),
    ))  # fmt: skip
    return shorts, aways, ibids


def _style(rng: Random, number: int) -> Style:
    shorts, aways, ibids = _again(rng)
    order = rng.choice(
        ("given", "given", "given", "initials", "initials", "bracketed_initials", "bracketed", "reversed")
    )
    last = rng.choice((" et ", " et ", " et ", ", ", " & "))
    caps = rng.random() < (0.7 if order in ("bracketed", "bracketed_initials", "reversed") else 0.15)
    habits = Habits(
        names=NameHabit(order, ", ", last, 3, rng.choice((" _et al._".replace("_", ""), " et alii", " et al.")), capitals=caps),
        again=NameHabit(rng.choice(("initials", "initials", "family", order)), ", ", last, 2, " et al.", capitals=caps),
        editors=NameHabit("given" if order == "given" else "initials", ", ", last, 2, " et al.", capitals=caps and rng.random() < 0.7),
        pins=PinHabit(dash=rng.choice(("-", "-", "–")), next_one=rng.choice(("", " sq.", "")), onward=rng.choice((" et suiv.", " sqq.", " et s.", " sq.", "")), often=rng.choice((0.0, 0.1, 0.2)), note=rng.choice((", n. ", ", note ", " n. ")), both=" et "),
        date=rng.choice(("fr", "fr", "fr", "fr_short")), quotes=rng.choice((("« ", " »"), ("« ", " »"), ("«\u00a0", "\u00a0»"), ("«\u202f", "\u202f»"), ("“", "”"), ("«", "»"), ('"', '"'))), subtitle=rng.choice((". ", ". ", " : ", ": ")),
        places=rng.choice(("/", "-", ", ")), edition=_edition, idem=rng.choice((("Id.", "Idem"), ("Id.", "Id."), ("ID.",))), short_journal=rng.random() < 0.2, accessed="fr", ed_words=rng.choice(((" (dir.)", " (dir.)"), (" (dir.)", " (dir.)"), (" (éd.)", " (éd.)"), (" (éd.)", " (éds)"), (" (ed.)", " (eds)"), (" (dir.)", " (dirs.)"), (" (éd.)", " (éds.)"))),
    )  # fmt: skip
    others = {kind: shorts[kind] for kind in ("archive", "letter", "newspaper")}
    return TemplatedStyle(
        f"french-history-{number}",
        "fr",
        SIGNALS,
        JOINTS,
        _forms(rng),
        shorts,
        ibids,
        aways,
        habits,
        None,
        {"*": TAILS},
        0.02,
        others,
    )


def _edition(edition: str) -> str:
    return f"{edition}{'re' if edition == '1' else 'e'}" if edition.isdigit() else edition


def styles(rng: Random) -> list[Style]:
    """Nine hands of French historical writing."""
    return [_style(rng, number) for number in range(1, 10)]
