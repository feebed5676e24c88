# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Ports and the HTTP face of the service."""

from __future__ import annotations

import http.client
import json
import os
import socket
from pathlib import Path
from typing import Any


def free_port() -> int:
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return probe.getsockname()[1]


def can_listen(port: int) -> bool:
    with socket.socket() as probe:
        probe.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
        try:
            probe.bind(("127.0.0.1", port))
            probe.listen(1)
        except OSError:
            return False
        return True


def ask(port: int, path: str, method: str = "GET", body: Any = None, timeout: float = 3.0) -> tuple[int, Any]:
    """One request to the service on this machine: status and decoded body. OSError when nobody answers."""
    connection = http.client.HTTPConnection("127.0.0.1", port, timeout=timeout)
    try:
        payload = None if body is None else json.dumps(body)
        connection.request(method, path, payload, {"Content-Type": "application/json"} if payload else {})
        answer = connection.getresponse()
        data = answer.read(1 << 20)
        try:
            return answer.status, json.loads(data) if data else None
        except ValueError:
            return answer.status, data.decode("utf-8", "replace")
    except http.client.HTTPException as error:
        raise OSError(f"not an HTTP answer: {error}") from error
    finally:
        connection.close()


def listener(port: int) -> dict | None:
    """Who listens on a local TCP port: {pid, name}, with pid None where this account may not look."""
    inodes = set()
    for table in ("/proc/net/tcp", "/proc/net/tcp6"):
        try:
            lines = Path(table).read_text(encoding="ascii").splitlines()[1:]
        except OSError:
            continue
        for fields in (line.split() for line in lines):
            if fields[3] == "0A" and int(fields[1].rsplit(":", 1)[1], 16) == port:
                inodes.add(f"socket:[{fields[9]}]")
    if not inodes:
        return None
    for entry in os.scandir("/proc"):
        if not entry.name.isdigit():
            continue
        try:
            for descriptor in os.scandir(f"/proc/{entry.name}/fd"):
                if os.readlink(descriptor.path) in inodes:
                    name = Path(f"/proc/{entry.name}/comm").read_text(encoding="utf-8", errors="replace").strip()
                    return {"pid": int(entry.name), "name": name}
        except OSError:
            continue
    return {"pid": None, "name": "a process of another account"}
