"""A load lands everything once, or nothing and says why."""

import gzip
import io
import json
import random
import re
import sys
from collections.abc import Iterator
from pathlib import Path
from unittest.mock import Mock

import duckdb
import pytest

from jikenbo.errors import JikenboError
from jikenbo.run import load_sources
from jikenbo.warehouse import Warehouse
from loaders import LoadOptions, LoadProgress, LoadSummary, SourceKind, load
from loaders.readers import READERS

HEADERS = [f"【セキュリティ事件簿#2024-{number:03d}】架空株式会社 お知らせ{number}" for number in range(30)]


def post(number: int, body: str = "誤って送りました。") -> str:
    return f"{HEADERS[number]}\n\n{body}\n\n"


@pytest.fixture
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        yield opened


@pytest.fixture
def write(tmp_path: Path):
    def write_file(name: str, content: str | bytes) -> str:
        path = tmp_path / name
        path.write_bytes(content if isinstance(content, bytes) else content.encode())
        return str(path)

    return write_file


def outcome(summaries: list[LoadSummary]) -> tuple[int, int, int, int, int]:
    """found, new, changed, unchanged, rejected of all sources together, after checking that they add up."""
    for summary in summaries:
        assert summary.segments_found == (
            summary.segments_new
            + summary.segments_changed
            + summary.segments_unchanged
            + summary.segments_rejected
        )
    return tuple(  # type: ignore[return-value]
        sum(getattr(summary, f"segments_{name}") for summary in summaries)
        for name in ("found", "new", "changed", "unchanged", "rejected")
    )


def landed(connection: duckdb.DuckDBPyConnection) -> list[tuple]:
    """Everything of raw.segments that does not tell when and where a version was first seen."""
    return connection.execute(
        "select segment_id, content_sha256, version, source_kind, header_text, raw_text, published_at, source_labels "
        "from raw.segments order by all"
    ).fetchall()


def test_a_dump_lands_once(connection, write) -> None:
    path = write("dump.txt", post(1) + post(2))
    assert outcome(load(connection, [path])) == (2, 2, 0, 0, 0)
    before = connection.execute("select * from raw.segments order by all").fetchall()
    assert outcome(load(connection, [path])) == (2, 0, 0, 2, 0)
    assert connection.execute("select * from raw.segments order by all").fetchall() == before


def test_the_history_of_loads_matches_what_was_reported(connection, write) -> None:
    content = "前書き\n" + post(1)
    (summary,) = load(connection, [write("dump.txt", content)])
    columns = [column[0] for column in connection.execute("select * from raw.loads").description]
    (row,) = connection.execute("select * from raw.loads").fetchall()
    assert dict(zip(columns, row, strict=True)) == vars(summary)
    assert summary.bytes_read == len(content.encode())
    assert summary.status == "succeeded"
    rejects = connection.execute(
        "select load_id, reason, byte_start, byte_end, content from raw.rejects"
    ).fetchall()
    assert rejects == [(summary.load_id, "before_first_header", 0, 10, "前書き\n".encode())]


def test_an_edited_post_becomes_a_new_version_of_the_same_segment(connection, write) -> None:
    load(connection, [write("dump.txt", post(1) + post(2))])
    assert outcome(load(connection, [write("dump.txt", post(1) + post(2, "追記しました。"))])) == (
        2,
        0,
        1,
        1,
        0,
    )
    versions = connection.execute(
        "select segment_id, list(version order by version) from raw.segments where header_text = ? group by all",
        [HEADERS[2]],
    ).fetchall()
    assert [numbers for _, numbers in versions] == [[1, 2]]
    assert outcome(load(connection, [write("old.txt", post(2))])) == (1, 0, 0, 1, 0)


def test_two_bodies_under_one_header_are_two_posts_whatever_their_order(write) -> None:
    results = []
    for content in (post(1, "一つ目。") + post(1, "二つ目。"), post(1, "二つ目。") + post(1, "一つ目。")):
        with duckdb.connect() as connection:
            assert outcome(load(connection, [write("dump.txt", content)])) == (2, 2, 0, 0, 0)
            assert outcome(load(connection, [write("dump.txt", content)])) == (2, 0, 0, 2, 0)
            assert outcome(load(connection, [write("part.txt", post(1, "一つ目。"))])) == (1, 0, 0, 1, 0)
            assert outcome(load(connection, [write("part.txt", post(1, "二つ目。"))])) == (1, 0, 0, 1, 0)
            results.append(landed(connection))
    assert results[0] == results[1]
    assert len({row[0] for row in results[0]}) == 2


def test_exact_repetitions_land_once(connection, write) -> None:
    path = write("dump.txt", post(1) * 3)
    assert outcome(load(connection, [path, path])) == (6, 1, 0, 5, 0)


def test_versions_follow_the_order_of_the_sources(connection, write) -> None:
    older, newer = write("1.txt", post(1, "旧。")), write("2.txt", post(1, "新。"))
    assert outcome(load(connection, [older, newer])) == (2, 1, 1, 0, 0)
    texts = connection.execute("select raw_text from raw.segments order by version").fetchall()
    assert [text.rsplit("\n", 1)[1] for (text,) in texts] == ["旧。", "新。"]


def test_shuffled_renamed_and_overlapping_files_give_the_same_segments(write) -> None:
    results = []
    for seed in range(4):
        shuffled = random.Random(seed)
        numbers = list(range(30))
        shuffled.shuffle(numbers)
        files = [numbers[:12], numbers[8:20], numbers[20:], numbers[:3]]
        paths = [
            write(f"{shuffled.random()}.txt", "".join(post(number, f"本文{number}。") for number in file))
            for file in files
        ]
        with duckdb.connect() as connection:
            if seed % 2:
                load(connection, paths)
            else:
                for path in paths:
                    load(connection, [path])
            results.append(landed(connection))
    assert len(results[0]) == 30
    assert all(result == results[0] for result in results)


@pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"])
def test_a_dump_in_another_encoding_is_already_landed(connection, write, encoding: str) -> None:
    dump = post(1, "受付は9時〜17時、氏名−住所です。") + post(2)
    load(connection, [write("dump.txt", dump)])
    recoded = dump.translate(str.maketrans("〜−", "～－")) if encoding == "cp932" else dump
    recoded = recoded.replace("\n", "\r\n")
    assert outcome(load(connection, [write("other.txt", recoded.encode(encoding))])) == (2, 0, 0, 2, 0)


def test_dumps_come_packed_and_through_standard_input(connection, write, monkeypatch) -> None:
    packed = gzip.compress(post(1).encode())
    assert outcome(load(connection, [write("dump.gz", packed)])) == (1, 1, 0, 0, 0)
    monkeypatch.setattr(sys, "stdin", io.TextIOWrapper(io.BytesIO(packed)))
    (summary,) = load(connection, ["-"])
    assert (summary.source_uri, summary.segments_unchanged) == ("stdin", 1)


def test_ids_of_json_lines_are_identities(connection, write) -> None:
    lines = [{"id": "a", "text": post(1)}, {"id": "b", "text": post(1)}, {"id": "c", "text": post(2)}]
    path = write("texts.jsonl", "\n".join(map(json.dumps, lines)))
    assert outcome(load(connection, [path])) == (3, 3, 0, 0, 0)
    labels = connection.execute(
        "select source_labels ->> 'id', position_in_source from raw.segments order by 2"
    ).fetchall()
    assert labels == [("a", 1), ("b", 2), ("c", 3)]
    edited = write("texts.jsonl", json.dumps({"id": "a", "text": "題が変わりました。"}))
    assert outcome(load(connection, [edited])) == (1, 0, 1, 0, 0)


def test_batches_do_not_show_in_the_result(connection, write) -> None:
    path = write("dump.txt", "前書き\n" + "".join(post(number) for number in range(30)))
    assert outcome(load(connection, [path], LoadOptions(batch_segments=4))) == (31, 30, 0, 0, 1)
    assert connection.execute("select count(*) from raw.rejects").fetchall() == [(1,)]


def test_progress_is_reported_for_each_source(connection, write) -> None:
    seen: list[LoadProgress] = []
    paths = [write("1.txt", post(1)), write("2.txt", post(2) + post(3))]
    load(connection, paths, progress=seen.append)
    assert [step.sentence for step in seen] == [
        f"{paths[0]} (1 of 2): 1 found, 100%",
        f"{paths[1]} (2 of 2): 2 found, 100%",
    ]


def test_whoever_waits_for_a_load_is_told_how_far_it_is(write, tmp_path: Path) -> None:
    said: list[str] = []
    path = write("1.txt", post(1))
    load_sources(Warehouse(tmp_path / "warehouse"), [path], say=said.append)
    assert said == ["Loading", f"Loading {path}: 1 found, 100%"]


def test_a_failed_load_lands_nothing_but_its_failure(connection, write) -> None:
    good = write("1.txt", "前書き\n" + post(1))
    with pytest.raises(JikenboError, match=re.escape("No file matches")):
        load(connection, [good, "missing.txt"])

    def interrupt(_: LoadProgress) -> None:
        raise KeyboardInterrupt

    with pytest.raises(KeyboardInterrupt):
        load(connection, [good], LoadOptions(batch_segments=1), progress=interrupt)
    assert connection.execute("select count(*) from raw.segments").fetchall() == [(0,)]
    assert connection.execute("select count(*) from raw.rejects").fetchall() == [(0,)]
    history = connection.execute(
        "select status, source_uri, error, segments_found from raw.loads order by started_at"
    )
    assert history.fetchall() == [
        (
            "failed",
            f"{good} missing.txt",
            "No file matches 'missing.txt'; check the path, or quote a glob pattern.",
            0,
        ),
        ("failed", good, "KeyboardInterrupt", 0),
    ]
    assert outcome(load(connection, [good])) == (2, 1, 0, 0, 1)


def test_an_unreadable_file_is_one_clear_sentence(connection, tmp_path: Path) -> None:
    (tmp_path / "loop.txt").symlink_to(tmp_path / "loop.txt")
    with pytest.raises(JikenboError, match=r"Cannot read .*loop.txt: .*; check the path and its permissions"):
        load(connection, [str(tmp_path / "loop.txt")])


def test_a_wrong_header_pattern_is_one_clear_sentence(connection, write) -> None:
    with pytest.raises(JikenboError, match="is no regular expression"):
        load(connection, [write("1.txt", post(1))], LoadOptions(header_pattern="("))


def test_hostile_text_and_names_stay_text(connection, tmp_path: Path) -> None:
    hostile = "'; drop table raw.segments; -- {{ 7*7 }} <script> =1+1 \x00\x1b[2J\u202e\ud83d".encode(
        "utf-8", "replace"
    )
    path = tmp_path / "'; drop table x; --\u202e{{ name }}\udcff.txt"
    path.write_bytes(HEADERS[1].encode() + hostile + b"\n" + hostile)
    (summary,) = load(connection, [str(tmp_path)])
    assert summary.segments_new == 1
    assert "\\xff" in summary.source_uri
    ((text,),) = connection.execute("select raw_text from raw.segments").fetchall()
    assert "drop table raw.segments; -- {{ 7*7 }} <script> =1+1 [2J?" in text


@pytest.mark.parametrize("seed", range(8))
def test_whatever_the_bytes_accepted_and_rejected_make_found(connection, write, seed: int) -> None:
    chance = random.Random(seed)
    pieces = [
        chance.randbytes(60),
        post(1).encode(),
        post(2).encode("cp932"),
        "前書き".encode("euc_jp"),
        b'{"text": "x"}',
        b"\0\r\x1f\x8b",
    ]
    content = b"\n".join(chance.choices(pieces, k=8))
    for name in ("any.txt", "any.jsonl"):
        path = write(name, content)
        first = outcome(load(connection, [path]))
        assert first[0] >= 1
        assert outcome(load(connection, [path])) == (first[0], 0, 0, first[0] - first[4], first[4])


@pytest.fixture
def reads(monkeypatch) -> list[str]:
    """One entry per dump that is read."""
    names: list[str] = []
    read = READERS[SourceKind.TEXT]
    monkeypatch.setitem(READERS, SourceKind.TEXT, lambda *given: names.append("dump") or read(*given))
    return names


def test_a_file_that_has_not_changed_is_not_read_again(connection, write, reads: list[str]) -> None:
    path = write("dump.txt", post(1) + post(2))
    assert outcome(load(connection, [path])) == (2, 2, 0, 0, 0)
    before = landed(connection)
    for _ in range(2):
        (again,) = load(connection, [path])
        assert outcome([again]) == (2, 0, 0, 2, 0)
        assert again.bytes_read == Path(path).stat().st_size
    assert len(reads) == 1
    assert landed(connection) == before


@pytest.mark.parametrize("change", ["content", "rules", "rejects", "forgotten", "unreadable"])
def test_a_file_is_read_again_where_something_may_come_of_it(
    connection, write, monkeypatch, reads: list[str], change: str
) -> None:
    preface = "前書きです。\n\n" if change == "rejects" else ""
    path = write("dump.txt", preface + post(1) + post(2))
    load(connection, [path])
    options = LoadOptions()
    if change == "content":
        write("dump.txt", post(1) + post(3))
    elif change == "rules":
        options = LoadOptions(max_document_bytes=1_000_000)
    elif change == "forgotten":
        connection.execute(
            "insert into raw.tombstones by name "
            "select 'x' as segment_id, 'y' as content_sha256, now() at time zone 'UTC' as forgotten_at"
        )
    elif change == "unreadable":
        monkeypatch.setattr("hashlib.file_digest", Mock(side_effect=OSError("input/output error")))
    found, new, _, _, rejected = outcome(load(connection, [path], options))
    assert len(reads) == 2
    assert (found, new, rejected) == (2 + (change == "rejects"), change == "content", change == "rejects")
