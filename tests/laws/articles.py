"""Makes articles with every form of note, and with all that may stand between them."""

from __future__ import annotations

from hypothesis import strategies as st

from refkeeper.model.source import Source

CITATIONS = [
    "E. P. Thompson, “The Moral Economy of the English Crowd in the Eighteenth Century,” Past & Present, no. 50 (1971): 76–136.",
    "Marc Bloch, *The Historian’s Craft*, trans. Peter Putnam (New York: Alfred A. Knopf, 1953), 64.",
    "Anthony V. Rinna, “Economics, Security,” New Zealand Journal of Asian Studies vol. 21, no. 2 (December 2019). The December 2019 issue was published in June 2020.",
    "Anthony Grafton, “The Footnote from De Thou to Ranke,” *History and Theory* 33, no. 4 (1994): 53–76, http://dx.doi.org/10.2307/2505501.",
    "See <i>The Cheese &amp; the Worms</i>; cf. Thompson, “Moral Economy,” 80.",
    "Ibid., 45.", "Ebd., S. 12.", "Vgl. 김철수, 『역사란 무엇인가』 (서울: 창비, 1998), 3쪽.", "山田太郎「歴史」『史学』1998年。",
    "A remark, no more.", "x", "doi:10.1093/past/50.1.76", "`code` and $x_1$ in a note", "[a link](https://example.org/a_(b)).",
]  # fmt: skip
HOSTILE = [
    "[", "]", "(", "))", "((", "<", ">", "<!--", "-->", "`", "```", "*", "**", "_", "$", "\\", "&", "&#8617;", "[^", "[^1", "^[", "1)", "[1]", "(1)", "¹",
    "†", "*\n", "7:30)", "in 1998)", "m²", "\t", " ", "\u2028", "\x85", "\u200b", "\ufeff", "e\u0301", "𝒳", "<sup>", "</a>", "](", "ibid.", "“", "”", "1Lee",
    "<a href='#fn1'>", "<li id='fn1'>", "{% raw %}", "---", "|", "[x]: http://y.z", "    indented [^1]", "> quoted [^2]", "- item [1]", "{{<", "\r", "Mem-",
]  # fmt: skip
_words = st.sampled_from(
    ["The crowd was orderly", "Das Brot war teuer", "民衆は静かだった", "군중은 조용했다", "Нищета", "It began."]
)
_note = st.sampled_from(CITATIONS) | st.tuples(st.sampled_from(CITATIONS), st.sampled_from(HOSTILE)).map(" ".join)
_code = st.sampled_from(
    ["```\nAs in [^1] and x.1)Ann Lee, The Sea.\n```", "`[^1]`", "    [^1]: code", "<pre>1)Ann Lee</pre>", "$[1]$"]
)
_plain = st.tuples(_words, st.sampled_from(HOSTILE)).map("".join) | _words | st.sampled_from(HOSTILE) | _code
_ends = st.sampled_from(["\n", "\r\n", "\n\n"])


def _markdown(number: int, note: str) -> tuple[str, str]:
    return f"So it was.[^{number}]", f"[^{number}]: {note}\n"


def _inline(_number: int, note: str) -> tuple[str, str]:
    return f"So it was.^[{note}]", ""


def _typed(number: int, note: str) -> tuple[str, str]:
    return f"So it was.[{number}]", f"[{number}] {note}\n"


def _pasted(number: int, note: str) -> tuple[str, str]:
    return f"So it was.{number}){note} And it went on", f"{number} {note}\n"


def _alone(number: int, note: str) -> tuple[str, str]:
    return f"So it was.{number}){note} And it went on", ""


def _raised(number: int, note: str) -> tuple[str, str]:
    sign = str(number).translate(str.maketrans("0123456789", "⁰¹²³⁴⁵⁶⁷⁸⁹"))
    return f"So it was.{sign}", f"{sign} {note}\n"


def _anchored(number: int, note: str) -> tuple[str, str]:
    return (
        f'<p>So it was.<sup><a href="#fn{number}" id="fnref{number}">{number}</a></sup></p>',
        f'<ol><li id="fn{number}"><p>{note} <a href="#fnref{number}">↩</a></p></li></ol>\n',
    )


def _tooltip(number: int, note: str) -> tuple[str, str]:
    return (
        f'<p>So.<sup id="footnote_plugin_tooltip_{number}" class="footnote_plugin_tooltip_text">{number})</sup> '
        f'<span class="footnote_tooltip" id="footnote_plugin_tooltip_text_{number}">{note}</span></p>',
        f'<table><tr><td class="footnote_plugin_index"><span id="footnote_plugin_reference_{number}">{number}.</span></td>'
        f'<td class="footnote_plugin_text">{note}</td></tr></table>\n',
    )


def _shortcode(_number: int, note: str) -> tuple[str, str]:
    return f"<p>So it was.[mfn]{note}[/mfn]</p>", ""


FORMS = (_markdown, _inline, _typed, _pasted, _alone, _raised, _anchored, _tooltip, _shortcode)
NAMES = ("article.md", "article.html", "article.txt", "-")


@st.composite
def articles(draw: st.DrawFn) -> Source:
    """An article in one syntax with notes in one form or two, line ends of one kind or mixed."""
    forms = draw(st.lists(st.sampled_from(FORMS), min_size=1, max_size=2))
    body: list[str] = []
    listed: list[str] = []
    for number in range(1, draw(st.integers(0, 4)) + 1):
        marked, entry = forms[number % len(forms)](
            draw(st.integers(1, 3)) if draw(st.integers(0, 7)) == 0 else number, draw(_note)
        )
        body += [draw(_plain), " ", marked, draw(st.sampled_from(["", " ", "\n\n"]))]
        listed += [entry, draw(st.sampled_from(["", "\n", "    More of it.\n"]))]
    body.append(draw(_plain))
    heading = draw(
        st.sampled_from(
            ["\n\nReferences\n", "\n\n## Notes\n\n", "\n\n", "\n", "<h2>Notes</h2>\n", "\n\nReferences [ + ]\n\n"]
        )
    )
    text = "".join([draw(st.sampled_from(["", "---\ntitle: x [^1]\n---\n", "# Title\n\n"])), *body, heading, *listed])
    end = draw(_ends)
    if end == "\r\n":
        text = text.replace("\n", "\r\n")
    bom = draw(st.sampled_from([(b"", "utf-8"), (b"\xef\xbb\xbf", "utf-8"), (b"\xff\xfe", "utf-16-le")]))
    # What begins with a byte order mark would be read as having one.
    text = text.lstrip("\ufeff")
    return Source(text, draw(st.sampled_from(NAMES)), bom[1], bom[0])
