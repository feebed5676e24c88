# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""clang-tidy and clazy: how each is called, what it is told to look for, and what counts as a finding."""

import hashlib
import re
import subprocess
import sys
import threading
from pathlib import Path

CLAZY_CHECKS = "level0,level1,connect-3arg-lambda,no-qproperty-without-notify,no-non-pod-global-static"
TIMEOUT = 900  # seconds for one tool and one source


def run(command):
    """Exit status and both outputs; a tool that runs too long has the status of one killed."""
    try:
        done = subprocess.run(command, capture_output=True, text=True, errors="replace", timeout=TIMEOUT, check=False)
    except subprocess.TimeoutExpired:
        return -9, "", f"did not end within {TIMEOUT} s"
    return done.returncode, done.stdout, done.stderr


def fate(status, stderr):
    """Why a tool ended badly without a finding: its last words, for a person."""
    words = [line for line in stderr.splitlines() if line.strip() and not re.match(r"\d+ warnings? generated", line)]
    ended = f"killed by signal {-status}" if status < 0 else f"exit status {status}"
    return "\n".join([f"error: the tool broke off: {ended}", *words[-12:]])


class ClangTidy:
    name = "clang-tidy"
    command = "clang-tidy-14"

    def wants(self, unit, root):
        """The text of every .clang-tidy from the source's folder up to the root."""
        folders = [p for p in unit.path.parents if p.is_relative_to(root)]
        return [(p / ".clang-tidy").read_text() for p in folders if (p / ".clang-tidy").is_file()]

    def look(self, unit, flags):
        status, out, err = run([self.command, "--quiet", str(unit.path), "--", *flags])
        found = bool(re.search(r": (warning|error|fatal error): |^error: ", out, re.MULTILINE))
        if status == 0 and not found:
            return ""
        return out if found else "\n".join(filter(None, [out.strip(), fate(status, err)]))


class Clazy:
    name = "clazy"
    command = "clazy-standalone"

    def wants(self, unit, root):
        return [CLAZY_CHECKS]

    def look(self, unit, flags):
        status, out, err = run(
            [self.command, f"--checks={CLAZY_CHECKS}", "--header-filter=.*/(src|tests)/.*", str(unit.path), "--", *flags]
        )
        found = [line for line in (out + err).splitlines() if re.search(r"(warning|error):.*\[-Wclazy", line)]
        if status != 0 and not found:
            return fate(status, err)
        return "\n".join(sorted(set(found)))


TOOLS = (ClangTidy(), Clazy())


def versions():
    """What the tools and the headers that are not ours are: another Debian package, another verdict."""
    packages = ["clang-14", "clang-tidy-14", "clazy", "libstdc++-12-dev", "qt6-base-dev", "qcoro-qt6-dev"]
    known = run(["dpkg-query", "-W", *packages])[1]
    return [known, *(run([tool.command, "--version"])[1] for tool in TOOLS)]


def key_of(*parts):
    return hashlib.sha256("\0".join(parts).encode()).hexdigest()


class Precompiled:
    """The project's precompiled headers, made once more for clang. They halve the time of a test."""

    def __init__(self, folder, known):
        self.folder = folder
        self.known = known
        self.made = {}
        self.making = threading.Lock()

    def flags(self, unit):
        if not unit.precompiled or not Path(unit.precompiled).is_file():
            return []
        system = [flag for flag in unit.flags if not flag.startswith(("-I", "-DOPSDECK"))]
        key = key_of(*self.known, Path(unit.precompiled).read_text(), *system)
        with self.making:
            if key not in self.made:
                self.made[key] = self._make(self.folder / f"{key}.pch", unit.precompiled, system)
            return self.made[key]

    def _make(self, path, header, flags):
        if not path.is_file():
            self.folder.mkdir(parents=True, exist_ok=True)
            half = path.with_suffix(".half")
            quiet = "-Wno-pragma-system-header-outside-header"
            status, _, err = run(["clang++-14", *flags, quiet, "-x", "c++-header", header, "-o", str(half)])
            if status != 0:
                print(f"No precompiled header for clang, so it takes longer:\n{err[-500:]}", file=sys.stderr)
                return []
            half.rename(path)
        return ["-include-pch", str(path)]
