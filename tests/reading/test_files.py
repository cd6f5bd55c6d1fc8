"""Bytes to text: encodings, kinds of file, folders, and what is refused."""

from __future__ import annotations

import io
import os
import sys
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from auditcli.errors import ReadError
from auditcli.reading import files
from auditcli.reading.files.decoding import decode

TEXT = "Årets överskott – 12,4 mnkr\nSumma 1 600\n"


@pytest.mark.parametrize(
    ("data", "encoding"),
    [
        (TEXT.encode("utf-8"), "utf-8"),
        (b"\xef\xbb\xbf" + TEXT.encode("utf-8"), "utf-8"),
        (b"\xff\xfe" + TEXT.encode("utf-16-le"), "utf-16-le"),
        (b"\xfe\xff" + TEXT.encode("utf-16-be"), "utf-16-be"),
        (TEXT.encode("utf-16-le"), "utf-16-le"),
        (TEXT.encode("utf-16-be"), "utf-16-be"),
        (b"\xff\xfe\0\0" + TEXT.encode("utf-32-le"), "utf-32-le"),
        (TEXT.encode("cp1252"), "cp1252"),
    ],
)
def test_text_is_the_same_in_every_encoding(data: bytes, encoding: str) -> None:
    assert decode(data, "report.txt") == (TEXT, encoding)


def test_one_damaged_byte_leaves_the_rest_of_a_utf8_report_readable() -> None:
    data = "Överskottet för året är större än förra årets: 1".encode() + b"\xff\n"
    source = files.from_bytes(data, "report.txt")
    assert source.text == "Överskottet för året är större än förra årets: 1\ufffd\n"
    assert files.notice(source) == "report.txt: 1 character is damaged and shown as \ufffd"


def test_windows_1252_is_said_and_utf8_is_not() -> None:
    assert "read as Windows-1252" in files.notice(files.from_bytes(TEXT.encode("cp1252"), "a.txt"))
    assert files.notice(files.from_bytes(TEXT.encode(), "a.txt")) == ""


def test_pairs_of_carriage_return_and_line_feed_stay_as_they_are() -> None:
    assert decode(b"a 1\r\nb 2\r\r\nc 3\r\n", "x")[0] == "a 1\r\nb 2\r\r\nc 3\r\n"


def test_a_carriage_return_on_its_own_ends_a_line_and_moves_no_place() -> None:
    assert decode(b"a 1\rb 2\rc 3\r", "x")[0] == "a 1\nb 2\nc 3\n"


@pytest.mark.parametrize(
    ("data", "words"),
    [
        (b"", "is empty"),
        (b" \n\t\r\n", "is empty"),
        (b"\xef\xbb\xbf", "is empty"),
        (b"Summa\x00 1 600", "is not text"),
        (bytes(range(1, 32)) * 4, "is not text"),
        (b"\xff\xfeS\0\0\0u\0", "is not text"),
        (b"%PDF-1.7 ...", "is a PDF"),
        (b"PK\x03\x04....", "office document or an archive"),
        (b"\xd0\xcf\x11\xe0....", "is an office document"),
        (b"{\\rtf1 ...}", "rich text"),
        (b"Summa \x81 1 600 \x8d", "neither UTF-8, UTF-16 nor Windows-1252"),
    ],
)
def test_what_is_no_text_is_refused_in_one_sentence(data: bytes, words: str) -> None:
    with pytest.raises(ReadError, match=words) as refused:
        files.from_bytes(data, "report.txt")
    assert str(refused.value).startswith("report.txt: ")
    assert "\n" not in str(refused.value)


@given(st.binary(max_size=200))
def test_any_bytes_become_a_text_or_a_read_error(data: bytes) -> None:
    try:
        source = files.from_bytes(data, "report.txt")
    except ReadError:
        return
    assert "\0" not in source.text
    assert source.text.strip()


@given(st.text(st.characters(min_codepoint=32, exclude_categories=("Cs",)), min_size=1))
def test_utf8_comes_back_as_it_went_in(text: str) -> None:
    expected = text.removeprefix("\ufeff")
    if expected.strip() and not text.startswith(("%PDF-", "PK\x03\x04", "{\\rtf")):
        assert decode(text.encode(), "x")[0] == expected


def test_a_delimited_file_is_a_sheet_and_a_text_is_not(tmp_path: Path) -> None:
    (tmp_path / "a.CSV").write_text("Lön;1\n")
    (tmp_path / "a.txt").write_text("Lön 1\n")
    assert files.read(str(tmp_path / "a.CSV")).sheet
    assert not files.read(str(tmp_path / "a.txt")).sheet


def test_standard_input_is_read_as_bytes(monkeypatch: pytest.MonkeyPatch) -> None:
    given_text = io.TextIOWrapper(io.BytesIO(TEXT.encode("utf-16")), "ascii")
    monkeypatch.setattr(sys, "stdin", given_text)
    source = files.read("-")
    assert (source.path, source.text) == ("<stdin>", TEXT)


def test_closed_standard_input_is_refused(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(sys, "stdin", None)
    with pytest.raises(ReadError, match="closed"):
        files.read("-")


def test_a_file_that_is_not_there_is_refused() -> None:
    with pytest.raises(ReadError, match=r"^nowhere\.txt: no such file or folder$"):
        files.read("nowhere.txt")
    with pytest.raises(ReadError, match=r"^nowhere\.txt: no such file or folder$"):
        files.expand("nowhere.txt")
    with pytest.raises(ReadError, match="no such file"):
        files.expand("null\0character")


@pytest.mark.parametrize(
    ("error", "words"),
    [
        (PermissionError(13, "Permission denied"), "may not be read"),
        (IsADirectoryError(21, "Is a directory"), "is a folder"),
        (OSError(5, "Input/output error"), "cannot be read: Input/output error"),
    ],
)
def test_an_unreadable_file_is_refused(
    error: OSError, words: str, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: Path) -> bytes:
        raise error

    monkeypatch.setattr(Path, "read_bytes", refuse)
    with pytest.raises(ReadError, match=f"^report.txt: {words}"):
        files.read("report.txt")


@pytest.fixture
def folder(tmp_path: Path) -> Path:
    for name in ("b.txt", "a.md", "sub/c.csv", "sub/D.TXT", "e.log", ".hidden.txt", ".git/f.txt"):
        path = tmp_path / name
        path.parent.mkdir(exist_ok=True)
        path.write_text("Summa 1\n")
    return tmp_path


def names(folder: Path, found: list[str]) -> list[str]:
    return [Path(path).relative_to(folder).as_posix() for path in found]


def test_a_folder_gives_its_reports_sorted_without_hidden_ones(folder: Path) -> None:
    found = files.expand(str(folder))
    assert names(folder, found) == ["a.md", "b.txt", "sub/D.TXT", "sub/c.csv"]


def test_include_takes_other_files_by_name_or_by_path(folder: Path) -> None:
    assert names(folder, files.expand(str(folder), ["*.log"])) == ["e.log"]
    assert names(folder, files.expand(str(folder), ["sub/*"])) == ["sub/D.TXT", "sub/c.csv"]


def test_a_folder_without_a_matching_file_is_refused(folder: Path) -> None:
    with pytest.raises(ReadError, match=r"no file in this folder matches \*\.pdf, \*\.doc"):
        files.expand(str(folder), ["*.pdf", "*.doc"])


def test_a_folder_that_may_not_be_read_is_refused(
    folder: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    def refuse(path: str) -> object:
        raise PermissionError(13, "Permission denied", path)

    monkeypatch.setattr(os, "scandir", refuse)
    with pytest.raises(ReadError, match="this folder may not be read: Permission denied"):
        files.expand(str(folder))


def test_a_file_named_on_the_command_line_is_taken_whatever_its_name(folder: Path) -> None:
    path = str(folder / "e.log")
    assert files.expand(path) == [path]
    assert files.expand("-") == ["-"]
