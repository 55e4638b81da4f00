"""Reads the words that say how a work is cited: See, But see, Quoted in, Vgl., Voir."""

from __future__ import annotations

import re

from refkeeper.text.lazy import LazyPattern

_WORDS = r"""
    (?:but\s|and\s|also\s)?see(?:,?\s(?:also|too|especially|esp\.|generally|further|above\sall|now|most\srecently|
        for\s(?:example|instance)|e\.g\.|i\.a\.|,?\sinter\salia))?(?:,\s(?:for\s(?:example|instance)|e\.g\.
          |among\sothers|
        inter\salia))?
  | (?:but\s)?cf\.?(?:\salso)? | compare(?:\salso)? | contra | accord | (?:but\s)?consult
  | e\.g\.? | for\s(?:example|instance)
  | (?:as\s)?(?:quoted|cited|qtd\.|reprinted|discussed|reproduced|described)\s(?:in|by|from|after)
  | vgl\.?(?:\s(?:auch|dazu|hierzu|etwa|z\.\s?B\.|zum\sBeispiel|u\.\s?a\.))* | vergleiche | siehe(?:\s(?:auch|dazu
    |hierzu|etwa))* | s\.\sauch
  | so\sauch | dazu | hierzu | zit(?:iert|\.)\s(?:nach|in|bei) | dagegen
  | voir(?:\s(?:aussi|notamment|surtout|également|par\sexemple|en\sparticulier|p\.\sex\.))?(?:,\spar\sexemple)?
  | cité\s(?:par|dans|d['’]après) | à\sce\ssujet,?\svoir
  | (?:véase|véanse|ver|vid\.)(?:\s(?:también|además|por\sejemplo|entre\sotros))? | citado\s(?:en|por)
  | vedi(?:\sanche)? | si\sveda | citato\sin
"""
SIGNAL = re.compile(rf"(?P<signal>{_WORDS})(?P<after>[,:]?\s+|:)", re.VERBOSE | re.IGNORECASE)
"""A signal at the place where a citation may begin."""
_BEGINS = re.compile(r"(?<![\w-])\w")
"""Where a signal may begin in the course of a sentence: `For a study of radio, see Abrams`."""
STRONG = LazyPattern(
    r"see|cf|vgl|siehe|voir|vid|v[ée]a|quoted|qtd|cited|zit|cit[éa]|compare|consult|recommend", re.IGNORECASE
)


def read_signal(text: str, at: int, end: int) -> tuple[int, int, int] | None:
    """Start and end of the signal at an offset, and where what it introduces begins.

    >>> read_signal("See also Perry, Radicalism", 0, 26)
    (0, 8, 9)
    """
    found = SIGNAL.match(text, at, end)
    if found is None:
        return None
    return found.start("signal"), found.end("signal"), found.end()


def inner_signals(text: str, at: int, end: int) -> tuple[tuple[int, int, int], ...]:
    """The signals in the course of a sentence, in order."""
    found: list[tuple[int, int, int]] = []
    free = at
    for word in _BEGINS.finditer(text, at, end):
        one = SIGNAL.match(text, word.start(), end) if word.start() >= free else None
        if one is not None:
            free = one.end()
            if STRONG.search(one.group("signal")):
                found.append((one.start("signal"), one.end("signal"), free))
    return tuple(found)
