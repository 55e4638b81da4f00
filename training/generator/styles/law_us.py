"""American legal notes (Bluebook): `105 Yale L.J. 2117, 2120 (1996)`, `347 U.S. 483, 495 (1954)`, `supra note 12, at 45`."""

from __future__ import annotations

from random import Random

from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import fill, listed
from training.generator.hand.templated import Habits, TemplatedStyle
from training.generator.pools.law_us import ordinal, recast
from training.generator.style import Style

SIGNALS = listed(
    """See|See|See|See|See also|See also|See, e.g.,|See, e.g.,|See, for example,|See generally|See generally|But see|But see|But cf.|Cf.|Cf.|Cf., e.g.,|Accord
    |Compare|Contra|E.g.,|See, e.g.|See, in particular,|See especially|Accord, e.g.,|But see, e.g.,|See in general
    |Compare, e.g.,|See, most recently,|Also see|For example,|Quoting|Citing|See further"""
)
JOINTS = ("; ", "; ", "; ", "; ", "; ", "; ", ". ", ". ", ", and ", "; see also ")[:9]
_TAILS = (
    "({do} that {who} {verb} {what})", "({do} that the {what2} {isit})", "({do} {what})", "({do} that \"the {what2} {isit}\")", "(\"[T]he {what2} {isit} . . . .\")",
    "({do} {what} and {do} that {who} {verb} {what})", "(emphasis added)", "(footnote omitted)", "(citations omitted)", "(unpublished)",
    "(on file with the author)", "(alteration in original)", "[hereinafter {judge}]", "(footnotes omitted)", "(reviewing {judge}'s argument that the {what2} {isit})",
)  # fmt: skip
_CASE_TAILS = (
    "({do} that {who} {verb} {what})", "({do} that the {what2} {isit})", "({do} {what})", "(\"[T]he {what2} {isit} . . . .\")", "({judge}, J., dissenting)", "({judge}, J., concurring)", "(en banc)", "(per curiam)",
    "(internal quotation marks omitted)", "(emphasis in original)", "(plurality opinion)", "({judge}, C.J., concurring in the judgment)",
    ", cert. denied, {vol} U.S. {day}2 (1987)",
    ", aff'd, {vol} F.2d {day}45 (2d Cir. 1979)", ", overruled by {judge} v. {judge}, {vol} U.S. {day}4 (1992)",
)  # fmt: skip
_TAIL_WORDS = {
    "do": listed("arguing|holding|discussing|noting|concluding|suggesting|explaining|describing|criticizing|finding|observing|stating|asserting|tracing"),
    "who": listed("courts|judges|the Framers|Congress|juries|scholars|the Fourteenth Amendment|plaintiffs|employers|agencies|the Court"),
    "verb": listed("misread|ignored|may not abridge|rely upon|should defer to|have expanded|cannot waive|never intended|overstated"),
    "what": listed("the right to privacy|legislative history|the common law of nuisance|strict scrutiny|the police power|prior restraints|racial classifications"
                   "|the doctrine of consideration|a fiduciary duty|the exclusionary rule|the history of the Clause|standing doctrine|substantive due process"),
    "what2": listed("rule|principle|doctrine|statute|right|decision|State|freedom of the press"),
    "isit": listed("is not absolute|is an empty formality|requires no showing of intent|was settled by 1868|remains contested|is subject to strict limits"),
    "judge": listed("Brennan|Scalia|Harlan|Holmes|Marshall|Stevens|O'Connor|Friendly|Hand|Cardozo|Posner|Black|Thomas|Breyer|Frankfurter"),
    "month": listed("Jan.|Feb.|Mar.|Oct.|Nov."), "day": listed("3|12|27|5|19"), "vol": listed("484|512|478|601|390"),
}  # fmt: skip


def _style(rng: Random, number: int) -> Style:
    caps = rng.choice(("", "", "", "_caps"))
    it = rng.choice(("_", "_", "_", ""))
    book_it = "" if caps else rng.choice(("_", "", ""))
    id_ = rng.choice(("_Id._", "_Id._", "Id.", "_Id_."))
    supra = rng.choice(("_supra_", "supra", "_supra_"))
    at = rng.choice((" at ", ", at ", ", at "))
    a, b, t = "{author}", f"{{author{caps}}}", f"{book_it}{{title{caps}}}{book_it}"
    ed = "<{edition} ed. >{year}"
    publisher = rng.random() < 0.2
    imprint = f"<{{publisher}}, >{ed}" if publisher else ed
    title = f"{it}{{title}}{it}"
    named = rng.choice((f"{it}{{bare_title}}{it}", "{bare_title}", f"{it}{{bare_title}}{it}"))
    short_name = "_{short_title}_" if it else "{short_title}"
    journal = f"{{container{caps}}}" if rng.random() < 0.4 else "{container}"
    reach = "<{volume} >{reporter} § {series_number:locator}< ({year})>"
    forms = {
        "article": (f"{a}, {title}, {{volume}} {journal} {{first_page}}<, {{locator}}> ({{year}})",
                    f"{a}, {title}, {{volume}} {journal} {{first_page}} ({{year}})<, at {{locator}}>"),
        "book": (f"<{b}, >{t}< {{locator}}> (<{{editors}} {{ed_word!}}, >{imprint})", f"<{b}, >{t}<, at {{locator}}> ({imprint})"),
        "thesis": (f"{a}, {title}< {{locator}}> ({{year}}) (<{{genre}}|unpublished Ph.D. dissertation>, {{publisher}})",),
        "chapter": (f"{a}, {title}, _in_ {book_it}{{container{caps}}}{book_it}< {{first_page}}><, {{locator}}> (<{{editors}} {{ed_word!}}, >{imprint})",
                    f"{a}, {title}, in {book_it}{{container{caps}}}{book_it}< {{first_page}}><, {{locator}}> (<{{editors}} {{ed_word!}}, >{imprint})"),
        "supreme_case": (f"{named}, {{volume}} {{reporter}} {{first_page}}<, {{locator}}><, {{issue:volume}} {{container}} {{number:page}}> ({{year}})",),
        "case": (f"{named}, {{volume}} {{reporter}} {{first_page}}<, {{locator}}> ({{court}} {{year}})",),
        "statute": (reach,), "constitution": ("{reporter} {genre!} {series_number:locator}<, § {issue:locator}><, cl. {container:locator}>",),
        "act": ("{title}, Pub. L. No. {series_number:number}, {volume} {reporter} {first_page}<, {locator}>< ({year})>", "{title}, {volume} {reporter} {first_page}< ({year})>"),
        "congress": ("{reporter} No. {series_number:number}<, at {locator}> ({year})",),
        "report": (f"<{b}, >{t}< {{locator}}> ({{date}})< {{url}}>", f"<{b}, >{t}<, {{url}}>< ({{year}})>"),
        "newspaper": (f"<{a}, >{title}, <{journal}, >{{date}}<, at {{pages}}>",
                      f"<{a}, >{title}, <{journal} >({{date}})<, {{url}}>"),
        "webpage": (f"<{a}, >{title}, <{journal} >({{date}})<, {{url}}>", f"<{a}, >{title}, <{journal}, ><{{url}} >(last visited {{accessed}})"),
        "record": ("{volume} {reporter} {first_page}<, {locator}> ({year})", "{volume} {reporter} {first_page} ({year})"),
        "federalist": (rng.choice(("{title_caps} No. {number}", "{title_caps} NO. {number}", "{title} No. {number}", "_{title}_ No. {number}")) + "<, at {locator}> ({court:author})< ({editors} {ed_word!}, {year})>",
                       "{title} No. {number} ({court:author})"),
        "interview": ("Interview with {author}<, in {place}> ({date})", "Telephone Interview with {author} ({date})"),
    }  # fmt: skip
    judged = f"{short_name}, {{volume}} {{reporter}}< at {{locator}}| {{first_page}}>"
    shorts: dict[str, tuple[str, ...]] = {
        "case": (judged, f"{short_name}<, {supra} note {{note}}><, at {{locator}}>"), "supreme_case": (judged,),
        "statute": ("<{volume} >{reporter} § {series_number:locator}", "§ {series_number:locator}"), "constitution": forms["constitution"], "record": ("{volume} {reporter} at {first_page}",),
        "federalist": ("{title_caps} NO. {number}<, at {locator}>", "{title} No. {number}<, at {locator}>"), "interview": ("Interview with {author}",),
        "act": ("{title}<, § {locator}>", "{volume} {reporter} at {first_page}"), "congress": ("{reporter} No. {series_number:number}<, at {locator}>",),
    }  # fmt: skip
    unsigned = f"{it}{{short_title}}{it}, {supra}"
    shorts["*"] = (
        f"<{{author_again}}, {supra} note {{note}}|{{author_again}}, {supra}|{unsigned} note {{note}}|{unsigned}><{at}{{locator}}>",
        f"<{{author_again}}, >{it}{{short_title}}{it}<{at}{{locator}}>",
    )
    for kind in ("webpage", "newspaper", "report"):
        shorts[kind] = (f"<{{author_again}}|{it}{{short_title}}{it}>, {supra}< note {{note}}><{at}{{locator}}>",)
    aways = (
        ("supra", f"<{{author_again}}|{it}{{short_title}}{it}>, {supra}< note {{note}}><{at}{{locator}}>"),
        ("supra", f"<{{author_again}}|{it}{{short_title}}{it}>, {it}{{short_title}}{it}, {supra}< note {{note}}><{at}{{locator}}>"),
        ("supra", f"<{{author_again}}|{it}{{short_title}}{it}> {supra}< note {{note}}><{at}{{locator}}>"),
    )  # fmt: skip
    ibids = (("ibid", f"{id_}< at {{locator}}>"), ("ibid", id_), ("ibid", f"{id_}<, at {{locator}}>"))
    if rng.random() < 0.1:
        ibids = (("ibid", "_Ibid._<, at {locator}>"), ("ibid", "_Ibid._"), ("ibid", "Ibid.< at {locator}>"))
    habits = Habits(
        names=NameHabit("given", ", ", " & ", 3), again=NameHabit("family", ", ", " & ", 2), editors=NameHabit("given", ", ", " & ", 2),
        pins=PinHabit(dash=rng.choice(("–", "-")), short=rng.random() < 0.8, note=rng.choice((" n.", " n. ", " & n.")), both=" & "), date="us",
        edition=ordinal, quotes=rng.choice((("“", "”"), ('"', '"'))),
    )  # fmt: skip
    others = {
        key: value
        for key, value in shorts.items()
        if key
        in ("case", "supreme_case", "statute", "constitution", "act", "congress", "record", "federalist", "interview")
    }
    tails = {"*": tuple(fill_tail(rng, _TAILS) for _ in range(80))}
    for kind in ("case", "supreme_case"):
        tails[kind] = tuple(fill_tail(rng, _CASE_TAILS) for _ in range(80))
    for kind in ("statute", "constitution", "act", "newspaper", "webpage"):
        tails[kind] = (
            ("(emphasis added)", "(repealed 1996)", "(amended 1990)")
            if kind in ("statute", "act")
            else ("(emphasis added)",)
        )
    return TemplatedStyle(
        f"law-us-{number}",
        "en",
        SIGNALS,
        JOINTS,
        forms,
        shorts,
        ibids,
        aways,
        habits,
        recast,
        tails,
        0.22,
        others,
        lawyer=True,
        same={"statute": (("ibid", f"{id_} § {{number:locator}}"), ("ibid", id_)), "constitution": (("ibid", id_),)},
    )


def fill_tail(rng: Random, frames: tuple[str, ...]) -> str:
    """A parenthesis such as `(arguing that courts misread legislative history)`."""
    return fill(rng.choice(frames), _TAIL_WORDS, rng)


def styles(rng: Random) -> list[Style]:
    """Six hands of American legal writing."""
    return [_style(rng, number) for number in range(1, 7)]
