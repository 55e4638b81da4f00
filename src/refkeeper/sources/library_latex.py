"""Reads the LaTeX of .bib files as text: accents, signs, markup; what it does not know stays as written."""

from __future__ import annotations

import re
import unicodedata
from dataclasses import field

from refkeeper.model.dataclass import dataclass

_TOKEN = re.compile(
    r"""
    (?P<command>\\[A-Za-z]+)[ ]?     # \emph and the blank that ends its name
    | \\(?P<sign>.)                  # \& or \'
    | (?P<math>\$[^$]*\$)
    | (?P<brace>[{}])
    | (?P<dash>---?)
    | (?P<quote>``|'')
    | (?P<tie>~)
    """,
    re.VERBOSE | re.DOTALL,
)
_ACCENTS = {
    "'": "\u0301", "`": "\u0300", "^": "\u0302", '"': "\u0308", "~": "\u0303", "=": "\u0304", ".": "\u0307",
    "u": "\u0306", "v": "\u030c", "H": "\u030b", "c": "\u0327", "k": "\u0328", "r": "\u030a", "d": "\u0323",
    "b": "\u0331",
}  # fmt: skip
_SIGNS = {
    "ss": "ß", "ae": "æ", "AE": "Æ", "oe": "œ", "OE": "Œ", "o": "ø", "O": "Ø", "aa": "å", "AA": "Å", "l": "ł", "L": "Ł",
    "i": "ı", "j": "ȷ", "dh": "ð", "DH": "Ð", "th": "þ", "TH": "Þ", "dj": "đ", "DJ": "Đ", "ng": "ŋ", "NG": "Ŋ",
    "textbackslash": "\\", "textbraceleft": "{", "textbraceright": "}", "textasciicircum": "^", "textasciitilde": "~",
    "textless": "<", "textgreater": ">", "textbar": "|", "textendash": "–", "textemdash": "—", "ldots": "…",
    "dots": "…", "textellipsis": "…", "textquotedblleft": "“", "textquotedblright": "”", "textquoteleft": "‘",
    "textquoteright": "’",
    "textquotedbl": '"', "textquotesingle": "'", "guillemotleft": "«", "guillemotright": "»", "copyright": "©",
    "textregistered": "®", "texttrademark": "™", "S": "§", "P": "¶", "pounds": "£", "texteuro": "€", "euro": "€",
    "textdegree": "°", "textunderscore": "_", "LaTeX": "LaTeX", "TeX": "TeX", "BibTeX": "BibTeX", "slash": "/",
    "textquestiondown": "¿", "textexclamdown": "¡", "textperiodcentered": "·", "relax": "", "protect": "",
    "noopsort": "", "textrm": "", "textnormal": "", "textup": "", "mbox": "", "hbox": "", "text": "", "url": "",
    "textsf": "", "texttt": "", "mkbibquote": "", "NoCaseChange": "", "upshape": "", "normalfont": "",
}  # fmt: skip
_MARKUP = {
    "emph": "i", "textit": "i", "textsl": "i", "mkbibemph": "i", "textbf": "b", "textsuperscript": "sup",
    "textsubscript": "sub", "textsc": "small-caps",
}  # fmt: skip
_SWITCHES = {"em": "i", "it": "i", "itshape": "i", "sl": "i", "bf": "b", "bfseries": "b", "sc": "small-caps"}
_BLANKS = frozenset(" ,;:\n~")
_NOTHING = frozenset("/-!*@")
_SIMPLE_MATH = re.compile(r"\$(?:\\math\w{2}\{)?(?P<place>[\^_])(?:\{(?P<long>[\w+\-]{1,20})\}|(?P<short>\w))\$")
_SMALL_CAPS = '<span style="font-variant: small-caps;">'


@dataclass(slots=True)
class _Reading:
    out: list[str] = field(default_factory=list)
    closers: list[str] = field(default_factory=list)
    accent: str = ""
    markup: str = ""

    def add(self, text: str) -> None:
        if self.accent and text:
            base = {"ı": "i", "ȷ": "j"}.get(text[0], text[0])
            text = unicodedata.normalize("NFC", base + self.accent) + text[1:]
            self.accent = ""
        self.markup = self.markup if not text else ""
        self.out.append(text)

    def open(self) -> None:
        first, last = _tags(self.markup) if self.markup else ("", "")
        self.markup = ""
        self.out.append(first)
        self.closers.append(last)

    def close(self) -> None:
        self.accent = self.markup = ""
        if self.closers:
            self.out.append(self.closers.pop())


def decode(latex: str) -> str:
    r"""The text that LaTeX means, with CSL's tags for its markup, on one line.

    >>> decode(r"{\"U}ber \emph{Leben} \& Tod, 1945--50")
    'Über <i>Leben</i> & Tod, 1945–50'
    """
    if not _TOKEN.search(latex):
        return " ".join(latex.split())
    reading = _Reading()
    at = 0
    for token in _TOKEN.finditer(latex):
        reading.add(latex[at : token.start()])
        at = token.end()
        _step(reading, token)
    reading.add(latex[at:])
    while reading.closers:
        reading.close()
    return " ".join("".join(reading.out).split())


def _step(reading: _Reading, token: re.Match[str]) -> None:
    if (command := token["command"]) is not None:
        _command(reading, command[1:], token.group())
    elif (sign := token["sign"]) is not None:
        if sign in _ACCENTS:
            reading.accent = _ACCENTS[sign]
        elif sign not in _NOTHING:
            reading.add(" " if sign in _BLANKS else sign)
    elif token["brace"] == "{":
        reading.open()
    elif token["brace"]:
        reading.close()
    elif token["math"] is not None:
        reading.add(_math(token["math"]))
    elif token["dash"] is not None:
        reading.add("—" if len(token["dash"]) == 3 else "–")
    elif token["quote"] is not None:
        reading.add("“" if token["quote"] == "``" else "”")
    else:
        reading.add(" ")


def _command(reading: _Reading, name: str, written: str) -> None:
    if name in _ACCENTS:
        reading.accent = _ACCENTS[name]
    elif name in _SIGNS:
        reading.add(_SIGNS[name])
    elif name in _MARKUP:
        reading.markup = _MARKUP[name]
    elif name in _SWITCHES:
        if reading.closers and not reading.closers[-1]:
            first, reading.closers[-1] = _tags(_SWITCHES[name])
            reading.out.append(first)
    else:
        reading.add(written)


def _tags(kind: str) -> tuple[str, str]:
    return (_SMALL_CAPS, "</span>") if kind == "small-caps" else (f"<{kind}>", f"</{kind}>")


def _math(math: str) -> str:
    found = _SIMPLE_MATH.fullmatch(math)
    if found is None:
        return math
    tag = "sup" if found["place"] == "^" else "sub"
    return f"<{tag}>{found['long'] or found['short']}</{tag}>"
