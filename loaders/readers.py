"""The reader of each kind of source."""

from collections.abc import Iterator

from loaders import archives, binary_tables, crawls, delimited, feeds, html_pages, json_lines, text_dump
from loaders.records import LoadOptions, Record, SourceKind
from loaders.streams import ByteStream


def read_archive(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Read the members of an archive, each by the reader of its kind."""
    return archives.read(stream, options, READERS)


READERS: archives.Readers = {
    SourceKind.TEXT: text_dump.read,
    SourceKind.JSONL: json_lines.read,
    SourceKind.HTML: html_pages.read,
    SourceKind.FEED: feeds.read,
    SourceKind.CSV: delimited.read,
    SourceKind.PARQUET: binary_tables.read_parquet,
    SourceKind.XLSX: binary_tables.read_workbook,
    SourceKind.ZIP: read_archive,
    SourceKind.WARC: crawls.read,
}
"""One reader per kind of source; a new kind is a module with a `read` and a line here."""
