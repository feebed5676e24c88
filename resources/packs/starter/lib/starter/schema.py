# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The database of an instance: schema versions, migrations, backup and restore."""

from __future__ import annotations

import re
import sqlite3
import time
from contextlib import closing
from pathlib import Path

from starter.place import SERVICES, Instance
from starter.trouble import NOT_THERE, REFUSED, Trouble


def migrations(app: str) -> list[dict]:
    """Every step, oldest first: version, title, path."""
    found = []
    for path in sorted((SERVICES / app / "migrations").glob("[0-9][0-9][0-9][0-9]_*.sql")):
        number, title = path.stem.split("_", 1)
        found.append({"version": int(number), "title": title.replace("_", " "), "path": path})
    return found


def connect(path: Path) -> sqlite3.Connection:
    """A connection that must find the file; waits two seconds for a busy one."""
    connection = sqlite3.connect(f"{path.resolve().as_uri()}?mode=rw", uri=True, timeout=2.0, isolation_level=None)
    connection.row_factory = sqlite3.Row
    return connection


def require(instance: Instance) -> Path:
    """The database file, checked: there, readable and whole."""
    if not instance.database.is_file():
        if instance.version() is None:
            instance.require_version()
        raise Trouble(f"The database of {instance.name} is missing ({instance.database}).",
                      _advice(instance), NOT_THERE)
    try:
        with closing(connect(instance.database)) as connection:
            verdict = connection.execute("PRAGMA quick_check(1)").fetchone()[0]
    except sqlite3.OperationalError:
        raise
    except sqlite3.DatabaseError as error:
        verdict = str(error)
    if verdict != "ok":
        raise Trouble(f"The database of {instance.name} is damaged: {verdict}. Nothing was changed.",
                      _advice(instance), REFUSED)
    return instance.database


def _advice(instance: Instance) -> str:
    if not backups(instance):
        return f"There is no backup in {instance.backups}; move the file away and deploy again to begin anew."
    return f"Restore the newest backup with: restore database of {instance.app} in {instance.env}"


def version(path: Path) -> int:
    with closing(connect(path)) as connection:
        return connection.execute("PRAGMA user_version").fetchone()[0]


def create(instance: Instance) -> bool:
    """Makes the database with the first schema where there is none; later steps are a decision of a person.

    A lost one that has a backup is not replaced by an empty one.
    """
    if instance.database.exists() or backups(instance):
        return False
    instance.database.parent.mkdir(parents=True, exist_ok=True)
    beside = instance.database.with_suffix(".new")
    beside.unlink(missing_ok=True)
    beside.touch(0o600)
    apply(beside, migrations(instance.app)[:1])
    beside.rename(instance.database)
    return True


def apply(path: Path, steps: list[dict]) -> None:
    """All steps or none: one transaction, closed by the new schema version."""
    with closing(connect(path)) as connection:
        connection.execute("BEGIN IMMEDIATE")
        try:
            for step in steps:
                for statement in _statements(step["path"].read_text(encoding="utf-8")):
                    connection.execute(statement)
                connection.execute(f"PRAGMA user_version = {step['version']:d}")
            connection.execute("COMMIT")
        except sqlite3.Error:
            connection.execute("ROLLBACK")
            raise


def _statements(script: str) -> list[str]:
    found, current = [], ""
    for line in re.sub(r"^--.*$", "", script, flags=re.MULTILINE).splitlines(keepends=True):
        current += line
        if sqlite3.complete_statement(current):
            found.append(current.strip())
            current = ""
    return found


def backup(instance: Instance) -> Path:
    """A whole copy, also while the service writes. The name carries time and schema version."""
    instance.backups.mkdir(parents=True, exist_ok=True)
    stamp = time.strftime("%Y%m%d-%H%M%S")
    target = instance.backups / f"{stamp}-v{version(instance.database)}.db"
    number = 1
    while target.exists():
        number += 1
        target = target.with_name(f"{stamp}-v{version(instance.database)}-{number}.db")
    beside = target.with_suffix(".part")
    try:
        with closing(connect(instance.database)) as source, closing(sqlite3.connect(beside)) as copy:
            source.backup(copy)
        beside.rename(target)
    finally:
        beside.unlink(missing_ok=True)
    return target


def backups(instance: Instance) -> list[Path]:
    """Newest first."""
    return sorted(instance.backups.glob("*.db"), key=lambda path: (path.stat().st_mtime_ns, path.name), reverse=True)
