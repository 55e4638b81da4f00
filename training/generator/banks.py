"""Words for the slots of remarks: quoted phrases, clauses, topics, towns, by language."""

from __future__ import annotations

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
BANKS["en"] |= {
    "x": ("*ancien régime*", "*habitus*", "*Volk*", "*raison d’état*", "*longue durée*", "*satyagraha*", "*auctoritas*", "*sensus communis*", "*zemstvo*", "*res publica*", "*encomienda*", "*stasis*"),
    "span2": ("12–14", "45–52", "101–3", "231–45", "7–9"),
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
