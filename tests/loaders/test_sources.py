"""Sources are found, unpacked and cut into records."""

import gzip
import io
import json
import os
from datetime import datetime
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from jikenbo.errors import JikenboError
from loaders import json_lines, text_dump
from loaders.records import LoadOptions, Record, Reject, RejectReason, Segment, SourceKind
from loaders.resolving import resolve
from loaders.sources import Source
from loaders.streams import CHUNK_BYTES, ByteStream

FIRST = "【セキュリティ事件簿#2024-001】株式会社みほん商店 個人情報の漏えいについて 2024年4月1日"
SECOND = "【セキュリティ事件簿#2024】架空市 書類の紛失について 2024年4月2日"
DUMP = f"{FIRST}\n\n担当者が宛先を誤りました。\n\n\n{SECOND}\n\n封筒を失くしました。\n"


def cut(content: bytes, options: LoadOptions | None = None) -> list[Record]:
    return list(text_dump.read(ByteStream(io.BytesIO(content)), options or LoadOptions()))


def read_lines(*lines: str | bytes, options: LoadOptions | None = None) -> list[Record]:
    content = b"\n".join(line if isinstance(line, bytes) else line.encode() for line in lines)
    return list(json_lines.read(ByteStream(io.BytesIO(content)), options or LoadOptions()))


def segments(records: list[Record]) -> list[Segment]:
    assert all(isinstance(record, Segment) for record in records), records
    return [record for record in records if isinstance(record, Segment)]


def only_reject(records: list[Record]) -> Reject:
    (record,) = records
    assert isinstance(record, Reject)
    return record


class TestTextDumps:
    def test_each_header_line_opens_a_segment_that_starts_with_it(self) -> None:
        first, second = segments(cut(DUMP.encode()))
        assert (first.header_text, second.header_text) == (FIRST, SECOND)
        assert first.raw_text == f"{FIRST}\n\n担当者が宛先を誤りました。"
        assert (first.position, second.position) == (1, 2)

    @pytest.mark.parametrize("newline", ["\n", "\r\n", "\r"])
    @pytest.mark.parametrize("encoding", ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp", "utf-16"])
    def test_encoding_and_newline_make_no_difference(self, encoding: str, newline: str) -> None:
        content = DUMP.replace("\n", newline).encode(encoding)
        plain = [(segment.identity, segment.raw_text) for segment in segments(cut(DUMP.encode()))]
        assert [(segment.identity, segment.raw_text) for segment in segments(cut(content))] == plain

    def test_one_dump_may_mix_encodings(self) -> None:
        posts = [f"【セキュリティ事件簿#{number}】架空町 お詫び\n誤って送りました。\n" for number in range(4)]
        encodings = ["utf-8-sig", "cp932", "euc_jp", "utf-8"]
        mixed = b"".join(post.encode(encoding) for post, encoding in zip(posts, encodings, strict=True))
        assert [segment.raw_text + "\n" for segment in segments(cut(mixed))] == posts

    def test_text_before_the_first_header_is_rejected_with_its_place(self) -> None:
        reject, *posts = cut(f"目次です\n\n{DUMP}".encode())
        assert isinstance(reject, Reject)
        assert reject.reason is RejectReason.BEFORE_FIRST_HEADER
        assert (reject.byte_start, reject.byte_end) == (0, len("目次です\n\n".encode()))
        assert reject.content.decode() == "目次です\n\n"
        assert [post.position for post in segments(posts)] == [2, 3]

    def test_blank_lines_before_the_first_header_are_nothing(self) -> None:
        assert len(segments(cut(f"\ufeff\n \t\n{DUMP}".encode()))) == 2

    @pytest.mark.parametrize(
        ("content", "reason"),
        [
            (b"", RejectReason.EMPTY),
            (b"\xef\xbb\xbf \r\n\0", RejectReason.EMPTY),
            ("見出しのない文章です。".encode(), RejectReason.NO_HEADER),
            (b"\x89PNG\r\n\x1a\n\0\0\0\rIHDR", RejectReason.NO_HEADER),
        ],
    )
    def test_a_file_without_a_post_is_one_reject(self, content: bytes, reason: RejectReason) -> None:
        reject = only_reject(cut(content))
        assert reject.reason is reason
        assert reject.content == content

    def test_an_undecodable_post_costs_its_neighbours_nothing(self) -> None:
        damaged = f"{SECOND}\n封筒".encode() + b"\xff\xfe" + "を失くしました。\n".encode()
        last = FIRST.replace("001", "002")
        first, reject, third = cut(
            f"{FIRST}\n本文です。\n".encode() + damaged + f"{last}\n本文です。\n".encode()
        )
        assert isinstance(first, Segment)
        assert isinstance(third, Segment)
        assert isinstance(reject, Reject)
        assert reject.reason is RejectReason.UNDECODABLE
        assert reject.content == damaged
        assert f"at byte {reject.byte_start + damaged.index(0xFF)}." in reject.detail

    def test_a_damaged_header_line_still_opens_its_own_post(self) -> None:
        damaged = SECOND.encode()[:60] + b"\xff" + SECOND.encode()[60:] + b"\n"
        first, reject = cut(f"{FIRST}\n本文です。\n".encode() + damaged)
        assert isinstance(first, Segment)
        assert isinstance(reject, Reject)
        assert reject.content == damaged

    def test_a_post_over_the_limit_is_rejected_and_only_its_start_kept(self) -> None:
        long = f"{SECOND}\n" + "あ" * 1000 + "\n"
        first, reject, third = cut(
            f"{FIRST}\n本文です。\n{long}{FIRST.replace('001', '003')}\n本文です。\n".encode(),
            LoadOptions(max_document_bytes=500),
        )
        assert isinstance(first, Segment)
        assert isinstance(third, Segment)
        assert isinstance(reject, Reject)
        assert reject.reason is RejectReason.TOO_LARGE
        assert reject.byte_end - reject.byte_start == len(long.encode())
        assert len(reject.content) == 500

    def test_lines_longer_than_a_chunk_are_no_trouble(self) -> None:
        long = "あ" * (CHUNK_BYTES // 2)
        (segment,) = segments(cut(f"{FIRST}\n{long}\n終わり。".encode()))
        assert segment.raw_text == f"{FIRST}\n{long}\n終わり。"

    def test_a_carriage_return_at_the_edge_of_a_chunk_is_one_newline_with_what_follows(self) -> None:
        filler = "a" * (CHUNK_BYTES - len(f"{FIRST}\r\n".encode()) - 1)
        (segment,) = segments(cut(f"{FIRST}\r\n{filler}\r\n終わり。".encode()))
        assert segment.raw_text == f"{FIRST}\n{filler}\n終わり。"

    def test_the_header_pattern_is_configuration(self) -> None:
        options = LoadOptions(header_pattern=r"■ ?\d{4}年")
        first, second = segments(cut("■2024年 一件目\n本文\n■ 2023年 二件目\n本文\n".encode(), options))
        assert (first.header_text, second.header_text) == ("■2024年 一件目", "■ 2023年 二件目")

    def test_a_header_is_recognised_through_invisible_characters(self) -> None:
        (segment,) = segments(cut(f"\u200b{FIRST[:5]}\u200b{FIRST[5:]}\n本文です。".encode()))
        assert segment.header_text == FIRST

    def test_width_and_spacing_of_a_header_do_not_change_what_post_it_is(self) -> None:
        wide = FIRST.replace(" ", "\u3000 ").translate(
            str.maketrans("0123456789#-", "０１２３４５６７８９＃－")
        )
        plain, changed = (segments(cut(f"{header}\n本文です。".encode()))[0] for header in (FIRST, wide))
        assert plain.identity == changed.identity
        assert plain.raw_text != changed.raw_text


class TestJsonLines:
    def test_id_and_reference_date_are_kept(self) -> None:
        text = f"{FIRST}\n本文です。\n\n"
        (segment,) = segments(
            read_lines(json.dumps({"id": "x1", "text": text, "reference_date": "2024-04-03"}))
        )
        assert segment.raw_text == text.rstrip("\n")
        assert segment.labels == {"id": "x1"}
        assert segment.identity == "jsonl:x1"
        assert segment.published_at == datetime(2024, 4, 3)

    @pytest.mark.parametrize(
        ("given_date", "published_at"),
        [
            ("2024-04-03T08:00:00", datetime(2024, 4, 2, 23)),
            ("2024-04-03T08:00:00+00:00", datetime(2024, 4, 3, 8)),
            ("", None),
            (None, None),
        ],
    )
    def test_times_are_stored_in_utc(self, given_date: str | None, published_at: datetime | None) -> None:
        (segment,) = segments(read_lines(json.dumps({"text": "お詫び", "reference_date": given_date})))
        assert segment.published_at == published_at

    def test_the_header_of_a_text_is_its_first_visible_line(self) -> None:
        (segment,) = segments(read_lines(json.dumps({"text": "\n \nお詫び\n本文です。"})))
        assert segment.header_text == "お詫び"
        assert segment.identity == "お詫び"

    def test_blank_lines_are_passed_over(self) -> None:
        first, second = segments(read_lines("", '{"text": "一"}', " ", '\ufeff{"text": "二"}', ""))
        assert (first.position, second.position) == (1, 2)

    @pytest.mark.parametrize(
        ("line", "reason"),
        [
            ("{", RejectReason.MALFORMED_RECORD),
            ("[1]", RejectReason.MALFORMED_RECORD),
            ('{"id": 1}', RejectReason.MALFORMED_RECORD),
            ('{"text": 1}', RejectReason.MALFORMED_RECORD),
            ('{"text": "x", "id": {}}', RejectReason.MALFORMED_RECORD),
            ('{"text": "x", "reference_date": "yesterday"}', RejectReason.MALFORMED_RECORD),
            ('{"text": "x", "reference_date": 20240403}', RejectReason.MALFORMED_RECORD),
            ("[" * 100_000, RejectReason.MALFORMED_RECORD),
            ('{"text": "\\ud800"}', RejectReason.UNDECODABLE),
            (b'{"text": "\xff\xff"}', RejectReason.UNDECODABLE),
            ('{"text": " \\n\\u200b"}', RejectReason.EMPTY),
            ("", RejectReason.EMPTY),
        ],
    )
    def test_a_bad_line_is_rejected_with_its_reason(self, line: str | bytes, reason: RejectReason) -> None:
        assert only_reject(read_lines(line)).reason is reason

    def test_a_line_over_the_limit_is_rejected(self) -> None:
        options = LoadOptions(max_document_bytes=40)
        good, reject = read_lines('{"text": "x"}', json.dumps({"text": "あ" * 50}), options=options)
        assert isinstance(good, Segment)
        assert isinstance(reject, Reject)
        assert reject.reason is RejectReason.TOO_LARGE
        assert len(reject.content) == 40


class TestStreams:
    def test_gzip_is_unpacked_and_measured_as_stored(self) -> None:
        packed = gzip.compress(DUMP.encode()) + gzip.compress(FIRST.replace("001", "009").encode())
        stream = ByteStream(io.BytesIO(packed))
        assert len(segments(list(text_dump.read(stream, LoadOptions())))) == 3
        assert stream.bytes_read == len(packed)

    def test_a_broken_archive_keeps_whole_posts_and_rejects_the_one_it_breaks_in(self) -> None:
        long = DUMP + "".join(f"{number}番の行です。\n" for number in range(100_000))
        *posts, reject = cut(gzip.compress(long.encode())[:-2000])
        assert [post.header_text for post in segments(posts)] == [FIRST]
        assert isinstance(reject, Reject)
        assert reject.reason is RejectReason.CORRUPT_ARCHIVE
        assert reject.content.startswith(SECOND.encode())

    @pytest.mark.parametrize("length", [9, 20])
    def test_an_archive_broken_before_its_first_letter_is_broken_and_not_empty(self, length: int) -> None:
        (reject,) = cut(gzip.compress(DUMP.encode())[:length])
        assert isinstance(reject, Reject)
        assert reject.reason is RejectReason.CORRUPT_ARCHIVE

    def test_a_broken_archive_of_json_lines_rejects_the_line_it_breaks_in(self) -> None:
        lines = "".join(
            json.dumps({"id": number, "text": f"お詫び{number}"}) + "\n" for number in range(20_000)
        )
        *posts, reject = list(
            json_lines.read(ByteStream(io.BytesIO(gzip.compress(lines.encode())[:-2000])), LoadOptions())
        )
        assert len(segments(posts)) > 100
        assert isinstance(reject, Reject)
        assert reject.reason is RejectReason.CORRUPT_ARCHIVE

    @given(st.lists(st.sampled_from([b"a", b"\r", b"\n", b"\r\n", b"\xe3"]), max_size=40).map(b"".join))
    def test_lines_put_together_are_the_source(self, content: bytes) -> None:
        lines = list(ByteStream(io.BytesIO(content)).lines())
        assert [line.content for line in lines] == content.splitlines(keepends=True)
        assert [line.byte_start for line in lines] == [
            sum(len(line.content) for line in lines[:number]) for number in range(len(lines))
        ]

    @given(
        st.binary(max_size=300),
        st.sampled_from([b"", b"\x1f\x8b", b"\xff\xfe", b"\xfe\xff", b"\xef\xbb\xbf"]),
    )
    def test_any_bytes_make_at_least_one_record_and_no_exception(self, content: bytes, start: bytes) -> None:
        for reader in (text_dump.read, json_lines.read):
            records = list(
                reader(ByteStream(io.BytesIO(start + content)), LoadOptions(header_pattern="[a-f]"))
            )
            assert records
            for record in records:
                if isinstance(record, Segment):
                    (record.raw_text + record.header_text + record.identity).encode()


class TestResolving:
    def test_a_directory_is_taken_with_all_below_it_by_name_without_hidden_files(
        self, tmp_path: Path
    ) -> None:
        for name in ["b.txt", "a/z.txt", "a/y.txt", ".hidden", ".git/config"]:
            (tmp_path / name).parent.mkdir(exist_ok=True)
            (tmp_path / name).touch()
        found = [Path(source.uri).relative_to(tmp_path).as_posix() for source in resolve([str(tmp_path)])]
        assert found == ["a/y.txt", "a/z.txt", "b.txt"]

    def test_pipes_and_devices_in_a_directory_keep_no_load_waiting(self, tmp_path: Path) -> None:
        os.mkfifo(tmp_path / "pipe")
        (tmp_path / "null").symlink_to("/dev/null")
        (tmp_path / "one.txt").touch()
        for name in (tmp_path, f"{tmp_path}/*"):
            assert [Path(source.uri).name for source in resolve([str(name)])] == ["one.txt"]
        assert len(resolve([str(tmp_path / "pipe")])) == 1

    def test_globs_reach_into_folders(self, tmp_path: Path) -> None:
        (tmp_path / "deep").mkdir()
        for name in ["one.txt", "deep/two.txt", "three.csv"]:
            (tmp_path / name).touch()
        assert [Path(source.uri).name for source in resolve([f"{tmp_path}/**/*.txt"])] == [
            "two.txt",
            "one.txt",
        ]

    def test_a_file_named_like_a_glob_is_that_file(self, tmp_path: Path) -> None:
        path = tmp_path / "a[1]*.txt"
        path.touch()
        assert resolve([str(path)]) == [Source(str(path), path)]

    @pytest.mark.parametrize("name", ["nowhere.txt", "no*where", "a\0b"])
    def test_a_name_that_stands_for_nothing_is_one_clear_sentence(self, name: str) -> None:
        with pytest.raises(JikenboError, match="check the path"):
            resolve([name])

    def test_standard_input_can_be_named_once(self) -> None:
        with pytest.raises(JikenboError, match="twice"):
            resolve(["-", "-"])

    def test_no_source_and_an_empty_directory_are_refused(self, tmp_path: Path) -> None:
        with pytest.raises(JikenboError, match="No source"):
            resolve([])
        with pytest.raises(JikenboError, match="holds no file"):
            resolve([str(tmp_path)])

    @pytest.mark.parametrize(
        ("name", "content", "kind"),
        [
            ("a.jsonl", b"", SourceKind.JSONL),
            ("a.ndjson.gz", b"", SourceKind.JSONL),
            ("stdin", b'\xef\xbb\xbf {"id": 1, "text": "x"}', SourceKind.JSONL),
            ("stdin", b"{}", SourceKind.TEXT),
            ("a.txt", FIRST.encode(), SourceKind.TEXT),
        ],
    )
    def test_the_kind_shows_in_name_or_content(self, name: str, content: bytes, kind: SourceKind) -> None:
        assert Source(name, None).kind(ByteStream(io.BytesIO(content))) is kind
