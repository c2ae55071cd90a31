"""What a site asks of programs: robots.txt (RFC 9309), once per site and load."""

from collections.abc import Callable

from protego import Protego

from loaders.records import RejectReason
from loaders.web.addresses import origin
from loaders.web.connections import Deadline
from loaders.web.failures import NotFetchedError
from loaders.web.options import AGENT

MOST_BYTES = 512_000
"""What is read of a robots.txt; RFC 9309 asks for 500 KiB at least."""

LONGEST_DELAY = 30
"""Longest time between two requests that a site's Crawl-delay is followed for, in seconds."""


class Robots:
    """The rules of the sites of one load.

    Args:
        ask: fetches a robots.txt within a time; returns its text, or None where the site has none.
    """

    def __init__(self, ask: Callable[[str, Deadline], str | None]) -> None:
        self._ask = ask
        self._rules: dict[str, Protego | NotFetchedError] = {}

    def check(self, url: str, deadline: Deadline) -> None:
        """Raise NotFetchedError if the site does not want the address fetched, or its rules cannot be known."""
        rules = self._of(url, deadline)
        if isinstance(rules, NotFetchedError):
            raise rules
        if not rules.can_fetch(url, AGENT):
            raise NotFetchedError(
                f"{origin(url)}/robots.txt asks programs not to fetch it.", RejectReason.REFUSED_BY_ROBOTS
            )

    def delay(self, url: str) -> float:
        """Least time from one request to the next that the site asks for, in seconds, as far as it is known."""
        rules = self._rules.get(origin(url))
        if not isinstance(rules, Protego):
            return 0
        return min(float(rules.crawl_delay(AGENT) or 0), LONGEST_DELAY)

    def _of(self, url: str, deadline: Deadline) -> Protego | NotFetchedError:
        site = origin(url)
        if site not in self._rules:
            try:
                self._rules[site] = Protego.parse(self._ask(f"{site}/robots.txt", deadline) or "")
            except NotFetchedError as failure:
                self._rules[site] = _as_refusal(failure)
        return self._rules[site]


def _as_refusal(failure: NotFetchedError) -> NotFetchedError:
    """Not to know the rules is no leave: RFC 9309 takes a robots.txt that cannot be read for a refusal."""
    if failure.reason is RejectReason.REFUSED_ADDRESS:
        return failure
    return NotFetchedError(f"{failure.detail.removesuffix('.')}; without its robots.txt nothing is fetched.")
