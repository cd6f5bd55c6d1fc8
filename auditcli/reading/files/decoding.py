"""Bytes to text, with the name of the codec that did it.

UTF-8 and UTF-16 are told by their byte order mark or by their own regularity; what is neither is
taken for Windows-1252, in which most Western text without UTF-8 was written. What is no text at
all is refused, with a word on what to do.
"""

from __future__ import annotations

import codecs
import re

from auditcli.errors import ReadError

# UTF-32 before UTF-16: its little-endian mark begins with that of UTF-16.
_MARKS = (
    (codecs.BOM_UTF8, "utf-8"),
    (codecs.BOM_UTF32_LE, "utf-32-le"),
    (codecs.BOM_UTF32_BE, "utf-32-be"),
    (codecs.BOM_UTF16_LE, "utf-16-le"),
    (codecs.BOM_UTF16_BE, "utf-16-be"),
)

_SIGNATURES = (
    (b"%PDF-", "is a PDF; extract its text first, for example with `pdftotext`"),
    (b"PK\x03\x04", "is an office document or an archive; save it as plain text first"),
    (b"\xd0\xcf\x11\xe0", "is an office document; save it as plain text first"),
    (b"{\\rtf", "is a rich text document; save it as plain text first"),
)

_NOT_TEXT = "is not text; give a text file, for example one saved as UTF-8"

# Control characters that no text has; form feed, tab and line ends are ordinary.
_CONTROLS = bytes(set(range(32)) - set(b"\t\n\v\f\r\x1a\x1b"))

_LONE_CARRIAGE_RETURN = re.compile(r"\r(?!\r*\n)")

_SAMPLE = 65536


def decode(data: bytes, path: str) -> tuple[str, str]:
    """The text of an input and the codec that decoded it.

    A carriage return that ends a line on its own becomes a line feed, which moves no place;
    pairs of both stay. Raises ReadError for what is no text; `path` is for its message.
    """
    for signature, advice in _SIGNATURES:
        if data.startswith(signature):
            raise ReadError(f"{path}: {advice}")
    text, encoding = _decode(data, path)
    return _LONE_CARRIAGE_RETURN.sub("\n", text), encoding


def _decode(data: bytes, path: str) -> tuple[str, str]:
    for mark, encoding in _MARKS:
        if data.startswith(mark):
            return _marked(data[len(mark) :], encoding, path), encoding
    wide = _wide_encoding(data[:_SAMPLE])
    if wide:
        return _marked(data, wide, path), wide
    if b"\0" in data or _looks_binary(data[:_SAMPLE]):
        raise ReadError(f"{path}: {_NOT_TEXT}")
    return _unmarked(data, path)


def _marked(data: bytes, encoding: str, path: str) -> str:
    """Decode what has said its encoding; damaged characters become U+FFFD."""
    text = data.decode(encoding, errors="replace")
    if "\0" in text:
        raise ReadError(f"{path}: {_NOT_TEXT}")
    return text


def _wide_encoding(sample: bytes) -> str:
    """UTF-16 without its mark, which Western text betrays by a zero in every other byte."""
    pairs = len(sample) // 2
    if pairs == 0 or b"\0" not in sample:
        return ""
    even = sample[0 : 2 * pairs : 2].count(0)
    odd = sample[1 : 2 * pairs : 2].count(0)
    # A few characters beyond U+00FF (dashes, curly quotes) are to be expected.
    if odd * 10 >= pairs * 7 and even * 100 <= pairs:
        return "utf-16-le"
    if even * 10 >= pairs * 7 and odd * 100 <= pairs:
        return "utf-16-be"
    return ""


def _looks_binary(sample: bytes) -> bool:
    """More than one byte in fifty is a control character."""
    controls = len(sample) - len(sample.translate(None, _CONTROLS))
    return controls * 50 > len(sample)


def _unmarked(data: bytes, path: str) -> tuple[str, str]:
    try:
        return data.decode("utf-8"), "utf-8"
    except UnicodeDecodeError:
        text = data.decode("utf-8", errors="replace")
    # One bad byte must not turn a whole UTF-8 report into mojibake: where most of what is not
    # ASCII makes sense as UTF-8, it is UTF-8 with damage.
    lost = text.count("\ufffd")
    if sum(not character.isascii() for character in text) >= 2 * lost:
        return text, "utf-8"
    try:
        return data.decode("cp1252"), "cp1252"
    except UnicodeDecodeError as error:
        raise ReadError(
            f"{path}: is neither UTF-8, UTF-16 nor Windows-1252; save it as UTF-8"
        ) from error
