"""Where a notice that was taken down is quoted still: the quarantine, logs and pages.

It is recognised by its longer lines and sentences, in any encoding and as JSON and HTML write them.
"""

import html
import json
import re
from collections.abc import Iterable
from typing import TYPE_CHECKING, Any

from jikenbo.rewriting import fresh_name, swap
from jikenbo.warehouse import Warehouse

if TYPE_CHECKING:
    from loaders import RejectReason

SHORTEST_NEEDLE = 16
"""Characters of a line that is looked for in logs, pages and quarantine; shorter ones are said by many."""

ENCODINGS = ("utf-8", "cp932", "euc_jp", "iso2022_jp", "utf-16-le", "utf-16-be")


def recognisable_lines(texts: Iterable[str]) -> list[str]:
    """The lines and sentences by which a text is recognised."""
    pieces = (piece.strip() for text in texts for piece in re.split(r"[\n。]", text))
    return sorted({piece for piece in pieces if len(piece) >= SHORTEST_NEEDLE})


def empty_rejects(connection: Any, needles: list[str], reason: "RejectReason") -> int:
    """Empty the entries of the quarantine that quote a notice; they still count.

    Args:
        connection: the build file.
        needles: lines by which notices are recognised.
        reason: what the entries say from now on.

    Returns:
        How many there were.
    """
    from loaders.landing import land

    pattern = _bytes_pattern(needles)
    lines = set(needles)
    found = []
    rows = connection.cursor().execute(
        "select rowid, content from raw.rejects where octet_length(content) > 0"
    )
    while row := rows.fetchone():
        number, content = row
        if pattern.search(content) or lines & set(
            recognisable_lines([land(content.decode("utf-8", "replace")).text])
        ):
            found.append(number)
    if found:
        connection.execute(
            "update raw.rejects set reason = $reason, detail = $detail, content = ''::blob "
            "where rowid in (select unnest($rows))",
            {"reason": reason.value, "detail": reason.explanation, "rows": found},
        )
    return len(found)


def _bytes_pattern(needles: list[str]) -> re.Pattern[bytes]:
    """Any of the lines in any encoding, also as JSON and HTML write them."""
    forms = {
        form.encode(encoding, "ignore")
        for needle in needles
        for form in (needle, json.dumps(needle)[1:-1], html.escape(needle))
        for encoding in ENCODINGS
        if form.isascii() or len(form.encode(encoding, "ignore")) > len(form)
    }
    alternatives = b"|".join(re.escape(form) for form in sorted(forms) if len(form) >= SHORTEST_NEEDLE)
    return re.compile(alternatives or b"(?!)")


def sweep(warehouse: Warehouse, needles: list[str]) -> list[str]:
    """Drop lines of logs that quote a notice, and other files that do."""
    pattern = _bytes_pattern(needles)
    swept = []
    for path in sorted(warehouse.directory.rglob("*")):
        if not path.is_file() or path.is_symlink() or path.suffix == ".duckdb":
            continue
        content = path.read_bytes()
        if not pattern.search(content):
            continue
        swept.append(path.relative_to(warehouse.directory).as_posix())
        if path.suffix in {".jsonl", ".log", ".1"}:
            fresh = fresh_name(path)
            fresh.write_bytes(
                b"".join(line for line in content.splitlines(keepends=True) if not pattern.search(line))
            )
            swap(fresh, path)
        else:
            path.unlink()
    return swept
