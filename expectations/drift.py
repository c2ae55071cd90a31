"""Has the reading drifted from the publications before?

Parse rates, the share of unknown causes and the mix of fields are compared with those of the publications that are
kept. A new kind of notice or a broken rule shows here first. Drift only warns: the world may have changed.
"""

from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass, field, replace
from pathlib import Path

import duckdb
import great_expectations.expectations as gxe

from expectations.suites import Suite, expect_no_rows
from jikenbo.warehouse import Warehouse

PARSE_TOLERANCE = 0.01
CAUSE_TOLERANCE = 0.1
FIELD_TOLERANCE = 0.15
FEWEST = 20
"""Below so many mentions, notices or fields a share says nothing."""

PARSED = """
    select kind, coalesce(value, value_end) is not null, count(*)
    from evidence.mentions where kind in ('date', 'count') group by all
"""
CAUSES = """
    select coalesce(cause_code, 'unknown') = 'unknown', count(*)
    from main.fct_disclosures where kind = 'incident_notice' group by all
"""
FIELDS = """
    select field_code, count(*)
    from main.fct_leaked_fields where is_current and status <> 'not_leaked' group by all
"""


@dataclass
class Profile:
    """What was counted in one publication or in several together.

    Attributes:
        parsed: mentions by kind and whether they were read.
        causes: incident notices by whether their cause is unknown.
        fields: exposed fields by code.
    """

    parsed: Counter[tuple[str, bool]] = field(default_factory=Counter)
    causes: Counter[bool] = field(default_factory=Counter)
    fields: Counter[str] = field(default_factory=Counter)

    def add(self, path: Path) -> None:
        """Count a publication in; one that cannot be read or lacks a column counts for nothing."""
        try:
            with duckdb.connect(str(path), read_only=True) as connection:
                parsed = connection.execute(PARSED).fetchall()
                causes = connection.execute(CAUSES).fetchall()
                fields = connection.execute(FIELDS).fetchall()
        except duckdb.Error:
            return
        self.parsed.update({(kind, is_parsed): count for kind, is_parsed, count in parsed})
        self.causes.update(dict(causes))
        self.fields.update(dict(fields))

    def parse_rate(self, kind: str) -> float | None:
        """Share of mentions that were read; None if they are too few."""
        return _share(self.parsed[kind, True], self.parsed[kind, True] + self.parsed[kind, False])

    @property
    def unknown_causes(self) -> float | None:
        """Share of incident notices without a known cause; None if they are too few."""
        return _share(self.causes[True], self.causes.total())


def _share(part: int, whole: int) -> float | None:
    return part / whole if whole >= FEWEST else None


def earlier_publications(warehouse: Warehouse) -> Profile:
    """What the kept publications say together; the published file alone where none is kept."""
    profile = Profile()
    kept = sorted(warehouse.publications_directory.glob("*.duckdb"))
    for path in kept or [warehouse.published_path]:
        if path.exists():
            profile.add(path)
    return profile


def with_drift(suites: Iterable[Suite], warehouse: Warehouse) -> tuple[Suite, ...]:
    """The suites, and in them the warnings about drift for which there is something to compare with."""
    earlier = earlier_publications(warehouse)
    added = {
        "evidence.mentions": tuple(mentions(earlier)),
        "main.fct_disclosures": tuple(disclosures(earlier)),
        "main.fct_leaked_fields": tuple(leaked_fields(earlier)),
    }
    return tuple(
        replace(suite, expectations=(*suite.expectations, *added.get(suite.name, ()))) for suite in suites
    )


def mentions(earlier: Profile) -> Iterable[gxe.Expectation]:
    """Dates and counts are read as often as before."""
    for kind, japanese in (("date", "日付"), ("count", "件数")):
        rate = earlier.parse_rate(kind)
        if rate is not None:
            yield expect_no_rows(
                f"{kind}_parse_rate_holds",
                f"{japanese}の読取率が前回までと同じ / {kind.title()} mentions parse as often as in earlier publications",
                f"""
                select round(now_parsed, 4) as now, {rate:.4f} as before
                from (
                    select avg(cast(coalesce(value, value_end) is not null as integer)) as now_parsed, count(*) as mentions
                    from {{batch}}
                    where kind = '{kind}'
                )
                where mentions >= {FEWEST} and abs(now_parsed - {rate}) > {PARSE_TOLERANCE}
                """,
                "warning",
            )


def disclosures(earlier: Profile) -> Iterable[gxe.Expectation]:
    """Causes are found as often as before."""
    share = earlier.unknown_causes
    if share is not None:
        yield expect_no_rows(
            "share_of_unknown_causes_holds",
            "原因不明の割合が前回までと同じ / As many causes are unknown as in earlier publications",
            f"""
            select round(now_unknown, 4) as now, {share:.4f} as before
            from (
                select avg(cast(cause_code = 'unknown' as integer)) as now_unknown, count(*) as notices
                from {{batch}}
                where kind = 'incident_notice'
            )
            where notices >= {FEWEST} and abs(now_unknown - {share}) > {CAUSE_TOLERANCE}
            """,
            "warning",
        )


def leaked_fields(earlier: Profile) -> Iterable[gxe.Expectation]:
    """The same kinds of data are exposed as before."""
    total = earlier.fields.total()
    if total >= FEWEST:
        rows = ", ".join(f"('{code}', {count / total})" for code, count in sorted(earlier.fields.items()))
        yield expect_no_rows(
            "mix_of_fields_holds",
            "漏えい項目の構成が前回までと同じ / Exposed fields are mixed as in earlier publications",
            f"""
            select round(sum(abs(coalesce(now_fields.share, 0) - coalesce(earlier_fields.share, 0))) / 2, 4) as distance
            from (
                select field_code, count(*) / sum(count(*)) over () as share, sum(count(*)) over () as fields
                from {{batch}}
                where is_current and status <> 'not_leaked'
                group by field_code
            ) as now_fields
            full join (values {rows}) as earlier_fields (field_code, share)
                on now_fields.field_code = earlier_fields.field_code
            having distance > {FIELD_TOLERANCE} and max(fields) >= {FEWEST}
            """,
            "warning",
        )
