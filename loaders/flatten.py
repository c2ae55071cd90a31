"""A tree of HTML as lines of text: one line per paragraph, heading, item and row, as the models read them."""

import re
from dataclasses import dataclass, field

from loaders.markup import Node

DROPPED = frozenset(
    [
        "script", "style", "template", "noscript", "iframe", "object", "svg", "math", "canvas", "audio",
        "video", "select", "button", "input", "textarea", "datalist", "nav", "aside", "footer", "head",
        "title", "rp", "rt",
    ]
)  # fmt: skip

FURNITURE = re.compile(
    r"(?:side-?bar|bread-?crumbs?|pankuzu|topic-?path|share|sharing|sns|social|comments?|related|pagination|pager|"
    r"widget|global-?nav|gnav|g-nav|local-?nav|lnav|menu|site-?header|site-?footer|footer|cookie|skip|post-footer|"
    r"post-labels|jump-link|blog-pager|screen-reader-text|sr-only|visually-hidden|page-?top)(?:[-_][a-z0-9-]*)?"
)
"""Names of parts that frame a text and do not belong to it."""

BLOCKS = frozenset(
    [
        "address", "article", "blockquote", "body", "center", "dd", "details", "dialog", "div", "dl", "dt",
        "fieldset", "figcaption", "figure", "form", "h1", "h2", "h3", "h4", "h5", "h6", "header", "hgroup",
        "hr", "html", "legend", "li", "main", "ol", "p", "pre", "section", "summary", "table", "tbody",
        "thead", "tfoot", "tr", "td", "th", "ul", "caption",
    ]
)  # fmt: skip

SPACED = frozenset(
    [
        "h1", "h2", "h3", "h4", "h5", "h6", "p", "table", "ul", "ol", "dl", "blockquote", "section",
        "article", "pre", "hr",
    ]
)  # fmt: skip

ITEM_MARK = re.compile(
    r"\s*(?:[・●○■□◆◇▼▽※①-⑳*＊•‣–-]|[(（]?[0-9０-９一二三四五六七八九十ア-ンa-z][)）.．、])"
)

LONGEST_NUMBERED_LIST = 300

LONGEST_CELL = 120
"""Characters of a cell that still reads as part of a row; longer ones are paragraphs."""


@dataclass
class _Page:
    """The lines so far."""

    lines: list[str] = field(default_factory=list)
    pieces: list[str] = field(default_factory=list)
    prefix: str = ""

    def end_line(self) -> None:
        line = collapse("".join(self.pieces))
        self.pieces.clear()
        if line:
            self.lines.append(self.prefix + line if not ITEM_MARK.match(line) else line)
            self.prefix = ""

    def space(self) -> None:
        if self.lines and self.lines[-1]:
            self.lines.append("")


def flatten(root: Node, skipped: Node | None = None) -> str:
    """The text below an element in lines.

    Args:
        root: where to begin.
        skipped: an element to leave out, such as the title.
    """
    page = _Page()
    waiting: list[tuple[Node | str, bool]] = [(child, False) for child in reversed(root.children)]
    while waiting:
        item, is_left = waiting.pop()
        if isinstance(item, str):
            page.pieces.append(item)
        elif is_left:
            page.end_line()
            if item.tag in SPACED:
                page.space()
        elif item is not skipped and not is_dropped(item):
            if item.tag == "table" and not _is_layout(item):
                _add_table(page, item)
            else:
                _enter(page, item)
                if item.tag in BLOCKS:
                    waiting.append((item, True))
                waiting += [(child, False) for child in reversed(item.children)]
    page.end_line()
    return "\n".join(page.lines).strip("\n")


def collapse(text: str) -> str:
    """White space of the source as a reader sees it; a line break between Japanese characters is none."""
    joined = re.sub(r"(?<=[^\x00-\x7f])[ \t]*[\r\n][ \t\r\n]*(?=[^\x00-\x7f])", "", text)
    return re.sub(r"[ \t\r\n\f\v\xa0]+", " ", joined).strip(" ")


def is_dropped(node: Node) -> bool:
    """Is an element no part of the text that a reader sees?"""
    attributes = node.attributes
    if node.tag in DROPPED or "hidden" in attributes:
        return True
    style = attributes.get("style", "").replace(" ", "").lower()
    if "display:none" in style or "visibility:hidden" in style:
        return True
    return any(FURNITURE.fullmatch(name) for name in node.names) and node.tag not in {
        "body",
        "html",
        "main",
        "article",
    }


def _enter(page: _Page, node: Node) -> None:
    """What the start of an element means for the lines."""
    if node.tag == "br":
        page.end_line()
    elif node.tag == "img":
        return
    elif node.tag in BLOCKS:
        page.end_line()
        if node.tag in SPACED and not any(parent.tag == "li" for parent in [node.parent] if parent):
            page.space()
        if node.tag == "li":
            page.prefix = _item_prefix(node)
        elif node.tag == "dd":
            page.prefix = ""


def _item_prefix(node: Node) -> str:
    """The mark of an item: its number in an ordered list that is not endless, else a dot."""
    parent = node.parent
    if parent is None or parent.tag != "ol" or len(parent.children) > LONGEST_NUMBERED_LIST:
        return "・"
    items = [child for child in parent.children if isinstance(child, Node) and child.tag == "li"]
    start = parent.attributes.get("start", "1")
    first = int(start) if start.isdecimal() and len(start) < 5 else 1
    return f"({first + next(number for number, item in enumerate(items) if item is node)}) "


def _is_layout(table: Node) -> bool:
    """Does a table place parts of a page rather than hold data?"""
    if table.attributes.get("role") == "presentation":
        return True
    return any(
        node.tag in {"table", "h1", "h2", "h3", "article", "section", "form"} for node in table.descendants()
    )


def _add_table(page: _Page, table: Node) -> None:
    """Each row as a line; two cells are a name and its value."""
    page.end_line()
    page.space()
    for row in table.descendants():
        if row.tag == "caption":
            page.lines.append(collapse(row.text()))
        if row.tag != "tr":
            continue
        cells = [
            flatten(child).split("\n")
            for child in row.children
            if isinstance(child, Node) and child.tag in {"td", "th"}
        ]
        cells = [[line for line in cell if line] for cell in cells]
        cells = [cell for cell in cells if cell]
        if cells:
            page.lines += _row_lines(cells)
    page.space()


def _row_lines(cells: list[list[str]]) -> list[str]:
    texts = ["、".join(cell) for cell in cells]
    if any(
        len(text) > LONGEST_CELL or (len(cell) > 1 and "。" in text)
        for text, cell in zip(texts, cells, strict=True)
    ):
        return [line for cell in cells for line in cell]
    if len(cells) == 2:
        return [f"{texts[0].rstrip(':：')}：{texts[1].removeprefix('・')}"]
    return ["　".join(texts)]
