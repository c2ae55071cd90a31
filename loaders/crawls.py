"""WARC files of crawls: pages that look like a notice; what every other record was is told without its content."""

import re
from collections.abc import Iterator
from dataclasses import dataclass, replace
from typing import Any

from loaders import html_pages
from loaders.decoding import UndecodableError, decode, decode_declared
from loaders.posts import Post, segment_of
from loaders.records import LoadOptions, Record, Reject, RejectReason, Segment
from loaders.screening import screen
from loaders.segments import reject_empty
from loaders.streams import ByteStream, CorruptArchiveError

DOCUMENT_RECORDS = frozenset({"response", "resource", "conversion"})
"""Records that hold a document; requests, metadata and the like describe others and are no documents."""

PAGE_TYPES = frozenset({"text/html", "application/xhtml+xml"})
TEXT_TYPES = frozenset({"text/plain"})

CHARSET = re.compile(r"""charset\s*=\s*["']?([A-Za-z0-9_.:-]{1,40})""", re.I)


@dataclass(frozen=True)
class _Document:
    """A document of a crawl.

    Attributes:
        url: where it was fetched from.
        status: what the server answered, None where no server was asked.
        media_type: what the server called it, without parameters.
        charset: the encoding that the server declared.
        byte_start: where its record starts in the unpacked file.
        content: its first bytes, one more than the limit where it is larger.
    """

    url: str
    status: str | None
    media_type: str
    charset: str | None
    byte_start: int
    content: bytes

    def reject(self, reason: RejectReason, detail: str, is_kept: bool = False) -> Reject:
        """Quarantine it; only what looks like a notice is kept."""
        content = self.content if is_kept else b""
        return Reject(
            reason,
            f"{detail} ({self.url[:300]})",
            self.byte_start,
            self.byte_start + len(self.content),
            content,
        )


def read(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Read the documents of a crawl.

    Args:
        stream: the WARC or WET file.
        options: header pattern, and the size limit, which holds for a document.

    Yields:
        A segment for each post that looks like a notice, a reject for every other document.
    """
    position = 0
    try:
        for document in _documents(stream, options.max_document_bytes):
            for record in _records(document, position + 1, options):
                position += 1
                yield replace(record, position=position) if isinstance(record, Segment) else record
    except CorruptArchiveError as failure:
        yield Reject(failure.reason, failure.detail, 0, 0, b"")
        return
    except Exception as error:  # whatever the library raises on a file that is damaged or crafted
        detail = (
            f"The crawl cannot be read further: {' '.join(str(error).split())[:300] or type(error).__name__}."
        )
        yield Reject(RejectReason.CORRUPT_ARCHIVE, detail, 0, 0, b"")
        return
    if stream.damage is not None:
        yield Reject(stream.damage.reason, stream.damage.detail, 0, 0, b"")
    elif position == 0:
        yield reject_empty(b"", 0)


def _documents(stream: ByteStream, limit: int) -> Iterator[_Document]:
    from warcio.archiveiterator import ArchiveIterator

    records = ArchiveIterator(stream.unpacked(), no_record_parse=False)
    for record in records:
        if record.rec_type not in DOCUMENT_RECORDS:
            continue
        headers = record.http_headers
        declared = _header(headers or record.rec_headers, "Content-Type")
        charset = CHARSET.search(declared)
        content = _read(record.content_stream(), limit + 1)
        if len(content) <= limit and _breaks_off(record.raw_stream):
            raise stream.damage or CorruptArchiveError("The crawl breaks off in the middle of a record.")
        yield _Document(
            url=_header(record.rec_headers, "WARC-Target-URI").strip("<>"),
            status=headers.get_statuscode() if headers else None,
            media_type=declared.partition(";")[0].strip().lower(),
            charset=charset[1] if charset else None,
            byte_start=records.get_record_offset(),  # which passes over what is left of the record
            content=content,
        )


def _breaks_off(rest: Any) -> bool:
    """Does the file end before the record does?"""
    return getattr(rest, "limit", 0) > 0 and not rest.read(1)


def _header(headers: Any, name: str) -> str:
    return (headers.get_header(name) or "") if headers else ""


def _read(file: Any, limit: int) -> bytes:
    """The first bytes of a document, unpacked; more is not unpacked."""
    pieces, size = [], 0
    while size < limit and (piece := file.read(min(limit - size, 1 << 16))):
        pieces.append(piece)
        size += len(piece)
    return b"".join(pieces)


def _records(document: _Document, position: int, options: LoadOptions) -> Iterator[Record]:
    """What one document makes, cheapest question first."""
    first = screen()
    refusal = RejectReason.NOT_A_NOTICE
    if document.status is not None and not document.status.startswith("2"):
        yield document.reject(refusal, f"The server answered {document.status[:20]!r}.")
    elif document.media_type not in PAGE_TYPES | TEXT_TYPES:
        yield document.reject(refusal, f"It is no page, but {document.media_type[:60]!r}.")
    elif not first.may_hold_notice(document.content):
        yield document.reject(refusal, refusal.explanation)
    elif len(document.content) > options.max_document_bytes:
        detail = f"{RejectReason.TOO_LARGE.explanation} It has more than {options.max_document_bytes} bytes."
        yield document.reject(RejectReason.TOO_LARGE, detail)
    else:
        is_page = document.media_type in PAGE_TYPES
        records = _page(document, position, options) if is_page else _text(document, position, options)
        for record in records:
            if isinstance(record, Segment) and not first.looks_like_notice(record.raw_text):
                yield document.reject(refusal, refusal.explanation)
            else:
                yield record


def _page(document: _Document, position: int, options: LoadOptions) -> Iterator[Record]:
    yield from html_pages.records(
        document.content,
        options,
        byte_start=document.byte_start,
        first_position=position,
        url=document.url,
        charset=document.charset,
    )


def _text(document: _Document, position: int, options: LoadOptions) -> Iterator[Record]:
    """A document that is text already, as in WET files."""
    try:
        decoded = decode_declared(document.content, document.charset) or decode(document.content)
    except UndecodableError as error:
        yield document.reject(RejectReason.UNDECODABLE, f"{error.detail}.", is_kept=True)
        return
    post = Post(body=decoded.text, url=document.url)
    segment = segment_of(post, position, len(document.content), "warc", options)
    yield (
        replace(segment, encoding=decoded.encoding)
        if segment
        else reject_empty(document.content, document.byte_start)
    )
