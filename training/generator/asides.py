"""Whole sentences of remarks, by language, with slots for names, years, titles and quotations."""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


SENTENCES: dict[str, tuple[str, ...]] = {
    "en": _lines("""
        I thank {p} and {p} for their comments on an earlier draft of this article.
        I am grateful to the {w} who read this article, and to {p}, for pressing me on this point.
        All translations are mine unless otherwise noted.
        All translations from the {lan} are my own.
        Emphasis added.
        Emphasis in original.
        My italics.
        Italics mine.
        Spelling and punctuation have been modernized throughout.
        Dates are given in the new style, with the year beginning on 1 January.
        On this point {f} and {f} disagree; {l}.
        {f} does not discuss {s}, perhaps because {l}.
        The phrase {q} is {f}’s.
        The phrase {q} appears already in {p}’s lectures of {y}, though {l}.
        {p} ({life}) was born in {pl} and served as secretary to {p} until {y}.
        {f} had made a similar suggestion in {y}, but {l}.
        By {y} there were {n} such societies in {pl}, against {n} in {y}.
        Of the {n} cases in the sample, {n} (or {n} per cent) concerned {s}.
        In {i}, {f} calls this {q}.
        {i} was reprinted {n} times before {y}.
        {i} sold {n} copies in its first year.
        The {y} edition omits this passage.
        It is no accident that {i} opens with a scene in {pl}.
        For reasons of space I leave aside the question of {s}.
        For a different view, see the debate between {f} and {f} in the {j}.
        There is a large literature on {s}, which cannot be reviewed here.
        The literature on {s} is vast.
        I return to this question below.
        See the discussion in the text above.
        See Table {d} and the appendix.
        See also the discussion of {s} in section {d} below.
        Compare the position in {pl}, where {l}.
        This is not to say that {l}.
        Note, however, that {l}.
        It should be added that {l}.
        Here I follow {f} rather than {f}.
        Here and below I use {q} to mean {s}.
        By {q} I mean, with {f}, {s} and {s}.
        The term {q} is used here in the sense given to it by {p} in the {ydec}s.
        Whether {l} is a question I cannot settle here.
        Personal communication from {p}.
        {p}, in conversation with the author.
        An earlier version of this essay was presented at the University of {pl} in {y}.
        Research for this article was funded by a grant from the {f} Foundation.
        The author was counsel for the appellant in one of the cases discussed.
        The letter is undated but must have been written before {mon} {y}.
        The original reads {q}.
        The original manuscript is lost; the copy used here was made for {p} in {y}.
        The figures are those of {f}, adjusted for inflation.
        No copy of the {y} printing is known to survive.
        See note {n} above.
        See above, note {n}.
        See above, text at nn. {d}–{n}.
        See below, chapter {d}.
        See supra, section {d}.
        See Figure {d}.
        See p. {n} above.
        See pp. {span2} below.
        The word {x} has no exact English equivalent.
        I use {x} as a shorthand for {s}.
        In what follows {x} stands for {s} and {s} alike.
        On {x} as a category there is more in the next section.
        The manuscript has {x}, the printed text {x}.
        {p} preferred {x} to {x}, a distinction lost on {f}.
        As noted above, {l}.
        I borrow the distinction between {s} and {s} from {p}.
        {p}, email message to author, {d} {mon} {y}.
        In {y} the price was {n} shillings; by {y} it had risen to {n}.
        Hereafter cited in the text.
        Subsequent references are to this edition and appear in the text.
        Further references are given parenthetically.
        Page numbers refer to the second edition.
        On his life, {f} left only a fragment, begun in {y} and printed after his death.
        Unless otherwise indicated, emphasis is in the original.
        {q}: the words are {f}’s.
        Not to be confused with {p}, the author of {i}.
        This was the view of {p}, {p}, and, for a time, {p}.
        As {f} himself conceded in {y}, {l}.
        Pace {f}, {l}.
        The same is true of {p}’s {i}, which {l2}.
        {f} J dissented on other grounds.
        The Act received royal assent on {d} {mon} {y} and came into force in {y}.
        The court held, by {d} to {d}, that {l}.
        The statute has since been amended, but {l}.
        The opposite conclusion was reached in {pl}.
        Section {d} applies only where {l}.
        Quoted in the original {lan}.
        A recent survey found that {n} of {n} respondents had never heard of it.
        Data and code are available from the author.
        The sample is restricted to texts printed between {span}.
        The name is variously spelled {f}, {f} and {f}.
        The sum was equivalent to £{n} in {y}.
        {f} was not alone in this: {p}, {p} and {p} all wrote in the same vein.
        One exception is {i} by {p}, though even there {l}.
        The classic statement is of course {f}’s, but {l}.
        What {f} called {q} had become, by {y}, {q}.
        """),
    "de": _lines("""
        Hervorhebung im Original.
        Hervorhebung vom Verfasser.
        Übersetzung durch die Verfasserin.
        Alle Übersetzungen stammen, soweit nicht anders angegeben, vom Verfasser.
        Für Hinweise danke ich {p} und {p}.
        Der Verfasser dankt {p} für die kritische Durchsicht des Manuskripts.
        Der Begriff {q} findet sich bereits {y} bei {f}.
        {f} geht auf {s} nicht ein; {c}.
        Die Literatur zum Thema {s} ist kaum noch zu überblicken.
        Dies wird weiter unten ausgeführt.
        Darauf wird zurückzukommen sein.
        {p} ({life}), seit {y} Professor in {pl}.
        {p}, geb. {y} in {pl}, war seit {y} Mitglied des Reichstags.
        Von den {n} Fällen betrafen {n} die {s}, d. h. etwa {n} %.
        Anders noch die ältere Auffassung, nach der {q} genügte.
        Das Zitat stammt aus der Ausgabe von {y}; {c}.
        In {i} spricht {f} von {q}.
        Zum Ganzen ausführlich die Kontroverse zwischen {f} und {f}.
        Ob {q} hier der richtige Ausdruck ist, kann dahinstehen.
        Der Beitrag geht auf einen Vortrag zurück, den ich im {mon} {y} in {pl} gehalten habe.
        Die Rechtsprechung ist uneinheitlich, {c}.
        Eine abweichende Meinung vertrat {y} noch {f}, freilich ohne Begründung.
        Nach h. M. genügt dies nicht; {c}.
        {c2}, wie {f} gezeigt hat.
        """),
    "fr": _lines("""
        C’est nous qui soulignons.
        C’est moi qui souligne.
        Souligné dans l’original.
        Traduction de l’auteur.
        Sauf mention contraire, les traductions sont de nous.
        Je remercie {p} et {p} de leur relecture.
        L’expression {q} est de {p}, qui l’emploie dès {y}.
        {p} ({life}), né à {pl}, fut élu à l’Académie en {y}.
        Sur {s}, la bibliographie est immense.
        Nous reviendrons plus loin sur {s}.
        On sait que {f} et {f} s’opposèrent sur ce point; {c}.
        En {y}, on comptait {n} libraires à {pl}, contre {n} en {y}.
        Sur les {n} dossiers dépouillés, {n} concernent {s}.
        Dans {i}, {f} parle à ce propos de {q}.
        {i} parut en {y} à {pl}, sans nom d’auteur.
        Il ne s’agit pas ici de {s}, mais {c}.
        L’orthographe a été modernisée.
        Le texte original porte {q}.
        Comme l’a montré {f}, {c}.
        Cet article reprend une communication présentée à {pl} en {mon} {y}.
        Voir ci-dessus, ainsi que le débat entre {f} et {f}.
        Rappelons que {c}.
        """),
    "es": _lines("""
        La traducción es mía.
        Énfasis añadido.
        Las cursivas son del original.
        Agradezco a {p} y a {p} sus comentarios.
        La expresión {q} es de {f}, que la usó en {y}.
        {p} ({life}) nació en {pl} y fue nombrado oidor en {y}.
        En {y} había {n} conventos en {pl}, frente a {n} en {y}.
        Sobre {s} la bibliografía es muy extensa.
        Como ha señalado {f}, {c}.
        En {i}, {f} habla de {q}.
        Volveremos sobre este punto más adelante.
        No se trata aquí de {s}, pero {c}.
        Hemos modernizado la ortografía.
        """),
    "it": _lines("""
        Il corsivo è mio.
        La traduzione è mia.
        Corsivo nel testo.
        Ringrazio {p} e {p} per i loro suggerimenti.
        L’espressione {q} è di {f}, che la usò nel {y}.
        {p} ({life}) nacque a {pl} e fu nominato senatore nel {y}.
        Su {s} la bibliografia è vastissima.
        Come ha notato {f}, {c}.
        In {i}, {f} parla di {q}.
        Su questo punto si tornerà più avanti.
        Nel {y} a {pl} si contavano {n} botteghe, contro le {n} del {y}.
        """),
}  # fmt: skip
