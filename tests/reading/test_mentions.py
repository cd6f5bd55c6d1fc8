"""What a text says of itself: names, titles, repetitions, numbered parts and lists."""

from __future__ import annotations

from auditcli.model import Document, Numbered, Source
from auditcli.reading import read_document


def read(text: str, language: str = "sv") -> Document:
    return read_document(Source("report.txt", text), language)


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
    text = (
        "Ett starkt näringsliv i länet (RS, RUN)\n\nMålet är uppnått under året.\n\n"
        "Framgångsfaktor: Ett starkt näringsliv i länet\n\nTolv företag har fått stöd.\n"
    )
    name = "Ett starkt näringsliv i länet"
    assert spellings(text) == [("title", name, name)]


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
    "Översikt av målen\n\nEtt starkt näringsliv i länet\n\nGoda resor för alla invånare\n\n"
    "Ett rikt kulturliv i länet\n\nTrygga skolor för alla barn\n\nMålen följs upp varje år.\n\n"
)


def chapters(*titles: str) -> str:
    return LIST + "".join(f"{title}\n\nMålet är uppnått under året.\n\n" for title in titles)


def test_a_listed_title_leads_to_its_chapter() -> None:
    text = chapters("Ett starkt näringsliv i länet", "Ett rikt kulturliv i länet")
    assert [defines for _, defines in numbered(text, "title")] == [False, True, False, True]


def test_a_listed_title_without_a_chapter_stands_between_two_that_have_one() -> None:
    text = chapters(
        "Ett starkt näringsliv i länet", "Ett rikt kulturliv i länet", "Trygga skolor för alla barn"
    )
    assert ("goda resor för alla invånare", False) in numbered(text, "title")
    elsewhere = f"{text}Kapitel 4: Goda resor för alla invånare, av kansliet.\n"
    assert ("goda resor för alla invånare", False) not in numbered(elsewhere, "title")
