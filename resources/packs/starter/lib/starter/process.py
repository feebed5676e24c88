# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Processes by pid *and* start time, so that a pid that was given away again is never taken for ours."""

from __future__ import annotations

import os
import signal
import time
from pathlib import Path

from starter.files import read_json
from starter.place import Instance


def start_ticks(pid: int) -> int | None:
    """When the kernel started this process, in clock ticks since boot; None when it is gone or only a zombie."""
    try:
        text = Path(f"/proc/{pid}/stat").read_text(encoding="utf-8", errors="replace")
    except OSError:
        return None
    fields = text[text.rindex(")") + 2:].split()
    return None if fields[0] in ("Z", "X") else int(fields[19])


def boot_id() -> str:
    return Path("/proc/sys/kernel/random/boot_id").read_text(encoding="ascii").strip()


def note_of(instance: Instance) -> dict | None:
    """What the service wrote about itself when it started; it removes the note when it stops in peace."""
    note = read_json(instance.process_file)
    fields = {"pid", "start", "boot", "port", "version", "since"}
    return note if isinstance(note, dict) and fields <= note.keys() else None


def is_alive(note: dict | None) -> bool:
    """True only for the very process that wrote the note."""
    return note is not None and note["boot"] == boot_id() and start_ticks(note["pid"]) == note["start"]


def end(note: dict, patience: float = 8.0) -> str:
    """TERM, wait, KILL. Says which it took: `stopped`, `killed` or `still there`."""
    for number, wait, word in ((signal.SIGTERM, patience, "stopped"), (signal.SIGKILL, 3.0, "killed")):
        try:
            handle = os.pidfd_open(note["pid"])
        except ProcessLookupError:
            return word
        try:
            if not is_alive(note):
                return word
            signal.pidfd_send_signal(handle, number)
        except ProcessLookupError:
            return word
        finally:
            os.close(handle)
        deadline = time.monotonic() + wait
        while time.monotonic() < deadline:
            if not is_alive(note):
                return word
            time.sleep(0.03)
    return "still there"


def spawn_detached(argv: list[str], environment: dict[str, str], folder: Path, output: Path) -> int:
    """Starts a daemon that belongs to nobody: double fork, own session, no inherited file descriptor,
    and deaf to no signal, whatever our starter had blocked.

    Returns its pid. What it prints goes to `output`, which starts empty.
    """
    output.parent.mkdir(parents=True, exist_ok=True)
    nothing = os.open(os.devnull, os.O_RDONLY)
    log = os.open(output, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600)
    reader, writer = os.pipe()
    first = os.fork()
    if first == 0:
        try:
            os.setsid()
            if os.fork():
                os._exit(0)
            os.write(writer, str(os.getpid()).encode())
            signal.pthread_sigmask(signal.SIG_SETMASK, [])
            os.chdir(folder)
            os.umask(0o077)
            os.dup2(nothing, 0)
            os.dup2(log, 1)
            os.dup2(log, 2)
            os.closerange(3, os.sysconf("SC_OPEN_MAX"))
            os.execve(argv[0], argv, environment)
        except BaseException:  # noqa: BLE001 - a forked child may never return into the parent's code
            os._exit(127)
    for descriptor in (nothing, log, writer):
        os.close(descriptor)
    os.waitpid(first, 0)
    pid = int(os.read(reader, 32) or b"0")
    os.close(reader)
    return pid
