"""Tables with named columns: which column holds what, and what a row makes, whatever the file format."""

import re
import unicodedata
from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass

from loaders.html_pages import text_of
from loaders.markup import HostileMarkupError
from loaders.posts import Post, segment_of
from loaders.records import LoadOptions, Record, Reject, RejectReason
from loaders.segments import is_storable

USUAL_NAMES: Mapping[str, Sequence[str]] = {
    "text": [
        "本文",
        "text",
        "body",
        "content",
        "内容",
        "記事本文",
        "全文",
        "本文テキスト",
        "記事",
        "article",
        "fulltext",
        "message",
        "html",
        "contents",
        "description",
    ],
    "title": [
        "タイトル",
        "title",
        "件名",
        "題名",
        "見出し",
        "表題",
        "headline",
        "subject",
        "記事タイトル",
        "posttitle",
        "header",
    ],
    "date": [
        "公開日",
        "公表日",
        "発表日",
        "掲載日",
        "投稿日",
        "日付",
        "公開日時",
        "投稿日時",
        "日時",
        "年月日",
        "publishedat",
        "published",
        "publishedon",
        "publishdate",
        "pubdate",
        "postdate",
        "date",
        "datetime",
        "referencedate",
        "createdat",
        "更新日",
        "updatedat",
        "timestamp",
    ],
    "url": ["url", "リンク", "link", "permalink", "アドレス", "記事url", "sourceurl", "href", "uri"],
    "id": ["id", "記事id", "postid", "articleid", "管理番号", "番号", "guid", "key", "no"],
}
"""Names of columns by what they hold, the surest first; compared without case, width, spaces, dashes and underscores."""

ROLES = tuple(USUAL_NAMES)

ROWS_BEFORE_HEADER = 20
"""A title and remarks may stand above the row of names, at most so many rows."""

LONGEST_LABEL = 1_000
MOST_LABELS = 50

MARKUP = re.compile(r"<(?:p|br|div|li|ul|ol|table|tr|td|h[1-6]|span|section|article)\b[^<>]*>", re.I)


class NoTextColumnError(Exception):
    """No column is known to hold the text; the message says which there are, in one sentence."""


@dataclass(frozen=True)
class Columns:
    """What the columns of a table hold.

    Attributes:
        names: all names, in order.
        places: number of the column, from 0, by role.
    """

    names: Sequence[str]
    places: Mapping[str, int]


@dataclass(frozen=True)
class Row:
    """A row of a table.

    Attributes:
        cells: its cells as text, None where there is nothing.
        position: its place among the records of its source, from 1.
        content: what is kept of it if it is rejected.
        byte_start: its first byte in the source, from 0; 0 where the format has no such places.
        byte_end: the byte after its last; 0 where the format has no such places.
        place: where it stands, in words.
    """

    cells: Sequence[str | None]
    position: int
    content: bytes
    byte_start: int = 0
    byte_end: int = 0
    place: str = ""

    @property
    def is_blank(self) -> bool:
        """Is there nothing in it?"""
        return not any(cell and cell.strip("\0 \t\r\n\u3000") for cell in self.cells)

    def reject(self, reason: RejectReason, detail: str | None = None) -> Reject:
        """Quarantine the row."""
        detail = f"{detail or reason.explanation}{self.place and f' ({self.place})'}"
        return Reject(reason, detail, self.byte_start, self.byte_end, self.content)


def columns_of(names: Sequence[str | None], given: Mapping[str, str]) -> Columns:
    """Tell what the columns hold by their names.

    Args:
        names: the names, in order.
        given: names that the user gave, by role; these are not guessed.

    Raises:
        NoTextColumnError: none of them holds the text, or a given one is missing.
    """
    keys = [_key(name) for name in names]
    places = {}
    for role, usual in USUAL_NAMES.items():
        wanted = [given[role]] if role in given else usual
        place = next((keys.index(_key(name)) for name in wanted if _key(name) in keys), None)
        if place is not None:
            places[role] = place
        elif role in given:
            raise NoTextColumnError(f"There is no column {given[role]!r}, only {_listed(names)}.")
    if "text" not in places:
        raise NoTextColumnError(
            f"{RejectReason.NO_TEXT_COLUMN.explanation} Its columns are {_listed(names)}."
        )
    return Columns([(name or "").strip() for name in names], places)


def record_of(row: Row, columns: Columns, kind: str, options: LoadOptions) -> Record:
    """What a row that is not blank makes: a segment, with the other columns as labels, or a reject."""
    cells = row.cells
    if len(cells) > len(columns.names) and any(cells[len(columns.names) :]):
        detail = f"The row has {len(cells)} cells, but the table {len(columns.names)} columns."
        return row.reject(RejectReason.MALFORMED_RECORD, detail)

    def cell(role: str) -> str | None:
        place = columns.places.get(role)
        return cells[place] if place is not None and place < len(cells) else None

    text = cell("text") or ""
    try:
        post = Post(
            body=text_of(text) if MARKUP.search(text) else text,
            title=cell("title"),
            url=cell("url"),
            date=cell("date"),
            given_id=(cell("id") or "").strip() or None,
            labels=dict(_labels(cells, columns)),
        )
    except HostileMarkupError as error:
        return row.reject(RejectReason.HOSTILE_MARKUP, str(error))
    size = row.byte_end - row.byte_start or len(row.content)
    segment = segment_of(post, row.position, size, kind, options)
    return segment or row.reject(RejectReason.EMPTY)


def _labels(cells: Sequence[str | None], columns: Columns) -> Iterator[tuple[str, str]]:
    """The columns that hold something else."""
    known = set(columns.places.values())
    for place, (name, value) in enumerate(zip(columns.names[:MOST_LABELS], cells, strict=False)):
        if (
            place not in known
            and name
            and value
            and value.strip()
            and len(value) + len(name) <= LONGEST_LABEL
            and is_storable(name)
        ):
            yield name, value.strip()


def _key(name: str | None) -> str:
    return re.sub(r"[\s_\-‐・./]+", "", unicodedata.normalize("NFKC", name or "").lower())


def _listed(names: Sequence[str | None]) -> str:
    """The first names, for a message."""
    given = [name for name in names if name and name.strip()]
    shown = [repr(name[:30]) for name in given[:8]]
    return ", ".join(shown) + (" …" if len(given) > len(shown) else "")
