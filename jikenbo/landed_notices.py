"""The landed notices that a name, a case number or an address stands for."""

import re
import unicodedata
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from typing import Any

from jikenbo.errors import JikenboError
from jikenbo.warehouse import Warehouse

SHORTEST_ID = 8
"""Characters of a segment_id that are enough to name it."""


@dataclass(frozen=True)
class Notice:
    """A notice that is to be forgotten, or was."""

    segment_id: str
    header_text: str
    source_uri: str
    versions: int


def find(warehouse: Warehouse, name: str | None = None, url: str | None = None) -> tuple[Notice, ...]:
    """The landed notices that a name stands for.

    Args:
        warehouse: where to look.
        name: a segment_id (or the start of it) or a case number.
        url: an address or source_uri, also of an archive; all notices that came from it.

    Raises:
        JikenboError: there is none.
    """
    if not warehouse.build_path.exists():
        raise JikenboError(f"Nothing is loaded in {warehouse.directory}; there is nothing to forget.")
    import loaders
    from jikenbo.run import connect

    with connect(warehouse) as connection:
        loaders.create_tables(connection)
        rows = connection.execute(
            """
            select segment_id, arg_max(header_text, version), arg_max(source_uri, version), count(*),
                list(source_uri), list(header_text)
            from raw.segments group by segment_id order by segment_id
            """
        ).fetchall()
        urls = set(connection.execute("select segment_id, url from raw.urls").fetchall())
        cases = _cases(connection)
    chosen = [
        Notice(segment_id, header, uri, versions)
        for segment_id, header, uri, versions, uris, headers in rows
        if (url is not None and (_came_from(url, uris) or (segment_id, url) in urls))
        or (name is not None and _is_named(name, segment_id, headers, cases.get(segment_id)))
    ]
    if not chosen:
        raise JikenboError(
            f"No landed notice has the segment_id, case number or address {name or url}; "
            'look it up with `jikenbo query "select segment_id, case_number, source_uri from fct_disclosures"`.'
        )
    return tuple(chosen)


def _came_from(url: str, uris: Sequence[str]) -> bool:
    """Is it one of the sources, or the archive that one stood in?"""
    return any(uri == url or uri.startswith(f"{url}!/") for uri in uris)


def _is_named(name: str, segment_id: str, headers: Iterable[str], case: str | None) -> bool:
    if len(name) >= SHORTEST_ID and segment_id.startswith(name.lower()):
        return True
    wanted = _case_key(name)
    return bool(wanted) and (
        wanted == _case_key(case or "")
        or any(re.search(rf"#{re.escape(wanted)}】", _case_key(header, keep="#】")) for header in headers)
    )


def _case_key(text: str, keep: str = "") -> str:
    """A case number whatever its width and spacing."""
    folded = unicodedata.normalize("NFKC", text)
    return "".join(sign for sign in folded if sign in keep or not (sign.isspace() or sign in "#【】"))


def _cases(connection: Any) -> dict[str, str]:
    """Case numbers that the models read, by segment_id."""
    import duckdb

    try:
        return dict(connection.execute("select segment_id, case_number from main.fct_disclosures").fetchall())
    except duckdb.Error:
        return {}
