"""What flows between the steps of a load: options in, segments and rejects through, summaries out."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from datetime import datetime
from enum import StrEnum

from loaders.web.options import WebOptions

DEFAULT_HEADER_PATTERN = r"\s*【セキュリティ事件簿\s*[#＃][^】]*】"
"""Start of a line that opens a new post in a text dump."""

DEFAULT_MAX_DOCUMENT_BYTES = 4_000_000
"""Largest document that is landed, in bytes of its source."""


class SourceKind(StrEnum):
    """Which module reads a source; stored as raw.segments.source_kind."""

    TEXT = "text"
    JSONL = "jsonl"
    HTML = "html"
    FEED = "feed"
    CSV = "csv"
    PARQUET = "parquet"
    XLSX = "xlsx"
    ZIP = "zip"
    WARC = "warc"


class RejectReason(StrEnum):
    """Why input is quarantined: a closed list, each with an explanation in one line."""

    BEFORE_FIRST_HEADER = "before_first_header"
    NO_HEADER = "no_header"
    EMPTY = "empty"
    UNDECODABLE = "undecodable"
    TOO_LARGE = "too_large"
    MALFORMED_RECORD = "malformed_record"
    CORRUPT_ARCHIVE = "corrupt_archive"
    DECOMPRESSION_BOMB = "decompression_bomb"
    HOSTILE_MARKUP = "hostile_markup"
    MALFORMED_FEED = "malformed_feed"
    NO_TEXT_COLUMN = "no_text_column"
    UNREADABLE_TABLE = "unreadable_table"
    NOT_A_POST = "not_a_post"
    NOT_A_NOTICE = "not_a_notice"
    ENCRYPTED = "encrypted"
    GARBAGE = "garbage"
    READER_FAILED = "reader_failed"
    REFUSED_ADDRESS = "refused_address"
    REFUSED_BY_ROBOTS = "refused_by_robots"
    UNREACHABLE = "unreachable"
    PAGE_LIMIT = "page_limit"
    FORGOTTEN = "forgotten"

    @property
    def explanation(self) -> str:
        """The reason in plain words."""
        return _EXPLANATIONS[self]


_EXPLANATIONS = {
    RejectReason.BEFORE_FIRST_HEADER: "Text that stands before the first header line of a dump belongs to no post.",
    RejectReason.NO_HEADER: "No line of the document matches the header pattern.",
    RejectReason.EMPTY: "The document holds no text.",
    RejectReason.UNDECODABLE: "The bytes are no valid text in any encoding that is known.",
    RejectReason.TOO_LARGE: "The document is larger than the limit.",
    RejectReason.MALFORMED_RECORD: "The line or row is no record with a text.",
    RejectReason.CORRUPT_ARCHIVE: "The archive or compressed file breaks off or is damaged from here on.",
    RejectReason.DECOMPRESSION_BOMB: "The archive or compressed file unpacks to far more than a text would.",
    RejectReason.HOSTILE_MARKUP: "The page is built to exhaust its readers: too deep, too many parts or too slow to read.",
    RejectReason.MALFORMED_FEED: "The feed is no well-formed XML from here on, or declares entities of its own.",
    RejectReason.NO_TEXT_COLUMN: "No column of the table is known to hold the text.",
    RejectReason.UNREADABLE_TABLE: "The file is no table that can be read.",
    RejectReason.NOT_A_POST: "The entry of an export is no published post, but a comment, a draft, a file or a setting.",
    RejectReason.NOT_A_NOTICE: "The page of a crawl does not look like a notice.",
    RejectReason.ENCRYPTED: "The member of the archive needs a password.",
    RejectReason.GARBAGE: "Record after record of the source was rejected; reading stopped there.",
    RejectReason.READER_FAILED: "Reading stopped at an error that no reader foresaw.",
    RejectReason.REFUSED_ADDRESS: "The address is private, local or otherwise not public.",
    RejectReason.REFUSED_BY_ROBOTS: "The site asks programs not to fetch the page (robots.txt).",
    RejectReason.UNREACHABLE: "The page could not be fetched.",
    RejectReason.PAGE_LIMIT: "The feed goes on at the address, beyond the number of pages that are read.",
    RejectReason.FORGOTTEN: "The notice was taken down; its text is not kept.",
}


@dataclass(frozen=True)
class LoadOptions:
    """How sources are read.

    Attributes:
        header_pattern: regular expression for the start of a header line of a text dump.
        max_document_bytes: larger documents go to quarantine, in bytes.
        source_kind: how to read every source; None looks at name and content.
        columns: names of the columns of tables by what they hold (`text`, `title`, `date`, `url`, `id`); what is not
            named is told by the usual names.
        web: how addresses are fetched.
        batch_segments: most segments held in memory at a time.
        batch_bytes: most source bytes held in memory at a time, beside one document.
    """

    header_pattern: str = DEFAULT_HEADER_PATTERN
    max_document_bytes: int = DEFAULT_MAX_DOCUMENT_BYTES
    source_kind: SourceKind | None = None
    columns: Mapping[str, str] = field(default_factory=dict)
    web: WebOptions = field(default_factory=WebOptions)
    batch_segments: int = 20_000
    batch_bytes: int = 32_000_000


@dataclass(frozen=True)
class Segment:
    """One post, landed.

    Attributes:
        identity: what the post is, whatever its body says: its normalised header, or kind and given id.
        raw_text: landed text of the whole post, header line first.
        header_text: landed header line.
        position: place among the records of its source, from 1.
        byte_size: size in its source, in bytes.
        published_at: publication time in UTC as the source tells it; a day alone is 00:00 UTC, which is the same
            day in Japan.
        labels: what else the source says about the post.
        member: name of the file that it stood in, inside an archive.
        kind: kind of that file.
        encoding: what its bytes were read as, where that had to be found out.
    """

    identity: str
    raw_text: str
    header_text: str
    position: int
    byte_size: int
    published_at: datetime | None = None
    labels: Mapping[str, str] | None = None
    member: str | None = None
    kind: SourceKind | None = None
    encoding: str | None = None


@dataclass(frozen=True)
class Reject:
    """Input that could not be landed.

    Attributes:
        reason: why.
        detail: what exactly, in one sentence.
        byte_start: first byte in the (unpacked) source, from 0.
        byte_end: byte after the last.
        content: the bytes themselves, cut off at the size limit of a document.
        member: name of the file that they stood in, inside an archive.
    """

    reason: RejectReason
    detail: str
    byte_start: int
    byte_end: int
    content: bytes
    member: str | None = None


Record = Segment | Reject
"""What a source yields."""


@dataclass(frozen=True)
class LoadSummary:
    """What became of one source; the row of raw.loads, whose columns stand in the same order.

    found = new + changed + unchanged + rejected, always. The status is `succeeded`; `not_modified` where a server says
    that nothing changed since the page was last read; `not_fetched` where an address could not or must not be fetched,
    which is one reject; or `failed`, and nothing of the load has landed. `error` says why.
    """

    load_id: str
    source_uri: str
    source_sha256: str | None
    started_at: datetime
    finished_at: datetime
    bytes_read: int
    segments_found: int
    segments_new: int
    segments_changed: int
    segments_unchanged: int
    segments_rejected: int
    status: str = "succeeded"
    error: str | None = None

    @property
    def note(self) -> str | None:
        """What the numbers do not tell, in one sentence: why nothing was read of an address."""
        match self.status:
            case "not_modified":
                return f"{self.source_uri} has not changed since it was last read."
            case "not_fetched":
                return f"{self.source_uri} was not fetched: {self.error}"
        return None


@dataclass(frozen=True)
class LoadProgress:
    """How far a load is.

    Attributes:
        source_uri: what is being read.
        bytes_read: bytes read of this source.
        bytes_total: size of this source in bytes, None for a stream.
        segments_found: segments and rejects found so far in this source.
        source_number: place of this source among all, from 1.
        source_count: number of sources.
    """

    source_uri: str
    bytes_read: int
    bytes_total: int | None
    segments_found: int
    source_number: int
    source_count: int

    @property
    def sentence(self) -> str:
        """All of that in a few words."""
        share = f", {self.bytes_read / self.bytes_total:.0%}" if self.bytes_total else ""
        place = f" ({self.source_number} of {self.source_count})" if self.source_count > 1 else ""
        return f"{self.source_uri}{place}: {self.segments_found:,} found{share}"
