"""Lines become sentences and headings."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.model import Heading, Sentence, Source
from auditcli.reading.blocks import read_blocks
from auditcli.reading.lexicon import load_lexicon
from auditcli.reading.lines import read_lines

SV = load_lexicon("sv")


def blocks(
    text: str, taken: frozenset[int] = frozenset()
) -> tuple[tuple[Sentence, ...], tuple[Heading, ...]]:
    source = Source("report.txt", text)
    return read_blocks(source, read_lines(source, SV), taken, SV)


def texts(text: str) -> list[str]:
    return [sentence.text for sentence in blocks(text)[0]]


def headings(text: str) -> list[str]:
    return [heading.text for heading in blocks(text)[1]]


def test_a_blank_line_between_all_lines_is_no_paragraph_break() -> None:
    assert texts("Kostnaderna har ökat mest\n\nför läkemedel. Intäkterna\n\när lägre.") == [
        "Kostnaderna har ökat mest för läkemedel.",
        "Intäkterna är lägre.",
    ]


def test_a_wider_gap_ends_a_paragraph_but_not_a_sentence() -> None:
    line = "Detta är en rad av den vanliga längden i texten som\n"
    assert len(texts(line * 4 + "\n\n" + "går vidare efter sidbrytningen." + "\n" + line * 3)) == 2


def test_a_page_header_does_not_cut_a_sentence() -> None:
    text = "Regionen arbetar med att\n\n\n Sida 3 (40)\n\n\nförbättra tillgängligheten i vården."
    assert texts(text) == ["Regionen arbetar med att förbättra tillgängligheten i vården."]


@pytest.mark.parametrize(
    ("text", "joined"),
    [
        ("Detta rör infra-\nstruktur i länet.", "Detta rör infrastruktur i länet."),
        ("Detta rör forsknings-\noch utvecklingsfrågor.", "Detta rör forsknings- och utvecklings"),
        ("Detta beslutade EU-\nkommissionen i år.", "Detta beslutade EU-kommissionen i år."),
        ("Arbetet med e-\nhälsa går vidare.", "Arbetet med e-hälsa går vidare."),
        ("Vaccin mot covid-\n19 gavs i år.", "Vaccin mot covid-19 gavs i år."),
        ("Detta rör infra\xad\nstruktur i länet.", "Detta rör infrastruktur i länet."),
        ("Totalt betalades 8\n421 741 kr ut i år.", "Totalt betalades 8 421 741 kr ut i år."),
    ],
)
def test_words_and_figures_split_at_line_ends_are_put_together(text: str, joined: str) -> None:
    assert texts(text)[0].startswith(joined)


def test_a_joined_word_knows_its_pieces() -> None:
    text = "Detta rör infra-\nstruktur i länet."
    word = next(w for w in blocks(text)[0][0].words if w.text == "infrastruktur")
    assert word.joined
    assert text[word.span.start : word.span.end] == "infra-\nstruktur"


@pytest.mark.parametrize(
    "sentence",
    [
        "Detta gäller bl.a. Luleå och t.ex. Piteå samt m.m. som ingår.",
        "Mötet kl. 10 gällde ca. 15 ärenden, dvs. Alla fall.",
        "Ordföranden J. Berg ledde mötet.",
        "Kostnaden blev 12.5 mnkr den 3. mars i fjol.",
    ],
)
def test_abbreviations_and_figures_do_not_end_a_sentence(sentence: str) -> None:
    assert texts(sentence) == [sentence]


def test_a_year_or_an_abbreviation_may_end_a_sentence() -> None:
    assert len(texts("Det skedde under 2019. Sedan kom bil, buss m.m. Under året ökade det.")) == 3


def test_quotes_and_exclamations_end_sentences() -> None:
    assert len(texts('Hon sade "det räcker." Alla höll med! Varför? Så var det.')) == 4


def test_a_bullet_begins_a_new_block_and_is_no_part_of_it() -> None:
    assert texts("Målen gäller vård:\n• kortare väntetider\n• fler läkare i tjänst") == [
        "Målen gäller vård:",
        "kortare väntetider",
        "fler läkare i tjänst",
    ]


def test_a_numbered_heading_has_its_number_apart() -> None:
    text = (
        "Allt gick bra under året.\n3.1 Periodens utfall\nResultatet blev 3 mnkr bättre än väntat."
    )
    (heading,) = blocks(text)[1]
    assert (heading.number, heading.text) == ("3.1", "Periodens utfall")


def test_a_heading_over_two_lines_is_one() -> None:
    line = "Detta är en rad av den vanliga längden i texten som finns här.\n"
    text = line * 3 + "Samverkan för hållbar utveckling i\nhela länet\n" + line * 3
    assert headings(text) == ["Samverkan för hållbar utveckling i hela länet"]


def test_a_heading_set_to_the_margin_is_known_by_the_sentence_after_it() -> None:
    line = "Detta är en rad av den vanliga längden i texten som finns här.\n"
    head = "Goda villkor och jämlik hälsa som grund för ett attraktivt län\n"
    assert headings(line * 3 + head + "Den samlade bedömningen är god.\n" + line * 2) == [
        head.strip()
    ]


def test_a_name_at_the_start_of_a_line_does_not_make_a_heading_of_the_line_before() -> None:
    line = "Detta är en rad av den vanliga längden i texten som finns här.\n"
    text = line + "Samtidigt har arbetet med regionerna i norr och särskilt med\nBoden ökat.\n"
    assert headings(text + line) == []


def test_heads_that_a_page_repeats_do_not_cut_a_sentence() -> None:
    head = "Strategiska mål Kommentar\n"
    line = "Regionen har arbetat med frågan i flera år och nu {} kom\n"
    text = "".join(head + line.format(word) + f"{word} del av svaret.\n" for word in ("en", "två"))
    text += "Detta är en rad av den vanliga längden som går\n" + head + "vidare härifrån."
    assert texts(text)[-1].endswith("längden som går vidare härifrån.")


def test_lines_that_a_table_took_are_left_out_and_end_what_stands_before_them() -> None:
    text = "Kostnaderna visas här\nLön 12 13\noch texten går vidare."
    sentences, _ = blocks(text, frozenset({2}))
    assert [s.text for s in sentences][-1] == "och texten går vidare."


def test_words_are_lower_case_and_keep_marks_inside() -> None:
    (sentence,) = blocks("Lagen 2018:597 och EU:s stöd på 12,4 mnkr.")[0]
    assert [w.text for w in sentence.words] == [
        "lagen", "2018:597", "och", "eu:s", "stöd", "på", "12,4", "mnkr",
    ]  # fmt: skip


def test_a_word_that_the_language_lets_repeat_is_marked() -> None:
    (sentence,) = blocks("Det var mycket bättre.")[0]
    assert [w.text for w in sentence.words if w.repeatable] == ["det", "var", "mycket"]


@given(st.text(alphabet="aB.- \n1•", max_size=80))
def test_every_sentence_word_and_heading_stands_in_the_source(text: str) -> None:
    sentences, found = blocks(text)
    for item in (*sentences, *found):
        assert text[item.span.start : item.span.end].strip()
    for sentence in sentences:
        for word in sentence.words:
            place = text[word.span.start : word.span.end]
            assert word.joined or place.lower() == word.text


LINE = "Detta är en rad av den vanliga längden i texten som finns här.\n"


@pytest.mark.parametrize(
    "line",
    [
        "Samverkan ska ske tillsammans med\nLuleå",
        "Arbetet omfattar vård, omsorg,\nTandvård",
        "Ett a b c d e f g h i j k l m n o p q\nLuleå",
        "samverkan i hela länet\nLuleå",
    ],
)
def test_a_line_that_breaks_off_or_goes_on_too_long_is_no_heading(line: str) -> None:
    assert line.split("\n")[0] not in headings(LINE * 3 + line + "\n" + LINE * 3)


def test_two_numbered_headings_in_a_row_are_two() -> None:
    text = LINE * 3 + "3 Ekonomi\n3.1 Periodens utfall\n" + LINE * 3
    assert [heading.number for heading in blocks(text)[1]] == ["3", "3.1"]


def test_a_gap_inside_a_heading_parts_it() -> None:
    text = LINE * 3 + "Ekonomi och verksamhet under\n\n\nOrganisation\n" + LINE * 3
    assert "Organisation" in headings(text)


def test_a_hyphenated_word_goes_on_over_a_page() -> None:
    text = LINE * 6 + "Regionen satsar på infra-\n\n\nstruktur i länet.\n" + LINE * 6
    assert any("infrastruktur i länet." in sentence for sentence in texts(text))


def test_a_sentence_that_ended_does_not_run_on_over_a_gap() -> None:
    text = LINE * 6 + "Regionen satsar på barn.\n\n\ndet gäller hela länet.\n" + LINE * 6
    assert "Regionen satsar på barn." in texts(text)


def test_a_heading_at_the_end_of_the_text_is_no_heading() -> None:
    assert headings(LINE * 3 + "Ekonomi och personal") == []


def test_a_line_with_room_for_the_next_word_ends_with_a_heading() -> None:
    text = (
        "Arbetet med att bredda utbudet fortsatte under hela året, och flera nya\n"
        "verksamheter kom igång i samarbete med föreningar och studieförbund nu.\n"
        "Stödet till mindre scener och nya grupper ska öka i länet\n"
        "SCB redovisar varje år hur stor del av hushållen som besöker en scen. De\n"
        "senaste siffrorna är från våren och visar att andelen ökar år för år.\n"
    )
    assert headings(text) == ["Stödet till mindre scener och nya grupper ska öka i länet"]
