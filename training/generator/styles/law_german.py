"""German legal notes: `Canaris, AcP 184 (1984), 201 (210 ff.)`, `Staudinger/Löwisch, BGB, § 611 Rn. 12`, `BGHZ 12, 34 (36)`."""

from __future__ import annotations

from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import listed
from training.generator.hand.templated import Habits, TemplatedStyle
from training.generator.pools.law_german import next_decision, recast
from training.generator.style import Style

SIGNALS = listed(
    """Vgl.|Vgl.|Vgl.|Vgl.|Vgl. auch|Vgl. nur|Vgl. etwa|Vgl. dazu|Vgl. hierzu|Vgl. insbesondere|Vgl. statt vieler|S.|S. auch|S. etwa
    |S. dazu|S. nur|Siehe|Siehe auch|Siehe nur|Siehe dazu|Siehe etwa|So|So auch|So etwa|So aber|So schon|So bereits|So jetzt auch
    |Ebenso|Ähnlich|Anders|Anders aber|Anders noch|A.A.|a.A.|AA|A.A. etwa|Dazu|Hierzu|Dazu näher|Näher|Näher dazu|Näher hierzu
    |Ausführlich|Ausf.|Ausführlich dazu|Eingehend|Eingehend dazu|Grundlegend|Grdl.|Krit.|Kritisch|Kritisch dazu|Krit. dazu|Zust.
    |Zustimmend|Abl.|Ablehnend|Dagegen|Dagegen aber|Dafür|Statt vieler|Statt aller|Statt vieler nur|Zutr.|Zutreffend|Zum Ganzen
    |Zum Ganzen auch|Zur Kritik|Zur Diskussion|Zum Streitstand|H.M., vgl.|So die h.M., vgl. nur|Nachweise bei|Weitere Nachw. bei
    |Übersicht bei|Überblick bei|Etwa|Z.B.|Bspw.|Insbesondere|Insb.|Zuletzt|Jüngst|Aus der Rspr.|Aus der Literatur|Aus neuerer Zeit
    |Zitiert nach|Zit. nach|In diesem Sinne|In diese Richtung|In diesem Sinne auch|I.E. ebenso|Im Ergebnis ebenso|Im Erg. auch
    |Offengelassen in|Offen gelassen von|Bestätigt durch|Abweichend|Einschränkend|Differenzierend|Anschaulich|Instruktiv
    |Erstmals|Wegweisend|Verneinend|Bejahend|Unentschieden|Zweifelnd|Gegen|Mit Recht|Insoweit|Zusammenfassend"""
)
JOINTS = ("; ", "; ", "; ", "; ", "; ", "; ", ", ", ". ", " und ", " sowie ")
TAILS = listed(
    """ m.w.N.| mwN| m.w.Nachw.| m. w. N.| m. zahlr. Nachw.| mit weiteren Nachweisen|, st. Rspr.| (st. Rspr.)| (h.M.)|; st. Rspr.
    | mit Anm. Canaris| m. Anm. Medicus| m. krit. Anm. Lorenz| (zum alten Recht)| (Hervorhebung im Original)| (dort Fn. 23)
    | (obiter)| (insoweit nicht abgedruckt)| (rechtskräftig)| – juris| (juris)| jeweils m.w.N.| (zu § 278 BGB)| für das Strafrecht"""
)


def _authors(rng: Random) -> tuple[NameHabit, str]:
    order = rng.choice(("family", "family", "family", "given", "initials"))
    join = "/" if order == "family" or rng.random() < 0.5 else rng.choice((", ", "/"))
    last = join if join == "/" else rng.choice((" und ", " u. "))
    habit = NameHabit(order, join, last, most=3, others=rng.choice((" u.a.", " et al.", " u. a.")), tight="")
    return habit, rng.choice(("", "", "_"))


def _style(rng: Random, number: int) -> Style:
    people, it = _authors(rng)
    a = f"{it}{{author}}{it}"
    g = f"{it}{{author_again}}{it}"
    rn = rng.choice(("Rn.", "Rn.", "Rdnr.", "Rz.", "Rdn.", "RdNr.", "Randnr.", "Rn"))
    fn = rng.choice(("Fn.", "Fn.", "Anm.", "FN", "Fußn.", "N.", "Fn"))
    s = rng.choice(("", "", "S. "))
    bracket = rng.random() < 0.75
    at = "< ({locator})>" if bracket else rng.choice(("<, {locator}>", "<, S. {locator}>", "<, hier {locator}>"))
    in_ = rng.choice(("in: ", "in: ", "in "))
    ed = rng.choice(("{edition}. Aufl. {year}", "{edition}. Aufl., {year}", "{edition}. Auflage {year}", "{edition}. Aufl. ({year})",
                     "{edition}. Aufl. {place} {year}"))  # fmt: skip
    page = rng.choice(("", "S. ", "S. "))
    with_title = rng.random() < 0.25
    named = f"{a}, {{title}}, " if with_title else f"{a}, "
    date = rng.choice(("v.", "v.", "vom", "v."))
    dash = rng.choice((" – ", " – ", " - ", ", ", ", Az.: ", " – Az. "))
    place = rng.choice(
        (
            f"{{genre!}} {{series_number:locator}} {rn} {{locator}}",
            f"{{genre!}} {{series_number:locator}}, {rn} {{locator}}",
        )
    )
    bare = "{genre!} {series_number:locator}"
    loc = f"<{place}|{bare}>"
    sep = rng.choice((", ", ", ", " ", "< ({year})> ", "<, {year}>, "))
    forms = {
        "article": (f"{named}{{container}} {{year}}, {s}{{first_page}}{at}",
                    f"{a}, {{container}} {{year}}, {s}{{first_page}}{at}",
                    f'{a}, "{{title}}", {in_}{{container}} {{year}}, S. {{first_page}}<, {{locator}}>'),
        "counted_article": (f"{named}{{container}} {{volume}} ({{year}}), {s}{{first_page}}{at}",
                            f"{a}, {{container}} {{volume}} ({{year}}) {s}{{first_page}}{at}",
                            f"{a}, {{container}} Bd. {{volume}} ({{year}}), S. {{pages}}<, {{locator}}>"),
        "book": (f"{a}, {{title}}<, {ed}|, {{genre}} {{place}} {{year}}|, {{year}}><, {page}{{locator}}>",
                 f"{a}, {{title}} ({{year}})<, {page}{{locator}}>"),
        "manual": (f"{a}, {{title}}, {ed}, § {{series_number:locator}}< {rn} {{locator}}>",
                   f"{a}, {{title}}<, {ed}><, {rn} {{locator}}>", f"{a}, {{title}}<, {ed}><, S. {{locator}}>"),
        "chapter": (f"{a}, {in_}{{container}}, {{year}}, {page}{{first_page}}{at}",
                    f"{a}, {in_}{{container}} ({{year}}), S. {{first_page}}{at}",
                    f"{a}, {{title}}, {in_}{{container}}, {{year}}, S. {{pages}}<, {{locator}}>"),
        "commentary": rng.choice(((f"{it}{{commentators:author}}{it}, {{title}}{sep}{loc}",
                                   f"{it}{{commentators:author}}{it}, {{title}}<, {ed}>, {loc}"),
                                  (f"{g}, {in_}{{container:container_author}}, {{title:container_title}}<, {ed}>, {loc}",
                                   f"{g}, {in_}{{container:container_author}}, {{title:container_title}}, {loc}"))),
        "serial_commentary": rng.choice(((f"{{container}}/{it}{{author_again}}{it}{sep}{loc}", f"{{container}}/{it}{{author_again}}{it}<, {ed}>, {loc}"),
                                         (f"{it}{{author_again}}{it}, {in_}{{container}}<, {ed}>, {loc}",))),
        "case": (f"{{court}}, {{genre!}} {date} {{date}}{dash}{{series_number:number}}, {{reporter}} {{year}}, {s}{{first_page}}{at}",
                 f"{{court}} {{reporter}} {{year}}, {s}{{first_page}}{at}", f"{{court}}, {{reporter}} {{year}}, {s}{{first_page}}{at}",
                 f"{{court}}, {{genre!}} {date} {{date}}{dash}{{series_number:number}}<, {rn} {{locator}}>",
                 f"{{court}}, {{genre!}} {date} {{date}}{dash}{{series_number:number}}, {rng.choice(('juris', 'juris', 'BeckRS', 'Juris'))}<, {rn} {{locator}}>"),
        "gazette": rng.choice((("{reporter}< {volume}> {year}, S. {pages}", "{reporter}< {volume}>, S. {pages}"), ("{reporter} {year}< {volume}>, S. {pages}", "{reporter}< {volume}> S. {pages}"))),
        "collected": (f"{{reporter}} {{volume}}, {{first_page}}{at}< = {{container}} {{year}}, {{issue:page}}>< – {{bare_title:title}}>", "{reporter} {volume}, {first_page}< ({locator})>< = {container} {year}, {issue:page}>", f"{{reporter}} {{volume}}, {{first_page}}{at}< – {{bare_title:title}}>",
                      f"{{court}}, {{genre!}}{{reporter}} {{volume}}, {{first_page}}{at}",
                      f"{{court}}, Urt. {date} {{date}}, {{reporter}} {{volume}}, {s}{{first_page}}{at}"),
        "statute": ("{genre!} {series_number:locator} {title}", "{genre!} {series_number:locator} {title}"),
        "bill": (f"{{reporter}} {{series_number:number}}<, {s}{{locator}}>", "{reporter} {series_number:number}<, S. {locator}>"),
    }  # fmt: skip
    if rng.random() < 0.3:
        forms["case"] = tuple(reversed(forms["case"][:3])) + forms["case"][3:]
    again = rng.choice((f"{g} (<{fn} {{note}}|a.a.O.>)<, {s}{{locator}}>", f"{g}, a.a.O.< ({fn} {{note}})><, S. {{locator}}>",
                        f"{g}, {{short_title}}< ({fn} {{note}})><, {page}{{locator}}>", f"{g} (oben< {fn} {{note}}>)<, {s}{{locator}}>"))  # fmt: skip
    commented = rng.choice((f"{it}{{commentators:author}}{it}< ({fn} {{note}})>, {loc}",
                            f"{it}{{commentators:author}}{it}, {loc}"))  # fmt: skip
    judged = forms["case"][1]
    shorts = {
        "*": (again, f"{g} (<{fn} {{note}}|a.a.O.>)<, {s}{{locator}}>", f"{g}, {{short_title}}<, S. {{locator}}>"),
        "case": (judged, "{court} {reporter} {year}, {first_page}< ({locator})>"), "collected": (f"{{reporter}} {{volume}}, {{first_page}}{at}",),
        "article": (again, f"{g}, {{container}} {{year}}, {{first_page}}< ({{locator}})>"),
        "commentary": (commented,), "serial_commentary": (f"{{container}}/{it}{{author_again}}{it}, {loc}",),
        "statute": ("{genre!} {series_number:locator} {title}",), "bill": ("{reporter} {series_number:number}<, S. {locator}>",), "gazette": forms["gazette"][:1],
    }  # fmt: skip
    ibids = rng.choice((
        (("ibid", f"Ebd.<, {s}{{locator}}>"), ("ibid", "Ebd."), ("ibid", "Ebenda<, S. {locator}>")),
        (("ibid", "A.a.O.<, S. {locator}>"), ("ibid", f"Ebd.<, {s}{{locator}}>"), ("ibid", "AaO<, {locator}>")),
        (("ibid", "Ebenda<, S. {locator}>"), ("ibid", f"Ebenda< {rn} {{locator}}>"), ("ibid", "Ibid.<, {locator}>")),
        (("idem", f"{it}Ders.{it} (vorige {fn})<, S. {{locator}}>"), ("ibid", f"Ebd.<, {s}{{locator}}>"), ("ibid", "Ebd.")),
    ))  # fmt: skip
    aways = (
        ("op-cit", f"{g}, a.a.O.< ({fn} {{note}})><, S. {{locator}}>"), ("op-cit", f"{g} aaO< ({fn} {{note}})><, {s}{{locator}}>"),
        ("short", f"{g} (<{fn} {{note}}|a.a.O.>)<, {s}{{locator}}>"), ("op-cit", f"{g}, a.a.O.<, S. {{locator}}>"),
        ("supra", f"{g} (oben< {fn} {{note}}>)<, {s}{{locator}}>"),
    )  # fmt: skip
    start = rng.randrange(len(aways))
    habits = Habits(
        names=people, again=NameHabit("family", "/", "/", 3, " u.a."), editors=people, date=rng.choice(("num", "num", "num2", "num_spaced")),
        pins=PinHabit(next_one=rng.choice((" f.", " f.", "f.", " f")), onward=rng.choice((" ff.", " ff.", "ff.", " ff")), often=0.4,
                      dash=rng.choice(("–", "-")), note=f" {fn} ", both=" und "),
        quotes=rng.choice((("„", "“"), ("»", "«"), ('"', '"'))), subtitle=rng.choice((" – ", ". ", ": ")),
    )  # fmt: skip
    others = {key: forms_of for key, forms_of in shorts.items() if key not in ("*", "article")}
    return TemplatedStyle(
        f"law-german-{number}", "de", SIGNALS, JOINTS, forms, shorts, ibids, aways[start:] + aways[:start], habits, recast,
        {"*": TAILS}, 0.07, others, lawyer=True,
        chained=next_decision, chains={"collected": (f"{{volume}}, {{first_page}}{at}",), "case": (f"{{year}}, {s}{{first_page}}{at}", f"{{reporter}} {{year}}, {s}{{first_page}}{at}")},
    )  # fmt: skip


def styles(rng: Random) -> list[Style]:
    """Eight hands of German legal writing."""
    return [_style(rng, number) for number in range(1, 9)]
