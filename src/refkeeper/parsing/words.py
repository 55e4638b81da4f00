"""The words that tell a name, a sentence's end or prose from what they look like; tables and no more."""

from __future__ import annotations

_NON_DROPPING = """
van der den ter ten te la le el al des du di da dos das del della dello lo do bin ibn ben st af av
"""
NON_DROPPING = frozenset(_NON_DROPPING.split())
DROPPING = frozenset(["von", "zu", "zur", "zum", "vom", "d’", "d'", "de", "y", "e"])
PARTICLES = NON_DROPPING | DROPPING
AND = frozenset(["and", "und", "et", "y", "e"])
"""They stand before the last name of a list."""
IN = frozenset(["in", "dans", "en"])
"""They stand before what holds a part."""
CAPITAL_ARTICLES = frozenset(["Le", "La", "Du", "Des", "De", "El", "Van", "Von", "Der"])
"""Written large, they stand inside a family: `Jacques Le Goff`."""

_NOT_NAMES = """
see cf cf. vgl vgl. siehe voir for the this that these those in on of as also and but both most many some
such other another an a its his her their my our quoted cited according like is are was were by from with
to at ibid ibid. op. cit. chapter part art art. arts arts. section sections fig table note notes page
pages vol vol. no no. pp. p. he she it they we i when while since although though however because if after
before during even only one two three first second here there then thus hence yet so not more less what
which who whom whose how why where letter contract edition edited translated published reprint reprinted
hereafter emphasis examples example comparisons letters der die das ein eine im am zur zum bei nach für
mit le la les un une des du dans sur pour par el los las en una para por sobre dagegen dazu hierzu nor or
than about against among between through under until upon within without despite unlike regarding
concerning except indeed moreover furthermore finally similarly likewise nevertheless nonetheless instead
rather perhaps re re: personal author
"""
NOT_NAMES = frozenset(_NOT_NAMES.split())
"""Words that begin a sentence and no name."""

_ABBREVIATIONS = """
ed eds vol vols no nos nr nrs pp p s sp trans transl tr dr prof st ste mr mrs ms jr sr univ dept cf vgl bd
bde hg hrsg hgg aufl anm fn kap ch chap chaps sec para art arts col fol fols l ll n nn pt pts ser rev repr
ill fig figs tab ca c circa e g i z b u a o d h v t f ff jg jahrg masch diss phil phd ph eg ie viz al mass
conn calif pa va md mich wis minn fla ga tenn ky ala ark tex wash ore colo okla neb vt me n.j n.y jan feb
mar apr jun jul aug sep sept oct nov dec janv févr avr juil déc mär okt dez ene abr ago dic gen mag giu
lug set ott esp op cit loc ibid ibidem ebd id dir éd coord trad comp introd bearb übers lt capt sen gov
núm pág págs cap inc ltd co corp bros mus tit lib par cod mss bull proc am assoc soc acad j res rec amer
eur int natl
"""
ABBREVIATIONS = frozenset(_ABBREVIATIONS.split())
"""A full stop after one of these ends no sentence."""

_PROSE = """
that which who whom is was were are be been being has have had do does did can could may might must shall
should will would he she it they we i his her their its my our this these those not argues argued notes
noted writes wrote shows showed see but because although though however when where while how why if than
then thus there here
"""
PROSE = frozenset(_PROSE.split())
"""Words that no title of a journal and no publisher contains, and that any sentence soon does."""
NAMES_ISSUE = frozenset(["no", "nos", "nr", "nrs", "n", "num", "numéro", "numero", "number", "issue", "heft", "núm"])
"""What stands before an issue."""
NAMES_PAGE = frozenset(["p", "pp", "pg", "pgs", "page", "pages", "s", "seite", "seiten", "str"])
"""What stands before a page."""
