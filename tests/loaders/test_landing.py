"""Landing repairs a text without losing the way back to it."""

import json
import re
import unicodedata
from itertools import pairwise
from pathlib import Path

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.landing import TRAILING_MARK, Landed, land

PROJECT = Path(__file__).resolve().parents[2]
GOLD = PROJECT.parent / "shared" / "gold"

TRICKY = st.text(
    alphabet=st.one_of(
        st.characters(exclude_categories=["Cs"]),
        st.sampled_from("\r\n\x00\ufeff\u200bか\u3099ﾊﾞﾟｶ～－—ée\u0301神\ufe00。は12.(）【\u2028\x85"),
    ),
    max_size=80,
)
WRAPPED = st.lists(
    st.sampled_from(
        [
            "あいうえおかきくけこ" * 3,
            "あいうえおかきくけこ" * 4,
            "終わります。",
            "",
            "1.見出し",
            "・項目",
            "表 2022 345",
        ]
    ),
    max_size=30,
).map("\n".join)


@given(TRICKY | WRAPPED)
def test_a_landed_text_lands_unchanged(text: str) -> None:
    landed = land(text).text
    assert land(landed) == Landed(landed, range(len(landed)))


@given(TRICKY | WRAPPED)
def test_offsets_rise_and_stay_inside_the_original(text: str) -> None:
    landed = land(text)
    offsets = list(landed.offsets)
    assert len(offsets) == len(landed.text)
    assert all(before < after for before, after in pairwise(offsets))
    assert not offsets or (offsets[0] >= 0 and offsets[-1] < len(text))


@given(TRICKY | WRAPPED)
def test_each_landed_character_comes_from_the_character_at_its_offset(text: str) -> None:
    landed = land(text)
    for number, (character, offset) in enumerate(zip(landed.text, landed.offsets, strict=True)):
        start, end = landed.original_span(text, number, number + 1)
        assert start == offset
        if character == "\n":
            assert text[offset] in "\n\r\x0b\x0c\x85\u2028\u2029"
        elif character not in "〜‖−¢£¬―" and not unicodedata.combining(character):
            assert (
                unicodedata.normalize("NFKD", text[start:end])[0]
                == unicodedata.normalize("NFKD", character)[0]
            )


@given(st.text(alphabet="あか漢字abc12、。「」\n\t 　【】・（）％", max_size=200))
def test_ordinary_text_is_left_alone(text: str) -> None:
    assert land(text).text == text


@pytest.mark.parametrize(
    ("given_text", "landed"),
    [
        ("一行\r\n二行\r三行\u2028四行\x0b五行\x85六行", "一行\n二行\n三行\n四行\n五行\n六行"),
        ("\ufeff見\u200bえ\u200eな\x00い\x1b文\u00ad字\ufe0f", "見えない文字"),
        ("か\u3099ハ\u309aク\u3099", "がパグ"),
        ("Cafe\u0301", "Café"),
        ("ｶﾞｲﾄﾞﾌﾟｯｸ ﾒｰﾙ", "ガイドプック メール"),
        ("か\u200bﾞ", "が"),
        ("午前～午後 ０３－１２３４ ￢—", "午前〜午後 ０３−１２３４ ¬―"),
    ],
)
def test_what_is_invisible_or_split_is_repaired(given_text: str, landed: str) -> None:
    assert land(given_text).text == landed


def test_ideographs_with_a_canonical_twin_are_not_replaced() -> None:
    name = "\ufa19\ufa10\U0002f81a"
    assert unicodedata.normalize("NFC", name) != name
    assert land(name + "\u3099").text.startswith(name)


def test_a_span_leads_back_to_everything_it_was_made_of() -> None:
    original = "\ufeff宛先ﾊﾞｲﾄか\u3099\r\nABC"
    landed = land(original)
    start = landed.text.index("バイトが")
    assert original[slice(*landed.original_span(original, start, start + 4))] == "ﾊﾞｲﾄか\u3099"


PARAGRAPHS = (
    "弊社が運営する通販サイトにおいて、外部の第三者による不正なアクセスを受け、会員の皆様の情報の一部が外部に流出した"
    "可能性のあることが分かりましたので、次のとおりお知らせいたします。",
    "二〇二四年の春に委託先の担当者が設定を誤り、申込フォームの回答一覧を他の申込者からも見られる状態にしておりました。"
    "気付いた職員がその日のうちに閲覧を止め、影響を受けた方々にお詫びの手紙をお送りしております。",
    "原因は、作業手順書に確認の工程が定められていなかったこと、また作業を一人に任せていたことにあると考えております。",
)


def hard_wrap(text: str, columns: int) -> str:
    """Cut each line but the first at a display width, without regard for words or punctuation."""
    first, *lines = text.split("\n")
    wrapped = [first]
    for line in lines:
        current, width = "", 0
        for character in line:
            size = 1 if character.isascii() else 2
            if width + size > columns:
                wrapped.append(current)
                current, width = "", 0
            current, width = current + character, width + size
        wrapped.append(current)
    return "\n".join(wrapped)


def test_hard_wrapped_paragraphs_become_one_line_each() -> None:
    text = "\n".join(
        [
            "表題 2024年4月1日",
            "",
            PARAGRAPHS[0],
            "",
            "1.経緯",
            PARAGRAPHS[1],
            "・氏名",
            "・住所",
            "",
            PARAGRAPHS[2],
        ]
    )
    wrapped = hard_wrap(text, 76)
    assert wrapped != text
    landed = land(wrapped)
    assert landed.text == text
    assert "".join(wrapped[offset] for offset in landed.offsets) == text


def test_lines_broken_at_a_number_of_characters_are_joined_whatever_their_columns() -> None:
    paragraph = (
        "2024年12月20日に発送した1,234名分の案内のうち、35名分の宛名を取り違えていたことが、12月23日に受け取られた方からの"
        "ご連絡で判明いたしました。封筒を貼り合わせる作業を2名で行う決まりでしたが、当日は1名で行っておりました。"
    )
    lines = [paragraph[start : start + 26] for start in range(0, len(paragraph), 26)]
    assert land("表題 2024年12月27日\n\n" + "\n".join(lines)).text == "表題 2024年12月27日\n\n" + paragraph


def test_a_header_breaks_where_the_lines_of_its_text_do() -> None:
    header = "【セキュリティ事件簿#2024-001】株式会社雨宿堂 封入の誤りによるお客様情報の漏えいについて 2024年12月27日"
    broken = "\n".join(header[start : start + 26] for start in range(0, len(header), 26))
    lines = [PARAGRAPHS[0][start : start + 26] for start in range(0, len(PARAGRAPHS[0]), 26)]
    assert len(lines) > 3
    assert land(f"{broken}\n\n" + "\n".join(lines)).text == f"{header}\n\n{PARAGRAPHS[0]}"


def test_rows_of_one_width_are_not_joined() -> None:
    rows = "\n".join(
        f"2024年4月{day}日 午前に受け付けた申込書の控え {day:04d} 番から順に並ぶ一覧表"
        for day in range(10, 20)
    )
    assert land(f"表題\n{rows}").text == f"表題\n{rows}"


def test_two_long_lines_are_no_evidence_of_hard_wrapping() -> None:
    text = "表題\n" + "あ" * 30 + "\n" + "い" * 30 + "\nうえお。"
    assert land(text).text == text


def test_landing_takes_time_linear_in_the_text() -> None:
    text = "あ" * 37 + "\n"
    assert len(land("表題\n" + text * 10_000 + "終わり。").text) == 37 * 10_000 + 7
    assert len(land("か\u3099" * 60_000 + "\r\n" * 20_000).text) == 80_000


def gold_texts() -> list[str]:
    return [
        json.loads(line)["text"]
        for name in ("dev.jsonl", "seed.jsonl")
        for line in (GOLD / name).read_text(encoding="utf-8").splitlines()
    ]


needs_gold = pytest.mark.skipif(not GOLD.exists(), reason="the labelled notices are not beside this checkout")


@needs_gold
def test_labelled_notices_land_unchanged() -> None:
    assert [text[:40] for text in gold_texts() if land(text).text != text] == []


@needs_gold
@pytest.mark.parametrize("columns", [60, 70, 76, 80])
def test_hard_wrapping_labelled_notices_is_undone(columns: int) -> None:
    """A cut after a full stop, or before what looks like a list item, may stay: no reader needs it undone."""
    wrapped_paragraphs = undone = 0
    for text in gold_texts():
        wrapped = hard_wrap(text, columns)
        landed_lines = set(land(wrapped).text.split("\n"))
        for line in text.split("\n")[1:]:
            pieces = hard_wrap(f"\n{line}", columns).split("\n")[1:]
            if len(pieces) > 1 and not any(piece.endswith("。") for piece in pieces[:-1]):
                wrapped_paragraphs += 1
                undone += line in landed_lines
    assert wrapped_paragraphs > 200
    assert undone / wrapped_paragraphs > 0.96


def test_the_bundled_notices_keep_their_lines() -> None:
    samples = PROJECT / "samples" / "notices.txt"
    if not samples.exists():
        pytest.skip("no samples are bundled")
    for text in re.split(r"(?m)^(?=【セキュリティ事件簿)", samples.read_text(encoding="utf-8")):
        assert land(text).text == text.translate(str.maketrans("～－", "〜−"))


def test_marks_that_were_composed_belong_to_the_character_before_them() -> None:
    assert all(TRAILING_MARK.match(mark) for mark in "\u3099\u309a\u0301ﾞﾟ")
