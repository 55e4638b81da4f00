"""What is said around a citation: words before it, words after it, words between two, by language."""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


LEADS: dict[str, tuple[str, ...]] = {
    "en": _lines("""
        The classic account is
        The standard work is still
        The best introduction remains
        On {s}, see
        For {s}, see
        On {s} see especially
        For an overview of {s}, see
        For the debate on {s}, see
        For a contrary view, see
        For a fuller discussion, see
        Among many others, see
        For a critique of {f}’s argument, see
        For recent discussions of {q}, see
        The quotation is from
        This paragraph draws on
        This section relies on
        I take the term {q} from
        The phrase {q} comes from
        The phrase is borrowed from
        As {f} argues in
        As {p} notes in
        {f} makes this point in
        {f} discusses {s} at length in
        Compare {f}’s remarks in
        The literature on {s} is large; see, among others,
        This reading is indebted to
        For biographical details, see
        The figures are taken from
        My account follows
        The text is printed in
        On {s} in {pl}, there is also
        See the essays collected in
        See the essays in
        See chapter {d} of
        See the introduction to
        See the discussion in
        See the bibliography in
        {s}:
        {q}:
        {s} in {pl}:
        On {s}:
        For {pl}:
        For the case of {pl}, see
        And, on {s},
        Quotation from
        Quotations are from
        The story is told in
        Translated in
        The best study is
        Especially useful is
        Important exceptions include
        An early example is
        This point is made by
        I owe this reference to {p}:
        For {f}’s reply, see
        Reviewed in
        The argument was first made in
        First published as
        Originally published as
        """),
    "de": _lines("""
        Grundlegend
        Grundlegend zu {s} immer noch
        Zu {s} vgl.
        Zum Folgenden vgl.
        Zum Forschungsstand siehe
        Einen Überblick gibt
        Ausführlich dazu
        Die Zahlen nach
        Das Zitat bei
        Kritisch dazu
        So die Formulierung von
        Zum Begriff {q} vgl. nur
        """),
    "fr": _lines("""
        Sur {s}, voir
        Sur ce point, voir notamment
        Pour une vue d’ensemble, on se reportera à
        On consultera
        L’ouvrage de référence reste
        L’expression {q} est empruntée à
        Sur {q}, voir en particulier
        """),
    "es": _lines("""
        Sobre {s}, véase
        Para una visión de conjunto, véase
        Sigue siendo fundamental
        La expresión {q} procede de
        """),
    "it": _lines("""
        Su {s} si veda
        Per un quadro d’insieme si rinvia a
        Resta fondamentale
        L’espressione {q} è tratta da
        """),
}  # fmt: skip
TAILS: dict[str, tuple[str, ...]] = {
    "en": _lines("""
        arguing that {l}
        noting that {l}
        for a summary of the debate
        which takes a different view
        who shows that {l}
        emphasis added
        emphasis in original
        italics mine
        my translation
        translation mine
        translation modified
        author’s translation
        quoting {p}
        quoting {f}
        criticizing {f}
        where {f} discusses {s}
        on {s}
        for {s} in {pl}
        the source of {q}
        but cf. the remarks of {f}
        the page is misnumbered
        in the original {lan}
        in {lan}
        his emphasis
        emphasis mine
        trans. mine
        a view shared by {p}
        the text is corrupt here
        although {l}
        but {f} himself later changed his mind
        with further references
        hereafter {i}
        hereafter cited as {i}
        hereafter {f} Papers
        and the works cited there
        and passim
        a letter to {p}
        the phrase {q} is his own
        describing {s} as {q}
        argues that {l}
        makes the same point
        is more sceptical
        discusses {s} in detail
        remains the best guide
        gives a different date
        prints the text
        has a useful discussion of {s}
        speaks of {q}
        is right to insist that {l}
        rejecting the view that {l}
        """),
    "de": _lines("""
        mit weiteren Nachweisen
        m.w.N.
        Hervorhebung im Original
        Hervorhebung von mir
        Übersetzung des Verfassers
        dort auch zu {s}
        der allerdings {q} anders versteht
        wo {f} von {q} spricht
        jeweils mit weiteren Nachweisen
        """),
    "fr": _lines("""
        qui parle de {q}
        souligné dans le texte
        c’est nous qui soulignons
        notre traduction
        ainsi que les travaux de {p}
        avec la bibliographie
        qui renvoie à {f}
        à propos de {s}
        """),
    "es": _lines("""
        que habla de {q}
        la traducción es mía
        énfasis añadido
        con bibliografía
        """),
    "it": _lines("""
        che parla di {q}
        corsivo mio
        traduzione mia
        con bibliografia
        """),
}  # fmt: skip
VIA: dict[str, tuple[str, ...]] = {
    "en": ("quoted in", "quoted in", "cited in", "as quoted in", "as cited in", "qtd. in", "reprinted in", "cited by", "quoted by", "quoted from"),
    "de": ("zit. nach", "zitiert nach", "zit. bei", "zitiert bei"), "fr": ("cité par", "cité dans", "cité d’après"),
    "es": ("citado por", "citado en", "cit. en"), "it": ("citato in", "cit. in"),
}  # fmt: skip
