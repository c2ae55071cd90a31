"""RSS, Atom, and exports of blogs (Blogger, WordPress): each entry a post."""

import re
from collections.abc import Iterator, Sequence
from dataclasses import replace
from html import unescape
from urllib.parse import urljoin

from loaders.decoding import UndecodableError, decode, decode_declared
from loaders.feed_entries import Field, HostileEntryError, MalformedEntryError, Piece, cut, fields_of
from loaders.html_pages import text_of
from loaders.markup import HostileMarkupError
from loaders.posts import Post, segment_of
from loaders.records import LoadOptions, Record, Reject, RejectReason
from loaders.segments import is_storable, reject_empty
from loaders.streams import ByteStream, CorruptArchiveError

LINK_TAG = re.compile(r"<(?:[A-Za-z0-9]+:)?link\s([^<>]{1,4000})>", re.I)
ATTRIBUTE = re.compile(r"""([A-Za-z:]{1,40})\s*=\s*(?:"([^"]*)"|'([^']*)')""")
ENCODING = re.compile(rb"""<\?xml[^>]{1,200}?encoding\s*=\s*["']([A-Za-z0-9_.:-]{1,40})["']""")
FEED = re.compile(rb"<(?:[A-Za-z0-9]{1,20}:)?(?:feed|rss|RDF)[\s>]")

MARKUP = re.compile(r"<(?:/?[A-Za-z][A-Za-z0-9]*[\s>/]|!--)|&(?:#\d+|#x[0-9a-fA-F]+|[A-Za-z]+);")

DATES = (
    "published",
    "pubdate",
    "dc:date",
    "dcterms:created",
    "wp:post_date_gmt",
    "issued",
    "updated",
    "modified",
    "wp:post_date",
)

CONTENTS = ("content:encoded", "content", "description", "summary", "excerpt:encoded")

BLOGGER_KIND = "http://schemas.google.com/blogger/2008/kind#"

CONTINUATIONS = frozenset({"next", "prev-archive"})
"""Links to the next page of a paged feed, and to the older part of an archived one (RFC 5005)."""

POST_TYPES = frozenset({"post", "page"})


class _NotAPostError(Exception):
    """An entry of an export is no published post; the message says what it is, in one sentence."""


def read(stream: ByteStream, options: LoadOptions) -> Iterator[Record]:
    """Turn each entry into a segment, and tell the stream where the feed goes on.

    Args:
        stream: the feed.
        options: the size limit, which holds for an entry.

    Yields:
        A segment or a reject for every entry; one reject for a feed without any.
    """
    position = 0
    charset, base = stream.charset, stream.url
    is_feed = False
    first: Piece | None = None
    try:
        for piece in cut(stream.unpacked_text(), options.max_document_bytes):
            first = first or piece
            if piece.is_entry:
                position += 1
                yield _record(piece, position, charset, base, options)
                continue
            declared = ENCODING.search(piece.content)
            charset = declared[1].decode("ascii") if declared and piece is first else charset
            is_feed = is_feed or FEED.search(piece.content) is not None
            for attributes in _links(piece.content):
                if attributes.get("rel") in CONTINUATIONS and attributes.get("href"):
                    stream.next_page = _absolute(base, attributes["href"])
                elif attributes.get("rel", "alternate") == "alternate" and base is None:
                    base = attributes.get("href")
    except CorruptArchiveError as failure:
        yield Reject(failure.reason, failure.detail, 0, 0, b"")
        return
    if position or first is None:
        return
    if is_feed or not first.content.strip():
        yield replace(reject_empty(first.content, 0), byte_end=first.size)
    else:
        detail = f"{RejectReason.MALFORMED_FEED.explanation} It holds no entry."
        yield Reject(RejectReason.MALFORMED_FEED, detail, 0, first.size, first.content)


def _record(
    piece: Piece, position: int, charset: str | None, base: str | None, options: LoadOptions
) -> Record:
    """What one entry makes."""

    def reject(reason: RejectReason, detail: str, is_kept: bool = True) -> Reject:
        content = piece.content if is_kept else b""
        return Reject(reason, detail, piece.byte_start, piece.byte_start + piece.size, content)

    if piece.size > len(piece.content):
        explanation = RejectReason.TOO_LARGE.explanation
        detail = f"{explanation} It has {piece.size} bytes; the first {len(piece.content)} are kept."
        return reject(RejectReason.TOO_LARGE, detail)
    if not piece.is_closed:
        return reject(RejectReason.MALFORMED_FEED, "The entry has no end.")
    try:
        decoded = decode_declared(piece.content, charset) or decode(piece.content)
        post = _post(fields_of(decoded.text), base)
    except UndecodableError as error:
        return reject(
            RejectReason.UNDECODABLE, f"{error.detail}, at byte {piece.byte_start + error.position}."
        )
    except MalformedEntryError as error:
        return reject(RejectReason.MALFORMED_FEED, str(error))
    except (HostileEntryError, HostileMarkupError) as error:
        return reject(RejectReason.HOSTILE_MARKUP, str(error))
    except _NotAPostError as error:
        return reject(RejectReason.NOT_A_POST, str(error), is_kept=False)
    segment = segment_of(post, position, piece.size, "feed", options)
    if segment is None:
        return reject(RejectReason.EMPTY, RejectReason.EMPTY.explanation)
    return replace(segment, encoding=decoded.encoding)


def _post(fields: Sequence[Field], base: str | None) -> Post:
    """The post that the fields of an entry tell of.

    Raises:
        _NotAPostError: it is none, or not published.
        HostileMarkupError: its content is built to exhaust its readers.
    """
    _refuse_other_entries(fields)
    link = _link(fields)
    categories = [
        each.attributes.get("term") or each.content.strip()
        for each in fields
        if each.name in {"category", "dc:subject"}
        and not each.attributes.get("scheme", "").startswith(BLOGGER_KIND[:-1])
    ]
    author = _first(fields, "dc:creator", "author")
    labels = {
        "categories": ", ".join(dict.fromkeys(filter(None, categories))),
        "author": " ".join(author.content.split()) if author else "",
    }
    title = _first(fields, "title", "media:title")
    given_id = _first(fields, "id", "guid", "wp:post_id")
    return Post(
        body=_body(fields),
        title=_lines(title) if title else None,
        url=_absolute(base, link) if link else None,
        date=_date(fields),
        given_id=given_id.content.strip() if given_id else None,
        labels={name: value for name, value in labels.items() if value and is_storable(value)},
    )


def _refuse_other_entries(fields: Sequence[Field]) -> None:
    """Raise _NotAPostError for what exports hold beside published posts."""
    said = {each.name: each.content.strip() for each in fields}
    post_type = said.get("wp:post_type", "post").lower()
    blogger_type = said.get("blogger:type", "post").lower()
    for each in fields:
        term = each.attributes.get("term", "")
        if each.name == "category" and term.startswith(BLOGGER_KIND):
            blogger_type = term.removeprefix(BLOGGER_KIND).lower()
    for kind in (post_type, blogger_type):
        if kind not in POST_TYPES:
            raise _NotAPostError(f"The entry is no post, but of the type {kind[:40]!r}.")
    status = said.get("wp:status", "publish").lower()
    is_live = said.get("blogger:status", "live").lower() == "live"
    if status != "publish" or not is_live or said.get("app:control") == "yes":
        raise _NotAPostError("The entry is a post that is not published.")
    if said.get("wp:post_password"):
        raise _NotAPostError("The entry is a post behind a password.")


def _body(fields: Sequence[Field]) -> str:
    """The first content that holds text, in lines."""
    for name in CONTENTS:
        for each in fields:
            if each.name == name and each.content.strip():
                text = _lines(each, is_wordpress=any(other.name == "wp:post_type" for other in fields))
                if text.strip():
                    return text
    return ""


def _lines(each: Field, is_wordpress: bool = False) -> str:
    """A field as lines; WordPress exports paragraphs as blank lines, without tags."""
    text = each.content
    if each.attributes.get("type") == "text" or not MARKUP.search(text):
        return text.strip()
    if is_wordpress and "<p" not in text:
        text = text.replace("\n", "<br>\n")
    return text_of(text)


def _date(fields: Sequence[Field]) -> str | None:
    """When the post was published; WordPress writes UTC without saying so."""
    for name in DATES:
        found = _first(fields, name)
        date = found.content.strip() if found else ""
        if date and not date.startswith(("0000", "-")):
            return f"{date}+00:00" if name == "wp:post_date_gmt" else date
    return None


def _link(fields: Sequence[Field]) -> str | None:
    """The address of the post itself."""
    original = _first(fields, "feedburner:origlink")
    if original:
        return original.content.strip()
    links = [each for each in fields if each.name == "link"]
    for each in links:
        if each.attributes.get("rel", "alternate") == "alternate" and each.attributes.get("href"):
            return each.attributes["href"]
    for each in [*links, *(each for each in fields if each.name in {"guid", "blogger:filename"})]:
        if each.content.strip() and each.attributes.get("ispermalink", "true").lower() != "false":
            return each.content.strip()
    return None


def _first(fields: Sequence[Field], *names: str) -> Field | None:
    """The first field with one of the names that is not empty, by the order of the names."""
    return next((each for name in names for each in fields if each.name == name and each.content), None)


def _links(content: bytes) -> Iterator[dict[str, str]]:
    """Attributes of the link tags between the entries."""
    for tag in LINK_TAG.finditer(content.decode("utf-8", "replace")):
        yield {name.lower(): unescape(double or single) for name, double, single in ATTRIBUTE.findall(tag[1])}


def _absolute(base: str | None, link: str) -> str | None:
    try:
        return urljoin(base or "", link.strip())
    except ValueError:
        return None
