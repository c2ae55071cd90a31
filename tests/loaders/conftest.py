"""A web server for each test that asks for one, and the promise that no test leaves this machine."""

import ipaddress
import socket
from collections.abc import Iterator
from typing import Any

import pytest
from web_server import Site, serve


@pytest.fixture
def site(loopback_only: None) -> Iterator[Site]:
    """A server on loopback."""
    with serve() as running:
        yield running


@pytest.fixture
def loopback_only(monkeypatch: pytest.MonkeyPatch) -> None:
    """Fail a test that would connect to anything but this machine."""
    connect = socket.socket.connect

    def checked_connect(self: socket.socket, address: Any) -> None:
        if self.family in {socket.AF_INET, socket.AF_INET6}:
            assert ipaddress.ip_address(address[0]).is_loopback, f"a test would have connected to {address}"
        connect(self, address)

    monkeypatch.setattr(socket.socket, "connect", checked_connect)
