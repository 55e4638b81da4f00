"""Journals, publishers, newspapers, websites and archives of several languages, beside those of the metadata."""

from __future__ import annotations

JOURNALS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("Past & Present", "P&P"), ("The English Historical Review", "EHR"), ("American Historical Review", "AHR"),
        ("Journal of Modern History", "JMH"), ("The Historical Journal", "HJ"), ("Church History", "CH"),
        ("William and Mary Quarterly", "WMQ"), ("Harvard Law Review", "Harv. L. Rev."), ("Yale Law Journal", "Yale L.J."),
        ("Modern Law Review", "MLR"), ("Law Quarterly Review", "LQR"), ("Cambridge Law Journal", "CLJ"),
        ("Oxford Journal of Legal Studies", "OJLS"), ("Public Law", "PL"), ("Stanford Law Review", "Stan. L. Rev."),
        ("Melbourne University Law Review", "MULR"), ("McGill Law Journal", "McGill L.J."), ("PMLA", "PMLA"),
        ("Isis", "Isis"), ("Critical Inquiry", "Crit. Inq."), ("New Literary History", "NLH"), ("Speculum", "Speculum"),
        ("Journal of Economic History", "J. Econ. Hist."), ("Comparative Studies in Society and History", "CSSH"),
        ("Signs", "Signs"), ("Representations", "Representations"), ("Diplomatic History", "DH"), ("Mind", "Mind"),
        ("The Economic History Review", "EcHR"), ("Journal of Religion", "JR"), ("Victorian Studies", "VS"),
        ("Canadian Historical Review", "CHR"), ("Indian Economic and Social History Review", "IESHR"),
        ("Modern Asian Studies", "MAS"), ("Journal of African History", "JAH"), ("Philosophy & Public Affairs", "PPA"),
        ("Proceedings of the British Academy", "PBA"), ("Transactions of the Royal Historical Society", "TRHS"),
        ("University of Chicago Law Review", "U. Chi. L. Rev."), ("Ethics", "Ethics"), ("Social Text", "Social Text"),
    ),
    "de": (
        ("Historische Zeitschrift", "HZ"), ("Geschichte und Gesellschaft", "GG"), ("Archiv für Kulturgeschichte", "AKG"),
        ("Vierteljahrshefte für Zeitgeschichte", "VfZ"), ("Neue Juristische Wochenschrift", "NJW"),
        ("Zeitschrift für Historische Forschung", "ZHF"), ("Juristenzeitung", "JZ"), ("Archiv für Sozialgeschichte", "AfS"),
        ("Archiv für die civilistische Praxis", "AcP"), ("Archiv des öffentlichen Rechts", "AöR"), ("Merkur", "Merkur"),
        ("Zeitschrift für Geschichtswissenschaft", "ZfG"), ("Deutsche Vierteljahrsschrift", "DVjs"), ("Der Staat", "Staat"),
        ("Zeitschrift für Soziologie", "ZfS"), ("Neue Zeitschrift für Verwaltungsrecht", "NVwZ"),
        ("Geschichte in Wissenschaft und Unterricht", "GWU"), ("Theologische Literaturzeitung", "ThLZ"),
        ("Zeitschrift für die gesamte Strafrechtswissenschaft", "ZStW"), ("Juristische Schulung", "JuS"),
    ),
    "fr": (
        ("Annales. Histoire, Sciences sociales", "Annales HSS"), ("Revue historique", "RH"), ("Annales E.S.C.", "AESC"),
        ("Revue d’histoire moderne et contemporaine", "RHMC"), ("Le Mouvement social", "MS"), ("Vingtième Siècle", "VS"),
        ("Actes de la recherche en sciences sociales", "ARSS"), ("Revue française de science politique", "RFSP"),
        ("Bibliothèque de l’École des chartes", "BEC"), ("Le Débat", "Débat"), ("Romantisme", "Romantisme"),
        ("Revue du droit public", "RDP"), ("Recueil Dalloz", "D."), ("Genèses", "Genèses"), ("L’Homme", "L’Homme"),
        ("Revue d’histoire littéraire de la France", "RHLF"), ("Cahiers du monde russe", "CMR"), ("Esprit", "Esprit"),
    ),
    "es": (
        ("Hispania", "Hispania"), ("Revista de Occidente", "RO"), ("Historia Social", "HS"), ("Ayer", "Ayer"),
        ("Cuadernos de Historia Moderna", "CHM"), ("Revista de Indias", "RI"), ("Historia Mexicana", "HM"),
        ("Anuario de Estudios Americanos", "AEA"), ("Revista Española de Derecho Constitucional", "REDC"),
        ("Revista de Estudios Políticos", "REP"), ("Bulletin Hispanique", "BH"),
    ),
    "it": (
        ("Quaderni storici", "QS"), ("Studi storici", "SS"), ("Rivista storica italiana", "RSI"), ("Belfagor", "Belfagor"),
        ("Passato e presente", "PP"), ("Società e storia", "SeS"), ("Archivio storico italiano", "ASI"),
        ("Rivista di diritto civile", "Riv. dir. civ."), ("Il Foro italiano", "Foro it."), ("Italia contemporanea", "IC"),
    ),
}  # fmt: skip
PUBLISHERS: dict[str, tuple[tuple[str, str], ...]] = {
    "en": (
        ("Cambridge University Press", "Cambridge"), ("Oxford University Press", "Oxford"), ("Routledge", "London"),
        ("Harvard University Press", "Cambridge, MA"), ("Harvard University Press", "Cambridge, Mass."),
        ("University of Chicago Press", "Chicago"), ("Princeton University Press", "Princeton"), ("Knopf", "New York"),
        ("Yale University Press", "New Haven"), ("Penguin", "Harmondsworth"), ("Verso", "London"), ("Basic Books", "New York"),
        ("Manchester University Press", "Manchester"), ("Duke University Press", "Durham, NC"), ("Macmillan", "London"),
        ("University of California Press", "Berkeley"), ("Cornell University Press", "Ithaca, N.Y."), ("Brill", "Leiden"),
        ("University of Toronto Press", "Toronto"), ("Hart Publishing", "Oxford"), ("Sweet & Maxwell", "London"),
        ("Clarendon Press", "Oxford"), ("Palgrave Macmillan", "Basingstoke"), ("Blackwell", "Oxford"), ("Polity", "Cambridge"),
        ("Oxford University Press", "New Delhi"), ("Permanent Black", "Delhi"), ("W. W. Norton", "New York"),
        ("Eerdmans", "Grand Rapids"), ("Faber and Faber", "London"), ("Thames & Hudson", "London"), ("MIT Press", "Cambridge, MA"),
        ("University of North Carolina Press", "Chapel Hill"), ("Ashgate", "Aldershot"), ("Longmans, Green & Co.", "London"),
        ("Edward Elgar", "Cheltenham"), ("Sage", "Thousand Oaks, CA"), ("Beacon Press", "Boston"), ("Federation Press", "Sydney"),
        ("G. P. Putnam’s Sons", "New York and London"), ("Little, Brown", "Boston"), ("Edinburgh University Press", "Edinburgh"),
    ),
    "de": (
        ("C. H. Beck", "München"), ("Suhrkamp", "Frankfurt am Main"), ("Vandenhoeck & Ruprecht", "Göttingen"),
        ("Mohr Siebeck", "Tübingen"), ("Duncker & Humblot", "Berlin"), ("de Gruyter", "Berlin"), ("Böhlau", "Köln u. a."),
        ("Oldenbourg", "München"), ("Campus", "Frankfurt a. M."), ("Klett-Cotta", "Stuttgart"), ("Steiner", "Stuttgart"),
        ("Nomos", "Baden-Baden"), ("Reclam", "Leipzig"), ("Hanser", "München/Wien"), ("Springer", "Berlin/Heidelberg"),
        ("Wissenschaftliche Buchgesellschaft", "Darmstadt"), ("Franz Steiner Verlag", "Wiesbaden"), ("Wallstein", "Göttingen"),
    ),
    "fr": (
        ("Gallimard", "Paris"), ("Le Seuil", "Paris"), ("Presses universitaires de France", "Paris"), ("PUF", "Paris"),
        ("Fayard", "Paris"), ("Flammarion", "Paris"), ("Albin Michel", "Paris"), ("Armand Colin", "Paris"), ("Droz", "Genève"),
        ("Presses universitaires de Rennes", "Rennes"), ("Presses universitaires de Lyon", "Lyon"), ("Dalloz", "Paris"),
        ("Éditions de Minuit", "Paris"), ("Éditions de l’EHESS", "Paris"), ("Honoré Champion", "Paris"), ("Hachette", "Paris"),
        ("La Découverte", "Paris"), ("LGDJ", "Paris"), ("Boréal", "Montréal"), ("Vrin", "Paris"), ("Plon", "Paris"),
    ),
    "es": (
        ("Alianza", "Madrid"), ("Crítica", "Barcelona"), ("Cátedra", "Madrid"), ("Siglo XXI", "Madrid"), ("Taurus", "Madrid"),
        ("Fondo de Cultura Económica", "México"), ("Marcial Pons", "Madrid"), ("Ariel", "Barcelona"), ("Tecnos", "Madrid"),
        ("El Colegio de México", "México, D.F."), ("CSIC", "Madrid"), ("Editorial Sudamericana", "Buenos Aires"),
    ),
    "it": (
        ("Einaudi", "Torino"), ("Il Mulino", "Bologna"), ("Laterza", "Roma-Bari"), ("Feltrinelli", "Milano"),
        ("Olschki", "Firenze"), ("Giuffrè", "Milano"), ("Carocci", "Roma"), ("Viella", "Roma"), ("Guida", "Napoli"),
        ("Edizioni di Storia e Letteratura", "Roma"), ("Giappichelli", "Torino"), ("Sellerio", "Palermo"),
    ),
}  # fmt: skip
NEWSPAPERS: dict[str, tuple[str, ...]] = {
    "en": (
        "The Times", "New York Times", "The New York Times", "The Guardian", "Manchester Guardian", "Daily Telegraph",
        "Washington Post", "Los Angeles Times", "Boston Globe", "Wall Street Journal", "Chicago Tribune", "Irish Times",
        "The Hindu", "Times of India", "Toronto Star", "The Globe and Mail", "Sydney Morning Herald", "The Argus",
        "Birmingham Daily Post", "Leeds Mercury", "Pall Mall Gazette", "Illustrated London News", "Daily News", "Punch",
        "Evening Standard", "The Scotsman", "Brooklyn Daily Eagle", "Baltimore Sun", "The Oregonian", "Financial Times",
        "The Christian Science Monitor", "Atlanta Constitution", "San Francisco Chronicle", "The Cherokee Advocate", "Fresno Bee",
        "Liverpool Courier", "Otago Daily Times", "Daily Mail", "Morning Post", "Examiner", "USA Today", "The Independent",
    ),
    "de": (
        "Frankfurter Allgemeine Zeitung", "FAZ", "Süddeutsche Zeitung", "Die Zeit", "Der Spiegel", "Vossische Zeitung",
        "Neue Zürcher Zeitung", "NZZ", "taz", "Die Welt", "Berliner Tageblatt", "Frankfurter Zeitung", "Vorwärts", "Der Tag",
    ),
    "fr": (
        "Le Monde", "Le Figaro", "Libération", "La Croix", "Le Temps", "Le Petit Parisien", "L’Humanité", "Le Devoir",
        "Journal des débats", "Le Matin", "La Presse", "L’Express", "Le Constitutionnel", "Gazette de Lausanne",
    ),
    "es": ("El País", "ABC", "La Vanguardia", "El Mundo", "La Nación", "Clarín", "El Sol", "El Imparcial", "Excélsior"),
    "it": ("Corriere della Sera", "la Repubblica", "La Stampa", "Il Sole 24 Ore", "L’Unità", "Avanti!", "Il Messaggero"),
}  # fmt: skip
UNIVERSITIES: dict[str, tuple[str, ...]] = {
    "en": (
        "University of Chicago", "Yale University", "Harvard University", "University of Oxford", "University of Cambridge",
        "Columbia University", "University of Michigan", "University College London", "Princeton University", "Stanford",
        "University of Toronto", "University of Sydney", "McGill University", "Jawaharlal Nehru University", "UCLA",
        "University of Wisconsin–Madison", "University of Edinburgh", "University of Leeds", "Cornell University",
    ),
    "de": ("Universität Göttingen", "FU Berlin", "Universität Bielefeld", "Univ. Heidelberg", "LMU München", "Univ. Wien"),
    "fr": ("Université Paris-I", "Université de Paris-Sorbonne", "EHESS", "Université Lyon 2", "Université Laval"),
    "es": ("Universidad Complutense de Madrid", "Universidad de Sevilla", "UNAM", "Universitat de València"),
    "it": ("Università di Bologna", "Università degli Studi di Torino", "Università La Sapienza", "Scuola Normale Superiore"),
}  # fmt: skip
SERIES: dict[str, tuple[str, ...]] = {
    "en": (
        "Cambridge Studies in Early Modern History", "Past and Present Publications", "Ideas in Context", "Loeb Classical Library",
        "Oxford Historical Monographs", "Studies in Legal History", "Camden Third Series", "Everyman’s Library",
        "Lecture Notes in Computer Science", "Selden Society", "Hakluyt Society, 2nd ser.", "New Accents", "Bollingen Series",
    ),
    "de": (
        "Kritische Studien zur Geschichtswissenschaft", "Enzyklopädie deutscher Geschichte", "Schriften zum Öffentlichen Recht",
        "Veröffentlichungen des Max-Planck-Instituts für Geschichte", "stw", "Jus Privatum", "Beck’sche Reihe", "UTB",
    ),
    "fr": (
        "Bibliothèque des histoires", "L’Univers historique", "Que sais-je ?", "Points Histoire", "Folio Histoire", "L’évolution de "
        "l’humanité", "Tel", "Poétique", "Champs", "Bibliothèque de la Pléiade", "Travaux d’humanisme et Renaissance",
    ),
    "es": ("Biblioteca de Autores Españoles", "Letras Hispánicas", "Alianza Universidad", "Clásicos Castalia", "Akal Universitaria"),
    "it": ("Biblioteca Einaudi", "Microstorie", "Saggi", "Universale Laterza", "Biblioteca di cultura moderna", "Temi e testi"),
}  # fmt: skip
SITES: dict[str, tuple[str, ...]] = {
    "en": (
        "BBC News", "Wikipedia", "Library of Congress", "The Conversation", "Slate", "openDemocracy", "Internet Archive", "GitHub",
        "Oxford English Dictionary", "Stanford Encyclopedia of Philosophy", "British Library", "Medium", "The Atlantic", "Wired",
        "Stack Overflow", "UK Government", "The Programming Historian", "HASTAC", "Digital Humanities Now", "History Workshop Online",
    ),
    "de": ("Spiegel Online", "H-Soz-Kult", "Docupedia-Zeitgeschichte", "Verfassungsblog", "LTO", "Zeit Online", "Wikipedia"),
    "fr": ("Mediapart", "La Vie des idées", "Gallica", "Legifrance", "Hypotheses", "Wikipédia", "Persée"),
    "es": ("Cervantes Virtual", "Wikipedia", "elDiario.es", "Portal de Archivos Españoles"),
    "it": ("Treccani", "Wikipedia", "Il Post", "Dizionario Biografico degli Italiani"),
}  # fmt: skip
DICTIONARIES: dict[str, tuple[str, ...]] = {
    "en": (
        "Oxford Dictionary of National Biography", "ODNB", "Oxford English Dictionary", "OED", "Encyclopaedia Britannica", "Dictionary of Canadian Biography",
        "The New Grove Dictionary of Music and Musicians", "Australian Dictionary of Biography", "American National Biography", "Encyclopedia of Islam", "DNB",
    ),
    "de": ("Neue Deutsche Biographie", "NDB", "ADB", "RGG", "Geschichtliche Grundbegriffe", "Historisches Wörterbuch der Philosophie", "Lexikon des Mittelalters"),
    "fr": ("Dictionnaire de biographie française", "Encyclopædia Universalis", "Grand Larousse universel", "DHS"),
    "es": ("Diccionario biográfico español", "Enciclopedia Universal Ilustrada"), "it": ("Dizionario Biografico degli Italiani", "DBI", "Enciclopedia Italiana"),
}  # fmt: skip
OLD_PUBLISHERS = (
    ("John Murray", "London"), ("Longman", "London"), ("J. Johnson", "London"), ("Harper & Brothers", "New York"), ("Ticknor and Fields", "Boston"), ("Macmillan", "London"),
    ("William Blackwood and Sons", "Edinburgh"), ("A. Millar", "London"), ("Little, Brown", "Boston"), ("the author", "London"), ("Clarendon Press", "Oxford"), ("Carey & Lea", "Philadelphia"),
)  # fmt: skip
