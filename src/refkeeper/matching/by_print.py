"""Decides by the citation as printed, where the fields that were read from it say too little or say it wrongly."""

from __future__ import annotations

import math
from collections.abc import Sequence
from dataclasses import replace

from refkeeper.matching.policy import Policy
from refkeeper.matching.printed_apart import begins_before, outdoes, told_apart
from refkeeper.matching.printed_enough import (
    another_title,
    in_a_series,
    in_a_series_on_these_pages,
    in_words,
    pins,
    says_all,
    titled_in_full,
)
from refkeeper.matching.twins import registered_twice
from refkeeper.model.match import Ambiguous, Candidate, Decided, Evidence, Reason, Resolved, Unresolved, Verdict


def by_print(text: str, read: Decided, ranked: Sequence[Candidate], policy: Policy) -> Decided:
    """The decision `read` off the fields, confirmed, replaced or refused by what stands in the citation.

    Of two records that fit the one is taken that explains all the other does and more.  One publication registered
    under two DOIs is no rival of itself: either is right, and the other is the runner-up.
    """
    known = sorted((one for one in ranked if one.likely is not None), key=lambda one: -(one.likely or 0.0))
    if not known:
        return read
    best = known[0]
    if isinstance(read, Resolved) and _stands(read.candidate, best, policy):
        return read
    pinned = [one for one in known if _takes(text, one, policy) and _enough(text, one, policy)]
    best = pinned[0] if pinned else best
    if not pinned:
        return _none(text, best, ranked, policy) if isinstance(read, Resolved) else read
    near = [one for one in known if one is not best and _near(text, best, one, policy)]
    rivals = (best, *near)
    able = [one for one in rivals if one in pinned]
    leader = next((one for one in able if all(_leads(text, one, other) for other in rivals)), None)
    if leader is not None:
        others = [one for one in known if one is not leader]
        return Resolved(_shown(text, leader), "search", others[0] if others else None)
    if isinstance(read, Ambiguous) and best.record.id in {one.record.id for one in read.candidates}:
        return read
    return Ambiguous((best, *near)[: policy.shown], f"{len(near) + 1} records fit about equally well")


def _enough(text: str, one: Candidate, policy: Policy) -> bool:
    return pins(text, one.record) or (policy.alone and says_all(text, one.record))


def _takes(text: str, one: Candidate, policy: Policy) -> bool:
    """Whether a record is likely enough, has no other title, and is no erratum, reply or other part."""
    other = any(piece.field == "title" and piece.weight <= policy.veto for piece in one.evidence)
    if _of_it(text, one, policy):
        return False
    if other and another_title(text, one.record) and not _only_a_series(text, one):
        return False
    least = policy.unlikely if in_a_series_on_these_pages(text, one.record) else policy.likely
    return (one.likely or 0.0) >= least


def _only_a_series(text: str, one: Candidate) -> bool:
    """Whether what was read as another title is rather the series or book, of which the record knows nothing.

    Its name may have been read as a title and a journal: `Bramer, M. Undergraduate Topics in Computer Science 2016,
    79–92.` (10.1007/978-1-4471-7307-6_7); the last page tells then that it is no other title and its journal.
    """
    alone = all(piece.field != "container_title" for piece in one.evidence)
    return in_a_series_on_these_pages(text, one.record) or (alone and in_a_series(text, one.record))


def _of_it(text: str, one: Candidate, policy: Policy) -> bool:
    """Whether a record is an erratum, a reply or another part; a review printed by its whole title is what is cited."""
    fields = {piece.field for piece in one.evidence if piece.weight <= policy.veto}
    return "part" in fields or ("kind" in fields and not titled_in_full(text, one.record))


def _stands(read: Candidate, best: Candidate, policy: Policy) -> bool:
    """Whether the record that the fields name is also borne out by the print, and no other is far likelier."""
    if read.likely is None:
        return True
    behind = best.record.id != read.record.id and _odds(best) - _odds(read) >= policy.lead
    return read.likely >= policy.unlikely and (not behind or (best.likely or 0.0) < policy.likely)


def _near(text: str, best: Candidate, other: Candidate, policy: Policy) -> bool:
    """Whether the other may be meant as well: it is about as likely, or neither print nor fields tell the two apart."""
    if _of_it(text, other, policy):
        return False
    if _as_good(best, other, policy) and not told_apart(text, best.record, other.record):
        return True
    if (other.likely or 0.0) < policy.likely:
        return False
    return _odds(best) - _odds(other) < policy.lead or registered_twice(best.record, other.record)


def _as_good(best: Candidate, other: Candidate, policy: Policy) -> bool:
    """Whether the fields speak for the other about as well."""
    mine, theirs = (sum(piece.weight for piece in one.evidence) for one in (best, other))
    return theirs >= policy.enough and mine - theirs < policy.margin


def _leads(text: str, one: Candidate, other: Candidate) -> bool:
    """Whether of two records that fit this one explains more, or is the other under its second DOI.

    Of two that give the same people in another order the one is meant whose first is printed first: `Hart, Butynski,
    Omari ... Oryx 33, 301` and 10.1017/s0030605300030714 by Omari, Hart and Butynski.
    """
    if one is other:
        return True
    twice = registered_twice(one.record, other.record)
    if twice and (before := begins_before(text, one.record, other.record)):
        return before > 0
    if outdoes(text, one.record, other.record) and told_apart(text, one.record, other.record):
        return True
    return twice and not outdoes(text, other.record, one.record)


def _odds(one: Candidate) -> float:
    likely = min(max(one.likely or 0.0, 1e-9), 1 - 1e-9)
    return math.log(likely / (1 - likely))


def _none(text: str, best: Candidate, ranked: Sequence[Candidate], policy: Policy) -> Unresolved:
    why = f"the likeliest record is hardly what is printed ({in_words(text, best.record)})"
    return Unresolved(Reason.NO_RECORD, why, tuple(ranked[: policy.shown]))


def _shown(text: str, one: Candidate) -> Candidate:
    """The candidate with the print as one more piece of evidence, and its likelihood as its score."""
    why = in_words(text, one.record)
    proof = Evidence("printed", None, None, Verdict.AGREE, 0.0, why)
    return replace(one, evidence=(*one.evidence, proof), score=round(one.likely or 0.0, 4))
