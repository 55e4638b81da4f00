"""What English hands share: signals, joints, names and dates, and the words that point back."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts
from training.generator.hand.people import NameHabit, names
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import fate
from training.generator.hand.templated import Forms, Habits, TemplatedStyle
from training.generator.pieces import Pen
from training.generator.style import Style

SIGNALS = (
    "See, notably,", "On this, see", "On this point, see", "See above all", "See, too,", "Contra", "But cf.", "Cf. also", "Consult", "See now", "See most recently", "Pace",
    "See, inter alia,", "Compare also", "As quoted in", "Quoted in", "Cited in", "See in general", "See for instance", "Equally", "By contrast,", "Thus", "On which see",
    "See", "See", "See", "See also", "See also", "Cf.", "Cf.", "See, e.g.,", "See, for example,", "See, for instance,", "For example,",
    "But see", "Compare", "See esp.", "See especially", "Contrast", "See generally", "Also", "And see", "Further,", "E.g.,",
    "See further", "See, however,", "Likewise", "Similarly", "See in particular", "See, among others,", "cf", "See e.g.",
)  # fmt: skip
JOINTS = ("; ", "; ", "; ", "; ", ". ", "; and ", ", and ", ", ", " and ")
QUOTES = (("“", "”"), ("“", "”"), ("‘", "’"))
IBIDS = (
    ("ibid", "Ibid.<, {locator}>"), ("ibid", "Ibid<, {locator}>"), ("ibid", "_Ibid._<, {locator}>"), ("ibid", "Ibid.<, p. {locator}>"),
    ("ibid", "_Ibid_<, p {locator}>"), ("ibid", "Ibid.<: {locator}>"), ("ibid", "Ibid. <{locator}>"), ("ibid", "ibid.<, {locator}>"),
    ("idem", "Idem<, {locator}>"), ("idem", "Id.< at {locator}>"), ("ibid", "Ibid.<, pp. {locator}>"), ("loc-cit", "Loc. cit."),
)  # fmt: skip
AWAYS = (
    ("op-cit", "Op. cit.<, {locator}>"), ("supra", "{author_again} (above, n. {note})<, {locator}>"), ("supra", "{author_again}, cited in note {note}<, {locator}>"),
    ("supra", "{author_again}, as in note {note}<, p. {locator}>"), ("supra", "{author_again}, supra n {note}<, {locator}>"), ("op-cit", "{author_again}, {short_title}, op. cit.<, p. {locator}>"),
    ("op-cit", "{author_again}, _{short_title}_, op. cit.<, {locator}>"), ("loc-cit", "{author_again}, _loc. cit._<, p. {locator}>"),
    ("op-cit", "{author_again}, op. cit.<, {locator}>"), ("op-cit", "{author_again}, _op. cit._<, p. {locator}>"),
    ("op-cit", "{author_again}, _op cit_<, p {locator}>"), ("op-cit", "{author_again}, op. cit. (note {note})<, {locator}>"),
    ("op-cit", "{author_again} op. cit.<, pp. {locator}>"), ("supra", "{author_again}, supra note {note}<, at {locator}>"),
    ("supra", "{author_again}, _supra_ n. {note}<, at p. {locator}>"), ("supra", "{author_again}, above n. {note}<, {locator}>"),
    ("loc-cit", "{author_again}, loc. cit."), ("op-cit", "{author_again}, op. cit. n. {note}<, {locator}>"),
)  # fmt: skip
DATES = ("en", "en+american", "en+american", "us")


def ordinal(edition: str) -> str:
    """`2` as `2nd`; words stay words.

    >>> ordinal("2"), ordinal("11"), ordinal("rev")
    ('2nd', '11th', 'rev')
    """
    if not edition.isdigit():
        return edition
    ending = "th" if edition[-2:] in {"11", "12", "13"} else {"1": "st", "2": "nd", "3": "rd"}.get(edition[-1], "th")
    return edition + ending


def given_names(rng: Random) -> NameHabit:
    """Names as notes have them: given name first, in full or as initials."""
    return NameHabit(
        rng.choice(("given", "given", "given", "initials")), last=rng.choice((" and ", " and ", ", and ", " & ")),
        most=rng.choice((2, 3, 3, 4, 9)), others=rng.choice((" et al.", ", et al.", " and others", " et al")),
        capitals=rng.random() < 0.04, tight=rng.choice((" ", " ", "")), stops=rng.choice((".", ".", ".", "")),
    )  # fmt: skip


def family_names(rng: Random) -> NameHabit:
    """Names as short citations have them: the surname alone, at times with the given name."""
    return NameHabit(
        rng.choices(("family", "given", "initials"), (88, 7, 5))[0], last=rng.choice((" and ", " and ", " & ")), most=rng.choice((2, 3)),
        others=rng.choice((" et al.", " and others")),
    )  # fmt: skip


def pins(rng: Random) -> PinHabit:
    """Page numbers as an English hand writes them."""
    return PinHabit(
        dash=rng.choice(("–", "–", "-")), short=rng.random() < 0.4, next_one=rng.choice(("f.", "f", "")), onward=rng.choice(("ff.", "ff", " ff.", "")),
        often=rng.choice((0.0, 0.05, 0.15)), note=rng.choice(("n", " n. ", "")), both=rng.choice((", ", " and ", ", ")),
    )  # fmt: skip


def first_kept(rng: Random, forms: tuple[str, ...], keep: int = 2) -> tuple[str, ...]:
    """The few forms that one hand uses, in an order of its own: its first is what it mostly writes."""
    return tuple(rng.sample(forms, min(keep, len(forms))))


def first_pairs(rng: Random, forms: tuple[tuple[str, str], ...], keep: int = 2) -> tuple[tuple[str, str], ...]:
    """The same for back-references."""
    return tuple(rng.sample(forms, min(keep, len(forms))))


class EnglishStyle(TemplatedStyle):
    """A hand whose templates also name `{eds!}` (ed. or eds.), `{eprint:number}` and `{original:original_date}`."""

    def _write(
        self, pen: Pen, kind: str, form: str, facts: Facts, rng: Random, locator: str | None, note: str | None
    ) -> None:
        if facts.kind == "book" and kind in {"full", "short"} and form.endswith("<, {locator}>") and rng.random() < 0.1:
            place = rng.choice(_PLACES)
            form = form.removesuffix("<, {locator}>") + place
            locator = str(rng.randint(1, 14)) if locator and "esp. {" not in place and "here" not in place else locator
        if (
            kind == "full"
            and facts.kind in {"article", "chapter", "conference", "report", "book"}
            and "{url}" not in form
            and "{doi}" not in form
        ):
            form += self.habits.words.get("online", "")
        super()._write(pen, kind, form, facts, rng, locator, note)

    def extra(self, facts: Facts) -> dict[str, str]:
        """The values that these need."""
        luck, words = fate(facts), self.habits.words
        number = f"{luck.randint(7, 23):02}{luck.randint(1, 12):02}.{luck.randint(1000, 19999):04}"
        if luck.random() < 0.4:
            number = (
                f"{luck.choice(('cond-mat', 'hep-th', 'quant-ph', 'astro-ph'))}/{number[:4]}{luck.randint(100, 999)}"
            )
        old = facts.year.isdigit() and luck.random() < 0.15
        return {
            "eds": words.get("eds_many" if len(facts.editors) > 1 else "eds_one", ""), "eprint": number,
            "editors_too": names(facts.editors, self.habits.editors) if facts.authors else "",
            "act": f"{facts.title}{luck.choice((' ', ' ', ', '))}{facts.year}",
            "hmso": luck.choice(("HMSO", "HMSO", "H.M.S.O.", "Her Majesty’s Stationery Office", "The Stationery Office")),
            "chapter": str(luck.randint(1, 14)),
            "status": luck.choice(("forthcoming", "in press", "forthcoming", "under review")) if luck.random() < 0.5 else "",
            "isbn": f"{luck.choice(('978-0-', '978-1-', '0-', '3-', '978'))}{luck.randint(10, 999)}-{luck.randint(1000, 99999)}-{luck.randint(0, 9)}" if luck.random() < 0.3 else "",
            "original": str(int(facts.year) - luck.randint(4, 90)) if old else "",
        }  # fmt: skip


EXTRA_FORMS: Forms = {
    "classic": (
        "{author}<, _{title}_> {series_number:locator}", "{author}<, _{title}_>, {series_number:locator}", "{author} _{title}_ {series_number:locator}",
        "{author}, _{title}_, trans. {translators}, {series_number:locator}", "_{title}_, {series_number:locator}", "{author} {series_number:locator}",
    ),
    "bible": ("{title} {series_number:locator}", "{title} {series_number:locator} (KJV)", "{title} {series_number:locator}"),
    "debate": (
        "{container}<, {series:collection_title}>, vol. {volume}, cols. {series_number:locator} ({date})", "_{container}_<, {series:collection_title}>, {date}, vol. {volume}, col. {series_number:locator}",
        "_{container}_<, {series:collection_title}>, {volume} ({year}): {series_number:page}", "{container}, {date}, vol. {volume}, c. {series_number:locator}",
        "_{container}_<, {series:collection_title}>, {year}, {volume}:{series_number:page}", "{container}, {volume} ({date}), col. {series_number:locator}", "{container} {date}",
    ),
    "printed": (
        "{title}, {date}, in _{container}_<, ed. {editors}><, {volumes!} vols.> ({first_place}: {publisher}, {court:issued})<, {volume}:{locator}|, {locator}>",
        "{title}, {date}, in _{container}_<, vol. {volume}><, p. {locator}>", "{title}, {date}, in {editors}, {eds!}, _{container}_ ({first_place}, {court:issued})<, {volume_roman}, {locator}|, {locator}>",
        "{title}, {date}, _{container}_<, {volume}: {locator}|, {locator}>", "{title}, {date}, quoted in _{container}_<, ed. {editors}><, p. {locator}>".replace(", quoted in", ", printed in"),
    ),
}  # fmt: skip
EXTRA_SHORTS: Forms = {
    "classic": EXTRA_FORMS["classic"], "bible": EXTRA_FORMS["bible"], "debate": ("{container}, {date}", "_{container}_, {volume}: {series_number:page}"),
    "printed": ("{title}, {date}", "{title}, {date}, _{container}_<, {volume}: {locator}|, {locator}>"),
}  # fmt: skip
_PLACES = (
    "<, chap. {locator}>", "<, esp. {locator}>", "<, ch. {locator}>", "<, esp. chap. {locator}>", "<, bk. {locator}>", "<, § {locator}>", "<, no. {locator}>", "<, fig. {locator}>",
    "<, pl. {locator}>", "<, chapter {locator}>", "<, and esp. {locator}>", "<, here {locator}>", ", passim", "<, and passim>", "<, table {locator}>", "<, sec. {locator}>", "<, Kindle loc. {locator}>", "<, appendix {locator}>", "<, and n. {locator}>",
)  # fmt: skip


_ONLINE = (
    "<, https://doi.org/{doi}>", "<, doi:{doi}>", "<, doi: {doi}>", "<. DOI: {doi}>", "<. doi:{doi}>", "<, DOI {doi}>", "<, https://doi.org/{doi}|, {url}>", "<, {url}>", "<, available at {url}>",
    "<, {url}, accessed {accessed}>", "< ({url})>", "<, ‹{url}›>", "<. http://dx.doi.org/{doi}>", "<, ISBN {isbn}>", "< [doi: {doi}]>",
)  # fmt: skip
"""What a hand adds to a work that stands online."""


def hand(
    rng: Random, name: str, forms: Forms, shorts: Forms, *, quotes: tuple[tuple[str, str], ...] = QUOTES, keep: int = 3,
    ibids: tuple[tuple[str, str], ...] = IBIDS, aways: tuple[tuple[str, str], ...] = AWAYS, dates: tuple[str, ...] = DATES,
    people: NameHabit | None = None, subtitle: str = "",
) -> Style:  # fmt: skip
    """One hand of a family: it keeps a few of the family's forms of each kind, and habits of its own."""
    editors = given_names(rng)
    one, many = rng.choice(
        (
            ("ed.", "eds."),
            ("ed.", "eds."),
            ("ed.", "eds"),
            ("(ed.)", "(eds)"),
            ("(ed.)", "(eds.)"),
            ("editor", "editors"),
        )
    )
    habits = Habits(
        names=people or given_names(rng), again=family_names(rng), editors=editors, pins=pins(rng), date=rng.choice(dates),
        quotes=rng.choice(quotes), subtitle=subtitle or rng.choice((": ", ": ", ": ", ". ", ", ", " – ")), places=rng.choice((" and ", "/", ", ", "; ")),
        words={"eds_one": one, "eds_many": many, "online": rng.choice(_ONLINE) if rng.random() < 0.22 else ""}, edition=ordinal, idem=rng.choice(((), ("Idem",), ("idem",), ("id.",), ("———",))), short_journal=rng.random() < 0.12, accessed=rng.choice(dates),
    )  # fmt: skip
    if rng.random() < 0.5:
        forms = {
            kind: tuple(line.replace("{first_place}", "{place}") for line in lines) for kind, lines in forms.items()
        }
    return EnglishStyle(
        name, "en", SIGNALS, JOINTS, {kind: first_kept(rng, lines, keep) for kind, lines in (dict(EXTRA_FORMS) | dict(forms)).items()},
        {kind: first_kept(rng, lines) for kind, lines in (dict(EXTRA_SHORTS) | dict(shorts)).items()}, first_pairs(rng, ibids), first_pairs(rng, aways, 3), habits,
    )  # fmt: skip
