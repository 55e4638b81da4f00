"""How sure refkeeper wants to be before it links: the figures in one place, to be seen and changed."""

from __future__ import annotations

from refkeeper.model.dataclass import dataclass


@dataclass(frozen=True, slots=True)
class Policy:
    """What makes a record the work cited; all in the points that evidence weighs.

    `enough` is the least sum that resolves (a title of four words 5, an author 3, a first page 2.5, volume and journal
    2 each, the year 1.5); `margin` the least lead over the next record that nothing contradicts; `veto` the weight at
    which one difference contradicts whatever else agrees; `doubts` how many smaller differences are borne, and
    `doubt` the weight from which one counts.

    `likely` is the least likelihood, the citation as printed being considered, at which a record is taken; `unlikely`
    the one below which no sum of points takes it; `lead` how far ahead of the next it must be, as a ratio of odds in
    powers of e.
    """

    enough: float = 8.0
    margin: float = 2.0
    veto: float = -5.0
    doubts: int = 1
    doubt: float = -1.5
    shown: int = 5
    alone: bool = False
    likely: float = 0.5
    unlikely: float = 0.3
    lead: float = 0.35


DEFAULT = Policy()
LINES = Policy(alone=True)
"""For lines of which it is known that each is a citation in full.

`alone` lets one be enough that says all there is to say of a record but its title: `Smith, A. 2012.` of a thesis.  In
the notes of an article that would rather be a short form.
"""
