"""Legal notes of England (OSCOLA), Australia (AGLC) and Canada (McGill): `(1998) 18 OJLS 12, 15`, `[1932] AC 562 (HL) 580`."""

from __future__ import annotations

from functools import partial
from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import fill, listed
from training.generator.hand.templated import Forms, Habits, TemplatedStyle
from training.generator.pools.law_english import recast
from training.generator.style import Style

SIGNALS = listed(
    """See|See|See|See|See also|See also|See eg|See, eg,|See e.g.|See, for example,|See for instance|See generally|See further|See especially|cf|Cf|Cf|But see|But cf|Contra
    |Contrast|Compare|eg|Eg|For example,|See in particular|See, further,|See too|See now|See most recently|See, to similar effect,|Quoted in|Cited in|As in
    |To the contrary, see|For criticism, see|For discussion, see|For an overview see|See the discussion in|Affirmed in|Applied in|Followed in|Approved in
    |Overruled in|Distinguished in|On this, see|See by analogy|On which see|In Australia, see|See, in the context of contract,|citing|quoting"""
)
JOINTS = ("; ", "; ", "; ", "; ", "; ", ". ", ". ", " and ", ", ")
_TAILS = ("(emphasis added)", "({j} J)", "({j} LJ)", "(Lord {j})", "(per {j} J)", "(Lord {j} dissenting)", "(footnotes omitted)", "(citations omitted)",
          "per Lord {j}", "({j} CJ)", "({j} and {j} JJ)", ", cited in {j} (n 3)", "(internal citations omitted)", "[hereinafter {j}]")  # fmt: skip
_JUDGES = listed(
    "Bingham|Hoffmann|Steyn|Diplock|Wilberforce|Denning|Reid|Atkin|Hale|Mason|Brennan|Kirby|Dixon|Deane|Goff|Browne-Wilkinson|Sumption|Laws|Sedley"
)


def _english(rng: Random) -> tuple[Forms, Forms]:
    it = rng.choice(("_", "_", "_", ""))
    jt = rng.choice(("", "", "", "_"))
    comma = rng.choice(("", "", ","))
    pin = rng.choice(("< {locator}>", "< {locator}>", "<, {locator}>", "<, at {locator}>", "<, p {locator}>"))
    at = rng.choice(("<, {locator}>", "<, {locator}>", "< at {locator}>", "<, at p {locator}>"))
    para = rng.choice(
        ("< [{locator}]>", "< [{locator}]>", "< at [{locator}]>", "<, para {locator}>", "<, [{locator}]>")
    )
    editors = "<{editors} {ed_word!}, >"
    imprint = rng.choice(("(<{edition} edn, ><{publisher} >{year})", "(<{edition} edn, ><{publisher} >{year})",
                          "(<{edition} ed., ><{publisher}, >{year})", "(<{edition} edn, ><{first_place}: ><{publisher}, >{year})"))  # fmt: skip
    name = f"{it}{{title}}{it}"
    s = rng.choice(("s", "s", "section", "s."))
    n = rng.choice(
        (
            "(n {note})",
            "(n {note})",
            "(n. {note})",
            "(fn {note})",
            "(above n {note})",
            "above n {note}",
            "(note {note})",
        )
    )
    n = f", {n}" if n.startswith("above") else f" {n}"
    accessed = rng.choice(
        ("< accessed {accessed}>", "< accessed {accessed}>", "< (accessed {accessed})>", "<, last accessed {accessed}>")
    )
    journal = f"{jt}{{container}}{jt} {{first_page}}{at}"
    parallel = "<, [{year}] {container:container_title} {volume:page}>"
    forms = {
        "article": (f"{{author}}, '{{title}}' ({{year}}) {{volume}}<({{issue}})> {journal}", f"{{author}}, '{{title}}' ({{year}}) {{volume}} {journal}"),
        "year_article": (f"{{author}}, '{{title}}' [{{year}}] {journal}",),
        "book": (f"<{{author}}, |{{editors}} {{ed_word!}}, >{it}{{title}}{it} {imprint}{pin}",),
        "chapter": (f"{{author}}, '{{title}}' in {editors}{it}{{container}}{it} {imprint}{pin}",
                    f"{{author}}, '{{title}}', in {editors}{it}{{container}}{it} {imprint}<, {{first_page}}>{at}"),
        "thesis": ("{author}, '{title}' (<{genre}|DPhil thesis>, {publisher} {year})< {locator}>",),
        "year_case": (f"{name}{comma} [{{year}}] <{{volume}} >{{reporter}} {{first_page}}< ({{court}})><, {{locator}}>",
                      f"{name}{comma} [{{year}}] <{{volume}} >{{reporter}} {{first_page}}{at}"),
        "volume_case": (f"{name}{comma} ({{year}}) {{volume}} {{reporter}} {{first_page}}{at}",),
        "neutral_case": (f"{name}{comma} {{series_number:number}}{parallel}{para}", f"{name}{comma} {{series_number:number}}{para}"),
        "eu_case": (f"{{series_number:number}} {name} [{{year}}] {{reporter}} {{first_page}}<, para {{locator}}>",),
        "statute": (f"{{title}}, {s} {{series_number:locator}}", f"{{title}} {s} {{series_number:locator}}", "{title}"),
        "debate": ("{reporter} {date}, vol {volume}, col {pages:locator}", "{reporter} {date}, vol {volume}, cols {pages:locator}"),
        "report": (f"{{institution:author}}, {it}{{title}}{it} ({{series!}} {{series_number:number}}, {{year}})< para {{locator}}>",),
        "newspaper": ("<{author}, >'{title}' _{container}_ ({date})<, {locator}>", f"<{{author}}, >'{{title}}' _{{container}}_ (London, {{date}})< ‹{{url}}›{accessed}>"),
        "webpage": (f"<{{author}}, >'{{title}}' (<_{{container}}_, >{{date}})< ‹{{url}}›{accessed}>", f"<{{author}}, >'{{title}}'<, {{container}}><, {{date}}><, {{url}}>{accessed}"),
    }  # fmt: skip
    who = "{author_again}"
    shorts: dict[str, tuple[str, ...]] = {
        "*": (f"<{who}{n}|{who}, '{{short_title}}'|'{{short_title}}'{n}|'{{short_title}}'><{rng.choice((' ', ' ', ', '))}{{locator}}>",
              "<{author_again}, >'{short_title}'<, {locator}>"),
        "statute": (f"{{title}}, {s} {{series_number:locator}}", f"{s} {{series_number:locator}}"), "debate": forms["debate"],
        "neutral_case": (f"{it}{{short_title}}{it}<{n}>{para}",),
        "report": (f"{{institution:author}}<, '{{short_title}}'><{n}>< para {{locator}}>",),
    }  # fmt: skip
    for kind in ("year_case", "volume_case", "eu_case"):
        shorts[kind] = (f"{it}{{short_title}}{it}<{n}>< {{locator}}>",)
    return forms, shorts


def _australian(rng: Random) -> tuple[Forms, Forms]:
    forms = {
        "article": ("{author}, '{title}' ({year}) {volume}<({issue})> _{container}_ {first_page}<, {locator}>",),
        "year_article": ("{author}, '{title}' [{year}] _{container}_ {first_page}<, {locator}>",),
        "book": ("<{author}, |{editors} {ed_word!}, >_{title}_ (<{publisher}, ><{edition} ed, >{year})< {locator}>",),
        "chapter": ("{author}, '{title}' in <{editors} {ed_word!}, >_{container}_ (<{publisher}, >{year})< {first_page}><, {locator}>",),
        "thesis": ("{author}, _{title}_ (<{genre}|PhD Thesis>, {publisher}, {year})< {locator}>",),
        "year_case": ("_{title}_ [{year}] <{volume} >{reporter} {first_page}<, {locator}>",),
        "volume_case": ("_{title}_ ({year}) {volume} {reporter} {first_page}<, {locator}>",),
        "neutral_case": ("_{title}_ {series_number:number}< [{locator}]>", "_{title}_ {series_number:number}<, [{locator}]>"),
        "statute": ("_{title}_ ({institution!}) s {series_number:locator}", "_{title}_ ({institution!})", "_{title}_ ({institution!}) ss {series_number:locator}"),
        "report": ("{institution:author}, _{title}_ ({series!} {series_number:number}, {year})< {locator}>",),
        "newspaper": ("<{author}, >'{title}', _{container}_ (<{first_place}, >{date})< {locator}>", "<{author}, >'{title}', _{container}_ (online, {date})< ‹{url}›>"),
        "webpage": ("<{author}, >'{title}'<, _{container}_> (Web Page, {date})< ‹{url}›>", "<{author}, >_{title}_ ({date})<, {container}>< ‹{url}›>"),
    }  # fmt: skip
    above = rng.choice(("(n {note})", "(n {note})", "above n {note}"))
    gap = " " if above.startswith("(") else ", "
    again = f"<{{author_again}}{gap}{above}|{{author_again}}, '{{short_title}}'|'{{short_title}}'{gap}{above}|'{{short_title}}'>"
    pin = "< {locator}>" if above.startswith("(") else "<, {locator}>"
    shorts = {"*": (f"{again}{pin}", f"{again}{pin}"), "statute": ("_{title}_ ({institution!}) s {series_number:locator}",),
              "report": (f"{{institution:author}}<{gap}{above}>{pin}",)}  # fmt: skip
    for kind in ("year_case", "volume_case", "neutral_case"):
        shorts[kind] = (f"_{{short_title}}_<{gap}{above}>{pin}",)
    return forms, shorts


def _canadian(rng: Random) -> tuple[Forms, Forms]:
    supra = rng.choice(("_supra_", "_supra_", "supra"))
    forms = {
        "article": ('{author}, "{title}" ({year}) {volume}<:{issue}> {container} {first_page}< at {locator}>', '{author}, "{title}", ({year}) {volume} _{container}_ {first_page}< at {locator}>'),
        "year_article": ('{author}, "{title}" [{year}] {container} {first_page}< at {locator}>',),
        "book": ("<{author}, |{editors}, {ed_word!}, >_{title}_<, {edition} ed> (<{first_place}: ><{publisher}, >{year})< at {locator}>",),
        "chapter": ('{author}, "{title}" in <{editors}, {ed_word!}, >_{container}_ (<{first_place}: ><{publisher}, >{year})< {first_page}>< at {locator}>',),
        "thesis": ("{author}, _{title}_ (<{genre}|LLM Thesis>, {publisher}, {year}) [unpublished]< at {locator}>",),
        "year_case": ("_{title}_, [{year}] <{volume} >{reporter} {first_page}< at {locator}>", "_{title}_, [{year}] <{volume} >{reporter} {first_page}< at para {locator}>"),
        "volume_case": ("_{title}_ ({year}), {volume} {reporter} {first_page}< at {locator}>",),
        "neutral_case": ("_{title}_, {series_number:number}< at para {locator}>", "_{title}_, {series_number:number}< at paras {locator}>"),
        "statute": ("_{title}_, {reporter!}, c {volume:number}, s {series_number:locator}", "_{title}_, {reporter!}, c {volume:number}"),
        "report": ("{institution:author}, _{title}_ ({series!} {series_number:number}, {year})< at {locator}>",),
        "newspaper": ('<{author}, >"{title}", _{container}_ ({date})<, online: ‹{url}›>', '<{author}, >"{title}", _{container}_ ({date})'),
        "webpage": ('<{author}, >"{title}" ({date})<, online: {container}>< ‹{url}›>', '<{author}, >"{title}"<, online: ‹{url}›>'),
    }  # fmt: skip
    again = f'<{{author_again}}|"{{short_title}}">, {supra}< note {{note}}>< at {{locator}}>'
    shorts = {"*": (again, f"<{{author_again}}, >\"{{short_title}}\"<, {supra} note {{note}}>< at {{locator}}>"), "statute": ("_{title}_, s {series_number:locator}",),
              "report": ("{institution:author}, _supra_< note {note}>< at {locator}>",)}  # fmt: skip
    for kind in ("year_case", "volume_case", "neutral_case"):
        shorts[kind] = ("_{short_title}_, _supra_< note {note}>< at {locator}>",)
    return forms, shorts


def _style(rng: Random, number: int, where: str) -> Style:
    forms, shorts = {"uk": _english, "au": _australian, "ca": _canadian}[where](rng)
    forms = {**forms, **_treaties(rng, rng.choice((", {locator}", " {locator}", " art {locator}")))}
    shorts = {
        **shorts,
        "treaty": ("{short_title}, art {series_number:locator}", "{short_title} art {series_number:locator}"),
    }
    again = _requote(shorts, where)["*"][0]
    if where == "ca":
        aways: tuple[tuple[str, str], ...] = (("supra", again),)
        ibids: tuple[tuple[str, str], ...] = (
            ("ibid", "_Ibid_< at {locator}>"),
            ("ibid", "_Ibid_"),
            ("ibid", "Ibid< at {locator}>"),
        )
    else:
        aways = (("supra" if "above" in again else "short", again),)
        cap = rng.choice(("ibid", "Ibid", "ibid", "Ibid.")) if where == "uk" else "Ibid"
        mark = rng.choice(("", "", "_"))
        gap = rng.choice((" ", " ", ", "))
        ibids = (
            ("ibid", f"{mark}{cap}{mark}<{gap}{{locator}}>"),
            ("ibid", f"{mark}{cap}{mark}"),
            ("ibid", f"{mark}{cap}{mark}<, at {{locator}}>"),
        )
    quotes = {
        "uk": (("‘", "’"), ("‘", "’"), ("'", "'"), ("“", "”")),
        "au": (("‘", "’"), ("'", "'")),
        "ca": (("“", "”"), ('"', '"')),
    }[where]
    chosen = rng.choice(quotes)
    order = "given" if rng.random() < 0.75 else "initials"
    last = {"uk": " and ", "au": " and ", "ca": " & "}[where]
    habits = Habits(
        names=NameHabit(order, ", ", last, 3, " and others" if where == "uk" else " et al", tight="", stops=rng.choice(("", "."))),
        again=NameHabit("family", ", ", last, 3, " and others"), editors=NameHabit(order, ", ", last, 3, " and others", tight="", stops=""),
        pins=PinHabit(dash=rng.choice(("–", "–", "-")), short=where == "uk" and rng.random() < 0.8, note=" n ", both=" and ", next_one="f", onward="ff",
                      often=0.05), date="en+american" if where == "ca" else "en", accessed="en", quotes=chosen, ed_words=("ed", "eds") if where == "ca" else rng.choice((("(ed)", "(eds)"), ("(ed)", "(eds)"), ("(ed.)", "(eds.)"))), edition=_edition,
    )  # fmt: skip
    tails = tuple(fill(rng.choice(_TAILS), {"j": _JUDGES}, rng) for _ in range(30))
    cased = dict.fromkeys(("year_case", "volume_case", "neutral_case"), tails)
    others = {key: value for key, value in shorts.items() if key != "*"}
    name = {"uk": "oscola", "au": "aglc", "ca": "mcgill"}[where]
    return TemplatedStyle(
        f"law-{name}-{number}", "en", SIGNALS, JOINTS, _requote(forms, where), _requote(shorts, where), ibids, aways,
        habits, partial(recast, where=where), {**cased, "*": ("(emphasis added)", "(footnotes omitted)")}, 0.08, _requote(others, where), lawyer=True,
    )  # fmt: skip


def _treaties(rng: Random, pin: str) -> dict[str, tuple[str, ...]]:
    signed = rng.choice(
        ("adopted {date}", "opened for signature {date}", "signed {date}", "adopted {date}, entered into force")
    )
    if signed.endswith("force"):
        signed = "{date}"
    place = f"{{volume}} {{reporter}} {{issue:page}}<{pin}>"
    return {
        "treaty": (
            f"{{title}} ({signed}) {place}",
            f"{{title}}, {signed}, {place}",
            f"_{{title}}_, {signed}, {place}",
            f"{{title}}, {place}",
            "{title}, art {series_number:locator}",
        )
    }


def _requote(forms: Forms, where: str) -> Forms:
    """The templates are easier to read with single quotes; the marks of the hand go where a double one stands."""
    if where == "ca":
        return forms
    return {kind: tuple(form.replace("'", '"') for form in variants) for kind, variants in forms.items()}


def _edition(edition: str) -> str:
    return f"{edition}{ {'1': 'st', '2': 'nd', '3': 'rd'}.get(edition, 'th') }" if edition.isdigit() else edition


def styles(rng: Random) -> list[Style]:
    """Four hands of England, two of Australia, two of Canada."""
    return [
        _style(rng, number, where) for number, where in enumerate(("uk", "uk", "uk", "uk", "au", "au", "ca", "ca"), 1)
    ]
