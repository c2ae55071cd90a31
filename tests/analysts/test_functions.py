"""The functions of the published file read dates and numbers as the models do."""

from datetime import datetime
from typing import Any

import pytest

from jikenbo.readers import ask, published, query
from jikenbo.warehouse import Warehouse

REFERENCE = "2025-03-13"

MOMENTS = {
    "令和5年3月1日 9:05": datetime(2023, 3, 1, 9, 5),
    "２０２４/６/６ １５:２０": datetime(2024, 6, 6, 15, 20),
    "昨日午後3時半": datetime(2025, 3, 12, 15, 30),
    "午前9時30分": datetime(2025, 3, 13, 9, 30),
    "3月1日25時": datetime(2025, 3, 2, 1, 0),
    "深夜0時": datetime(2025, 3, 13),
    "正午": datetime(2025, 3, 13, 12),
    "3月1日": None,
    "2月30日 9:00": None,
    "第三者": None,
    "": None,
}

RANGES = {
    "30〜40名": (30, 40),
    "１，２３４件": (1234, 1234),
    "約1万5千人": (15000, 15000),
    "十数名": (11, 19),
    "数十件": (10, 90),
    "1,000人以上": (1000, None),
    "少なくとも30人": (30, None),
    "最大500件": (None, 500),
    "第三者": None,
    "千1000件": None,
    "": None,
}


@pytest.mark.parametrize("text", MOMENTS)
def test_a_moment_is_read_from_its_day_and_time(sample_warehouse: Warehouse, text: str) -> None:
    with published(sample_warehouse) as connection:
        read = ask(connection, f"select ja_datetime($text, date '{REFERENCE}')", parameters={"text": text})
    assert read.rows == ((MOMENTS[text],),)


@pytest.mark.parametrize("text", RANGES)
def test_a_number_has_a_lower_and_an_upper_end(sample_warehouse: Warehouse, text: str) -> None:
    expected: Any = RANGES[text]
    with published(sample_warehouse) as connection:
        ((read,),) = ask(connection, "select ja_number_range($text)", parameters={"text": text}).rows
    assert (read and (read["lowest"], read["highest"])) == expected


def test_the_functions_read_whole_surfaces_as_the_models_do(sample_warehouse: Warehouse) -> None:
    for kind, whole, read in (
        ("count", "true", "ja_number(surface) = value::double or contains(surface, '数')"),
        ("count", "true", "ja_number_range(surface).lowest = value::double or value is null"),
        (
            "date",
            "length(value) = 16 and value_end is null",
            "ja_datetime(surface, value::date) = value::timestamp",
        ),
        ("date", "length(value) = 10 and value_end is null", "ja_date(surface, value::date) = value::date"),
    ):
        stated = (
            "true" if kind == "count" else "regexp_matches(surface, '^([0-9]{4}年)?[0-9]{1,2}月[0-9]{1,2}日')"
        )
        rows = query(
            sample_warehouse,
            f"select surface, value, {read} as agrees from evidence.mentions "
            f"where kind = '{kind}' and value is not null and {whole} and {stated}",
        ).rows
        assert rows, (kind, whole)
        assert [row for row in rows if not row[2]] == [], (kind, whole)
