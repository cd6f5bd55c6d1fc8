"""What a text says of itself: names, titles, repetitions, numbered parts and lists."""

from __future__ import annotations

import pytest

from auditcli.model import Document, Heading, Numbered, Sentence, Source, Span
from auditcli.reading import read_document
from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.mentions.listings import read_listings
from auditcli.reading.mentions.titles import read_titles


def read(text: str, language: str = "sv") -> Document:
    return read_document(Source("report.txt", text), language)


def parts(text: str) -> tuple[Source, list[Sentence], list[Heading]]:
    """Lines that end with a full stop are sentences, and the others headings."""
    sentences, headings, at = [], [], 0
    for line in text.splitlines():
        span = Span(at, at + len(line))
        if line.endswith("."):
            sentences.append(Sentence(line, span, ()))
        else:
            headings.append(Heading(line, span))
        at += len(line) + 1
    return Source("report.txt", text), sentences, headings


def spellings(text: str, language: str = "sv") -> list[tuple[str, str, str]]:
    document = read(text, language)
    return [(found.kind, found.form, found.other) for found in document.spellings]


def test_a_rare_form_of_a_name_is_paired_with_the_usual_one() -> None:
    text = (
        "Lånet gavs av Storviksbanken. Ägare till Storviksbanken är länets kommuner.\n"
        "Räntan hos Storvikbanken är låg, och Storviksbankens styrelse är nöjd.\n"
    )
    assert spellings(text) == [("name", "Storvikbanken", "Storviksbanken")]
    (found,) = read(text).spellings
    assert [text[span.start : span.end] for span in found.other_places] == ["Storviksbanken"] * 3


def test_persons_may_differ_by_a_letter() -> None:
    text = "Gunnarsson talade. Efter Gunnarsson kom Gunnarson. Sist talade Gunnarsson igen.\n"
    assert spellings(text) == []


def test_the_end_of_a_word_on_the_next_line_is_no_word() -> None:
    text = (
        "Nämnden har beslutat om en ny förvaltningsberättelse och en ny verk-\n"
        "samhetsberätelse för året. Varje förvaltningsberättelse granskas.\n"
        "En samhetsberättelse finns inte.\n"
    )
    assert spellings(text) == []


def test_a_letter_left_out_of_an_ordinary_word_is_told_by_letters_that_no_other_word_has() -> None:
    usual = "Kollektivtrafikmyndigheten har mött kollektivtrafikmyndigheten i länet. "
    text = f"{usual}{usual}Ingen annan kollektivtrafkmyndigheten finns.\n"
    assert ("word", "kollektivtrafkmyndigheten", "Kollektivtrafikmyndigheten") in spellings(text)


def test_an_abbreviation_has_the_initials_of_its_words() -> None:
    assert spellings("Stödet till små och nya företag (SNF) har ökat.\n") == [
        ("initials", "SNF", "SNF")
    ]
    assert spellings("Stödet till arbetsintegrerande sociala företag (AFS) ökade.\n") == [
        ("initials", "AFS", "ASF")
    ]


def test_an_abbreviation_used_throughout_is_the_one_they_chose() -> None:
    text = "Arbetsintegrerande sociala företag (AFS) ökade. AFS är viktiga. Fler AFS behövs.\n"
    assert spellings(text) == []


def test_a_name_heads_a_chapter_and_a_row() -> None:
    text = (
        "Filmhuset Nord AB\n\nBolaget visar film i länet och har lokaler i tre kommuner.\n\n"
        "Bolag, mnkr 2023 2022\nFilmhuset Nord AB 28,0 25,2\nPopcentrum Nord AB 6,8 5,9\n"
        "Summa 34,8 31,1\n"
    )
    assert ("name", "Filmhuset Nord AB", "Filmhuset Nord AB") in spellings(text)


def test_titles_are_compared_without_label_and_who_answers_for_them() -> None:
    source, _, headings = parts(
        "Ett starkt näringsliv i länet (RS, RUN)\nMålet är uppnått.\n"
        "Framgångsfaktor: Ett starkt näringsliv i länet\nTolv företag har fått stöd.\n"
    )
    (found,) = read_titles(headings)
    assert found.form == found.other == "Ett starkt näringsliv i länet"
    assert found.places == (headings[1].span,)
    assert source.quote(found.other_places[0]) == "Ett starkt näringsliv i länet (RS, RUN)"


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Långsiktig hållbar ekonomi i länet", "Långsiktigt hållbar ekonomi i länet"),
        ("Ansvarsfullt chefs och medarbetarskap", "Ansvarsfullt chefs- och medarbetarskap"),
        ("Nämnden bidrag med kunskap till alla", "Nämnden bidrar med kunskap till alla"),
        ("God tillgänglighet för alla", "God tillgängglighet för alla"),
    ],
)
def test_titles_that_differ_in_a_letter_or_a_hyphen_are_one(one: str, other: str) -> None:
    _, _, headings = parts(f"{other}\nA.\n{one}\nB.\n{other}\nC.\n")
    pairs = [(found.form, found.other) for found in read_titles(headings)]
    assert (one, other) in pairs


@pytest.mark.parametrize(
    ("one", "other"),
    [
        ("Verksamhet och mål för 2023", "Verksamhet och mål för 2024"),
        ("Nämndens mål och verksamhet", "Nämnden mål och verksamhet"),
        ("Utveckling av antalet anställda", "Utvecklingen av antalet anställda"),
        ("Mobilisera externt utvecklings-kapital", "Mobilisera externt utvecklingskapital"),
        ("Intern kontroll i alla nämnder", "Extern kontroll i alla nämnder"),
        ("Stora mål i länet", "Små mål i länet"),
    ],
)
def test_titles_that_say_another_thing_are_two(one: str, other: str) -> None:
    _, _, headings = parts(f"{one}\nA.\n{other}\nB.\n")
    assert list(read_titles(headings)) == []


def kinds(text: str) -> list[tuple[str, bool]]:
    return [(found.kind, found.close) for found in read(text).repeats]


ONE = "Regionen har hyrt in personal till tolv enheter."
TWO = "Sommaren har varit lång för alla."


def test_a_sentence_repeated_in_one_stretch_is_close() -> None:
    assert kinds(f"{ONE} {TWO} {ONE}\n") == [("same", True)]


def test_a_heading_a_label_or_a_cell_parts_two_sentences() -> None:
    assert kinds(f"{ONE} {TWO}\n\nPersonal\n\n{ONE} {TWO}\n") == [("same", False)]
    assert kinds(f"{ONE}\n\n• Nästa mått för 2023\n\n• {ONE}\n") == [("same", False)]


def test_a_paragraph_repeated_is_one_repetition() -> None:
    (found,) = read(f"{ONE} {TWO} Inget nytt. {ONE} {TWO}\n").repeats
    assert (found.kind, found.words, found.close) == ("same", 14, True)


def test_a_short_sentence_does_not_part_a_paragraph() -> None:
    (found,) = read(f"{ONE} Bra. {TWO} Inget nytt. {ONE} Bra. {TWO}\n").repeats
    assert (found.kind, found.words, found.close) == ("same", 15, True)


def test_what_stands_three_times_is_a_list() -> None:
    assert kinds(f"{ONE} {TWO} {ONE} Inget nytt. {ONE}\n") == [("same", False)] * 2
    near = "Regionen har hyrt in personal till de tolv enheter."
    other = "Sommaren har varit mycket lång för alla."
    assert kinds(f"{near} {ONE} {TWO} {other}\n") == []


def test_a_verdict_comes_again_for_each_goal() -> None:
    verdict = "Den samlade bedömningen är att målet är uppnått."
    assert kinds(f"{verdict} {TWO} {verdict}\n") == [("same", False)]


def test_a_sentence_that_adds_something_is_no_repetition() -> None:
    for other in (
        "Regionen har inte hyrt in personal till tolv enheter.",
        "Regionen har hyrt in personal till tolv enheter i Storviken.",
        "Regionen har hyrt in personal till fjorton enheter.",
        "Kommunen har hyrt in personal till tolv enheter.",
    ):
        assert kinds(f"{ONE} {other}\n") == []


def test_a_sentence_said_again_with_an_adjective_less_is_nearly_the_same() -> None:
    assert kinds(f"Regionen har hyrt in personal till de tolv enheter. {ONE}\n") == [("near", True)]


def test_what_follows_an_abbreviation_is_no_sentence() -> None:
    text = "It is due to the U.S. Dollar compared to the old Euro. So is the U.S. "
    again = "Dollar compared to the old Euro.\n"
    assert read(text + again, "en").repeats == ()


def test_a_clause_told_of_two_years_is_found_in_both_places() -> None:
    text = (
        "Frånvaron bland de yngsta minskade mest under 2023 med 0,7 procentenheter.\n\nPersonal\n\n"
        "Frånvaron bland de yngsta minskade mest under 2022 med 0,7 procentenheter, och mer sägs.\n"
    )
    assert [found.years for found in read(text).repeats] == [(2023, 2022), (2022, 2023)]


def numbered(text: str, kind: str) -> list[tuple[str, bool]]:
    found: tuple[Numbered, ...] = read(text).numbered
    return [(part.number, part.defines) for part in found if part.kind == kind]


def test_notes_are_told_from_references_to_them() -> None:
    text = (
        "Intäkterna har ökat, se not 1, och det visas i resultaträkningen för året.\n"
        "Kostnader Not 2 -617 -139\nEget kapital Not 3\n\n"
        "Not 1: Intäkter 2023 2022 Not 2: Kostnader\n\nNot 3 Eget kapital\n"
    )
    assert numbered(text, "not") == [
        ("1", False), ("2", False), ("3", False), ("1", True), ("2", True), ("3", True),
    ]  # fmt: skip


def test_parts_of_other_documents_shares_and_ranges_are_no_references() -> None:
    text = (
        "Det visas i tabell 3 i kommunens budget, i tabell 4–6 och i diagram 12 procent.\n"
        "Tabell 7 visar hur antalet har ökat.\n"
    )
    assert numbered(text, "tabell") == [("7", False)]


def test_marks_in_a_table_lead_to_the_notes_below_it() -> None:
    text = (
        "Resultat, mnkr 2023 2022 Avvikelse\nAvgifter 70,6 29,4 41,2\nÖvriga intäkter 1) 60,6 "
        "29,4 31,2\nPersonal 2) -67,0 -68,8 1,8\nLokaler -12,0 -14,0 2,0\n\n"
        "1) Här ingår intäkter i projekt.\n\n2) Här ingår personal i projekt.\n"
    )
    assert sorted(numbered(text, "mark")) == [("1", False), ("1", True), ("2", False), ("2", True)]


LIST = (
    "Översikt av målen\nEtt starkt näringsliv i länet\nGoda resor för alla invånare\n"
    "Ett rikt kulturliv i länet\nTrygga skolor för alla barn\nSist\nMålen följs upp.\n"
)


def listed(*titles: str, more: str = "") -> list[tuple[str, bool]]:
    chapters = "".join(f"{title}\nMålet är uppnått under året.\n" for title in titles)
    lexicon = load_lexicon("sv")
    found = read_listings(*parts(LIST + chapters + more), lexicon)
    return [(part.number, part.defines) for part in found]


def test_a_listed_title_leads_to_its_chapter() -> None:
    assert listed("Ett starkt näringsliv i länet", "Ett rikt kulturliv i länet") == [
        ("ett starkt näringsliv i länet", False),
        ("ett starkt näringsliv i länet", True),
        ("ett rikt kulturliv i länet", False),
        ("ett rikt kulturliv i länet", True),
    ]


def test_a_listed_title_without_a_chapter_stands_between_two_that_have_one() -> None:
    titles = (
        "Ett starkt näringsliv i länet", "Ett rikt kulturliv i länet", "Trygga skolor för alla barn"
    )  # fmt: skip
    lost = ("goda resor för alla invånare", False)
    assert lost in listed(*titles)
    assert lost not in listed(*titles, more="Här finns goda resor för alla.\n")
    assert lost not in listed(titles[1], titles[0], titles[2])


def test_a_list_at_the_end_of_a_text_is_a_list() -> None:
    source, sentences, headings = parts("Ett rikt kulturliv i länet\nMålet nås.\n" + LIST)
    assert sentences
    found = list(read_listings(source, sentences[:1], headings, load_lexicon("sv")))
    assert found == []  # the chapter stands before the list
