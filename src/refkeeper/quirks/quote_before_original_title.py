"""A title in Latin letters closes its quotation marks before the original title follows; the lone mark stays behind."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk
from refkeeper.text.lazy import LazyPattern
from refkeeper.text.scripts import script

_CLOSES = LazyPattern(r"(?P<mark>[\"”*])\s?\w")
_OPENS = ('"', "“")
_MARKS = ('"', "”", "*")


@quirk(
    "quote-before-original-title",
    field="title",
    phase=Phase.REPAIR,
    seen_in="Yan Shaofei et al., “Neizhe wairong …” 內折外容：…, Chengshi guihua 11 (2017)",
    examples=[
        ('Neizhe wairong: yizhong moshi" 內折外容：一種模式', "Neizhe wairong: yizhong moshi 內折外容：一種模式"),
        ("Chang'an tu yanjiu”北京大學圖書館藏", "Chang'an tu yanjiu 北京大學圖書館藏"),
        ("Liangjing xinji jijiao* 兩京新記輯校", "Liangjing xinji jijiao 兩京新記輯校"),
        ("The A* Search in Maps", "The A* Search in Maps"),
        ("On the Word “Tu” 圖 in Maps", "On the Word “Tu” 圖 in Maps"),
    ],
)
def quote_before_original_title(title: str) -> str:
    """A closing quotation mark that nothing opened goes from before the original title."""
    if not any(mark in title for mark in _MARKS):
        return title
    # The mark that closes, and the first character of the original.
    found = next((one for one in _CLOSES.finditer(title) if script(one.group()[-1])), None)
    if found is None or any(mark in title[: found.start()] for mark in (*_OPENS, found["mark"])):
        return title
    return f"{title[: found.start()].rstrip()} {title[found.end() - 1 :]}"
