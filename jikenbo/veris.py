"""Incidents as records of VERIS 1.4.1, the vocabulary in which others collect incidents.

Only what notices say is claimed: the rest is `Unknown`, as VERIS has it. Codes of causes and fields carry their
counterpart in dim_causes.veris and dim_fields.veris; what VERIS asks beyond that is mapped here.
"""

from collections.abc import Iterator
from datetime import date
from typing import Any

SCHEMA_VERSION = "1.4.1"

UNKNOWN = "Unknown"

INDUSTRIES = {
    "association": "813",
    "financial": "52",
    "hospital": "622",
    "media": "51",
    "municipality": "92",
    "national_agency": "92",
    "prefecture": "92",
    "school": "611",
    "transport": "48",
    "university": "611",
    "utility": "22",
}
"""Our sectors in NAICS, as far as a name tells; others are 000, the VERIS way to say that it is not known."""

GOVERNMENTS = {"municipality": "Local", "prefecture": "Regional", "national_agency": "Federal"}

ASSETS = {
    "bcc_mistake": "S - Mail",
    "misdirected_email": "S - Mail",
    "credential_stuffing": "S - Web application",
    "web_skimming": "S - Web application",
    "website_misposting": "S - Web application",
    "phishing": "P - End-user or employee",
    "support_scam": "P - End-user or employee",
    "misdelivery": "M - Documents",
    "improper_disposal": "M - Unknown",
    "loss": "M - Unknown",
    "theft": "M - Unknown",
}
"""What a cause says about the asset; others are unknown."""

REQUIRED_PARTS = {
    "hacking": ("variety", "vector"),
    "malware": ("variety", "vector"),
    "social": ("variety", "vector", "target"),
    "error": ("variety", "vector"),
    "misuse": ("variety", "vector"),
    "physical": ("variety", "vector"),
    "unknown": ("result",),
}
"""What VERIS wants to hear about each action."""

INCIDENTS = """
    select
        incidents.incident_id,
        incidents.organization_name,
        incidents.title,
        incidents.cause_code,
        incidents.cause_group,
        causes.veris as action,
        incidents.via_third_party,
        incidents.leak_status,
        incidents.affected_count,
        incidents.affected_unit,
        incidents.affected_unit_kind,
        incidents.affected_is_approximate,
        incidents.affected_bound,
        incidents.case_numbers,
        incidents.occurred_on,
        incidents.discovered_on,
        incidents.first_disclosed_on,
        incidents.days_to_discover,
        incidents.days_to_contain,
        organizations.sector,
        organizations.prefecture,
    from fct_incidents as incidents
    left join dim_causes as causes
        on incidents.cause_code = causes.code
    left join dim_organizations as organizations
        on incidents.organization_id = organizations.organization_id
    order by incidents.incident_id
"""

EVENTS = """
    select
        incident_id,
        event_type,
        event_date,
        date_precision,
    from fct_timeline_events
    where event_type in ('occurred', 'exposure_period', 'alerted', 'discovered') and event_date is not null
    order by incident_id, event_date, date_precision
"""

DATA = """
    select distinct
        leaked_fields.incident_id,
        fields.veris,
    from fct_leaked_fields as leaked_fields
    inner join dim_fields as fields
        on leaked_fields.field_code = fields.code
    where leaked_fields.is_current
        and leaked_fields.status in ('leaked', 'possibly_leaked')
        and fields.veris is not null
    order by all
"""

NOTICES = """
    select
        incident_id,
        string_agg(distinct disclosures.source_uri, ' ; ' order by disclosures.source_uri) as source_uris,
        min(year(coalesce(disclosed_on, cast(segments.loaded_at as date)))) as year_at_latest,
    from fct_disclosures as disclosures
    inner join evidence.segments as segments
        on disclosures.segment_id = segments.segment_id
    where incident_id is not null
    group by incident_id
"""

PARTIES = """
    select
        parties.incident_id,
        list(distinct organizations.organization_name order by organizations.organization_name) as names,
    from bridge_incident_third_parties as parties
    inner join dim_organizations as organizations
        on parties.organization_id = organizations.organization_id
    group by parties.incident_id
"""


def records(connection: Any) -> Iterator[dict[str, Any]]:
    """One VERIS record per incident.

    Args:
        connection: the published file.
    """
    events: dict[str, list[tuple[str, date, str]]] = {}
    for incident_id, event_type, event_date, precision in connection.execute(EVENTS).fetchall():
        events.setdefault(incident_id, []).append((event_type, event_date, precision))
    data: dict[str, list[str]] = {}
    for incident_id, variety in connection.execute(DATA).fetchall():
        data.setdefault(incident_id, []).append(variety)
    notices = {row[0]: row[1:] for row in connection.execute(NOTICES).fetchall()}
    parties = dict(connection.execute(PARTIES).fetchall())
    cursor = connection.execute(INCIDENTS)
    columns = [column[0] for column in cursor.description]
    for row in cursor.fetchall():
        incident = dict(zip(columns, row, strict=True))
        key = incident["incident_id"]
        source_uris, year_at_latest = notices.get(key, ("", None))
        record = {
            "schema_version": SCHEMA_VERSION,
            "source_id": "jikenbo",
            "incident_id": key,
            "reference": source_uris or "",
            "summary": incident["title"]
            or f"{incident['organization_name'] or UNKNOWN}: {incident['cause_code']}",
            "notes": "; ".join(
                f"#{number}" for number in (incident["case_numbers"] or "").split(", ") if number
            ),
            "security_incident": "Confirmed" if _is_confirmed(incident) else "Suspected",
            "timeline": _timeline(incident, events.get(key, []), year_at_latest),
            "victim": _victim(incident),
            "actor": _actor(incident, parties.get(key, [])),
            "action": _action(incident["action"]),
            "asset": {
                "assets": [{"variety": ASSETS.get(incident["cause_code"], UNKNOWN)}],
                "cloud": [UNKNOWN],
            },
            "attribute": _attribute(incident, data.get(key, [])),
            "discovery_method": _discovery(events.get(key, [])),
        }
        yield {name: value for name, value in record.items() if value != ""}


def _is_confirmed(incident: dict[str, Any]) -> bool:
    """Whether something is said to have happened, beyond a fear that it might have."""
    return incident["leak_status"] == "leaked" or incident["cause_group"] in {
        "attack",
        "loss_or_theft",
        "misuse",
    }


def _timeline(
    incident: dict[str, Any], events: list[tuple[str, date, str]], latest: int | None
) -> dict[str, Any]:
    """When it happened, as precisely as stated; else the year by which it had."""
    told = incident["occurred_on"] or incident["discovered_on"] or incident["first_disclosed_on"]
    when: dict[str, Any] = {"year": told.year if told else latest}
    if incident["occurred_on"]:
        precisions = {precision for _, event_date, precision in events if event_date == told}
        if not precisions <= {"year"}:
            when["month"] = told.month
        if precisions & {"day", "hour", "minute"}:
            when["day"] = told.day
    timeline: dict[str, Any] = {"incident": when}
    for part, days in (("discovery", "days_to_discover"), ("containment", "days_to_contain")):
        if incident[days] is not None:
            timeline[part] = {"unit": "Days", "value": incident[days]}
    return timeline


def _victim(incident: dict[str, Any]) -> dict[str, Any]:
    victim: dict[str, Any] = {
        "victim_id": incident["organization_name"] or UNKNOWN,
        "country": ["JP"],
        "employee_count": UNKNOWN,
        "industry": INDUSTRIES.get(incident["sector"], "000"),
        "government": [GOVERNMENTS.get(incident["sector"], "NA")],
    }
    if incident["prefecture"]:
        victim["state"] = incident["prefecture"]
    return victim


def _actor(incident: dict[str, Any], parties: list[str]) -> dict[str, Any]:
    """Who did it: outsiders attack and steal, insiders err and misuse, a partner errs for its customer."""
    group, cause = incident["cause_group"], incident["cause_code"]
    if group == "attack" or cause == "theft":
        return {"external": {"variety": [UNKNOWN], "motive": [UNKNOWN]}}
    if group in {"mistake", "loss_or_theft"} and incident["via_third_party"]:
        partner: dict[str, Any] = {"country": [UNKNOWN], "motive": ["NA"]}
        if parties:
            partner["name"] = list(parties)
        return {"partner": partner}
    if group in {"mistake", "loss_or_theft"}:
        return {"internal": {"variety": [UNKNOWN], "motive": ["NA"]}}
    if group == "misuse":
        return {"internal": {"variety": [UNKNOWN], "motive": [UNKNOWN]}}
    return {"unknown": {}}


def _action(path: str | None) -> dict[str, Any]:
    """What was done: `hacking.variety.Use of stolen creds` and the like, unknown where VERIS has no word."""
    category, part, value = (path or "unknown.result.Unknown").split(".", 2)
    action = {name: [UNKNOWN] for name in REQUIRED_PARTS[category]}
    return {category: {**action, part: [value]}}


def _attribute(incident: dict[str, Any], data: list[str]) -> dict[str, Any]:
    disclosed = {"leaked": "Yes", "possibly_leaked": "Potentially"}.get(incident["leak_status"], UNKNOWN)
    confidentiality: dict[str, Any] = {"data_disclosure": disclosed, "data_victim": [UNKNOWN]}
    if incident["affected_count"] is not None and incident["affected_unit_kind"] in {
        "person",
        "record",
        "account",
    }:
        confidentiality["data_total"] = incident["affected_count"]
        exactness = incident["affected_bound"] or (
            "approximate" if incident["affected_is_approximate"] else ""
        )
        if exactness:
            confidentiality["notes"] = f"data_total: {exactness.replace('_', ' ')}"
    if data:
        confidentiality["data"] = [{"variety": variety} for variety in data]
    attribute: dict[str, Any] = {"confidentiality": confidentiality}
    if incident["cause_code"] == "ransomware":
        attribute["availability"] = {"variety": ["Obscuration"]}
    return attribute


def _discovery(events: list[tuple[str, date, str]]) -> dict[str, Any]:
    """Who noticed: an outsider where an alert precedes or meets the discovery."""
    alerted = [event_date for event_type, event_date, _ in events if event_type == "alerted"]
    discovered = [event_date for event_type, event_date, _ in events if event_type == "discovered"]
    if alerted and (not discovered or min(alerted) <= min(discovered)):
        return {"external": {"variety": [UNKNOWN]}}
    return {"unknown": True}
