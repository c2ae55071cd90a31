"""Where to read: files, globs, directories and standard input, each read by the module of its kind."""

import glob
import io
import os
import re
import sys
from collections.abc import Callable, Iterator, Sequence
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path
from typing import TYPE_CHECKING

from jikenbo.errors import JikenboError
from loaders import archives, binary_tables, crawls, delimited, feeds, html_pages, json_lines, text_dump
from loaders.records import LoadOptions, Record, SourceKind
from loaders.streams import ByteStream
from loaders.web.addresses import foreign_scheme, is_web_address

if TYPE_CHECKING:
    from loaders.web.fetcher import Fetcher

STANDARD_INPUT = "-"

READERS: dict[SourceKind, Callable[[ByteStream, LoadOptions], Iterator[Record]]] = {
    SourceKind.TEXT: text_dump.read,
    SourceKind.JSONL: json_lines.read,
    SourceKind.HTML: html_pages.read,
    SourceKind.FEED: feeds.read,
    SourceKind.CSV: delimited.read,
    SourceKind.PARQUET: binary_tables.read_parquet,
    SourceKind.XLSX: binary_tables.read_workbook,
    SourceKind.ZIP: archives.read,
    SourceKind.WARC: crawls.read,
}
"""One reader per kind of source; a new kind is a module with a `read` and a line here."""

SUFFIXES = {
    ".jsonl": SourceKind.JSONL,
    ".ndjson": SourceKind.JSONL,
    ".html": SourceKind.HTML,
    ".htm": SourceKind.HTML,
    ".xhtml": SourceKind.HTML,
    ".rss": SourceKind.FEED,
    ".atom": SourceKind.FEED,
    ".xml": SourceKind.FEED,
    ".csv": SourceKind.CSV,
    ".tsv": SourceKind.CSV,
    ".parquet": SourceKind.PARQUET,
    ".xlsx": SourceKind.XLSX,
    ".xlsm": SourceKind.XLSX,
    ".xls": SourceKind.XLSX,
    ".zip": SourceKind.ZIP,
    ".warc": SourceKind.WARC,
    ".wet": SourceKind.WARC,
}

MEDIA_TYPES = {
    "application/jsonl": SourceKind.JSONL,
    "application/x-ndjson": SourceKind.JSONL,
    "text/html": SourceKind.HTML,
    "application/xhtml+xml": SourceKind.HTML,
    "application/rss+xml": SourceKind.FEED,
    "application/atom+xml": SourceKind.FEED,
    "text/csv": SourceKind.CSV,
    "text/tab-separated-values": SourceKind.CSV,
    "application/vnd.apache.parquet": SourceKind.PARQUET,
    "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": SourceKind.XLSX,
    "application/zip": SourceKind.ZIP,
    "application/warc": SourceKind.WARC,
}
"""Media types that leave no doubt; others, such as text/plain and text/xml, say less than the content does."""

MAGIC = {
    b"PK\x03\x04": SourceKind.ZIP,
    b"PK\x05\x06": SourceKind.ZIP,
    b"PAR1": SourceKind.PARQUET,
    b"WARC/": SourceKind.WARC,
    b"\xd0\xcf\x11\xe0\xa1\xb1\x1a\xe1": SourceKind.XLSX,
}
"""How files of some kinds begin; the last is an old or encrypted workbook."""

PACKED_SUFFIXES = (".gz", ".zst")


@dataclass(frozen=True)
class Source:
    """One file, or standard input.

    Attributes:
        uri: its name as the user gave it, encodable in UTF-8.
        path: where it is, None for standard input.
        content: the bytes themselves where they are at hand.
    """

    uri: str
    path: Path | None
    content: bytes | None = None

    @property
    def size(self) -> int | None:
        """Size in bytes as it is stored; None for a stream."""
        if self.path is None or not self.path.is_file():
            return None
        return self.path.stat().st_size

    @contextmanager
    def open(self) -> Iterator[ByteStream]:
        """Open the source for one reading.

        Raises:
            JikenboError: the file cannot be opened or read.
        """
        try:
            if self.content is not None:
                yield ByteStream(io.BytesIO(self.content))
            elif self.path is None:
                yield ByteStream(sys.stdin.buffer)
            else:
                with self.path.open("rb", buffering=0) as file:
                    yield ByteStream(file)  # type: ignore[arg-type]
        except OSError as error:
            reason = error.strerror or error
            raise JikenboError(
                f"Cannot read {self.uri}: {reason}; check the path and its permissions."
            ) from error

    def kind(self, stream: ByteStream) -> SourceKind:
        """Tell the kind of the source from its name, else from its first bytes."""
        return kind_of(self.uri, stream.head(), stream.media_type)

    def following(self, next_page: str) -> "Source | None":
        """The source that a feed goes on in; a file has none, since loading files asks for nothing on the web."""
        return None


def kind_of(name: str, head: bytes, media_type: str | None = None) -> SourceKind:
    """Tell the kind of a document from its media type, else from its name, else from its first bytes.

    Args:
        name: file name or address.
        head: its first bytes, unpacked.
        media_type: what a server declared it to be, without parameters.
    """
    declared = MEDIA_TYPES.get((media_type or "").lower())
    if declared is not None:
        return declared
    path = name.lower()
    for suffix in PACKED_SUFFIXES:
        path = path.removesuffix(suffix)
    for suffix, kind in SUFFIXES.items():
        if path.endswith(suffix):
            return kind
    return _kind_of_content(head)


def _kind_of_content(head: bytes) -> SourceKind:
    start = head.removeprefix(b"\xef\xbb\xbf").lstrip()
    for magic, kind in MAGIC.items():
        if head.startswith(magic):
            return SourceKind.XLSX if kind is SourceKind.ZIP and b"xl/workbook.xml" in head else kind
    if start.startswith(b"{") and b'"text"' in start:
        return SourceKind.JSONL
    if re.match(
        rb"(?:<\?xml[^>]{0,500}>\s*)?(?:<!--.{0,500}?-->\s*)?<(?:rss|feed|rdf:RDF|atom:feed)[\s>]",
        start,
        re.S,
    ):
        return SourceKind.FEED
    if re.match(rb"(?:<!--.{0,500}?-->\s*)?<(?:!doctype\s+html|html[\s>])", start, re.I | re.S):
        return SourceKind.HTML
    return SourceKind.TEXT


def resolve(names: Sequence[str | Source], fetcher: "Fetcher | None" = None) -> list[Source]:
    """Find the sources that the given names stand for, in the order given; inside a glob or directory by name.

    Args:
        names: files, globs, directories (taken with all below them, hidden ones excepted), addresses or `-`; a source
            that is known already stands for itself.
        fetcher: fetches the addresses; a new one by default.

    Raises:
        JikenboError: a name stands for nothing.
    """
    if not names:
        raise JikenboError("No source was given; name a file, a glob, a directory, or - for standard input.")
    if list(names).count(STANDARD_INPUT) > 1:
        raise JikenboError("Standard input (-) was given twice, but can be read once; name it once.")
    sources: list[Source] = []
    for name in names:
        if isinstance(name, Source):
            sources.append(name)
        elif is_web_address(name):
            from loaders.web.fetcher import Fetcher
            from loaders.web.source import web_source

            fetcher = fetcher or Fetcher()
            sources.append(web_source(name, fetcher))
        else:
            sources += _resolve_one(name)
    return sources


def _resolve_one(name: str) -> list[Source]:
    if name == STANDARD_INPUT:
        return [Source("stdin", None)]
    path = Path(name)
    scheme = foreign_scheme(name)
    if scheme is not None and not os.path.lexists(path):
        raise JikenboError(
            f"{scheme} is no scheme that is fetched; give an http or https address, or a file."
        )
    try:
        if path.is_dir():
            paths = files_below(path)
            if not paths:
                raise JikenboError(f"Directory {name} holds no file; put sources there or name another one.")
            return [_file_source(found) for found in paths]
        if os.path.lexists(path):
            return [_file_source(path)]
        matches = sorted(Path(match) for match in glob.glob(name, recursive=True))
    except (OSError, ValueError) as error:
        raise JikenboError(f"Cannot read {name!r}: {error}; check the path.") from error
    files = [found for found in matches if not found.is_dir()]
    if not files:
        raise JikenboError(f"No file matches {name!r}; check the path, or quote a glob pattern.")
    return [_file_source(found) for found in files]


def files_below(directory: Path) -> list[Path]:
    """All files below a directory, sorted by path, leaving out hidden ones."""
    found = []
    for folder, folders, files in os.walk(directory):
        folders[:] = [name for name in folders if not name.startswith(".")]
        found += [Path(folder, name) for name in files if not name.startswith(".")]
    return sorted(found)


def _file_source(path: Path) -> Source:
    return Source(os.fsencode(path).decode("utf-8", "backslashreplace"), path)
