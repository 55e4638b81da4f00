"""Which part of a name is the family's, and who is nobody."""

from __future__ import annotations

import pytest

from refkeeper.model.item import Date
from refkeeper.parsing.dates import parse_date, read_date
from refkeeper.parsing.name_endings import and_others
from refkeeper.parsing.names import parse_names

NAMES = [
    ("Hitchcock, Tim, Adam Crymble, and Louise Falcini", ["Hitchcock", "Crymble", "Falcini"]),
    ("Flowerdew, R. and Aitkin, M.", ["Flowerdew", "Aitkin"]),
    ("Robert A. Trennert, Jr.", ["Trennert"]),
    ("J. Stillwell, O. Duke-Williams, and A. Dennett, eds.", ["Stillwell", "Duke-Williams", "Dennett"]),
    ("Otsu Y, Couchman K, Lyons DG", ["Otsu", "Couchman", "Lyons"]),
    ("Holly Etchegary et al.", ["Etchegary"]),
    ("R. ESCARPIT", ["Escarpit"]),
    ("金大中", ["金"]),
    ("World Health Organization", [None]),
]  # fmt: skip
DATES = [
    ("December 2019", Date(2019, 12)), ("3. Mai 1870", Date(1870, 5, 3)), ("May 3, 1911", Date(1911, 5, 3)),
    ("July-Sept., 1914", Date(1914, 7, end=Date(1914, 9))), ("Fall 1991", Date(1991, season=3)), ("1998/99", Date(1998, end=Date(1999))),
    ("ca. 1850", Date(1850, circa=True)), ("n.d.", None), ("Box 3", None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "families"), NAMES)
def test_names(text: str, families: list[str | None]) -> None:
    assert [one.name.family for one in parse_names(text)] == families


@pytest.mark.parametrize(
    ("text", "cut"),
    [
        ("Holly Etchegary et al.", True), ("Hans Müller u. a. (Hrsg.)", True), ("Nguyen et al. (eds.)", True),
        ("Smith D, and others", True), ("Joshua Kotin et al", True), ("Alan Others", False), ("Etal, B.", False),
        ("Flowerdew, R. and Aitkin, M.", False),
    ],
)  # fmt: skip
def test_a_list_that_is_cut_short_says_so(text: str, cut: bool) -> None:
    assert and_others(text) is cut


@pytest.mark.parametrize(("text", "date"), DATES)
def test_dates(text: str, date: Date | None) -> None:
    assert parse_date(text) == date


@pytest.mark.parametrize(
    ("text", "families"),
    [
        # Each from a real list: capitals as family, initials in brackets, glued, broken and behind the family.
        ("GAÏTI Brigitte", ["Gaïti"]),
        ("LE GALL, Jacqueline", ["Gall"]),
        ("Zadora-Rio (E.)", ["Zadora-Rio"]),
        ("P.Wu, J.Evslin, and H.-W.Hübers", ["Wu", "Evslin", "Hübers"]),
        ("Gazdar AF, Dammin GJ", ["Gazdar", "Dammin"]),
        ("Lowry OH, Rosebrough NJ, Farr AL, Randall RJ", ["Lowry", "Rosebrough", "Farr", "Randall"]),
        ("Yang, Z., and Le, Q. V.", ["Yang", "Le"]),
        ("Irmtraud Schnell/ Alfred Sander/ Claudia Federolf", ["Schnell", "Sander", "Federolf"]),
        ("Accordino, M. P. & Guerney, Jr., B. G.", ["Accordino", "Guerney"]),
        ("GENOVESE, Mark C., Chul-Soo CHO, Ling JIN a Subhashis BANERJEE", ["Genovese", "CHO", "JIN", "Banerjee"]),
        ("Voyer, Daniel and Janie P. Vu.", ["Voyer", "Vu"]),
        ("Soto Laveaga, Gabriela", ["Soto Laveaga"]),
        ("A.R.P. Rau, V.S. Bhasin", ["Rau", "Bhasin"]),
        ("Jolley, D., et al.,", ["Jolley"]),
        ("R, ESCARPIT", ["Escarpit"]),
        ("G. A, MILLER et W. Buckhout", ["Miller", "Buckhout"]),
        ("G,A, MILLER", ["Miller"]),
        ("LIANG Z T, WANG X N", ["Liang", "Wang"]),
        ("DE NEVE G., DI LEONARDO M.", ["De Neve", "Di Leonardo"]),
        ("McBREARTY S., BROOKS A. S.", ["McBREARTY", "Brooks"]),
        ("Naslund C., UYANIK O.O., MENU M.", ["Naslund", "Uyanik", "Menu"]),
        ("Buarque de Holanda, Sergio", ["Buarque de Holanda"]),
        ("Nguyen Van Dau, F.", ["Nguyen Van Dau"]),
        ("Pablo del Río González", ["del Río González"]),
        ("Juan del Valle", ["Valle"]),
        ("Church MK", ["Church"]),
        ("AWB Simpson, HLA Hart and JRR Tolkien", ["Simpson", "Hart", "Tolkien"]),
        ("J.R.R. Tolkien", ["Tolkien"]),
        ("LIU Wei, CHO Chul, OTT Hugo", ["LIU", "CHO", "OTT"]),
        ("LI J, AI De-Zhen", ["LI", "AI"]),
        ("M. Vaziri-Farahani", ["Vaziri-Farahani"]),
        ("Chauncey Yellow Robe", ["Yellow Robe"]),
        # What must not change: two spoken names are two people.
        ("Jeff Collins, David Kaufer", ["Collins", "Kaufer"]),
        ("Jacques Le Goff", ["Le Goff"]),
        ("E, Weinan, and Lu, J.", ["E", "Lu"]),
    ],
)
def test_lists_as_printed(text: str, families: list[str]) -> None:
    assert [one.name.family for one in parse_names(text)] == families


@pytest.mark.parametrize(
    ("text", "year", "month"),
    [
        ("2014, décembre", 2014, 12),
        ("2018 May 1", 2018, 5),
        ("2011 Nov-Dec", 2011, 11),
        ("1923 [1895]", 1923, None),
        ("26th–30th August 2019", 2019, None),
    ],
)
def test_dates_as_printed(text: str, year: int, month: int | None) -> None:
    date = read_date(text)
    assert date is not None
    assert (date.year, date.month) == (year, month)
