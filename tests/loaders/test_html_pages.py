"""Pages become lines that the models can read, with what their metadata says."""

import io
import time
from datetime import datetime

import pytest
from hypothesis import given
from hypothesis import settings as limits
from hypothesis import strategies as st

from loaders import html_pages
from loaders.html_pages import text_of
from loaders.records import LoadOptions, Record, Reject, RejectReason, Segment
from loaders.streams import ByteStream


def read(page: str | bytes, options: LoadOptions | None = None) -> list[Record]:
    content = page if isinstance(page, bytes) else page.encode()
    return list(html_pages.read(ByteStream(io.BytesIO(content)), options or LoadOptions()))


def only(page: str | bytes) -> Segment:
    (record,) = read(page)
    assert isinstance(record, Segment), record
    return record


PRESS_PAGE = """<!DOCTYPE html><html lang="ja"><head><meta charset="utf-8">
<title>個人情報の漏えいについて | 株式会社みほん商店</title>
<meta property="og:site_name" content="株式会社みほん商店">
<link rel="canonical" href="https://www.mihon.example/news/2024/0401.html?utm_source=x#top">
<script type="application/ld+json">{"@graph": [{"@type": "NewsArticle", "datePublished": "2024-04-01T10:00:00+09:00"}]}</script>
<style>p { color: red }</style></head>
<body><header><h1><a href="/">みほん商店</a></h1></header><nav><ul><li>会社情報</li></ul></nav>
<main><div class="breadcrumb">トップ &gt; お知らせ</div>
<h2 class="title">個人情報の漏えいについて</h2><p class="date">2024年4月1日</p>
<p>当社の通販サイトで、
 お客様の情報が<b>漏えい</b>しました。<br>お詫び申し上げます。</p>
<h3>1.漏えいした情報</h3>
<ul><li>氏名</li><li><p>住所</p></li><li>・電話番号</li></ul>
<h3>2.件数</h3>
<table><caption>内訳</caption><tr><th>会員</th><td>1,234名</td></tr><tr><th>期間:</th><td>4月1日<br>4月2日</td></tr>
<tr><td>氏名</td><td>住所</td><td>10件</td></tr></table>
<h3>3.経緯</h3>
<dl><dt>3月1日</dt><dd>発覚しました。</dd></dl>
<ol><li>調べました。<li>止めました。</ol>
<p style="display: none">見えない文。</p><script>alert("x")</script>
</main><aside>関連</aside><footer>Copyright</footer></body></html>"""


def test_a_press_page_becomes_title_and_lines() -> None:
    segment = only(PRESS_PAGE)
    assert [line for line in segment.raw_text.split("\n") if line] == [
        "個人情報の漏えいについて",
        "2024年4月1日",
        "当社の通販サイトで、お客様の情報が漏えいしました。",
        "お詫び申し上げます。",
        "1.漏えいした情報",
        "・氏名",
        "・住所",
        "・電話番号",
        "2.件数",
        "内訳",
        "会員：1,234名",
        "期間：4月1日、4月2日",
        "氏名　住所　10件",
        "3.経緯",
        "3月1日",
        "発覚しました。",
        "(1) 調べました。",
        "(2) 止めました。",
    ]
    assert segment.published_at == datetime(2024, 4, 1, 1)
    assert segment.labels == {
        "url": "https://www.mihon.example/news/2024/0401.html",
        "site_name": "株式会社みほん商店",
    }
    assert segment.identity == "url:https://www.mihon.example/news/2024/0401.html"


@pytest.mark.parametrize(
    ("charset", "encoding"),
    [
        ("utf-8", "utf-8"),
        ("Shift_JIS", "cp932"),
        ("EUC-JP", "euc_jp"),
        ("iso-2022-jp", "iso2022_jp"),
        ("utf-8", "cp932"),
        ("utf-16", "utf-16"),
    ],
)
def test_the_charset_may_be_declared_or_wrong(charset: str, encoding: str) -> None:
    page = PRESS_PAGE.replace('charset="utf-8"', f'charset="{charset}"')
    assert only(page.encode(encoding)).raw_text == only(PRESS_PAGE).raw_text


def blog_post(number: int) -> str:
    return (
        f'<div class="post hentry"><h3 class="post-title entry-title"><a href="/2024/04/{number}.html">'
        f"【セキュリティ事件簿#2024-{number:03d}】架空市 書類の紛失</a></h3>"
        f'<abbr class="published" title="2024-04-0{number}T08:00:00+09:00">8:00</abbr>'
        f'<div class="post-body entry-content"><div>{number}番の封筒を失くしました。</div><div><br></div>'
        f"<div>{'職員が探しましたが、見つかりませんでした。' * 4}</div></div>"
        '<div class="post-footer">投稿者</div></div>'
    )


BLOG = (
    "<html><head><title>架空の事件簿</title></head><body><h1>架空の事件簿</h1>"
    '<div class="sidebar"><div class="widget">人気の記事</div></div>%s</body></html>'
)


def test_a_list_page_holds_several_posts_each_with_its_own_address_and_date() -> None:
    records = read(BLOG % (blog_post(1) + blog_post(2)))
    assert [record.header_text for record in records if isinstance(record, Segment)] == [
        "【セキュリティ事件簿#2024-001】架空市 書類の紛失",
        "【セキュリティ事件簿#2024-002】架空市 書類の紛失",
    ]
    first, second = (record for record in records if isinstance(record, Segment))
    assert first.published_at == datetime(2024, 3, 31, 23)
    assert (first.position, second.position) == (1, 2)
    assert "2番の封筒" in second.raw_text
    assert "投稿者" not in second.raw_text


def test_a_post_of_the_collection_is_one_post_whether_it_comes_from_a_list_or_its_own_page() -> None:
    alone = only(BLOG % blog_post(1))
    listed = read(BLOG % (blog_post(1) + blog_post(2)))[0]
    assert isinstance(listed, Segment)
    assert (alone.identity, alone.raw_text) == (listed.identity, listed.raw_text)


def test_teasers_beside_an_article_are_no_posts() -> None:
    teaser = "<article><h2>別の記事</h2><p>短い。</p></article>"
    page = f"<html><title>題</title><body><article><h1>題</h1><p>{'本文です。' * 30}</p></article>{teaser}{teaser}</body></html>"
    assert only(page).raw_text == "題\n\n" + "本文です。" * 30


@pytest.mark.parametrize("depth", [500, 1_900])
def test_deeply_nested_text_is_not_lost(depth: int) -> None:
    assert text_of("<div>" * depth + "深い所の文。" + "</div>" * depth) == "深い所の文。"


@pytest.mark.parametrize(
    "page",
    [
        "<html>" + "<div>" * 100_000 + "文",
        "<html>" + "<b>x" * 400_000,
        "<html>" + "<p>x</p>" * 300_000,
    ],
)
def test_crafted_pages_are_stopped_with_a_reason(page: str) -> None:
    (record,) = read(page)
    assert isinstance(record, Reject)
    assert record.reason is RejectReason.HOSTILE_MARKUP


@pytest.mark.parametrize(
    "piece",
    ["<a ", "<!--", "<![CDATA[", "<!", "&#", "<table><tr><td>", "<ol><li>", "<h1>", "</", "<p", "<![if x"],
)
def test_repeated_openings_take_no_more_than_a_moment(piece: str) -> None:
    began = time.monotonic()
    assert read("<html>" + piece * 10_000)
    assert time.monotonic() - began < 15


def test_markup_in_text_stays_text() -> None:
    segment = only(
        "<html><title>&lt;script&gt;alert(1)&lt;/script&gt;</title><body>{{ x }}'; drop table x --</body></html>"
    )
    assert segment.raw_text == "<script>alert(1)</script>\n\n{{ x }}'; drop table x --"


@pytest.mark.parametrize("page", ["<html></html>", "<html><title>題だけ</title><body> </body></html>"])
def test_a_page_without_text_is_rejected(page: str) -> None:
    (record,) = read(page)
    assert isinstance(record, Reject)
    assert record.reason is RejectReason.EMPTY


def test_a_page_over_the_limit_is_rejected() -> None:
    (record,) = read("<html>" + "あ" * 1000, LoadOptions(max_document_bytes=500))
    assert isinstance(record, Reject)
    assert (record.reason, record.byte_end, len(record.content)) == (RejectReason.TOO_LARGE, 3006, 500)


TAGS = st.sampled_from(
    [
        "<p>",
        "</p>",
        "<table>",
        "<tr>",
        "<td>",
        "</table>",
        "<ul>",
        "<li>",
        "<div>",
        "</div>",
        "<h1>",
        "文。",
        "<article>",
        "</article>",
        "<!--",
        "-->",
        "<b",
        "<ol>",
        "&",
        "&amp;",
        "<script>",
        "</script>",
        "<title>",
        "<main>",
        "<br/>",
        "<![CDATA[",
        "]]>",
        "<?x?>",
        "�",
    ]
)


@limits(deadline=None, max_examples=60)
@given(
    st.lists(TAGS, max_size=40).map("".join) | st.binary(max_size=80).map(lambda raw: raw.decode("latin-1"))
)
def test_any_markup_makes_at_least_one_record_and_no_exception(markup: str) -> None:
    assert read(b"<html>" + markup.encode("utf-8", "surrogatepass"))
