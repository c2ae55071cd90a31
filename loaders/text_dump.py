"""Text dumps: posts one after the other, each opened by a header line."""

import re
from collections.abc import Callable, Iterator
from dataclasses import dataclass, field

from loaders.decoding import guesses
from loaders.landing import NEEDS_LANDING, clean
from loaders.records import LoadOptions, Record, Reject, RejectReason
from loaders.segments import is_blank, segment_from_bytes
from loaders.streams import ByteStream, CorruptArchiveError

LONGEST_HEADER_TRIED = 1_000
"""Characters of a line that the header pattern is tried on, so that no pattern runs away on hostile text."""


def read(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Cut a dump into its posts.

    Args:
        stream: the dump.
        options: header pattern and size limit.

    Yields:
        A segment for each post, a reject for each piece that is none; blank lines before the first header are
        nothing and are passed over.
    """
    opens_post = header_matcher(options.header_pattern)
    document = _Document(0, options.max_document_bytes)
    position = 0
    has_header = False
    try:
        for line in stream.lines():
            if line.is_start and opens_post(line.content):
                if has_header or not document.is_blank:
                    position += 1
                    yield _record(
                        document, position, None if has_header else RejectReason.BEFORE_FIRST_HEADER
                    )
                document = _Document(line.byte_start, options.max_document_bytes)
                has_header = True
            document.add(line.content)
    except CorruptArchiveError as failure:
        yield document.reject(failure.reason, failure.detail)
        return
    if document.is_blank:
        yield document.reject(RejectReason.EMPTY)
    else:
        yield _record(document, position + 1, None if has_header else RejectReason.NO_HEADER)


def header_matcher(pattern: str) -> Callable[[bytes], bool]:
    """A function that tells whether a line of bytes opens a post."""
    compiled = re.compile(pattern)

    def matches(line: bytes) -> bool:
        if line.isspace():
            return False
        for reading in guesses(line):
            start = reading[:LONGEST_HEADER_TRIED].rstrip("\r\n")
            if compiled.match(clean(start).text if NEEDS_LANDING.search(start) else start):
                return True
        return False

    return matches


@dataclass
class _Document:
    """The bytes of one post while they come in; beyond the limit only their number is kept."""

    byte_start: int
    limit: int
    size: int = 0
    kept: int = 0
    pieces: list[bytes] = field(default_factory=list)

    def add(self, piece: bytes) -> None:
        self.size += len(piece)
        if self.kept < self.limit:
            self.pieces.append(piece[: self.limit - self.kept])
            self.kept += len(self.pieces[-1])

    @property
    def content(self) -> bytes:
        return b"".join(self.pieces)

    @property
    def is_blank(self) -> bool:
        return self.size == self.kept and is_blank(self.content)

    def reject(self, reason: RejectReason, detail: str | None = None) -> Reject:
        """Quarantine the document, saying so if only its start is kept."""
        detail = detail or reason.explanation
        if self.size > self.limit:
            detail += f" It has {self.size} bytes; the first {self.limit}, the limit of a document, are kept."
        return Reject(reason, detail, self.byte_start, self.byte_start + self.size, self.content)


def _record(document: _Document, position: int, missing_header: RejectReason | None) -> Record:
    """What a document makes: a segment, unless it has no header, is too large or cannot be decoded."""
    if missing_header is not None:
        return document.reject(missing_header)
    if document.size > document.limit:
        return document.reject(RejectReason.TOO_LARGE)
    return segment_from_bytes(document.content, document.byte_start, position)
