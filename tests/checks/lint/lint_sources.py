#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Runs clang-tidy and clazy over the sources named, one at a time or several side by side, for ./dev lint.

What passed leaves a stamp in build/lint/passed: a hash of the source, of every header of ours it reaches, of its flags,
of the tool and of what the tool is told to look for. A source whose stamp is there is not looked at again. Only what
passed is remembered; a tool that crashes, cannot read its input or runs too long has found something to mend.
Usage: lint_sources.py [--jobs N] SOURCE...     Exit status: 0 nothing to mend, 1 something to mend, 2 cannot run.
"""

import argparse
import concurrent.futures
import json
import os
import sys
import time
from pathlib import Path

from tools import TOOLS, Precompiled, key_of, versions
from units import Includes, read_unit, units_for

# With it <coroutine> of GCC 12 opens itself to clang 14.
CLANG_ONLY = ["-D__cpp_impl_coroutine=201902L"]
STAMP_DAYS = 30


class Progress:
    """A line that counts: rewritten on a terminal, one for each twentieth otherwise."""

    def __init__(self, total):
        self.total = total
        self.done = 0
        self.began = time.monotonic()
        self.live = sys.stderr.isatty()

    def step(self, text):
        self.done += 1
        line = f"[{self.done}/{self.total}] {int(time.monotonic() - self.began)} s  {text}"
        if self.live:
            print(f"\r\033[K{line[:110]}", end="\n" if self.done == self.total else "", file=sys.stderr, flush=True)
        elif self.done == self.total or self.done % max(1, self.total // 20) == 0:
            print(line, file=sys.stderr, flush=True)

    def found(self, text):
        if self.live:
            print("\r\033[K", end="", file=sys.stderr)
        print(text, flush=True)


def sweep(folder):
    limit = time.time() - STAMP_DAYS * 86400
    for path in [*(folder / "passed").glob("*"), *(folder / "pch").glob("*")]:
        if path.stat().st_mtime < limit:
            path.unlink()


class Lint:
    """Looks at units with every tool and remembers what passed."""

    def __init__(self, root, folder):
        self.root = root
        self.passed = folder / "passed"
        self.passed.mkdir(parents=True, exist_ok=True)
        self.versions = versions()
        self.precompiled = Precompiled(folder / "pch", self.versions)

    def stamp(self, tool, unit, includes):
        facts = [*self.versions, *unit.flags, *CLANG_ONLY, *includes.digest(unit)]
        return self.passed / key_of(tool.name, *facts, *tool.wants(unit, self.root))

    def pending(self, units, includes):
        work = []
        for unit in units:
            for tool in TOOLS:
                stamp = self.stamp(tool, unit, includes)
                if stamp.is_file():
                    os.utime(stamp)
                else:
                    work.append((tool, unit))
        return work

    def look(self, tool, unit):
        """What there is to mend. Hashed anew before and after: a file may be saved, or go, while the tools are at work."""
        if not unit.path.is_file():
            return ""
        before = self.stamp(tool, unit, Includes(self.root))
        found = tool.look(unit, [*unit.flags, *self.precompiled.flags(unit), *CLANG_ONLY])
        if not unit.path.is_file():
            return ""
        if not found and self.stamp(tool, unit, Includes(self.root)) == before:
            before.touch()
        return found


def look_at(lint, work, jobs):
    """The sources with something to mend; each finding is printed once, however many sources reach its header."""
    progress, printed, wrong = Progress(len(work)), set(), {}
    with concurrent.futures.ThreadPoolExecutor(jobs) as pool:
        running = {pool.submit(lint.look, tool, unit): (tool, unit) for tool, unit in work}
        try:
            for done in concurrent.futures.as_completed(running):
                tool, unit = running[done]
                name = str(unit.path.relative_to(lint.root))
                found = done.result()
                if found:
                    wrong.setdefault(name, []).append(tool.name)
                    if found not in printed:
                        progress.found(f"{name} ({tool.name}):\n{found}")
                        printed.add(found)
                progress.step(f"{tool.name} {name}")
        except BaseException:
            pool.shutdown(wait=False, cancel_futures=True)
            raise
    return wrong


def main():
    arguments = argparse.ArgumentParser(description=__doc__.splitlines()[0])
    arguments.add_argument("--jobs", type=int, default=1)
    arguments.add_argument("--database", default="build/dev/compile_commands.json")
    arguments.add_argument("sources", nargs="+")
    chosen = arguments.parse_args()
    root, folder = Path.cwd().resolve(), Path("build/lint").resolve()
    try:
        commands = json.loads(Path(chosen.database).read_text())
    except (OSError, ValueError) as error:
        print(f"The build's list of commands cannot be read: {error}", file=sys.stderr)
        return 2
    known = {unit.path: unit for unit in map(read_unit, commands) if root / "build" not in unit.path.parents}
    includes = Includes(root)
    units = units_for(chosen.sources, known, includes)
    lint = Lint(root, folder)
    sweep(folder)
    work = lint.pending(units, includes)
    looked = len({unit.path for _, unit in work})
    print(f"{looked} of {len(units)} sources have changed since they passed", file=sys.stderr, flush=True)
    wrong = look_at(lint, work, max(1, chosen.jobs))
    for name, tools in sorted(wrong.items()):
        print(f"to mend: {name} ({', '.join(sorted(tools))})", file=sys.stderr)
    print(f"clang-tidy and clazy: {len(units)} sources, {looked} looked at, {len(wrong)} to mend", file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    try:
        sys.exit(main())
    except KeyboardInterrupt:
        print("\nStopped; what has passed until now is remembered.", file=sys.stderr)
        sys.exit(130)
