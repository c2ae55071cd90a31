"""A source as a stream of lines of bytes, unpacked and measured on the way, in bounded memory."""

import codecs
import gzip
import hashlib
import io
import zlib
from collections.abc import Iterator
from contextlib import suppress
from dataclasses import dataclass
from typing import Any, BinaryIO

from loaders.decoding import BYTE_ORDER_MARKS, transcode_utf16
from loaders.records import RejectReason

CHUNK_BYTES = 1 << 20

HEAD_BYTES = 4096

LOOKED_AT_BYTES = 65_536
"""What is looked at of the first lines of a table."""

GZIP_MAGIC = b"\x1f\x8b"

ZSTD_MAGIC = b"\x28\xb5\x2f\xfd"

TAR_MAGIC = (b"ustar\x0000", b"ustar  \x00")
"""What stands at byte 257 of a TAR archive; read as text, its posts would hold what frames its members."""

UNSUSPICIOUS_BYTES = 64_000_000
"""What any compressed source may unpack to."""

LARGEST_RATIO = 200
"""How many times its stored size a larger one may unpack to; texts reach a tenth of that."""

LARGEST_HELD_BYTES = 256_000_000
"""What is held in memory of a source that must be read back and forth and is no plain file."""


class CorruptArchiveError(Exception):
    """A source cannot be unpacked: it breaks off, is damaged, a bomb or a TAR archive; `detail` says so in one sentence."""

    def __init__(self, detail: str, reason: RejectReason = RejectReason.CORRUPT_ARCHIVE) -> None:
        super().__init__(detail)
        self.detail = detail
        self.reason = reason


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

    Gzip and Zstandard are known by their first bytes and unpacked on the fly. UTF-16 with a byte order mark becomes UTF-8, and
    byte positions then refer to that.

    Attributes:
        url: where it was fetched from, after redirects; links in it are relative to this. None for a file.
        media_type: what the server calls it, in lower case and without parameters.
        charset: what the server declares; often wrong, so text is decoded by it only where it fits.
        is_unmodified: the server says that it is what was loaded before; there is nothing to read.
        damage: why a file of `unpacked` ended too early.
        next_page: set by a reader that finds the address of the next page of the same feed, absolute.
    """

    def __init__(
        self,
        file: BinaryIO,
        *,
        url: str | None = None,
        media_type: str | None = None,
        charset: str | None = None,
        is_unmodified: bool = False,
        next_page: str | None = None,
    ) -> None:
        self._measured = _Measured(file)
        self._packed = io.BufferedReader(self._measured, CHUNK_BYTES)
        self._file = file
        self._unpacked = _unpacking(self._packed)
        self._unpacked_bytes = 0
        self.url = url
        self.media_type = media_type
        self.charset = charset
        self.is_unmodified = is_unmodified
        self.next_page = next_page
        self._head: bytes | None = None
        self._failure: CorruptArchiveError | None = None
        self._is_read_freely = False
        self.damage: CorruptArchiveError | None = None

    @property
    def bytes_read(self) -> int:
        """Bytes read of the source as it is stored, packed or not."""
        return self._measured.count

    @property
    def sha256(self) -> str:
        """Hash of the bytes read so far, in hex; of the whole source once all lines were taken."""
        return self._measured.digest.hexdigest()

    @property
    def transcoded_from(self) -> str | None:
        """The encoding that was turned into UTF-8 on the way; None if none was."""
        return BYTE_ORDER_MARKS.get(self.head()[:2])

    def head(self) -> bytes:
        """The first piece of the unpacked source, for a look at what it is; reading starts before it all the same."""
        if self._head is None:
            self._head = b""
            try:
                while len(self._head) < HEAD_BYTES and (chunk := self._read_chunk()):
                    self._head += chunk
                if self._head.startswith(TAR_MAGIC, 257):
                    self._head = b""
                    raise CorruptArchiveError(
                        "It is a TAR archive, which is not read; unpack it and load its files.",
                        RejectReason.UNDECODABLE,
                    )
            except CorruptArchiveError as failure:
                self._failure = failure
        return self._head

    def text_head(self) -> bytes:
        """The first lines of the unpacked source, UTF-16 as UTF-8; reading starts before them all the same."""
        head = self.head()[:LOOKED_AT_BYTES]
        encoding = BYTE_ORDER_MARKS.get(head[:2])
        if encoding is not None:
            decoder = codecs.getincrementaldecoder(encoding)("surrogatepass")
            head = transcode_utf16(head, decoder, final=False)
        return head if len(head) < HEAD_BYTES else head[: head.rfind(b"\n") + 1] or head

    def lines(self) -> Iterator[Line]:
        r"""Yield the lines, which end at \n, \r or \r\n.

        Raises:
            CorruptArchiveError: after the last line that could be unpacked.
        """
        pending, byte_start, is_start = b"", 0, True
        failure: CorruptArchiveError | None = None
        chunks = self.unpacked_text()
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

    def unpacked_text(self) -> Iterator[bytes]:
        """The unpacked source in pieces, UTF-16 as UTF-8."""
        chunk = self.head() or self._read_chunk()
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
            chunk: bytes = self._unpacked.read1(CHUNK_BYTES)
        except (EOFError, gzip.BadGzipFile, zlib.error) as error:
            raise CorruptArchiveError(f"The gzip data cannot be unpacked further: {error}.") from error
        except zstd_error() as error:
            raise CorruptArchiveError(f"The Zstandard data cannot be unpacked further: {error}.") from error
        self._unpacked_bytes += len(chunk)
        if self._is_packed:
            refuse_bomb(self._unpacked_bytes, self.bytes_read)
        return chunk

    @property
    def _is_packed(self) -> bool:
        return self._unpacked is not self._packed

    def document(self, limit: int) -> tuple[bytes, int]:
        """Read the source as one document.

        Args:
            limit: most bytes to keep.

        Returns:
            Its first bytes, and its size in bytes.

        Raises:
            CorruptArchiveError: it cannot be unpacked to its end.
        """
        kept, size = [], 0
        for chunk in self.unpacked_text():
            if size < limit:
                kept.append(chunk[: limit - size])
            size += len(chunk)
        return b"".join(kept), size

    def drain(self) -> int:
        """Read what is left, so that it is measured; returns the size of the unpacked source in bytes."""
        with suppress(CorruptArchiveError):
            while not self._is_read_freely and self._read_chunk():
                pass
        return self._unpacked_bytes

    def unpacked(self) -> "io.BufferedReader":
        """The unpacked source as a file that can be read once; where it is damaged it ends, and `damage` says why."""
        return io.BufferedReader(_Chunks(self), CHUNK_BYTES)

    def random_access(self) -> BinaryIO:
        """The source as a file that can be read back and forth; for formats that begin at their end.

        Raises:
            CorruptArchiveError: it is no plain file and too large to be held, or cannot be unpacked.
        """
        is_plain = not self._is_packed and self._file.seekable()
        self._is_read_freely = True
        pieces, held = [], 0
        chunk = self.head()
        while chunk:
            if not is_plain:
                held += len(chunk)
                if held > LARGEST_HELD_BYTES:
                    raise CorruptArchiveError(
                        f"More than {LARGEST_HELD_BYTES} bytes would have to be held; save it as a plain file.",
                        RejectReason.TOO_LARGE,
                    )
                pieces.append(chunk)
            chunk = self._read_chunk()
        if is_plain:
            self._file.seek(0)
            return self._file
        return io.BytesIO(b"".join(pieces))


class _Chunks(io.RawIOBase):
    """The unpacked bytes of a stream as a raw file."""

    def __init__(self, stream: ByteStream) -> None:
        self._stream = stream
        self._held = stream.head()

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: Any) -> int:
        if not self._held:
            try:
                self._held = self._stream._read_chunk()
            except CorruptArchiveError as failure:
                # Raised here it would take what precedes it along; the reader asks for it where the data end.
                self._stream.damage = failure
                return 0
        piece, self._held = self._held[: len(buffer)], self._held[len(buffer) :]
        buffer[: len(piece)] = piece
        return len(piece)


def refuse_bomb(unpacked: int, packed: int) -> None:
    """Raise CorruptArchiveError if data unpack to far more than text does.

    Args:
        unpacked: bytes so far.
        packed: bytes that they came from.
    """
    if unpacked > UNSUSPICIOUS_BYTES and unpacked > LARGEST_RATIO * packed:
        raise CorruptArchiveError(
            f"It unpacks to more than {LARGEST_RATIO} times its {packed} bytes; unpacking stopped.",
            RejectReason.DECOMPRESSION_BOMB,
        )


def zstd_error() -> type[Exception]:
    """What the Zstandard library raises; it is imported where it is needed."""
    import zstandard

    return zstandard.ZstdError


def _unpacking(packed: Any) -> Any:
    """The unpacked bytes of a file, or the file itself."""
    start = packed.peek(4)[:4]
    if start.startswith(GZIP_MAGIC):
        return gzip.GzipFile(fileobj=packed)
    if start == ZSTD_MAGIC:
        import zstandard

        unpacker = zstandard.ZstdDecompressor(max_window_size=1 << 27)
        return io.BufferedReader(unpacker.stream_reader(packed, read_across_frames=True), CHUNK_BYTES)
    return packed
