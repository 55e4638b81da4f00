"""Invents web addresses such as papers cite."""

from __future__ import annotations

from random import Random

_HOSTS = (
    "www.example-review.org", "blogs.lse.ac.uk", "www.theguardian.com", "www.nytimes.com", "en.wikipedia.org", "news.bbc.co.uk",
    "www.jstor.org", "books.google.com", "www.loc.gov", "archive.org", "github.com", "medium.com", "www.gov.uk", "hdl.handle.net",
    "www.british-history.ac.uk", "gallica.bnf.fr", "www.spiegel.de", "historyofideas.wordpress.com", "papers.ssrn.com", "eur-lex.europa.eu",
    "twitter.com", "web.archive.org/web/20120503021500/http://www.heritage.org", "www.youtube.com", "bit.ly", "doi.org", "arxiv.org",
)  # fmt: skip


def _slug(words: str, rng: Random) -> str:
    plain = "".join(c.lower() if c.isascii() and c.isalnum() else " " for c in words)
    parts = plain.split()[: rng.randint(1, 7)]
    return rng.choice("--_").join(parts) or "item"


def web_address(rng: Random, words: str) -> str:
    """An address with a slug, a number or a query.

    >>> web_address(Random(1), "The Rise of Charity").count(" ")
    0
    """
    host, slug = rng.choice(_HOSTS), _slug(words, rng)
    year, month, number = rng.randint(1998, 2022), rng.randint(1, 12), rng.randint(100, 99_999_999)
    path = rng.choice((
        f"/{slug}", f"/{year}/{month:02}/{slug}", f"/{year}/{month:02}/{rng.randint(1, 28):02}/{slug}.html", f"/stable/{number}",
        f"/article.php?id={number}", f"/wiki/{slug.title()}", "/", "", f"/{slug}/", f"/details/{slug}{number}", f"/{number}.stm",
        f"/pdf/{slug}.pdf", f"/cgi-bin/query/r?ammem/{slug}:@field(DOCID+{number})", f"/~{slug[:6]}/notes.htm", f"/watch?v={slug[:4]}{number}",
        f"/ark:/12148/bpt6k{number}", f"/{slug}#section-{month}", f"/sol3/papers.cfm?abstract_id={number}", f"/{number}",
    ))  # fmt: skip
    return rng.choices(("http://", "https://", ""), (50, 42, 8 if path != "" else 0))[0] + host + path
