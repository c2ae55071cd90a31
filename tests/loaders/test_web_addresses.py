"""The guard: which addresses may be fetched. Nothing here connects anywhere."""

import ipaddress
import socket
from typing import Any

import pytest

from loaders.records import RejectReason
from loaders.resolving import resolve
from loaders.web.addresses import checked, refusal, resolve_public, without_credentials
from loaders.web.answers import Answer
from loaders.web.failures import NotFetchedError
from loaders.web.options import Network

LOOPBACK = (ipaddress.ip_network("127.0.0.0/8"),)


def refused(host: str, allowed: tuple[Network, ...] = ()) -> NotFetchedError:
    with pytest.raises(NotFetchedError) as caught:
        resolve_public(host, 80, allowed)
    assert caught.value.reason is RejectReason.REFUSED_ADDRESS
    return caught.value


@pytest.mark.parametrize(
    "number",
    [
        *("0.0.0.0", "10.1.2.3", "100.64.0.1", "100.127.255.254", "127.0.0.1", "127.255.255.254"),
        *("168.63.129.16", "169.254.169.254", "172.16.0.1", "172.31.255.255", "192.0.0.192", "192.0.2.1"),
        *("192.168.0.1", "198.18.0.1", "198.19.255.255", "224.0.0.1", "239.255.255.255", "240.0.0.1"),
        *("255.255.255.255", "::", "::1", "::7f00:1", "fc00::1", "fd00:ec2::254", "fe80::1", "febf::1"),
        *("fec0::1", "ff02::1", "2001::1", "2001:db8::1", "2002:7f00:1::", "100::1", "4000::1"),
        *("::ffff:127.0.0.1", "::ffff:10.0.0.1", "::ffff:169.254.169.254", "64:ff9b::7f00:1", "64:ff9b:1::1"),
    ],
)
def test_a_number_that_is_not_public_is_refused(number: str) -> None:
    assert refusal(ipaddress.ip_address(number)) is not None


@pytest.mark.parametrize(
    "number",
    [
        *(
            "1.1.1.1",
            "8.8.8.8",
            "100.63.255.255",
            "100.128.0.1",
            "172.15.255.255",
            "172.32.0.1",
            "223.255.255.255",
        ),
        *("192.0.1.1", "2606:4700::1111", "2400:cb00::1", "::ffff:8.8.8.8", "64:ff9b::808:808"),
    ],
)
def test_a_public_number_is_not(number: str) -> None:
    assert refusal(ipaddress.ip_address(number)) is None


@pytest.mark.parametrize(
    "form", ["2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0", "::1", "::ffff:127.0.0.1", "localhost"]
)
def test_a_number_is_refused_in_whatever_form_it_is_written(form: str) -> None:
    assert "not public" in refused(form).detail


def test_an_allowed_network_opens_itself_alone() -> None:
    assert resolve_public("127.0.0.1", 80, LOOPBACK) == ["127.0.0.1"]
    assert resolve_public("::ffff:127.0.0.1", 80, LOOPBACK) == ["::ffff:127.0.0.1"]
    assert "private" in refused("10.0.0.1", LOOPBACK).detail
    assert "link-local" in refused("169.254.169.254", LOOPBACK).detail


def test_one_number_that_is_not_public_spoils_a_name(monkeypatch: pytest.MonkeyPatch) -> None:
    def answers(host: str, port: int, **_: Any) -> list[Any]:
        return [
            (socket.AF_INET, socket.SOCK_STREAM, 6, "", (number, port)) for number in ("8.8.8.8", "10.0.0.1")
        ]

    monkeypatch.setattr(socket, "getaddrinfo", answers)
    assert "two-faced.example is 10.0.0.1" in refused("two-faced.example").detail


@pytest.mark.parametrize(
    ("url", "reason"),
    [
        ("file:///etc/passwd", RejectReason.REFUSED_ADDRESS),
        ("ftp://example.com/", RejectReason.REFUSED_ADDRESS),
        ("javascript:alert(1)", RejectReason.REFUSED_ADDRESS),
        ("https://user:secret@example.com/", RejectReason.REFUSED_ADDRESS),
        ("https://user@example.com/", RejectReason.REFUSED_ADDRESS),
        ("https://", RejectReason.UNREACHABLE),
        ("https://example.com:99999/", RejectReason.UNREACHABLE),
        ("https://[::1/", RejectReason.UNREACHABLE),
        ("https://example.com\\@10.0.0.1/", RejectReason.UNREACHABLE),
        ("https://example.com/" + "a" * 5_000, RejectReason.UNREACHABLE),
    ],
)
def test_an_address_that_must_not_be_asked_for_is_refused(url: str, reason: RejectReason) -> None:
    with pytest.raises(NotFetchedError) as caught:
        checked(url)
    assert caught.value.reason is reason
    assert "secret" not in caught.value.detail


@pytest.mark.parametrize(
    ("url", "shown"),
    [
        ("https://user:p@ss@example.com/a?b#c", "https://example.com/a?b"),
        ("https://example.com/@notes?to=a@b", "https://example.com/@notes?to=a@b"),
        ("https://example.com/\x1b[31m\u202e", "https://example.com/%1B[31m%E2%80%AE"),
    ],
)
def test_no_password_is_written_down(url: str, shown: str) -> None:
    assert without_credentials(url) == shown
    (source,) = resolve([url])
    assert source.uri == shown
    assert "p@ss" not in repr(source)


def test_https_is_not_left_for_http() -> None:
    to_http = Answer(302, {"Location": "http://example.com/a"}, None)
    with pytest.raises(NotFetchedError, match="from https to http"):
        to_http.redirected("https://example.com/a")
    assert to_http.redirected("http://example.com/") == "http://example.com/a"
