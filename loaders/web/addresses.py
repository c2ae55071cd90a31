"""Which addresses may be fetched: http and https, without a password, on public networks.

The guard judges numbers, not names: whatever a name, a decimal or an octal form resolves to is looked at, and the
connection is made to that very number, so that a name that changes its answer in between gains nothing.
"""

import ipaddress
import re
import socket
from collections.abc import Sequence
from urllib.parse import SplitResult, quote, urlsplit, urlunsplit

from loaders.records import RejectReason
from loaders.web.failures import NotFetchedError
from loaders.web.options import Network

Address = ipaddress.IPv4Address | ipaddress.IPv6Address

LONGEST_URL = 4_000

WEB_ADDRESS = re.compile(r"https?://", re.IGNORECASE)

ANY_SCHEME = re.compile(r"([a-z][a-z0-9+.-]+)://", re.IGNORECASE)

NOT_PUBLIC = {
    ipaddress.ip_network(network): meaning
    for network, meaning in {
        "0.0.0.0/8": "unspecified",
        "10.0.0.0/8": "private",
        "100.64.0.0/10": "shared by a carrier",
        "127.0.0.0/8": "this machine",
        "168.63.129.16/32": "a cloud's own service",
        "169.254.0.0/16": "link-local",
        "172.16.0.0/12": "private",
        "192.0.0.0/24": "reserved",
        "192.0.2.0/24": "for documentation",
        "192.88.99.0/24": "a relay",
        "192.168.0.0/16": "private",
        "198.18.0.0/15": "for measurements",
        "198.51.100.0/24": "for documentation",
        "203.0.113.0/24": "for documentation",
        "224.0.0.0/4": "multicast",
        "240.0.0.0/4": "reserved",
        "::1/128": "this machine",
        "fc00::/7": "private",
        "fe80::/10": "link-local",
        "ff00::/8": "multicast",
        "2001::/23": "reserved",
        "2001:db8::/32": "for documentation",
        "2002::/16": "a relay",
        "3fff::/20": "for documentation",
    }.items()
}
"""Special-purpose networks (IANA registries, RFC 6890) and what they are."""

GLOBAL_UNICAST = ipaddress.IPv6Network("2000::/3")
"""The only part of IPv6 that is public; all else is refused, named above or not."""

TRANSLATED = (ipaddress.IPv6Network("::ffff:0:0/96"), ipaddress.IPv6Network("64:ff9b::/96"))
"""IPv6 addresses that lead to the IPv4 address in their last 32 bits (mapped; NAT64)."""


def is_web_address(name: str) -> bool:
    """Is a source an address to be fetched?"""
    return WEB_ADDRESS.match(name) is not None


def foreign_scheme(name: str) -> str | None:
    """The scheme of an address that is neither http nor https; None if the name has none."""
    found = ANY_SCHEME.match(name)
    return None if found is None or is_web_address(name) else found[1].lower()


def without_credentials(url: str) -> str:
    """The address as it may be written down: without user, password and fragment."""
    bare = url.partition("#")[0]
    scheme, separator, rest = bare.partition("://")
    host = re.match(r"[^/?\\]*", rest)
    authority = host.group() if host else ""
    shown = f"{scheme}{separator}{authority.rpartition('@')[2]}{rest[len(authority) :]}"
    return "".join(sign if sign.isprintable() else quote(sign) for sign in shown)


def checked(url: str) -> str:
    """The address, if it is one that may be asked for; whether its host is public is seen on connecting.

    Raises:
        NotFetchedError: it is none.
    """
    if len(url) > LONGEST_URL:
        raise NotFetchedError(f"The address is longer than {LONGEST_URL} characters.")
    try:
        parts = urlsplit(url)
        host, _ = parts.hostname, parts.port
    except ValueError as error:
        raise NotFetchedError("The address is malformed.") from error
    if parts.scheme not in {"http", "https"}:
        raise NotFetchedError("Only http and https are fetched.", RejectReason.REFUSED_ADDRESS)
    if not host or "\\" in url:
        raise NotFetchedError("The address is malformed.")
    if parts.username is not None or parts.password is not None:
        raise NotFetchedError(
            "The address holds a user name or password, which would be stored; give it without.",
            RejectReason.REFUSED_ADDRESS,
        )
    return urlunsplit(parts._replace(fragment=""))


def origin(url: str) -> str:
    """Scheme, host and port of an address, which share one robots.txt."""
    parts: SplitResult = urlsplit(url)
    return f"{parts.scheme}://{parts.netloc.lower()}"


def resolve_public(host: str, port: int, allowed: Sequence[Network]) -> list[str]:
    """Find the numbers that a host may be connected to.

    One number that is not public spoils the host: public names do not answer so, and those who try to get behind the
    guard do.

    Args:
        host: a name or number in any form that the system's resolver takes.
        port: the port.
        allowed: networks that are open although they are not public.

    Raises:
        NotFetchedError: it has no number, or one that is not public.
    """
    try:
        answers = socket.getaddrinfo(host, port, type=socket.SOCK_STREAM)
    except (OSError, UnicodeError) as error:
        is_temporary = isinstance(error, socket.gaierror) and error.errno == socket.EAI_AGAIN
        raise NotFetchedError("The name of the server is not known.", is_temporary=is_temporary) from error
    numbers = list(dict.fromkeys(str(answer[4][0]) for answer in answers))
    for number in numbers:
        why = refusal(ipaddress.ip_address(number), allowed)
        if why is not None:
            named = number if host == number else f"{host[:100]} is {number}, which"
            raise NotFetchedError(
                f"{named} is not public ({why}); if it is yours, allow it with "
                f"--allow-network {number.partition('%')[0]}.",
                RejectReason.REFUSED_ADDRESS,
            )
    return numbers


def refusal(address: Address, allowed: Sequence[Network] = ()) -> str | None:
    """What makes an address unfit to be connected to; None if it is public or allowed."""
    if any(address in network for network in allowed):
        return None
    if isinstance(address, ipaddress.IPv6Address):
        if any(address in network for network in TRANSLATED):
            return refusal(ipaddress.IPv4Address(int(address) & 0xFFFFFFFF), allowed)
        if address not in GLOBAL_UNICAST:
            return _meaning(address) or "reserved"
    return _meaning(address)


def _meaning(address: Address) -> str | None:
    return next((meaning for network, meaning in NOT_PUBLIC.items() if address in network), None)
