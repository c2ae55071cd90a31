"""What the new build would change for readers: incidents, fields and events added, removed and altered."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

import duckdb

from jikenbo.errors import ExitCode, JikenboError
from jikenbo.failures import kind_of
from jikenbo.quoting import literal
from jikenbo.warehouse import Warehouse

SHOWN_EXAMPLES = 5

PROVENANCE = {
    "mention_id",
    "char_start",
    "char_end",
    "evidence_text",
    "event_id",
    "leaked_field_id",
    "load_id",
    "loaded_at",
    "source_uri",
}
"""Where a fact was read and by what name it goes: no part of what it says."""


@dataclass(frozen=True)
class Subject:
    """A kind of fact.

    Attributes:
        name: what it is called.
        table: where it stands, in schema `main`.
        key: the columns by which one fact is known in both files.
    """

    name: str
    table: str
    key: tuple[str, ...]


SUBJECTS = (
    Subject("incidents", "fct_incidents", ("incident_id",)),
    Subject("fields", "fct_leaked_fields", ("segment_id", "field_code")),
    Subject("events", "fct_timeline_events", ("segment_id", "event_type", "event_date", "event_date_end")),
)


@dataclass(frozen=True)
class Example:
    """One fact that differs: its key, and before and after of each value that changed."""

    change: str
    key: dict[str, Any]
    before: dict[str, Any]
    after: dict[str, Any]


@dataclass(frozen=True)
class SubjectDiff:
    """How one kind of fact differs.

    Attributes:
        existing: number of published facts.
        altered_columns: how many facts changed per column.
        examples: the first few of each change.
    """

    subject: str
    existing: int
    added: int
    removed: int
    altered: int
    altered_columns: dict[str, int]
    examples: tuple[Example, ...]

    @property
    def changed_share(self) -> float:
        """Share of the published facts that the new build removes or alters, from 0 to 1."""
        return (self.removed + self.altered) / self.existing if self.existing else 0.0

    @property
    def sentence(self) -> str:
        """The difference in a few words."""
        return (
            f"{self.subject} +{self.added} -{self.removed} ~{self.altered} of {self.existing} "
            f"({self.changed_share:.1%} change)"
        )


@dataclass(frozen=True)
class Diff:
    """The new build against the published file."""

    subjects: tuple[SubjectDiff, ...]

    @property
    def changed_share(self) -> float:
        """The largest share of a kind of fact that changes, from 0 to 1: a thousand events must not hide thirty incidents."""
        return max(subject.changed_share for subject in self.subjects)

    @property
    def sentence(self) -> str:
        """The difference in one sentence."""
        return "; ".join(subject.sentence for subject in self.subjects)


def compare(warehouse: Warehouse, examples: int = SHOWN_EXAMPLES) -> Diff:
    """Compare the build file with the published file; neither is written to.

    Args:
        warehouse: whose two files are compared.
        examples: most examples per kind of fact and change.

    Raises:
        JikenboError: there is no build, or a file cannot be read.
    """
    if not warehouse.build_path.exists():
        raise JikenboError(f"Nothing is built in {warehouse.directory} yet; run `jikenbo build` first.")
    try:
        with duckdb.connect() as connection:
            _attach(connection, warehouse.build_path, "fresh")
            if warehouse.published_path.exists():
                _attach(connection, warehouse.published_path, "known")
            else:
                connection.execute("attach ':memory:' as known")
            return Diff(tuple(_compare(connection, subject, examples) for subject in SUBJECTS))
    except duckdb.Error as error:
        raise JikenboError(
            f"Cannot compare the build with the published file ({str(error).splitlines()[0]}); see `jikenbo doctor`.",
            kind_of(error) or ExitCode.BUILD_FAILED,
        ) from error


def require_review(diff: Diff, percent: float) -> None:
    """Refuse to publish if more than `percent` of the published incidents, fields or events change.

    Raises:
        JikenboError: more do.
    """
    if diff.changed_share * 100 > percent:
        raise JikenboError(
            f"Not published, for review is required where more than {percent:g} % of a kind change: {diff.sentence}. "
            "Look at `jikenbo diff`, then `jikenbo publish` if it is right.",
            ExitCode.REVIEW_NEEDED,
        )


def _attach(connection: Any, path: Path, name: str) -> None:
    connection.execute(f"attach {literal(path)} as {name} (read_only)")


def _compare(connection: Any, subject: Subject, shown: int) -> SubjectDiff:
    fresh = _columns(connection, "fresh", subject.table)
    if not fresh:
        raise JikenboError(
            f"The build lacks {subject.table}; run `jikenbo build` first.", ExitCode.BUILD_FAILED
        )
    if not _columns(connection, "known", subject.table):
        connection.execute(f"create table known.{subject.table} as from fresh.main.{subject.table} limit 0")
    known = set(_columns(connection, "known", subject.table))
    compared = [column for column in fresh if column in known - PROVENANCE - set(subject.key)]
    connection.execute(_pairs(subject, compared))
    existing, added, removed, altered = connection.execute(COUNTS).fetchall()[0]
    return SubjectDiff(
        subject=subject.name,
        existing=existing,
        added=added,
        removed=removed,
        altered=altered,
        altered_columns=_altered_columns(connection, compared),
        examples=tuple(_examples(connection, subject, compared, shown)),
    )


COUNTS = """
    select
        count(*) filter (where old is not null),
        count(*) filter (where change = 'added'),
        count(*) filter (where change = 'removed'),
        count(*) filter (where change = 'altered'),
    from pairs
"""


def _columns(connection: Any, database: str, table: str) -> list[str]:
    rows = connection.execute(
        """
        select column_name from duckdb_columns()
        where database_name = $database and schema_name = 'main' and table_name = $table order by column_index
        """,
        {"database": database, "table": table},
    ).fetchall()
    return [row[0] for row in rows]


def _pairs(subject: Subject, compared: list[str]) -> str:
    """SQL that pairs the facts of both files by their key."""
    packed = ", ".join(f'"{column}" := "{column}"' for column in compared)
    keys = ", ".join(f'"{column}"' for column in subject.key)
    same_key = " and ".join(
        f'new_facts."{column}" is not distinct from old_facts."{column}"' for column in subject.key
    )
    key = ", ".join(
        f'coalesce(new_facts."{column}", old_facts."{column}") as "{column}"' for column in subject.key
    )
    return f"""
        create or replace temporary table pairs as
        select
            {key},
            old_facts.said as old,
            new_facts.said as new,
            case
                when old_facts.said is null then 'added'
                when new_facts.said is null then 'removed'
                when old_facts.said is distinct from new_facts.said then 'altered'
            end as change,
        from (select {keys}, struct_pack({packed}) as said from fresh.main.{subject.table}) as new_facts
        full join (select {keys}, struct_pack({packed}) as said from known.main.{subject.table}) as old_facts
            on {same_key}
    """


def _altered_columns(connection: Any, compared: list[str]) -> dict[str, int]:
    counts = ", ".join(
        f'count(*) filter (where old."{column}" is distinct from new."{column}")' for column in compared
    )
    row = connection.execute(f"select {counts} from pairs where change = 'altered'").fetchall()[0]
    return {column: count for column, count in zip(compared, row, strict=True) if count}


def _examples(connection: Any, subject: Subject, compared: list[str], shown: int) -> list[Example]:
    keys = ", ".join(f'"{column}"' for column in subject.key)
    rows = connection.execute(
        f"""
        select change, {keys}, old, new from pairs
        where change is not null
        qualify row_number() over (partition by change order by {keys}) <= {int(shown)}
        order by change, {keys}
        """
    ).fetchall()
    width = len(subject.key)
    return [
        Example(
            row[0],
            dict(zip(subject.key, row[1 : 1 + width], strict=True)),
            *_differing(row[-2], row[-1], compared),
        )
        for row in rows
    ]


def _differing(
    old: dict[str, Any] | None, new: dict[str, Any] | None, compared: list[str]
) -> tuple[dict[str, Any], dict[str, Any]]:
    """The values that differ; of a fact that stands in one file alone, those that are known."""
    before, after = old or {}, new or {}
    columns = [column for column in compared if before.get(column) != after.get(column)]
    return (
        {column: before.get(column) for column in columns} if old else {},
        {column: after.get(column) for column in columns} if new else {},
    )
