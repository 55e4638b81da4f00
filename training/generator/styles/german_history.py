"""German notes of historians and philologists: `in: Historische Zeitschrift 245 (1987), S. 1–34, hier S. 12`, `ebd.`, `BArch`."""

from __future__ import annotations

from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import listed
from training.generator.hand.templated import Forms, Habits, TemplatedStyle
from training.generator.style import Style

SIGNALS = listed(
    """Vgl.|Vgl.|Vgl.|Vgl.|Vgl.|Vgl. auch|Vgl. dazu|Vgl. hierzu|Vgl. etwa|Vgl. u.a.|Vgl. bes.|Vgl. insbesondere|Vgl. ferner|Vgl. zum Folgenden|Vgl. demgegenüber|Siehe|Siehe|Siehe auch|Siehe dazu
    |Siehe hierzu|Siehe etwa|Siehe z. B.|S.|S. auch|S. dazu|So|So etwa|So auch|So z. B.|So bereits|Dazu|Dazu auch|Dazu ausführlich|Hierzu|Hierzu auch|Zit. nach|Zit. n.|Zitiert nach|Zit. in
    |Abgedruckt in|Abgedr. in|Wiederabgedruckt in|Ausführlich|Ausführlich dazu|Näher dazu|Grundlegend|Grundlegend hierzu|Immer noch grundlegend|Nach wie vor grundlegend|Zusammenfassend|Anders|Anders dagegen
    |Dagegen|Kritisch|Kritisch dazu|Zur Kritik|Allgemein|Allgemein dazu|Als Überblick|Zum Überblick|Einführend|Exemplarisch|Für einen Überblick|Zum Forschungsstand|Zur Forschungslage|Zum Begriff|Zum Kontext
    |Aus der Fülle der Literatur|Aus der umfangreichen Literatur|Aus der neueren Literatur|Stellvertretend|Statt vieler|Genannt sei nur|Hingewiesen sei auf|Z. B.|Etwa|Ferner|Ebenso|Ähnlich|Beispielhaft
    |Zu diesem Komplex|Weiterführend|Zum Hintergrund|Erstmals|Zuerst|Zuletzt|Jetzt auch|Neuerdings|Hier nach|Nach|Bei|Vergleiche|Vergl.|Cf.|Dies nach|Für das Folgende|Hierzu und zum Folgenden"""
)
JOINTS = ("; ", "; ", "; ", "; ", "; ", "; ", ". ", ", ", " sowie ", " und ", " – ")
TAILS = listed(
    "m. w. N.|(m. w. Lit.)|(mit weiterer Literatur)|(Hervorhebung im Original)|u. ö.|passim|(Herv. i. O.)|u.ö.|(mit Belegen)|[Übers. d. Verf.]|(dort auch die ältere Literatur)"
)


_EDITORS = (
    (" (Hrsg.)", " (Hrsg.)"),
    (" (Hg.)", " (Hg.)"),
    (" (Hg.)", " (Hgg.)"),
    (" [Hg.]", " [Hg.]"),
    (" (Hrsg.)", " (Hrsg.)"),
    (" (Hg.)", " (Hg.)"),
    (" (Hrsg.)", " (Hgg.)"),
)


def _forms(rng: Random) -> Forms:
    after = rng.choice((": ", ": ", ", ", ", "))
    it = rng.choice(("", "", "", "_"))
    jt = rng.choice(("", "", it))
    quote = rng.choice(("", "", "", '"'))
    mark = "{ed_word!}"
    s = rng.choice(("S. ", "S. ", "S. ", "S. ", "", "S."))
    here = rng.choice((f"<, hier {s}{{locator}}>", f"<, hier {s}{{locator}}>", f"<, hier: {s}{{locator}}>", "<, hier {locator}>", f"<, bes. {s}{{locator}}>", "<, {locator}>",
                       f"< (hier {s}{{locator}})>", f"<, hier bes. {s}{{locator}}>"))  # fmt: skip
    pin = f"<, {s}{{locator}}>" if s else "<, {locator}>"
    a = f"<{{author}}{after}|{{editors}}{mark}{after}>"
    t = f"{it}{{title}}{it}"
    q = f"{quote}{{title}}{quote}"
    in_ = rng.choice(("in: ", "in: ", "in: ", "In: ", "in "))
    stop = ", " if in_[0] == "i" else ". "
    imprint = rng.choice(
        (
            "{place} {year}",
            "{place} {year}",
            "{place} {year}",
            "{place}: {publisher} {year}",
            "{place}, {year}",
            "{publisher}, {place} {year}",
            "{place} ({publisher}) {year}",
        )
    )
    edition = rng.choice(
        ("<, {edition}. Aufl.>", "<, {edition}. Auflage>", "<, {edition}., überarb. Aufl.>", "<, {edition}. Aufl.>", "")
    )
    if not edition:
        imprint = "<{place} {edition_sup}{year}|{place} {year}>"
    series = rng.choice(
        (
            "",
            "",
            "< ({series}< {series_number}>)>",
            "< (= {series}<, Bd. {series_number}>)>",
            "< ({series}; Bd. {series_number})>",
        )
    )
    book_volume = "<, Bd. {volume}>"
    printed = f"<, {imprint}|<, {{first_place}}><, {{year}}>>"
    journal = rng.choice((f"{jt}{{container}}{jt} {{volume}} ({{year}})", f"{jt}{{container}}{jt} {{volume}} ({{year}})", f"{jt}{{container}}{jt} {{volume}} ({{year}})<, H. {{issue}}>",
                          f"{jt}{{container}}{jt}, {{volume}} ({{year}})<, {{issue}}>", f"{jt}{{container}}{jt} {{volume}}<, {{issue}}>, {{year}}", f"{jt}{{container}}{jt}, Jg. {{volume}}<, H. {{issue}}>, {{year}}",
                          f"{jt}{{container}}{jt} {{volume}}<.{{issue}}> ({{year}})", f"{jt}{{container}}{jt}, Bd. {{volume}} ({{year}})", f"{jt}{{container}}{jt} {{volume}}<, {{year}}/{{issue}}|, {{year}}>",
                          f"{jt}{{container}}{jt} <{{issue}}/>{{year}}", f"{jt}{{container}}{jt} {{volume}}<, H. {{issue}}> ({{year}})"))  # fmt: skip
    span = f"<, {s}{{pages}}>{here}"
    within = rng.choice(
        (
            f"{{editors}}{mark}{after}{it}{{container}}{it}",
            f"{it}{{container}}{it}, hrsg. v. {{editors}}",
            f"{it}{{container}}{it}, hg. v. {{editors}}",
            f"{it}{{container}}{it}. Hrsg. von {{editors}}",
        )
    )
    holding = rng.choice(
        (
            "{archive}, {holding}",
            "{archive}, {holding}",
            "{archive}, {archive_location}",
            "{archive} {holding}",
            "{archive} {archive_location}",
        )
    )
    where = rng.choice((", in: ", ", ", ", in: ", "; ", " – "))
    described = f"<{{author}}{after}>{{title}}<, {{full_date}}|, {{year}}>{where}{holding}"
    web = rng.choice(("<, URL: {url}>< (Zugriff: {accessed})>", "<, online unter: {url}>< (abgerufen am {accessed})>", "<, {url}>< ({accessed})>", "<, ‹{url}›>< (letzter Zugriff: {accessed})>",
                      "<, URL: ‹{url}›>< [{accessed}]>", "<, {url}>< (zuletzt abgerufen am {accessed})>", "<. {url}>< (eingesehen am {accessed})>", "<, abrufbar unter: {url}>< (Stand: {accessed})>"))  # fmt: skip
    dated = rng.choice(
        (
            ", {date}",
            " v. {date}",
            " vom {date}",
            ", {date}",
            " ({date})",
            "<, Nr. {issue}>, {date}",
            "<, Nr. {issue}> v. {date}",
        )
    )
    return {
        "article": (f"{a}{q}{stop}{in_}{journal}{span}", f"{a}{q}{stop}{in_}{{container}} {{volume}} ({{year}}){span}", f"{a}{q}{stop}{in_}{{container_short:container_title}} {{volume}} ({{year}}){span}"),
        "review": (f"<{{author}}{after}>Rez. zu: {{title}}{stop}{in_}{journal}{span}", f"<{{author}}{after}>Rezension von <{{editors:author}}, >{{title}}{stop}{in_}{journal}{span}"),
        "book": (f"{a}{t}{book_volume}{edition}{series}{printed}{pin}", f"{a}{t}{edition}{printed}{pin}", f"<{{author}}{after}>{t}<, hrsg. v. {{editors}}>{book_volume}{printed}{pin}",
                 f"{a}{t}<, übers. v. {{translators}}>{printed}{pin}", f"{a}{t} ({{year}}){pin}"),
        "chapter": (f"{a}{q}{stop}{in_}<{within}|{it}{{container}}{it}>{book_volume}{printed}{span}", f"{a}{q}{stop}{in_}<{{editors}}{mark}{after}|>{it}{{container}}{it}<, {{place}} {{year}}|, {{year}}>{span}"),
        "conference": (f"{a}{q}{stop}{in_}<{within}|{it}{{container}}{it}>{printed}{span}",),
        "encyclopedia": (f"<{{author}}{after}>Art. {q}{stop}{in_}<{within}|{it}{{container}}{it}>{book_volume}{printed}{span}", 'Art. "{title}", in: {container}<, Bd. {volume}>, {year}<, Sp. {pages}>'),
        "thesis": (f"{a}{t}, <{{genre}}|Diss.> <{{place}}|{{institution}}> {{year}}{pin}", f"{a}{t}, phil. Diss. <{{place}}|{{institution}}> {{year}}{pin}", f"{a}{t} (<{{genre}}|Diss.>, {{institution}}), {{year}}{pin}"),
        "report": (f"<{{author}}{after}>{t}<, {{place}} {{year}}|, {{year}}>{pin}", f"<{{author}}{after}>{t}<, {{year}}>{web}"),
        "preprint": (f"{a}{q} ({{year}}){web}",),
        "newspaper": (f"<{{author}}{after}>{q}{stop}{in_}{jt}{{container}}{jt}{dated}<, {s}{{pages}}>", f"{jt}{{container}}{jt}{dated}<, S. {{pages}}>", f"<{{author}}{after}>{q}{stop}{in_}{{container}}, {{date}}{web}"),
        "magazine": (f"<{{author}}{after}>{q}{stop}{in_}{jt}{{container}}{jt}{dated}<, {s}{{pages}}>",),
        "webpage": (f"<{{author}}{after}>{q}<{stop}{in_}{{container}}><, {{date}}>{web}", f"<{{author}}{after}>{q}{web}", f"<{{container:author}}{after}>{q}{web}"),
        "archive": (described, f"{holding}<: {{title}}><, {{full_date}}>", holding),
        "letter": (described, f"{{title}} v. {{date}}{where}{holding}", f"{{title}}, {{date}}{where}{holding}"),
        "interview": ("Interview mit {author}<, {full_date}|, {year}>", f'<{{author}}, >"{{title}}", Interview<, {in_}{{container}}>, {{date}}'),
        "film": (f"{it}{{title}}{it} (<Regie: {{author}}, >{{year}})",),
    }  # fmt: skip


def _again(rng: Random) -> tuple[Forms, tuple[tuple[str, str], ...], tuple[tuple[str, str], ...]]:
    s = rng.choice(("S. ", "S. ", "S. ", "", "S."))
    pin = f"<, {s}{{locator}}>"
    after = rng.choice((", ", ": ", ", "))
    fn = rng.choice(("wie Anm.", "wie Anm.", "Anm.", "wie Fn.", "Fn.", "s. Anm.", "wie Fußnote", "siehe Anm."))
    who = "<{author_again}" + after + "|{editors_again}" + after + ">"
    bare = "<{author_again}|{editors_again}|{short_title}>"
    full = f"{who}{{short_title}}{pin}"
    noted = f"{who}{{short_title}}< ({fn} {{note}})>{pin}"
    only = f"<{bare} ({fn} {{note}})|{who}{{short_title}}>{pin}"
    year = (
        f"<{{author_again}}|{{editors_again}}|{{short_title}}><, {{year}}>{pin}"
        if rng.random() < 0.5
        else f"{bare} ({{year}}){pin}"
    )
    holding = "{archive}, {archive_location}"
    first = rng.choice((full, full, noted, noted, only, year))
    shorts = {
        "*": (first, full, noted),
        "archive": (holding, "{title}, " + holding),
        "letter": ("{title}<, {full_date}>", holding),
    }
    away = rng.choice((
        (("op-cit", f"{bare}, a.a.O.{pin}"), ("op-cit", f"{bare}, a. a. O.{pin}"), ("op-cit", f"{bare}, a.a.O.< (Anm. {{note}})>{pin}")),
        (("op-cit", f"{bare}, a. a. O.< ({fn} {{note}})>{pin}"), ("short", full)), (("short", only),), (("short", only), ("op-cit", f"{bare}, op. cit.{pin}")),
        (("short", noted), ("short", full)), (("op-cit", f"{bare} ebd.{pin}".replace(" ebd.", ", a.a.O.")), ("short", full)),
    ))  # fmt: skip
    ibids = rng.choice((
        (("ibid", f"Ebd.{pin}"), ("ibid", "Ebd.")), (("ibid", f"Ebd.{pin}"), ("ibid", f"Ebd.< {s}{{locator}}>")), (("ibid", f"Ebenda{pin}"), ("ibid", "Ebenda")),
        (("ibid", f"Ebda.{pin}"), ("ibid", "Ebda.")), (("ibid", f"Ibid.{pin}"), ("ibid", "Ibid.")), (("ibid", f"A.a.O.{pin}"), ("ibid", f"Ebd.{pin}")),
        (("ibid", f"Ebd.{pin}"), ("idem", f"Ders.{pin}"), ("ibid", "Ebd., passim")), (("ibid", f"Ebd.{pin}"), ("ibid", "Ebd.< {locator}>"), ("ibid", f"ebd.{pin}")),
    ))  # fmt: skip
    return shorts, away, ibids


def _style(rng: Random, number: int) -> Style:
    shorts, aways, ibids = _again(rng)
    order = rng.choice(("given", "given", "given", "given", "inverted", "initials"))
    join, last = rng.choice(((", ", " und "), (", ", " u. "), (" / ", " / "), ("/", "/"), (", ", ", "), ("; ", "; ")))
    if order == "inverted":
        join, last = rng.choice((("; ", "; "), (" / ", " / "), ("; ", " und ")))
    caps = rng.random() < 0.12
    one, two = rng.choice((("Ders.", "Dies."), ("Ders.", "Dies."), ("ders.", "dies.")))
    habits = Habits(
        names=NameHabit(order, join, last, 3, rng.choice((" u.a.", " u. a.", " et al.")), capitals=caps), again=NameHabit("family", join, last, 2, " u.a.", capitals=caps),
        editors=NameHabit("given" if order != "initials" else "initials", join if join != "; " else ", ", last if last != "; " else " und ", 2, rng.choice((" u.a.", " u. a.", " et al."))),
        pins=PinHabit(next_one=rng.choice((" f.", " f.", "f.", "")), onward=rng.choice((" ff.", " ff.", "ff.", "")), often=rng.choice((0.1, 0.3, 0.5)), dash=rng.choice(("–", "–", "-", "-")),
                      note=rng.choice((", Anm. ", " Anm. ", ", Fn. ")), both=rng.choice((" und ", " u. "))),
        date=rng.choice(("de", "de", "num", "num2", "num_spaced", "de_short")), quotes=rng.choice((("„", "“"), ("„", "“"), ("»", "«"), ('"', '"'))), subtitle=rng.choice((". ", ". ", ": ", " – ")),
        places=rng.choice(("/", "/", " / ", ", ", " u. ")), idem=(one, two), ed_words=rng.choice(_EDITORS), short_journal=rng.random() < 0.3, accessed=rng.choice(("num", "num2", "de")),
    )  # fmt: skip
    others = {kind: shorts[kind] for kind in ("archive", "letter")}
    return TemplatedStyle(
        f"german-history-{number}",
        "de",
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


def styles(rng: Random) -> list[Style]:
    """Ten hands of German historical writing."""
    return [_style(rng, number) for number in range(1, 11)]
