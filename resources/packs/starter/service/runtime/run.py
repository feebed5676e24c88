# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sample service as a process: one instance, its note, its log, its port, and a peaceful end on TERM."""

from __future__ import annotations

import argparse
import fcntl
import json
import os
import signal
import sys
import threading
import time
from pathlib import Path

import journal
import storage
import web
from app import App


def main() -> int:
    arguments = argparse.ArgumentParser(description=__doc__)
    arguments.add_argument("--root", type=Path, required=True)
    arguments.add_argument("--app", required=True)
    arguments.add_argument("--env", required=True)
    arguments.add_argument("--port", type=int, required=True)
    given = arguments.parse_args()

    release = json.loads((Path(__file__).resolve().parent / "release.json").read_text(encoding="utf-8"))
    alone = open(given.root / "running.lock", "w", encoding="ascii")  # noqa: SIM115 - held until the process ends
    try:
        fcntl.flock(alone, fcntl.LOCK_EX | fcntl.LOCK_NB)
    except BlockingIOError:
        print("another process of this service is running already", file=sys.stderr)
        return 4

    log = journal.open_journal(given.root / "logs" / "service.log")
    store = storage.Storage(given.root / "data" / f"{given.app}.db")
    try:
        server = web.Server(given.port, App(store, log), release, log)
    except OSError as error:
        print(f"port {given.port} cannot be used: {error.strerror}", file=sys.stderr)
        return 1

    note = given.root / "process.json"
    _write_note(note, given.port, release["version"])
    signal.signal(signal.SIGTERM, lambda *_: threading.Thread(target=server.shutdown, daemon=True).start())
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    signal.signal(signal.SIGHUP, signal.SIG_IGN)
    log.info("service started app=%s version=%s env=%s port=%d pid=%d", given.app, release["version"], given.env,
             given.port, os.getpid())
    server.serve_forever(poll_interval=0.1)
    server.server_close()
    log.info("service stopped app=%s version=%s env=%s", given.app, release["version"], given.env)
    note.unlink(missing_ok=True)
    return 0


def _write_note(path: Path, port: int, version: str) -> None:
    """Who we are, so that nobody mistakes a later process with our pid for us."""
    with open("/proc/self/stat", encoding="utf-8", errors="replace") as stream:
        text = stream.read()
    with open("/proc/sys/kernel/random/boot_id", encoding="ascii") as stream:
        boot = stream.read().strip()
    note = {"pid": os.getpid(), "start": int(text[text.rindex(")") + 2:].split()[19]), "boot": boot, "port": port,
            "version": version, "since": time.time()}
    beside = path.with_name(f".{path.name}.{os.getpid()}")
    beside.write_text(json.dumps(note), encoding="utf-8")
    beside.rename(path)


if __name__ == "__main__":
    sys.exit(main())
