"""Failures that a user can mend, each with an exit code of its own."""

from enum import IntEnum


class ExitCode(IntEnum):
    """Exit status of the command line, one per kind of failure (documented in docs/operations.md)."""

    UNEXPECTED = 1
    USAGE = 2
    INPUT = 3
    BUILD_FAILED = 4
    AUDIT_FAILED = 5
    PUBLISH_FAILED = 6
    LOCKED = 7
    EVALUATION_FAILED = 8
    NO_SPACE = 9
    DAMAGED = 10
    REVIEW_NEEDED = 11
    UNHEALTHY = 12
    STOPPED = 143


class JikenboError(Exception):
    """One clear sentence for the user: what failed, where, and what to do next.

    Args:
        message: the sentence.
        exit_code: what the process ends with.
    """

    def __init__(self, message: str, exit_code: int = ExitCode.INPUT) -> None:
        super().__init__(message)
        self.message = message
        self.exit_code = int(exit_code)
