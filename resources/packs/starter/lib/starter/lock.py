# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""One change at a time for an application in an environment. The kernel lets go of the lock however a run ends."""

from __future__ import annotations

import fcntl
import json
import os
import time
from contextlib import contextmanager
from typing import Iterator

from starter.place import Instance
from starter.trouble import REFUSED, Trouble


@contextmanager
def change_lock(instance: Instance, what: str) -> Iterator[None]:
    """Holds the lock, or refuses and says who holds it and since when."""
    instance.root.mkdir(parents=True, exist_ok=True)
    descriptor = os.open(instance.lock_file, os.O_RDWR | os.O_CREAT | os.O_CLOEXEC, 0o600)
    try:
        try:
            fcntl.flock(descriptor, fcntl.LOCK_EX | fcntl.LOCK_NB)
        except BlockingIOError:
            raise Trouble(f"Refused: {_holder(descriptor)} on {instance.name}.",
                          "Wait until it has ended, then try again.", REFUSED) from None
        note = {"what": what, "pid": os.getpid(), "run": os.environ.get("OPSDECK_RUN_ID", ""),
                "since": time.strftime("%H:%M:%S")}
        os.ftruncate(descriptor, 0)
        os.pwrite(descriptor, json.dumps(note).encode(), 0)
        yield
        os.ftruncate(descriptor, 0)
    finally:
        os.close(descriptor)


def _holder(descriptor: int) -> str:
    try:
        note = json.loads(os.pread(descriptor, 4096, 0))
        run = f", run {note['run']}" if note["run"] else ""
        return f"“{note['what']}” is working since {note['since']} (process {note['pid']}{run})"
    except (ValueError, KeyError):
        return "another change is working"
