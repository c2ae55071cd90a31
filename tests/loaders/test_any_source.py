"""Whatever is pointed at is landed or quarantined: any bytes, under any name, with any text in any field."""

import gzip
import json
from collections.abc import Iterator
from html import escape
from pathlib import Path

import duckdb
import pytest
import zstandard
from hypothesis import HealthCheck, given, settings
from hypothesis import strategies as st
from source_fixtures import BODY, PAGE, archive, atom, crawl, read, reasons, workbook

import loaders
from loaders import guard
from loaders.kinds import SUFFIXES
from loaders.records import LoadOptions, Reject, RejectReason, Segment, SourceKind

ISOLATED = {SourceKind.PARQUET, SourceKind.XLSX}
IN_PROCESS = sorted(suffix for suffix, kind in SUFFIXES.items() if kind not in ISOLATED)

SEEDS = [
    PAGE.encode(),
    atom(f"<title>お詫び</title><content>{BODY}</content>"),
    f"title,text\nお詫び,{BODY!r}\n".encode("cp932"),
    json.dumps({"text": BODY}).encode(),
    archive({"a.csv": b"text\nx\n", "b.html": PAGE.encode()}),
    crawl(("https://kakuu.example/1", "text/html", PAGE.encode()), packed=False),
    gzip.compress(PAGE.encode()),
    zstandard.compress(PAGE.encode()),
    BODY.encode("utf-16"),
]

HOSTILE = [
    "'; drop table raw.segments; --",
    "{{ 7 * 7 }}{% raw %}",
    "<script>alert(1)</script>",
    "\x1b[31m\x1b]0;title\x07",
    '=HYPERLINK("http://x")',
    "@SUM(1+1)*cmd|' /C calc'!A0",
    "\u202eadoc.txt\u200f",
    "前\x00後",
    "\ud800",
    "a" * 5000,
]


@pytest.fixture(scope="module")
def connection() -> Iterator[duckdb.DuckDBPyConnection]:
    with duckdb.connect() as opened:
        yield opened


@st.composite
def damaged(draw: st.DrawFn) -> bytes:
    """A source of some kind with a few bytes replaced, cut out or put in."""
    content = bytearray(draw(st.sampled_from(SEEDS)))
    for _ in range(draw(st.integers(0, 4))):
        start = draw(st.integers(0, len(content)))
        content[start : start + draw(st.integers(0, 8))] = draw(st.binary(max_size=8))
    return bytes(content)


def assert_nothing_is_lost(connection: duckdb.DuckDBPyConnection, path: Path) -> None:
    (summary,) = loaders.load(connection, [str(path)])
    accepted = summary.segments_new + summary.segments_changed + summary.segments_unchanged
    assert summary.segments_found == accepted + summary.segments_rejected > 0
    counted = connection.execute(
        "select count(*), count(*) filter (where reason = 'reader_failed') from raw.rejects where load_id = ?",
        [summary.load_id],
    ).fetchone()
    assert counted == (summary.segments_rejected, 0)


@pytest.mark.parametrize("suffix", [".txt", *IN_PROCESS])
@settings(max_examples=25, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.one_of(st.binary(max_size=400), damaged()))
def test_any_bytes_under_any_name_are_landed_or_rejected(connection, tmp_path, suffix, content) -> None:
    path = tmp_path / f"any{suffix}"
    path.write_bytes(content)
    assert_nothing_is_lost(connection, path)


@pytest.mark.parametrize("suffix", [".xlsx", ".parquet"])
@settings(max_examples=3, deadline=None, suppress_health_check=[HealthCheck.function_scoped_fixture])
@given(content=st.binary(max_size=100), place=st.floats(0, 1))
def test_any_bytes_in_files_for_other_processes_too(connection, tmp_path, suffix, content, place) -> None:
    path = tmp_path / f"any{suffix}"
    whole = workbook({"s": [["text"], ["本文です"]]}) if suffix == ".xlsx" else b"PAR1" + bytes(90) + b"PAR1"
    cut = int(len(whole) * place)
    path.write_bytes(whole[:cut] + content + whole[cut:])
    assert_nothing_is_lost(connection, path)


@pytest.mark.parametrize("hostile", HOSTILE, ids=range(len(HOSTILE)))
def test_hostile_text_in_any_field_stays_text(connection, tmp_path, hostile) -> None:
    storable = hostile.encode("utf-8", "replace").decode()
    plain = storable.replace("\x00", "").replace("\x1b", "").replace("\x07", "")
    sources = {
        "a.jsonl": json.dumps({"id": hostile, "text": f"{hostile}\n{BODY}"}),
        "b.jsonl": json.dumps({"text": f"お詫び{hostile[:3]}\n{BODY}{storable}"}),
        "a.atom": atom(
            f"<title type='text'>{escape(plain)}</title><id>{escape(plain)}</id><link href='{escape(plain)}'/>"
            f"<published>{escape(plain)}</published><category term='{escape(plain)}'/><content type='text'>{escape(plain)} {BODY}</content>"
        ).decode(),
        "a.csv": "title,text,date,url,id,other\n" + ",".join([f'"{storable.replace(chr(34), chr(34) * 2)}"'] * 6),
        "a.html": f"<title>{escape(storable)}</title><meta name=date content='{escape(storable)}'><p>{escape(storable)} {BODY}</p>",
    }  # fmt: skip
    before = connection.execute("select count(*) from raw.loads").fetchone()
    for name, content in sources.items():
        path = tmp_path / name
        path.write_bytes(content.encode("utf-8", "surrogatepass"))
        assert_nothing_is_lost(connection, path)
    after = connection.execute("select count(*) from raw.loads").fetchone()
    assert after[0] - before[0] == len(sources)
    texts = connection.execute(
        "select raw_text || source_labels from raw.segments where source_uri like ? || '%'", [str(tmp_path)]
    ).fetchall()
    assert not any("\x00" in (text or "") for (text,) in texts)


def test_hostile_file_names_stay_text(connection, tmp_path) -> None:
    for number, hostile in enumerate(HOSTILE[:7]):
        path = tmp_path / f"{number}{hostile.replace('/', '_')}.txt"
        path.write_text(f"【セキュリティ事件簿#2024-{500 + number}】架空 お詫び\n本文", encoding="utf-8")
        assert_nothing_is_lost(connection, path)
        stored = connection.execute("select count(*) from raw.segments where source_uri = ?", [str(path)])
        assert stored.fetchone() == (1,)


def test_a_post_that_arrives_by_several_ways_is_one_segment_with_all_its_addresses(tmp_path) -> None:
    title = "【セキュリティ事件簿#2024-301】架空株式会社 お詫び"
    links = ["https://kakuu.example/feed-1", "https://kakuu.example/table-1", "https://kakuu.example/page-1"]
    page = f"<link rel=canonical href='{links[2]}'><h1>{title}</h1><p>誤って送りました。</p>"
    ways = {
        "dump.txt": f"{title}\n\n誤って送りました。\n".encode(),
        "feed.atom": atom(
            f"<title>{title}</title><link href='{links[0]}'/><content>誤って送りました。</content>"
        ),
        "table.csv": f"title,text,url\n{title},誤って送りました。,{links[1]}\n".encode("cp932"),
        "page.html": page.encode("euc_jp"),
    }
    for name, content in ways.items():
        (tmp_path / name).write_bytes(content)
    with duckdb.connect() as opened:
        loaders.load(opened, [str(tmp_path / name) for name in ways])
        assert opened.execute("select count(*), max(version) from raw.segments").fetchone() == (1, 1)
        urls = opened.execute("select url from raw.urls order by url").fetchall()
    assert [url for (url,) in urls] == sorted(links)


def test_a_source_of_nothing_but_garbage_is_stopped_with_a_reason(monkeypatch) -> None:
    monkeypatch.setattr(guard, "MOST_REJECTS_IN_A_ROW", 100)
    content = b'{"text": "x"}\n' + b"garbage\n" * 1_000_000
    records = read("a.jsonl", content)
    assert reasons(records) == ["landed"] + ["malformed_record"] * 100 + ["garbage"]
    last = records[-1]
    assert isinstance(last, Reject)
    assert (last.byte_start, last.byte_end, last.content) == (14 + 800, len(content), b"")


def test_rejects_between_good_records_are_no_garbage(monkeypatch) -> None:
    monkeypatch.setattr(guard, "MOST_REJECTS_IN_A_ROW", 3)
    records = read("a.jsonl", b'garbage\ngarbage\n{"text": "x"}\n' * 20)
    assert "garbage" not in reasons(records)


def test_an_error_that_no_reader_foresaw_ends_in_a_reject_not_in_a_failed_load() -> None:
    def broken(stream, options):
        yield Segment("x", "x", "x", 1, 1)
        raise KeyError("unforeseen")

    landed, failed = guard.guarded(broken, None, LoadOptions())  # type: ignore[arg-type]
    assert isinstance(landed, Segment)
    assert isinstance(failed, Reject)
    assert failed.reason is RejectReason.READER_FAILED
    assert "unforeseen" in failed.detail
