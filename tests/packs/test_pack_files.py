# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""What the pack consists of: programs that can start, definitions that name only what is there."""

import ast
import os
import re
import subprocess
import unittest

from starter_case import PACK, StarterCase


class PackFilesTest(StarterCase):
    def definitions(self):
        return {path.name: path.read_text(encoding="utf-8") for path in PACK.glob("*.yaml") if path.name != "pack.yaml"}

    def test_every_program_is_executable_and_explains_itself(self):
        programs = sorted((PACK / "bin").iterdir())
        self.assertGreater(len(programs), 8)
        for program in programs:
            self.assertTrue(os.access(program, os.X_OK), program)
            answer = self.ok(program.name, "--help")
            self.assertIn("exit codes:", answer.out, program)

    def test_a_wrong_argument_is_a_usage_error(self):
        for program in sorted((PACK / "bin").iterdir()):
            self.refused(2, program.name, "--no-such-option")

    def test_every_program_in_the_definitions_is_there(self):
        named = set(re.findall(r"\./bin/[\w-]+", "".join(self.definitions().values())))
        there = {f"./bin/{path.name}" for path in (PACK / "bin").iterdir()}
        self.assertEqual(named, there)

    def test_the_ten_starters_of_the_article_and_more_are_there(self):
        ids = set(re.findall(r"^id: ([\w.]+)$", "\n".join(self.definitions().values()), re.MULTILINE))
        self.assertLessEqual({"logs.check", "logs.file", "service.restart", "service.status", "service.start",
                              "service.stop", "batch.run", "test.integration", "app.deploy", "app.rollback", "user.add",
                              "user.remove", "db.upgrade", "db.version", "disk.usage", "machine.status", "url.check",
                              "port.check", "process.find", "help", "report.velocity"}, ids)

    def test_followups_and_rollbacks_name_automations_that_are_there(self):
        text = "\n".join(self.definitions().values())
        ids = set(re.findall(r"^id: ([\w.]+)$", text, re.MULTILINE))
        named = set(re.findall(r"\brun: ([a-z]+\.[a-z]+)\b", text))
        self.assertTrue(named)
        self.assertLessEqual(named, ids)

    def test_running_it_leaves_nothing_in_the_pack(self):
        def listing():
            return {path.relative_to(PACK): path.stat().st_mtime_ns for path in PACK.rglob("*")}

        before = listing()
        self.deploy("1.0")
        self.ok("logs", "--app", "billing")
        self.assertEqual(before, listing())

    def test_the_scripts_need_the_standard_library_only(self):
        import sys

        for path in [*(PACK / "bin").iterdir(), *PACK.rglob("*.py")]:
            own = {"starter", "app", "journal", "storage", "web"}
            for node in ast.walk(ast.parse(path.read_text(encoding="utf-8"))):
                names = [one.name for one in node.names] if isinstance(node, ast.Import) else []
                names += [node.module] if isinstance(node, ast.ImportFrom) else []
                for name in names:
                    top = name.split(".")[0]
                    self.assertTrue(top in own or top in sys.stdlib_module_names, f"{path.name} imports {name}")

    def test_no_script_uses_a_shell(self):
        for path in [*(PACK / "bin").iterdir(), *PACK.rglob("*.py")]:
            text = path.read_text(encoding="utf-8")
            self.assertNotRegex(text, r"shell=True|os\.system|os\.popen|getoutput", path.name)

    def test_the_programs_work_from_any_folder_and_through_a_link(self):
        link = self.folder / "linked"
        link.symlink_to(PACK / "bin" / "apps")
        process = subprocess.run([str(link)], cwd=self.folder, capture_output=True, text=True, check=False,
                                 env=self.environment())
        self.assertEqual(process.returncode, 0, process.stderr)
        self.assertIn("billing", process.stdout)


if __name__ == "__main__":
    unittest.main()
