from __future__ import annotations

import pytest

from refkeeper.model.source import Source
from refkeeper.readers.html import in_attribute
from tests.readers.html_cases import A_TEXT, B_TEXT, A, B, read, seen

OLD_MCI = f"""<p>Salt was taxed.<sup id="footnote_plugin_tooltip_1" class="footnote_plugin_tooltip_text" onclick="go(1);">1)</sup>
<span class="footnote_tooltip" id="footnote_plugin_tooltip_text_1">{A}</span> Tides were not.<sup
id="footnote_plugin_tooltip_2" class="footnote_plugin_tooltip_text">2)</sup><span class="footnote_tooltip" id="footnote_plugin_tooltip_text_2">{B}</span></p>
<div class="footnote_container_prepare"><p><span>References</span> <span>[ + ]</span></p></div><table><tbody>
<tr><td class="footnote_plugin_index"><span id="footnote_plugin_reference_1">1.</span></td><td class="footnote_plugin_link">↑</td><td class="footnote_plugin_text">{A}</td></tr>
<tr><td class="footnote_plugin_index"><span id="footnote_plugin_reference_2">2.</span></td><td class="footnote_plugin_link">↑</td><td class="footnote_plugin_text">{B}</td></tr></tbody></table>"""


def new_mci_call(number: int, text: str, shown: str | None = None) -> str:
    return (
        f'<span class="footnote_referrer"><a role="button" tabindex="0"><sup id="footnote_plugin_tooltip_9_1_{number}" '
        f'class="footnote_plugin_tooltip_text">[{shown or number}]</sup></a><span id="footnote_plugin_tooltip_text_9_1_{number}" '
        f'class="footnote_tooltip">{text}</span></span>'
    )


def new_mci_row(number: int, text: str) -> str:
    return (
        f'<tr class="footnotes_plugin_reference_row"><th scope="row" id="footnote_plugin_reference_9_1_{number}" '
        f'class="footnote_plugin_index pointer"><a class="footnote_backlink"><span class="footnote_index_arrow">&#8593;</span>{number}</a></th> '
        f'<td class="footnote_plugin_text">{text}</td></tr>'
    )


CUT = 'Mary Quill, <em>Rivers</em>… <span class="footnote_tooltip_continue">Continue reading</span>'
MERGED = (
    '<tr><th class="footnote_plugin_index_combi"><a id="footnote_plugin_reference_9_1_1" class="footnote_backlink">↑1</a>, '
    f'<a id="footnote_plugin_reference_9_1_3" class="footnote_backlink">↑3</a></th><td class="footnote_plugin_text">{A}</td></tr>'
)

FORMS = {
    "footnotes before 2.0.7": (OLD_MCI, [("1", A_TEXT, 1, 1), ("2", B_TEXT, 1, 1)]),
    "footnotes from 2.0.7": (
        f"<p>Salt{new_mci_call(1, A)} tides{new_mci_call(2, B)}</p><table>{new_mci_row(1, A)}{new_mci_row(2, B)}</table>",
        [("1", A_TEXT, 1, 1), ("2", B_TEXT, 1, 1)],
    ),
    "footnotes, tooltip cut": (
        f"<p>Salt{new_mci_call(1, CUT)} tides{new_mci_call(2, B)}</p><table>{new_mci_row(1, A)}{new_mci_row(2, B)}</table>",
        [("1", A_TEXT, 1, 0), ("2", B_TEXT, 1, 1)],
    ),
    "footnotes, same note merged": (
        f"<p>a{new_mci_call(1, A)} b{new_mci_call(2, B)} c{new_mci_call(3, A)}</p><table>{MERGED}{new_mci_row(2, B)}</table>",
        [("1", A_TEXT, 2, 2), ("2", B_TEXT, 1, 1)],
    ),
    "footnotes without a list": (
        f"<p>a{new_mci_call(1, A)} b{new_mci_call(2, B)}</p>",
        [("1", A_TEXT, 1, 0), ("2", B_TEXT, 1, 0)],
    ),
    "modern footnotes": (
        f"""<p>Salt<sup class="modern-footnotes-footnote" data-mfn="1"><a href="#">1</a></sup><span id="mfn-content-3-1" role="tooltip"
class="modern-footnotes-footnote__note" data-mfn="1">{A}</span> tides<sup class="modern-footnotes-footnote" data-mfn="2"><a>2</a></sup><span
id="mfn-content-3-2" role="tooltip" class="modern-footnotes-footnote__note" data-mfn="2">{B}</span> salt<sup
class="modern-footnotes-footnote" data-mfn="1"><a>1</a></sup><span class="modern-footnotes-footnote__note" data-mfn="1">{A}</span></p>""",
        [("1", A_TEXT, 2, 1), ("2", B_TEXT, 1, 0)],
    ),
    "modern footnotes with a list": (
        f"""<p>Salt<sup class="modern-footnotes-footnote" data-mfn="1"><a href="#">1</a></sup><span
class="modern-footnotes-footnote__note" data-mfn="1">{A}</span></p><ul class="modern-footnotes-list"><li><span>1</span><div>{A}</div></li></ul>""",
        [("1", A_TEXT, 1, 1)],
    ),
    "easy footnotes": (
        f"""<p>Salt<span id='easy-footnote-1-10001' class='easy-footnote-margin-adjust'></span><span class='easy-footnote'><a
href='#easy-footnote-bottom-1-10001' title='{A_TEXT}'><sup>1</sup></a></span></p><ol class="easy-footnotes-wrapper">
<li class="easy-footnote-single"><span id="easy-footnote-bottom-1-10001" class="easy-footnote-margin-adjust"></span>{A}<a
class="easy-footnote-to-top" href="#easy-footnote-1-10001"></a></li></ol>""",
        [("1", A_TEXT, 1, 1)],
    ),
    "footnotes made easy": (
        f"""<p>Salt<sup><a href="#footnote_0_7" id="identifier_0_7" class="footnote-link footnote-identifier-link" title="{A_TEXT}">1</a></sup>
tides<sup><a href="#footnote_1_7" id="identifier_1_7" class="footnote-link footnote-identifier-link" title="{B_TEXT.replace("&", "&amp;")}">2</a></sup>
salt<sup><a href="#footnote_0_7" id="identifier_2_7" class="footnote-link footnote-identifier-link" title="{A_TEXT}">1</a></sup></p>
<ol class="footnotes"><li id="footnote_0_7" class="footnote">{A}<span class="footnote-back-link-wrapper"> [<a href="#identifier_0_7"
class="footnote-link footnote-back-link">&#8617;</a>]</span></li><li id="footnote_1_7" class="footnote">{B} [<a href="#identifier_1_7">&#8617;</a>]</li></ol>""",
        [("1", A_TEXT, 2, 2), ("2", B_TEXT, 1, 1)],
    ),
    "simple footnotes": (
        f"""<p>Salt<a class="simple-footnote" title="{A_TEXT}" id="return-note-1872-1" href="#note-1872-1"><sup>1</sup></a></p>
<div class="simple-footnotes"><p class="notes">Notes:</p><ol><li id="note-1872-1">{A} <a href="#return-note-1872-1">&#8617;</a></li></ol></div>""",
        [("1", A_TEXT, 1, 1)],
    ),
    "gutenberg": (
        f"""<p>Salt<sup data-fn="0b1c-77" class="fn"><a href="#0b1c-77" id="0b1c-77-link">1</a></sup> tides<sup data-fn="9a"
class="fn"><a href="#9a" id="9a-link">2</a></sup></p><ol class="wp-block-footnotes"><li id="0b1c-77">{A} <a href="#0b1c-77-link"
aria-label="Jump to footnote reference 1">↩︎</a></li><li id="9a">{B} <a href="#9a-link">↩︎</a></li></ol>""",
        [("1", A_TEXT, 1, 0), ("2", B_TEXT, 1, 0)],
    ),
}


@pytest.mark.parametrize("form", FORMS)
def test_every_plug_in(form: str) -> None:
    text, expected = FORMS[form]
    article = read(text)
    assert seen(article) == expected
    assert (article.orphan_markers, article.problems) == ((), ())


@pytest.mark.parametrize("mark", ["1)", "[1]", "(1)", "1"])
def test_every_way_to_write_the_mark(mark: str) -> None:
    text = OLD_MCI.replace(">1)</sup>", f">{mark}</sup>")
    assert [marker.number for note in read(text).notes for marker in note.markers] == ["1", "2"]


def test_copies_say_the_same_and_the_list_is_the_note() -> None:
    article = read(OLD_MCI)
    for note in article.notes:
        assert [copy.text for copy in note.copy_bodies] == [note.body.text]
        assert article.source[note.block or note.span].startswith("<tr>")


def test_a_tooltip_that_says_something_else() -> None:
    article = read(OLD_MCI.replace(f">{A}</span>", f">{A.replace('45', '46')}</span>"))
    assert seen(article)[0] == ("1", A_TEXT, 1, 0)
    assert [problem.kind.value for problem in article.problems] == ["copies-differ"]


def test_a_copy_in_an_attribute_is_told_from_one_in_the_text() -> None:
    easy, old = read(FORMS["easy footnotes"][0]), read(OLD_MCI)
    assert in_attribute(easy.source, easy.notes[0].copies[0])
    assert not in_attribute(old.source, old.notes[0].copies[0])
    assert not in_attribute(Source(A), easy.notes[0].span)
