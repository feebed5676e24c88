#!/usr/bin/env python3
# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Shows what ./dev lint remembers, what makes it look again, and that no failure of a tool passes for a pass."""

import contextlib
import io
import tempfile
import unittest
from pathlib import Path
from unittest import mock

import lint_sources
import tools
from units import Includes, read_unit, units_for

FAKE = """#!/bin/sh
case "$*" in *--version*) echo fake 1; exit 0;; esac
echo called >> "{root}/calls"
cat "{root}/says" 2>/dev/null
{end}
"""


class LintTest(unittest.TestCase):
    def setUp(self):
        folder = tempfile.TemporaryDirectory()
        self.addCleanup(folder.cleanup)
        self.root = Path(folder.name).resolve()
        self.write("src/a/one.h", '#include "a/deep.h"\n#include <vector>\n')
        self.write("src/a/deep.h", "")
        self.write("src/a/other.h", "")
        self.write("src/a/one.cpp", '#include "one.h"\n')
        self.write("src/a/two.cpp", "")
        self.write(".clang-tidy", "Checks: a")
        self.write("tests/.clang-tidy", "Checks: b")
        self.fake("exit 0")
        for tool in tools.TOOLS:
            patch = mock.patch.object(tool, "command", str(self.root / "fake"))
            patch.start()
            self.addCleanup(patch.stop)

    def write(self, name, text):
        path = self.root / name
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, encoding="utf-8")
        return path

    def fake(self, end):
        self.write("fake", FAKE.format(root=self.root, end=end)).chmod(0o755)

    def unit(self, name="src/a/one.cpp", warnings=""):
        command = f"g++ -DX -I{self.root}/src -isystem /usr/q -Wall {warnings} -fcoroutines -o x.o -c {self.root}/{name}"
        return read_unit({"directory": str(self.root), "file": str(self.root / name), "command": command})

    def calls(self):
        calls = self.root / "calls"
        count = len(calls.read_text().splitlines()) if calls.exists() else 0
        calls.unlink(missing_ok=True)
        return count

    def lint(self, *units):
        """How often a tool was started, and the sources with something to mend."""
        lint = lint_sources.Lint(self.root, self.root / "build/lint")
        work = lint.pending(units or [self.unit()], Includes(self.root))
        with contextlib.redirect_stdout(io.StringIO()) as self.out, contextlib.redirect_stderr(io.StringIO()):
            wrong = lint_sources.look_at(lint, work, 2)
        return self.calls(), sorted(wrong)

    def test_what_passed_is_not_looked_at_again(self):
        self.assertEqual(self.lint(), (2, []))
        self.assertEqual(self.lint(), (0, []))

    def test_a_header_reached_through_another_makes_it_look_again(self):
        self.lint()
        self.write("src/a/other.h", "int unrelated;")
        self.assertEqual(self.lint(), (0, []))
        self.write("src/a/deep.h", "int changed;")
        self.assertEqual(self.lint(), (2, []))

    def test_other_flags_look_again_other_warnings_do_not(self):
        self.lint()
        self.assertEqual(self.lint(self.unit(warnings="-Wextra -O1 -g1")), (0, []))
        self.assertEqual(self.lint(self.unit(warnings="-DY")), (2, []))

    def test_other_checks_look_again_with_that_tool_only(self):
        self.lint()
        self.write("tests/.clang-tidy", "Checks: c")
        self.assertEqual(self.lint(), (0, []))
        self.write(".clang-tidy", "Checks: c")
        self.assertEqual(self.lint(), (1, []))

    def test_a_finding_is_told_every_time(self):
        self.write("says", "one.cpp:1:1: warning: bad [x] [-Wclazy-x]\n")
        for _ in range(2):
            self.assertEqual(self.lint(), (2, ["src/a/one.cpp"]))
            self.assertIn("bad", self.out.getvalue())

    def test_a_crash_is_something_to_mend(self):
        self.fake("kill -SEGV $$")
        self.assertEqual(self.lint(), (2, ["src/a/one.cpp"]))
        self.assertIn("killed by signal 11", self.out.getvalue())
        self.assertEqual(self.lint()[1], ["src/a/one.cpp"])

    def test_an_exit_status_without_a_word_is_something_to_mend(self):
        self.fake("exit 1")
        self.assertEqual(self.lint(), (2, ["src/a/one.cpp"]))
        self.assertIn("exit status 1", self.out.getvalue())

    def test_a_tool_that_never_ends_is_something_to_mend(self):
        self.fake("sleep 60")
        with mock.patch.object(tools, "TIMEOUT", 0.2):
            self.assertEqual(self.lint()[1], ["src/a/one.cpp"])
        self.assertIn("did not end", self.out.getvalue())

    def test_a_file_saved_while_the_tool_reads_it_is_not_remembered(self):
        self.fake(f'echo "int late;" >> "{self.root}/src/a/deep.h"')
        self.assertEqual(self.lint(), (2, []))
        self.fake("exit 0")
        self.assertEqual(self.lint(), (2, []))

    def test_a_file_removed_meanwhile_needs_no_mending(self):
        self.fake(f'rm -f "{self.root}/src/a/one.cpp"; exit 1')
        self.assertEqual(self.lint()[1], [])

    def test_a_header_is_looked_at_through_the_source_of_its_name(self):
        self.write("src/a/first.cpp", '#include "one.h"\n')
        known = {u.path: u for u in map(self.unit, ("src/a/first.cpp", "src/a/one.cpp", "src/a/two.cpp"))}
        names = [str(self.root / "src/a/one.h")]
        self.assertEqual([u.path.name for u in units_for(names, known, Includes(self.root))], ["one.cpp"])

    def test_a_source_of_another_build_borrows_its_neighbours_flags(self):
        known = {u.path: u for u in [self.unit()]}
        stray = self.write("src/a/stray.cpp", "")
        units = units_for([str(stray)], known, Includes(self.root))
        self.assertEqual([(u.path, u.flags) for u in units], [(stray, self.unit().flags)])

    def test_flags_are_those_clang_knows(self):
        self.assertEqual(self.unit().flags, ["-DX", f"-I{self.root}/src", "-isystem", "/usr/q"])


if __name__ == "__main__":
    unittest.main()
