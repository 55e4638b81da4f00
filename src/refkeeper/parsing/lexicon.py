"""The closed classes of words by which the tagger knows its way in a citation, in the languages of the notes."""

from __future__ import annotations

from refkeeper.parsing.dates import MONTHS, SEASONS
from refkeeper.parsing.words import PARTICLES

_LISTS = {
    "and": "and und et y e en og och with sowie",
    "in": "in im dans en nel nella nello dentro within",
    "ed": "ed eds editor editors edited edn hrsg hg hgg herausgegeben dir éd éds coord coords comp comps cura curato "
    "a-cura bearb bearbeitet direction edición edizione édition auflage aufl",
    "trans": "trans translated translator translators übers übersetzt trad traduit traducción traduzione transl",
    "vol": "vol vols volume volumes bd bde band bände t tome tomo tomes jg jahrgang v",
    "no": "no nos nr number num núm n° heft h issue iss fasc fascicule número numero nº",
    "pp": "p pp page pages s seite seiten sp spalte pág págs pagg pag bl fol fols folio ss",
    "part": "ch chap chapter chapters cap kap kapitel § sec section rn rz rdnr art arts para paras pt part "
    "teil anm fn n",
    "al": "al alii otros u.a andere",
    "back": "ibid ibidem ebd ebenda id idem eadem dies ders derselbe dieselbe op loc cit aao supra infra above oben "
    "ebda ob ivi ibíd",
    "sig": "see cf compare vgl siehe voir also auch dazu hierzu so contra accord but e.g eg vid véase cfr zie "
    "similarly",
    "pub": "press verlag publishers publishing university universitäts books éditions editions editorial edizioni "
    "presses sons & brothers co inc ltd gmbh uitgeverij wiley springer elsevier routledge penguin",
    "jour": "journal review zeitschrift revue rivista revista quarterly annals annales archiv archives bulletin "
    "proceedings transactions magazine studies letters jahrbuch zeitung times gazette newspaper",
    "conf": "conference proc symposium workshop congress proceedings",
    "thesis": "thesis dissertation diss phd ph.d thèse doctoral tesis habilitation master's ma",
    "acc": "accessed retrieved zugriff abgerufen consulté consultado visited available online letzter stand",
    "law": "v vs versus uksc ukhl ewca ewhc qb ac wlr all er u.s f.2d bgh bgb bverfge bghz njw art cass civ "
    "u.s.c l.j l rev",
    "the": "the a an der die das le la les el los las il lo l un une ein eine of on for to de des du von zu sur über",
}
CLASSES: dict[str, str] = {}
for _name, _words in _LISTS.items():
    for _one in _words.split():
        CLASSES.setdefault(_one, _name)
for _one in MONTHS:
    CLASSES.setdefault(_one, "month")
for _one in SEASONS:
    CLASSES.setdefault(_one, "season")
for _one in PARTICLES:
    if CLASSES.get(_one) in (None, "the"):
        CLASSES[_one] = "particle"
"""A folded word and the class that it belongs to; a word of two classes has the first."""
