"""Crawls: pages that look like a notice land; every other document is told, without its content."""

import gzip
from pathlib import Path

import pytest
from source_fixtures import BODY, ORDINARY_PAGE, PAGE, TITLE, crawl, only_reject, read, reasons, segments

from loaders.kinds import kind_of
from loaders.records import LoadOptions, Reject, RejectReason
from loaders.screening import screen

HTML = "text/html; charset=UTF-8"
ADDRESS = "https://kakuu.example/news/1"


def test_only_what_looks_like_a_notice_lands_and_nothing_else_is_kept() -> None:
    records = read(
        "crawl.warc.gz",
        crawl(
            (ADDRESS, HTML, PAGE.encode()),
            ("https://kakuu.example/menu", HTML, ORDINARY_PAGE.encode()),
            ("https://kakuu.example/a.png", "image/png", b"\x89PNG"),
            (ADDRESS, "text/html; charset=Shift_JIS", PAGE.replace("101", "102").encode("cp932")),
        ),
    )
    assert reasons(records) == ["landed", "not_a_notice", "not_a_notice", "landed"]
    first, second = segments([records[0], records[3]])
    assert first.raw_text == f"{TITLE}\n\n" + BODY.replace("\n", "\n\n")
    assert first.labels == {"url": ADDRESS}
    assert second.raw_text == first.raw_text.replace("101", "102")
    for record in records[1:3]:
        assert isinstance(record, Reject)
        assert record.content == b""
        assert "https://kakuu.example/" in record.detail


def test_a_page_that_only_frames_itself_with_such_words_is_no_notice() -> None:
    framed = ORDINARY_PAGE.replace(
        "</main>", "</main><footer>個人情報の取扱い 情報漏えい対策 お詫び お知らせ</footer>"
    )
    records = read("crawl.warc", crawl((ADDRESS, HTML, framed.encode()), packed=False))
    assert reasons(records) == ["not_a_notice"]


def test_answers_other_than_success_are_no_pages() -> None:
    records = read("a.warc.gz", crawl((ADDRESS, HTML, PAGE.encode()), status="404 Not Found"))
    assert reasons(records) == ["not_a_notice"]
    assert isinstance(records[0], Reject)
    assert "404" in records[0].detail


def test_packed_bodies_are_unpacked_no_further_than_the_limit() -> None:
    body = gzip.compress(PAGE.encode())
    made = crawl((ADDRESS, HTML, body), packed=False).replace(
        b"Content-Type: text/html", b"Content-Encoding: gzip\r\nContent-Type: text/html"
    )
    # The record grew by the new header, and says so.
    added = len(b"Content-Encoding: gzip\r\n")
    start = made.rindex(b"Content-Length: ") + len(b"Content-Length: ")
    end = made.index(b"\r\n", start)
    made = made[:start] + str(int(made[start:end]) + added).encode() + made[end:]
    assert reasons(read("a.warc", made)) == ["landed"]
    small = LoadOptions(max_document_bytes=200)
    assert reasons(read("a.warc", made, small)) in (["too_large"], ["not_a_notice"])


def test_text_of_a_crawl_is_read_too() -> None:
    wet = (
        "WARC/1.0\r\nWARC-Type: conversion\r\nWARC-Target-URI: https://kakuu.example/1\r\n"
        "WARC-Record-ID: <urn:uuid:1>\r\nWARC-Date: 2024-04-02T00:00:00Z\r\nContent-Type: text/plain\r\n"
        f"Content-Length: {len(f'{TITLE}{chr(10)}{BODY}'.encode())}\r\n\r\n{TITLE}\n{BODY}\r\n\r\n"
    )
    (segment,) = segments(read("a.warc.wet.gz", gzip.compress(wet.encode())))
    assert segment.raw_text == f"{TITLE}\n{BODY}"
    assert segment.published_at is None


def test_a_crawl_that_breaks_off_keeps_what_came_before() -> None:
    whole = crawl((ADDRESS, HTML, PAGE.encode()), (ADDRESS, HTML, PAGE.replace("101", "102").encode()))
    assert reasons(read("a.warc.gz", whole[:-100])) == ["landed", "corrupt_archive"]
    plain = crawl((ADDRESS, HTML, PAGE.encode()), (ADDRESS, HTML, PAGE.encode()), packed=False)
    assert reasons(read("a.warc", plain[:-100])) == ["landed", "corrupt_archive"]


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"no crawl", RejectReason.CORRUPT_ARCHIVE),
        (b"WARC/1.0\r\nContent-Length: nonsense\r\n\r\n", RejectReason.EMPTY),
        (b"", RejectReason.EMPTY),
        (crawl(), RejectReason.EMPTY),
    ],
)
def test_a_file_without_a_document_is_one_reject(content: bytes, reason: RejectReason) -> None:
    assert only_reject(read("a.warc", content)).reason is reason


def test_a_crawl_is_known_by_name_and_content() -> None:
    assert kind_of("stdin", crawl(packed=False)) == kind_of("CC-MAIN.warc.gz", b"") == "warc"


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp", "iso2022_jp"])
def test_the_screen_reads_every_usual_encoding(encoding: str) -> None:
    assert screen().may_hold_notice(PAGE.encode(encoding))


def test_the_screen_lets_notices_pass_and_everyday_posts_not() -> None:
    samples = Path(__file__).resolve().parents[2] / "samples" / "notices.txt"
    posts = segments(read("samples.txt", samples.read_bytes()))
    passed = [screen().looks_like_notice(post.raw_text) for post in posts]
    assert sum(passed) >= len(passed) - 3
    assert not screen().looks_like_notice("週末の旅行記\n\n観光がとても楽しみでした。感想を書く予定です。")
