"""Japanese and English names of what pages show and no table names: kinds, sections, roles of dates, statuses."""

from typing import NamedTuple


class Name(NamedTuple):
    """A name in both languages."""

    ja: str
    en: str


LABELS: dict[str, dict[str, Name]] = {
    "kind": {
        "date": Name("日付・時刻", "Date or time"),
        "count": Name("数", "Count"),
        "leaked_field": Name("情報の項目", "Data item"),
        "event": Name("出来事", "Event"),
        "cause": Name("原因", "Cause"),
        "organization": Name("組織", "Organisation"),
        "report_stage": Name("報の段階", "Report stage"),
    },
    "section": {
        "header": Name("見出し", "Header"),
        "lead": Name("冒頭", "Opening"),
        "summary": Name("概要", "Summary"),
        "cause": Name("原因", "Cause"),
        "chronology": Name("経緯", "Course of events"),
        "leaked_data": Name("対象の情報", "Data concerned"),
        "response": Name("対応", "Response"),
        "damage": Name("被害", "Damage"),
        "delay": Name("公表までの時間", "Delay"),
        "prevention": Name("再発防止", "Prevention"),
        "request": Name("お願い", "Request"),
        "contact": Name("問い合わせ先", "Contact"),
    },
    "date_role": {
        "point": Name("一時点", "Point in time"),
        "range": Name("期間", "Period"),
        "open_start": Name("この日まで", "Up to this day"),
        "open_end": Name("この日から", "From this day on"),
        "time_only": Name("時刻のみ", "Time alone"),
        "fiscal_year": Name("年度", "Fiscal year"),
        "law": Name("法令の年", "Year of a law"),
        "none": Name("日付でない", "No date"),
    },
    "organization_role": {
        "publisher": Name("公表した組織", "Publisher"),
        "vendor": Name("供給者", "Vendor"),
        "contractor": Name("委託先", "Contractor"),
        "subcontractor": Name("再委託先", "Subcontractor"),
        "platform": Name("基盤の提供者", "Platform"),
    },
    "cause_status": {"chosen": Name("この公表の原因とした", "Taken as the cause of this notice")},
    "parse_error": {
        "no_such_date": Name("暦にない日付", "No such day in the calendar"),
        "no_anchor": Name("起点となる日付がない", "No day to reckon from"),
    },
    "duty_status": {
        "met": Name("期限内", "In time"),
        "late": Name("期限後", "Late"),
        "unstated": Name("記載なし", "Not stated"),
        "not_required": Name("対象外", "Not required"),
    },
    "duty_trigger": {
        "trigger_sensitive": Name("要配慮個人情報", "Special-care data"),
        "trigger_financial": Name("財産的被害のおそれ", "Fear of financial loss"),
        "trigger_malicious": Name("不正の目的のおそれ", "Fear of malicious purpose"),
        "trigger_over_1000": Name("1,000人超(公的機関は100人超)", "Over 1,000 people (public bodies: 100)"),
    },
    "cause_group": {
        "attack": Name("攻撃", "Attack"),
        "mistake": Name("過失", "Mistake"),
        "loss_or_theft": Name("紛失・盗難", "Loss or theft"),
        "misuse": Name("内部の不正", "Misuse"),
        "other": Name("その他・不明", "Other or unknown"),
    },
    "leak_status": {
        "leaked": Name("漏えい", "Leaked"),
        "possibly_leaked": Name("可能性あり", "Possibly leaked"),
        "not_leaked": Name("漏えいなしと明言", "Stated as not leaked"),
        "none": Name("項目の記載なし", "No item named"),
    },
    "bound": {"at_least": Name("以上", "At least"), "at_most": Name("以下・最大", "At most")},
    "sector": {
        "company": Name("企業", "Company"),
        "association": Name("団体", "Association"),
        "financial": Name("金融", "Financial"),
        "hospital": Name("病院", "Hospital"),
        "media": Name("報道", "Media"),
        "municipality": Name("市区町村", "Municipality"),
        "national_agency": Name("国の機関", "National agency"),
        "prefecture": Name("都道府県", "Prefecture"),
        "school": Name("学校", "School"),
        "transport": Name("運輸", "Transport"),
        "university": Name("大学", "University"),
        "utility": Name("公益事業", "Utility"),
    },
    "disagreement": {
        "day_moved": Name("日付が動いた", "A day moved"),
        "count_halved": Name("件数が半分以下になった", "A count fell by half"),
    },
    "audit_state": {
        "passed": Name("合格", "Passed"),
        "warning": Name("注意", "Warning"),
        "failed": Name("不合格", "Failed"),
    },
    "column_kind": {
        "mart": Name("公開表", "Mart"),
        "intermediate": Name("中間", "Intermediate"),
        "staging": Name("下ごしらえ", "Staging"),
        "seed": Name("語彙・コード", "Seed"),
        "landed": Name("取り込んだ原文", "Landed"),
        "unknown": Name("追えない", "Not followed"),
    },
}


BOUND_SIGNS = {"at_least": "≥", "at_most": "≤"}


def stated(count: int, is_approximate: bool | None, bound: str | None) -> str:
    """A count with what its notice says of it: ≈ for an approximate one, ≥ and ≤ for a lower and an upper bound."""
    signs = [BOUND_SIGNS[bound]] if bound else ["≈"] if is_approximate else []
    return " ".join([*signs, f"{count:,}"])


def name_of(group: str, code: str | None) -> Name:
    """The names of a code; the code itself where it has none."""
    if code is None:
        return Name("—", "—")
    return LABELS[group].get(code, Name(code, code))
