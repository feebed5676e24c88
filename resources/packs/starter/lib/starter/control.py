# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start, stop and look at the service of an instance."""

from __future__ import annotations

import os
import sys
import time

from starter import network, process
from starter.files import tail
from starter.place import Instance
from starter.trouble import REFUSED, Trouble
from starter.units import duration

START_PATIENCE = 15.0


def start(instance: Instance, port: int | None = None) -> dict:
    """Starts the deployed version and waits until it answers. Returns the note of the running process."""
    instance.require_version()
    note = process.note_of(instance)
    if process.is_alive(note):
        return note
    chosen = port or instance.port() or network.free_port()
    require_port(instance, chosen)
    instance.keep_port(chosen)
    argv = [sys.executable, "-B", str(instance.current.resolve() / "run.py"), "--root", str(instance.root),
            "--app", instance.app, "--env", instance.env, "--port", str(chosen)]
    keep = {name: os.environ[name] for name in ("PATH", "HOME", "LANG", "TZ", "USER") if name in os.environ}
    pid = process.spawn_detached(argv, keep, instance.root, instance.boot_log)
    deadline = time.monotonic() + START_PATIENCE
    while time.monotonic() < deadline:
        note = process.note_of(instance)
        if note and note["pid"] == pid and process.is_alive(note) and _answers(note["port"]):
            return note
        if process.start_ticks(pid) is None:
            last = [line for line in tail(instance.boot_log, 5) if line.strip()]
            raise Trouble(f"{instance.name} ended while it started: {last[-1] if last else 'it left no word'}.",
                          f"Read the log with: logs {instance.boot_log}")
        time.sleep(0.05)
    raise Trouble(f"{instance.name} was started as process {pid} but did not answer within {START_PATIENCE:.0f} s.",
                  f"Read the log with: logs {instance.app} in {instance.env}")


def require_port(instance: Instance, wanted: int | None = None) -> None:
    """Refuses when somebody else listens where the service has to; asked before a deploy stops anything."""
    port = wanted or instance.port()
    if port is None or process.is_alive(process.note_of(instance)) or network.can_listen(port):
        return
    owner = network.listener(port) or {"pid": None, "name": "a process"}
    who = owner["name"] + (f", process {owner['pid']}" if owner["pid"] else "")
    raise Trouble(f"Port {port} on this machine is taken by {who}; {instance.name} was not started.",
                  f"End that process, or choose another port: start {instance.app} in {instance.env} "
                  f"port={network.free_port()}", REFUSED)


def _answers(port: int) -> bool:
    try:
        return network.ask(port, "/version")[0] == 200
    except OSError:
        return False


def stop(instance: Instance) -> str:
    """Ends the service. Says what it found: `not running`, `stopped` or `killed`."""
    note = process.note_of(instance)
    if not process.is_alive(note):
        instance.process_file.unlink(missing_ok=True)
        return "not running"
    how = process.end(note)
    if how == "still there":
        raise Trouble(f"{instance.name} (process {note['pid']}) could not be ended, not even by KILL.",
                      "It probably waits for a disk or belongs to another account.")
    instance.process_file.unlink(missing_ok=True)
    return how


def look(instance: Instance) -> dict:
    """One row of status; `state` is not deployed, stopped, gone, running or unhealthy."""
    row = {"app": instance.app, "env": instance.env, "state": "not deployed", "version": instance.version(),
           "health": "", "url": "", "pid": None, "up": ""}
    if row["version"] is None:
        return row
    note = process.note_of(instance)
    if not process.is_alive(note):
        row["state"] = "gone" if note else "stopped"
        row["health"] = f"process {note['pid']} ended without a stop" if note else ""
        return row
    row.update(version=note["version"], pid=note["pid"], up=duration(max(0.0, time.time() - note["since"])),
               url=f"http://127.0.0.1:{note['port']}")
    row["state"], row["health"] = health(note)
    return row


def health(note: dict) -> tuple[str, str]:
    """State and reason of a process that is alive, from its own health check."""
    try:
        status, body = network.ask(note["port"], "/health")
    except OSError as error:
        return "unhealthy", f"does not answer: {error}"
    if status == 200:
        return "running", "ok"
    reason = body.get("error") if isinstance(body, dict) else None
    return "unhealthy", reason or f"health check answered {status}"
