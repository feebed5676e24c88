#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Keeps the claim true that the local room is compared with recordings of a real server. Usage: check_recordings.py [REPOSITORY].

- every file of tests/fixtures/mattermost is in a table of tests/localroom/README.md and named by a test of that row
- every route that src/localroom adds is the route of such a recording, or is compared with a neighbour's
- every event that src/localroom publishes is in such a recording, and a test names it
- what the README calls left out is not there
"""

import json
import re
import sys
from fnmatch import fnmatchcase
from pathlib import Path

TEST_FOLDERS = {"server": "tests/localroom", "client": "tests/mattermost"}


def read_tables(readme):
    """(whose tests, names or patterns, paths) of every row, and the names of the recordings that are left out."""
    rows, left_out, section = [], [], ""
    for line in readme.splitlines():
        if line.startswith("## "):
            section = line
        cells = [cell.strip() for cell in line.strip("|").split("|")] if line.startswith("| `") else []
        if cells:
            whose = "server" if len(cells) == 2 else "client"
            rows.append((whose, re.findall(r"`([^`]+)`", cells[0]), [path.strip() for path in cells[-1].split(",")]))
        elif "not here" in section:
            left_out += re.findall(r"`([a-z0-9_]+)`", line)
    return rows, left_out


# Raw strings, letters and comments are passed over, so that a quote in them opens nothing.
TOKEN = re.compile(
    r"""R"(\w*)\(.*?\)\1"|'(?:\\.|[^'\\\n])'|//[^\n]*|/\*.*?\*/|"(?P<text>(?:[^"\\\n]|\\.)*)\"""", re.DOTALL
)


def literals(text):
    return {token.group("text") for token in TOKEN.finditer(text) if token.group("text") is not None}


def named_in(text):
    """The recordings that a test's text names: "name", "name|GET /route", "name#part|GET /route"."""
    names = set()
    for literal in literals(text):
        match = re.match(r"([a-z0-9_]+)(#[a-z0-9_]+)?(\|.*)?$", literal)
        if match:
            names.add(match.group(1))
    return names


def texts_under(path):
    files = sorted(path.rglob("*.cpp")) if path.is_dir() else [path] if path.is_file() else []
    return [file.read_text(encoding="utf-8") for file in files]


def routes_of(source):
    """("GET", "/api/v4/...") of every route; a pattern may be put together from the file's `base`."""
    found = set()
    for path in sorted(source.rglob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        base = re.search(r'QByteArray base = "([^"]+)"', text)
        for add in re.finditer(r'router\s*\.add(?:_async)?\(\s*Method::(\w+),\s*(base)?\s*\+?\s*(?:"([^"]*)")?', text):
            pattern = (base.group(1) if add.group(2) else "") + (add.group(3) or "")
            found.add((add.group(1).rstrip("_").upper(), pattern))
    return found


def route_for(method, path, routes):
    """The route that a request takes: literal segments win."""
    segments = path.split("?")[0].strip("/").split("/")
    fits = []
    for route in routes:
        pattern = route[1].strip("/").split("/")
        same = len(pattern) == len(segments) and all(p.startswith("{") or p == s for p, s in zip(pattern, segments))
        if route[0] == method and same:
            fits.append(([p.startswith("{") for p in pattern], route))
    return min(fits)[1] if fits else None


def events_of(source, recorded):
    """What the server publishes: literals where an event is made, and every other literal that is a recorded event."""
    found = set()
    for path in sorted(source.rglob("*.cpp")):
        text = path.read_text(encoding="utf-8")
        found |= set(re.findall(r'(?:publish\(\s*(?:Event)?\{|Event(?: \w+)?\{)\s*u"(\w+)"_s', text))
        found |= literals(text) & recorded
    return found


def events_in(recording):
    return {frame["json"]["event"] for frame in recording.get("frames", []) if "event" in frame.get("json", {})}


def find_problems(repository):
    repository = Path(repository)
    problems = []
    fixtures = {p.stem: json.loads(p.read_text(encoding="utf-8")) for p in (repository / "tests/fixtures/mattermost").glob("*.json")}
    rows, left_out = read_tables((repository / "tests/localroom/README.md").read_text(encoding="utf-8"))
    compared = set()  # by tests of the server
    for name in sorted(fixtures):
        fitting = [row for row in rows if any(fnmatchcase(name, pattern) for pattern in row[1])]
        if not fitting:
            problems.append(f"tests/fixtures/mattermost/{name}.json: in no table of tests/localroom/README.md")
        hits = [
            whose
            for whose, _, paths in fitting
            for path in paths
            for text in texts_under(repository / TEST_FOLDERS[whose] / path)
            if name in named_in(text)
        ]
        if fitting and not hits:
            problems.append(f"tests/fixtures/mattermost/{name}.json: no test of its row in tests/localroom/README.md names it")
        if "server" in hits:
            compared.add(name)
    problems += [f"tests/localroom/README.md: {name} is called left out, but is there" for name in left_out if name in fixtures]
    problems += [
        f"tests/localroom/README.md: no recording is like {pattern}"
        for _, patterns, _ in rows
        for pattern in patterns
        if not any(fnmatchcase(name, pattern) for name in fixtures)
    ]

    tests = "\n".join(texts_under(repository / TEST_FOLDERS["server"]))
    routes = routes_of(repository / "src/localroom")
    proven = {route_for(r["method"], r["path"], routes) for r in (fixtures[n].get("request", {}) for n in compared) if "path" in r}
    proven |= {tuple(literal.split("|")[1].split(" ", 1)) for literal in literals(tests) if re.match(r"[a-z0-9_#]+\|[A-Z]+ /", literal)}
    problems += [f"src/localroom: {method} {path} is compared with no recording" for method, path in sorted(routes - proven)]

    recorded = set().union(set(), *(events_in(f) for f in fixtures.values()))
    told = set().union(set(), *(events_in(fixtures[name]) for name in compared))
    named = literals(tests)
    for event in sorted(events_of(repository / "src/localroom", recorded)):
        if event not in told or event not in named:
            problems.append(f"src/localroom: the event {event} is compared with no recording")
    return problems


def main():
    repository = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    problems = find_problems(repository)
    for problem in problems:
        print(problem)
    if not problems:
        print("every recording is compared, and every route and event has one")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
