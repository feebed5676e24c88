#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Proves that the arrows between the layers point one way.

Looks at every include in src/ and at every LINKS of an opsdeck_library or opsdeck_program there, and names each that the table
below does not allow. Usage: check_layers.py [REPOSITORY]; exit status 1 when an arrow is wrong.
"""

import re
import sys
from pathlib import Path

# layer -> (layers it may include, modules it may include). "widgets" and "app" are built with the window.
LAYERS = {
    "core": (set(), {"Qt6::Core", "tl", "yaml", "md4c"}),
    "store": ({"core"}, {"Qt6::Core", "Qt6::Sql", "tl", "sqlite"}),
    "mattermost": ({"core"}, {"Qt6::Core", "Qt6::Network", "Qt6::WebSockets", "tl", "qcoro", "simdjson"}),
    "automation": ({"core"}, {"Qt6::Core", "Qt6::Network", "Qt6::Qml", "tl", "qcoro", "pcre2", "re2"}),
    "opsflow": (
        {"core", "store", "mattermost", "automation"},
        {"Qt6::Core", "Qt6::Network", "tl", "qcoro"},
    ),
    "localroom": (
        {"core", "mattermost/codec"},
        {"Qt6::Core", "Qt6::Network", "Qt6::WebSockets", "Qt6::Sql", "tl", "sodium", "zlib", "sqlite"},
    ),
    "widgets": ({"core", "opsflow"}, {"Qt6::Core", "Qt6::Gui", "Qt6::Widgets", "Qt6::Svg", "tl", "qcoro"}),
    "app/platform": ({"core"}, {"Qt6::Core", "tl", "qtkeychain"}),
    "app/platform/desktop": ({"core"}, {"Qt6::Core", "Qt6::Gui", "Qt6::Widgets", "Qt6::Network", "Qt6::DBus", "tl"}),
    "app/profile": ({"core", "opsflow", "localroom"}, {"Qt6::Core", "tl", "qcoro"}),
    "app": (None, None),  # everything
    "cli": (
        {"core", "store", "mattermost", "automation", "opsflow", "localroom", "app/platform", "app/profile"},
        {"Qt6::Core", "Qt6::Network", "tl", "qcoro", "readline"},
    ),
}

# Which module an angle-bracket include belongs to; what is not listed is the standard library, POSIX or Qt Core.
MODULES = [
    (r"(Qt)?Network/|QNetwork|QTcp|QUdp|QHostAddress|QHostInfo|QLocalS|QSsl|QAbstractSocket|QHttp(1|2|Part|Multi|Header)", "Qt6::Network"),
    (r"QtWebSockets|QWebSocket", "Qt6::WebSockets"),
    (r"QtHttpServer|QHttpServer|QAbstractHttpServer", "Qt6::HttpServer"),
    (r"QtSql|QSql", "Qt6::Sql"),
    (r"QtQml|QJS|QQml", "Qt6::Qml"),
    (r"(Qt)?DBus/|QDBus", "Qt6::DBus"),
    (r"QtWidgets|QWidget|QApplication$|QMainWindow|QDialog|QMenu|QAction$|QSystemTrayIcon", "Qt6::Widgets"),
    (r"QtGui|QPainter|QPixmap|QImage|QColor|QFont|QIcon|QPalette|QWindow|QGuiApplication", "Qt6::Gui"),
    (r"(?i)qcoro", "qcoro"),
    (r"simdjson", "simdjson"),
    (r"yaml-cpp", "yaml"),
    (r"md4c", "md4c"),
    (r"tl/expected", "tl"),
    (r"sodium", "sodium"),
    (r"sqlite3", "sqlite"),
    (r"zlib", "zlib"),
    (r"pcre2", "pcre2"),
    (r"re2/", "re2"),
    (r"readline/", "readline"),
    (r"qt6keychain|qtkeychain", "qtkeychain"),
]
LINK_MODULES = {
    "tl::expected": "tl",
    "yaml-cpp": "yaml",
    "PkgConfig::md4c": "md4c",
    "yaml-cpp::yaml-cpp": "yaml",
    "simdjson::simdjson": "simdjson",
    "PkgConfig::sodium": "sodium",
    "PkgConfig::sqlite3": "sqlite",
    "PkgConfig::pcre2": "pcre2",
    "PkgConfig::re2": "re2",
    "PkgConfig::readline": "readline",
    "ZLIB::ZLIB": "zlib",
    "qt6keychain": "qtkeychain",
}
# Libraries of ours whose layer cannot be told from their name.
LINK_LAYERS = {
    "app_platform": "app/platform",
    "app_profile": "app/profile",
    "desktop": "app/platform/desktop",
    "mattermost_codec": "mattermost/codec",
}
# In core only one file may see the YAML library; in automation the supervisor and its redactor know no Qt at all.
ONE_FILE = {"yaml": "core/yaml_document.cpp", "md4c": "core/markdown/markdown_parser.cpp"}


def layer_of(path):
    """The layer a path inside src/ belongs to; the longest name wins (app/platform before app)."""
    text = str(path)
    fits = [name for name in LAYERS if text == name or text.startswith(name + "/")]
    return max(fits, key=len) if fits else None


def module_of(header):
    for pattern, module in MODULES:
        if re.match(pattern, header):
            return module
    return None


def allowed_layer(layer, target_path):
    allowed, _ = LAYERS[layer]
    if allowed is None:
        return True
    target = layer_of(target_path)
    if target in (None, layer) or target in allowed:
        return True
    # A part of a layer may be allowed alone (mattermost/codec); what is a layer of its own is never allowed by its folder.
    return any(name not in LAYERS and str(target_path).startswith(name + "/") for name in allowed)


def check_file(src, path, problems):
    relative = path.relative_to(src)
    layer = layer_of(relative)
    if layer is None:
        return
    modules = LAYERS[layer][1]
    for number, line in enumerate(path.read_text(encoding="utf-8").splitlines(), 1):
        quoted = re.match(r'\s*#\s*include\s*"([^"]+)"', line)
        angled = re.match(r"\s*#\s*include\s*<([^>]+)>", line)
        if quoted and not allowed_layer(layer, quoted.group(1)):
            problems.append(f"src/{relative}:{number}: {layer} must not include {quoted.group(1)}")
        if angled:
            module = module_of(angled.group(1))
            if module and modules is not None and module not in modules:
                problems.append(f"src/{relative}:{number}: {layer} must not use {module} (<{angled.group(1)}>)")
            only = ONE_FILE.get(module)
            if only and str(relative) != only:
                problems.append(f"src/{relative}:{number}: only src/{only} may include <{angled.group(1)}>")


def check_links(src, path, problems):
    layer = layer_of(path.relative_to(src).parent)
    if layer is None:
        return
    layers, modules = LAYERS[layer]
    if layers is None:
        return
    text = re.sub(r"#.*", "", path.read_text(encoding="utf-8"))
    calls = r"(?:opsdeck_library|opsdeck_program|target_link_libraries)\s*\(((?:[^()$]|\$<[^>]*>|\$\{[^}]*\})*)\)"
    for call in re.finditer(calls, text):
        for word in call.group(1).split():
            number = text[: call.start()].count("\n") + 1
            where = f"src/{path.relative_to(src)}:{number}"
            ours = re.match(r"opsdeck::(\w+)$", word)
            if ours:
                name = ours.group(1)
                target = LINK_LAYERS.get(name, name)
                target = target.replace("_", "/") if target not in LAYERS and layer_of(target) is None else target
                if not allowed_layer(layer, target + "/"):
                    problems.append(f"{where}: {layer} must not link {word}")
            elif word.startswith(("Qt6::", "QCoro6::")) or word in LINK_MODULES:
                module = "qcoro" if word.startswith("QCoro6::") else LINK_MODULES.get(word, word)
                if module not in modules:
                    problems.append(f"{where}: {layer} must not link {word}")


def find_problems(repository):
    src = Path(repository) / "src"
    problems = []
    for path in sorted(src.rglob("*")):
        if path.suffix in (".h", ".cpp"):
            check_file(src, path, problems)
        elif path.name == "CMakeLists.txt" and path.parent != src:
            check_links(src, path, problems)
    return problems


def main():
    repository = Path(sys.argv[1]) if len(sys.argv) > 1 else Path(__file__).resolve().parents[2]
    problems = find_problems(repository)
    for problem in problems:
        print(problem)
    if not problems:
        print("every arrow points inward")
    return 1 if problems else 0


if __name__ == "__main__":
    sys.exit(main())
