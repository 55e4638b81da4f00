"""Tells a remark on the work just cited from prose that merely goes on."""

from __future__ import annotations

import re

from refkeeper.text.lazy import LazyPattern

_NOUN = (
    r"(?:issue|volume|number|article|essay|chapter|book|edition|translation|publication|reprint|page|pages|"
    r"paper|journal|"
    r"series|original|work|study|text|piece|review|thesis|dissertation|pagination|title)"
)
_SPEAKS = LazyPattern(
    rf"""
    (?:The|This|That|An?)\s(?:[\w’'.,–-]+\s){{0,5}}?{_NOUN}\s(?:[\w’'-]+\s){{0,3}}?
      (?:was|is|were|are|has|had|appeared|came|bears|dates?|carries|first|gives?|misprints?|omits?|reprints?
        |translates?|did)\b
  | (?:Originally|First|Previously|Later|Also)?\s?(?:published|printed|issued|reprinted|translated|released
    |available|appeared)\s
      (?:in|as|on|by|online|first|under|only|again|posthumously)\b
  | (?:Emphasis|Italics|Translation|Translations|Punctuation|Spelling)\s(?:added|mine|in\s(?:the\s)?original
    |by\sthe|are\smine|is\smine)
  | (?:My\stranslation|Hereafter|Henceforth|Author['’]s\stranslation|hereafter)\b
  | (?:Die|Der|Das|Dieses?|Dieser)\s(?:[\w-]+\s){{0,3}}?(?:Heft|Band|Ausgabe|Aufsatz|Übersetzung|Auflage
    |Nummer)\s(?:[\w-]+\s){{0,2}}?(?:ist|wurde|erschien)
  | (?:Le|La|L['’]|Ce|Cet|Cette)\s?(?:[\w-]+\s){{0,3}}?(?:numéro|volume|article|édition|traduction
    |livre)\s(?:[\w-]+\s){{0,3}}?(?:est|a|fut|parut|date)
    """,
    re.VERBOSE,
)


def speaks_of_citation(text: str) -> bool:
    """Whether a sentence plainly speaks of the work before it, as a thing that was printed.

    >>> speaks_of_citation("The December 2019 issue was published in June 2020.")
    True
    >>> speaks_of_citation("Specifically, the balanced ties have prompted support.")
    False
    """
    return _SPEAKS.match(text.lstrip()) is not None


_PRINTED = LazyPattern(
    r"\b(?:(?:this|that|the)\s(?:\w+\s)?(?:issue|article|essay|volume|edition|translation|book|chapter|author|"
    r"pages?)|reprinted|ibid|hereafter|emphasis|my\stranslation|"
    r"see\s(?:also|esp)|cf\.|pp?\.\s?\d|vol\.|published\s(?:in|by)|translated\sby|edited\sby|accessed)\b",
    re.IGNORECASE,
)
_CITES_ON = LazyPattern(
    r"(?:see|cf\.|compare|also|for\s(?:a|an|more|further|the)|quoted|cited|emphasis|vgl\.|siehe|voir)\b", re.IGNORECASE
)
# “It was a strange year” after a pasted citation: the article's next sentence, or the author on the issue just cited?
_POINTS_BACK = LazyPattern(r"(?:It|Its|He|His|She|Her|They|Their|This|These|Here)\b")
_NUMBER = LazyPattern(r"\d{4}")


def may_be_remark(sentence: str, cited: str) -> bool:
    """Whether a sentence after a pasted citation could still belong to the note, without plainly doing so.

    >>> may_be_remark("See also the later debate.", "")
    True
    >>> may_be_remark("Specifically, the ties between the two went on.", "")
    False
    >>> may_be_remark("It was a strange year.", "")
    True
    """
    if _PRINTED.search(sentence) or _CITES_ON.match(sentence) or _POINTS_BACK.match(sentence):
        return True
    return any(year in sentence for year in _NUMBER.findall(cited))
