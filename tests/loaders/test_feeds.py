"""Feeds and exports of blogs: each entry is a post, and a broken one costs its neighbours nothing."""

import io
from datetime import datetime
from html import escape

import pytest
from source_fixtures import BODY, TITLE, atom, only_reject, read, reasons, segments, wordpress

from loaders import feeds
from loaders.feed_entries import cut
from loaders.kinds import kind_of
from loaders.records import LoadOptions, Reject, RejectReason
from loaders.sources import Source
from loaders.streams import ByteStream

BLOGGER = "http://schemas.google.com/blogger/2008/kind#"


def test_an_atom_entry_lands_with_title_address_date_and_categories() -> None:
    content = escape(f"<p>{BODY}</p><ul><li>氏名<li>電話番号</ul>")
    (segment,) = segments(
        read(
            "news.atom",
            atom(
                "<id>tag:kakuu.example,2024:1</id><title type='html'>お詫び &amp;amp; ご報告</title>"
                "<published>2024-04-01T08:00:00+09:00</published><updated>2024-05-01T00:00:00Z</updated>"
                "<link rel='self' href='https://kakuu.example/self'/><link href='/2024/1.html?utm_source=feed'/>"
                f"<category term='漏えい'/><category term='図書館'/><content type='html'>{content}</content>",
                head="<link rel='alternate' href='https://kakuu.example/'/>",
            ),
        )
    )
    assert segment.header_text == "お詫び & ご報告"
    assert segment.raw_text.endswith("・氏名\n・電話番号")
    assert segment.published_at == datetime(2024, 3, 31, 23)
    assert segment.labels == {
        "url": "https://kakuu.example/2024/1.html",
        "id": "tag:kakuu.example,2024:1",
        "categories": "漏えい, 図書館",
    }


def test_xhtml_and_plain_text_contents_are_read_as_what_they_are() -> None:
    xhtml, text = segments(
        read(
            "news.atom",
            atom(
                "<title>一</title><content type='xhtml'><div xmlns='x'><h2>経緯</h2><p>5 &lt; 6&nbsp;件</p></div></content>",
                "<title>二</title><content type='text'>&lt;p&gt;は文字です。</content>",
            ),
        )
    )
    assert xhtml.raw_text == "一\n\n経緯\n\n5 < 6 件"
    assert text.raw_text == "二\n\n<p>は文字です。"


def test_rss_takes_the_full_content_before_the_description() -> None:
    feed = (
        "<rss version='2.0'><channel><title>x</title><item><title>お詫び</title><link>https://kakuu.example/1</link>"
        "<guid isPermaLink='false'>17</guid><pubDate>Mon, 01 Apr 2024 09:30:00 +0900</pubDate>"
        "<description>抜粋</description><content:encoded><![CDATA[<p>全文です。</p></item>]]></content:encoded></item>"
        "</channel></rss>"
    )
    (segment,) = segments(read("stdin", feed.encode()))
    assert segment.raw_text == "お詫び\n\n全文です。"
    assert segment.published_at == datetime(2024, 4, 1, 0, 30)
    assert segment.labels == {"url": "https://kakuu.example/1", "id": "17"}


def test_rss_1_items_stand_beside_the_channel() -> None:
    feed = (
        "<rdf:RDF><channel><items><rdf:Seq/></items></channel><item rdf:about='x'><title>お詫び</title>"
        "<dc:date>2024-04-01</dc:date><description>本文です。</description></item></rdf:RDF>"
    )
    (segment,) = segments(read("stdin", feed.encode()))
    assert (segment.raw_text, segment.published_at) == ("お詫び\n\n本文です。", datetime(2024, 4, 1))


def test_a_wordpress_export_gives_its_published_posts_and_keeps_nothing_of_the_rest() -> None:
    post = "<title>お詫び</title><content:encoded><![CDATA[一段落。\n\n二段落。]]></content:encoded>"
    export = wordpress(
        f"{post}<wp:post_type>post</wp:post_type><wp:status>publish</wp:status>"
        "<wp:post_date_gmt>2024-03-31 20:00:00</wp:post_date_gmt>",
        f"{post}<wp:post_type>post</wp:post_type><wp:status>draft</wp:status>",
        f"{post}<wp:post_type>attachment</wp:post_type><wp:status>inherit</wp:status>",
        f"{post}<wp:post_type>page</wp:post_type><wp:status>publish</wp:status><wp:post_password>x</wp:post_password>",
    )
    landed, *others = read("export.xml", export)
    (segment,) = segments([landed])
    assert segment.raw_text == "お詫び\n\n一段落。\n\n二段落。"
    assert segment.published_at == datetime(2024, 3, 31, 20)
    assert reasons(others) == ["not_a_post"] * 3
    assert all(isinstance(other, Reject) and other.content == b"" for other in others)


def test_a_blogger_export_gives_posts_not_comments_templates_or_drafts() -> None:
    def entry(kind: str, more: str = "") -> str:
        return f"<category scheme='http://schemas.google.com/g/2005#kind' term='{BLOGGER}{kind}'/><title>題</title><content>本文</content>{more}"

    old = atom(
        entry("settings"), entry("template"), entry("comment"), entry("post"),
        entry("post", "<app:control><app:draft>yes</app:draft></app:control>"),
    )  # fmt: skip
    assert reasons(read("blog.xml", old)) == ["not_a_post"] * 3 + ["landed", "not_a_post"]
    new = atom(
        "<title>題</title><content>本文</content><blogger:type>POST</blogger:type><blogger:status>LIVE</blogger:status>"
        "<blogger:filename>/2024/04/1.html</blogger:filename>",
        "<title>題</title><content>本文</content><blogger:type>COMMENT</blogger:type><blogger:status>LIVE</blogger:status>",
        "<title>題</title><content>本文</content><blogger:type>POST</blogger:type><blogger:status>DRAFT</blogger:status>",
        head="<link rel='alternate' href='https://kakuu.example/'/>",
    )
    landed, *others = read("feed.atom", new)
    (segment,) = segments([landed])
    assert (segment.labels or {})["url"] == "https://kakuu.example/2024/04/1.html"
    assert reasons(others) == ["not_a_post"] * 2


def test_a_post_of_the_collection_is_the_same_post_in_a_dump_and_in_a_feed() -> None:
    (dumped,) = segments(read("dump.txt", f"{TITLE}\n\n{BODY}".encode()))
    (fed,) = segments(
        read("a.rss", wordpress(f"<title>{TITLE}</title><link>https://kakuu.example/1</link><description>{BODY}</description>"))
    )  # fmt: skip
    assert (fed.identity, fed.raw_text) == (dumped.identity, dumped.raw_text)


def test_a_broken_entry_costs_its_neighbours_nothing() -> None:
    damaged = b"<title>\xff\xfe</title><content>x</content>".decode("latin-1")
    feed = atom(
        "<title>一</title><content>甲</content>",
        "<title>A & B</title>",
        "@@",
        "<title>三</title><content>丙</content>",
    )
    feed = feed.replace(b"@@", damaged.encode("latin-1"))  # fmt: skip
    first, malformed, undecodable, last = read("a.xml", feed)
    assert [segment.raw_text for segment in segments([first, last])] == ["一\n\n甲", "三\n\n丙"]
    assert reasons([malformed, undecodable]) == ["malformed_feed", "undecodable"]
    assert isinstance(undecodable, Reject)
    assert feed[undecodable.byte_start : undecodable.byte_end] == undecodable.content
    assert f"at byte {feed.index(0xFF)}." in undecodable.detail


def test_a_kept_entry_can_be_read_again_by_itself() -> None:
    entry = b"<entry><title>\xe4\xb8\x80</title><content>\xe7\x94\xb2</content></entry>"
    assert [segment.raw_text for segment in segments(read("a.xml", entry))] == ["一\n\n甲"]


def test_control_characters_that_exports_hold_are_no_damage() -> None:
    (segment,) = segments(read("a.xml", atom("<title>一</title><content>甲\x0b\x00乙</content>")))
    assert segment.raw_text == "一\n\n甲乙"


@pytest.mark.parametrize("encoding", ["cp932", "euc_jp", "iso2022_jp", "utf-16", "utf-8-sig"])
def test_encoding_makes_no_difference(encoding: str) -> None:
    plain = atom(f"<title>お詫び</title><content>{BODY}</content>").decode()
    (expected,) = segments(read("a.xml", plain.encode()))
    declared = plain.replace("UTF-8", encoding.replace("cp932", "Shift_JIS").replace("_", "-"))
    (segment,) = segments(read("a.xml", declared.encode(encoding)))
    assert segment.raw_text == expected.raw_text


def test_entities_of_a_document_type_are_never_expanded() -> None:
    bomb = "<!DOCTYPE feed [<!ENTITY a 'ha'>" + "".join(
        f"<!ENTITY {chr(98 + level)} '{f'&{chr(97 + level)};' * 10}'>" for level in range(9)
    )
    secret = "<!ENTITY secret SYSTEM 'file:///etc/passwd'>]>"
    feed = (
        f"{bomb}{secret}<feed><entry><title>&j;</title></entry><entry><title>&secret;</title></entry></feed>"
    )
    assert reasons(read("a.xml", feed.encode())) == ["malformed_feed"] * 2


@pytest.mark.parametrize(
    ("entry", "reason"),
    [
        ("<a>" * 600 + "</a>" * 600, RejectReason.HOSTILE_MARKUP),
        ("<a/>" * 60_000, RejectReason.HOSTILE_MARKUP),
        (f"<content type='html'>{escape('<i>' * 3000)}</content>", RejectReason.HOSTILE_MARKUP),
        ("<title></title>", RejectReason.EMPTY),
        ("あ" * 200_000, RejectReason.TOO_LARGE),
    ],
)
def test_crafted_entries_are_stopped_with_a_reason(entry: str, reason: RejectReason) -> None:
    options = LoadOptions(max_document_bytes=500_000)
    crafted, neighbour = read("a.xml", atom(entry, "<title>一</title><content>甲</content>"), options)
    assert isinstance(crafted, Reject)
    assert crafted.reason is reason
    assert segments([neighbour])


@pytest.mark.parametrize(
    ("content", "reason"),
    [
        (b"<urlset><url/></urlset>", RejectReason.MALFORMED_FEED),
        (b"no feed", RejectReason.MALFORMED_FEED),
        (atom(), RejectReason.EMPTY),
        (b"", RejectReason.EMPTY),
    ],
)
def test_a_file_without_an_entry_is_one_reject(content: bytes, reason: RejectReason) -> None:
    reject = only_reject(read("a.xml", content))
    assert (reject.reason, reject.content) == (reason, content)


def test_the_stream_is_told_where_the_feed_goes_on() -> None:
    feed = atom("<title>一</title><content>甲</content>", head="<link rel='next' href='?page=2&amp;n=5'/>")
    stream = ByteStream(io.BytesIO(feed), url="https://kakuu.example/feed")
    list(feeds.read(stream, LoadOptions()))
    assert stream.next_page == "https://kakuu.example/feed?page=2&n=5"


def test_pieces_put_together_are_the_feed_however_it_is_chopped() -> None:
    feed = atom("<title>一</title><![CDATA[</entry><entry>]]>", "<!-- <entry> -->二") + b"<item"
    for size in (1, 2, 7, 64, 1000):
        chunks = [feed[start : start + size] for start in range(0, len(feed), size)]
        pieces = list(cut(chunks, 10_000))
        assert b"".join(piece.content for piece in pieces) == feed
        assert [piece.byte_start for piece in pieces] == [
            sum(piece.size for piece in pieces[:number]) for number in range(len(pieces))
        ]
        assert sum(piece.is_entry for piece in pieces) == 2


def test_a_feed_is_known_by_media_type_name_and_content() -> None:
    kinds = [
        kind_of("https://kakuu.example/feed", b"", "application/rss+xml"),
        kind_of("posts.atom.gz", b""),
        Source("stdin", None).kind(ByteStream(io.BytesIO(atom()))),
    ]
    assert kinds == ["feed"] * 3
