"""What is told at the end of a run."""

from dataclasses import dataclass
from pathlib import Path
from typing import Any

from jikenbo.next_steps import QUERIES_TO_TRY
from jikenbo.operations import Operation


@dataclass(frozen=True)
class FieldCount:
    """How many incidents exposed a field, surely or possibly."""

    name_ja: str
    name_en: str
    incidents: int


@dataclass(frozen=True)
class RunReport:
    """What one run did and what the warehouse now says.

    Attributes:
        loads: what each source gave.
        notices: notices of incidents in the warehouse.
        other_posts: posts beside them that tell of no incident.
        incidents: incidents that they tell of.
        people_affected: sum of the latest stated figures of people over all incidents; records and cards are none.
        top_fields: the fields that most incidents exposed.
        expectations: number of expectations that the audit checked.
        audit_warnings: number of those that warned.
        published_path: the file for readers.
        queries_to_try: SQL for a first look.
        run_id: its key in the log of runs.
        seconds: run time per step.
        notes: what was cleared away or mended before and while it ran.
    """

    loads: tuple[Any, ...]
    notices: int
    other_posts: int
    incidents: int
    people_affected: int
    top_fields: tuple[FieldCount, ...]
    expectations: int
    audit_warnings: int
    published_path: Path
    queries_to_try: tuple[str, ...]
    run_id: str
    seconds: dict[str, float]
    notes: tuple[str, ...]

    @property
    def sentence(self) -> str:
        """The run in one line."""
        steps = ", ".join(f"{step} {seconds:.1f} s" for step, seconds in self.seconds.items())
        return f"Run {self.run_id} took {sum(self.seconds.values()):.1f} s ({steps})."


def report(under_way: Operation, loads: tuple[Any, ...]) -> RunReport:
    """What a run did, and what the published file says; the log gets the figures too."""
    import duckdb

    warehouse = under_way.warehouse
    with duckdb.connect(str(warehouse.published_path), read_only=True) as connection:
        notices, other_posts, incidents, people = connection.execute(
            """
            select
                (select count(*) from fct_disclosures where kind = 'incident_notice'),
                (select count(*) from fct_disclosures where kind <> 'incident_notice'),
                (select count(*) from fct_incidents),
                (select coalesce(sum(affected_count), 0) from fct_incidents where affected_unit_kind = 'person')
            """
        ).fetchall()[0]
        fields = connection.execute(
            """
            select fields.name_ja, fields.name_en, count(distinct leaked.incident_id) as incidents
            from fct_leaked_fields as leaked
            inner join dim_fields as fields on leaked.field_code = fields.code
            where leaked.is_current and leaked.status <> 'not_leaked'
            group by all order by incidents desc, fields.name_en limit 5
            """
        ).fetchall()
    under_way.facts |= {"notices": notices, "incidents": incidents, "people_affected": int(people)}
    return RunReport(
        loads=loads,
        notices=notices,
        other_posts=other_posts,
        incidents=incidents,
        people_affected=int(people),
        top_fields=tuple(FieldCount(*row) for row in fields),
        expectations=under_way.facts["expectations"],
        audit_warnings=under_way.facts["audit_warnings"],
        published_path=warehouse.published_path,
        queries_to_try=QUERIES_TO_TRY,
        run_id=under_way.run_id,
        seconds=under_way.seconds,
        notes=tuple(under_way.notes),
    )
