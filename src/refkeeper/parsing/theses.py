"""Sets right where the title of a thesis ends: behind its full stop stands what it is, then where it was defended."""

from __future__ import annotations

from refkeeper.parsing.decode import Group, Run
from refkeeper.parsing.tokens import Tokens

_THESES = frozenset(["tesis", "tesi", "thèse", "thesis", "dissertation", "diss", "tese"])
_DEGREES = frozenset(["phd", "doctoral", "master", "master’s", "master's", "masters", "unpublished"])
_GIVEN = frozenset(
    ["defendida", "presentada", "inédita", "leída", "soutenue", "présentée", "defended", "presented", "submitted",
     "eingereicht", "an", "at", "en", "à", "in"]
)  # fmt: skip
_UNIVERSITY = ("univ", "institut", "école", "escuela", "college", "hochschule", "school")


def set_thesis(tokens: Tokens, one: Group) -> None:
    """`…au Sénégal. Tesis de doctorado defendida en la Université Laval, Canadá`: the title ends at its full stop."""
    at = next((i for i, run in enumerate(one.runs) if run.label == "title"), -1)
    if at < 0 or any(run.label in ("genre", "container_title", "publisher") for run in one.runs):
        return
    title = one.runs[at]
    for i in range(title.last, title.first + 1, -1):
        if tokens.gaps[i].endswith((". ", ".” ", '." ')) and _names_thesis(tokens, i, title.last):
            end = _end_of_genre(tokens, i, title.last)
            one.runs[at + 1 : at + 1] = [Run("genre", i, end, title.sure), *_where(tokens, end + 1, title)]
            title.last = i - 1
            return


def _names_thesis(tokens: Tokens, at: int, last: int) -> bool:
    """Whether the word for a thesis stands here: `Tesis de doctorado`, `Master’s thesis`; not `Theses on History`."""
    word = tokens.words[at].lower()
    if word in _DEGREES:
        return at < last and tokens.words[at + 1].lower() in _THESES
    return word in _THESES and (at == last or "," in tokens.gaps[at + 1] or tokens.words[at + 1].islower())


def _end_of_genre(tokens: Tokens, at: int, last: int) -> int:
    """The last word of `Tesis de doctorado`: small words follow, but for those that say where it was defended."""
    end = at
    while end < last and tokens.gaps[end + 1] == " " and tokens.words[end + 1].islower():
        if tokens.words[end + 1] in _GIVEN:
            break
        end += 1
    return end


def _where(tokens: Tokens, first: int, title: Run) -> list[Run]:
    """The university and its place behind the word for the thesis; other words belong to no field."""
    house = next((i for i in range(first, title.last + 1) if tokens.words[i][0].isupper()), title.last + 1)
    words = tokens.words[house : title.last + 1]
    if not any(word.lower().startswith(_UNIVERSITY) for word in words):
        return [Run("O", first, title.last, title.sure)] if first <= title.last else []
    cut = next((i for i in range(house + 1, title.last + 1) if "," in tokens.gaps[i]), title.last + 1)
    out = [Run("O", first, house - 1, title.sure)] if first < house else []
    out.append(Run("publisher", house, cut - 1, title.sure))
    if cut <= title.last:
        out.append(Run("publisher_place", cut, title.last, title.sure))
    return out
