"""ZIP archives: each member is read by the reader of its kind, unpacked as a stream, never to disk."""

import io
import zipfile
import zlib
from collections.abc import Iterator, Mapping
from contextlib import closing
from dataclasses import dataclass, replace
from typing import IO

from loaders.decoding import UndecodableError, decode
from loaders.guard import Reader
from loaders.kinds import kind_of
from loaders.records import LoadOptions, Record, Reject, RejectReason, Segment, SourceKind
from loaders.segments import reject_empty
from loaders.streams import ByteStream, CorruptArchiveError, refuse_bomb

Readers = Mapping[SourceKind, Reader]

DEEPEST_NESTING = 3
"""Archives in archives in archives are read; deeper ones are not."""

MOST_MEMBERS = 100_000

ENCRYPTED_FLAG = 0x1
UTF8_FLAG = 0x800


@dataclass
class _Account:
    """Bytes unpacked of one outermost archive so far, against its size: members may overlap, and archives nest."""

    packed: int
    unpacked: int = 0

    def add(self, size: int) -> None:
        self.unpacked += size
        refuse_bomb(self.unpacked, self.packed)


class _Member(io.RawIOBase):
    """The bytes of one member; damage and bombs become a CorruptArchiveError."""

    def __init__(self, file: IO[bytes], account: _Account) -> None:
        self._file = file
        self._account = account

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: "memoryview | bytearray") -> int:  # type: ignore[override]
        try:
            data = self._file.read(len(buffer))
        except (zipfile.BadZipFile, zlib.error, EOFError, ValueError, OSError) as error:
            raise CorruptArchiveError(f"The member cannot be unpacked further: {error}.") from error
        buffer[: len(data)] = data
        self._account.add(len(data))
        return len(data)


def read(
    stream: ByteStream,
    options: LoadOptions,
    readers: Readers,
    depth: int = 1,
    account: _Account | None = None,
) -> Iterator[Record]:
    """Read the members of an archive, hidden ones and folders excepted.

    Args:
        stream: the archive.
        options: how to read the members.
        readers: the reader of each kind of member.
        depth: 1 for an archive that stands in no other.
        account: what the outermost archive has unpacked to so far.

    Yields:
        The records of each member, with its name; one reject for a member, or an archive, that cannot be read.
    """
    try:
        file = stream.random_access()
        archive = zipfile.ZipFile(file)
        members = [member for member in archive.infolist() if not _is_passed_over(member)]
    except CorruptArchiveError as failure:
        yield Reject(failure.reason, failure.detail, 0, 0, b"")
        return
    except (zipfile.BadZipFile, ValueError, NotImplementedError, OverflowError, EOFError) as error:
        yield Reject(RejectReason.CORRUPT_ARCHIVE, f"It is no ZIP archive, or damaged: {error}.", 0, 0, b"")
        return
    account = account or _Account(file.seek(0, io.SEEK_END))
    position = 0
    with closing(archive):
        for member in members[:MOST_MEMBERS]:
            for record in _records(archive, member, options, readers, depth=depth, account=account):
                position += 1
                yield _in_member(record, member_name(member), position)
    if len(members) > MOST_MEMBERS:
        detail = f"It has {len(members)} members; the first {MOST_MEMBERS} were read."
        yield Reject(RejectReason.DECOMPRESSION_BOMB, detail, 0, 0, b"")
    elif position == 0:
        yield reject_empty(b"", 0)


def member_name(member: zipfile.ZipInfo) -> str:
    """The name of a member; old tools write it in the encoding of their system, and do not say in which."""
    if member.flag_bits & UTF8_FLAG:
        return member.filename
    try:
        return decode(member.filename.encode("cp437")).text
    except (UndecodableError, UnicodeEncodeError):
        return member.filename


def _records(
    archive: zipfile.ZipFile,
    member: zipfile.ZipInfo,
    options: LoadOptions,
    readers: Readers,
    *,
    depth: int,
    account: _Account,
) -> Iterator[Record]:
    """The records of one member."""
    if member.flag_bits & ENCRYPTED_FLAG:
        yield Reject(RejectReason.ENCRYPTED, RejectReason.ENCRYPTED.explanation, 0, 0, b"")
        return
    try:
        with archive.open(member) as file:
            stream = ByteStream(io.BufferedReader(_Member(file, account)))
            kind = kind_of(member_name(member), stream.head())  # the kind in the options is the archive's
            if kind is not SourceKind.ZIP:
                records = readers[kind](stream, options)
            elif depth < DEEPEST_NESTING:
                records = read(stream, options, readers, depth + 1, account)
            else:
                detail = f"Archives stand in each other more than {DEEPEST_NESTING} deep."
                records = iter([Reject(RejectReason.DECOMPRESSION_BOMB, detail, 0, 0, b"")])
            for record in records:
                is_known = isinstance(record, Reject) or record.kind is not None
                yield record if is_known else replace(record, kind=kind)  # type: ignore[arg-type]
    except CorruptArchiveError as failure:
        yield Reject(failure.reason, failure.detail, 0, 0, b"")
    except (zipfile.BadZipFile, NotImplementedError, RuntimeError, ValueError, OSError) as error:
        yield Reject(RejectReason.CORRUPT_ARCHIVE, f"The member cannot be unpacked: {error}.", 0, 0, b"")


def _in_member(record: Record, name: str, position: int) -> Record:
    """The record with its place in the archive."""
    member = name if record.member is None else f"{name}!/{record.member}"
    if isinstance(record, Segment):
        return replace(record, member=member, position=position)
    return replace(record, member=member)


def _is_passed_over(member: zipfile.ZipInfo) -> bool:
    """Folders, and what a directory would hide too: dot files and the forks that macOS adds."""
    parts = member.filename.split("/")
    return member.is_dir() or any(
        part == "__MACOSX" or (part.startswith(".") and part.strip(".")) for part in parts
    )
