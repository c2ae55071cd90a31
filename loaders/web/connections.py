"""One request on one connection: to a checked number, within a time, and with nothing taken from the environment.

urllib3 alone follows no redirect, keeps no cookie, reads no .netrc and uses no proxy unless told to; all of that would
lead around the guard.
"""

import logging
import socket
import ssl
import threading
import time
from collections.abc import Callable
from contextlib import suppress
from functools import cache
from types import TracebackType
from typing import Self

import certifi
import urllib3
from urllib3.connection import HTTPConnection, HTTPSConnection

from loaders.web.addresses import Network, resolve_public
from loaders.web.failures import NotFetchedError

logging.getLogger("urllib3").setLevel(logging.ERROR)  # its warnings quote what servers sent


class Deadline:
    """A time that ends whatever is on the wire then, be it a slow handshake, header or body.

    Time-outs of sockets start anew with every byte; a server that sends one now and then would never meet them.
    """

    def __init__(self, seconds: float) -> None:
        self._ends_at = time.monotonic() + seconds
        self._timer = threading.Timer(seconds, self._end)
        self._timer.daemon = True
        self._watched: socket.socket | None = None
        self._guard = threading.Lock()

    def __enter__(self) -> Self:
        self._timer.start()
        return self

    def __exit__(
        self, kind: type[BaseException] | None, error: BaseException | None, trace: TracebackType | None
    ) -> None:
        self._timer.cancel()
        self._watch(None)

    @property
    def remaining(self) -> float:
        """Seconds left; negative once it is over."""
        return self._ends_at - time.monotonic()

    @property
    def is_over(self) -> bool:
        """Is the time over?"""
        return self.remaining <= 0

    def watch(self, connection: socket.socket) -> None:
        """End this connection, instead of the one before, when the time is over."""
        # A duplicate, since TLS takes the socket over: shutting down either ends the connection of both.
        self._watch(connection.dup())
        if self.is_over:
            self._end()

    def _watch(self, connection: socket.socket | None) -> None:
        with self._guard:
            if self._watched is not None:
                self._watched.close()
            self._watched = connection

    def _end(self) -> None:
        with self._guard, suppress(OSError):
            if self._watched is not None:
                self._watched.shutdown(socket.SHUT_RDWR)


def guarded_pool(
    allowed: tuple[Network, ...], deadline: Deadline, idle_seconds: float
) -> urllib3.PoolManager:
    """A client whose connections lead to public or allowed numbers only, and end in time.

    Args:
        allowed: networks that are open although they are not public.
        deadline: ends the connection.
        idle_seconds: longest time to connect, and longest silence.

    Returns:
        A pool that raises NotFetchedError where a host may not or cannot be connected to.
    """

    def connect(connection: HTTPConnection) -> socket.socket:
        return _connect(connection.host, connection.port, allowed, deadline, idle_seconds)

    pool = urllib3.PoolManager(
        retries=False, timeout=urllib3.Timeout(connect=idle_seconds, read=idle_seconds), ssl_context=_tls()
    )
    pool.pool_classes_by_scheme = {"http": _plain_pool(connect), "https": _secure_pool(connect)}
    return pool


def _plain_pool(connect: Callable[[HTTPConnection], socket.socket]) -> type[urllib3.HTTPConnectionPool]:
    class Connection(HTTPConnection):
        # The way in which urllib3's own SOCKS client takes over the making of connections.
        def _new_conn(self) -> socket.socket:
            return connect(self)

    class Pool(urllib3.HTTPConnectionPool):
        ConnectionCls = Connection

    return Pool


def _secure_pool(connect: Callable[[HTTPConnection], socket.socket]) -> type[urllib3.HTTPSConnectionPool]:
    class Connection(HTTPSConnection):
        def _new_conn(self) -> socket.socket:
            return connect(self)

    class Pool(urllib3.HTTPSConnectionPool):
        ConnectionCls = Connection

    return Pool


def _connect(
    host: str, port: int, allowed: tuple[Network, ...], deadline: Deadline, idle_seconds: float
) -> socket.socket:
    """Connect to the first number of a host that answers."""
    failure: OSError | None = None
    for number in resolve_public(host.strip("[]"), port, allowed):
        try:
            connection = socket.create_connection(
                (number, port), max(min(idle_seconds, deadline.remaining), 0.001)
            )
        except OSError as error:
            failure = error
            continue
        deadline.watch(connection)
        return connection
    said = "does not answer" if isinstance(failure, TimeoutError) else "cannot be connected to"
    raise NotFetchedError(f"The server {said}.", is_temporary=True) from failure


@cache
def _tls() -> ssl.SSLContext:
    """Certificates are checked against those of certifi and of the system, in whose place SSL_CERT_FILE may stand."""
    context = ssl.create_default_context()
    context.load_verify_locations(certifi.where())
    return context
