"""Facts for given texts, read by the very same models as the warehouse."""

import tempfile
from collections.abc import Iterator, Mapping
from pathlib import Path
from typing import Any

from jikenbo.build import build
from jikenbo.errors import JikenboError
from jikenbo.json_objects import read_objects
from jikenbo.warehouse import Warehouse

FACT_MODELS = (
    "fct_disclosures fct_leaked_fields fct_timeline_events fct_affected_counts int_third_parties_resolved"
)
MENTION_MODELS = "evidence_mentions"

FACTS_QUERY = """
    select
        segments.source_labels ->> 'id' as id,
        disclosures.kind,
        disclosures.case_number,
        disclosures.organization_name as organization,
        cast(disclosures.disclosed_on as varchar) as disclosed_on,
        disclosures.report_number,
        disclosures.is_final_report,
        (
            select list({value: value, unit: unit, role: role, approximate: is_approximate, bound: bound}
                order by char_start)
            from main.fct_affected_counts as counts where counts.segment_id = disclosures.segment_id
        ) as counts,
        disclosures.affected_count,
        (
            select list({code: field_code, status: status} order by char_start)
            from main.fct_leaked_fields as fields where fields.segment_id = disclosures.segment_id
        ) as leaked_fields,
        (
            select list({date: cast(event_date as varchar), date_end: cast(event_date_end as varchar),
                time: event_time, precision: date_precision, type: event_type} order by char_start, event_type)
            from main.fct_timeline_events as events where events.segment_id = disclosures.segment_id
        ) as events,
        disclosures.cause_code as cause,
        disclosures.via_third_party,
        (
            select list(distinct organization_name order by organization_name)
            from intermediate.int_third_parties_resolved as parties
            where parties.segment_id = disclosures.segment_id
        ) as third_parties,
    from main.fct_disclosures as disclosures
    inner join staging.stg_segments as segments
        on disclosures.segment_id = segments.segment_id
"""

MENTIONS_QUERY = """
    select
        segments.source_labels ->> 'id' as id,
        mentions.*,
    from evidence.mentions as mentions
    inner join staging.stg_segments as segments
        on mentions.segment_id = segments.segment_id
    order by mentions.segment_id, mentions.char_start, mentions.kind, mentions.mention_id
"""


NOTHING: dict[str, Any] = {
    "kind": "not_incident",
    "case_number": None,
    "organization": None,
    "disclosed_on": None,
    "report_number": 1,
    "is_final_report": False,
    "counts": [],
    "affected_count": None,
    "leaked_fields": [],
    "events": [],
    "cause": "unknown",
    "via_third_party": False,
    "third_parties": [],
}
"""What is said of an ordinary post, and of an empty text."""

REFUSED = """
    select byte_start, detail from raw.rejects where reason <> 'empty' order by byte_start limit 1
"""


def read_texts(path: Path) -> dict[str, str]:
    """The texts of a JSONL file of {id, text, reference_date?} by their ids, in the file's order.

    Raises:
        JikenboError: the file is missing, a line is not such an object, or an id stands twice.
    """
    texts: dict[str, str] = {}
    for number, record in read_objects(path):
        if record.get("id") is None or not isinstance(record.get("text"), str):
            raise JikenboError(
                f"Line {number} of {path} is no object with id and text; mend it and run again."
            )
        if str(record["id"]) in texts:
            raise JikenboError(
                f"Line {number} of {path}: the id {record['id']} stands twice; give each text its own."
            )
        texts[str(record["id"])] = record["text"]
    return texts


def extract(path: Path, mentions: bool = False) -> Iterator[dict[str, Any]]:
    """Read every text of a JSONL file and yield its facts, in the file's order.

    Args:
        path: JSON lines of {id, text, reference_date?}.
        mentions: yield {id, mentions} instead of facts; offsets then refer to the text as given.

    Yields:
        Records in the form of the labelled notices (kind, case_number, organization, …).

    Raises:
        JikenboError: bad input, or the models did not run.
    """
    texts = read_texts(path)
    if not texts:
        return
    with tempfile.TemporaryDirectory(prefix="jikenbo-extract-") as directory:
        warehouse = Warehouse(Path(directory))
        _load(warehouse, path)
        models = MENTION_MODELS if mentions else FACT_MODELS
        build(warehouse, select=" ".join(f"+{model}" for model in models.split()), with_tests=False)
        rows = _query(warehouse, MENTIONS_QUERY if mentions else FACTS_QUERY)
    yield from _mentions(texts, rows) if mentions else _facts(texts, rows)


def _load(warehouse: Warehouse, path: Path) -> None:
    import duckdb

    import loaders

    with duckdb.connect(str(warehouse.build_path)) as connection:
        loaders.load(connection, [str(path)], loaders.LoadOptions(source_kind=loaders.SourceKind.JSONL))
        refused = connection.execute(REFUSED).fetchone()
    if refused is not None:
        byte_start, detail = refused
        line = path.read_bytes()[:byte_start].count(b"\n") + 1
        raise JikenboError(f"Line {line} of {path} cannot be read: {detail} Mend it and run again.")


def _query(warehouse: Warehouse, query: str) -> list[dict[str, Any]]:
    import duckdb

    with duckdb.connect(str(warehouse.build_path), read_only=True) as connection:
        cursor = connection.execute(query)
        names = [column[0] for column in cursor.description or []]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _facts(texts: Mapping[str, str], rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    by_id = {row["id"]: row for row in rows}
    for name in texts:
        facts = by_id.get(name, {"id": name, **NOTHING})
        yield {
            key: [] if value is None and isinstance(NOTHING.get(key), list) else _plain(value)
            for key, value in facts.items()
        }


def _plain(value: Any) -> Any:
    """Numbers without a needless fraction, lists and objects alike."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if value is not None and not isinstance(value, str | bool | int):
        return int(value) if value == int(value) else float(value)
    return value


def _mentions(texts: Mapping[str, str], rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Mentions per text, their offsets led back from the landed text to the text as given."""
    from loaders.landing import land

    by_id: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_id.setdefault(row.pop("id"), []).append(row)
    for name, text in texts.items():
        landed = land(text)
        found = by_id.get(name, [])
        if landed.text != text:
            for mention in found:
                start, end = landed.original_span(text, mention["char_start"], mention["char_end"])
                mention.update(char_start=start, char_end=end, surface=text[start:end])
        yield {"id": name, "mentions": [_plain(mention) for mention in found]}
