"""The calendar that duties are reckoned by."""

import csv
from datetime import date
from pathlib import Path

import holidays

SEED = Path(__file__).parent.parent / "seeds" / "holidays_japan.csv"


def test_the_holiday_seed_is_what_the_library_says() -> None:
    with SEED.open(encoding="utf-8", newline="") as file:
        shipped = {date.fromisoformat(row["holiday_on"]): row["name_ja"] for row in csv.DictReader(file)}
    years = range(min(shipped).year, max(shipped).year + 1)
    assert shipped == dict(holidays.country_holidays("JP", years=years, language="ja"))


def test_the_holiday_seed_reaches_five_years_ahead() -> None:
    with SEED.open(encoding="utf-8", newline="") as file:
        last_day = max(row["holiday_on"] for row in csv.DictReader(file))
    assert int(last_day[:4]) >= date.today().year + 5, (
        "Extend seeds/holidays_japan.csv with the holidays library."
    )
