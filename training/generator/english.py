"""What English hands share: signals, joints, names and dates, and the words that point back."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts
from training.generator.hand.people import NameHabit
from training.generator.hand.pins import PinHabit
from training.generator.hand.recasting import fate
from training.generator.hand.templated import Forms, Habits, TemplatedStyle
from training.generator.style import Style

SIGNALS = (
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
            "original": str(int(facts.year) - luck.randint(4, 90)) if old else "",
        }  # fmt: skip


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
        words={"eds_one": one, "eds_many": many}, edition=ordinal, short_journal=rng.random() < 0.12, accessed=rng.choice(dates),
    )  # fmt: skip
    return EnglishStyle(
        name, "en", SIGNALS, JOINTS, {kind: first_kept(rng, lines, keep) for kind, lines in forms.items()},
        {kind: first_kept(rng, lines) for kind, lines in shorts.items()}, first_pairs(rng, ibids), first_pairs(rng, aways, 3), habits,
    )  # fmt: skip
