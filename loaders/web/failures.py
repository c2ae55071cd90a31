"""Why an address was not fetched."""

from loaders.records import RejectReason


class NotFetchedError(Exception):
    """An address could not or must not be fetched.

    Attributes:
        detail: what happened, in one sentence without a word of the server's.
        reason: its place in the closed list of reasons.
        is_temporary: whether another try may succeed.
        wait: how long the server asks to wait before it, in seconds.
    """

    def __init__(
        self,
        detail: str,
        reason: RejectReason = RejectReason.UNREACHABLE,
        *,
        is_temporary: bool = False,
        wait: float = 0,
    ) -> None:
        super().__init__(detail)
        self.detail = detail
        self.reason = reason
        self.is_temporary = is_temporary
        self.wait = wait
