"""Bytes to text: strict, and the same answer for the same bytes wherever they stand.

Each document is decoded for itself, so that one bad document costs its neighbours nothing and a dump put
together from files in several encodings is read as well.
"""

import codecs
import re
from contextlib import suppress
from dataclasses import dataclass

JAPANESE_IN_UTF8 = re.compile(b"(?:[\xe3-\xe9][\x80-\xbf]{2}|\xef[\xbc-\xbd][\x80-\xbf])+")

UTF8_KANA_LEAD = b"\xe3"
"""First byte of every kana and Japanese bracket in UTF-8; hardly ever seen in CP932 and EUC-JP."""

NON_ASCII = re.compile(b"[\x80-\xff]+")

JAPANESE = re.compile("[぀-ヿ一-鿿、。々〆〇「」・（）０-９Ａ-Ｚａ-ｚ【】]+")

IMPLAUSIBLE = re.compile("[\x80-\x9f\ue000-\uf8ff｡-ﾟ縺繧繝]+")
"""What a wrong reading yields: controls, private use, half-width katakana, and what UTF-8 kana look like in CP932."""

CP932_UNDEFINED = re.compile("[\x80\uf8f1-\uf8f3]")
"""Python reads the bytes 0x80 and 0xfd to 0xff, which are no character in CP932, as these."""

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
        with suppress(UnicodeDecodeError):
            return Decoded(_strict(content, "iso2022_jp"), "iso2022_jp")
    try:
        return Decoded(content.decode("utf-8").removeprefix("\ufeff"), "utf-8")
    except UnicodeDecodeError as error:
        failures = [error]
    if not _is_meant_as_utf8(content):
        readings = []
        for encoding in ("cp932", "euc_jp"):
            try:
                readings.append(Decoded(_strict(content, encoding), encoding))
            except UnicodeDecodeError as error:
                failures.append(error)
        best = max(readings, key=lambda reading: _plausibility(reading.text), default=None)
        if best is not None and _plausibility(best.text) > 0:
            return best
    furthest = max(failures, key=lambda failure: failure.start)
    raise UndecodableError(
        furthest.start,
        f"The bytes are no UTF-8, CP932, EUC-JP or ISO-2022-JP; {furthest.encoding} comes furthest, and then meets "
        f"0x{content[furthest.start]:02x}",
    )


DECLARED = {
    "shift_jis": "cp932",
    "shift-jis": "cp932",
    "sjis": "cp932",
    "x-sjis": "cp932",
    "ms932": "cp932",
    "windows-31j": "cp932",
    "cp932": "cp932",
    "euc-jp": "euc_jp",
    "euc_jp": "euc_jp",
    "x-euc-jp": "euc_jp",
    "iso-2022-jp": "iso2022_jp",
    "iso2022_jp": "iso2022_jp",
    "utf-8": "utf-8",
    "utf8": "utf-8",
}
"""Names of charsets in pages, feeds and here, and how they are read."""


def decode_declared(content: bytes, charset: str | None) -> Decoded | None:
    """Decode as the document declares; None if it declares nothing that is known, or not what it is.

    Bytes outside ASCII that are UTF-8 are UTF-8 whatever is declared: CP932 reads short UTF-8 without an error, while
    Japanese in CP932 and EUC-JP is as good as never UTF-8.
    """
    encoding = DECLARED.get((charset or "").strip().lower())
    if encoding is None:
        return None
    if encoding != "utf-8" and not content.isascii():
        with suppress(UnicodeDecodeError):
            return Decoded(content.decode("utf-8").removeprefix("\ufeff"), "utf-8")
    try:
        text = content.decode("utf-8") if encoding == "utf-8" else _strict(content, encoding)
    except UnicodeDecodeError:
        return None
    return Decoded(text.removeprefix("\ufeff"), encoding)


def guesses(line: bytes) -> list[str]:
    """Every reading of one line that a header pattern should be tried on; damaged bytes show as U+FFFD."""
    if line.isascii() and b"\x1b$" in line:
        return [_strict_or_none(line, "iso2022_jp") or line.decode("iso2022_jp", "replace")]
    try:
        return [line.decode("utf-8")]
    except UnicodeDecodeError:
        readings = [_strict_or_none(line, encoding) for encoding in ("cp932", "euc_jp")]
    fitting = [reading for reading in readings if reading is not None]
    damaged = [] if fitting else ["cp932", "euc_jp"]
    if line.count(UTF8_KANA_LEAD) * 20 > len(line):
        damaged.append("utf-8")
    return fitting + [line.decode(encoding, "replace") for encoding in damaged]


def transcode_utf16(chunk: bytes, decoder: codecs.IncrementalDecoder, final: bool) -> bytes:
    """Turn a piece of UTF-16 into UTF-8; what is invalid becomes invalid UTF-8, found when it is decoded."""
    try:
        return decoder.decode(chunk, final).encode("utf-8", "surrogatepass")
    except UnicodeDecodeError:
        return b"\xff"


def _strict(content: bytes, encoding: str) -> str:
    """Reading in one encoding; UnicodeDecodeError tells where it does not fit."""
    if encoding == "iso2022_jp":
        return _iso2022_to_euc(content).decode("euc_jp", _EUC_VENDOR_CELLS)
    if encoding == "euc_jp":
        return content.decode("euc_jp", _EUC_VENDOR_CELLS)
    text = content.decode("cp932").replace("\uf8f0", "\xa0")
    undefined = CP932_UNDEFINED.search(text)
    if undefined:
        start = len(text[: undefined.start()].replace("\xa0", "\uf8f0").encode("cp932"))
        raise UnicodeDecodeError("cp932", content, start, start + 1, "undefined byte")
    return text


def _strict_or_none(content: bytes, encoding: str) -> str | None:
    try:
        return _strict(content, encoding)
    except UnicodeDecodeError:
        return None


def _is_meant_as_utf8(content: bytes) -> bool:
    """Does Japanese in UTF-8 make up nearly all that is not ASCII?  Then some byte of it is damaged."""
    japanese = sum(map(len, JAPANESE_IN_UTF8.findall(content)))
    return japanese * 5 > sum(map(len, NON_ASCII.findall(content))) * 4


def _plausibility(text: str) -> int:
    """Characters that Japanese text is made of, less those that a wrong reading yields."""
    return len("".join(JAPANESE.findall(text))) - 2 * len("".join(IMPLAUSIBLE.findall(text)))


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
    if len(cell) < 2 or min(cell) < 0xA1 or max(cell) > 0xFE:
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
