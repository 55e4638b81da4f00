"""Each genre and language of notes: one real work that must be read, and one near it that must stay as it is."""

from __future__ import annotations

import pytest

from refkeeper.model.citation import BackReference, FullCitation, Remark, ShortCitation
from refkeeper.parsing.notes import parse_note
from tests.parsing.test_notes import excerpt

READ = [
    # letters and archives
    ("Charles Darwin to J. D. Hooker, 11 January 1844, Cambridge University Library, DAR 114: 3.", "personal_communication", {"title": "Charles Darwin to J. D. Hooker", "archive_location": "Cambridge University Library, DAR 114: 3"}, ["Darwin"]),
    ("Abigail Adams to John Adams, March 31, 1776, Adams Family Papers, Massachusetts Historical Society.", "personal_communication", {"archive_location": "Adams Family Papers, Massachusetts Historical Society"}, ["Adams"]),
    # theses
    ("Natalie Zemon Davis, “Protestantism and the Printing Workers of Lyons” (PhD diss., University of Michigan, 1959), 12.", "thesis", {"publisher": "University of Michigan", "genre": "PhD diss."}, ["Davis"]),
    # chapters
    ("Clifford Geertz, “Thick Description,” in *The Interpretation of Cultures* (New York: Basic Books, 1973), 3–30, at 5.", "chapter", {"container_title": "The Interpretation of Cultures", "page": "3-30"}, ["Geertz"]),
    ("Pierre Nora, « Le retour de l’événement », in Jacques Le Goff (dir.), Faire de l’histoire, Paris, Retz, 1974, p. 210.", "chapter", {"container_title": "Faire de l’histoire", "publisher_place": "Paris", "publisher": "Retz"}, ["Nora"]),
    ("Pierre Nora, « Entre mémoire et histoire », dans Pierre Nora (dir.), *Les lieux de mémoire*, t. I, *La République*, Paris, Gallimard, 1984, p. XVII-XLII.", "chapter", {"volume": "I", "publisher_place": "Paris", "page": "XVII-XLII"}, ["Nora"]),
    # French
    ("Emmanuel Le Roy Ladurie, *Montaillou, village occitan*, Paris, Gallimard, 1975, p. 30.", "book", {"publisher_place": "Paris", "publisher": "Gallimard"}, ["Le Roy Ladurie"]),
    # German
    ("Heinrich August Winkler, Einleitung, in: Geschichte und Gesellschaft 1 (1975), S. 9–12.", "article-journal", {"container_title": "Geschichte und Gesellschaft", "volume": "1", "page": "9-12"}, ["Winkler"]),
    ("Reinhart Koselleck, Kritik und Krise, Diss. phil. Heidelberg 1954, S. 3.", "thesis", {"title": "Kritik und Krise"}, ["Koselleck"]),
    # Spanish
    ("Beatriz Sarlo, *Tiempo pasado*, Buenos Aires, Siglo XXI, 2005, p. 45.", "book", {"publisher_place": "Buenos Aires", "publisher": "Siglo XXI"}, ["Sarlo"]),
    # APA
    ("Hobsbawm, E. (1971). From social history to the history of society. *Daedalus*, 100(1), 20–45.", "article-journal", {"container_title": "Daedalus", "volume": "100", "issue": "1", "page": "20-45"}, ["Hobsbawm"]),
    # newspapers
    ("William H. Honan, “Footnotes Offering Fewer Insights,” *New York Times*, 14 August 1996.", "article-newspaper", {"container_title": "New York Times", "volume": None}, ["Honan"]),
    # web pages, no date
    ("The National Archives, “Citing Records in The National Archives,” n.d., https://www.nationalarchives.gov.uk/help/ (accessed 12 March 2023).", "webpage", {"title": "Citing Records in The National Archives", "url": "https://www.nationalarchives.gov.uk/help/"}, [None]),
    ("Library of Congress, “Chronicling America,” https://chroniclingamerica.loc.gov/ (accessed 3 May 2021).", "webpage", {"title": "Chronicling America"}, [None]),
    # forthcoming
    ("Lynn Hunt, “The Objects of History,” *Journal of Modern History* (forthcoming).", "article-journal", {"status": "forthcoming", "issued": None}, ["Hunt"]),
    # Chinese, Japanese, Korean
    ("司馬遷, 《史記》 (北京: 中華書局, 1959), 12.", "book", {"title": "史記", "publisher": "中華書局"}, ["司馬"]),
    ("Yi Ki-baek, *A New History of Korea*, trans. Edward W. Wagner (Cambridge, MA: Harvard University Press, 1984).", "book", {"publisher_place": "Cambridge, MA"}, ["Yi"]),
    ("Maruyama Masao, *Studies in the Intellectual History of Tokugawa Japan* (Princeton: Princeton University Press, 1974). The family name is Maruyama.", "book", {}, ["Maruyama"]),
    # reviews
    ("Natalie Zemon Davis, review of *The Cheese and the Worms*, by Carlo Ginzburg, *Journal of Modern History* 54, no. 1 (1982): 12–14.", "review-book", {"container_title": "Journal of Modern History", "volume": "54"}, ["Davis"]),
    # judgments
    ("*Donaldson v Becket* (1774) 4 Burr 2408, 98 ER 257.", "legal_case", {"container_title": "Burr", "volume": "4", "page": "2408"}, []),
    # parts that once were taken for others
    ("Thomas Schelling, Models of Segregation, San Francisco, Freeman, 1967, p. 12.", "book", {"publisher_place": "San Francisco", "publisher": "Freeman"}, ["Schelling"]),
    ("Sven Meyer zu Eissen, Benno Stein, “Plagiarism Detection,” *Advances* 12 (2007): 359–366.", "article-journal", {"volume": "12"}, ["Meyer zu Eissen", "Stein"]),
    ("Edward Gibbon, *Decline and Fall*, ed. David Womersley, 3 vols. (London: Allen Lane, 1994).", "book", {"publisher": "Allen Lane", "volume": None}, ["Gibbon"]),
    ("Carlo Ginzburg, “Microhistory,” trans. Anne C. Tedeschi, *Critical Inquiry* 20, no. 1 (1993): 10–35.", "article-journal", {"container_title": "Critical Inquiry", "volume": "20"}, ["Ginzburg"]),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kind", "fields", "families"), READ)
def test_a_genre(text: str, kind: str, fields: dict[str, str | None], families: list[str | None]) -> None:
    citation = parse_note(excerpt(text))[0]
    assert isinstance(citation, FullCitation)
    item = citation.work.as_item()
    assert item.type.value == kind
    assert {name: getattr(item, name) for name in fields} == fields
    assert [one.family for one in item.author] == families


# What stands near a rule and must not follow it.
STAYS = [
    ("Escarpit, op. cit., p. 1973.", [BackReference], "1973"),  # a page may look like a year
    ("Marx, op. cit., 1973, p. 12.", [BackReference], "12"),
    ("Thompson, “Moral Economy,” 78.", [ShortCitation], "78"),
    ("As the reviewer said in *The Nation* (1919), it was a failure.", [Remark], None),
    ("His letter to Hooker of January 1844 is quoted everywhere.", [Remark], None),
    ("The thesis of 1959 was never printed.", [Remark], None),
    ("In London, Paris and New York (1848), the crowds were larger still.", [Remark], None),
    ("The review of the evidence by the court took three years, from 1774 on.", [Remark], None),
    ("Rome v Carthage was a matter of ships.", [Remark], None),
    ("This is forthcoming, as the publisher told us in 2019.", [Remark], None),
    ("The example is a court (London: see the map, 1911) that sat until noon.", [Remark], None),
]  # fmt: skip


@pytest.mark.parametrize(("text", "kinds", "locator"), STAYS)
def test_what_must_stay(text: str, kinds: list[type], locator: str | None) -> None:
    segments = parse_note(excerpt(text))
    assert [type(one) for one in segments] == kinds
    first = segments[0]
    if not isinstance(first, Remark):
        assert (first.locator.value.value if first.locator and first.locator.value else None) == locator


NAMES_STAY = [
    ("Karl Theodor zu Guttenberg, *Fußnoten* (Stuttgart: Deutsche Verlags-Anstalt, 1971), 3.", "Guttenberg"),
    ("Jean-Luc Nancy, *Corpus* (Paris: Métailié, 1992), 3.", "Nancy"),
    ("The fullest account is Davis, Natalie Zemon, *Fiction in the Archives* (Stanford: Stanford University Press, 1987).", "Davis"),
    ("and, for the same attention to a single case across the Channel, Natalie Zemon Davis, *The Return of Martin Guerre* (Cambridge, MA: Harvard University Press, 1983).", "Davis"),
    ("Maruyama Masao, *Studies* (Princeton: Princeton University Press, 1974). The family is old.", "Masao"),
]  # fmt: skip


@pytest.mark.parametrize(("text", "family"), NAMES_STAY)
def test_a_family(text: str, family: str) -> None:
    citation = next(one for one in parse_note(excerpt(text)) if isinstance(one, FullCitation))
    assert [one.family for one in citation.work.as_item().author] == [family]


IN_PROSE = (
    "An example is Michael Lienesch, In the Beginning: Fundamentalism and the Scopes Trial "
    "(Chapel Hill: University of North Carolina Press, 2007), which came late."
)


def test_a_book_in_a_sentence_without_italics() -> None:
    segments = parse_note(excerpt(IN_PROSE))
    assert [type(one) for one in segments] == [Remark, FullCitation, Remark]
    assert isinstance(segments[1], FullCitation)
    assert segments[1].work.as_item().title == "In the Beginning: Fundamentalism and the Scopes Trial"


def test_a_japanese_book_in_its_own_brackets() -> None:
    assert isinstance(parse_note(excerpt("丸山真男『日本政治思想史研究』（東京大学出版会、1952年）"))[0], FullCitation)
