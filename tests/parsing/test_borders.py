"""Shows which borders between titles, holders and numbers the marks of a text decide, whatever a model proposes."""

from __future__ import annotations

import pytest

from refkeeper.parsing.borders import set_borders
from refkeeper.parsing.holders import find_holder
from refkeeper.parsing.numbers import set_numbers
from tests.parsing.proposed import Parts, parts_of, proposed


def settled(parts: Parts, text: str) -> Parts:
    """The labelled words of a text after the rules; what joins fields is left out."""
    tokens, group = proposed(parts, text)
    set_borders(text, tokens, group)
    find_holder(tokens, group)
    set_numbers(tokens, group)
    return parts_of(text, tokens, group)


@pytest.mark.parametrize(
    ("text", "proposed", "right"),
    [
        (  # A quotation inside the title's own quotation marks does not end it.
            "« “Rough Music”. Le bruit et la loi », Annales, 27, 1972",
            [("title", "Rough Music"), ("container_title", "Le bruit et la loi », Annales"), ("volume", "27"), ("issued", "1972")],
            [("title", "Rough Music”. Le bruit et la loi"), ("container_title", "Annales"), ("volume", "27"), ("issued", "1972")],
        ),
        (  # Years inside the quotation marks are the title's.
            "“Village Schools, 1922- 1980,” PhD diss., 1987",
            [("title", "Village Schools"), ("issued", "1922"), ("page", "1980"), ("genre", "PhD diss"), ("issued", "1987")],
            [("title", "Village Schools, 1922- 1980"), ("genre", "PhD diss"), ("issued", "1987")],
        ),
        (  # Where the quotation has ended, the journal begins.
            '"Tides." Harbour Quarterly 3 (1968)',
            [("title", 'Tides." Harbour Quarterly'), ("volume", "3"), ("issued", "1968")],
            [("title", "Tides"), ("container_title", "Harbour Quarterly"), ("volume", "3"), ("issued", "1968")],
        ),
        (  # The quotation is the title's first word only.
            "“Tides” in Bantu Verse, 37",
            [("title", "Tides” in Bantu Verse"), ("page", "37")],
            [("title", "Tides” in Bantu Verse"), ("page", "37")],
        ),
        (  # A chapter in its book, as OSCOLA prints it.
            "“Thick Tides: Toward a Theory” in The Interpretation of Harbours (Basic Books 1973)",
            [("title", "Thick Tides: Toward a Theory” in The Interpretation of Harbours"), ("publisher", "Basic Books")],
            [("title", "Thick Tides: Toward a Theory"), ("container_title", "The Interpretation of Harbours"), ("publisher", "Basic Books")],
        ),
        (  # Behind the quotation and a colon the title goes on.
            "'Thank God I Sank': How Much Does It Transform a Captain? Harbour Perspectives, 22",
            [("title", "Thank God I Sank"), ("container_title", "How Much Does It Transform a Captain? Harbour Perspectives"), ("volume", "22")],
            [("title", "Thank God I Sank': How Much Does It Transform a Captain"), ("container_title", "Harbour Perspectives"), ("volume", "22")],
        ),
        (  # A journal's own colon.
            "'Thank God I Sank': Harbours and Perspectives, 22",
            [("title", "Thank God I Sank"), ("container_title", "Harbours and Perspectives"), ("volume", "22")],
            [("title", "Thank God I Sank"), ("container_title", "Harbours and Perspectives"), ("volume", "22")],
        ),
        (
            "‘Consequentialism’, in P. Singer (ed.), A Companion",
            [("O", "Consequentialism"), ("O", "in"), ("editor", "P. Singer"), ("container_title", "A Companion")],
            [("title", "Consequentialism"), ("editor", "P. Singer"), ("container_title", "A Companion")],
        ),
        (
            "A Political History of Europe since 1945, 5th edn (London: Longman, 1997)",
            [("title", "A Political History of Europe since"), ("issued", "1945"), ("edition", "5th"), ("issued", "1997")],
            [("title", "A Political History of Europe since 1945"), ("edition", "5th"), ("issued", "1997")],
        ),
        (
            "The Harbour 1945, in Sea Studies 1997",
            [("title", "The Harbour"), ("issued", "1945"), ("container_title", "Sea Studies"), ("issued", "1997")],
            [("title", "The Harbour"), ("issued", "1945"), ("container_title", "Sea Studies"), ("issued", "1997")],
        ),
        (
            "Partial Truths. In Writing Culture: The Poetics of Ethnography.",
            [("title", "Partial Truths"), ("container_title", "Writing Culture"), ("publisher", "The Poetics of Ethnography")],
            [("title", "Partial Truths"), ("container_title", "Writing Culture: The Poetics of Ethnography")],
        ),
        (
            "The Harbour. London: Longman",
            [("title", "The Harbour"), ("publisher_place", "London"), ("publisher", "Longman")],
            [("title", "The Harbour"), ("publisher_place", "London"), ("publisher", "Longman")],
        ),
        (
            "Harbour Days: hope and fear. (2003). Wake Magazine, 50",
            [("container_title", "Harbour Days: hope and fear"), ("issued", "2003"), ("container_title", "Wake Magazine"), ("volume", "50")],
            [("title", "Harbour Days: hope and fear"), ("issued", "2003"), ("container_title", "Wake Magazine"), ("volume", "50")],
        ),
        (  # Two reports of one case have no title.
            "95 Cal. App. 3d 5, 157 Cal. Rptr. 1",
            [("volume", "95"), ("container_title", "Cal. App. 3d"), ("page", "5"), ("volume", "157"), ("container_title", "Cal. Rptr"), ("page", "1")],
            [("volume", "95"), ("container_title", "Cal. App. 3d"), ("page", "5"), ("volume", "157"), ("container_title", "Cal. Rptr"), ("page", "1")],
        ),
        (
            "Pointing, in Proceedings of CHI 90 (Seattle, 1990)",
            [("title", "Pointing"), ("container_title", "Proceedings of CHI"), ("volume", "90"), ("issued", "1990")],
            [("title", "Pointing"), ("container_title", "Proceedings of CHI 90"), ("issued", "1990")],
        ),
        (
            "Tides of the Sea, IJPPS 2015, Vol. 7",
            [("title", "Tides of the Sea"), ("container_title", "IJPPS 2015"), ("volume", "7")],
            [("title", "Tides of the Sea"), ("container_title", "IJPPS"), ("issued", "2015"), ("volume", "7")],
        ),
        (
            "Secure Location. GPS Solutions, 1-11.",
            [("title", "Secure Location"), ("publisher", "GPS Solutions"), ("page", "1-11")],
            [("title", "Secure Location"), ("container_title", "GPS Solutions"), ("page", "1-11")],
        ),
        (
            "“Phantoms.” Trans. Nicholas Rand. Critical Inquiry 13",
            [("title", "Phantoms"), ("container_title", "Trans. Nicholas Rand. Critical Inquiry"), ("volume", "13")],
            [("title", "Phantoms"), ("translator", "Nicholas Rand"), ("container_title", "Critical Inquiry"), ("volume", "13")],
        ),
        (
            "Tides. Trans. Inst. Br. Geogr. 13",
            [("title", "Tides"), ("container_title", "Trans. Inst. Br. Geogr"), ("volume", "13")],
            [("title", "Tides"), ("container_title", "Trans. Inst. Br. Geogr"), ("volume", "13")],
        ),
        (
            "Causality. In P. Machamer & R. Turnbull (Eds.), Motion and Time. Columbus: Ohio UP",
            [("title", "Causality"), ("editor", "P. Machamer & R. Turnbull"), ("O", "Eds"), ("editor", "Motion and Time"), ("publisher", "Ohio UP")],
            [("title", "Causality"), ("editor", "P. Machamer & R. Turnbull"), ("container_title", "Motion and Time"), ("publisher", "Ohio UP")],
        ),
        (
            "Ghost Stories. Ed. Peter Washington. New York: Knopf",
            [("editor", "Ghost Stories"), ("O", "Ed"), ("editor", "Peter Washington"), ("publisher", "Knopf")],
            [("title", "Ghost Stories"), ("editor", "Peter Washington"), ("publisher", "Knopf")],
        ),
        (
            "III. Les universités. In Repères (pp. 63–104)",
            [("title", "III. Les universités"), ("note", "In Repères"), ("page", "63–104")],
            [("title", "III. Les universités"), ("container_title", "Repères"), ("page", "63–104")],
        ),
        (
            "Botswana Prepares for War? Sunday Standard, July 2, 2008.",
            [("title", "Botswana Prepares for War? Sunday Standard"), ("issued", "July 2, 2008")],
            [("title", "Botswana Prepares for War"), ("container_title", "Sunday Standard"), ("issued", "July 2, 2008")],
        ),
        (  # A book's subtitle.
            "Who Rules? Power in the Village. London: Longman, 2008.",
            [("title", "Who Rules? Power in the Village"), ("publisher", "Longman"), ("issued", "2008")],
            [("title", "Who Rules? Power in the Village"), ("publisher", "Longman"), ("issued", "2008")],
        ),
        (
            "De la faculté de juger, Carnets de géographes, no. 1,2010, p. 1-14",
            [("title", "De la faculté de juger, Carnets de géographes"), ("issue", "1"), ("issued", "2010"), ("page", "1-14")],
            [("title", "De la faculté de juger"), ("container_title", "Carnets de géographes"), ("issue", "1"), ("issued", "2010"), ("page", "1-14")],
        ),
        (
            "In Attitudes. Aldershot: Ashgate. 45-88.",
            [("container_title", "Attitudes"), ("publisher_place", "Aldershot"), ("publisher", "Ashgate. 45-88")],
            [("container_title", "Attitudes"), ("publisher_place", "Aldershot"), ("publisher", "Ashgate"), ("page", "45-88")],
        ),
        (
            "Теория измерений. М.: «Недра», 1977.",
            [("title", "Теория измерений"), ("container_title", "М.: «Недра"), ("issued", "1977")],
            [("title", "Теория измерений"), ("publisher_place", "М"), ("publisher", "Недра"), ("issued", "1977")],
        ),
        (
            "Allen, W. R. (1987, May/June). Black Colleges",
            [("author", "Allen, W. R."), ("issued", "1987"), ("author", "May/June"), ("title", "Black Colleges")],
            [("author", "Allen, W. R"), ("issued", "1987, May/June"), ("title", "Black Colleges")],
        ),
        (
            "(1997, June). Advancement, Wake Magazine, 44",
            [("issued", "1997, June). Advancement"), ("container_title", "Wake Magazine"), ("volume", "44")],
            [("issued", "1997, June"), ("title", "Advancement"), ("container_title", "Wake Magazine"), ("volume", "44")],
        ),
    ],
)  # fmt: skip
def test_titles_and_holders(text: str, proposed: Parts, right: Parts) -> None:
    assert settled(proposed, text) == right


@pytest.mark.parametrize(
    ("text", "proposed", "right"),
    [
        ("Anthropology 55: S344–S356", [("O", "S"), ("page", "344–S356")], [("page", "S344–S356")]),
        ("JINST 9 (2014) P01002", [("volume", "9"), ("O", "P"), ("page", "01002")], [("volume", "9"), ("page", "P01002")]),
        ("J. Stat. Mech. P02015", [("container_title", "J. Stat. Mech. P"), ("page", "02015")], [("container_title", "J. Stat. Mech"), ("page", "P02015")]),
        ("Phys. Rev. D13, 800", [("container_title", "Phys. Rev. D"), ("volume", "13"), ("page", "800")], [("container_title", "Phys. Rev. D"), ("volume", "13"), ("page", "800")]),
        ("Antipode 41, no. S1 (2009)", [("container_title", "Antipode"), ("volume", "41"), ("page", "no"), ("issue", "S"), ("volume", "1"), ("issued", "2009")], [("container_title", "Antipode"), ("volume", "41"), ("issue", "S1"), ("issued", "2009")]),
        ("Petrology, pg. 197", [("container_title", "Petrology"), ("page", "pg. 197")], [("container_title", "Petrology"), ("page", "197")]),
        ("Temporalités, no 11, 2010", [("container_title", "Temporalités"), ("volume", "11"), ("issued", "2010")], [("container_title", "Temporalités"), ("issue", "11"), ("issued", "2010")]),
        ("Phil. Trans. 368, no. 1621 (2013)", [("container_title", "Phil. Trans"), ("volume", "368"), ("issued", "1621"), ("issued", "2013")], [("container_title", "Phil. Trans"), ("volume", "368"), ("issue", "1621"), ("issued", "2013")]),
        ("Grosso, N. 2010, SSRv, 157", [("author", "Grosso, N."), ("issued", "2010"), ("container_title", "SSRv"), ("volume", "157")], [("author", "Grosso, N"), ("issued", "2010"), ("container_title", "SSRv"), ("volume", "157")]),
        ("Jeevadhara XLII/248 (2012)", [("container_title", "Jeevadhara XLII"), ("volume", "248"), ("issued", "2012")], [("container_title", "Jeevadhara"), ("volume", "XLII"), ("issue", "248"), ("issued", "2012")]),
        ("Bolletino di Archeologia 16-18, 1995, p. 303", [("container_title", "Bolletino di Archeologia 16-18"), ("issued", "1995"), ("page", "303")], [("container_title", "Bolletino di Archeologia"), ("volume", "16-18"), ("issued", "1995"), ("page", "303")]),
        ("In The View from Building 20, 111–176. MIT Press", [("container_title", "The View from Building 20"), ("page", "111–176"), ("publisher", "MIT Press")], [("container_title", "The View from Building 20"), ("page", "111–176"), ("publisher", "MIT Press")]),
        ("2017. Journal of Africa, 28.", [("issued", "2017"), ("container_title", "Journal of Africa"), ("page", "28")], [("issued", "2017"), ("container_title", "Journal of Africa"), ("volume", "28")]),
        ("Nucl. Phys. 2013, 3.", [("container_title", "Nucl. Phys"), ("issued", "2013"), ("volume", "3")], [("container_title", "Nucl. Phys"), ("issued", "2013"), ("page", "3")]),
        ("Nucl. Phys. 2013, 65, (11).", [("container_title", "Nucl. Phys"), ("issued", "2013"), ("volume", "65")], [("container_title", "Nucl. Phys"), ("issued", "2013"), ("volume", "65")]),
    ],
)  # fmt: skip
def test_numbers(text: str, proposed: Parts, right: Parts) -> None:
    assert settled(proposed, text) == right
