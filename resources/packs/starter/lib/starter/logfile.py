# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Reading logs of any make: when a line was written, how bad it is, and which lines a person wants to see."""

from __future__ import annotations

import gzip
import re
import time
from datetime import datetime, timezone
from pathlib import Path
from typing import Iterator

LEVELS = {"debug": 0, "info": 1, "warn": 2, "error": 3}
LINE_LIMIT = 4000

_LEVEL = re.compile(r"\b(?:(debug|trace)|(info|notice)|(warn|warning)|"
                    r"(error|err|fatal|critical|crit|panic|emerg|alert))\b", re.IGNORECASE)
_ISO = re.compile(r"(\d{4}-\d{2}-\d{2})[T ](\d{2}:\d{2}:\d{2})(?:[.,]\d+)?\s?(Z|[+-]\d{2}:?\d{2})?")
_SYSLOG = re.compile(r"(?:<\d+>)?([A-Z][a-z]{2} [ \d]\d \d{2}:\d{2}:\d{2})\b")
_CLF = re.compile(r"\[(\d{2}/[A-Z][a-z]{2}/\d{4}:\d{2}:\d{2}:\d{2} [+-]\d{4})\]")


def with_rotated(log: Path) -> list[Path]:
    """The log with its turned-over parts, oldest first."""
    old = [path for path in log.parent.glob(f"{log.name}.*") if path.suffix[1:].isdigit()]
    return sorted(old, key=lambda path: -int(path.suffix[1:])) + ([log] if log.exists() else [])


def read_lines(path: Path) -> Iterator[str]:
    """Line by line, so that a large file costs no memory; .gz is unpacked, odd bytes are replaced."""
    opener = gzip.open if path.suffix == ".gz" else open
    with opener(path, "rb") as stream:
        while line := stream.readline(1 << 20):
            text = line.decode("utf-8", "replace").rstrip("\r\n")
            yield text if len(text) <= LINE_LIMIT else text[:LINE_LIMIT] + "…"


def time_of(line: str) -> float | None:
    """Seconds since 1970, from an ISO, syslog or web server time near the start; local time where no zone is given."""
    head = line[:120]
    try:
        if match := _ISO.search(head):
            moment = datetime.fromisoformat(f"{match[1]}T{match[2]}")
            zone = match[3]
            if zone == "Z":
                moment = moment.replace(tzinfo=timezone.utc)
            elif zone:
                moment = datetime.strptime(f"{match[1]}T{match[2]}{zone}", "%Y-%m-%dT%H:%M:%S%z")
            return moment.timestamp()
        if match := _CLF.search(head):
            return datetime.strptime(match[1], "%d/%b/%Y:%H:%M:%S %z").timestamp()
        if match := _SYSLOG.match(head):
            now = datetime.now()
            moment = datetime.strptime(f"{now.year} {match[1]}", "%Y %b %d %H:%M:%S")
            if moment.timestamp() > now.timestamp() + 86400:
                moment = moment.replace(year=now.year - 1)
            return moment.timestamp()
    except ValueError:
        return None
    return None


def level_of(line: str) -> int | None:
    """The first level word near the start; a web server's status counts as well."""
    if match := _LEVEL.search(line[:160]):
        return next(number for number, text in enumerate(match.groups()) if text)
    if match := re.search(r'" ([1-5])\d\d ', line):
        return {"5": 3, "4": 2}.get(match[1], 1)
    return None


class Sieve:
    """Decides line by line; a line without time and level follows the one before it."""

    def __init__(self, since: float | None, level: str, contains: str) -> None:
        self._from = None if since is None else time.time() - since
        self._level = LEVELS[level]
        self._contains = contains
        self._late = True
        self._bad = self._level <= LEVELS["info"]
        self._kept = False
        self.lines = 0
        self.times = 0

    def passes(self, line: str) -> bool:
        self.lines += 1
        moment = time_of(line)
        level = level_of(line)
        if moment is not None:
            self.times += 1
            self._late = self._from is None or moment >= self._from
        if moment is None and level is None and self.lines > 1 and self.times:
            return self._kept
        self._bad = self._level <= (LEVELS["info"] if level is None else level)
        self._kept = self._late and self._bad and self._contains in line
        return self._kept
