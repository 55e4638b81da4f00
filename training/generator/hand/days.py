"""Writes dates in the languages of the styles: `12. März 1998`, `12.3.1998`, `Mar. 12, 1998`, `1er mai 1998`."""

from __future__ import annotations

MONTHS = {
    "en": "January February March April May June July August September October November December",
    "us": "Jan. Feb. Mar. Apr. May June July Aug. Sept. Oct. Nov. Dec.",
    "de": "Januar Februar März April Mai Juni Juli August September Oktober November Dezember",
    "de_short": "Jan. Febr. März April Mai Juni Juli Aug. Sept. Okt. Nov. Dez.",
    "fr": "janvier février mars avril mai juin juillet août septembre octobre novembre décembre",
    "fr_short": "janv. févr. mars avr. mai juin juill. août sept. oct. nov. déc.",
    "es": "enero febrero marzo abril mayo junio julio agosto septiembre octubre noviembre diciembre",
    "it": "gennaio febbraio marzo aprile maggio giugno luglio agosto settembre ottobre novembre dicembre",
    "pt": "janeiro fevereiro março abril maio junho julho agosto setembro outubro novembro dezembro",
    "nl": "januari februari maart april mei juni juli augustus september oktober november december",
    "da": "januar februar marts april maj juni juli august september oktober november december",
    "sv": "januari februari mars april maj juni juli augusti september oktober november december",
}
_MONTHS = {lang: words.split() for lang, words in MONTHS.items()}


def day(year: str, month: int, number: int, manner: str) -> str:
    """A date: manner is a language of `MONTHS`, or `num` (12.3.1998), `num2` (12.03.1998), `slash` (12/3/1998), `iso`.

    >>> day("1998", 5, 1, "fr"), day("1998", 3, 12, "us"), day("1998", 3, 12, "num"), day("1998", 0, 0, "de")
    ('1er mai 1998', 'Mar. 12, 1998', '12.3.1998', '1998')
    """
    if not month or not year:
        return year
    if manner in ("num", "num2", "slash", "iso", "num_spaced") and not number:
        manner = "en"
    written = {
        "num": f"{number}.{month}.{year}", "num2": f"{number:02}.{month:02}.{year}", "iso": f"{year}-{month:02}-{number:02}",
        "num_spaced": f"{number}. {month}. {year}", "slash": f"{number}/{month}/{year}",
    }.get(manner)  # fmt: skip
    if written is not None:
        return written
    manner, _, long = manner.partition("+")
    name = _MONTHS[manner][month - 1]
    if not number:
        return f"{name} de {year}" if manner in ("es", "pt") else f"{name} {year}"
    if manner == "us" or long == "american":
        return f"{name} {number}, {year}"
    if manner in ("es", "pt"):
        return f"{number} de {name} de {year}"
    stop = "." if manner in ("de", "de_short", "da") else "er" if manner.startswith("fr") and number == 1 else ""
    return f"{number}{stop} {name} {year}"
