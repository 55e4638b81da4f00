"""Names of people of several languages, so that authors are not only those of the metadata at hand."""

from __future__ import annotations

from random import Random

from training.generator.facts import Person

FAMILIES = {
    "en": """Marsden Hughes Whitcombe Fairbairn Ashworth Pocock Thistlewood Kinnear MacIntyre O'Brien Blackwell Hartley
        Cooper Osgood Tennant Prescott Lyndon Farquhar Greenblatt Wainwright Carver Stubbs Okafor Mbembe Chatterjee Guha
        Sen Rao Banerjee Subrahmanyam Chen Wong Nakamura Petersen Lindqvist Novak Kowalski Cohen Rosenthal Feldman
        Davis Adams Baker Campbell Clark Evans Fisher Grant Hill Howard Jenkins Kelly Lewis Mason Moore Nelson Parker
        Reid Ross Scott Shaw Stone Taylor Turner Walker Ward Watts Wood Young Fitzgerald McKenzie McLean D'Souza
        Beauregard Winthrop Sunstein Posner Hart Finnis Raz Dworkin Endicott Gardner Lacey Ashforth Weir Zimmermann
        Tribe Ely Amar Rubenfeld Kahn Loughlin Tomkins Craig Forsyth Wade Bogdanor Dicey Maitland Pollock Holdsworth
        King Black White Brown Green Gray Long Price Rose Day May Church Law Press Court Field Rivers Banks Page West""",
    "de": """Müller Schmidt Löwisch Staudinger Kocka Wehler Winkler Koselleck Hölscher Nipperdey Oexle Raphael Schieder
        Kaschuba Brückner Hübner Weiß Groß Strauß Krüger Schröder Jäger Köhler Vogel Böckenförde Canaris Larenz Medicus
        Palandt Grüneberg Wagner Huber Maurer Ritter Sattler Kaufmann Zöllner Fechner Hofmann Becker Lehmann Richter
        Neumann Schwarz Zimmermann Hartmann Lange Werner Krause Meier Schmitt Kühn Lorenz Albrecht Dietrich Busch Horn
        Bergmann Pohl Sauer Arnold Wolff Pfeiffer Kramer Ebel Stolleis Grimm Habermas Luhmann Wieacker Coing Jhering""",
    "fr": """Dupont Lefebvre Moreau Girard Bonnet François Mercier Lambert Rousseau Chevalier Garnier Faure Renaud
        Lacroix Béraud Chartier Roche Furet Ozouf Corbin Perrot Farge Duby Febvre Bloch Braudel Ricœur Genette Barthes
        Bourdieu Foucault Deleuze Latour Rosanvallon Gauchet Noiriel Prost Rémond Winock Agulhon Vovelle Delumeau Étienne
        Guérin Hébert Lévêque Noël Péguy Maître Évrard Vial Marchand Gautier Picard Collet Bertrand Aubert Robin""",
    "es": """García Fernández Rodríguez González Sánchez Martínez Muñoz Álvarez Gutiérrez Castillo Ortega Domínguez
        Vázquez Ibáñez Núñez Peña Carrasco Elliott Caro Maravall Tuñón Artola Fontana Juliá Fusi Aróstegui Pérez Herrero
        Ruiz Moreno Jiménez Díaz Navarro Torres Ramos Gil Serrano Blanco Molina Suárez Ortiz Delgado Castro Rubio""",
    "it": """Rossi Bianchi Ferrari Esposito Colombo Ricci Marino Greco Bruno Gallo Conti De Felice Giordano Mancini
        Rizzo Lombardi Moretti Barbieri Fontana Santoro Mariani Rinaldi Caruso Ferrara Galli Martini Leone Longo Gentile
        Ginzburg Prosperi Romeo Chabod Cantimori Momigliano Venturi Galasso Villari Levi Grendi Gramsci Eco Bobbio""",
    "nl": """Jansen Bakker Visser Smit Meijer Mulder Bos Vos Peters Hendriks Dekker Dijkstra Kok Huizinga Romein Blok
        Geyl Frijhoff Spierenburg Prak Kuipers Postma Willems Maes Jacobs Claes Wouters Goossens""",
}
GIVENS = {
    "en": """John Mary William Elizabeth James Margaret George Anne Thomas Sarah Robert Catherine Charles Jane David
        Susan Michael Helen Peter Ruth Richard Alice Edward Joan Henry Linda Daniel Rachel Paul Judith Mark Emma Kwame
        Priya Amartya Ranajit Wei Hiroshi Lars Eric Patricia Martha Nancy Barbara Joseph Samuel Hugh Neil Alan Fiona""",
    "de": """Hans Karl Friedrich Ulrike Jürgen Wolfgang Heinz Klaus Reinhart Ute Sabine Claudia Michael Thomas Andreas
        Stefan Anna Gisela Lutz Manfred Dieter Gerhard Hans-Ulrich Karl-Heinz Barbara Birgit Christoph Matthias Eva
        Johannes Otto Ernst Walter Rudolf Hartmut Bernd Monika Susanne Rainer Günter Jörg Götz Hedwig""",
    "fr": """Jean Marie Pierre Jacques Michel Françoise Jean-Pierre Marie-Claude Alain Arlette Michelle Roger Daniel
        Philippe Hélène Geneviève Paul François André Étienne Émile Gérard Louis Anne-Marie Nicole Dominique Luc Yves
        Georges Bernard Sylvie Isabelle Éric René Maurice Mona Odile Bruno Antoine Christophe Joël""",
    "es": """José María Juan Antonio Manuel Carmen Francisco Ana Luis Isabel Miguel Pilar Carlos Teresa Rafael Josefa
        Ángel Dolores Jesús Rosa Fernando Elena Santos Javier Julián Gonzalo Ramón Pablo Lucía Mercedes Íñigo""",
    "it": """Giuseppe Maria Giovanni Anna Carlo Lucia Antonio Paola Francesco Elena Luigi Franca Renzo Federico Adriano
        Delio Arnaldo Franco Umberto Norberto Angelo Luca Chiara Marco Paolo Silvia Stefano Andrea Gabriella""",
    "nl": "Jan Johan Pieter Anna Willem Maria Hendrik Dirk Klaas Els Marijke Joost Maarten Peter Annelies Wim",
}
PARTICLES = {
    "en": ("de", "van", "von", "Le"), "de": ("von", "von der", "zu", "van"), "fr": ("de", "de La", "du", "d’", "Le"),
    "es": ("de", "de la", "del"), "it": ("de", "di", "della", "D’"), "nl": ("van", "van der", "de", "van den", "ten"),
}  # fmt: skip
INSTITUTIONS = {
    "en": """World Bank|United Nations|Amnesty International|U.S. Census Bureau|Home Office|Ministry of Justice
        |Law Commission|European Commission|National Research Council|American Civil Liberties Union|HM Treasury
        |World Health Organization|Human Rights Watch|House of Commons Library|Pew Research Center|BBC News""",
    "de": """Statistisches Bundesamt|Bundesministerium der Justiz|Deutscher Bundestag|Max-Planck-Gesellschaft
        |Wissenschaftsrat|Auswärtiges Amt|Deutsche Forschungsgemeinschaft""",
    "fr": """Ministère de la Culture|INSEE|Conseil d’État|Commission européenne|Assemblée nationale|Cour des comptes""",
    "es": """Ministerio de Cultura|Instituto Nacional de Estadística|Naciones Unidas|CEPAL|Banco de España""",
    "it": """Ministero della Giustizia|Istituto nazionale di statistica|Commissione europea|Banca d’Italia""",
    "nl": """Centraal Bureau voor de Statistiek|Ministerie van Justitie|Raad van State""",
}
_FAMILIES = {lang: tuple(words.replace("De Felice", "De_Felice").split()) for lang, words in FAMILIES.items()}
_GIVENS = {lang: tuple(words.split()) for lang, words in GIVENS.items()}
_INSTITUTIONS = {lang: tuple(one.strip() for one in words.split("|")) for lang, words in INSTITUTIONS.items()}
_INITIALS = "ABCDEFGHIJKLMNOPRSTVW"


def person(rng: Random, lang: str) -> Person:
    """A person that no metadata has: `Arlette Béraud`, `Hans von Maurer`, `J. R. Hartley`."""
    home = lang if lang in _FAMILIES else "en"
    if rng.random() < 0.12:
        home = rng.choice(tuple(_FAMILIES))
    family = rng.choice(_FAMILIES[home]).replace("_", " ")
    if rng.random() < (0.12 if home in {"es", "en"} else 0.04):
        family = f"{family}{' ' if home == 'es' else '-'}{rng.choice(_FAMILIES[home]).replace('_', ' ')}"
    given = rng.choice(_GIVENS[home])
    dice = rng.random()
    if dice < 0.25 and home in {"en", "nl"}:
        given += f" {rng.choice(_INITIALS)}."
    elif dice < 0.33 and (second := rng.choice(_GIVENS[home])) != given:
        given += f" {second}"
    elif dice < 0.41 and home in {"en", "nl"}:
        given = " ".join(f"{rng.choice(_INITIALS)}." for _ in range(rng.choice((1, 2, 2, 3))))
    if home == "en" and rng.random() < 0.012:
        given = f"{rng.choice(('Sir', 'Rev.', 'Lord', 'Lady', 'Dr.', 'St.', 'Mrs.', 'Hon.'))} {given}"
    particle = rng.choice(PARTICLES[home]) if rng.random() < (0.35 if home == "nl" else 0.05) else ""
    suffix = rng.choice(("Jr.", "Jr.", "III", "II", "Sr.")) if home == "en" and rng.random() < 0.015 else ""
    return Person(family, given, particle, suffix)


def people(rng: Random, lang: str) -> list[Person]:
    """The authors of one work: mostly one, sometimes two or three, rarely more or an institution."""
    if rng.random() < 0.04:
        return [institution(rng, lang) if rng.random() < 0.85 else Person("", literal="Anon.")]
    return [person(rng, lang) for _ in range(rng.choices((1, 2, 3, 4, 6), (70, 18, 7, 3, 2))[0])]


def institution(rng: Random, lang: str) -> Person:
    """A body that publishes in its own name: `Law Commission`."""
    return Person("", literal=rng.choice(_INSTITUTIONS.get(lang, _INSTITUTIONS["en"])))
