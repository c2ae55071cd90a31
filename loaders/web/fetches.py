"""Table raw.fetches: what servers said of the versions that were read, so that only changes are fetched again."""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import UTC, datetime
from typing import Any

from loaders.web.answers import Validators

RECALL = """
select etag, last_modified, next_url
from raw.fetches
where url = ? and read_as = ?
order by fetched_at desc
limit 1
"""


@dataclass(frozen=True)
class Fetch:
    """A page that was read to its end.

    Attributes:
        source_uri: the source that it was read for.
        url: where it came from, after redirects.
        validators: what the server said of its version, and where the feed went on.
    """

    source_uri: str
    url: str
    validators: Validators


def recall(connection: Any, url: str, rules: str) -> Validators | None:
    """What is known of a page that was read before under the same rules.

    Args:
        connection: the build file.
        url: where it came from.
        rules: hash of `loaders.reread.read_as`.
    """
    rows = connection.execute(RECALL, [url, rules]).fetchall()
    return Validators(*rows[0]) if rows else None


def keep(connection: Any, fetches: Sequence[Fetch], rules: str, load_ids: Mapping[str, str]) -> None:
    """Write down the pages that need not be fetched again while they stay as they are.

    Args:
        connection: the build file, in the transaction that lands what was read.
        fetches: the pages.
        rules: hash of `loaders.reread.read_as`.
        load_ids: the load of each source of which all has landed; what was rejected is worth another try.
    """
    now = datetime.now(UTC).replace(tzinfo=None)
    for fetch in fetches:
        known = fetch.validators
        connection.execute("delete from raw.fetches where url = ?", [fetch.url])
        if fetch.source_uri in load_ids and (known.etag or known.last_modified):
            connection.execute(
                "insert into raw.fetches by name select ? as url, ? as etag, ? as last_modified, ? as next_url, "
                "? as read_as, ? as fetched_at, ? as load_id",
                [
                    fetch.url,
                    known.etag,
                    known.last_modified,
                    known.next_page,
                    rules,
                    now,
                    load_ids[fetch.source_uri],
                ],
            )
