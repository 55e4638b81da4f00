from __future__ import annotations

import pytest

from tests.readers.html_cases import A_TEXT, B_TEXT, A, B, read, seen

TWO = [("1", A_TEXT, 1, 0), ("2", B_TEXT, 1, 0)]

FORMS = {
    "pandoc": f"""<p>Salt was taxed.<a href="#fn1" class="footnote-ref" id="fnref1" role="doc-noteref"><sup>1</sup></a>
Tides were not.<a href="#fn2" class="footnote-ref" id="fnref2" role="doc-noteref"><sup>2</sup></a></p>
<section class="footnotes" role="doc-endnotes"><hr /><ol>
<li id="fn1" role="doc-endnote"><p>{A}<a href="#fnref1" class="footnote-back" role="doc-backlink">↩︎</a></p></li>
<li id="fn2"><p>{B}<a href="#fnref2" class="footnote-back" role="doc-backlink">↩︎</a></p></li></ol></section>""",
    "epub": f"""<p>Salt<a epub:type="noteref" href="#fn1">1</a> and tides<a epub:type="noteref" href="#fn2">2</a>.</p>
<aside epub:type="footnote" id="fn1"><p>{A}</p></aside><aside epub:type="footnote" id="fn2"><p>2. {B}</p></aside>""",
    "kramdown": f"""<p>Salt.<sup id="fnref:1"><a href="#fn:1" rel="footnote">1</a></sup>
Tides.<sup id="fnref:t"><a href="#fn:t" class="footnote">2</a></sup></p><div class="footnotes"><ol>
<li id="fn:1"><p>{A} <a href="#fnref:1" class="reversefootnote">&#8617;</a></p></li>
<li id="fn:t"><p>{B}&#160;<a href="#fnref:t" class="reversefootnote">&#8617;</a></p></li></ol></div>""",
    "python-markdown": f"""<p>Salt<sup id="fnref:a"><a class="footnote-ref" href="#fn:a">1</a></sup>
tides<sup id="fnref:b"><a class="footnote-ref" href="#fn:b">2</a></sup></p><div class="footnote"><hr /><ol>
<li id="fn:a"><p>{A}&#160;<a class="footnote-backref" href="#fnref:a" title="Jump back to footnote 1">&#8617;</a></p></li>
<li id="fn:b"><p>{B}&#160;<a class="footnote-backref" href="#fnref:b">&#8617;</a></p></li></ol></div>""",
    "markdown-it": f"""<p>Salt<sup class="footnote-ref"><a href="#fn1" id="fnref1">[1]</a></sup> tides
<sup class="footnote-ref"><a href="#fn2" id="fnref2">[2]</a></sup></p><hr class="footnotes-sep"><ol>
<li id="fn1" class="footnote-item"><p>{A} <a href="#fnref1" class="footnote-backref">↩︎</a></p></li>
<li id="fn2" class="footnote-item"><p>{B} <a href="#fnref2" class="footnote-backref">↩︎</a></p></li></ol>""",
    "github": f"""<p>Salt<sup><a href="#user-content-fn-1" id="user-content-fnref-1" data-footnote-ref>1</a></sup>
tides<sup><a href="#user-content-fn-b" id="user-content-fnref-b" data-footnote-ref>2</a></sup></p>
<section data-footnotes class="footnotes"><h2 class="sr-only">Footnotes</h2><ol>
<li id="user-content-fn-1"><p>{A} <a href="#user-content-fnref-1" data-footnote-backref>↩</a></p></li>
<li id="user-content-fn-b"><p>{B} <a href="#user-content-fnref-b" data-footnote-backref>↩</a></p></li></ol></section>""",
    "word": f"""<p>Salt<a href="#_ftn1" name="_ftnref1"><sup>[1]</sup></a> tides<a href="#_edn2" name="_ednref2">[2]</a></p>
<hr><div id=ftn1><p class=MsoFootnoteText><a href="#_ftnref1" name="_ftn1"><sup>[1]</sup></a> {A}</p></div>
<p><a href="#_ednref2" name="_edn2">[2]</a> {B}</p>""",
    "libreoffice": f"""<p>Salt<a class="sdfootnoteanc" name="sdfootnote1anc" href="#sdfootnote1sym"><sup>1</sup></a>
tides<a class="sdfootnoteanc" name="sdfootnote2anc" href="#sdfootnote2sym"><sup>2</sup></a></p>
<div id="sdfootnote1"><p><a class="sdfootnotesym" name="sdfootnote1sym" href="#sdfootnote1anc">1</a>{A}</p></div>
<div id="sdfootnote2"><p><a class="sdfootnotesym" name="sdfootnote2sym" href="#sdfootnote2anc">2</a>{B}</p></div>""",
    "google docs": f"""<p>Salt<sup><a href="#ftnt1" id="ftnt_ref1">[1]</a></sup> tides<sup><a href="#ftnt2" id="ftnt_ref2">[2]</a></sup></p>
<hr><div><p><a href="#ftnt_ref1" id="ftnt1">[1]</a><span>&nbsp;{A}</span></p></div>
<div><p><a href="#ftnt_ref2" id="ftnt2">[2]</a><span>&nbsp;{B}</span></p></div>""",
    "substack": f"""<p>Salt<a class="footnote-anchor" data-component-name="FootnoteAnchorToDOM" id="footnote-anchor-1"
href="#footnote-1">1</a> tides<a class="footnote-anchor" id="footnote-anchor-2" href="#footnote-2">2</a></p>
<div class="footnote"><a id="footnote-1" href="#footnote-anchor-1" class="footnote-number">1</a><div class="footnote-content"><p>{A}</p></div></div>
<div class="footnote"><a id="footnote-2" href="#footnote-anchor-2" class="footnote-number">2</a><div class="footnote-content"><p>{B}</p></div></div>""",
    "blogger": f"""<p>Salt<span id="fnref:x"><a class="ref" href="#fn:x">1</a></span> tides<span id="fnref:y"><a class="ref" href="#fn:y">2</a></span></p>
<ol><li id="fn:x">{A} <a class="rev" href="#fnref:x">↩</a></li><li id="fn:y">{B} <a class="rev" href="#fnref:y">↩</a></li></ol>""",
    "lesswrong": f"""<p>Salt<span class="footnote-reference" data-footnote-id="qa" role="doc-noteref" id="fnrefqa"><sup><a href="#fnqa">[1]</a></sup></span>
tides<span class="footnote-reference" data-footnote-id="qb" role="doc-noteref" id="fnrefqb"><sup><a href="#fnqb">[2]</a></sup></span></p>
<ol class="footnotes" role="doc-endnotes"><li class="footnote-item" role="doc-endnote" id="fnqa"><span class="footnote-back-link"><sup><strong><a href="#fnrefqa">^</a></strong></sup></span><div class="footnote-content"><p>{A}</p></div></li>
<li class="footnote-item" role="doc-endnote" id="fnqb"><span class="footnote-back-link"><sup><strong><a href="#fnrefqb">^</a></strong></sup></span><div class="footnote-content"><p>{B}</p></div></li></ol>""",
    "jats": f"""<p>Salt<xref ref-type="fn" rid="fn1">1</xref> tides<xref ref-type="fn" rid="fn2">2</xref></p>
<fn-group><fn id="fn1"><label>1</label><p>{A}</p></fn><fn id="fn2"><label>2</label><p>{B}</p></fn></fn-group>""",
    "arxiv footnote": f"""<p>Salt<span id="footnote1" class="ltx_note ltx_role_footnote"><sup class="ltx_note_mark">1</sup><span class="ltx_note_outer">
<span class="ltx_note_content"><sup class="ltx_note_mark">1</sup><span class="ltx_tag ltx_tag_note">1</span>{A}</span></span></span> tides
<span id="footnote2" class="ltx_note"><sup class="ltx_note_mark">2</sup><span class="ltx_note_outer"><span class="ltx_note_content">
<sup class="ltx_note_mark">2</sup>{B}</span></span></span></p>""",
    "arxiv cite": f"""<p>Salt <cite class="ltx_cite">[<a href="#bib.bib1" class="ltx_ref">1</a>]</cite>, tides
<cite class="ltx_cite">[<a href="#bib.bib2" class="ltx_ref">2</a>]</cite></p><ul class="ltx_biblist">
<li id="bib.bib1" class="ltx_bibitem"><span class="ltx_tag ltx_tag_bibitem">[1]</span><span class="ltx_bibblock">{A}</span></li>
<li id="bib.bib2" class="ltx_bibitem"><span class="ltx_tag ltx_tag_bibitem">[2]</span><span class="ltx_bibblock">{B}</span></li></ul>""",
    "mediawiki page": f"""<p>Salt<sup id="cite_ref-1" class="reference"><a href="#cite_note-1">[1]</a></sup> tides<sup id="cite_ref-q_2-0" class="reference"><a href="#cite_note-q-2">[2]</a></sup></p>
<ol class="references"><li id="cite_note-1"><span class="mw-cite-backlink"><b><a href="#cite_ref-1">^</a></b></span> <span class="reference-text">{A}</span></li>
<li id="cite_note-q-2"><span class="mw-cite-backlink"><b><a href="#cite_ref-q_2-0">^</a></b></span> <span class="reference-text">{B}</span></li></ol>""",
    "anchors in one paragraph": f"""<p>Salt<a href="#n1" name="r1">1</a> tides<a href="#n2" name="r2">2</a></p>
<p><a name="n1" href="#r1">1</a>. {A}<br><a name="n2" href="#r2">2</a>. {B}</p>""",
    "loose, raised": f"""<p>Salt was taxed.<sup>1</sup> Of 10<sup>3</sup> tons on 5 m<sup>2</sup> the 21<sup>st</sup> was lost.
Tides were not.<sup>2</sup></p><hr><p><sup>1</sup> {A}</p><p><sup>2</sup> {B}</p>""",
    "loose, typed": f"""<p>Salt was taxed.[1] Tides were not.²</p><h2>Notes</h2><p>[1] {A}</p><p>[2] {B}</p>""",
    "loose, list": f"""<p>Salt was taxed.<sup>1</sup> Tides were not.<sup>2</sup></p><h3>References:</h3><ol><li>{A}</li><li>{B}</li></ol>""",
}


@pytest.mark.parametrize("form", FORMS)
def test_every_form_gives_its_notes(form: str) -> None:
    article = read(FORMS[form])
    assert seen(article) == TWO
    assert not article.orphan_markers
    assert not article.problems
    assert [article.notes[0].body.text[span.slice] for span in article.notes[0].body.emphasis] == ["Rivers of Salt"]


@pytest.mark.parametrize("form", FORMS)
def test_line_ends_and_capitals_do_not_matter(form: str) -> None:
    assert seen(read(FORMS[form].replace("\n", "\r\n"))) == TWO


NONE = {
    "equation": '<p>By inequality (<a href="#ineq">3</a>) we have</p><p id="ineq">x &lt; y (3)</p>',
    "powers": "<p>10<sup>3</sup> and m<sup>2</sup> and E=mc<sup>2</sup></p><hr><p><sup>2</sup> here</p>",
    "ordinal": "<p>the 21<sup>st</sup> of May</p><hr><p>1. One</p>",
    "code": '<pre>&lt;sup&gt;1</pre><code><a href="#fn1" class="footnote-ref">1</a></code><p id="fn1">x</p>',
    "script": '<script>var a = \'<a href="#fn1" rel="footnote">1</a>\';</script><p id=fn1>x</p>',
    "comment": '<!-- <a href="#fn1" rel="footnote">1</a> <p id="fn1">x</p> -->',
    "a table of contents": '<ol><li><a href="#one">One</a></li></ol><h2 id="one">One</h2>',
    "numbered sections": '<p><a href="#sec1">1</a> <a href="#sec2">2</a></p><h2 id="sec1">A</h2><p>x</p><h2 id="sec2">B</h2>',
    "pages": '<a href="?page=2">2</a><a href="#top">1</a><p>Text.</p>',
    "empty": "",
    "steps after a rule": "<p>Do this.</p><hr><ol><li>First</li><li>Second</li></ol>",
}


@pytest.mark.parametrize("case", NONE)
def test_what_is_no_note(case: str) -> None:
    article = read(NONE[case])
    assert (article.notes, article.orphan_markers, article.problems) == ((), (), ())


def test_a_note_called_twice_has_two_markers() -> None:
    article = read(
        '<p>a<a href="#fn1" id="fnref1" class="footnote-ref">1</a> b<a href="#fn1" id="fnref1-1" class="footnote-ref">1</a></p>'
        '<ol><li id="fn1">Ibid. <a href="#fnref1">↩</a> <a href="#fnref1-1">↩<sup>2</sup></a></li></ol>'
    )
    assert seen(article) == [("1", "Ibid.", 2, 0)]


def test_what_does_not_add_up() -> None:
    article = read(
        '<p>a<sup id="fnref:1"><a href="#fn:1">1</a></sup> b<sup id="fnref:9"><a href="#fn:9" rel="footnote">9</a></sup></p>'
        '<div class="footnotes"><ol><li id="fn:1">One of them.</li><li id="fn:2">Two, which nobody calls.</li></ol></div>'
    )
    assert seen(article) == [("1", "One of them.", 1, 0), ("2", "Two, which nobody calls.", 0, 0)]
    assert [marker.number for marker in article.orphan_markers] == ["9"]
    assert [problem.kind.value for problem in article.problems] == ["note-without-marker"]


def test_the_span_is_the_raw_text_and_the_block_the_whole_entry() -> None:
    text = FORMS["kramdown"]
    note = read(text).notes[1]
    assert text[note.span.slice] == B
    assert note.block is not None
    assert text[note.block.slice].startswith('<li id="fn:t">')
    assert text[note.block.slice].endswith("</li>")
    marker = text[note.markers[0].span.slice]
    assert marker.startswith("<sup id=")
    assert marker.endswith("</sup>")


def test_links_in_a_note_are_kept() -> None:
    note = read(
        '<p>a<a href="#fn1" rel="footnote">1</a></p><p id="fn1">See <a href="https://example.org/?a=1&amp;b=2">there</a>.</p>'
    ).notes[0]
    (link,) = note.body.links
    assert (note.body.text[link.span.slice], link.target) == ("there", "https://example.org/?a=1&b=2")
