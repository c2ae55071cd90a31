"""Invented chains of notices: what is one incident, and what is not, whatever the order of loading."""

import json
import shutil
from collections.abc import Mapping
from itertools import permutations
from pathlib import Path
from typing import Any

import duckdb
import pytest

import loaders
from jikenbo.build import build
from jikenbo.warehouse import Warehouse

CHAIN = {
    "first": """【セキュリティ事件簿#2024-101】架空物産株式会社 当社サーバーへのランサムウェア攻撃について 2024年3月1日

2024年2月27日、当社のサーバーがランサムウェアに感染したことを確認しました。
2024年2月28日に外部との通信を遮断し、2024年2月29日に個人情報保護委員会へ報告いたしました。
お客様の氏名、住所 約500名分が漏えいした可能性があります。""",
    "second": """【セキュリティ事件簿#2024-140】架空物産㈱ 当社サーバーへのランサムウェア攻撃について(第2報) 2024年3月20日

2024年3月1日にお知らせいたしました件につきまして、現在までに判明した内容をご報告いたします。
2024年2月27日、当社のサーバーがランサムウェアに感染したことを確認しました。
漏えいした可能性があるのは、お客様420名分の氏名、住所、電話番号です。""",
    "final": """【セキュリティ事件簿#2024-222】架空物産 株式会社 ランサムウェア攻撃に関する調査結果のご報告(最終報告) 2024年5月30日

2024年3月20日付の第2報でお知らせした件について、2024年5月24日に調査が完了しました。
お客様402名の氏名と住所が漏えいしました。""",
}
OTHERS = {
    "mail": """【セキュリティ事件簿#2024-163】架空物産株式会社 メール誤送信による個人情報の漏えいについて 2024年4月5日

2024年4月3日、担当者が宛先を誤ってメールを送信し、取引先12名の氏名とメールアドレスが漏えいしました。
2024年4月3日に受信者へ削除を依頼しました。""",
    "mail_again": """【セキュリティ事件簿#2024-190】架空物産株式会社 メール誤送信について 2024年5月10日

先月お知らせした誤送信とは別に、2024年5月8日、担当者が宛先を誤ってメールを送信しました。
取引先9名の氏名とメールアドレスが漏えいしました。""",
    "subsidiary": """【セキュリティ事件簿#2024-101】架空物産リテール株式会社 親会社サーバーへのランサムウェア攻撃について 2024年3月1日

2024年2月27日、親会社のサーバーがランサムウェアに感染したことを確認しました。
当社のお客様 約500名分の氏名が漏えいした可能性があります。""",
    "guess": """【セキュリティ事件簿#2024-301】合同会社あさなぎ商店 会員情報の漏えいについて 2024年8月1日

2024年7月28日、当社の通販サイトが不正アクセスを受けたことが判明しました。
会員3,000名の氏名が漏えいしました。""",
    "correction": """【セキュリティ事件簿#2024-305】合同会社あさなぎ商店 会員情報の漏えいについて(訂正) 2024年8月5日

2024年8月1日に公表した件数に誤りがありましたので訂正いたします。
2024年7月28日、当社の通販サイトが不正アクセスを受けたことが判明しました。
漏えいしたのは会員300名の氏名でした。""",
}
UNNUMBERED = {
    "opening": """株式会社ゆきわり工房 不正アクセスの可能性について 2024年6月3日

2024年5月30日、当社の会員サイトが第三者による不正アクセスを受けた可能性があることを確認しました。
現在調査を進めています。""",
    "later": """株式会社ゆきわり工房 会員様の個人情報について 2024年7月19日

かねてより当社ウェブサイトでお知らせしております不正アクセスにつきまして、調査の内容をご報告します。
会員640名の氏名と電話番号が漏えいしたことが分かりました。""",
}
"""A follow-up that neither counts itself nor names a day."""

ORDERS = dict(zip("abcde", [order for order in permutations(CHAIN) if order != tuple(CHAIN)], strict=True))
"""Every other order in which the three reports can be loaded, each with a firm of its own."""

CLIENTS = {
    f"client_{number}": f"""【セキュリティ事件簿#2024-4{number:02}】第{number}架空商会株式会社 委託先における不正アクセスについて 2024年9月{number}日

当社が発送業務を委託している株式会社やまびこ運輸システムのサーバーが、2024年8月20日に不正アクセスを受けました。
当社のお客様{number}00名の氏名が漏えいした可能性があります。"""
    for number in range(1, 11)
}

INCIDENTS = """
    select
        string_agg(segments.source_labels ->> 'id', ' ' order by disclosures.disclosed_on) as reports,
        incidents.incident_id,
        incidents.affected_count,
        incidents.first_affected_count,
        incidents.is_closed,
        incidents.first_disclosed_on,
        incidents.latest_disclosed_on,
    from main.fct_incidents as incidents
    inner join main.fct_disclosures as disclosures using (incident_id)
    inner join staging.stg_segments as segments on disclosures.segment_id = segments.segment_id
    group by all
    order by reports
"""

Incidents = dict[str, dict[str, Any]]


def _incidents(warehouse: Warehouse, directory: Path, *loads: Mapping[str, str]) -> Incidents:
    """Load each mapping of names to notices on its own, then build once."""
    warehouse.directory.mkdir(parents=True, exist_ok=True)
    for number, notices in enumerate(loads):
        path = directory / f"load{number}.jsonl"
        lines = (json.dumps({"id": name, "text": text}, ensure_ascii=False) for name, text in notices.items())
        path.write_text("\n".join(lines), encoding="utf-8")
        with duckdb.connect(str(warehouse.build_path)) as connection:
            loaders.load(connection, [str(path)], loaders.LoadOptions())
    build(warehouse, select="+fct_incidents +agg_third_party_incidents", with_tests=False)
    return {row["reports"]: row for row in _rows(warehouse, INCIDENTS)}


def _of_firm(letter: str, report: str) -> str:
    """A report of the chain, told by a firm of its own."""
    return CHAIN[report].replace("架空物産", f"架空{letter}物産")


def _rows(warehouse: Warehouse, query: str) -> list[dict[str, Any]]:
    with duckdb.connect(str(warehouse.build_path), read_only=True) as connection:
        cursor = connection.execute(query)
        names = [column[0] for column in cursor.description or []]
        return [dict(zip(names, row, strict=True)) for row in cursor.fetchall()]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> tuple[Warehouse, Incidents]:
    directory = tmp_path_factory.mktemp("chains")
    warehouse = Warehouse(directory / "warehouse")
    turns = [
        {f"{letter}-{order[turn]}": _of_firm(letter, order[turn]) for letter, order in ORDERS.items()}
        for turn in range(len(CHAIN))
    ]
    follow_ups = {f"z-{report}": _of_firm("z", report) for report in ("final", "second")}
    everything = {**CHAIN, **OTHERS, **UNNUMBERED, **CLIENTS, **follow_ups}
    return warehouse, _incidents(warehouse, directory, everything, *turns)


def test_three_reports_are_one_incident_with_its_latest_and_first_word(
    built: tuple[Warehouse, Incidents],
) -> None:
    incident = built[1]["first second final"]
    assert (incident["affected_count"], incident["first_affected_count"]) == (402, 500)
    assert incident["is_closed"]
    assert str(incident["first_disclosed_on"]) == "2024-03-01"
    assert str(incident["latest_disclosed_on"]) == "2024-05-30"


def _told(incidents: Incidents, letter: str) -> dict[str, Any]:
    """What is known of the chain of one firm, without its names and keys."""
    incident = incidents[" ".join(f"{letter}{report}" for report in CHAIN)]
    return {column: value for column, value in incident.items() if column not in ("incident_id", "reports")}


@pytest.mark.parametrize("letter", ORDERS)
def test_the_order_of_loading_does_not_matter(built: tuple[Warehouse, Incidents], letter: str) -> None:
    assert _told(built[1], f"{letter}-") == _told(built[1], "")


def test_a_follow_up_without_number_or_day_finds_the_notice_that_it_speaks_of(
    built: tuple[Warehouse, Incidents],
) -> None:
    assert built[1]["opening later"]["affected_count"] == 640


def test_other_incidents_of_the_firm_stay_apart(built: tuple[Warehouse, Incidents]) -> None:
    assert {"mail", "mail_again"} <= set(built[1])


def test_a_subsidiary_with_the_same_case_number_stays_apart(built: tuple[Warehouse, Incidents]) -> None:
    assert "subsidiary" in built[1]


def test_a_correction_lowers_the_count_of_its_incident(built: tuple[Warehouse, Incidents]) -> None:
    incident = built[1]["guess correction"]
    assert (incident["affected_count"], incident["first_affected_count"]) == (300, 3000)


def test_ten_clients_of_one_vendor_have_ten_incidents_and_one_third_party(
    built: tuple[Warehouse, Incidents],
) -> None:
    warehouse, incidents = built
    assert set(CLIENTS) <= set(incidents)
    parties = _rows(warehouse, "select * from main.agg_third_party_incidents")
    assert [
        (party["incident_count"], party["affected_organization_count"], party["affected_people"])
        for party in parties
    ] == [(10, 10, 5500)]


def test_a_first_report_loaded_later_finds_its_follow_ups(
    built: tuple[Warehouse, Incidents], tmp_path: Path
) -> None:
    assert "z-second z-final" in built[1]
    warehouse = Warehouse(tmp_path / "warehouse")
    warehouse.directory.mkdir()
    shutil.copyfile(built[0].build_path, warehouse.build_path)
    incidents = _incidents(warehouse, tmp_path, {"z-first": _of_firm("z", "first")})
    assert _told(incidents, "z-") == _told(incidents, "")
    others = {reports: told for reports, told in built[1].items() if not reports.startswith("z-")}
    assert others == {reports: told for reports, told in incidents.items() if not reports.startswith("z-")}
