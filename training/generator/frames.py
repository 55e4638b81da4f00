"""The word lists of the remarks: whole sentences, words before a citation and words after it, by language."""

from __future__ import annotations


def _lines(text: str) -> tuple[str, ...]:
    return tuple(line.strip() for line in text.strip().splitlines() if line.strip())


BANKS: dict[str, dict[str, tuple[str, ...]]] = {
    "en": {
        "q": ("the poor man’s court", "a decent competence", "moral economy", "the end of history", "imagined communities", "fair use",
              "reasonable person", "thick description", "like snow in summer", "in the name of the people", "native agency", "taste",
              "a country fit for heroes", "public sphere", "bare life", "the people", "as of right", "shall", "undue influence", "race"),
        "c": ("the evidence is thin at this point", "the figures were revised after the war", "the term was rarely used before {y}",
              "contemporaries saw no contradiction here", "the two editions differ", "the statute was never repealed",
              "the question remains open", "the committee met only once", "the church registers have not survived",
              "this was hardly new", "the distinction matters less than is often assumed", "the author was then in {pl}",
              "the effect is small but robust", "the manuscript bears no date", "parliament had been prorogued"),
        "and": ("and", "but", "although", "while"), "pl": ("London", "Calcutta", "Boston", "Rome", "Vienna", "the provinces", "Ontario"),
        "s": ("slavery", "the franchise", "contract law", "usury", "the novel", "baptism", "enclosure", "text reuse", "the tariff"),
        "w": ("anonymous reviewers", "archivists", "seminar participants", "students", "colleagues", "two referees"),
    },
    "de": {
        "q": ("Volksgemeinschaft", "Treu und Glauben", "lange 19. Jahrhundert", "Sattelzeit", "gute Policey", "das Politische"),
        "c": ("die Quellenlage ist dürftig", "der Begriff taucht erst nach {y} auf", "die Zahlen schwanken erheblich",
              "der Streit muss hier nicht entschieden werden", "die Akten sind nicht erhalten", "das Gesetz trat {y} in Kraft"),
        "and": ("und", "doch", "während"), "pl": ("Berlin", "Wien", "München", "Preußen", "Basel"),
        "s": ("Zensur", "Zunftwesen", "Bereicherungsrecht", "Konfessionalisierung", "Willenserklärung", "Pressefreiheit"),
        "w": ("Gutachterinnen", "Archivare", "Studierenden"),
    },
    "fr": {
        "q": ("longue durée", "lieux de mémoire", "bon usage", "la chose publique", "honnête homme", "faire nation"),
        "c": ("les sources font défaut", "le terme n’apparaît qu’après {y}", "les chiffres sont incertains", "la question reste ouverte",
              "le manuscrit n’est pas daté", "la loi ne fut jamais appliquée", "cette lecture a été contestée"),
        "and": ("et", "mais", "tandis que"), "pl": ("Paris", "Lyon", "Genève", "Rome", "province"),
        "s": ("la censure", "le roman", "la lecture", "les corporations", "la dîme", "le suffrage"), "w": ("rapporteurs", "collègues"),
    },
    "es": {
        "q": ("limpieza de sangre", "cuestión social", "patria chica", "buen gobierno"),
        "c": ("las fuentes son escasas", "el término no aparece antes de {y}", "las cifras son dudosas", "la cuestión sigue abierta"),
        "and": ("y", "pero"), "pl": ("Madrid", "México", "Lima", "Sevilla"), "s": ("la censura", "el diezmo", "la novela"),
        "w": ("colegas", "evaluadores"),
    },
    "it": {
        "q": ("buon governo", "questione romana", "lunga durata"),
        "c": ("le fonti sono scarse", "il termine non compare prima del {y}", "la questione resta aperta"),
        "and": ("e", "ma"), "pl": ("Roma", "Torino", "Napoli"), "s": ("la censura", "il catasto"), "w": ("colleghi", "revisori"),
    },
}  # fmt: skip

SENTENCES: dict[str, tuple[str, ...]] = {
    "en": _lines("""
        I thank {p} and {p} for their comments on an earlier draft of this article.
        I am grateful to the {w} of this journal, and to {p}, for pressing me on this point.
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
BANKS["en"] |= {
    "d": ("1", "2", "3", "4", "5", "6"), "mon": ("January", "March", "May", "October", "December"),
    "ydec": ("1790", "1890", "1920", "1960", "1970"), "lan": ("French", "German", "Latin", "Bengali", "Dutch", "Portuguese"),
    "l2": ("was never translated", "went through several printings", "appeared only in {pl}".replace("{pl}", "Dublin")),
}  # fmt: skip
BANKS["de"] |= {
    "mon": ("Januar", "Mai", "Oktober"),
    "c2": ("Das Verfahren blieb die Ausnahme", "Die Reform scheiterte"),
}
BANKS["fr"] |= {"mon": ("janvier", "mai", "octobre")}
for _bank in BANKS.values():
    _bank["c"] = tuple(one.replace("{y}", "1848").replace("{pl}", "Rome") for one in _bank["c"])

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
