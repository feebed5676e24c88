# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Where things are: the versions in the pack, and one folder of state for each application and environment."""

from __future__ import annotations

import os
from pathlib import Path

from starter.files import read_json, write_json
from starter.trouble import NOT_THERE, USAGE, Trouble

PACK = Path(__file__).resolve().parents[2]
SERVICES = PACK / "service"
RUNTIME = SERVICES / "runtime"
ENVIRONMENTS = ("test", "production")


def state_root() -> Path:
    """Opsdeck names the folder; by hand it is the usual place for state."""
    given = os.environ.get("OPSDECK_STATE_DIR")
    if given:
        return Path(given)
    base = os.environ.get("XDG_STATE_HOME") or os.path.join(os.path.expanduser("~"), ".local", "state")
    return Path(base) / "opsdeck" / "starter"


def apps() -> list[str]:
    """Every folder of `service` that holds at least one version: a folder more is an application more."""
    return sorted(path.name for path in SERVICES.iterdir() if path.is_dir() and any(path.glob("*/release.json")))


def versions(app: str) -> list[dict]:
    """The releases of an application, oldest first: version, title, released."""
    found = [read_json(path, {}) for path in (SERVICES / app).glob("*/release.json")]
    return sorted((release for release in found if "version" in release), key=lambda one: _order(one["version"]))


def _order(version: str) -> list[tuple[int, str]]:
    return [(int(part), "") if part.isdigit() else (-1, part) for part in version.split(".")]


class Instance:
    """One application in one environment."""

    def __init__(self, app: str, env: str) -> None:
        if app not in apps():
            raise Trouble(f"There is no application “{app}”.", f"Known applications: {', '.join(apps())}.", USAGE)
        if env not in ENVIRONMENTS:
            raise Trouble(f"There is no environment “{env}”.", f"Environments: {', '.join(ENVIRONMENTS)}.", USAGE)
        self.app = app
        self.env = env
        self.root = state_root() / env / app
        self.releases = self.root / "releases"
        self.current = self.root / "current"
        self.database = self.root / "data" / f"{app}.db"
        self.backups = self.root / "backups"
        self.log = self.root / "logs" / "service.log"
        self.boot_log = self.root / "logs" / "boot.log"
        self.process_file = self.root / "process.json"
        self.lock_file = self.root / "change.lock"
        self._port_file = self.root / "port.json"
        self._history_file = self.root / "history.json"

    @property
    def name(self) -> str:
        return f"{self.app} in {self.env}"

    def version(self) -> str | None:
        """The deployed version, or None."""
        try:
            return os.path.basename(os.readlink(self.current))
        except OSError:
            return None

    def require_version(self) -> str:
        found = self.version()
        if found is None:
            raise Trouble(f"{self.name} is not deployed yet.", self.advice_to_deploy(), NOT_THERE)
        return found

    def advice_to_deploy(self) -> str:
        return f"Deploy it with: deploy {self.app} {versions(self.app)[0]['version']} to {self.env}"

    def port(self) -> int | None:
        return read_json(self._port_file)

    def keep_port(self, port: int) -> None:
        write_json(self._port_file, port)

    def history(self) -> list[str]:
        """Versions that were deployed here, oldest first; the last one is the current one."""
        return read_json(self._history_file, [])

    def keep_history(self, history: list[str]) -> None:
        write_json(self._history_file, history[-20:])
