"""Dutch, Danish, Norwegian and Swedish historians' notes: `aldaar 45`, `a.w.`; `s. 45`, `jf.`, `Sst.`, `a.a.`"""

from __future__ import annotations

from dataclasses import dataclass
from functools import partial
from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import listed
from training.generator.hand.templated import Forms, Habits, TemplatedStyle
from training.generator.pools.small_languages import recast
from training.generator.style import Style


@dataclass(frozen=True, slots=True)
class _Words:
    """The small words of a language."""

    signals: tuple[str, ...]
    and_: str
    page: tuple[str, ...]
    within: tuple[str, ...]
    editor: tuple[tuple[str, str], ...]
    tome: str
    number: tuple[str, ...]
    here: tuple[str, ...]
    accessed: tuple[str, ...]
    edition: str
    thesis: str
    again: tuple[str, ...]
    same: tuple[str, ...]
    idem: tuple[str, ...]
    tails: tuple[str, ...]
    note: tuple[str, ...]
    interview: str


_WORDS = {
    "nl": _Words(
        listed("Zie|Zie|Zie|Zie ook|Zie bijvoorbeeld|Zie onder meer|Zie hierover|Zie vooral|Zie voor een overzicht|Zie verder|Zie voorts|Zie met name|Zie daarover|Vgl.|Vgl.|Vgl. ook|Vergelijk|Vergelijk ook|Cf.|Geciteerd in|Geciteerd bij|Aangehaald in|Bijvoorbeeld|Anders|Aldus|Hierover|Ontleend aan|Naar|O.a.|Voor een overzicht|Over deze kwestie|Kritisch hierover|Overgenomen uit|Nog steeds fundamenteel is"),
        " en ", ("", "", "p. ", "pp. ", "blz. "), ("in: ", "in: ", "in ", "In: "), ((" ed.", " eds."), (" (red.)", " (red.)"), (" (ed.)", " (eds.)"), (" ed.", " ed."), (" (eds.)", " (eds.)")), "deel ", ("nr. ", "afl. ", "no. "),
        (", aldaar ", ", aldaar ", ", hier ", ", i.h.b. ", ", met name "), ("(geraadpleegd {accessed})", "(geraadpleegd op {accessed})", "[{accessed}]", "(bezocht op {accessed})"), "{edition} druk", "proefschrift", ("a.w.", "op. cit.", "_a.w._", "_op. cit._", "a.a."),
        ("Ibidem", "Ibidem", "Ibid.", "_Ibidem_", "Idem"), ("Idem", "Dezelfde"), listed("passim|(cursivering van mij)|en de daar genoemde literatuur|(mijn vertaling)"), ("noot", "n."), "Interview met {author}",
    ),
    "da": _Words(
        listed("Se|Se|Se|Se også|Se f.eks.|Se bl.a.|Se fx|Se hertil|Se nærmere|Se især|Jf.|Jf.|Jf. også|Jvf.|Jfr.|Sml.|Således|Her citeret efter|Citeret efter|Om dette se|Herom se|Herom|For en oversigt se|Se endvidere|Se dog|Anderledes|Bl.a.|F.eks.|Trykt i|Cf."),
        " og ", ("s. ", "s. ", "s. ", "", "p. "), ("i: ", "i: ", "i ", "I: "), ((" (red.)", " (red.)"), (" (udg.)", " (udg.)"), (" (red.)", " (red.)")), "bd. ", ("nr. ", "hft. ", "nr. "),
        (", her s. ", ", her ", ", især s. ", ", s. "), ("(besøgt {accessed})", "(set {accessed})", "[{accessed}]", "(tilgået {accessed})"), "{edition}. udg.", "ph.d.-afhandling", ("op.cit.", "op. cit.", "anf. arb.", "anf.st.", "a.st."),
        ("Ibid.", "Ibid.", "Sst.", "Smst.", "_Ibid._"), ("Samme", "Smst."), listed("passim|(min kursivering)|med henvisninger"), ("note", "n."), "Interview med {author}",
    ),
    "no": _Words(
        listed("Se|Se|Se|Se også|Se f.eks.|Se for eksempel|Se bl.a.|Se særlig|Se videre|Jf.|Jf.|Jf. også|Jfr.|Cf.|Slik|Sitert etter|Sitert i|Her etter|For en oversikt, se|Om dette, se|Sml.|Jamfør|Sjå|Sjå òg|Blant annet|F.eks."),
        " og ", ("s. ", "s. ", "", "s. "), ("i ", "i: ", "i ", "I: "), ((" (red.)", " (red.)"), (" (red.)", " (red.)"), (" (utg.)", " (utg.)")), "b. ", ("nr. ", "h. ", "nr. "), (", her s. ", ", særlig s. ", ", s. "),
        ("(lesedato {accessed})", "(lest {accessed})", "[{accessed}]", "(nedlastet {accessed})"), "{edition}. utg.", "hovedoppgave", ("op.cit.", "op. cit.", "_op.cit._"), ("Ibid.", "Ibid.", "Samme sted", "_Ibid._", "Same stad"), ("Samme", "Same"), listed("passim|(min kursiv)|(mi uthevingar)"), ("note", "fotnote"), "Intervju med {author}",
    ),
    "sv": _Words(
        listed("Se|Se|Se|Se även|Se t.ex.|Se t. ex.|Se bl.a.|Se också|Se vidare|Se framför allt|Se särskilt|Jfr|Jfr|Jfr även|Jfr dock|Jämför|Cf.|Så t.ex.|Citerat efter|Cit. efter|Här efter|För en översikt, se|Om detta, se|Sammanfattat i|Bl.a.|T.ex.|Exempelvis|Tryckt i"),
        " och ", ("s. ", "s. ", "s. ", "", "s "), ("i: ", "i ", "i ", "I: "), ((" (red.)", " (red.)"), (" (utg.)", " (utg.)"), (" (red)", " (red)")), "bd ", ("nr ", "h. ", "nr. "), (", här s. ", ", här ", ", särskilt s. ", ", s. "),
        ("(hämtad {accessed})", "(läst {accessed})", "[{accessed}]", "({accessed})"), "{edition} uppl.", "diss.", ("a.a.", "a. a.", "op. cit.", "anf. arb.", "a.a."), ("Ibid.", "Ibid", "Ibidem", "_Ibid._", "Ibid."), ("Dens.", "Densamme"), listed("passim|(min kurs.)|med där anförd litteratur|m. hänv."), ("not", "fotnot"), "Intervju med {author}",
    ),
}  # fmt: skip


def _forms(rng: Random, word: _Words, lang: str, p: str) -> Forms:
    c = rng.choice((", ", ", ", ", ")) if lang == "nl" else rng.choice((", ", ": ", ": "))
    in_, no, here = rng.choice(word.within), rng.choice(word.number), rng.choice(word.here)
    pin = f"<, {p}{{locator}}>" if p or rng.random() < 0.6 else "< {locator}>"
    a = f"<{{author}}{c}|{{editors}}{{ed_word!}}{c}>"
    q = rng.choice(('"{title}"', '"{title}"', "_{title}_" if lang != "nl" else '"{title}"'))
    imprint = rng.choice(("< ({place} {year})| ({year})>", "< ({place} {year})| ({year})>", "< ({place}: {publisher} {year})| ({year})>", "< ({place}: {publisher}, {year})| ({year})>") if lang == "nl" else
                         ("<, {place} {year}|, {year}>", "<, {place} {year}|, {year}>", "< ({place} {year})| ({year})>", "<, {place}: {publisher} {year}|, {year}>", "<, {publisher}, {place} {year}|, {year}>", "< ({place}: {publisher}, {year})| ({year})>"))  # fmt: skip
    journal = rng.choice(
        (
            "_{container}_ {volume} ({year})",
            "_{container}_ {volume} ({year})",
            "_{container}_<, {volume}:{issue}|, {volume}> ({year})",
            f"_{{container}}_ {{volume}} ({{year}})< {no}{{issue}}>",
            f"_{{container}}_<, {word.tome}{{volume}}>, {{year}}",
            "_{container}_< {year}:{issue}| {year}>",
            f"_{{container}}_<, {no}{{issue}}>, {{year}}",
        )
    )
    span = f"<{rng.choice((' ', ', ')) if not p else ', '}{p}{{pages}}><{here}{{locator}}>"
    within = f"<{{editors}}{{ed_word!}}{c}>_{{container}}_"
    web = (
        f"<, {{url}}>< {rng.choice(word.accessed)}>"
        if rng.random() < 0.7
        else f"<, ‹{{url}}›>< {rng.choice(word.accessed)}>"
    )
    order = rng.choice(
        (
            "{archive}, {holding}",
            "{archive}, {archive_location}",
            "{archive} {archive_location}",
            "{archive}: {archive_location}",
        )
    )
    edition = f"<, {word.edition}>" if rng.random() < 0.5 else ""
    tome = rng.choice((f"<, {word.tome}{{volume}}>", "< {volume_roman}>", f"<, {word.tome}{{volume_roman}}>"))
    day = rng.choice((", {date}", " {date}", " ({date})"))
    return {
        "article": (f"{a}{q}, {in_ if rng.random() < 0.25 else ''}{journal}{span}", f"{a}{q}, _{{container}}_ {{volume}} ({{year}}){span}"), "review": (f"{a}{q}, {journal}{span}",),
        "book": (f"{a}_{{title}}_{tome}{edition}{imprint}{pin}", f"{a}_{{title}}_{imprint}{pin}", f"{a}_{{title}}_<. {{series}}< {{series_number}}>>{imprint}{pin}"),
        "chapter": (f"{a}{q}, {in_}{within}{imprint}{span}", f"{a}{q}, {in_}{within}{tome}{imprint}{span}"), "conference": (f"{a}{q}, {in_}{within}{imprint}{span}",), "encyclopedia": (f"{a}{q}, {in_}_{{container}}_{tome}{imprint}{span}",),
        "thesis": (f"{a}_{{title}}_ (<{{genre}}|{word.thesis}>, {{institution}} {{year}}){pin}", f"{a}_{{title}}_, <{{genre}}|{word.thesis}> {{institution}} {{year}}{pin}"), "report": (f"{a}_{{title}}_{imprint}{pin}",), "preprint": (f"{a}{q}<, {{year}}>{web}",),
        "newspaper": (f"<{{author}}{c}>{q}, _{{container}}_{day}<, {p}{{pages}}>", f"_{{container}}_{day}<, {p}{{pages}}>"), "magazine": (f"<{{author}}{c}>{q}, _{{container}}_<, {no}{{issue}}>{day}<, {p}{{pages}}>",),
        "webpage": (f"<{{author}}{c}>{q}<, _{{container}}_><, {{date}}>{web}", f"<{{author}}{c}>{q}{web}"), "film": (f"<{{author}}{c}>_{{title}}_ ({{year}})",), "interview": (f"{word.interview}<, {{full_date}}|, {{year}}>",),
        "archive": (f"{order}<, {{title}}><, {{full_date}}>", order, f"{{title}}<, {{full_date}}>, {order}"), "letter": (f"<{{author}}{c}>{{title}}<, {{full_date}}>, {order}", f"{order}<, {{title}}><, {{full_date}}>"),
    }  # fmt: skip


def _style(rng: Random, number: int, lang: str) -> Style:
    word = _WORDS[lang]
    p, ed_words = rng.choice(word.page), rng.choice(word.editor)
    pin = f"<, {p}{{locator}}>"
    who = "<{author_again}, |{editors_again}, >"
    plain, quoted = f"{who}_{{short_title}}_{pin}", f'{who}"{{short_title}}"{pin}'
    noted = f"{who}_{{short_title}}_< ({rng.choice(word.note)} {{note}})>{pin}"
    year = f"<{{author_again}}|{{editors_again}}|{{short_title}}>{rng.choice((' {year}', ' ({year})'))}{pin.replace('<, ', rng.choice(('<, ', '<: ')))}"
    first = rng.choice((plain, plain, year, noted))
    other = quoted if first == plain else first
    holding = "{archive}, {archive_location}"
    shorts = {"*": (first, plain), "article": (other, quoted), "chapter": (other, quoted), "archive": (holding,), "letter": (holding, "{title}<, {full_date}>"), "newspaper": ("_{container}_, {date}", "<{author_again}, >\"{short_title}\"")}  # fmt: skip
    op, same = rng.choice(word.again), rng.choice(word.same)
    aways = rng.choice(
        (
            (("op-cit", f"{who}{op}{pin}"),),
            (
                ("op-cit", f"{who}{op}<, {rng.choice(word.note)} {{note}}>{pin}"),
                ("op-cit", f"{who}_{{short_title}}_, {op}{pin}"),
            ),
            (("short", noted), ("op-cit", f"{who}{op}{pin}")),
            (("op-cit", f"{who}{op}{pin}"), ("short", plain)),
        )
    )
    ibids = (("ibid", f"{same}{pin}"), ("ibid", same), ("ibid", f"Ibidem{pin}" if lang == "nl" else f"Ibid.{pin}"))
    order, caps = rng.choice(("given", "given", "given", "initials", "inverted")), rng.random() < 0.06
    habits = Habits(
        names=NameHabit(order, "; " if order == "inverted" else ", ", word.and_ if order != "inverted" else rng.choice(("; ", word.and_)), 3, {"nl": " e.a.", "sv": " m.fl."}.get(lang, " m.fl."), capitals=caps), again=NameHabit("family", ", ", word.and_, 2, " e.a." if lang == "nl" else " m.fl.", capitals=caps),
        editors=NameHabit("given" if order != "initials" else "initials", ", ", word.and_, 2, " e.a." if lang == "nl" else " m.fl."), pins=PinHabit(dash=rng.choice(("-", "-", "–")), next_one=" f." if lang != "nl" else " e.v.", onward=" ff." if lang != "nl" else " e.v.", often=rng.choice((0.0, 0.15)), note=f" {rng.choice(word.note)} ", both=word.and_),
        date={"nl": "nl", "sv": rng.choice(("sv", "slash")), "da": rng.choice(("da", "num")), "no": rng.choice(("da", "num"))}[lang], quotes=rng.choice((("‘", "’"), ("‘", "’"), ("'", "'")) if lang == "nl" else (("»", "«"), ("”", "”"), ('"', '"'), ("«", "»"), ("’", "’"))),
        subtitle=". " if rng.random() < 0.8 else ": ", edition=_third if lang == "nl" else str, places=rng.choice(("/", ", ", " en " if lang == "nl" else " & ")), idem=word.idem[:1], ed_words=ed_words, accessed={"nl": "nl", "sv": "iso"}.get(lang, "num"),
    )  # fmt: skip
    others = {kind: shorts[kind] for kind in ("archive", "letter", "newspaper")}
    joints = ("; ", "; ", "; ", "; ", ". ", word.and_)
    return TemplatedStyle(
        f"humanities-{lang}-{number}",
        lang,
        word.signals,
        joints,
        _forms(rng, word, lang, p),
        shorts,
        ibids,
        aways,
        habits,
        partial(recast, lang=lang),
        {"*": word.tails},
        0.02,
        others,
    )


def styles(rng: Random) -> list[Style]:
    """Four Dutch hands, one Danish, one Norwegian, two Swedish."""
    return [
        _style(rng, number, lang) for number, lang in enumerate(("nl", "nl", "nl", "nl", "da", "no", "sv", "sv"), 1)
    ]


def _third(edition: str) -> str:
    return f"{edition}e" if edition.isdigit() else edition
