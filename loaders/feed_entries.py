"""Cutting a feed into its entries, and an entry into its fields: streamed, each entry for itself.

Entries are cut as bytes and parsed one by one by expat, so that a damaged or oversized one costs its neighbours nothing, an
export of any size takes the memory of one entry, and entities that a document type declares are never expanded.
"""

import re
from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field
from html import escape
from html.entities import html5
from itertools import chain
from xml.parsers import expat

LONGEST_TOKEN = 64

TOKEN = re.compile(
    rb"(?P<section><!\[CDATA\[|<!--)"
    rb"|(?P<opening><(?:[A-Za-z0-9]{1,20}:)?(?:item|entry)(?=[\s>/]))"
    rb"|(?P<closing></(?:[A-Za-z0-9]{1,20}:)?(?:item|entry)\s{0,20}>)"
)
"""Where an entry begins and ends; within the sections only their own ends count."""

SECTION_ENDS = {b"<![CDATA[": b"]]>", b"<!--": b"-->"}

LONGEST_GAP = 65_536
"""Bytes that are kept of what stands before, between and behind entries."""

DEEPEST = 500

MOST_ELEMENTS = 50_000

NO_XML = re.compile("[\x00-\x08\x0b\x0c\x0e-\x1f\ufffe\uffff]")
"""Characters that XML forbids and exports hold all the same; landing drops most of them anyway."""


class MalformedEntryError(Exception):
    """An entry is no well-formed XML; the message says how, in one sentence."""


class HostileEntryError(Exception):
    """An entry is built to exhaust its readers; the message says how, in one sentence."""


@dataclass(frozen=True)
class Piece:
    """A part of a feed.

    Attributes:
        byte_start: its first byte, from 0.
        size: its size in bytes.
        content: its first bytes, up to the limit.
        is_entry: is it an entry, or what stands between entries?
        is_closed: does it end with its own end tag?
    """

    byte_start: int
    size: int
    content: bytes
    is_entry: bool
    is_closed: bool


@dataclass
class _Part:
    """A piece while it comes in."""

    byte_start: int
    is_entry: bool
    limit: int
    size: int = 0
    kept: bytearray = field(default_factory=bytearray)

    def add(self, data: bytes) -> None:
        self.size += len(data)
        self.kept += data[: max(self.limit - len(self.kept), 0)]

    def end(self, is_closed: bool) -> Piece:
        return Piece(self.byte_start, self.size, bytes(self.kept), self.is_entry, is_closed)


def cut(chunks: Iterable[bytes], limit: int) -> Iterator[Piece]:
    """Cut a feed at its entries; the pieces put together are the feed.

    Args:
        chunks: the feed.
        limit: most bytes to keep of an entry.
    """
    part = _Part(0, False, LONGEST_GAP)
    section_end: bytes | None = None
    waiting = b""
    for chunk in chain(chunks, [b""]):
        data = waiting + chunk
        taken = position = 0
        while True:
            if section_end is not None:
                end = data.find(section_end, position)
                if end < 0:
                    position = max(position, len(data) - len(section_end) + 1) if chunk else len(data)
                    break
                position, section_end = end + len(section_end), None
            found = TOKEN.search(data, position)
            if found is None:
                position = max(position, len(data) - LONGEST_TOKEN) if chunk else len(data)
                break
            position = found.end()
            if found["section"]:
                section_end = SECTION_ENDS[found["section"]]
            elif found["opening"]:
                part.add(data[taken : found.start()])
                yield part.end(is_closed=False)
                part = _Part(part.byte_start + part.size, True, limit)
                taken = found.start()
            elif part.is_entry:
                part.add(data[taken:position])
                yield part.end(is_closed=True)
                part = _Part(part.byte_start + part.size, False, LONGEST_GAP)
                taken = position
        part.add(data[taken:position])
        waiting = data[position:]
    yield part.end(is_closed=False)


@dataclass
class Field:
    """A child of an entry.

    Attributes:
        name: its name in lower case, with the prefix that it is usually written with.
        attributes: its attributes.
        content: its text; of XHTML, its markup.
    """

    name: str
    attributes: Mapping[str, str]
    content: str = ""


class _Fields:
    """Takes the parser's events into the fields of one entry."""

    def __init__(self) -> None:
        self.fields: list[Field] = []
        self._pieces: list[str] = []
        self._depth = 0
        self._elements = 0

    def start(self, name: str, attributes: dict[str, str]) -> None:
        self._depth += 1
        self._elements += 1
        if self._depth > DEEPEST or self._elements > MOST_ELEMENTS:
            raise HostileEntryError(
                f"Its elements are more than {MOST_ELEMENTS}, or more than {DEEPEST} deep."
            )
        if self._depth == 2:
            self._pieces = []
            self.fields.append(Field(name.lower().removeprefix("atom:"), attributes))
        elif self._is_markup:
            self._pieces.append(f"<{name.rpartition(':')[2]}>")

    def end(self, name: str) -> None:
        if self._depth == 2:
            self.fields[-1].content = "".join(self._pieces)
        elif self._is_markup:
            self._pieces.append(f"</{name.rpartition(':')[2]}>")
        self._depth -= 1

    def text(self, data: str) -> None:
        if self._depth >= 2:
            self._pieces.append(escape(data, quote=False) if self._is_markup else data)

    def entity(self, name: str, _is_parameter: bool) -> None:
        known = html5.get(f"{name};")
        if known is None:
            raise MalformedEntryError(f"It uses the entity {name[:40]!r}, which HTML does not know.")
        self.text(known)

    @property
    def _is_markup(self) -> bool:
        return bool(self.fields) and self.fields[-1].attributes.get("type") == "xhtml"


def fields_of(entry: str) -> list[Field]:
    """The children of an entry, in order.

    Args:
        entry: its XML, from start tag to end tag.

    Raises:
        MalformedEntryError: it is not well-formed.
        HostileEntryError: it is built to exhaust its readers.
    """
    taken = _Fields()
    parser = expat.ParserCreate()
    parser.buffer_text = True
    parser.StartElementHandler = taken.start
    parser.EndElementHandler = taken.end
    parser.CharacterDataHandler = taken.text
    # As if there were a document type elsewhere: names of HTML's entities, which feeds use without declaring them, are
    # then handed over instead of being errors. Nothing is fetched.
    parser.UseForeignDTD(True)
    parser.ExternalEntityRefHandler = lambda *_: 1
    parser.SkippedEntityHandler = taken.entity
    try:
        parser.Parse(NO_XML.sub("", entry), True)
    except expat.ExpatError as error:
        raise MalformedEntryError(f"The entry is not well-formed: {error}.") from error
    return taken.fields
