# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The log file: UTC time, level, message, key=value. It turns over at 1 MiB and keeps three old files."""

from __future__ import annotations

import logging
import logging.handlers
import time
from pathlib import Path


class _OneLine(logging.Formatter):
    converter = time.gmtime

    def format(self, record: logging.LogRecord) -> str:
        return super().format(record).replace("\n", " \u23ce ")


def open_journal(path: Path) -> logging.Logger:
    path.parent.mkdir(parents=True, exist_ok=True)
    handler = logging.handlers.RotatingFileHandler(path, maxBytes=1 << 20, backupCount=3, encoding="utf-8")
    logging.addLevelName(logging.WARNING, "WARN")
    handler.setFormatter(_OneLine("%(asctime)s.%(msecs)03dZ %(levelname)-5s %(message)s", "%Y-%m-%dT%H:%M:%S"))
    log = logging.getLogger("service")
    log.setLevel(logging.DEBUG)
    log.propagate = False
    log.addHandler(handler)
    logging.raiseExceptions = False  # a full disk costs log lines, not answers
    return log
