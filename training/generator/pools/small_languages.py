"""Works in Portuguese, Dutch, Danish, Norwegian and Swedish, of which the records at hand are few."""

from __future__ import annotations

from random import Random

from training.generator.facts import Facts, Person
from training.generator.hand.recasting import fate, fill, listed
from training.generator.names import person

FAMILIES = {
    "pt": listed("Silva|Souza|Oliveira|Santos|Pereira|Carvalho|Ferreira|Almeida|Ribeiro|Gonçalves|Mattoso|Hespanha|Godinho|Holanda|Freyre|Novais|Chalhoub|Alencastro|Mello e Souza|Boxer|Serrão|Magalhães|Fragoso|Nogueira"),
    "nl": listed("de Vries|van den Berg|Bakker|Janssens|Huizinga|Prak|van Deursen|Frijhoff|Blockmans|Peeters|Hendrickx|De Smet|Verhulst|Boone|van der Wee|Kossmann|Schöffer|Roorda|Wils|Gerard|te Velde|Israel|van Zanden|Kloek"),
    "da": listed("Jensen|Nielsen|Hansen|Pedersen|Christensen|Bregnsbo|Bjørn|Olden-Jørgensen|Lind|Feldbæk|Henningsen|Thorkildsen|Sørensen|Ørsted|Fink-Jensen|Appel|Møller|Kjærgaard|Østergaard"),
    "sv": listed("Andersson|Lindström|Karlsson|Nilsson|Ågren|Österberg|Harrison|Frängsmyr|Torstendahl|Winberg|Hallenberg|Lindegren|Sjöström|Bergström|Öhlander|Åström|Jarrick|Söderberg|Larsson|Edgren"),
    "no": listed("Hansen|Olsen|Sandmo|Seip|Sejersted|Dyrvik|Nerbøvik|Telste|Sogner|Mykland|Koht|Hagemann|Bagge|Sandnes|Myhre|Slottemo|Kjeldstadli|Skogen|Bjørkøy|Øverland"),
}  # fmt: skip
GIVENS = {
    "pt": listed("José|Maria|João|António|Ana|Fernando|Luiz Felipe|Sérgio|Laura|Manuel|Vitorino|Evaldo|Joaquim|Beatriz|Caio|Emília|Sidney|Lília"),
    "nl": listed("Jan|Pieter|Johan|Maarten|Anne|Willem|Marijke|Els|Herman|Jeroen|Wouter|Henk|Lodewijk|Geert|Karel|Piet|Arie|A. Th.|E. H.|J. J."),
    "da": listed("Jens|Søren|Michael|Ole|Anne|Karen|Claus|Bente|Gunner|Knud|Thomas|Hanne|Niels|Peter|Jørgen"), "sv": listed("Anders|Eva|Lars|Maria|Göran|Nils|Birgitta|Jan|Karin|Dick|Åsa|Erik|Torkel|Sven|Bo"),
    "no": listed("Ingar|Sølvi|Jens Arup|Francis|Gro|Hans|Sverre|Kari|Knut|Anne-Lise|Jan Eivind|Ole|Øystein|Trond"),
}  # fmt: skip
WORDS = {
    "pt": {"a": listed("A formação|A invenção|A crise|História|Os fins|As origens|O sentido|A economia"), "b": listed("do Brasil contemporâneo|da escravidão|do Antigo Regime|da Inquisição|das elites coloniais|da liberdade|do Império|da nação|da leitura|das mulheres|do trabalho"),
           "c": listed("em Minas Gerais|no Rio de Janeiro|em Portugal|no século XIX|nos séculos XVI e XVII|na América portuguesa|(1808-1889)|na Bahia|no Estado Novo")},
    "nl": {"a": listed("De opkomst|De crisis|Het einde|De geschiedenis|De ontdekking|Het verhaal|De politiek|De uitvinding"), "b": listed("van de Republiek|van de verzuiling|van de gouden eeuw|van de burgerij|van het dagelijks leven|van de armenzorg|van de slavernij|van het onderwijs|van de stad|van de geest"),
           "c": listed("in de zeventiende eeuw|in Holland|in de Nederlanden|1795-1848|in Vlaanderen|in de late middeleeuwen|na de Opstand|te Amsterdam|in Nederlands-Indië")},
    "da": {"a": listed("Folkets|Statens|Kirkens|Bøndernes|Byens|Kvindernes|Magtens|Enevældens"), "b": listed("historie|fortællinger|krise|oprindelse|verden|billeder|grænser|dannelse"), "c": listed("i Danmark|1660-1848|i det 18. århundrede|under enevælden|efter 1814|og krigen|i oplysningstiden|og den danske helstat")},
    "sv": {"a": listed("Statens|Böndernas|Kyrkans|Adelns|Stadens|Arbetets|Kvinnornas|Rättens"), "b": listed("historia|gränser|villkor|uppkomst|makt|värld|språk|omvandling"), "c": listed("i Sverige|1600–1800|under stormaktstiden|i 1700-talets Stockholm|på landsbygden|och reformationen|i folkhemmet|under frihetstiden")},
    "no": {"a": listed("Statens|Bygdenes|Embetsmennenes|Bøndenes|Kirkens|Sjøfartens|Kvinnenes"), "b": listed("historie|makt|framvekst|grenser|vilkår|verden"), "c": listed("i Norge|1660–1814|på Vestlandet|etter 1945|i mellomkrigstiden|og nasjonen|på 1800-tallet")},
}  # fmt: skip
JOURNALS = {
    "pt": listed("Revista Brasileira de História|Análise Social|Topoi|Revista de História|Tempo|Estudos Avançados|Penélope|Varia Historia|Ler História|Revista do IHGB|Novos Estudos Cebrap|Afro-Ásia|História (São Paulo)"),
    "nl": listed("Tijdschrift voor Geschiedenis|BMGN|Bijdragen en Mededelingen betreffende de Geschiedenis der Nederlanden|Holland|De Gids|Belgisch Tijdschrift voor Filologie en Geschiedenis|Tijdschrift voor Sociale Geschiedenis|De Zeventiende Eeuw|TSEG|Ons Erfdeel|Groniek"),
    "da": listed("Historisk Tidsskrift|Fortid og Nutid|Kirkehistoriske Samlinger|Scandia|Temp|Den jyske Historiker|Danske Studier"), "sv": listed("Historisk Tidskrift|Scandia|Lychnos|Sjuttonhundratal|Rig|Kyrkohistorisk årsskrift|Arkiv|Samlaren"),
    "no": listed("Historisk tidsskrift|Heimen|Tidsskrift for samfunnsforskning|Edda|Nytt norsk tidsskrift|Arbeiderhistorie"),
}  # fmt: skip
HOUSES = {
    "pt": (("São Paulo", "Companhia das Letras"), ("Rio de Janeiro", "Civilização Brasileira"), ("Lisboa", "Estampa"), ("Lisboa", "Imprensa Nacional-Casa da Moeda"), ("Campinas", "Editora da Unicamp"), ("Rio de Janeiro", "Nova Fronteira"), ("Coimbra", "Almedina"), ("São Paulo", "Brasiliense"), ("Belo Horizonte", "Editora UFMG"), ("Porto", "Afrontamento")),
    "nl": (("Amsterdam", "Bert Bakker"), ("Den Haag", "Nijhoff"), ("Hilversum", "Verloren"), ("Leuven", "Universitaire Pers"), ("Assen", "Van Gorcum"), ("Nijmegen", "SUN"), ("Antwerpen", "Hadewijch"), ("Amsterdam", "Meulenhoff"), ("Gent", "Academia Press"), ("Groningen", "Wolters-Noordhoff"), ("Utrecht", "Het Spectrum")),
    "da": (("København", "Gyldendal"), ("Aarhus", "Aarhus Universitetsforlag"), ("København", "Gad"), ("Odense", "Syddansk Universitetsforlag"), ("København", "Museum Tusculanum")),
    "sv": (("Stockholm", "Norstedts"), ("Lund", "Nordic Academic Press"), ("Stockholm", "Carlssons"), ("Uppsala", "Almqvist & Wiksell"), ("Lund", "Historiska Media"), ("Stockholm", "Natur och Kultur")),
    "no": (("Oslo", "Universitetsforlaget"), ("Bergen", "Eide"), ("Oslo", "Aschehoug"), ("Oslo", "Cappelen"), ("Oslo", "Det Norske Samlaget"), ("Oslo", "Pax")),
}  # fmt: skip
PAPERS = {"pt": listed("Folha de S. Paulo|Diário de Notícias|O Estado de S. Paulo|Jornal do Commercio|Público|Correio da Manhã"), "nl": listed("NRC Handelsblad|De Telegraaf|Het Volk|De Standaard|Algemeen Handelsblad|Trouw|De Morgen"),
          "da": listed("Politiken|Berlingske Tidende|Social-Demokraten|Jyllands-Posten"), "sv": listed("Dagens Nyheter|Svenska Dagbladet|Aftonbladet|Sydsvenskan"), "no": listed("Aftenposten|Morgenbladet|Dagbladet|Bergens Tidende")}  # fmt: skip
HOLDINGS = {
    "pt": (("Arquivo Nacional", "Cx. {n}, doc. {m}"), ("ANTT", "Inquisição de Lisboa, proc. {n}"), ("AHU", "Bahia, cx. {m}, doc. {n}"), ("Biblioteca Nacional", "II-{m}, {m}, {m}"), ("APEB", "Seção Colonial, maço {n}"), ("Arquivo Público Mineiro", "SC {n}, fl. {m}")),
    "nl": (("Nationaal Archief", "toegang 1.04.02, inv.nr. {n}"), ("NA", "VOC {n}, fol. {m}"), ("Stadsarchief Amsterdam", "5075, inv. nr. {n}"), ("GAA", "Notarieel Archief {n}"), ("Rijksarchief Gent", "Raad van Vlaanderen, nr. {n}"), ("KB", "Hs. {n} E {m}"), ("Zeeuws Archief", "Staten van Zeeland, inv.nr. {n}")),
    "da": (("Rigsarkivet", "Danske Kancelli, D {m}, pk. {n}"), ("RA", "Rentekammeret, {n}.{m}"), ("Det Kongelige Bibliotek", "NKS {n}, 4°"), ("Landsarkivet for Nørrejylland", "C {m}-{n}")),
    "sv": (("Riksarkivet", "Kommerskollegium, E I, vol. {n}"), ("RA", "Riksregistraturet, vol. {n}, fol. {m}"), ("KB", "L {m}:{n}"), ("Uppsala landsarkiv", "Uppsala domkapitel, A I:{m}")),
    "no": (("Riksarkivet", "Rentekammeret, eske {n}"), ("RA", "Stattholderembetet, D IX, pk. {m}"), ("Statsarkivet i Bergen", "Tingbok nr. {m}, fol. {n}"), ("NB", "Brevs. {n}")),
}  # fmt: skip
WRITINGS = {"pt": listed("Ofício do governador|Carta do vice-rei|Requerimento dos oficiais da câmara|Testamento de {n}|Inventário de {n}"), "nl": listed("Resolutie Staten-Generaal|Brief van {n} aan {n}|Testament van {n}|Rekest van {n}|Notulen vroedschap"),
            "da": listed("Brev fra {n} til {n}|Indberetning fra amtmanden|Skifteprotokol|Supplik fra {n}"), "sv": listed("Brev från {n} till {n}|Protokoll|Bouppteckning efter {n}|Landshövdingens berättelse"), "no": listed("Brev fra {n} til {n}|Amtmannens innberetning|Tingbok|Skifte etter {n}")}  # fmt: skip
THESES = {
    "pt": listed("Tese de doutorado|Dissertação de mestrado|tese de doutoramento"),
    "nl": listed("Proefschrift|proefschrift|ongepubliceerde licentiaatsverhandeling|diss."),
    "da": listed("ph.d.-afhandling|upubliceret speciale"),
    "sv": listed("diss.|lic.-avh."),
    "no": listed("hovedoppgave|dr.philos.-avhandling"),
}
SCHOOLS = {
    "pt": listed("Universidade de São Paulo|UFF|Unicamp|Universidade de Lisboa"),
    "nl": listed("Universiteit Leiden|Universiteit van Amsterdam|KU Leuven|Universiteit Gent"),
    "da": listed("Københavns Universitet|Aarhus Universitet"),
    "sv": listed("Uppsala universitet|Lunds universitet"),
    "no": listed("Universitetet i Oslo|Universitetet i Bergen"),
}


def _person(luck: Random, lang: str) -> Person:
    return Person(luck.choice(FAMILIES[lang]), luck.choice(GIVENS[lang]))


def title_in(luck: Random, lang: str) -> str:
    """A title in one of these languages: `De crisis van de Republiek`."""
    frames = ("{a} {b}", "{a} {b} {c}", "{a} {b} {c}") if lang != "nl" else ("{a} {b}", "{a} {b} {c}")
    return fill(luck.choice(frames), WORDS[lang], luck)


def recast(facts: Facts, lang: str) -> Facts:
    """Most works become works in the language, a third stay."""
    luck = fate(facts)
    copy = Facts(**{name: getattr(facts, name) for name in Facts.__slots__})
    if luck.random() < 0.22 and facts.kind not in ("archive", "letter"):
        return copy
    copy.lang, copy.short_title = lang, ""
    copy.title, copy.subtitle = title_in(luck, lang), title_in(luck, lang) if luck.random() < 0.3 else ""
    copy.authors = [_person(luck, lang) if luck.random() < 0.8 else person(luck, "en") for _ in facts.authors[:3]]
    copy.editors = [_person(luck, lang) for _ in facts.editors[:3]]
    copy.translators = [_person(luck, lang) for _ in facts.translators[:1]]
    if facts.publisher:
        copy.place, copy.publisher = luck.choice(HOUSES[lang])
    if facts.kind in ("article", "review"):
        copy.container, copy.container_short = luck.choice(JOURNALS[lang]), ""
    elif facts.kind in ("newspaper", "magazine", "interview"):
        copy.container = luck.choice(PAPERS[lang])
    elif facts.kind in ("chapter", "conference", "encyclopedia"):
        copy.container = title_in(luck, lang)
    elif facts.kind == "thesis":
        copy.genre, copy.institution = luck.choice(THESES[lang]), luck.choice(SCHOOLS[lang])
    elif facts.kind in ("archive", "letter"):
        copy.archive, place = luck.choice(HOLDINGS[lang])
        copy.archive_location = place.replace("{n}", str(luck.randint(11, 4200)))
        while "{m}" in copy.archive_location:
            copy.archive_location = copy.archive_location.replace("{m}", str(luck.randint(1, 99)), 1)
        copy.authors, copy.series, copy.subtitle = [], "", ""
        copy.title = luck.choice(WRITINGS[lang])
        while "{n}" in copy.title:
            copy.title = copy.title.replace("{n}", f"{(one := _person(luck, lang)).given} {one.family}", 1)
    return copy
