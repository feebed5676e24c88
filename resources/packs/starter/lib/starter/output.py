# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""How a script talks: one JSON object for Opsdeck, lines for a person, progress lines for both."""

from __future__ import annotations

import argparse
import json
from typing import Any, Iterable

from starter.trouble import EXIT_CODES


def parser(description: str) -> argparse.ArgumentParser:
    """An argument parser with our epilogue; abbreviations are off, because packs are written once and read often."""
    return argparse.ArgumentParser(description=description, epilog=EXIT_CODES, allow_abbrev=False,
                                   formatter_class=argparse.RawDescriptionHelpFormatter)


def add_json(target: argparse.ArgumentParser) -> None:
    target.add_argument("--json", action="store_true", help="print one JSON object; what is not well is told in words")


def emit(as_json: bool, data: dict[str, Any], columns: Iterable[str] = ()) -> None:
    """Prints `data` whole as JSON, or its summary, table and advice for a person."""
    if as_json:
        print(json.dumps(data, ensure_ascii=False))
        return
    print(data["summary"])
    if columns and data.get("rows"):
        print()
        print("\n".join(table(data["rows"], list(columns))))
    if data.get("advice"):
        print()
        print(data["advice"])


def table(rows: list[dict[str, Any]], columns: list[str]) -> list[str]:
    """Aligned lines with a header."""
    cells = [columns] + [["" if row.get(name) is None else str(row[name]) for name in columns] for row in rows]
    widths = [max(len(line[i]) for line in cells) for i in range(len(columns))]
    return ["  ".join(text.ljust(width) for text, width in zip(line, widths)).rstrip() for line in cells]


def progress(done: int, total: int, unit: str, text: str = "") -> None:
    """A line that Opsdeck shows as progress and leaves out of the output."""
    print(f"::opsdeck progress {done}/{total} {unit} {text}".rstrip(), flush=True)
