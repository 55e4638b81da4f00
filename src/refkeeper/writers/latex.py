"""Our own LaTeX: whatever stands in a text comes out as characters that TeX prints, never as commands it obeys."""

from __future__ import annotations

import re

from refkeeper.writers.casing import protected
from refkeeper.writers.rich import Opening, Text, tokens

# Braces by name: BibTeX counts `\{` as a brace and would lose its balance.
_CHARACTERS = {
    "\\": r"\textbackslash{}",
    "{": r"\textbraceleft{}",
    "}": r"\textbraceright{}",
    "$": r"\$",
    "&": r"\&",
    "#": r"\#",
    "%": r"\%",
    "_": r"\_",
    "^": r"\textasciicircum{}",
    "~": r"\textasciitilde{}",
    "<": r"\textless{}",
    ">": r"\textgreater{}",
    "|": r"\textbar{}",
}
_COMMANDS = {
    "i": r"\emph{",
    "b": r"\textbf{",
    "sub": r"\textsubscript{",
    "sup": r"\textsuperscript{",
    "small-caps": r"\textsc{",
    "nocase": "{",
}
_TABLE = str.maketrans(_CHARACTERS)
# Pairs that TeX melts into one sign: `--`, ``, '', ?` and !`.
_LIGATURE = re.compile(r"(?<=-)(?=-)|(?<=`)(?=`)|(?<=')(?=')|(?<=[?!])(?=`)")
# What would end a field, a URL argument or a line in a .bib file.
_UNSAFE_IN_URL = re.compile(r'[\x00-\x20\x7f-\xa0{}\\"\u2028\u2029]|\s')


def escape(text: str) -> str:
    r"""A plain text in LaTeX; tags in it are characters.

    >>> escape(r"50% of \input{x}")
    '50\\% of \\textbackslash{}input\\textbraceleft{}x\\textbraceright{}'
    """
    return _LIGATURE.sub("{}", text.translate(_TABLE))


def encode(text: str, protect: bool = False, language: str | None = None) -> str:
    r"""A text of CSL in LaTeX, its markup as commands; with `protect`, capitals that must stay stand in braces.

    >>> encode("A <i>Drosophila</i> study of NATO", protect=True)
    'A \\emph{Drosophila} study of {NATO}'
    """
    keep = protected(text, language) if protect else frozenset()
    if "<" not in text:  # without markup, as nearly all texts are
        return _guard(text, keep) if keep else escape(text)
    out: list[str] = []
    depth = 0
    for token in tokens(text):
        if isinstance(token, Text):
            out.append(_guard(token.text, keep) if keep and not depth else escape(token.text))
        elif isinstance(token, Opening):
            out.append(_COMMANDS[token.kind])
            depth += 1
        else:
            out.append("}")
            depth -= 1
    return "".join(out)


def raw(address: str) -> str:
    """A DOI or URL as it is written in a .bib file: as it stands, only what would break the file percent-encoded.

    >>> raw("10.1000/a_b{c} d")
    '10.1000/a_b%7Bc%7D%20d'
    """
    return _UNSAFE_IN_URL.sub(lambda found: "".join(f"%{byte:02X}" for byte in found.group().encode()), address)


_WORD = re.compile(r"[^\W_]+(?:['’\-][^\W_]+)*")


def _guard(text: str, keep: frozenset[str]) -> str:
    out: list[str] = []
    at = 0
    for word in _WORD.finditer(text):
        if word.group() in keep:
            out += [escape(text[at : word.start()]), "{", escape(word.group()), "}"]
            at = word.end()
    out.append(escape(text[at:]))
    return "".join(out)
