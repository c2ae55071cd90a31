"""Looks at the dashboard as a person would: logs in with a headless browser, waits for every chart, says what it sees.

Runs in Superset's own environment, which has Selenium; the browser is the system's Chromium with its driver. Prints one
JSON object: {"title", "charts": [{"name", "state", "text"}], "console": […]}, where state is "drawn", "empty", "error" or
"loading".
"""

import argparse
import json
import os
import shutil
import sys
import time
from pathlib import Path

from selenium import webdriver
from selenium.webdriver.chrome.service import Service
from selenium.webdriver.common.by import By
from selenium.webdriver.support.ui import WebDriverWait

CHARTS = """
    return [...document.querySelectorAll('.dashboard-component-chart-holder')].map(holder => {
        const seen = selector => holder.querySelector(selector) !== null;
        const state =
            seen('[role="alert"], .ant-alert-error, .error-boundary') ? 'error' :
            seen('.ant-empty, [data-test="empty-state"]') ? 'empty' :
            seen('.slice_container canvas, .slice_container svg, .slice_container table, .slice_container .header-line') ? 'drawn' :
            'loading';
        return {name: (holder.querySelector('.header-title') || holder).innerText.trim(), state, text: holder.innerText};
    });
"""


def main() -> None:
    """Log in, look, print."""
    parser = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    parser.add_argument("address", help="http://127.0.0.1:8088/superset/dashboard/jikenbo/")
    parser.add_argument(
        "--user", default="admin", help="the password is taken from JIKENBO_SUPERSET_PASSWORD"
    )
    parser.add_argument("--screenshot", type=Path, help="a PNG of the whole dashboard")
    parser.add_argument("--width", type=int, default=1440)
    parser.add_argument("--height", type=int, default=2600)
    parser.add_argument("--seconds", type=int, default=120, help="how long to wait for the charts")
    options = parser.parse_args()
    browser = open_browser(options.width, options.height)
    try:
        log_in(
            browser, options.address, options.user, os.environ["JIKENBO_SUPERSET_PASSWORD"], options.seconds
        )
        charts = wait_for_charts(browser, options.seconds)
        if options.screenshot:
            browser.save_screenshot(str(options.screenshot))
        console = [entry["message"] for entry in browser.get_log("browser") if entry["level"] == "SEVERE"]
        json.dump(
            {"title": browser.title, "charts": charts, "console": console}, sys.stdout, ensure_ascii=False
        )
    finally:
        browser.quit()


def open_browser(width: int, height: int) -> webdriver.Chrome:
    """The system's Chromium without a window; nothing is downloaded."""
    options = webdriver.ChromeOptions()
    options.binary_location = shutil.which("chromium") or shutil.which("google-chrome") or "chromium"
    for argument in (
        "--headless=new",
        "--no-sandbox",
        "--disable-gpu",
        "--lang=ja",
        f"--window-size={width},{height}",
    ):
        options.add_argument(argument)
    options.set_capability("goog:loggingPrefs", {"browser": "ALL"})
    return webdriver.Chrome(options=options, service=Service(shutil.which("chromedriver") or "chromedriver"))


def log_in(browser: webdriver.Chrome, address: str, user: str, password: str, seconds: int) -> None:
    """Fill in the form that an unknown visitor is sent to, and come back to the dashboard."""
    browser.get(address)
    wait = WebDriverWait(browser, seconds)
    wait.until(lambda b: b.find_elements(By.ID, "password") or b.find_elements(By.NAME, "password"))
    for name, value in (("username", user), ("password", password)):
        field = (browser.find_elements(By.ID, name) or browser.find_elements(By.NAME, name))[0]
        field.send_keys(value)
    browser.find_element(By.CSS_SELECTOR, 'button[type="submit"], input[type="submit"]').click()
    wait.until(lambda b: "login" not in b.current_url)
    browser.get(address)


def wait_for_charts(browser: webdriver.Chrome, seconds: int) -> list[dict[str, str]]:
    """The charts as soon as none is loading and they stay so, or what they are when the time is over."""
    charts: list[dict[str, str]] = []
    end, quiet = time.monotonic() + seconds, 0
    while time.monotonic() < end and quiet < 3:
        time.sleep(1)
        charts = browser.execute_script(CHARTS)
        quiet = quiet + 1 if charts and all(chart["state"] != "loading" for chart in charts) else 0
    return charts


if __name__ == "__main__":
    main()
