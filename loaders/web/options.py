"""How addresses are fetched: limits, manners, and which networks are open."""

import ipaddress
from dataclasses import dataclass

from jikenbo import __version__

Network = ipaddress.IPv4Network | ipaddress.IPv6Network

AGENT = "Jikenbo"
"""Name that robots.txt may speak to."""

USER_AGENT = f"{AGENT}/{__version__} (reader of data-breach notices)"


@dataclass(frozen=True)
class WebOptions:
    """How addresses are fetched.

    Attributes:
        allowed_networks: networks that may be connected to although they are not public.
        most_pages: how many pages of one feed are read.
        most_bytes: largest answer, in bytes as they are sent.
        total_seconds: longest time for one address, with its redirects, repetitions and waits.
        idle_seconds: longest silence of a server, and longest time to connect.
        attempts: how often an address is tried.
        longest_wait: how long a server may ask to wait before the next try, in seconds.
        seconds_between_requests: least time from one request to a host to the next.
        most_redirects: how many redirects of one address are followed.
    """

    allowed_networks: tuple[Network, ...] = ()
    most_pages: int = 200
    most_bytes: int = 256_000_000
    total_seconds: float = 300
    idle_seconds: float = 20
    attempts: int = 3
    longest_wait: float = 60
    seconds_between_requests: float = 1
    most_redirects: int = 5
