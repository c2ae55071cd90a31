"""Other shapes of the page that tells the same: where title, date and publisher stand, how items are listed and steps dated."""

import re
from collections.abc import Callable
from typing import Any

Shape = Callable[[dict[str, Any]], str | None]

HEADER_DATE = re.compile(
    r"\s*((?:20\d\d|令和[\d元]+|平成\d+)[年/.\-] ?\d{1,2}[月/.\-] ?\d{1,2}日?)\s*$", re.ASCII
)
ITEM = re.compile("氏名|名前|住所|電話|メール|番号|性別|生年月日|年齢|パスワード|ID|カード|口座")
NO_LIST_OF_ITEMS = re.compile(r"[。※:：0-9０-９はをが]|[（(][^）)]*[、，]|なお|および|及び|です|ます|ん$")
STEP = re.compile(
    r"([ 　]*[・•●○■-]?[ 　]*)((?:(?:20\d\d|令和[\d元]+|平成\d+)年)?\d{1,2}月\d{1,2}日(?:[（(][月火水木金土日][^）)]{0,3}[）)])?)"
    r"[ 　]*[:：　 ][ 　]*(?=[^ぁ-ん]*[ぁ-ん])([^ 　~〜～0-9].{3,})"
)


def page(form: str) -> Shape:
    """The notice below another head than its header line. The form names {date}, {publisher}, {title} and {body}."""

    def shaped(record: dict[str, Any]) -> str | None:
        header, _, body = record["text"].partition("\n")
        header = re.sub("^【[^】]*】", "", header.strip())
        date = HEADER_DATE.search(header)
        if date is None or not header.startswith(f"{record['organization']} "):
            return None
        title = header[len(record["organization"]) : date.start()].strip()
        return (
            form.format(date=date[1], publisher=record["organization"], title=title, body=body.strip("\n"))
            if title
            else None
        )

    return shaped


def items(form: str) -> Shape:
    """The notice with the items of each line 「氏名、住所、電話番号」 in another form, which names {item}."""

    def listed(line: str) -> str:
        parts = re.sub("^[ 　]*[・•●○-]?[ 　]*", "", line).split("、")
        if (
            len(parts) < 3
            or NO_LIST_OF_ITEMS.search(line)
            or max(map(len, parts)) > 18
            or sum(bool(ITEM.search(part)) for part in parts) < 2
        ):
            return line
        return "".join(form.format(item=part.strip(" 　")) for part in parts).strip("\n／")

    return _each_line(listed)


def steps(form: str) -> Shape:
    """The notice with the rows of its chronology 「4月3日 警察に相談」 in another form, which names {day} and {step}."""

    def dated(line: str) -> str:
        step = STEP.fullmatch(line)
        return line if step is None else form.format(day=step[2], step=step[3])

    return _each_line(dated)


def _each_line(change: Callable[[str], str]) -> Shape:
    def shaped(record: dict[str, Any]) -> str | None:
        header, newline, body = record["text"].partition("\n")
        text = header + newline + "\n".join(map(change, body.split("\n")))
        return None if text == record["text"] else text

    return shaped


SHAPES: dict[str, Shape] = {
    "date_in_brackets_first": page("【{date}】{publisher} {title}\n\n{body}"),
    "date_above_the_publisher": page("{date}\nお客様各位\n{publisher}\n\n{title}\n\n{body}"),
    "title_above_the_publisher": page("{title}\n\n{publisher}\n{date}\n\n{body}"),
    "publisher_above_the_title": page("{publisher}\n{title}\n{date}\n\n{body}"),
    "signed_at_the_end": page("{title}\n\n関係者各位\n\n{body}\n\n{date}\n{publisher}\n代表 見本 太郎\n"),
    "below_a_path_of_pages": page(
        "ホーム > お知らせ > {title}\n\n{title}\n更新日：{date}\n\n{body}\n\n{publisher}\n〒000-0000 見本市1-1\n"
    ),
    "items_on_lines": items("{item}\n"),
    "items_under_bullets": items("・{item}\n"),
    "items_parted_by_strokes": items("{item}／"),
    "days_in_brackets": steps("【{day}】{step}"),
    "days_in_brackets_above": steps("【{day}】\n{step}"),
    "days_above": steps("{day}\n{step}"),
    "days_before_colons": steps("{day}：{step}"),
}
