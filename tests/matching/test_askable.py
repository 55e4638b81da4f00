import pytest

from refkeeper.matching.askable import not_in_source, too_little
from refkeeper.model.item import ItemType as T
from tests.matching.make import work


@pytest.mark.parametrize(
    ("claimed", "says"),
    [
        (work(T.ARTICLE_NEWSPAPER, title="Riots in Paris", container_title="Le Monde"), "newspaper"),
        (work(T.WEBPAGE, title="About us", url="https://example.org"), "web page"),
        (work(T.LEGAL_CASE, title="Donoghue v Stevenson"), "case"),
        (work(T.LEGISLATION, title="Human Rights Act 1998"), "statute"),
        (work(T.PERSONAL_COMMUNICATION, author=["Rinna, A."]), "letter"),
        (work(T.INTERVIEW, author=["Rinna, A."]), "interview"),
        (work(T.DOCUMENT, title="Letter to Bancroft", archive="National Archives"), "archive"),
        (work(T.ARTICLE_NEWSPAPER, title="A piece", doi="10.5555/1"), None),
        (work(T.WEBPAGE, title="A piece", container_title="Nature", volume="3", page="4"), None),
        (work(T.LEGAL_CASE, container_title="BGHZ", volume="51", page="91"), "case"),
        (work(T.LEGAL_CASE, container_title="F. Supp.", volume="388", page="829"), "case"),
        (work(T.LEGAL_CASE, title="Roe v. Wade", container_title="Harvard Law Review", volume="8", page="4"), None),
        (work(T.ARTICLE_JOURNAL, title="A piece"), None),
        (work(T.BOOK, title="Imagined Communities"), None),
        (work(T.DOCUMENT, title="Something"), None),
    ],
)
def test_what_crossref_cannot_have(claimed, says):
    why = not_in_source(claimed)
    assert why is None if says is None else says in (why or "")


@pytest.mark.parametrize(
    ("claimed", "enough"),
    [
        (work(title="Imagined Communities"), True),
        (work(container_title="Nature", volume="380", page="435"), True),
        (work(doi="10.5555/1"), True),
        (work(isbn="9781784786755"), True),
        (work(author=["Anderson, B."], issued=1983), False),
        (work(container_title="Nature", issued=1996), False),
        (work(title="…"), False),
        (work(), False),
    ],
)
def test_what_says_enough_to_look_for(claimed, enough):
    assert (too_little(claimed) is None) is enough
