"""How the command line says how sources are read."""

import ipaddress
from collections.abc import Sequence
from dataclasses import replace
from typing import TYPE_CHECKING, Any

import click

from jikenbo.cli.common import together
from jikenbo.errors import JikenboError

if TYPE_CHECKING:
    from loaders import LoadOptions

reading = together(
    click.option(
        "--header-pattern", help="Regular expression of the line that opens each post of a text dump."
    ),
    click.option(
        "--kind",
        help="How to read every source (text, jsonl, html, feed, csv, parquet, xlsx, zip, warc); by default name and "
        "content tell.",
    ),
    click.option(
        "--column",
        "columns",
        multiple=True,
        metavar="ROLE=NAME",
        help="Column of a table that holds the text, title, date, url or id, as in text=本文; the usual names are known.",
    ),
    click.option(
        "--max-document-bytes",
        type=click.IntRange(min=1),
        help="Quarantine larger documents; 4000000 by default.",
    ),
    click.option(
        "--allow-network",
        "allow_networks",
        multiple=True,
        metavar="CIDR",
        help="Fetch from this network or address although it is not public; may be given several times.",
    ),
    click.option("--max-pages", type=click.IntRange(min=1), help="How many pages of a feed to read."),
)
"""The options of a command that reads sources; `load_options` takes what they give."""


def load_options(
    kind: str | None = None,
    *,
    allow_networks: Sequence[str] = (),
    max_pages: int | None = None,
    columns: Sequence[str] = (),
    **others: Any,
) -> "LoadOptions":
    """Options of a load from what the command line gives; what is None stays as it is by default.

    Raises:
        JikenboError: a kind, a network or a column is none.
    """
    from loaders import LoadOptions, SourceKind, WebOptions

    known = [each.value for each in SourceKind]
    if kind is not None and kind not in known:
        raise JikenboError(f"There is no kind of source {kind!r}; name one of {', '.join(known)}.")
    web = WebOptions(allowed_networks=tuple(map(_network, allow_networks)))
    return LoadOptions(
        source_kind=SourceKind(kind) if kind else None,
        web=web if max_pages is None else replace(web, most_pages=max_pages),
        columns=dict(map(_column, columns)),
        **{name: value for name, value in others.items() if value is not None},
    )


def _column(written: str) -> tuple[str, str]:
    from loaders.tables import ROLES

    role, is_named, name = written.partition("=")
    if role not in ROLES or not is_named or not name:
        raise JikenboError(
            f"{written!r} names no column; write ROLE=NAME with one of the roles {', '.join(ROLES)}, as in text=本文."
        )
    return role, name


def _network(written: str) -> Any:
    try:
        return ipaddress.ip_network(written)
    except ValueError as error:
        raise JikenboError(
            f"{written!r} is no network ({error}); write it as 10.20.0.0/16, or give one address."
        ) from error
