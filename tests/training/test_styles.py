"""The style families write the known forms of their fields, and each word of them is labelled as what it is."""

from __future__ import annotations

import string
from random import Random

import pytest
from training.generator.completion import complete
from training.generator.facts import Facts, Person
from training.generator.hand.templated import ALL_KINDS, TemplatedStyle
from training.generator.hand.templates import template, write
from training.generator.invent import invent
from training.generator.pieces import Pen
from training.generator.soundness import sound
from training.generator.style import Style
from training.generator.styles import (
    french_history,
    german_history,
    humanities_dutch_scandinavian,
    law_english,
    law_french,
    law_german,
    law_us,
    spanish,
)

from refkeeper.parsing.labels import Label

FAMILIES = {
    module.__name__.rpartition(".")[2]: module
    for module in (
        french_history,
        german_history,
        humanities_dutch_scandinavian,
        law_english,
        law_french,
        law_german,
        law_us,
        spanish,
    )
}


def _labelled(pen: Pen) -> list[tuple[str, str]]:
    return [(label, pen.text[start:end]) for label, start, end in sorted(pen.labels, key=lambda one: one[1])]


def _marked(text: str) -> tuple[str, list[tuple[str, str]]]:
    """`{author=Canaris}, {page=201}` as the plain text and its labels."""
    plain, labels = "", []
    for literal, field, _, _ in string.Formatter().parse(text):
        plain += literal
        if field is not None:
            label, _, value = field.partition("=")
            plain += value
            labels.append((label, value))
    return plain, labels


CANARIS = [Person("Canaris", "Claus-Wilhelm")]
WEHLER = [Person("Wehler", "Hans-Ulrich")]
KNOWN = [
    # German law
    ("law_german", "full", Facts("counted_article", "Verzug", CANARIS, container="AcP", volume="184", year="1984", pages="201-246"), "210",
     "{author=Canaris}, {container_title=AcP} {volume=184} ({issued=1984}), {page=201} ({locator=210 ff.})"),
    ("law_german", "full", Facts("article", "Verzug", CANARIS, container="NJW", year="1998", pages="123-130"), "125",
     "{author=Canaris}, {container_title=NJW} {issued=1998}, {page=123} ({locator=125})"),
    ("law_german", "full", Facts("collected", "", reporter="BVerfGE", volume="7", pages="198-230", year="1958"), "208",
     "{container_title=BVerfGE} {volume=7}, {page=198} ({locator=208})"),
    ("law_german", "full", Facts("commentary", "BGB", [Person("Löwisch", "Manfred")], container="Staudinger", series_number="611", genre="§"), "12",
     "{author=Staudinger/Löwisch}, {title=BGB}, § {locator=611} Rn. {locator=12}"),
    ("law_german", "full", Facts("serial_commentary", "", [Person("Ernst", "Wolfgang")], container="MüKoBGB", series_number="280", genre="§"), "5",
     "{container_title=MüKoBGB}/{author=Ernst}, § {locator=280} Rn. {locator=5}"),
    ("law_german", "full", Facts("manual", "Schuldrecht I", [Person("Larenz", "Karl")], edition="14", year="1987", series_number="10 II"), None,
     "{author=Larenz}, {title=Schuldrecht I}, {edition=14}. Aufl. {issued=1987}, § {locator=10 II}"),
    ("law_german", "full", Facts("case", "", court="BGH", genre="Urt.", series_number="VII ZR 12/97", reporter="NJW", year="1998", month=3, day=12, pages="123-126"), "125",
     "{publisher=BGH}, Urt. v. {issued=12.3.1998} – {number=VII ZR 12/97}, {container_title=NJW} {issued=1998}, {page=123} ({locator=125})"),
    ("law_german", "full", Facts("statute", "BGB", series_number="823 Abs. 1", genre="§"), None, "§ {locator=823 Abs. 1} {title=BGB}"),
    ("law_german", "away", Facts("article", "Verzug", CANARIS), None, "{author=Canaris}, a.a.O. (Fn. {note_number=12})"),
    ("law_german", "last", Facts("article", "Verzug", CANARIS), None, "Ebd."),
    # American law
    ("law_us", "full", Facts("article", "Due Process", [Person("Ely", "John Hart")], container="Yale L.J.", volume="105", year="1996", pages="2117-2180"), "2120",
     "{author=John Hart Ely}, {title=Due Process}, {volume=105} {container_title=Yale L.J.} {page=2117}, {locator=2120} ({issued=1996})"),
    ("law_us", "full", Facts("supreme_case", "Brown v. Board of Education", reporter="U.S.", volume="347", pages="483-496", year="1954"), "495",
     "{title=Brown v. Board of Education}, {volume=347} {container_title=U.S.} {page=483}, {locator=495} ({issued=1954})"),
    ("law_us", "full", Facts("case", "Smith v. Acme Co.", reporter="F.2d", volume="12", pages="34-40", year="1980", court="2d Cir."), None,
     "{title=Smith v. Acme Co.}, {volume=12} {container_title=F.2d} {page=34} ({publisher=2d Cir.} {issued=1980})"),
    ("law_us", "full", Facts("statute", "", reporter="U.S.C.", volume="42", series_number="1983"), None, "{volume=42} {container_title=U.S.C.} § {locator=1983}"),
    ("law_us", "away", Facts("article", "Due Process", [Person("Ely", "John Hart")]), "45", "{author=Ely}, supra note {note_number=12}, at {locator=45}"),
    ("law_us", "last", Facts("article", "Due Process", []), "12", "Id. at {locator=12}"),
    # England, Australia, Canada
    ("law_english", "full", Facts("year_case", "Donoghue v Stevenson", reporter="AC", year="1932", pages="562-620", court="HL"), "580",
     "{title=Donoghue v Stevenson} [{issued=1932}] {container_title=AC} {page=562} ({publisher=HL}), {locator=580}"),
    ("law_english", "full", Facts("neutral_case", "R v Smith", series_number="[1998] UKHL 12"), "8", "{title=R v Smith} {number=[1998] UKHL 12} [{locator=8}]"),
    ("law_english", "full", Facts("statute", "Human Rights Act 1998", series_number="6(1)"), None, "{title=Human Rights Act 1998}, s {locator=6(1)}"),
    ("law_english", "full", Facts("article", "Consent", [Person("Gardner", "John")], container="OJLS", volume="18", year="1998", issue="2", pages="12-40"), "15",
     "{author=John Gardner}, ‘{title=Consent}’ ({issued=1998}) {volume=18}({issue=2}) {container_title=OJLS} {page=12}, {locator=15}"),
    ("law_english", "full", Facts("volume_case", "Mabo v Queensland (No 2)", reporter="CLR", volume="175", year="1992", pages="1-200"), "42",
     "{title=Mabo v Queensland (No 2)} ({issued=1992}) {volume=175} {container_title=CLR} {page=1}, {locator=42}"),
    ("law_english", "full", Facts("year_case", "R v Oakes", reporter="SCR", volume="1", year="1986", pages="103-150"), "138",
     "{title=R v Oakes}, [{issued=1986}] {volume=1} {container_title=SCR} {page=103} at {locator=138}"),
    ("law_english", "short", Facts("book", "Harm", [Person("Gardner", "John")]), "45", "{author=Gardner} (n {note_number=12}) {locator=45}"),
    # French law
    ("law_french", "full", Facts("case", "", court="Cass. civ. 1re", year="1998", month=3, day=12, series_number="96-12.345", reporter="Bull. civ.", volume="I", issue="12"), None,
     "{publisher=Cass. civ. 1re}, {issued=12 mars 1998}, n° {number=96-12.345}, {container_title=Bull. civ.} {volume=I}, n° {number=12}"),
    ("law_french", "full", Facts("review_case", "", court="Com.", year="1998", month=3, day=12, reporter="D.", pages="123"), None,
     "{publisher=Com.}, {issued=12 mars 1998}, {container_title=D.} {issued=1998}, p. {page=123}"),
    ("law_french", "full", Facts("statute", "C. civ.", series_number="1382"), None, "art. {locator=1382} {title=C. civ.}"),
    ("law_french", "away", Facts("book", "Droit civil", [Person("Carbonnier", "Jean")]), "34", "{author=J. Carbonnier}, op. cit., p. {locator=34}"),
    # historians
    ("german_history", "full", Facts("article", "Macht", WEHLER, container="Historische Zeitschrift", volume="245", year="1987", pages="1-34"), "12",
     "{author=Hans-Ulrich Wehler}, {title=Macht}, in: {container_title=Historische Zeitschrift} {volume=245} ({issued=1987}), S. {page=1–34}, hier S. {locator=12}"),
    ("german_history", "full", Facts("book", "Kaiserreich", WEHLER, place="Göttingen", year="1973"), "12",
     "{author=Hans-Ulrich Wehler}, {title=Kaiserreich}, {publisher_place=Göttingen} {issued=1973}, S. {locator=12}"),
    ("german_history", "full", Facts("archive", "", archive="BArch", archive_location="R 43 I/1234, Bl. 12"), None, "{archive=BArch}, {archive_location=R 43 I/1234, Bl. 12}"),
    ("german_history", "short", Facts("book", "Kaiserreich", WEHLER, lang="de"), "5", "{author=Wehler}, {title=Kaiserreich} (wie Anm. {note_number=12}), S. {locator=5}"),
    ("german_history", "last", Facts("book", "Kaiserreich", WEHLER), "5", "Ebd., S. {locator=5}"),
    ("french_history", "full", Facts("book", "La Société", [Person("Bloch", "Marc")], place="Paris", publisher="Albin Michel", year="1939", volume="2", lang="fr"), "45",
     "{author=Marc Bloch}, {title=La Société}, t. {volume=II}, {publisher_place=Paris}, {publisher=Albin Michel}, {issued=1939}, p. {locator=45}"),
    ("french_history", "away", Facts("book", "La Société", [Person("Bloch", "Marc")], lang="fr"), "45", "{author=M. Bloch}, op. cit., p. {locator=45}"),
    ("french_history", "full", Facts("archive", "", archive="Archives nationales", archive_location="F7 12345"), None, "{archive=Archives nationales}, {archive_location=F7 12345}"),
    ("spanish", "last", Facts("book", "La crisi", [Person("Ginzburg", "Carlo")], lang="it"), "12", "Ivi, p. {locator=12}"),
    ("spanish", "short", Facts("book", "La crisi", [Person("Ginzburg", "Carlo")], lang="it"), "12", "{author=C. Ginzburg}, {title=La crisi}, cit., p. {locator=12}"),
    ("spanish", "away", Facts("book", "El fin", [Person("García", "José")], lang="es"), "12", "{author=García}, ob. cit., p. {locator=12}"),
    ("humanities_dutch_scandinavian", "full", Facts("article", "De stad", [Person("Prak", "Maarten")], container="Holland", volume="12", year="1980", pages="1-20"), "5",
     "{author=Maarten Prak}, ‘{title=De stad}’, {container_title=Holland} {volume=12} ({issued=1980}) {page=1-20}, aldaar {locator=5}"),
]  # fmt: skip


def _written(style: TemplatedStyle, how: str, facts: Facts, locator: str | None, seed: int) -> Pen:
    pen, rng = Pen(), Random(seed)
    if how == "full":
        style.full(pen, facts, rng, locator)
    elif how == "short":
        style.short(pen, facts, rng, locator, "12")
    else:
        style.back(pen, facts, rng, locator, "12", last=how == "last")
    return pen


@pytest.mark.parametrize(("family", "how", "facts", "locator", "expected"), KNOWN)
def test_a_known_form_comes_from_some_hand_labelled_exactly(
    family: str, how: str, facts: Facts, locator: str | None, expected: str
) -> None:
    text, labels = _marked(expected)
    for seed in range(400):
        for style in FAMILIES[family].styles(Random(seed)):
            assert isinstance(style, TemplatedStyle)
            if how == "full" and facts.kind not in style.forms:
                continue
            style.recast = None
            pen = _written(style, how, facts, locator, seed)
            if pen.text == text:
                assert _labelled(pen) == labels
                return
    pytest.fail(f"no hand wrote {text}")


def _hands(family: str) -> list[Style]:
    return [style for seed in (1, 2, 3) for style in FAMILIES[family].styles(Random(seed))]


@pytest.mark.parametrize("family", FAMILIES)
def test_each_style_writes_each_kind_with_sound_labels(family: str) -> None:
    known = {label.value for label in Label}
    rng = Random(5)
    maimed = written = 0
    for style in _hands(family):
        assert isinstance(style, TemplatedStyle)
        for kind in style.kinds:
            facts = complete(invent(rng, kind, style.lang), rng)
            for how in ("full", "short", "away", "last"):
                pen = _written(style, how, facts, rng.choice((None, "12", "12-15")), rng.randrange(1000))
                assert (pen.segments[0][1], pen.segments[-1][2]) == (0, len(pen.text))
                at = 0
                for label, first, last in sorted(pen.labels, key=lambda one: one[1]):
                    value = pen.text[first:last]
                    assert label in known
                    assert at <= first < last, pen.text
                    assert any(start <= first and last <= end for _, start, end in pen.segments), pen.text
                    assert value == value.strip(' ,;:"“”„«»'), (value, pen.text)
                    at = last
                written += 1
                maimed += not sound(pen)
    assert maimed <= written * 0.02, (maimed, written)


@pytest.mark.parametrize("family", FAMILIES)
def test_a_family_has_many_signals_and_hands_that_differ(family: str) -> None:
    styles = FAMILIES[family].styles(Random(1))
    assert len({style.name for style in styles}) == len(styles)
    assert all(len(set(style.signals)) >= 15 for style in styles)
    facts = Facts("book", "Macht", WEHLER, place="Berlin", publisher="Beck", year="1973", edition="2")
    looks = set()
    for style in styles:
        assert isinstance(style, TemplatedStyle)
        style.recast = None
        pen = _written(style, "full", facts, "12", 1)
        looks.add((pen.text, tuple(pen.emphasis)))
    assert len(looks) >= len(styles) / 2


@pytest.mark.parametrize("family", ["law_german", "law_us", "law_english", "law_french"])
def test_a_work_recast_is_the_same_in_each_note_and_can_be_written(family: str) -> None:
    rng = Random(9)
    for style in FAMILIES[family].styles(Random(1)):
        assert isinstance(style, TemplatedStyle)
        assert style.recast is not None
        for kind in ALL_KINDS:
            facts = complete(invent(rng, kind, style.lang), rng)
            assert style.recast(facts) == style.recast(facts)
            assert style.recast(facts).kind in style.forms


def test_further_judgments_of_a_collection_are_citations_of_their_own() -> None:
    for seed in range(60):
        for style in law_german.styles(Random(seed)):
            assert isinstance(style, TemplatedStyle)
            style.recast, style.tails = None, {}
            pen = _written(
                style,
                "full",
                Facts("collected", "", reporter="BGHZ", volume="12", pages="34-58", year="1954"),
                "36",
                seed,
            )
            if len(pen.segments) == 2 and "(" in pen.text:
                second = [
                    (label, value) for label, value in _labelled(pen) if pen.text.index("; ") < pen.text.rindex(value)
                ]
                assert [label for label, _ in second] == ["volume", "page", "locator"]
                return
    pytest.fail("no hand went on to a further judgment")


def test_a_template_drops_what_is_unknown() -> None:
    pen = Pen()
    write(
        pen,
        template('<{author}|{editors} (Hg.)>: "{title}"<, {place} {year}|, {year}>< (hier {locator})>'),
        {"editors": "Kocka", "title": "Macht", "year": "1990"},
        ("„", "“"),
    )
    assert pen.text == "Kocka (Hg.): „Macht“, 1990"
    assert _labelled(pen) == [("editor", "Kocka"), ("title", "Macht"), ("issued", "1990")]


@pytest.mark.parametrize("text", ["{a}>", "<{a}", "{a} | {b}"])
def test_a_template_that_is_not_well_formed_is_an_error(text: str) -> None:
    with pytest.raises((ValueError, IndexError)):
        template(text)


@pytest.mark.parametrize(
    "family", ["french_history", "german_history", "humanities_dutch_scandinavian", "law_english", "law_us", "spanish"]
)
def test_the_editors_of_a_chapter_are_named(family: str) -> None:
    editors = [Person("Kocka", "Jürgen"), Person("Frevert", "Ute")]
    for style in FAMILIES[family].styles(Random(3)):
        assert isinstance(style, TemplatedStyle)
        style.recast = None
        facts = Facts(
            "chapter",
            "Arbeit",
            WEHLER,
            editors=editors,
            container="Welt",
            year="1990",
            place="Bonn",
            publisher="Beck",
            pages="12-40",
            lang=style.lang,
        )
        assert [text for label, text in _labelled(_written(style, "full", facts, None, 1)) if label == "editor"]
