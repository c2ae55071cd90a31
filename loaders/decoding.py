"""Bytes to text: strict, and the same answer for the same bytes wherever they stand.

Each document is decoded for itself, so that one bad document costs its neighbours nothing and a dump put
together from files in several encodings is read as well.
"""

import codecs
import re
from dataclasses import dataclass

UTF8_CHARACTER = re.compile(b"[\xc2-\xdf][\x80-\xbf]|[\xe0-\xef][\x80-\xbf]{2}|[\xf0-\xf4][\x80-\xbf]{3}")

NON_ASCII = re.compile(b"[\x80-\xff]")

JAPANESE = re.compile("[぀-ヿ一-鿿、。々〆〇「」・（）０-９Ａ-Ｚａ-ｚ【】]")

IMPLAUSIBLE = re.compile("[\x80-\x9f\ue000-\uf8ff｡-ﾟ]")
"""What reading in the wrong encoding yields: controls, private use, half-width katakana in masses."""

BYTE_ORDER_MARKS = {codecs.BOM_UTF16_LE: "utf-16-le", codecs.BOM_UTF16_BE: "utf-16-be"}


@dataclass(frozen=True)
class Decoded:
    """A text and the encoding it was read in."""

    text: str
    encoding: str


class UndecodableError(Exception):
    """Bytes that are no text in any known encoding.

    Attributes:
        position: first offending byte, from 0.
        detail: what was tried, in one sentence.
    """

    def __init__(self, position: int, detail: str) -> None:
        super().__init__(detail)
        self.position = position
        self.detail = detail


def decode(content: bytes) -> Decoded:
    """Decode a document: UTF-8, else ISO-2022-JP, else CP932 or EUC-JP, whichever reads more like Japanese.

    UTF-16 is known by its byte order mark and handled by `transcode_utf16` before documents are cut.

    Raises:
        UndecodableError: no encoding fits; nothing is replaced silently.
    """
    if content.isascii() and b"\x1b$" in content:
        text = _try(content, "iso2022_jp")
        if text is not None:
            return Decoded(text, "iso2022_jp")
    try:
        return Decoded(content.decode("utf-8").removeprefix("\ufeff"), "utf-8")
    except UnicodeDecodeError as error:
        position = error.start
    if _looks_like_damaged_utf8(content):
        raise UndecodableError(position, f"Byte 0x{content[position]:02x} breaks the UTF-8 of this document")
    readings = [
        (_plausibility(text), Decoded(text, encoding))
        for encoding in ("cp932", "euc_jp")
        if (text := _try(content, encoding)) is not None
    ]
    if not readings:
        raise UndecodableError(position, "The bytes are no UTF-8, CP932, EUC-JP or ISO-2022-JP")
    plausibility, decoded = max(readings, key=lambda reading: reading[0])
    if plausibility <= 0:
        raise UndecodableError(position, f"Read as {decoded.encoding} the bytes make no Japanese text")
    return decoded


def guesses(line: bytes) -> list[str]:
    """Every reading of one line that a header pattern should be tried on; damaged bytes show as U+FFFD."""
    if line.isascii() and b"\x1b$" in line:
        return [_replace_damage(line, "iso2022_jp")]
    try:
        return [line.decode("utf-8")]
    except UnicodeDecodeError:
        return [_replace_damage(line, encoding) for encoding in ("utf-8", "cp932", "euc_jp")]


def transcode_utf16(chunk: bytes, decoder: codecs.IncrementalDecoder, final: bool) -> bytes:
    """Turn a piece of UTF-16 into UTF-8; what is invalid becomes invalid UTF-8, found when it is decoded."""
    try:
        return decoder.decode(chunk, final).encode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return b"\xff"


def _try(content: bytes, encoding: str) -> str | None:
    """Strict reading in one encoding, None if it does not fit."""
    try:
        if encoding == "cp932":
            return content.decode("cp932").replace("\uf8f0", "\xa0")
        if encoding == "iso2022_jp":
            return _iso2022_to_euc(content).decode("euc_jp", _EUC_VENDOR_CELLS)
        return content.decode("euc_jp", _EUC_VENDOR_CELLS)
    except UnicodeDecodeError:
        return None


def _replace_damage(line: bytes, encoding: str) -> str:
    """Strict reading if possible, else one with the damage marked."""
    text = _try(line, encoding) if encoding != "utf-8" else None
    return line.decode(encoding, "replace") if text is None else text


def _looks_like_damaged_utf8(content: bytes) -> bool:
    """Is more than half of what is not ASCII well-formed UTF-8?  In CP932 and EUC-JP chance hits are fewer."""
    well_formed = sum(len(match) for match in UTF8_CHARACTER.findall(content))
    return well_formed * 2 > len(NON_ASCII.findall(content))


def _plausibility(text: str) -> int:
    """Characters that Japanese text is made of, less those that a wrong reading yields."""
    return len(JAPANESE.findall(text)) - 2 * len(IMPLAUSIBLE.findall(text))


_EUC_VENDOR_CELLS = "jikenbo_euc_vendor_cells"

_IBM_KANJI = bytes(
    byte
    for lead, last in ((0xFA, 0xFC), (0xFB, 0xFC), (0xFC, 0x4B))
    for trail in range(0x40, last + 1)
    if trail != 0x7F
    for byte in (lead, trail)
).decode("cp932")

_THREE_BYTE_VENDOR_CELLS = "ⅰⅱⅲⅳⅴⅵⅶⅷⅸⅹⅠⅡⅢⅣⅤⅥⅦⅧⅨⅩ＇＂㈱№℡" + "".join(
    kanji for kanji in _IBM_KANJI[28:] if not kanji.encode("euc_jp", "ignore")
)
"""Cells 0x8ff3f3 to 0x8ff4fe of EUC-JP as vendors write it, in order: the IBM kanji that JIS X 0212 lacks."""


def _decode_vendor_cell(error: UnicodeError) -> tuple[str, int]:
    """Read one cell that the standard leaves open (①, ㈱) as vendors do; else the bytes stay undecodable."""
    if not isinstance(error, UnicodeDecodeError):
        raise error
    three = error.object[error.start : error.start + 3]
    if (
        len(three) == 3
        and three[0] == 0x8F
        and b"\xf3\xf3" <= three[1:] <= b"\xf4\xfe"
        and min(three[1:]) >= 0xA1
    ):
        place = three[2] - 0xF3 if three[1] == 0xF3 else three[2] - 0xA1 + 12
        return _THREE_BYTE_VENDOR_CELLS[place], error.start + 3
    cell = three[:2]
    if len(cell) < 2 or min(cell) < 0xA1:
        raise error
    row, column = cell[0] - 0xA1, cell[1] - 0xA1
    lead = 0x81 + row // 2 + (0x40 if row >= 62 else 0)
    trail = column + 0x9F if row % 2 else column + 0x40 + (column >= 0x3F)
    try:
        return bytes([lead, trail]).decode("cp932"), error.start + 2
    except UnicodeDecodeError:
        raise error from None


codecs.register_error(_EUC_VENDOR_CELLS, _decode_vendor_cell)

_ISO2022_RUN = re.compile(rb"\x1b(\$[@B]|\$\(D|\([BJI])([^\x1b]*)")


def _iso2022_to_euc(content: bytes) -> bytes:
    """Rewrite ISO-2022-JP as EUC-JP, so that vendor cells are read the same way in both.

    Raises:
        UnicodeDecodeError: an escape sequence is unknown.
    """

    def convert(match: re.Match[bytes]) -> bytes:
        charset, run = match.groups()
        if charset in {b"(B", b"(J"}:
            return run
        cells, rest = _cells_and_rest(run)
        high = bytes(byte | 0x80 for byte in cells)
        if charset == b"(I":
            return b"".join(b"\x8e" + bytes([byte]) for byte in high) + rest
        if charset == b"$(D":
            return b"".join(b"\x8f" + high[index : index + 2] for index in range(0, len(high), 2)) + rest
        return high + rest

    euc = _ISO2022_RUN.sub(convert, content)
    if b"\x1b" in euc:
        raise UnicodeDecodeError("iso2022_jp", content, 0, 1, "unknown escape sequence")
    return euc


def _cells_and_rest(run: bytes) -> tuple[bytes, bytes]:
    """Split a run of double-byte cells at the first control character, where every line returns to ASCII."""
    for index, byte in enumerate(run):
        if byte < 0x21:
            return run[:index], run[index:]
    return run, b""
