# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""The sources as the build sees them: their flags, and which files of the tree each one reaches."""

import hashlib
import os
import re
import shlex
import sys
from pathlib import Path

# What decides nothing here: GCC's own words, which clang does not know, warnings, which are the compiler's business, and
# how code is made.
FOREIGN = re.compile(r"-W.*|-fcoroutines|-O.*|-g.*")
INCLUDE = re.compile(rb'^[ \t]*#[ \t]*include[ \t]*[<"]([^>"\n]+)[>"]', re.MULTILINE)


class Unit:
    """One source with the flags it is compiled with."""

    def __init__(self, path, flags, precompiled):
        self.path = path
        self.flags = flags
        self.precompiled = precompiled

    def folders(self):
        return [Path(flag[2:]) for flag in self.flags if flag.startswith("-I")]


def read_unit(command):
    """Takes one entry of compile_commands.json apart; the compiler, the output and warnings are left behind."""
    words = iter(shlex.split(command["command"]))
    flags, precompiled = [], None
    for word in words:
        if word in ("-o", "-c"):
            next(words)
        elif word == "-include":
            precompiled = next(words)
        elif word.startswith("-") and not FOREIGN.fullmatch(word):
            flags += [word, next(words)] if word == "-isystem" else [word]
    return Unit((Path(command["directory"]) / command["file"]).resolve(), flags, precompiled)


class Includes:
    """Which files of the tree (or made from it in build) a source reaches."""

    def __init__(self, root):
        self.root = root
        self.hashes = {}
        self.names = {}

    def _read(self, path):
        if path not in self.hashes:
            try:
                text = path.read_bytes()
            except FileNotFoundError:  # removed while we look
                text = b""
            self.hashes[path] = hashlib.sha256(text).hexdigest()
            self.names[path] = [name.decode(errors="replace") for name in INCLUDE.findall(text)]
        return self.names[path]

    def reached(self, unit):
        folders = unit.folders()
        seen, waiting = {unit.path}, [unit.path]
        while waiting:
            path = waiting.pop()
            for name in self._read(path):
                for folder in (path.parent, *folders):
                    found = Path(os.path.normpath(folder / name))
                    if found in seen:
                        break
                    if found.is_relative_to(self.root) and found.is_file():
                        seen.add(found)
                        waiting.append(found)
                        break
        return seen

    def digest(self, unit):
        return [f"{path.relative_to(self.root)} {self.hashes[path]}" for path in sorted(self.reached(unit))]


def units_for(names, known, includes):
    """The units to look at. A header is looked at through a source that reaches it, the one of its own name if there is
    one; a source that this build leaves out (benchmarks, fuzz targets) borrows the flags of its neighbour."""
    wanted = {}
    for name in names:
        path = Path(name).resolve()
        if path.suffix == ".cpp":
            wanted[path] = known.get(path) or borrow(path, known)
        elif path.suffix == ".h":
            near = sorted(known, key=lambda p: (p.stem != path.stem, p.stem != f"test_{path.stem}", str(p)))
            through = next((p for p in near if p.is_file() and path in includes.reached(known[p])), None)
            if through is None:
                print(f"{name}: no source reaches this header, so clang-tidy and clazy cannot see it", file=sys.stderr)
            else:
                wanted.setdefault(through, known[through])
    return list(wanted.values())


def borrow(path, known):
    near = max(known, key=lambda p: (len(os.path.commonpath([p, path])), len(known[p].flags), str(p)))
    return Unit(path, known[near].flags, known[near].precompiled)
