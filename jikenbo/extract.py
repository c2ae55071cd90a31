"""Facts for given texts, read by the very same models as the warehouse."""

import json
import tempfile
from collections.abc import Iterator
from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jikenbo.build import build
from jikenbo.errors import JikenboError
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


@dataclass(frozen=True)
class Document:
    """One text to read.

    Attributes:
        id: the caller's name for it.
        text: the notice as given.
    """

    id: str
    text: str


def read_documents(path: Path) -> list[Document]:
    """Read a JSONL file of {id, text, reference_date?}.

    Raises:
        JikenboError: the file is missing, a line is not such an object, or an id stands twice.
    """
    try:
        lines = path.read_text(encoding="utf-8-sig").split("\n")
    except (OSError, UnicodeDecodeError) as error:
        raise JikenboError(f"Cannot read {path} ({error}); give a UTF-8 file of JSON lines.") from error
    documents: dict[str, Document] = {}
    for number, line in enumerate(lines, 1):
        if not line.strip():
            continue
        document = _document(path, number, line)
        if document.id in documents:
            raise JikenboError(
                f"{path} line {number}: id {document.id} stands twice; give each text its own id."
            )
        documents[document.id] = document
    return list(documents.values())


def _document(path: Path, number: int, line: str) -> Document:
    try:
        record = json.loads(line)
    except json.JSONDecodeError as error:
        raise JikenboError(
            f"{path} line {number} is not JSON ({error}); mend the line and run again."
        ) from error
    if not isinstance(record, dict) or "id" not in record or not isinstance(record.get("text"), str):
        raise JikenboError(
            f"{path} line {number} is not an object with id and text; mend the line and run again."
        )
    return Document(str(record["id"]), record["text"])


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
    documents = read_documents(path)
    if not documents:
        return
    with tempfile.TemporaryDirectory(prefix="jikenbo-extract-") as directory:
        warehouse = Warehouse(Path(directory))
        _load(warehouse, path)
        models = MENTION_MODELS if mentions else FACT_MODELS
        build(warehouse, select=" ".join(f"+{model}" for model in models.split()), with_tests=False)
        rows = _query(warehouse, MENTIONS_QUERY if mentions else FACTS_QUERY)
    if mentions:
        yield from _mentions(documents, rows)
    else:
        yield from _facts(documents, rows)


def _load(warehouse: Warehouse, path: Path) -> None:
    import duckdb

    import loaders

    with duckdb.connect(str(warehouse.build_path)) as connection:
        loaders.load(connection, [str(path)], loaders.LoadOptions())


def _query(warehouse: Warehouse, query: str) -> list[dict[str, Any]]:
    import duckdb

    with duckdb.connect(str(warehouse.build_path), read_only=True) as connection:
        cursor = connection.execute(query)
        names = [column[0] for column in cursor.description or []]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


def _facts(documents: list[Document], rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    by_id = {row["id"]: row for row in rows}
    for document in documents:
        facts = by_id.get(document.id)
        if facts is None:
            facts = {
                "id": document.id,
                "kind": "not_incident",
                "counts": [],
                "leaked_fields": [],
                "events": [],
            }
        yield {
            key: _plain(value) if value is not None or key not in LIST_KEYS else []
            for key, value in facts.items()
        }


LIST_KEYS = {"counts", "leaked_fields", "events", "third_parties"}


def _plain(value: Any) -> Any:
    """Numbers without a needless fraction, lists and objects alike."""
    if isinstance(value, list):
        return [_plain(item) for item in value]
    if isinstance(value, dict):
        return {key: _plain(item) for key, item in value.items()}
    if value is not None and not isinstance(value, str | bool | int):
        return int(value) if value == int(value) else float(value)
    return value


def _mentions(documents: list[Document], rows: list[dict[str, Any]]) -> Iterator[dict[str, Any]]:
    """Mentions per document, their offsets led back from the landed text to the text as given."""
    from loaders.landing import land

    by_id: dict[str, list[dict[str, Any]]] = {}
    for row in rows:
        by_id.setdefault(row.pop("id"), []).append(row)
    for document in documents:
        landed = land(document.text)
        found = by_id.get(document.id, [])
        if landed.text != document.text:
            for mention in found:
                start, end = landed.original_span(document.text, mention["char_start"], mention["char_end"])
                mention.update(char_start=start, char_end=end, surface=document.text[start:end])
        yield {"id": document.id, "mentions": [_plain(mention) for mention in found]}
