"""ZIP archives: every member is read as what it is, and bombs and locked members are stopped with a reason."""

import gzip
import io
import tarfile
import zipfile
from pathlib import Path

import duckdb
import pytest
from source_fixtures import (
    BODY,
    ORDINARY_PAGE,
    PAGE,
    TITLE,
    archive,
    atom,
    only_reject,
    read,
    reasons,
    segments,
    workbook,
)

import loaders
from jikenbo.landed_notices import find
from jikenbo.run import load_sources
from jikenbo.warehouse import Warehouse
from loaders import archives, streams
from loaders.readers import READERS
from loaders.records import LoadOptions, Reject, RejectReason, SourceKind
from loaders.streams import ByteStream

POST = f"{TITLE}\n\n{BODY}\n".encode()


def test_members_are_read_by_the_reader_of_their_kind_and_say_where_they_stood() -> None:
    inner = archive({"深い.csv": f"本文\n{BODY.splitlines()[0]}\n".encode()})
    records = segments(
        read(
            "posts.zip",
            archive(
                {
                    "dump.txt": POST,
                    "folder/page.html": PAGE.encode("cp932"),
                    "news.atom": atom("<title>一</title><content>甲</content>"),
                    "table.xlsx": workbook({"s": [["text"], ["乙"]]}),
                    "packed.txt.gz": gzip.compress(POST),
                    "inner.zip": inner,
                    ".hidden/x.txt": b"x",
                    "__MACOSX/._dump.txt": b"x",
                }
            ),
        )
    )
    assert [(record.member, record.kind, record.position) for record in records] == [
        ("dump.txt", SourceKind.TEXT, 1),
        ("folder/page.html", SourceKind.HTML, 2),
        ("news.atom", SourceKind.FEED, 3),
        ("table.xlsx", SourceKind.XLSX, 4),
        ("packed.txt.gz", SourceKind.TEXT, 5),
        ("inner.zip!/深い.csv", SourceKind.CSV, 6),
    ]
    assert records[0].raw_text == records[4].raw_text


def test_a_source_that_is_said_to_be_an_archive_holds_members_of_any_kind() -> None:
    packed = archive({"dump.txt": POST, "inner.zip": archive({"page.html": PAGE.encode()})})
    records = segments(read("posts", packed, LoadOptions(source_kind=SourceKind.ZIP)))
    assert [(record.member, record.kind) for record in records] == [
        ("dump.txt", SourceKind.TEXT),
        ("inner.zip!/page.html", SourceKind.HTML),
    ]


def test_member_names_of_old_japanese_tools_are_read(tmp_path: Path) -> None:
    name = "漏えいのお詫び.txt"
    packed = archive({"x" * len(name.encode("cp932")): POST}).replace(
        b"x" * len(name.encode("cp932")), name.encode("cp932")
    )
    (segment,) = segments(read("a.zip", packed))
    assert segment.member == name


def test_a_load_keeps_place_and_kind_of_each_member(tmp_path: Path) -> None:
    path = tmp_path / "posts.zip"
    path.write_bytes(archive({"a.txt": POST, "b.html": ORDINARY_PAGE.encode(), "c.txt": b"no header"}))
    with duckdb.connect() as connection:
        (summary,) = loaders.load(connection, [str(path)])
        assert (summary.segments_found, summary.segments_new, summary.segments_rejected) == (3, 2, 1)
        assert connection.execute(
            "select source_uri, source_kind from raw.segments order by 1"
        ).fetchall() == [(f"{path}!/a.txt", "text"), (f"{path}!/b.html", "html")]
        assert connection.execute("select source_uri, reason from raw.rejects").fetchall() == [
            (f"{path}!/c.txt", "no_header")
        ]


def test_all_notices_of_an_archive_are_forgotten_by_its_name(tmp_path: Path) -> None:
    path = tmp_path / "posts.zip"
    path.write_bytes(archive({"a.txt": POST, "b.txt": POST.replace(b"101", b"102")}))
    warehouse = Warehouse(tmp_path / "warehouse")
    load_sources(warehouse, [str(path)])
    assert [notice.source_uri for notice in find(warehouse, url=str(path))] == [
        f"{path}!/a.txt",
        f"{path}!/b.txt",
    ]


@pytest.mark.parametrize("form", [tarfile.USTAR_FORMAT, tarfile.GNU_FORMAT, tarfile.PAX_FORMAT])
def test_a_tar_archive_is_one_reject_that_says_so_and_no_text(form: int) -> None:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w", format=form) as file:
        for name in ("甲.txt", "乙.txt"):
            member = tarfile.TarInfo(name)
            member.size = len(POST)
            file.addfile(member, io.BytesIO(POST))
    for name, content in (
        ("posts.tar", packed.getvalue()),
        ("posts.tgz", gzip.compress(packed.getvalue())),
        ("posts.csv", packed.getvalue()),
        ("posts.zip", archive({"posts.tar": packed.getvalue()})),
    ):
        reject = only_reject(read(name, content))
        assert reject.reason is RejectReason.UNDECODABLE
        assert reject.detail.startswith("It is a TAR archive")


def locked(content: bytes) -> bytes:
    """The archive with the flag of encryption on its first member, in both places."""
    for signature, offset in ((b"PK\x03\x04", 6), (b"PK\x01\x02", 8)):
        place = content.index(signature) + offset
        content = content[:place] + bytes([content[place] | 1]) + content[place + 1 :]
    return content


def test_a_member_behind_a_password_is_rejected_and_the_others_are_read() -> None:
    records = read("a.zip", locked(archive({"secret.txt": POST, "open.txt": POST})))
    assert reasons(records) == ["encrypted", "landed"]
    assert records[0].member == "secret.txt"


def test_a_damaged_member_costs_its_neighbours_nothing() -> None:
    content = archive({"a.txt": POST * 50, "b.txt": POST}, zipfile.ZIP_STORED).replace(b"15", b"16", 1)
    records = read("a.zip", content)
    assert reasons(records)[-2:] == ["corrupt_archive", "landed"]
    assert records[-1].member == "b.txt"


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"PK\x03\x04 no archive", RejectReason.CORRUPT_ARCHIVE),
        (archive({"a.txt": POST})[:-30], RejectReason.CORRUPT_ARCHIVE),
        (archive({}), RejectReason.EMPTY),
        (archive({"folder/": b""}), RejectReason.EMPTY),
    ],
)
def test_an_archive_without_members_that_can_be_read_is_one_reject(content, reason) -> None:
    assert only_reject(read("a.zip", content)).reason is reason


def test_a_bomb_is_stopped_before_it_is_unpacked() -> None:
    reject = only_reject(read("a.zip", archive({"zeros.txt": bytes(80_000_000)})))
    assert reject.reason is RejectReason.DECOMPRESSION_BOMB


def test_members_are_added_up_so_that_many_small_ones_are_a_bomb_too(monkeypatch) -> None:
    monkeypatch.setattr(streams, "UNSUSPICIOUS_BYTES", 100_000)
    members = {f"{number}.txt": bytes(90_000) for number in range(5)}
    assert "decompression_bomb" in reasons(read("a.zip", archive(members)))


def test_archives_in_archives_are_read_to_a_depth() -> None:
    nested = POST
    for level in range(archives.DEEPEST_NESTING):
        nested = archive({f"{level}.zip" if level else "a.txt": nested})
    assert reasons(read("a.zip", nested)) == ["landed"]
    assert reasons(read("a.zip", archive({"more.zip": nested}))) == ["decompression_bomb"]


def test_hostile_member_names_stay_text(tmp_path: Path) -> None:
    names = ["'; drop table raw.segments; --.txt", "{{ 7*7 }}.txt", "../../etc/passwd", "a\x1b[31m.txt", "=1+1.txt", "\u202egpj.txt"]  # fmt: skip
    path = tmp_path / "a.zip"
    path.write_bytes(
        archive({name: POST.replace(b"101", f"{200 + number}".encode()) for number, name in enumerate(names)})
    )
    with duckdb.connect() as connection:
        (summary,) = loaders.load(connection, [str(path)])
        assert summary.segments_new == len(names)
        stored = connection.execute(
            "select source_uri from raw.segments order by position_in_source"
        ).fetchall()
    assert [uri.removeprefix(f"{path}!/") for (uri,) in stored] == names


def test_overlapping_entries_and_wrong_sizes_do_not_break_the_reader() -> None:
    made = archive({"a.txt": POST})
    for place in range(0, len(made), 3):
        damaged = made[:place] + bytes([made[place] ^ 0xFF]) + made[place + 1 :]
        records = read("a.zip", damaged)
        assert records
        assert "reader_failed" not in reasons(records)


def test_standard_input_can_be_an_archive() -> None:
    class Pipe(io.BytesIO):
        def seekable(self) -> bool:
            return False

    stream = ByteStream(Pipe(archive({"a.txt": POST})))
    (record,) = READERS[SourceKind.ZIP](stream, LoadOptions())
    assert not isinstance(record, Reject)
