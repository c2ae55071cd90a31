"""Reads what the report shows from the published file: a few small tables, whatever its size."""

from dataclasses import dataclass
from datetime import date
from typing import Any

from jikenbo.labels import LABELS, Name, name_of, stated
from jikenbo.readers import ask, published
from jikenbo.warehouse import Warehouse

MOST_MONTHS = 120
"""Where notices span more months, they are summed by year."""

TOP_FIELDS, TOP_PARTIES, TOP_INCIDENTS = 14, 10, 10

GROUPS = tuple(LABELS["cause_group"])
STATUSES = ("leaked", "possibly_leaked", "not_leaked")
DELAYS = {
    "days_to_discover": Name("発生から発覚", "Occurrence to discovery"),
    "days_to_contain": Name("発覚から封じ込め", "Discovery to containment"),
    "days_to_report_ppc": Name("発覚から委員会への報告", "Discovery to report (PPC)"),
    "days_to_disclose": Name("発覚から公表", "Discovery to publication"),
}

TOTALS = """
    select
        (select count(*) from fct_disclosures where kind = 'incident_notice') as notices,
        count(*) as incidents,
        sum(affected_count) filter (where affected_unit_kind = 'person')::bigint as people,
        count(affected_count) filter (where affected_unit_kind = 'person') as counting_people,
        count(*) filter (
            where affected_unit_kind = 'person' and (affected_is_approximate or affected_bound is not null)
        ) as counting_roughly,
        count(distinct organization_id) as organizations,
        count(*) filter (where first_disclosed_on is null) as undated,
        count(*) filter (where via_third_party) as via_third_party,
        count(*) filter (where has_payment_card) as with_cards,
        min(first_disclosed_on) as first_on,
        max(latest_disclosed_on) as latest_on,
    from fct_incidents
"""

PERIODS = """
    select
        date_trunc($unit, month_on)::date as period_on,
        cause_group,
        sum(incident_count)::bigint as incidents,
        sum(affected_people)::bigint as people,
    from agg_incidents_monthly
    where month_on is not null
    group by all
    order by period_on, cause_group
"""

SPAN = "select date_diff('month', min(month_on), max(month_on)) as months from agg_incidents_monthly"

FIELDS = """
    select
        field_code, codes.name_ja, codes.name_en,
        count(*) filter (where status = 'leaked') as leaked,
        count(*) filter (where status = 'possibly_leaked') as possibly_leaked,
        count(*) filter (where status = 'not_leaked') as not_leaked,
    from fct_leaked_fields as fields
    inner join dim_fields as codes on fields.field_code = codes.code
    where is_current
    group by all
    order by leaked + possibly_leaked desc, not_leaked desc, field_code
    limit $top
"""

DELAY = """
    select
        count({column}) as known, min({column}) as shortest, quantile_cont({column}, 0.25) as first_quarter,
        median({column}) as median, quantile_cont({column}, 0.75) as third_quarter, max({column}) as longest,
    from fct_incidents
"""

PARTIES = """
    select organization_name, roles, incident_count, affected_organization_count, affected_people, affected_records
    from agg_third_party_incidents
    order by affected_organization_count desc, incident_count desc, affected_people desc nulls last, organization_name
    limit $top
"""

LARGEST = """
    select
        incidents.incident_id, incidents.organization_name, incidents.first_disclosed_on, incidents.cause_group,
        incidents.affected_count, incidents.affected_is_approximate, incidents.affected_bound, causes.name_ja, causes.name_en,
    from fct_incidents as incidents
    left join dim_causes as causes on incidents.cause_code = causes.code
    where incidents.affected_count is not null and incidents.affected_unit_kind = 'person'
    order by incidents.affected_count desc, incidents.incident_id
    limit $top
"""

DUTIES = """
    select
        count(*) filter (where preliminary_status = $status) as preliminary,
        count(*) filter (where final_status = $status) as final,
    from fct_ppc_duties
"""

AUDIT_RUN = "select * from quality.audit_runs order by finished_at desc limit 1"

AUDIT = """
    select "table", expectation, severity, success, split_part(observed, ';', 1) as observed
    from quality.audit_results
    where run_id = $run_id
    order by "table", expectation
"""


@dataclass(frozen=True)
class Report:
    """What the report shows. Periods are months or years; people are counted once per incident."""

    totals: dict[str, Any]
    unit: str
    periods: tuple[dict[str, Any], ...]
    fields: tuple[dict[str, Any], ...]
    delays: tuple[dict[str, Any], ...]
    parties: tuple[dict[str, Any], ...]
    largest: tuple[dict[str, Any], ...]
    duties: tuple[dict[str, Any], ...]
    audit_run: dict[str, Any] | None
    audit: tuple[dict[str, Any], ...]

    @property
    def audit_tables(self) -> list[dict[str, Any]]:
        """Per table of the warehouse: expectations that passed, warn and fail."""
        tables: dict[str, dict[str, Any]] = {}
        for row in self.audit:
            name = row["table"] or "raw"
            counted = tables.setdefault(name, {"table": name, "passed": 0, "warning": 0, "failed": 0})
            counted[
                "passed" if row["success"] else "warning" if row["severity"] == "warning" else "failed"
            ] += 1
        return sorted(
            tables.values(), key=lambda row: -sum(row[each] for each in ("passed", "warning", "failed"))
        )

    @property
    def audit_findings(self) -> list[dict[str, Any]]:
        """Expectations that did not hold."""
        return [row for row in self.audit if not row["success"]]


def read_report(warehouse: Warehouse) -> Report:
    """Read the report's figures.

    Raises:
        JikenboError: nothing is published, or the file is damaged.
    """
    with published(warehouse) as connection:

        def rows(sql: str, **parameters: Any) -> tuple[dict[str, Any], ...]:
            return tuple(ask(connection, sql, parameters=parameters or None).as_dicts())

        unit = "year" if (rows(SPAN)[0]["months"] or 0) > MOST_MONTHS else "month"
        run = next(iter(rows(AUDIT_RUN)), None)
        return Report(
            totals=rows(TOTALS)[0],
            unit=unit,
            periods=rows(PERIODS, unit=unit),
            fields=tuple(
                row | {"name": Name(row["name_ja"], row["name_en"])} for row in rows(FIELDS, top=TOP_FIELDS)
            ),
            delays=tuple(
                {"name": name} | rows(DELAY.format(column=column))[0] for column, name in DELAYS.items()
            ),
            parties=rows(PARTIES, top=TOP_PARTIES),
            largest=tuple(
                row
                | {
                    "stated": stated(
                        row["affected_count"], row["affected_is_approximate"], row["affected_bound"]
                    )
                }
                for row in rows(LARGEST, top=TOP_INCIDENTS)
            ),
            duties=tuple(
                {"status": status, "name": name_of("duty_status", status)} | rows(DUTIES, status=status)[0]
                for status in LABELS["duty_status"]
            ),
            audit_run=run,
            audit=rows(AUDIT, run_id=run["run_id"]) if run else (),
        )


def period_table(report: Report) -> list[tuple[Any, ...]]:
    """One row per period: its name, incidents by group of causes, all incidents, people (None where nobody counts them)."""
    table: dict[date, dict[str, int]] = {}
    people: dict[date, int] = {}
    for row in report.periods:
        table.setdefault(row["period_on"], {})[row["cause_group"]] = row["incidents"]
        if row["people"] is not None:
            people[row["period_on"]] = people.get(row["period_on"], 0) + row["people"]
    shape = "%Y" if report.unit == "year" else "%Y-%m"
    return [
        (
            day.strftime(shape),
            *(groups.get(group, 0) for group in GROUPS),
            sum(groups.values()),
            people.get(day),
        )
        for day, groups in table.items()
    ]
