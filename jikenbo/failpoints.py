"""Places where the fault suite may kill a run or fill the disk.

Nothing happens unless the environment names a place: `JIKENBO_FAILPOINT=published:kill` ends the process there as
`kill -9` would, `published:full` raises what a full disk raises, `published:stop` waits for SIGCONT.
"""

import errno
import os
import signal

VARIABLE = "JIKENBO_FAILPOINT"

FAILPOINTS = (
    "locked",
    "cleaned",
    "loaded",
    "read",
    "built",
    "audited",
    "compared",
    "copied",
    "kept",
    "linked",
    "published",
    "trimmed",
    "recorded",
)
"""Every place, in the order in which a run passes it."""


def failpoint(name: str) -> None:
    """Fail here if the environment asks for it.

    Raises:
        OSError: a full disk was asked for.
    """
    place, _, way = os.environ.get(VARIABLE, "").partition(":")
    if place != name:
        return
    if way == "full":
        raise OSError(errno.ENOSPC, os.strerror(errno.ENOSPC))
    os.kill(os.getpid(), signal.SIGSTOP if way == "stop" else signal.SIGKILL)
