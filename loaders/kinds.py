"""Which kind of source a document is, by its media type, its name or its first bytes."""

import re

from loaders.records import SourceKind

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
