"""Bytes become text strictly, and the same text whatever the encoding."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from loaders.decoding import UndecodableError, decode, decode_declared
from loaders.landing import land

NOTICE = "【お知らせ】株式会社みほん\n4月1日、担当者が宛先を誤り、12名のメールアドレス（氏名を含む）を送信しました。\n"

ENCODINGS = ["utf-8", "utf-8-sig", "cp932", "euc_jp", "iso2022_jp"]


@pytest.mark.parametrize("encoding", ENCODINGS)
def test_each_encoding_is_recognised(encoding: str) -> None:
    decoded = decode(NOTICE.encode(encoding))
    assert decoded.text == NOTICE
    assert decoded.encoding == encoding.removesuffix("-sig")


@given(
    st.text(
        alphabet="あいうえおかがきくけこアイウエオ個人情報漏洩株式会社、。・ー「」（）１２３abc123 \n",
        min_size=4,
    )
)
def test_japanese_text_is_read_alike_in_each_encoding(text: str) -> None:
    text = "お知らせ" + text
    for encoding in ENCODINGS:
        assert decode(text.encode(encoding)).text == text


def test_characters_that_encodings_disagree_on_land_alike() -> None:
    landed = land("10時〜12時 ０３−１２ ¬ ‖ ¢ £ のご案内").text
    microsoft = "10時～12時 ０３－１２ ￢ ∥ ￠ ￡ のご案内"
    assert land(decode(microsoft.encode("cp932")).text).text == landed
    assert land(decode("10時〜12時 ０３−１２ ¬ ‖ ¢ £ のご案内".encode("euc_jp")).text).text == landed
    assert land(decode(microsoft.encode()).text).text == landed


def test_characters_of_vendors_are_read_in_every_encoding() -> None:
    text = "①髙橋㈱のお知らせです"
    euc = "のお知らせです".encode("euc_jp")
    assert decode(text.encode("cp932")).text == text
    assert decode(b"\xad\xa1\xfc\xe2" + "橋".encode("euc_jp") + b"\xad\xea" + euc).text == text
    assert decode(b"\xad\xa1\x8f\xf4\xfb" + "橋".encode("euc_jp") + b"\xad\xea" + euc).text == text
    assert decode(b"\x1b$B\x2d\x21\x1b(B" + "のお知らせです".encode("iso2022_jp")).text == "①のお知らせです"


def test_half_width_katakana_does_not_make_cp932_implausible() -> None:
    text = "ｼｽﾃﾑの不具合により顧客の氏名を表示しておりました"
    assert decode(text.encode("cp932")).text == text


def test_plain_ascii_with_escape_sequences_stays_ascii() -> None:
    assert decode(b"\x1b[31mred\x1b[0m").text == "\x1b[31mred\x1b[0m"


@pytest.mark.parametrize("encoding", ["utf-8", "cp932", "euc_jp"])
def test_damaged_text_is_refused_with_the_place_of_the_damage(encoding: str) -> None:
    good = NOTICE.encode(encoding)
    with pytest.raises(UndecodableError) as refusal:
        decode(good + b"\xff\xff\xfe" + good)
    assert 0 < refusal.value.position <= len(good)


def test_one_bad_byte_in_utf8_does_not_turn_it_into_cp932() -> None:
    good = NOTICE.encode()
    for place in range(0, len(good), 7):
        damaged = good[:place] + b"\xe3" + good[place:]
        with pytest.raises(UndecodableError):
            decode(damaged)


@pytest.mark.parametrize("declared", ["shift_jis", "euc-jp"])
def test_utf8_stays_utf8_whatever_is_declared(declared: str) -> None:
    for text in ("あいう", "お詫び", "漏洩", NOTICE):
        decoded = decode_declared(text.encode(), declared)
        assert decoded is not None
        assert decoded.text == text


def test_what_is_declared_decides_where_it_fits() -> None:
    short = "紛失"  # too short to tell CP932 from EUC-JP by its looks
    for declared, encoding in (("Shift_JIS", "cp932"), ("EUC-JP", "euc_jp")):
        decoded = decode_declared(short.encode(encoding), declared)
        assert decoded is not None
        assert decoded.text == short
    assert decode_declared(NOTICE.encode("euc_jp"), "utf-8") is None
    assert decode_declared(NOTICE.encode(), "latin-1") is None


def test_pictures_are_no_text() -> None:
    with pytest.raises(UndecodableError):
        decode(b"\x89PNG\r\n\x1a\n" + bytes(range(256)) * 4)


@given(st.binary(max_size=200))
def test_any_bytes_are_decoded_or_refused(content: bytes) -> None:
    try:
        decode(content).text.encode()
    except UndecodableError as refusal:
        assert 0 <= refusal.position < len(content)
