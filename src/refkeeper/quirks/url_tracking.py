"""Links copied from newsletters and social media carry who sent the reader; the page is the same without it."""

from __future__ import annotations

from refkeeper.quirks.rule import Phase, quirk

_TRACKERS = frozenset({"fbclid", "gclid", "dclid", "msclkid", "mc_cid", "mc_eid", "igshid"})


@quirk(
    "url-tracking",
    field="url",
    phase=Phase.CANONICALISE,
    seen_in="http://etatar.ru/top/41079?utm_source=twitterfeed&utm_medium=twitter, a web page cited with its feed",
    examples=[
        ("http://etatar.ru/top/41079?utm_source=twitterfeed&utm_medium=twitter", "http://etatar.ru/top/41079"),
        ("https://example.org/a?id=7&utm_campaign=x#page", "https://example.org/a?id=7#page"),
        ("https://example.org/a?id=7&source=b", "https://example.org/a?id=7&source=b"),
        ("https://example.org/?&a=1", "https://example.org/?&a=1"),
    ],
)
def url_tracking(url: str) -> str:
    """The parameters of trackers (utm_..., fbclid and their kin) go; every other letter of the address stays."""
    address, hash_sign, fragment = url.partition("#")
    page, mark, query = address.partition("?")
    if not mark:
        return url
    parameters = query.split("&")
    kept = [one for one in parameters if not _tracks(one.partition("=")[0].lower())]
    if len(kept) == len(parameters):
        return url
    return page + ("?" + "&".join(kept) if kept else "") + hash_sign + fragment


def _tracks(name: str) -> bool:
    return name in _TRACKERS or name.startswith("utm_")
