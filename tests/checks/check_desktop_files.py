#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Checks what a desktop reads of us. Usage: check_desktop_files.py [REPOSITORY].

- the launcher and the AppStream description are valid (desktop-file-validate, appstreamcli), without a finding
- both name what exists: the icon, the launcher, the programs, the link scheme; each action has its name and only opens a link
- every text of the launcher has its German beside it
- one version everywhere: CMake, the package's changelog, the newest release of the description
- every icon is well-formed, scalable and square
"""

import configparser
import re
import subprocess
import sys
import xml.etree.ElementTree as ET
from pathlib import Path

LAUNCHER = Path("packaging/linux/opsdeck.desktop")
DESCRIPTION = Path("packaging/linux/org.opsdeck.opsdeck.metainfo.xml")
ICONS = [Path("resources/icons/app/opsdeck.svg"), Path("packaging/linux/icons/opsdeck-symbolic.svg")]
SCHEME = "x-scheme-handler/opsdeck"


def validate(command, problems):
    try:
        done = subprocess.run(command, capture_output=True, text=True, timeout=60, check=False)
    except FileNotFoundError:
        problems.append(f"{command[0]} is not installed")
        return
    output = (done.stdout + done.stderr).strip()
    if done.returncode != 0 or re.search(r"\b(hint|warning|error)\b|^[EWI]:", output, re.MULTILINE):
        problems.append(f"{Path(command[-1]).name}: {output}")


def check_launcher(path, problems):
    launcher = configparser.ConfigParser(interpolation=None, delimiters=("=",), strict=True)
    launcher.optionxform = str
    launcher.read(path, encoding="utf-8")
    main = launcher["Desktop Entry"]
    if SCHEME not in main.get("MimeType", "").split(";") or not main["Exec"].endswith(" %U"):
        problems.append(f"{path.name}: does not take opsdeck:// links")
    for action in filter(None, main.get("Actions", "").split(";")):
        group = f"Desktop Action {action}"
        if group not in launcher:
            problems.append(f"{path.name}: action {action} has no group")
        elif not re.fullmatch(r"opsdeck opsdeck://[a-z]+", launcher[group].get("Exec", "")):
            problems.append(f"{path.name}: action {action} does something else than opening a link")
    for group in launcher.sections():
        for key in ("Name", "GenericName", "Comment", "Keywords"):
            is_our_name = group == "Desktop Entry" and key == "Name"
            if key in launcher[group] and not is_our_name and f"{key}[de]" not in launcher[group]:
                problems.append(f"{path.name}: {group} has no {key}[de]")
    return main


def check_description(path, launcher, problems):
    root = ET.parse(path).getroot()
    text = lambda name: (root.findtext(name) or "").strip()
    if text("launchable") != LAUNCHER.name:
        problems.append(f"{path.name}: its launcher is {text('launchable')}, and ours is {LAUNCHER.name}")
    if text("icon") != launcher.get("Icon"):
        problems.append(f"{path.name}: its icon is not the launcher's")
    provides = root.find("provides")
    names = {child.text for child in provides} if provides is not None else set()
    for wanted in ("opsdeck", "opsdeckctl", SCHEME):
        if wanted not in names:
            problems.append(f"{path.name}: does not say that we provide {wanted}")
    release = root.find("releases/release")
    return release.get("version") if release is not None else None


def check_icon(path, problems):
    root = ET.parse(path).getroot()
    box = root.get("viewBox", "").split()
    if len(box) != 4 or box[2] != box[3]:
        problems.append(f"{path.name}: is not square, or has no viewBox")
    if root.findall(".//{http://www.w3.org/2000/svg}image"):
        problems.append(f"{path.name}: holds a picture, which does not scale")


def find_problems(repository):
    problems = []
    validate(["desktop-file-validate", str(repository / LAUNCHER)], problems)
    validate(["appstreamcli", "validate", "--no-net", str(repository / DESCRIPTION)], problems)
    launcher = check_launcher(repository / LAUNCHER, problems)
    release = check_description(repository / DESCRIPTION, launcher, problems)
    for icon in ICONS:
        check_icon(repository / icon, problems)

    cmake = re.search(r"project\(opsdeck VERSION (\S+)", (repository / "CMakeLists.txt").read_text(encoding="utf-8"))
    changelog = re.match(r"opsdeck \((\S+)\)", (repository / "packaging/debian/changelog").read_text(encoding="utf-8"))
    versions = {"CMake": cmake and cmake[1], "changelog": changelog and changelog[1], "metainfo": release}
    if len(set(versions.values())) != 1:
        problems.append("not one version: " + ", ".join(f"{where} {version}" for where, version in versions.items()))
    return problems


def main():
    repository = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    problems = find_problems(repository)
    for problem in problems:
        print(problem)
    if not problems:
        print("the desktop can read us")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
