"""What an author, a short title, op. cit. and art. cit. mean among the works cited before: habit by habit."""

from __future__ import annotations

import gc
import time

import pytest

from refkeeper.matching.antecedents import link_antecedents
from refkeeper.model.citation import Remark
from tests.matching.test_antecedents import ARTICLE, AT, Meant, Notes, article, back, bare, full, meant, short

A = full("Rinna", "Economics, Security and Interests")
B, C = full("Moses", "Wild West Shows"), full("Moses", "Indians on the Midway")
PIECE = full("Moses", "Interpreting the Show", at="7", page="9-30", **ARTICLE)
GALLAGHER = (full("Robinson, R.; Gallagher, J.", "Africa"), full("Gallagher, J.; Robinson, R.", "Free Trade"))
OP, ART = "Moses, op. cit., 5", "Moses, art. cit., 5"
TITLES = [
    (article(A, B, short("Rinna", "Economics")), ("1", 0, True)),
    (article(A, short("Rinna", "Politics")), None),
    (article(B, C, short("Moses", "Wild West Show")), ("1", 0, True)),
    (article(B, C, short("Moses", None)), ("2", 0, False)),
    # the title itself before a title that holds its words
    (article(full("Roper", "Reformation Households"), full("Roper", "Reformation"), short("Roper", "Reformation")),
     ("2", 0, True)),
    (article(full("Larenz", "Schuldrecht: Allgemeiner Teil"), full("Larenz", "Schuldrecht: Besonderer Teil"),
             short("Larenz", "Schuldrecht")), ("2", 0, False)),
    # without its article and with its elision; shortened words; the number of a volume
    (article(full("Garin", "L’umanesimo italiano"), B, short("Garin", "Umanesimo")), ("1", 0, True)),
    (article(full("Kehr", "Privatrechtliche Schuldverhältnisse"), full("Kehr", "Das Buch"),
             short("Kehr", "Privatr. Schuldverh.")), ("1", 0, True)),
    (article(full("Larenz", "Lehrbuch des Schuldrechts"), full("Larenz", "Methodenlehre"),
             short("Larenz", "Lehrbuch I")), ("1", 0, True)),
    # a title without an author; one word of another's title is too little
    (article(full("Dickens", "Bleak House"), full("Miller", "The Police"), short("", "Bleak House")), ("1", 0, True)),
    (article(full("", "Carrie to Kate", container_title="The Carrie Letters"), short("", "Letters")), ("1", 0, True)),
    (article(full("Smith", "The History of Letters in Spain"), short("", "Letters")), None),
    # title words that were not read as such tell two works apart
    (article(B, C, back("op-cit", "Moses", text="Moses, Wild West…, op. cit.")), ("1", 0, True)),
    # a work never cited in full
    (article(short("Homer", "Odyssey"), A, short("Homer", "Odyssey")), ("1", 0, True)),
    (article(short("Homer", "Odyssey"), A, short("Homer")), None),
    (article(short("", "4 of Annex to Part X. Section IV", text="4 of Annex to Part X. Section IV"),
             short("Part IV", "Section IV. Annex")), None),
]  # fmt: skip
PEOPLE = [
    # the order of the authors, and which of them are named
    (article(GALLAGHER, back("op-cit", "Gallagher; Robinson")), ("1", 1, True)),
    (article(GALLAGHER, back("op-cit", "Robinson; Gallagher")), ("1", 0, True)),
    (article(full("Cain; Hopkins", "Imperialism"), full("Hopkins", "Lagos"), short("Cain; Hopkins")), ("1", 0, True)),
    (article(full("Cain; Hopkins", "Imperialism"), full("Hopkins", "Lagos"), short("Hopkins")), ("2", 0, True)),
    (article(full("Viney; Jourdain", "Conditions"), short("Viney")), ("1", 0, True)),
    (article(full("Viney", "Conditions"), short("Viney; Jourdain")), None),
    (article(full("Aspect; Dalibard; Roger", "Test"), back("op-cit", "Aspect; et al.")), ("1", 0, True)),
    # initials that deny it, and such as a signal was read into
    (article(full("Miller, D. A.", "Police"), full("Miller, J. Hillis", "Form"), short("Miller, J. Hillis")),
     ("2", 0, True)),
    (article(full("Miller, D. A.", "Police"), short("Miller, Henry")), None),
    (article(full("Miller, D. A.", "Police"), back("op-cit", "Miller, v. anche")), ("1", 0, True)),
    # parts of a compound name, capitals, a family written without a blank
    (article(full("Tomás y Valiente, Francisco", "Oficios"), back("op-cit", "Tomás")), ("1", 0, True)),
    (article(full("Lohmann Villena, Guillermo", "Corregidor"), back("op-cit", "VILLENA, LOHMANN")), ("1", 0, True)),
    (article(full("丸山眞男", "日本政治思想史研究"), back("op-cit", "丸山")), ("1", 0, True)),
    (article(full("丸山眞男", "日本政治思想史研究"), back("op-cit", "網野")), None),
    # the editor when no author has the name; the author before the editor
    (article(full("", "Archive Stories", editors="Burton"), short("Burton")), ("1", 0, True)),
    (article(full("", "Archive Stories", editors="Burton"), full("Burton", "Empire"), short("Burton")), ("2", 0, True)),
    # the editors, read as a title; of a book with an author its editors are not who is meant
    (article(full("", "Consumption", editors="Brewer; Porter"), B, short("", "Brewer and Porter")), ("1", 0, True)),
    (article(full("Smith", "Consumption", editors="Brewer; Porter"), B, short("", "Brewer and Porter")), None),
    # `Ders.`, `Id.`, `du même auteur`: the author of the citation before
    (article((A, full("", "Security", "Ders., Security")), short("Rinna", "Security")), ("1", 1, True)),
    (article((full("Rinna", "Law"), full("", "Security", "Security, du même auteur")), short("Rinna")), ("1", 1, False)),
    (article((A, full("", "Security", "Security")), short("Rinna")), ("1", 0, True)),
    (article(A, back("op-cit", "Ders.", text="Ders., a.a.O.")), ("1", 0, True)),
    # a name and nothing else is no citation
    (article(A, short("Rinna", at="")), ("1", 0, False)),
    (article(A, short("Rinna", at="", text="Rinna, op. cit., carta 80")), ("1", 0, True)),
    # the first word of the title, read as a given name
    (article((full("Röhl", "Wilhelm"), full("Ders. Kaiser", "Hof und Staat")), short("Röhl, Kaiser", "Hof und Staat")),
     ("1", 1, True)),
]  # fmt: skip
TRAITS = [
    # art. cit. is the article; op. cit. the book only where the author says art. cit. too
    (article(B, PIECE, back("op-cit", "Moses", text=ART)), ("2", 0, True)),
    (article(B, PIECE, back("op-cit", "Moses", text=OP, at="12")), ("2", 0, False)),
    (article(B, PIECE, back("op-cit", "Moses", text=ART), back("op-cit", "Moses", text=OP)), ("1", 0, True)),
    (article(B, full("Moses", "Diss", kind="thesis"), back("op-cit", "Moses", text="Moses, thèse préc.")), ("2", 0, True)),
    # pages: outside of the article's it must be the book; what no book has must be the article
    (article(B, PIECE, back("op-cit", "Moses", at="40")), ("1", 0, True)),
    (article(B, full("Moses", "Mau", page="699-716", **ARTICLE), back("op-cit", "Moses", at="704-5")), ("2", 0, True)),
    (article(full("Kerr", "Mosaic", page="311", **ARTICLE), full("Kerr", "Technologies", page="801", **ARTICLE),
             short("Kerr", at="806")), ("2", 0, True)),
    # the year of one, a year of none
    (article(full("Marx", "Kapital", year="1867"), full("Marx", "Brumaire", year="1852"), bare("Marx", year="1852")), None),
    # a citation read as full that only repeats, and one that does not
    (article(full("Wilks", "Asante in the Nineteenth Century"), bare("Wilks", container_title="Asante")), ("1", 0, True)),
    (article(full("Cain; Hopkins", "Imperialism"), bare("", container_title="Cain and Hopkins")), ("1", 0, True)),
    (article(full("", "Katz v. United States", kind="legal_case", volume="389", container_title="U.S."),
             bare("", "Katz", container_title="U.S.", volume="389")), ("1", 0, True)),
    (article(full("", "Katz v. United States", kind="legal_case", volume="389", container_title="U.S."),
             bare("", "Katz", container_title="U.S.", volume="12")), None),
    (article(full("", None, container_title="BGHZ", volume="51"), bare("", container_title="BGHZ", volume="51")), None),
    # a year that is a word of the title, and one that is not
    (article(full("Blickle", "The Revolution of 1525"), bare("Blickle", "Revolution of", year="1525")), ("1", 0, True)),
    (article(full("Blickle", "The Revolution of 1525"), bare("Blickle", "Revolution", year="1998")), None),
    # only the author, only the journal is the same
    (article(A, back("idem", "ders.")), ("1", 0, True)),
]  # fmt: skip
NICKNAMES = [
    (article(full("", "Luthers Werke", "Luthers Werke (hereafter *WA Br*)"), A, bare("", "WA Br")), None),
    (article(full("", "Luthers Werke", "Luthers Werke (hereafter WA Br)"), A, short("", "WA", text="WA Br 1:111")),
     ("1", 0, True)),
    (article(full("Josserand", "Cours", "Josserand, Cours (ci-après : Cours II)"), A, short("", "C", text="Cours II, 4")),
     ("1", 0, True)),
    (article((A, Remark("(im Folgenden: Denkschrift)", AT)), short("", "D", text="Denkschrift, S. 4")), ("1", 0, True)),
    (article((A, Remark("(im Folgenden nicht mehr)", AT)), short("", "D", text="Denkschrift, S. 4")), None),
]  # fmt: skip


@pytest.mark.parametrize(("notes", "expected"), [*TITLES, *PEOPLE, *TRAITS, *NICKNAMES])
def test_what_the_last_citation_means(notes: Notes, expected: Meant) -> None:
    assert meant(notes) == expected


def test_time_grows_with_the_length_of_the_article() -> None:
    """Also where one author wrote everything and where one note cites a thousand works."""

    def taken(count: int) -> float:
        works = [full("Smith", f"History of the {n} Kings") for n in range(count)]
        notes = article(
            *works, *(short("Smith", f"{n} Kings") for n in range(count)), *(back("op-cit", "Smith"),) * count
        )
        one = article(tuple(works), tuple(short("Smith", None, "1") for _ in range(count)))
        start = time.process_time()
        link_antecedents(notes)
        link_antecedents(one)
        return time.process_time() - start

    # Other tests leave much behind for the collector to look through, and other programs share the processor.
    gc.collect()
    gc.disable()
    try:
        taken(50)
        small, large = (min(taken(count) for _ in range(3)) for count in (200, 800))
    finally:
        gc.enable()
    assert large < 8 * max(small, 0.02)
