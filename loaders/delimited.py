"""CSV and TSV: rows of text, told apart by the standard library's reader, decoded line by line."""

import csv
import io
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field, replace

from loaders.decoding import Decoded, UndecodableError, decode, decode_declared
from loaders.records import LoadOptions, Record, Reject, RejectReason, Segment
from loaders.segments import is_blank, reject_empty
from loaders.streams import ByteStream, CorruptArchiveError, Line
from loaders.tables import ROWS_BEFORE_HEADER, Columns, NoTextColumnError, Row, columns_of, record_of

DELIMITERS = ",\t;|"


@dataclass(frozen=True)
class _Header:
    """What the first rows say of a table: its columns, how many rows stand above their names, delimiter and encoding."""

    columns: Columns
    rows_above: int
    delimiter: str
    encoding: str


class _TooLargeError(Exception):
    """The lines of one row, or of one open quotation, exceed the limit of a document."""


@dataclass
class _Lines:
    """Decoded lines for the CSV reader, which remember the bytes of the row that is being read."""

    stream: ByteStream
    limit: int
    encoding: str = "utf-8"
    byte_start: int = 0
    size: int = 0
    kept: bytearray = field(default_factory=bytearray)
    damage: UndecodableError | None = None
    damage_start: int = 0

    def __post_init__(self) -> None:
        self._lines = _whole(self.stream.lines(), self.limit)

    def __iter__(self) -> Iterator[str]:
        return self

    def __next__(self) -> str:
        start, size, content = next(self._lines)
        if not self.size:
            self.byte_start = start
        self.size += size
        self.kept += content[: max(self.limit - len(self.kept), 0)]
        if self.size > self.limit:
            raise _TooLargeError
        return self._decoded(content, start)

    def begin(self) -> None:
        """Forget the bytes of the row before."""
        self.size, self.kept, self.damage = 0, bytearray(), None

    def _decoded(self, content: bytes, start: int) -> str:
        """The line in the encoding of the table if it fits; undecodable bytes are shown as U+FFFD, and remembered."""
        try:
            decoded = decode_declared(content, self.encoding) or decode(content)
        except UndecodableError as error:
            if self.damage is None:
                self.damage, self.damage_start = error, start
            return content.decode(self.encoding, "replace")
        return decoded.text

    def row(self, cells: Sequence[str], position: int) -> Row:
        """The row that these lines made."""
        return Row(cells, position, bytes(self.kept), self.byte_start, self.byte_start + self.size)


def read(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Turn each row below the row of names into a segment.

    Args:
        stream: the table.
        options: the columns that the user named, and the size limit, which holds for a row.

    Yields:
        A segment or a reject for every row that is not blank; one reject for a table without a text column.
    """
    csv.field_size_limit(max(options.max_document_bytes, csv.field_size_limit()))
    position = 0
    lines = _Lines(stream, options.max_document_bytes)
    try:
        header = _header(stream, options)
        if header is None:
            yield _reject_whole(stream, options)
            return
        lines.encoding = header.encoding
        for number, row in enumerate(_rows(lines, header.delimiter)):
            if isinstance(row, Row) and (number <= header.rows_above or row.is_blank):
                continue
            position += 1
            if isinstance(row, Reject):
                yield row
            else:
                yield _record(replace(row, position=position), lines, header.columns, options)
    except CorruptArchiveError as failure:
        end = lines.byte_start + lines.size
        yield Reject(failure.reason, failure.detail, lines.byte_start, end, bytes(lines.kept))
        return
    if position == 0:
        yield replace(reject_empty(lines.row([], 0).content, 0), byte_end=lines.byte_start + lines.size)


def _record(row: Row, lines: _Lines, columns: Columns, options: LoadOptions) -> Record:
    if lines.damage is not None:
        place = lines.damage_start + lines.damage.position
        return row.reject(RejectReason.UNDECODABLE, f"{lines.damage.detail}, at byte {place}.")
    record = record_of(row, columns, "csv", options)
    return replace(record, encoding=lines.encoding) if isinstance(record, Segment) else record


def _rows(lines: _Lines, delimiter: str) -> Iterator[Row | Reject]:
    """The rows, blank ones included; what the reader refuses is a reject, and reading goes on behind it."""
    reader = csv.reader(lines, delimiter=delimiter)
    while True:
        lines.begin()
        try:
            cells = next(reader)
        except StopIteration:
            return
        except csv.Error as error:
            detail = f"The row cannot be told apart into cells: {error}."
            yield lines.row([], 0).reject(RejectReason.MALFORMED_RECORD, detail)
        except _TooLargeError:
            detail = (
                f"{RejectReason.TOO_LARGE.explanation} A row, or what follows a quotation mark without its "
                f"counterpart, has {lines.size} bytes and more; the first {len(lines.kept)} are kept."
            )
            yield lines.row([], 0).reject(RejectReason.TOO_LARGE, detail)
        else:
            yield lines.row(cells, 0)
            continue
        reader = csv.reader(lines, delimiter=delimiter)


def _header(stream: ByteStream, options: LoadOptions) -> _Header | None:
    """The row of names among the first rows, None if no row names a column of texts."""
    head = stream.text_head()
    try:
        decoded = decode_declared(head, stream.charset) or decode(head)
    except UndecodableError as error:
        decoded = Decoded(head[: error.position].decode("utf-8", "replace"), "utf-8")
    for delimiter in DELIMITERS:
        reader = csv.reader(io.StringIO(decoded.text, newline=""), delimiter=delimiter)
        for number in range(ROWS_BEFORE_HEADER):
            try:
                columns = columns_of(next(reader), options.columns)
            except NoTextColumnError:
                continue
            except (csv.Error, StopIteration):
                break
            return _Header(columns, number, delimiter, decoded.encoding)
    return None


def _reject_whole(stream: ByteStream, options: LoadOptions) -> Reject:
    """Quarantine a table without a text column, telling which names its first row has."""
    content, size = stream.document(options.max_document_bytes)
    if is_blank(content) and size == len(content):
        return reject_empty(content, 0)
    detail = RejectReason.NO_TEXT_COLUMN.explanation
    try:
        first = decode(content.splitlines()[0]).text
        columns_of(next(csv.reader([first])), options.columns)
    except NoTextColumnError as error:
        detail = str(error)
    except (UndecodableError, csv.Error, StopIteration):
        pass
    return Reject(RejectReason.NO_TEXT_COLUMN, detail, 0, size, content)


def _whole(lines: Iterator[Line], limit: int) -> Iterator[tuple[int, int, bytes]]:
    """Lines put together again where they are longer than a chunk: first byte, size, and the content up to the limit."""
    start, size, kept = 0, 0, b""
    for line in lines:
        if line.is_start and size:
            yield start, size, kept
            start, size, kept = line.byte_start, 0, b""
        size += len(line.content)
        kept += line.content[: max(limit - len(kept), 0)]
    if size:
        yield start, size, kept
