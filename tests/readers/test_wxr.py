from __future__ import annotations

from refkeeper.model.note import Article
from refkeeper.model.source import Source
from refkeeper.readers.html import HtmlReader
from refkeeper.readers.wxr import WxrReader
from tests.readers.html_cases import hold_to_the_laws, no_measure, seen

HEAD = """<?xml version="1.0" encoding="UTF-8" ?>
<rss version="2.0" xmlns:content="http://purl.org/rss/1.0/modules/content/" xmlns:wp="http://wordpress.org/export/1.2/">
<channel><title>A blog</title>
"""


def item(title: str, content: str, more: str = "") -> str:
    return f"<item><title>{title}</title><content:encoded><![CDATA[{content}]]></content:encoded>{more}</item>\n"


def posts(*items: str) -> tuple[Article, ...]:
    articles = WxrReader().read(Source(HEAD + "".join(items) + "</channel></rss>\n", "blog.xml"), no_measure)
    for article in articles:
        hold_to_the_laws(article)
    return articles


def test_every_post_counts_from_one() -> None:
    one, two = posts(
        item("Salt &amp; Tides", "<p>a((See Quill.)) b((See <em>Vane</em>.))</p>"),
        item("<![CDATA[Harbours]]>", "c[ref]Ibid.[/ref] and &lt;item&gt; </item> <item>"),
    )
    assert (one.title, seen(one)) == ("Salt & Tides", [("1", "See Quill.", 1, 0), ("2", "See Vane.", 1, 0)])
    assert (two.title, seen(two)) == ("Harbours", [("1", "Ibid.", 1, 0)])
    assert one.region is not None
    assert two.region is not None
    assert one.region.end <= two.region.start
    assert one.source[one.region].endswith("</item>")


def test_linked_notes_in_a_post() -> None:
    (post,) = posts(
        item(
            "One",
            '<p>a<a href="#_ftn1" name="_ftnref1">[1]</a></p><p><a href="#_ftnref1" name="_ftn1">[1]</a> See Quill.</p>',
        )
    )
    assert seen(post) == [("1", "See Quill.", 1, 0)]


def test_an_attachment_without_text_is_no_article() -> None:
    assert len(posts(item("picture", ""), item("Post", "Words."))) == 1
    assert [article.notes for article in posts()] == [()]


def test_gutenberg_notes_stand_in_the_post_meta() -> None:
    meta = (
        "<wp:postmeta><wp:meta_key><![CDATA[footnotes]]></wp:meta_key><wp:meta_value><![CDATA["
        r'[{"content":"Mary Quill, <em>Rivers of Salt<\/em>, \u201cOne\u201d \u0026amp; \"Two\".","id":"0b-1"},{"content":"Ibid.","id":"0b-2"}]'
        "]]></wp:meta_value></wp:postmeta>"
    )
    text = (
        '<p>a<sup data-fn="0b-1" class="fn"><a href="#0b-1" id="0b-1-link">1</a></sup> '
        'b<sup data-fn="0b-2" class="fn"><a href="#0b-2" id="0b-2-link">2</a></sup></p><!-- wp:footnotes /-->'
    )
    (post,) = posts(item("One", text, meta))
    assert seen(post) == [("1", 'Mary Quill, Rivers of Salt, “One” & "Two".', 1, 0), ("2", "Ibid.", 1, 0)]
    assert post.source[post.notes[1].span] == "Ibid."
    (emphasis,) = post.notes[0].body.emphasis
    assert post.notes[0].body.text[emphasis.slice] == "Rivers of Salt"
    assert not post.orphan_markers


def test_the_export_is_told_from_a_page() -> None:
    export = Source(HEAD + item("One", "x") + "</channel></rss>")
    assert WxrReader().sniff(export) > 0.9
    assert HtmlReader().sniff(export) == 0.0
    assert WxrReader().sniff(Source("<!doctype html><p>x</p>")) == 0.0


def test_a_file_cut_off_in_a_post_is_read_as_far_as_it_goes() -> None:
    (post,) = WxrReader().read(
        Source(HEAD + "<item><title>One</title><content:encoded><![CDATA[a((See Quill.)) b"), no_measure
    )
    assert seen(post) == [("1", "See Quill.", 1, 0)]
