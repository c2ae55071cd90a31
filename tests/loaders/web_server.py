"""A web server on loopback that answers as a test asks for, well or badly."""

import ipaddress
import socket
import threading
from collections.abc import Callable, Iterator, Mapping
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler, ThreadingHTTPServer

from loaders.web.options import WebOptions

WEB = WebOptions(
    allowed_networks=(ipaddress.ip_network("127.0.0.1/32"),),
    seconds_between_requests=0,
    total_seconds=10,
    idle_seconds=5,
)
"""Quick limits, and this machine open."""

Misbehave = Callable[[BaseHTTPRequestHandler], None]


@dataclass
class Answer:
    """What one address answers.

    Attributes:
        body: what is sent.
        status: the status code.
        headers: sent beside Content-Length.
        misbehave: takes over after the headers, instead of sending the body.
    """

    body: bytes = b""
    status: int = 200
    headers: Mapping[str, str] = field(default_factory=dict)
    misbehave: Misbehave | None = None


@dataclass
class Site:
    """What a server answers, and what it was asked.

    Attributes:
        port: where it listens on 127.0.0.1.
        pages: answers by path and query; several answers are given one after the other, the last again and again.
        asked: paths, in the order of the requests.
        headers: the headers of those requests.
        closing: set when the test is over, so that no answer goes on.
    """

    port: int
    pages: dict[str, Answer | list[Answer]]
    asked: list[str] = field(default_factory=list)
    headers: list[dict[str, str]] = field(default_factory=list)
    closing: threading.Event = field(default_factory=threading.Event)

    def url(self, path: str, host: str = "127.0.0.1") -> str:
        return f"http://{host}:{self.port}{path}"

    def answer(self, path: str) -> Answer:
        answers = self.pages.get(path, Answer(status=404))
        if isinstance(answers, Answer):
            return answers
        return answers.pop(0) if len(answers) > 1 else answers[0]


@contextmanager
def serve() -> Iterator[Site]:
    """Run a server in threads of its own until the context ends."""

    class Handler(BaseHTTPRequestHandler):
        protocol_version = "HTTP/1.1"

        def do_GET(self) -> None:
            site.asked.append(self.path)
            site.headers.append(dict(self.headers))
            answer = site.answer(self.path)
            if answer.status == 200 and self.headers.get("If-None-Match", "") == answer.headers.get("ETag"):
                answer = Answer(status=304)
            with suppress(OSError):
                self.send_response(answer.status)
                for name, value in answer.headers.items():
                    self.send_header(name, value)
                if answer.misbehave is not None:
                    answer.misbehave(self)
                    return
                self.send_header("Content-Length", str(len(answer.body)))
                self.end_headers()
                self.wfile.write(answer.body)

        def log_message(self, format: str, *arguments: object) -> None:
            pass

    server = ThreadingHTTPServer(("127.0.0.1", 0), Handler)
    server.daemon_threads = True
    site = Site(server.server_port, {"/robots.txt": Answer(status=404)})
    thread = threading.Thread(target=server.serve_forever, kwargs={"poll_interval": 0.02})
    thread.start()
    try:
        yield site
    finally:
        site.closing.set()
        server.shutdown()
        thread.join()
        server.server_close()


@contextmanager
def say_once(server: socket.socket, answer: bytes) -> Iterator[None]:
    """Answer each connection to a socket with the same bytes, whatever is asked."""
    server.settimeout(0.02)
    closing = threading.Event()

    def run() -> None:
        while not closing.is_set():
            with suppress(OSError):
                connection, _ = server.accept()
                with connection:
                    connection.recv(1 << 16)
                    connection.sendall(answer)

    thread = threading.Thread(target=run)
    thread.start()
    try:
        yield
    finally:
        closing.set()
        thread.join()


class Sleeper:
    """Remembers how long was to be slept, and does not sleep."""

    def __init__(self) -> None:
        self.slept: list[float] = []

    def __call__(self, seconds: float) -> None:
        self.slept.append(seconds)
