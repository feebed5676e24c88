#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what every file and folder of the tree must have. Usage: check_tree.py [REPOSITORY].

- two SPDX lines on top of every source, script and build file
- a README.md in every folder of src and tests that holds sources
- every source is listed in a CMakeLists.txt, so that none is silently not built
- no machine's path and no package registry's host
- no SQL strings in C++ but the local room's: they are numbered resources
"""

import re
import subprocess
import sys
from pathlib import Path

SOURCES = (".h", ".cpp", ".py", ".mjs", ".cmake")
# Statements over whatever tables a damaged file still has cannot be written down before.
SQL_ALLOWED = ["src/localroom/", "src/store/database/table_rescue.cpp"]
# Spelt in parts, so that this file does not find itself.
FORBIDDEN = [re.compile(p) for p in (r"/wo" + r"rk/", r"/home/[a-z]+/", r"registry\.npm" + r"js", r"deb\.deb" + r"ian\.org")]


def tracked_files(repository):
    out = subprocess.run(
        ["git", "-C", str(repository), "ls-files", "-z", "--cached", "--others", "--exclude-standard"],
        capture_output=True,
        check=True,
    ).stdout.decode()
    return [Path(name) for name in out.split("\0") if name and (repository / name).is_file()]


def find_problems(repository):
    files = tracked_files(repository)
    problems = []
    cmake_text = {}
    for name in files:
        if name.name == "CMakeLists.txt":
            cmake_text[name.parent] = (repository / name).read_text(encoding="utf-8")

    folders = set()
    for name in files:
        path = repository / name
        top = name.parts[0]
        if name.suffix in SOURCES or name.name == "CMakeLists.txt":
            head = path.read_text(encoding="utf-8")[:400]
            if "SPDX-License-Identifier: GPL-3.0-or-later" not in head:
                problems.append(f"{name}: no SPDX lines")
            if top in ("src", "tests") and len(name.parts) > 1 and "fixtures" not in name.parts:
                folders.add(name.parent)
        if name.suffix == ".cpp":
            # Lists may stand in a neighbour's file (a program that shares sources) or hold names without their prefix.
            short = re.sub(r"^(bench|fuzz|test)_", "", name.stem)
            above = [cmake_text[p] for p in (name.parent, *name.parent.parents) if p in cmake_text]
            near = above + [text for folder, text in cmake_text.items() if folder.parts[:2] == name.parts[:2]]
            words = rf"{re.escape(name.name)}|\b{short}\b|\b{name.stem}\b"
            if not any(re.search(words, text) for text in near):
                problems.append(f"{name}: in no CMakeLists.txt, so it is never built")
        # The local room's statements stand beside the one route that uses them; everybody else's are resources.
        if name.suffix in (".h", ".cpp") and top == "src" and not name.as_posix().startswith(tuple(SQL_ALLOWED)):
            text = path.read_text(encoding="utf-8")
            if re.search(r'"\s*(SELECT .* FROM|INSERT (OR \w+ )?INTO|UPDATE \w+ SET|DELETE FROM|CREATE (TABLE|INDEX)) ', text):
                problems.append(f"{name}: SQL belongs into resources/sql")
        if top == "LICENSE" or name.suffix in (".png", ".json") and "fixtures" in name.parts:
            continue
        try:
            text = path.read_text(encoding="utf-8")
        except UnicodeDecodeError:
            continue
        for pattern in FORBIDDEN:
            found = pattern.search(text)
            if found:
                problems.append(f"{name}: names a machine's path or a registry's host ({found.group(0)})")
    for folder in sorted(folders):
        if not (repository / folder / "README.md").is_file():
            problems.append(f"{folder}: no README.md")
    return problems


def main():
    repository = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    problems = find_problems(repository)
    for problem in problems:
        print(problem)
    if not problems:
        print("the tree is tidy")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
