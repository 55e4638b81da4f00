"""What is not yet out has no year but a state; this puts `forthcoming` where CSL wants it."""

from __future__ import annotations

from dataclasses import replace

from refkeeper.model.item import Date
from refkeeper.quirks.rule import Phase, quirk

_STATES = {
    "forthcoming": "forthcoming", "im erscheinen": "forthcoming", "erscheint demnächst": "forthcoming",
    "à paraître": "forthcoming", "de próxima aparición": "forthcoming", "in corso di pubblicazione": "forthcoming",
    "in press": "in press", "im druck": "in press", "sous presse": "in press", "en prensa": "in press",
    "in corso di stampa": "in press", "no prelo": "in press",
}  # fmt: skip


@quirk(
    "forthcoming",
    field=("issued", "status"),
    phase=Phase.INTERPRET,
    seen_in="Hartner (forthcoming), “Images of Home” (Bielefeld: Aisthesis); Nguyen et al., J Neural Eng, in press",
    examples=[
        ((Date(literal="forthcoming"), None), (None, "forthcoming")),
        ((Date(literal="in press"), None), (None, "in press")),
        ((Date(literal="im Erscheinen"), None), (None, "forthcoming")),
        ((Date(2027, literal="Forthcoming"), None), (Date(2027), "forthcoming")),
        ((Date(2027), "Im Druck"), (Date(2027), "in press")),
        ((Date(2019), None), (Date(2019), None)),
        ((Date(literal="submitted"), None), (Date(literal="submitted"), None)),
    ],
)
def forthcoming(issued: Date | None, status: str | None) -> tuple[Date | None, str | None]:
    """`forthcoming`, `in press`, `im Erscheinen` in the place of a year is the status, not a date."""
    status = _state(status) or status
    if issued is None or issued.literal is None:
        return issued, status
    state = _state(issued.literal)
    if state is None or (status is not None and status != state):
        return issued, status
    return (replace(issued, literal=None) if issued.year is not None else None), state


def _state(text: str | None) -> str | None:
    return _STATES.get(" ".join((text or "").strip("()[]., ").lower().split()))
