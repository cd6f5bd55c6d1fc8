"""Sections and pages, and what refers to them."""

from __future__ import annotations

import pytest

from auditcli.model import Source
from auditcli.reading import read_document

PAGES = "".join(f"Sida {n} (14)\n\nEn rad om verksamheten och dess mål.\n\n" for n in (1, 2, 3))


def numbers(text: str, kind: str, language: str = "sv") -> tuple[list[str], list[str]]:
    """The parts of a kind, and the references to such."""
    document = read_document(Source("report.txt", text), language)
    parts = [part for part in document.numbered if part.kind == kind]
    return (
        [part.number for part in parts if part.defines],
        [part.number for part in parts if not part.defines],
    )


def test_numbered_headings_are_sections_and_sentences_refer_to_them() -> None:
    text = "1 Inledning\n\nSe avsnitt 2.1 om läget.\n\n2 Ekonomi\n\n2.1 Resultat\n\nDet blev 12.\n"
    assert numbers(text, "section") == (["1", "2", "2.1"], ["2.1"])


@pytest.mark.parametrize(
    "text",
    [
        "Enligt kapitel 11 kommunallagen ska det vara så.",
        "Frågan hör till kapitel 8 miljöbalken.",
        "Det står i avsnitt 2.9 av planen.",
        "Enligt kapitel 4 § 3 gäller det.",
        "Avsnitt 12 procent av alla.",
    ],
)
def test_laws_and_other_documents_have_sections_of_their_own(text: str) -> None:
    assert numbers(text + "\n", "section") == ([], [])


def test_the_last_page_stands_for_all_where_pages_say_how_many_there_are() -> None:
    assert numbers("Läs mer på sidan 35.\n\n" + PAGES, "page") == (["14"], ["35"])
    assert numbers("Läs mer på sidan 35 i planen, eller sidorna 2–4.\n\n", "page") == ([], [])


def test_english_sections_and_pages() -> None:
    text = "See section 2 and page 14 for more.\n"
    assert numbers(text, "section", "en") == ([], ["2"])
    assert numbers(text, "page", "en") == ([], ["14"])


def test_appendices_have_numbers_or_letters() -> None:
    text = (
        "Se bilaga 2, och jämför bilaga B.\n\nBilaga 1 Mål\n\nDet blev 12.\n\nBilaga B: Kommuner\n"
    )
    assert numbers(text, "bilaga") == (["1", "B"], ["2", "B"])
    assert numbers("As shown in appendix C, and in appendix 4 of the act.\n", "appendix", "en") == (
        [],
        ["C"],
    )


@pytest.mark.parametrize(
    "text",
    ["Enligt bilaga 4 till förordningen gäller 12.", "Bilaga a finns inte.", "Bilaga 12 procent."],
)
def test_appendices_of_other_documents_are_left_alone(text: str) -> None:
    assert numbers(text + "\n", "bilaga") == ([], [])
