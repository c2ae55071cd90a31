"""The page of an incident shows every reading of its notices, stands alone, and is safe and usable."""

import re
from pathlib import Path

import pytest
from browser import Browser
from page_tree import HOSTILE, Element, assert_stands_alone, parse
from running import jikenbo

from jikenbo.explain import explain
from jikenbo.incident_page import incident_page
from jikenbo.readers import query
from jikenbo.warehouse import Warehouse

CHAIN = "select incident_id from fct_incidents order by disclosure_count desc, incident_id limit 1"


@pytest.fixture(scope="module")
def chain(sample_warehouse: Warehouse) -> str:
    """The incident of several reports."""
    return str(query(sample_warehouse, CHAIN).rows[0][0])


@pytest.fixture(scope="module")
def page(sample_warehouse: Warehouse, chain: str) -> str:
    return incident_page(sample_warehouse, chain)


@pytest.fixture(scope="module")
def tree(page: str) -> Element:
    return parse(page)


def test_each_notice_stands_there_word_for_word(
    sample_warehouse: Warehouse, chain: str, tree: Element
) -> None:
    texts = [element.text for element in tree.all("div", class_="text")]
    told = query(
        sample_warehouse,
        "select raw_text from evidence.segments inner join fct_disclosures using (segment_id) "
        f"where incident_id = '{chain}' order by disclosed_on",
    ).rows
    assert len(told) > 1
    assert texts == [text for (text,) in told]


def test_every_mention_of_every_notice_is_marked_and_has_a_card(sample_warehouse: Warehouse) -> None:
    segments = [row[0] for row in query(sample_warehouse, "select segment_id from fct_disclosures").rows]
    shown = 0
    for segment_id in segments[::4]:
        (explanation,) = explain(sample_warehouse, segment_id)
        tree = parse(incident_page(sample_warehouse, segment_id))
        runs = tree.all("a", class_="m")
        cards = {element.attributes["id"]: element for element in tree.all("li", class_="card")}
        notice = next(each for each in tree.all("section", class_="notice") if segment_id in each.text)
        for number, mention in enumerate(explanation.mentions):
            anchor = f"{notice.attributes['id']}m{number}"
            marked = [run for run in runs if anchor in run.attributes["data-m"].split()]
            assert "".join(run.text for run in marked) == mention.surface
            for told in (mention.surface, mention.rule or "", mention.code or "", mention.value or ""):
                assert told in cards[anchor].text
            shown += 1
    assert shown > 200


def test_a_card_names_codes_in_both_languages_and_the_word_behind_the_rule(tree: Element) -> None:
    card = next(each for each in tree.all("li", class_="k-leaked_field") if "fct_leaked_fields" in each.text)
    assert "氏名" in card.text or "Name" in card.text or re.search("[a-z]", card.text)
    assert "lexicon_fields" in card.text
    event = tree.all("li", class_="k-event")[0]
    assert "出来事" in event.text and "Event" in event.text and "lexicon_events" in event.text


def test_an_unread_span_says_why(sample_warehouse: Warehouse) -> None:
    rows = query(
        sample_warehouse,
        "select segment_id, parse_error from evidence.mentions where parse_error is not null",
    ).rows
    assert rows
    for segment_id, parse_error in rows:
        tree = parse(incident_page(sample_warehouse, segment_id))
        assert tree.all("a", class_="unread")
        assert any(parse_error in each.text for each in tree.all("div", class_="problem"))


def test_every_link_leads_to_an_element_of_the_page(tree: Element) -> None:
    names = [each.attributes["id"] for each in tree if "id" in each.attributes]
    assert len(set(names)) == len(names)
    assert {each.attributes["href"][1:] for each in tree.all("a")} <= set(names)
    labelled = {each.attributes["aria-labelledby"] for each in tree if "aria-labelledby" in each.attributes}
    assert labelled <= set(names)


def test_the_reports_parties_duties_and_timeline_of_an_incident_are_told(tree: Element) -> None:
    assert len(tree.all("section", class_="notice")) > 1
    headings = " ".join(each.text for each in tree.all("h2"))
    for heading in ("経過", "情報の項目", "件数", "関係者", "報告義務"):
        assert heading in headings
    assert len(tree.all("svg", role="img")) == 2


def test_on_a_phone_no_cut_of_the_timeline_covers_a_name(sample_warehouse: Warehouse) -> None:
    cuts = 0
    for (incident_id,) in query(sample_warehouse, "select incident_id from fct_incidents").rows:
        for drawing in parse(incident_page(sample_warehouse, incident_id)).all("svg", class_="narrow"):
            names = [float(text.attributes["y"]) for text in drawing.all("text", class_="name")]
            for cut in drawing.all("g", class_="cut"):
                for stripe in cut.all("rect"):
                    top = float(stripe.attributes["y"])
                    bottom = top + float(stripe.attributes["height"])
                    assert not [name for name in names if name > top and name - 11 < bottom]
                    cuts += 1
    assert cuts


def test_a_first_count_is_told_with_its_own_unit(sample_warehouse: Warehouse) -> None:
    ((incident_id, count, unit),) = query(
        sample_warehouse,
        "select incident_id, first_affected_count, first_affected_unit from fct_incidents "
        "where first_affected_unit_kind <> affected_unit_kind",
    ).rows
    tile = parse(incident_page(sample_warehouse, incident_id)).all("dl", class_="tiles")[0]
    assert f"first stated {count:,} {unit}" in " ".join(tile.text.split())


def test_the_page_stands_alone(tree: Element) -> None:
    assert_stands_alone(tree)


def test_an_ordinary_post_is_shown_without_an_incident(sample_warehouse: Warehouse) -> None:
    sql = "select segment_id from fct_disclosures where kind = 'not_incident' limit 1"
    tree = parse(incident_page(sample_warehouse, query(sample_warehouse, sql).rows[0][0]))
    assert "事件でない記事" in tree.text and not tree.all("dl", class_="tiles")


def test_hostile_text_stays_text(hostile_warehouse: Warehouse, chain: str) -> None:
    tree = parse(incident_page(hostile_warehouse, chain))
    assert_stands_alone(tree)
    assert "<script>document.title='owned'</script>" in tree.text
    assert "{{ 7 * 7 }}" in tree.text and "javascript:alert(1)" in tree.text
    assert "[U+202E]" in tree.text and "[U+0000]" in tree.text and "[U+001B]" in tree.text
    assert not re.search("[\x00\x1b\u200f\u202e\u2066]", tree.text)


def test_hostile_text_does_nothing_in_a_browser(
    hostile_warehouse: Warehouse, chain: str, chromium_page: Browser, saved
) -> None:
    chromium_page.open(saved(incident_page(hostile_warehouse, chain)), 1280)
    chromium_page.point(".text .m", click=True)
    assert chromium_page.run("document.title") != "owned"
    assert chromium_page.run("document.querySelectorAll('img, .panel script').length") == 0
    assert HOSTILE[:30] in chromium_page.run("document.querySelector('h1').textContent")


@pytest.mark.parametrize("width", [320, 390, 768, 1280])
def test_nothing_is_wider_than_the_window_and_nothing_is_fetched(
    page: str, chromium_page: Browser, saved, width: int
) -> None:
    chromium_page.requests.clear()
    chromium_page.complaints.clear()
    chromium_page.open(saved(page), width)
    assert chromium_page.run("document.documentElement.scrollWidth") <= width
    assert len(chromium_page.requests) == 1 and chromium_page.complaints == []
    seen = "[...document.querySelectorAll('.timeline')].filter(e => e.getBoundingClientRect().height).length"
    assert chromium_page.run(seen) == 1


def test_hover_click_and_keyboard_show_the_card(page: str, chromium_page: Browser, saved) -> None:
    shown = "document.querySelector('.panel.open .shown')?.textContent ?? ''"
    chromium_page.open(saved(page), 1280)
    assert chromium_page.run(shown) == ""
    chromium_page.point(".text .k-count")
    hovered = chromium_page.run(shown)
    assert "lexicon_counters" in hovered
    chromium_page.point(".text .k-date", click=True)
    clicked = chromium_page.run(shown)
    assert clicked not in ("", hovered)
    chromium_page.point(".text .k-count")
    assert chromium_page.run(shown) == clicked, "a pinned card stays"
    chromium_page.press("Escape")
    assert chromium_page.run(shown) == ""
    chromium_page.press("Tab")
    assert chromium_page.run("document.activeElement.matches('.text .m')")
    assert chromium_page.run(shown) != ""


def test_a_kind_can_be_shown_alone(page: str, chromium_page: Browser, saved) -> None:
    chromium_page.open(saved(page), 390)
    chromium_page.point(".legend-item[data-kind=date]", click=True)
    assert chromium_page.run("document.querySelector('.legend-item[data-kind=date]').ariaPressed") == "true"
    drawn = "getComputedStyle(document.querySelector('.text .m.k-{}')).backgroundImage"
    assert chromium_page.run(drawn.format("event")) == "none"
    assert chromium_page.run(drawn.format("date")) != "none"


@pytest.mark.parametrize("scheme", ["light", "dark"])
def test_texts_and_marks_stand_out_from_their_ground(scheme: str) -> None:
    from jikenbo.labels import LABELS
    from jikenbo.palette import PALETTE

    index = ("light", "dark").index(scheme)
    card = PALETTE["card"][index]
    for name in ("ink", "muted", "link", "surely", *LABELS["kind"]):
        assert contrast(PALETTE[name][index], card) >= 4.5, name
    for name in ("possibly", "spared", "bar", "attack", "loss_or_theft", "misuse"):
        assert contrast(PALETTE[name][index], card) >= 2.2, name


def contrast(one: str, other: str) -> float:
    """The contrast ratio of two colours as WCAG reckons it."""

    def luminance(colour: str) -> float:
        parts = [int(colour[place : place + 2], 16) / 255 for place in (1, 3, 5)]
        red, green, blue = (
            part / 12.92 if part <= 0.04045 else ((part + 0.055) / 1.055) ** 2.4 for part in parts
        )
        return 0.2126 * red + 0.7152 * green + 0.0722 * blue

    lighter, darker = sorted((luminance(one), luminance(other)), reverse=True)
    return (lighter + 0.05) / (darker + 0.05)


def test_the_command_writes_the_page_or_says_why_not(
    sample_warehouse: Warehouse, chain: str, tmp_path: Path
) -> None:
    done = jikenbo(sample_warehouse, "explain", chain, "--html", str(tmp_path / "page.html"))
    assert done.exit_code == 0 and "Page:" in done.output
    assert (tmp_path / "page.html").read_text(encoding="utf-8").startswith("<!doctype html>")
    new = jikenbo(sample_warehouse, "explain", chain, "--html", str(tmp_path / "new" / "page.html"))
    assert new.exit_code == 0 and (tmp_path / "new" / "page.html").is_file()
    lost = jikenbo(sample_warehouse, "explain", chain, "--html", str(tmp_path / "page.html" / "page.html"))
    assert lost.exit_code == 3 and "Cannot write" in lost.output
    unknown = jikenbo(sample_warehouse, "explain", "1999-001", "--html", str(tmp_path / "x.html"))
    assert unknown.exit_code == 3 and not (tmp_path / "x.html").exists()
