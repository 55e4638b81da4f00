"""Shows what the order of a reference's parts decides of people, houses, titles and numbers, whatever a model proposes."""

from __future__ import annotations

import pytest

from refkeeper.parsing.bylines import set_bylines
from refkeeper.parsing.imprints import set_imprint
from refkeeper.parsing.pairs import set_pairs
from refkeeper.parsing.title_ends import set_title_ends
from tests.parsing.proposed import Parts, parts_of, proposed

Case = tuple[str, Parts, Parts | None]
"""A text, what a model proposes, and what is right; None where nothing may change."""

BYLINES: list[Case] = [
    (
        "John Gull Jr. to John Gull, September 18, 1849",
        [("author", "John Gull Jr"), ("publisher", "to John Gull"), ("issued", "September 18, 1849")],
        [("title", "John Gull Jr. to John Gull"), ("issued", "September 18, 1849")],
    ),
    (  # A title may begin with the same word.
        "Jane Gull. to the Lighthouse keepers, 1849",
        [("author", "Jane Gull"), ("title", "to the Lighthouse keepers"), ("issued", "1849")],
        None,
    ),
    (
        "Gull, B. (1982) T. S. Petrel and Tidal Science (London)",
        [("author", "Gull, B"), ("issued", "1982"), ("editor", "T. S. Petrel and Tidal Science"), ("publisher_place", "London")],
        [("author", "Gull, B"), ("issued", "1982"), ("title", "T. S. Petrel and Tidal Science"), ("publisher_place", "London")],
    ),
    (  # Who is said to have edited it has.
        "Gull, B. (1982) T. S. Petrel (ed.) London",
        [("author", "Gull, B"), ("issued", "1982"), ("editor", "T. S. Petrel"), ("O", "ed"), ("publisher_place", "London")],
        None,
    ),
    (
        "Gull, S., Shells collected by Captain F.L. M'Creel, R.N. from 1849. Sea Journal",
        [("author", "Gull, S"), ("title", "Shells collected by Captain"), ("author", "F.L. M'Creel"), ("title", "R.N. from 1849"), ("container_title", "Sea Journal")],
        [("author", "Gull, S"), ("title", "Shells collected by Captain F.L. M'Creel, R.N. from 1849"), ("container_title", "Sea Journal")],
    ),
    (
        "National Tide Survey, (2000). Full Report of the Harbours. Ostend",
        [("title", "National Tide Survey"), ("issued", "2000"), ("title", "Full Report of the Harbours"), ("publisher_place", "Ostend")],
        [("author", "National Tide Survey"), ("issued", "2000"), ("title", "Full Report of the Harbours"), ("publisher_place", "Ostend")],
    ),
    (  # Without brackets the year may be a word of the title.
        "The Tides of 2000 and after",
        [("title", "The Tides of"), ("issued", "2000"), ("title", "and after")],
        None,
    ),
    (
        "Gull, Todd K., James Petrel 1996 Reading of tides, Sea 3",
        [("author", "Gull, Todd K"), ("title", "James Petrel"), ("issued", "1996"), ("title", "Reading of tides"), ("container_title", "Sea"), ("volume", "3")],
        [("author", "Gull, Todd K., James Petrel"), ("issued", "1996"), ("title", "Reading of tides"), ("container_title", "Sea"), ("volume", "3")],
    ),
    (
        "M. Gull and P. Petrel, Normal Tides, Currents and Cycles, Ostend",
        [("author", "M. Gull and P. Petrel, Normal Tides"), ("title", "Currents and Cycles"), ("publisher_place", "Ostend")],
        [("author", "M. Gull and P. Petrel"), ("title", "Normal Tides, Currents and Cycles"), ("publisher_place", "Ostend")],
    ),
    (  # Families first: the list goes on.
        "M. Gull and P. Petrel, J. Creel, Tides, Ostend",
        [("author", "M. Gull and P. Petrel, J. Creel"), ("title", "Tides"), ("publisher_place", "Ostend")],
        None,
    ),
    (
        "Sizes of shells Gull, A.M.L., C. Wang, J. Petrel and J Creel 2004 Sea Chemistry, 4: 773",
        [("title", "Sizes of shells"), ("author", "Gull, A.M.L., C. Wang"), ("container_title", "J. Petrel and J Creel"), ("issued", "2004"), ("container_title", "Sea Chemistry"), ("volume", "4"), ("page", "773")],
        [("title", "Sizes of shells"), ("author", "Gull, A.M.L., C. Wang, J. Petrel and J Creel"), ("issued", "2004"), ("container_title", "Sea Chemistry"), ("volume", "4"), ("page", "773")],
    ),
]  # fmt: skip

IMPRINTS: list[Case] = [
    (
        "« Le port et la loi ». Économie des ports n° 352: 41-65",
        [("title", "Le port et la loi"), ("note", "Économie des ports n"), ("issue", "352"), ("page", "41-65")],
        [("title", "Le port et la loi"), ("container_title", "Économie des ports"), ("issue", "352"), ("page", "41-65")],
    ),
    (  # A remark in small letters is no journal.
        "Le port, avec planches, n° 352: 41-65",
        [("title", "Le port"), ("note", "avec planches"), ("issue", "352"), ("page", "41-65")],
        None,
    ),
    (
        "Tides. Harbour Association. Ostend: 2010.",
        [("title", "Tides"), ("publisher", "Harbour Association"), ("publisher_place", "Ostend"), ("publisher", "2010")],
        [("title", "Tides"), ("publisher", "Harbour Association"), ("publisher_place", "Ostend"), ("issued", "2010")],
    ),
    (
        "Tides. Ostend: 4711.",
        [("title", "Tides"), ("publisher_place", "Ostend"), ("publisher", "4711")],
        None,
    ),
    (
        "Three Centuries of Tides Ostend NJ: Sea World Press",
        [("title", "Three Centuries of Tides Ostend NJ"), ("publisher", "Sea World Press")],
        [("title", "Three Centuries of Tides"), ("publisher_place", "Ostend NJ"), ("publisher", "Sea World Press")],
    ),
    (
        "Modeling tides. Chapman and Gull, Ostend, Florida, USA.",
        [("title", "Modeling tides"), ("container_title", "Chapman and Gull"), ("publisher_place", "Ostend, Florida, USA")],
        [("title", "Modeling tides"), ("publisher", "Chapman and Gull"), ("publisher_place", "Ostend, Florida, USA")],
    ),
    (  # A meeting has a place, and a journal may.
        "Modeling tides. Harbour Conference, Ostend, USA.",
        [("title", "Modeling tides"), ("container_title", "Harbour Conference"), ("publisher_place", "Ostend, USA")],
        None,
    ),
    (
        "Modeling tides. Chapman and Gull 3, Ostend.",
        [("title", "Modeling tides"), ("container_title", "Chapman and Gull"), ("volume", "3"), ("publisher_place", "Ostend")],
        None,
    ),
    (
        "« Gender and Tides », Ostend Historical Studies, 1996.",
        [("title", "Gender and Tides"), ("publisher", "Ostend Historical Studies"), ("issued", "1996")],
        [("title", "Gender and Tides"), ("container_title", "Ostend Historical Studies"), ("issued", "1996")],
    ),
    (
        "Gender and Tides, Center for Historical Studies, 1996.",
        [("title", "Gender and Tides"), ("publisher", "Center for Historical Studies"), ("issued", "1996")],
        None,
    ),
    (  # Nothing parts the last words from the title.
        "Tides of the Northern Sea: Harbour Press",
        [("title", "Tides of the Northern Sea"), ("publisher", "Harbour Press")],
        None,
    ),
]  # fmt: skip

PAIRS: list[Case] = [
    (
        "Grundschule 43, 11, 48-49",
        [("container_title", "Grundschule"), ("volume", "43, 11"), ("page", "48-49")],
        [("container_title", "Grundschule"), ("volume", "43"), ("issue", "11"), ("page", "48-49")],
    ),
    (  # A double volume.
        "Grundschule 43-44, 48-49",
        [("container_title", "Grundschule"), ("volume", "43-44"), ("page", "48-49")],
        None,
    ),
    (
        "The Harbour Review. 94, 3, (September 2013): 405-435",
        [("container_title", "The Harbour Review"), ("volume", "94"), ("page", "3"), ("issued", "September 2013"), ("page", "405-435")],
        [("container_title", "The Harbour Review"), ("volume", "94"), ("issue", "3"), ("issued", "September 2013"), ("page", "405-435")],
    ),
    (
        "Old Gold, 72(13), pp 1, 4",
        [("container_title", "Old Gold"), ("volume", "72"), ("issue", "13"), ("O", "pp"), ("O", "1"), ("page", "4")],
        [("container_title", "Old Gold"), ("volume", "72"), ("issue", "13"), ("page", "1, 4")],
    ),
    (  # Only a word for pages says that the first is one.
        "Old Gold, 72(13), plates 1, 4",
        [("container_title", "Old Gold"), ("volume", "72"), ("issue", "13"), ("O", "plates"), ("O", "1"), ("page", "4")],
        None,
    ),
    (
        "lu à Ostende, le 4 juin 1863",
        [("title", "lu à Ostende, le"), ("volume", "4"), ("issued", "juin 1863")],
        [("title", "lu à Ostende, le"), ("issued", "4 juin 1863")],
    ),
    (
        "Harbour Notes, vol. 4 June 1863",
        [("title", "Harbour Notes"), ("O", "vol"), ("volume", "4"), ("issued", "June 1863")],
        None,
    ),
]  # fmt: skip

TITLE_ENDS: list[Case] = [
    (
        "TideLogo. http://example.org/tides/. Center for Tides",
        [("title", "TideLogo. http://example.org/tides/. Center for Tides")],
        [("title", "TideLogo"), ("url", "http://example.org/tides/")],
    ),
    (
        "``Tides in a harbour,'' \\emph{Sea Quarterly}, 8",
        [("title", "Tides in a harbour,'' \\emph"), ("container_title", "Sea Quarterly"), ("volume", "8")],
        [("title", "Tides in a harbour"), ("container_title", "Sea Quarterly"), ("volume", "8")],
    ),
    (
        "Tides in a harbour, {\\em Sea Quarterly}, {\\bf 8}",
        [("title", "Tides in a harbour"), ("container_title", "em Sea Quarterly}, {\\bf"), ("volume", "8")],
        [("title", "Tides in a harbour"), ("container_title", "Sea Quarterly"), ("volume", "8")],
    ),
    (
        "The Tide Is Not Over. In Meetings with Harbours: A Symposium, edited by Jill Gull, 109–14",
        [("title", "The Tide Is Not Over. In Meetings with Harbours: A Symposium"), ("O", "edited by"), ("editor", "Jill Gull"), ("page", "109–14")],
        [("title", "The Tide Is Not Over"), ("container_title", "Meetings with Harbours: A Symposium"), ("editor", "Jill Gull"), ("page", "109–14")],
    ),
    (  # A book in two sentences has no pages and no editor.
        "The Tide Is Not Over. In Praise of Harbours, 1999",
        [("title", "The Tide Is Not Over. In Praise of Harbours"), ("issued", "1999")],
        None,
    ),
    (
        "Volcanism in Ponorogo, East Java. Proceedings of the Sea",
        [("title", "Volcanism in Ponorogo"), ("container_title", "East Java. Proceedings of the Sea")],
        None,
    ),
    (
        "Volcanism in Ponorogo, Indonesia. Proceedings of the Sea",
        [("title", "Volcanism in Ponorogo"), ("container_title", "Indonesia. Proceedings of the Sea")],
        [("title", "Volcanism in Ponorogo, Indonesia"), ("container_title", "Proceedings of the Sea")],
    ),
    (
        "Tides. In C. Gull (Ed.), The sea in change. From sea to shore (pp. 325-341)",
        [("title", "Tides"), ("O", "In"), ("editor", "C. Gull"), ("O", "Ed"), ("title", "The sea in change"), ("container_title", "From sea to shore"), ("page", "325-341")],
        [("title", "Tides"), ("editor", "C. Gull"), ("container_title", "The sea in change. From sea to shore"), ("page", "325-341")],
    ),
]  # fmt: skip


@pytest.mark.parametrize(
    ("rule", "text", "given", "right"),
    [
        (rule, *case)
        for rule, cases in (
            (set_bylines, BYLINES), (set_imprint, IMPRINTS), (set_pairs, PAIRS), (set_title_ends, TITLE_ENDS),
        )
        for case in cases
    ],
)  # fmt: skip
def test_the_order_decides(rule: object, text: str, given: Parts, right: Parts | None) -> None:
    tokens, group = proposed(given, text)
    before = parts_of(text, tokens, group)
    assert callable(rule)
    rule(tokens, group)
    assert parts_of(text, tokens, group) == (before if right is None else right)
