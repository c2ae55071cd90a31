"""A source as a stream of lines of bytes, unpacked and measured on the way, in bounded memory."""

import codecs
import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from dataclasses import dataclass
from typing import BinaryIO

from loaders.decoding import BYTE_ORDER_MARKS, transcode_utf16

CHUNK_BYTES = 1 << 20

HEAD_BYTES = 4096

GZIP_MAGIC = b"\x1f\x8b"


class CorruptArchiveError(Exception):
    """A compressed source breaks off or is damaged; `detail` says how, in one sentence."""

    def __init__(self, detail: str) -> None:
        super().__init__(detail)
        self.detail = detail


@dataclass(frozen=True)
class Line:
    """A line, or a piece of one that is longer than a chunk.

    Attributes:
        byte_start: its first byte in the unpacked source, from 0.
        content: its bytes with the newline.
        is_start: is it the start of a line?
    """

    byte_start: int
    content: bytes
    is_start: bool


class _Measured(io.RawIOBase):
    """Passes bytes through, counting and hashing them."""

    def __init__(self, file: BinaryIO) -> None:
        self._file = file
        self.count = 0
        self.digest = hashlib.sha256()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        data = self._file.read(len(buffer))
        buffer[: len(data)] = data
        self.count += len(data)
        self.digest.update(data)
        return len(data)


class ByteStream:
    """Reads a source once, from front to back.

    Gzip is known by its first bytes and unpacked on the fly. UTF-16 with a byte order mark becomes UTF-8, and
    byte positions then refer to that.
    """

    def __init__(self, file: BinaryIO) -> None:
        self._measured = _Measured(file)
        self._packed = io.BufferedReader(self._measured, CHUNK_BYTES)
        is_gzip = self._packed.peek(2).startswith(GZIP_MAGIC)
        self._unpacked = gzip.GzipFile(fileobj=self._packed) if is_gzip else self._packed
        self._head: bytes | None = None
        self._failure: CorruptArchiveError | None = None

    @property
    def bytes_read(self) -> int:
        """Bytes read of the source as it is stored, packed or not."""
        return self._measured.count

    @property
    def sha256(self) -> str:
        """Hash of the bytes read so far, in hex; of the whole source once all lines were taken."""
        return self._measured.digest.hexdigest()

    def head(self) -> bytes:
        """The first piece of the unpacked source, for a look at what it is; reading starts before it all the same."""
        if self._head is None:
            self._head = b""
            try:
                while len(self._head) < HEAD_BYTES and (chunk := self._read_chunk()):
                    self._head += chunk
            except CorruptArchiveError as failure:
                self._failure = failure
        return self._head

    def lines(self) -> Iterator[Line]:
        r"""Yield the lines, which end at \n, \r or \r\n.

        Raises:
            CorruptArchiveError: after the last line that could be unpacked.
        """
        pending, byte_start, is_start = b"", 0, True
        failure: CorruptArchiveError | None = None
        chunks = self._chunks()
        while True:
            try:
                chunk = next(chunks, b"")
            except CorruptArchiveError as error:
                chunk, failure = b"", error
            pieces = (pending + chunk).splitlines(keepends=True)
            pending = b""
            if chunk and pieces and not pieces[-1].endswith(b"\n"):
                pending = pieces.pop()
            if len(pending) >= CHUNK_BYTES and not pending.endswith(b"\r"):
                pieces.append(pending)
                pending = b""
            for piece in pieces:
                yield Line(byte_start, piece, is_start)
                byte_start += len(piece)
                is_start = piece.endswith((b"\n", b"\r"))
            if not chunk:
                break
        if failure is not None:
            raise failure

    def _chunks(self) -> Iterator[bytes]:
        """The unpacked source in pieces, UTF-16 as UTF-8."""
        chunk = self.head()
        encoding = BYTE_ORDER_MARKS.get(chunk[:2])
        if encoding is None:
            while chunk:
                yield chunk
                chunk = self._read_chunk()
            return
        decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
        while chunk:
            yield from filter(None, [transcode_utf16(chunk, decoder, final=False)])
            chunk = self._read_chunk()
        yield from filter(None, [transcode_utf16(b"", decoder, final=True)])

    def _read_chunk(self) -> bytes:
        if self._failure is not None:
            raise self._failure
        try:
            # Not read(): of a damaged archive that would lose what precedes the damage.
            return self._unpacked.read1(CHUNK_BYTES)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise CorruptArchiveError(f"The gzip data cannot be unpacked further: {error}.") from error
