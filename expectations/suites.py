"""What the audit expects, table by table.

A suite speaks about one table of the build file. Only keys, dates, numbers and codes may be selected by a
query here: Data Docs print values without escaping, and the wording of a notice must never become markup.
"""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from typing import Any

import great_expectations.expectations as gxe
from great_expectations.expectations.metadata_types import FailureSeverity
from great_expectations.expectations.row_conditions import Column

from expectations.summary import Severity

FIRST_PLAUSIBLE_DAY = date(1990, 1, 1)
POPULATION_OF_JAPAN = 125_000_000
PERSON_UNITS = ["名", "人", "者", "名様", "名分", "人分"]
PARSED_SHARE = 0.99

UNDATED = "no_anchor"
"""Parse error of 本日 and the like in a notice without a date: understood, yet no day can be told."""

DATED_SHARE = 0.5


@dataclass(frozen=True)
class Suite:
    """The expectations on one table of the build file."""

    schema: str
    table: str
    expectations: tuple[gxe.Expectation, ...]

    @property
    def name(self) -> str:
        """Schema and table, as in SQL."""
        return f"{self.schema}.{self.table}"

    @property
    def names(self) -> tuple[str, ...]:
        """What its expectations are called."""
        return tuple(expectation.meta["name"] for expectation in self.expectations if expectation.meta)


def expect(
    kind: type[gxe.Expectation],
    name: str,
    meaning: str,
    *,
    severity: Severity = "error",
    where: Any = None,
    **arguments: Any,
) -> gxe.Expectation:
    """One expectation under a name of ours.

    Args:
        kind: class from Great Expectations.
        name: what `quality.audit_results.expectation` shows; unique over all suites.
        meaning: what Data Docs show, in Japanese and English.
        severity: an unmet `error` fails the audit, a `warning` is only reported.
        where: row condition; the rows that it leaves out are not looked at.
        arguments: what `kind` takes.
    """
    if where is not None:
        arguments["row_condition"] = where
    return kind(
        description=meaning,
        meta={"name": name, "severity": severity},
        severity=FailureSeverity.CRITICAL if severity == "error" else FailureSeverity.WARNING,
        **arguments,
    )


def expect_no_rows(name: str, meaning: str, query: str, severity: Severity = "error") -> gxe.Expectation:
    """Expect that `query` over `{batch}` (the suite's table) finds nothing."""
    return expect(
        gxe.UnexpectedRowsExpectation, name, meaning, severity=severity, unexpected_rows_query=query
    )


def expect_plausible_day(name: str, column: str, today: date) -> gxe.Expectation:
    """Expect days between 1990 and the end of next year."""
    return expect(
        gxe.ExpectColumnValuesToBeBetween,
        name,
        "日付は1990年から来年末まで / Dates lie between 1990 and the end of next year",
        column=column,
        min_value=FIRST_PLAUSIBLE_DAY,
        max_value=date(today.year + 1, 12, 31),
    )


def loads() -> Iterable[gxe.Expectation]:
    """What the loader wrote down against what lies in the tables."""
    yield expect_no_rows(
        "loads_account_for_every_segment",
        "見つけた件数=新規+変更+同一+不受理 / Segments found = new + changed + unchanged + rejected",
        """
        select load_id, segments_found, segments_new, segments_changed, segments_unchanged, segments_rejected
        from {batch}
        where segments_found <> segments_new + segments_changed + segments_unchanged + segments_rejected
        """,
    )
    yield expect_no_rows(
        "landed_segments_match_the_manifest",
        "行数は各読込の新規+変更 / Each load left as many segments as it counted new or changed",
        """
        select manifest.load_id, segments_new + segments_changed as counted, count(landed.load_id) as landed
        from {batch} as manifest
        left join raw.segments as landed on landed.load_id = manifest.load_id
        group by all
        having counted <> landed
        """,
    )
    yield expect_no_rows(
        "rejects_match_the_manifest",
        "不受理の行数は各読込の不受理数 / Each load left as many rejects as it counted",
        """
        select manifest.load_id, segments_rejected as counted, count(rejected.load_id) as kept
        from {batch} as manifest
        left join raw.rejects as rejected on rejected.load_id = manifest.load_id
        group by all
        having counted <> kept
        """,
    )


def notices() -> Iterable[gxe.Expectation]:
    """Nothing is lost between landing and facts."""
    yield expect(
        gxe.ExpectTableRowCountToBeBetween,
        "warehouse_holds_notices",
        "事件簿は空でない / The warehouse holds at least one notice",
        severity="warning",
        min_value=1,
    )
    yield expect_no_rows(
        "every_landed_notice_is_evidence",
        "読み込んだ全記事が根拠表にある / Every landed notice stands in evidence, and nothing else does",
        """
        select coalesce(landed.segment_id, kept.segment_id) as segment_id
        from (select distinct segment_id from raw.segments) as landed
        full join {batch} as kept on kept.segment_id = landed.segment_id
        where landed.segment_id is null or kept.segment_id is null
        """,
    )
    yield expect_no_rows(
        "every_notice_has_one_disclosure",
        "記事ごとに公表は一行 / Every notice has exactly one row in fct_disclosures",
        """
        select kept.segment_id, count(disclosure.segment_id) as disclosures
        from {batch} as kept
        left join main.fct_disclosures as disclosure on disclosure.segment_id = kept.segment_id
        group by all
        having disclosures <> 1
        """,
    )


def mentions() -> Iterable[gxe.Expectation]:
    """Dates and counts are read, or say why not."""
    for kind, japanese in (("date", "日付"), ("count", "件数")):
        yield expect_no_rows(
            f"{kind}_mentions_parse",
            f"{japanese}表記の99%以上を読めた / At least 99% of {kind} mentions parse",
            f"""
            select
                kind,
                count(*) as mentions,
                count(*) filter (where parse_error <> '{UNDATED}') as unparsed
            from {{batch}}
            where kind = '{kind}'
            group by kind
            having unparsed > {1 - PARSED_SHARE:.2f} * mentions
            """,
        )
    yield expect_no_rows(
        "unparsed_mentions_say_why",
        "読めない表記には理由がある / Every date or count that did not parse says why",
        """
        select mention_id, segment_id, kind
        from {batch}
        where (kind in ('date', 'count') and coalesce(value, value_end, parse_error) is null) or trim(parse_error) = ''
        """,
    )


def disclosures(today: date) -> Iterable[gxe.Expectation]:
    """Notices say who publishes them and when."""
    yield expect_plausible_day("disclosure_dates_are_plausible", "disclosed_on", today)
    yield expect(
        gxe.ExpectColumnValuesToNotBeNull,
        "incident_notices_name_an_organization",
        "事件の公表には組織名がある / Every incident notice names its organisation",
        severity="warning",
        where=Column("kind") == "incident_notice",
        column="organization_name",
    )
    yield expect_no_rows(
        "organizations_are_rarely_unnamed",
        "組織名の欠けは一割まで / Of ten incident notices or more, at most a tenth lacks an organisation",
        """
        select segment_id
        from (
            select segment_id, organization_name, count(*) over () as notices,
                count(*) over () - count(organization_name) over () as unnamed
            from {batch}
            where kind = 'incident_notice'
        )
        where organization_name is null and notices >= 10 and unnamed > 0.1 * notices
        """,
    )
    yield expect(
        gxe.ExpectColumnValuesToNotBeNull,
        "incident_notices_state_their_date",
        "事件の公表の半数以上に公表日がある / At least half of the incident notices state their date",
        severity="warning",
        where=Column("kind") == "incident_notice",
        column="disclosed_on",
        mostly=DATED_SHARE,
    )


def incidents() -> Iterable[gxe.Expectation]:
    """Figures that can be true."""
    yield expect(
        gxe.ExpectColumnValuesToBeBetween,
        "affected_counts_are_positive",
        "影響件数は正の数 / Affected counts are positive",
        column="affected_count",
        min_value=0,
        strict_min=True,
    )
    yield expect(
        gxe.ExpectColumnValuesToBeBetween,
        "affected_people_fit_in_japan",
        "影響人数は日本の人口未満 / Fewer people are affected than live in Japan",
        where=Column("affected_unit").is_in(PERSON_UNITS),
        column="affected_count",
        max_value=POPULATION_OF_JAPAN,
        strict_max=True,
    )


def timeline_events(today: date) -> Iterable[gxe.Expectation]:
    """Event dates that can be true."""
    yield expect_plausible_day("event_dates_are_plausible", "event_date", today)
    yield expect_plausible_day("event_end_dates_are_plausible", "event_date_end", today)
    yield expect(
        gxe.ExpectColumnPairValuesAToBeGreaterThanB,
        "periods_end_after_they_begin",
        "期間の終わりは始まりより後 / Periods do not end before they begin",
        column_A="event_date_end",
        column_B="event_date",
        or_equal=True,
        ignore_row_if="either_value_is_missing",
    )


def affected_counts() -> Iterable[gxe.Expectation]:
    """Parts, too, are figures that can be true."""
    yield expect(
        gxe.ExpectColumnValuesToBeBetween,
        "counted_people_fit_in_japan",
        "内訳の人数も日本の人口未満 / Each group, too, is smaller than Japan's population",
        severity="warning",
        where=Column("unit").is_in(PERSON_UNITS),
        column="value",
        min_value=0,
        max_value=POPULATION_OF_JAPAN,
        strict_max=True,
    )


def leaked_fields() -> Iterable[gxe.Expectation]:
    """A follow-up report never counts a field twice."""
    yield expect(
        gxe.ExpectCompoundColumnsToBeUnique,
        "current_fields_count_once",
        "続報で項目を二重に数えない / An incident counts each field once among its current rows",
        where=Column("is_current") == True,  # noqa: E712  (builds a condition, compares nothing)
        column_list=["incident_id", "field_code"],
    )


def disagreeing_reports() -> Iterable[gxe.Expectation]:
    """Reports of one incident tell one story."""
    yield expect_no_rows(
        "reports_of_an_incident_agree",
        "同じ事件の報は件数も日付も食い違わない / Reports of one incident agree in counts and days",
        "select disagreement_id, incident_id, disagreement, earlier_mention_id, later_mention_id from {batch}",
        severity="warning",
    )


def reversed_days() -> Iterable[gxe.Expectation]:
    """Days come in an order that can be."""
    yield expect_no_rows(
        "delays_are_not_negative",
        "発生、発覚、封じ込め・報告・公表の順に並ぶ / What happened is discovered, then contained, reported and disclosed",
        "select incident_id, earlier_step, earlier_on, later_step, later_on from {batch}",
        severity="warning",
    )


def suites(today: date) -> tuple[Suite, ...]:
    """All suites, in the order of the flow.

    Args:
        today: the day of the audit in Japan; dates may reach to the end of the following year.
    """
    return (
        Suite("raw", "loads", tuple(loads())),
        Suite("evidence", "segments", tuple(notices())),
        Suite("evidence", "mentions", tuple(mentions())),
        Suite("main", "fct_disclosures", tuple(disclosures(today))),
        Suite("main", "fct_incidents", tuple(incidents())),
        Suite("main", "fct_timeline_events", tuple(timeline_events(today))),
        Suite("main", "fct_affected_counts", tuple(affected_counts())),
        Suite("main", "fct_leaked_fields", tuple(leaked_fields())),
        Suite("quality", "disagreeing_reports", tuple(disagreeing_reports())),
        Suite("quality", "reversed_days", tuple(reversed_days())),
    )
