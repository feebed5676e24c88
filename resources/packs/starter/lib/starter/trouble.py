# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One way to end badly: what happened, what to do, and an exit code that means something."""

from __future__ import annotations

import errno
import os
import sqlite3
import sys
from typing import Callable

FAILED = 1
USAGE = 2
NOT_THERE = 3
REFUSED = 4

EXIT_CODES = """exit codes: 0 done, 1 failed, 2 wrong arguments, 3 not there (not deployed, not found),
4 refused (somebody else is at it, or it would do harm)"""


class Trouble(Exception):
    """An end that the person can understand: `what` happened and what to `do` about it."""

    def __init__(self, what: str, do: str = "", code: int = FAILED) -> None:
        super().__init__(what)
        self.what = what
        self.do = do
        self.code = code


def explain(error: BaseException) -> Trouble:
    """Turns the failures that a machine really has into plain words; anything else stays what it is."""
    if isinstance(error, Trouble):
        return error
    if isinstance(error, sqlite3.Error):
        if "disk is full" in str(error):
            return Trouble("The disk is full: the database could not be written.", "Free some space, then try again.")
        if "locked" in str(error):
            return Trouble("The database is busy: another process holds it.", "Try again in a moment.", REFUSED)
        return Trouble(f"The database did not answer: {error}.", "Look at it with: db version billing")
    if isinstance(error, OSError):
        where = f" ({error.filename})" if error.filename else ""
        if error.errno in (errno.ENOSPC, errno.EDQUOT):
            return Trouble(f"The disk is full{where}.", "Free some space, then try again.")
        if error.errno in (errno.EACCES, errno.EPERM):
            return Trouble(f"This account may not do that{where}.", "Run it as somebody who may.")
        if error.errno == errno.EROFS:
            return Trouble(f"The disk is read-only{where}.", "Choose a folder that can be written.")
        return Trouble(f"{error.strerror or error}{where}.")
    return Trouble(f"{type(error).__name__}: {error}", "This is a bug in the starter pack.")


def run_main(main: Callable[[], int]) -> None:
    """Runs `main` and ends the process. Trouble is told on stderr, in words, also to who asked for JSON."""
    try:
        code = main()
        sys.stdout.flush()
    except KeyboardInterrupt:
        code = 130
    except BrokenPipeError:
        code = FAILED
    except Exception as error:  # noqa: BLE001 - the border: nothing leaves as a traceback
        code = _tell(explain(error))
    try:
        sys.stdout.flush()
    except OSError:
        # Nobody can read it any more; what is left in the buffer goes nowhere, so that the exit code stays ours.
        os.dup2(os.open(os.devnull, os.O_WRONLY), 1)
    sys.exit(code)


def _tell(trouble: Trouble) -> int:
    print(trouble.what, file=sys.stderr)
    if trouble.do:
        print(trouble.do, file=sys.stderr)
    return trouble.code
