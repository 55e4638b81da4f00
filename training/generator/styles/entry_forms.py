"""The templates of bibliography entries, by family and kind of work; an entry's last full stop is put later."""

from __future__ import annotations

_APA_BY = "<{author}|{editors_first:editor} {eds!}>"
APA = {
    "article": (
        "{author} ({year}). {title}. _{container}_, _{volume:volume}_<({issue})>, {pages}<. https://doi.org/{doi}>", "{author} ({year}). {title}. _{container}_, {volume}<({issue})>, {pages}<. doi:{doi}>",
        "{author}. ({year}). {title}. {container}, {volume}, {pages}", "{author} ({year}) {title}. _{container}_ {volume}<({issue})>:{pages}",
        "{author} ({year}). {title}. _{container}_. Advance online publication<. {doi}>",
    ),
    "book": (
        _APA_BY + " ({year}). _{title}_< ({edition} ed.)>. {first_place}: {publisher}", _APA_BY + " ({year}). _{title}_< ({edition} ed.)>. {publisher}<. ISBN {isbn}>",
        _APA_BY + " ({year}). _{title}_< ({translators}, Trans.)>. {first_place}: {publisher}",
    ),
    "chapter": (
        "{author} ({year}). {title}. In <{editors} {eds!}, >_{container}_ (pp. {pages}). {first_place}: {publisher}", "{author} ({year}). {title}. In <{editors} {eds!}, >_{container}_< (Vol. {volume}, pp. {pages})| (pp. {pages})>. {publisher}",
    ),
    "thesis": ("{author} ({year}). _{title}_ ({genre}). {institution}", "{author} ({year}). _{title}_ [{genre}, {institution}]"),
    "webpage": ("<{author}|{container:author}> ({full_date:issued}). {title}. Retrieved {accessed}, from {url}", "<{author}|{container:author}> ({year}). {title}. {container}. Retrieved from {url}", "{author} ({year}). _{title}_. {url}"),
    "newspaper": ("{author} ({date}). {title}. _{container}_<, p. {pages}>", "{title}. ({date}). _{container}_<, {pages}>"),
    "report": ("<{author}|{institution:author}> ({year}). _{title}_ ({genre} {series_number:number}). {institution}", "<{author}|{institution:author}> ({year}). _{title}_. {institution}<. {url}>"),
    "conference": ("{author} ({year}). {title}. In _{container}_ (pp. {pages}). {publisher}", "{author} ({year}). {title}. Paper presented at the {container}"),
    "preprint": ("{author} ({year}). {title}. {institution}. {url}", "{author} ({year}). {title}. Manuscript submitted for publication"),
    "dataset": ("{author} ({year}). _{title}_ [Data set]. {institution}<. https://doi.org/{doi}>",),
}  # fmt: skip
HARVARD = {
    "article": (
        '{author} ({year}) "{title}", _{container}_, {volume}<({issue})>, pp. {pages}', "{author}, {year}. {title}. _{container}_, {volume}<({issue})>, pp.{pages}", "{author}, {year}, {title}, {container}, {volume}, {pages}",
        '{author} {year}, "{title}", _{container}_, vol. {volume}<, no. {issue}>, pp. {pages}', "{author}, {year}. {title}. {container} {volume}, {pages}<. doi:{doi}>", "{author} ({year}). {title}. _{container}_ {volume}: {pages}",
    ),
    "book": (
        _APA_BY + " ({year}) _{title}_.< {edition} edn.> {first_place}: {publisher}", _APA_BY + ", {year}. _{title}_<. {edition} ed>. {first_place}: {publisher}", _APA_BY + " {year}, _{title}_, {publisher}, {first_place}",
        _APA_BY + " ({year}) _{title}_. {publisher}, {first_place}",
    ),
    "chapter": (
        '{author} ({year}) "{title}", in <{editors} {eds!} >_{container}_. {first_place}: {publisher}, pp. {pages}', "{author}, {year}. {title}. In: <{editors}, {eds!}, >_{container}_. {first_place}: {publisher}, pp. {pages}",
        '{author} {year}, "{title}", in <{editors} {eds!}, >_{container}_, {publisher}, {first_place}, pp. {pages}',
    ),
    "thesis": ("{author} ({year}) _{title}_. {genre}. {institution}", '{author} {year}, "{title}", {genre}, {institution}'),
    "webpage": (
        "<{author}|{container:author}> ({year}) _{title}_. Available at: {url} (Accessed: {accessed})", "<{author}|{container:author}>, {year}. _{title}_. [online] Available at: ‹{url}› [Accessed {accessed}]",
        "<{author}|{container:author}> {year}, _{title}_, viewed {accessed}, ‹{url}›",
    ),
    "newspaper": ('<{author}|{container:author}> ({year}) "{title}", _{container}_, {date}<, p. {pages}>',),
    "report": ("<{author}|{institution:author}> ({year}) _{title}_. {institution}", "<{author}|{institution:author}>, {year}. _{title}_, {genre} {series_number:number}. {institution}<. Available at: {url}>"),
    "conference": ('{author} ({year}) "{title}", _{container}_, {first_place}, pp. {pages}',),
}  # fmt: skip
VANCOUVER = {
    "article": (
        "{author}. {title}. {container}. {year};{volume}<({issue})>:{pages}", "{author}. {title}. _{container}_ {year};{volume}:{pages}<. doi: {doi}>", "{author}. {title}. {container} {year}; {volume}< ({issue})>: {pages}",
        "{author} ({year}) {title}. {container} {volume}:{pages}", "{author}: {title}. {container} {year}, {volume}:{pages}", "{author}. {container}. {year};{volume}:{first_page}",
    ),
    "book": ("<{author}|{editors_first:editor}, editors>. {title}.< {edition} ed.> {first_place}: {publisher}; {year}", "<{author}|{editors_first:editor} {eds!}>. {title}. {publisher}, {first_place}, {year}"),
    "chapter": ("{author}. {title}. In: <{editors}, {eds!}. >{container}. {first_place}: {publisher}; {year}. p. {pages}", "{author} ({year}) {title}. In: <{editors} {eds!} >{container}. {publisher}, {first_place}, pp {pages}"),
    "webpage": ("<{author}|{container:author}>. {title} [Internet]. {year} [cited {accessed}]. Available from: {url}",), "thesis": ("{author}. {title} [{genre}]. {institution}; {year}",),
    "conference": ("{author}. {title}. In: {container}; {year}. p. {pages}",), "report": ("<{author}|{institution:author}>. {title}. {institution}; {year}",),
}  # fmt: skip
ACM = {
    "article": (
        "{author}. {year}. {title}. _{container}_ {volume}<, {issue}> ({date}), {pages}<. DOI:https://doi.org/{doi}>", "{author}. {title}. _{container}_, {volume}<({issue})>:{pages}, {year}", "{author}. {title}. {container}, Vol. {volume}<, No. {issue}>, pp. {pages}, {date}",
        "{author}. {title}. _{container}_ {volume}<, {issue}> ({year}), {pages}",
    ),
    "book": ("{author}. {year}. _{title}_<. ({edition} ed.)>. {publisher}, {first_place}", "{author}. _{title}_. {publisher}, {year}", "{author}. {title}. {publisher}, {first_place}, {year}<. ISBN {isbn}>"),
    "conference": (
        "{author}. {year}. {title}. In _{container}_, {pages}<. https://doi.org/{doi}>", "{author}. {title}. In _{container}_, pages {pages}, {year}", "{author}, {title}, in Proc. {container}, {date}, pp. {pages}", "{author}. {title}. In _{container}_. {publisher}, {year}",
        "{author}. {title}. In <{editors}, {eds!}, >_{container}_, pages {pages}. {publisher}, {year}",
    ),
    "chapter": ("{author}. {title}. In <{editors}, {eds!}, >_{container}_, pages {pages}. {publisher}, {first_place}, {year}",), "thesis": ("{author}. _{title}_. {genre}, {institution}, {year}",),
    "report": ("{author}. {title}. Technical Report {series_number:number}, {institution}, {date}", "{author}, {title}, {genre} {series_number:number}, {institution}, {year}"),
    "webpage": ("<{author}. >{title}. {url}", "<{author}. >{year}. {title}. Retrieved {accessed} from {url}"), "preprint": ("{author}. {title}. {institution}, {year}. {url}",),
}  # fmt: skip
IEEE = {
    "article": (
        '{author}, "{title}," _{container}_, vol. {volume}<, no. {issue}>, pp. {pages}, {date}<, doi: {doi}>', '{author}, "{title}," {container}, {volume}<({issue})>, {year}, pp. {pages}', '{author}. "{title}". _{container}_, {volume}<({issue})>:{pages}, {date}',
        '{author}, "{title}," _{container}_ {volume}, {pages} ({year})',
    ),
    "book": ("{author}, _{title}_<, {edition} ed>. {first_place}: {publisher}, {year}<, p. {locator}>", "{author}, {title}, {publisher}, {year}"), "thesis": ('{author}, "{title}," {genre}, {institution}, {year}',),
    "conference": ('{author}, "{title}," in _{container}_, {year}, pp. {pages}', '{author}, "{title}," in Proc. {container}, {first_place}, {date}, pp. {pages}', '{author}, "{title}," presented at the {container}, {year}'),
    "webpage": ('<{author}, >"{title}," {container}, {date}. [Online]. Available: {url}. [Accessed: {accessed}]', '<{author}, >"{title}." {url}'), "report": ('{author}, "{title}," {institution}, Tech. Rep. {series_number:number}, {year}',),
    "chapter": ('{author}, "{title}," in _{container}_<, {editors}, {eds!}>. {first_place}: {publisher}, {year}, pp. {pages}',),
}  # fmt: skip
PHYSICS = {
    "article": (
        "{author}, {container} {volume}, {first_page} ({year})", "{author}, _{container}_ {volume}, {first_page} ({year})", "{author}, {container} {volume} ({year}) {first_page}", "{author}, _{container}_, {year}, {volume}, {pages}", "{author}. {container}, {year}, {volume}, {first_page}",
        "{author}, {container} {volume}<({issue})>, {pages} ({year})", '{author}, "{title}," {container} {volume}, {pages} ({year})', "{author}, _{title}_, {container} {volume} ({year}) {first_page}", "{author}, {container}, {volume}:{pages}, {year}", "{author} ({year}), {container}, {volume}, {first_page}",
        "{author} {year}, {container}, {volume}, {first_page}",
    ),
    "book": ("{author}, _{title}_ ({publisher}, {first_place}, {year})<, p. {locator}>", "{author}, {title}; {publisher}: {first_place}, {year}", "{author}, {title}<, {edition} ed.> ({publisher}, {year})<, Chap. {locator}>"),
    "chapter": ("{author}, in _{container}_<, edited by {editors}> ({publisher}, {first_place}, {year})<, p. {first_page}>", "{author}. In {container}<; {editors}, Eds.>; {publisher}: {first_place}, {year}; pp {pages}"),
    "preprint": ("{author}, arXiv:{eprint:number} ({year})", "{author}, {title}, arXiv:{eprint:number}", "{author}, preprint arXiv:{eprint:number}, {year}"), "thesis": ("{author}, {genre}, {institution}, {year}", "{author}, {genre}, {institution} ({year})"),
    "conference": ("{author}, in _{container}_ ({publisher}, {first_place}, {year}), p. {first_page}",),
}  # fmt: skip
AUTHORDATE = {
    "article": (
        '{author}. {year}. "{title}." _{container}_ {volume}<, no. {issue}>: {pages}<. https://doi.org/{doi}>', '{author}. {year}. "{title}." _{container}_ {volume}< ({issue})>: {pages}', "{author}. {year}. {title}. _{container}_ {volume}<({issue})>. {pages}", '{author}. {year}. "{title}." _{container}_ {volume}:{pages}',
    ),
    "book": (
        "<{author}|{editors_first:editor}, {eds!}>. {year}. _{title}_.< {edition} ed.>< Translated by {translators}.> {first_place}: {publisher}", "<{author}|{editors_first:editor} {eds!}>. {year}. _{title}_. {publisher}", "{author}. {year} [{original:original_date}]. _{title}_. {first_place}: {publisher}",
    ),
    "chapter": ('{author}. {year}. "{title}." In _{container}_<, edited by {editors}>, {pages}. {first_place}: {publisher}', "{author}. {year}. {title}. In <{editors} {eds!}, >_{container}_, {pages}. {first_place}: {publisher}"),
    "thesis": ('{author}. {year}. "{title}." {genre}, {institution}',), "webpage": ('<{author}|{container:author}>. {year}. "{title}." {container}. {date}. {url}', '<{author}|{container:author}>. {year}. "{title}." Accessed {accessed}. {url}'),
    "newspaper": ('<{author}|{container:author}>. {year}. "{title}." _{container}_, {date}',), "report": ("<{author}|{institution:author}>. {year}. _{title}_. {genre} {series_number:number}. {institution}",),
}  # fmt: skip
NATURE = {
    "article": ("{author} {title}. _{container}_ {volume}, {pages} ({year})", "{author} _{container}_ {volume}, {pages} ({year})", "{author} {title}. {container} {volume}, {first_page} ({year})<. doi:{doi}>"),
    "book": ("{author} _{title}_ ({publisher}, {year})", "{author} _{title}_<, {edition} edn> ({publisher}, {first_place}, {year})"), "chapter": ("{author} in _{container}_ (eds {editors}) {pages} ({publisher}, {year})", "{author} {title}. In _{container}_ {pages} ({publisher}, {year})"),
    "preprint": ("{author} {title}. Preprint at {url} ({year})",),
}  # fmt: skip
SOCIAL = {
    "article": ("{author} ({year}), “{title}”, _{container}_, Vol. {volume}<, No. {issue}>, pp. {pages}", "{author} ({year}): {title}. In: {container} {volume}<({issue})>, {pages}", "{author}: {title}, {container} {volume} ({year}), {pages}", "{author} ({year}) _{title}_, {container}, {volume}, {pages}"),
    "book": (_APA_BY + " ({year}), _{title}_, {publisher}, {first_place}", _APA_BY + " ({year}): _{title}_. {first_place}: {publisher}", _APA_BY + ": _{title}_. {first_place}, {publisher}, {year}", _APA_BY + ", _{title}_, {first_place}, {publisher}, {year}"),
    "chapter": ("{author} ({year}), “{title}”, in <{editors} {eds!}, >_{container}_, {publisher}, {first_place}, pp. {pages}", "{author}: {title}. In: <{editors} {eds!}: >_{container}_. {first_place}: {publisher} {year}, {pages}"), "thesis": ("{author} ({year}), _{title}_, {genre}, {institution}",),
    "report": ("<{author}|{institution:author}> ({year}), _{title}_, {genre} {series_number:number}, {institution}<, available at: {url}>",), "webpage": ("<{author}|{container:author}> ({year}), “{title}”, available at: {url} (accessed {accessed})",),
}  # fmt: skip
FAMILIES: dict[str, dict[str, tuple[str, ...]]] = {
    "apa": APA, "harvard": HARVARD, "vancouver": VANCOUVER, "acm": ACM, "ieee": IEEE, "physics": PHYSICS, "authordate": AUTHORDATE, "nature": NATURE, "social": SOCIAL,
}  # fmt: skip
