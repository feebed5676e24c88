# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The database as requests see it: one short connection each, so that backup, upgrade and restore can work beside."""

from __future__ import annotations

import sqlite3
from contextlib import contextmanager
from pathlib import Path
from typing import Iterator


class Storage:
    def __init__(self, path: Path) -> None:
        self._uri = f"{path.resolve().as_uri()}?mode=rw"

    @contextmanager
    def open(self) -> Iterator[sqlite3.Connection]:
        """A connection in a transaction: committed at the end, rolled back by an exception."""
        connection = sqlite3.connect(self._uri, uri=True, timeout=3.0)
        connection.row_factory = sqlite3.Row
        try:
            with connection:
                yield connection
        finally:
            connection.close()

    @staticmethod
    def schema(connection: sqlite3.Connection) -> int:
        return connection.execute("PRAGMA user_version").fetchone()[0]
