"""The quarantine tells what it holds, and lets go of what is understood later."""

import threading
import time
from collections.abc import Iterator
from pathlib import Path

import pytest
from running import jikenbo

import loaders
from jikenbo.cli.reading import load_options
from jikenbo.lock import hold
from jikenbo.rejects import rejects, retry, snippet
from jikenbo.run import connect
from jikenbo.warehouse import Warehouse
from loaders.readers import READERS
from loaders.records import Record
from loaders.streams import ByteStream

PROJECT = Path(__file__).resolve().parents[2]


@pytest.fixture
def warehouse(tmp_path: Path) -> Warehouse:
    warehouse = Warehouse(tmp_path / "warehouse")
    warehouse.directory.mkdir()
    (tmp_path / "posts.txt").write_text(
        "■一件目のお知らせ\n本文です。\n■二件目のお知らせ\n本文です。\n", encoding="utf-8"
    )
    (tmp_path / "noise.bin").write_bytes(b"\x89PNG\r\n\x1a\n\x1b[31m\x00\xff" * 3)
    with connect(warehouse) as connection:
        for _ in range(2):
            loaders.load(connection, [str(tmp_path / "posts.txt"), str(tmp_path / "noise.bin")])
    return warehouse


def test_each_piece_is_listed_once_with_reason_place_and_start(warehouse: Warehouse) -> None:
    noise, posts = rejects(warehouse)
    assert (posts.reason, posts.byte_start, posts.byte_end) == ("no_header", 0, 88)
    assert posts.snippet == "■一件目のお知らせ 本文です。 ■二件目のお知らせ 本文です。"
    assert noise.snippet.isprintable()
    assert [piece.source_uri for piece in rejects(warehouse, "no_header")] == [
        noise.source_uri,
        posts.source_uri,
    ]
    assert rejects(warehouse, "empty") == []


def test_another_try_lands_what_is_understood_now_and_adds_nothing_else(warehouse: Warehouse) -> None:
    assert retry(warehouse, load_options()).landed == ()
    assert retry(warehouse, load_options(header_pattern="■"), reason="empty").tried == 0
    done = retry(warehouse, load_options(header_pattern="■"))
    assert (done.tried, len(done.landed), done.still_rejected) == (2, 1, 1)
    assert done.landed[0].segments_new == 2
    assert [Path(piece.source_uri).name for piece in rejects(warehouse)] == ["noise.bin"]
    with connect(warehouse) as connection:
        assert connection.execute("select count(*) from raw.rejects").fetchone() == (4,)
        assert connection.execute("select sum(segments_rejected) from raw.loads").fetchone() == (4,)
        assert (
            connection.execute("select min(source_uri) from raw.segments").fetchone()[0].endswith("posts.txt")
        )


def test_a_piece_that_breaks_its_reader_does_not_keep_the_others_from_another_try(
    warehouse: Warehouse, monkeypatch: pytest.MonkeyPatch
) -> None:
    understood = READERS[loaders.SourceKind.TEXT]

    def read(stream: ByteStream, options: loaders.LoadOptions) -> Iterator[Record]:
        if stream.head().startswith(b"\x89"):
            raise IndexError
        yield from understood(stream, options)

    monkeypatch.setitem(READERS, loaders.SourceKind.TEXT, read)
    done = retry(warehouse, load_options(header_pattern="■"))
    assert (len(done.landed), done.still_rejected) == (1, 1)


def test_the_list_waits_for_another_run(warehouse: Warehouse) -> None:
    is_held = threading.Event()

    def run() -> None:
        with hold(warehouse, "run"):
            is_held.set()
            time.sleep(0.6)

    other = threading.Thread(target=run)
    other.start()
    is_held.wait()
    assert jikenbo(warehouse, "rejects", "--wait", "10").exit_code == 0
    other.join()


def test_a_file_that_was_empty_waits_until_it_is_loaded_again(warehouse: Warehouse, tmp_path: Path) -> None:
    late = tmp_path / "late.txt"
    for content in ("", "【セキュリティ事件簿#2024-001】架空の会社 お知らせ\n\n本文です。\n"):
        late.write_text(content, encoding="utf-8")
        with connect(warehouse) as connection:
            loaders.load(connection, [str(late)])
        assert len(rejects(warehouse, "empty")) == (content == "")
        assert retry(warehouse, load_options()).incomplete == 0


def test_a_piece_that_was_repaired_in_its_source_leaves_the_table_and_is_counted(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    lines = tmp_path / "lines.jsonl"
    for content in ("{broken\n{broken too\n", '{"id": "1", "text": "お詫び"}\n{broken too\n'):
        lines.write_text(content, encoding="utf-8")
        with connect(warehouse) as connection:
            loaders.load(connection, [str(lines)])
    told = jikenbo(warehouse, "rejects", "--reason", "malformed_record").output
    assert "Quarantine: 1" in told and "since: 2;" in told  # the second line stands elsewhere now
    pieces = rejects(warehouse, "malformed_record")
    assert [(piece.byte_start, piece.is_in_source) for piece in pieces] == [
        (0, False),
        (8, False),
        (33, True),
    ]


def test_another_try_of_one_piece_says_nothing_of_the_others_of_its_source(
    warehouse: Warehouse, tmp_path: Path
) -> None:
    (tmp_path / "posts.txt").write_text("●お知らせ\n本文です。\n", encoding="utf-8")
    with connect(warehouse) as connection:
        loaders.load(connection, [str(tmp_path / "posts.txt")])
    assert len(retry(warehouse, load_options(header_pattern="■")).landed) == 1
    assert {piece.is_in_source for piece in rejects(warehouse)} == {True}


def test_a_reason_that_does_not_exist_is_told(warehouse: Warehouse) -> None:
    result = jikenbo(warehouse, "rejects", "--reason", "not_a_notice, not_a_post")
    assert result.exit_code == 2 and "no_header" in result.output


def test_a_snippet_is_one_line_of_printable_text() -> None:
    hostile = "\x1b[31m赤\u202e\n<script>\x00" * 40
    assert snippet(hostile.encode()).isprintable()
    assert len(snippet(hostile.encode())) == 60
    assert snippet("株式会社みほんのお知らせ".encode("cp932")) == "株式会社みほんのお知らせ"


def test_every_reason_has_its_page() -> None:
    page = (PROJECT / "docs" / "rejects.md").read_text(encoding="utf-8")
    listed = [line.split("`")[1] for line in page.splitlines() if line.startswith("| `")]
    assert listed == [reason.value for reason in loaders.RejectReason]
