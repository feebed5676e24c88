# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""This machine: status, disks, folders, processes."""

import os
import shutil
import subprocess
import sys
import unittest

from starter_case import StarterCase


class MachineTest(StarterCase):
    def test_status_has_load_memory_disk_and_time(self):
        data = self.ok("machine-status", "--json").data
        what = {row["what"] for row in data["rows"]}
        self.assertLessEqual({"Load", "Memory", "Disk /", "Up", "Machine"}, what)
        self.assertTrue(data["summary"].startswith(f"{os.uname().nodename}: load "))
        self.assertEqual(data["bad"], sum(row["state"] != "ok" for row in data["rows"]))

    def test_disks_agree_with_the_kernel(self):
        data = self.ok("disk-usage", "--json").data
        self.assertIn("/", [row["disk"] for row in data["rows"]])
        info = os.statvfs("/")
        used = info.f_blocks - info.f_bfree
        root = next(row for row in data["rows"] if row["disk"] == "/")
        self.assertAlmostEqual(root["share"], used / (used + info.f_bavail), delta=0.02)

    def test_a_folder_is_weighed_largest_first(self):
        folder = self.folder / "heavy"
        (folder / "big" / "deep").mkdir(parents=True)
        (folder / "big" / "deep" / "file").write_bytes(b"x" * 300_000)
        (folder / "small").write_bytes(b"x" * 5_000)
        os.link(folder / "small", folder / "same")
        (folder / "loop").symlink_to(folder)
        data = self.ok("disk-usage", "--folder", folder, "--json").data
        self.assertEqual(data["rows"][0]["entry"], "big/")
        self.assertEqual(data["rows"][0]["files"], 1)
        self.assertLess(data["bytes"], 400_000, "hard links count once, links are not followed")
        self.assertGreater(data["bytes"], 300_000)

    def test_counting_that_takes_too_long_says_so(self):
        folder = self.folder / "many"
        for number in range(20):
            (folder / str(number) / "x").mkdir(parents=True)
        data = self.ok("disk-usage", "--folder", folder, "--patience", "0", "--json").data
        self.assertIn("not everything was counted", data["summary"])

    def test_an_empty_folder_and_a_missing_one(self):
        (self.folder / "empty").mkdir()
        self.assertIn("holds 0 B", self.ok("disk-usage", "--folder", self.folder / "empty").out)
        self.refused(3, "disk-usage", "--folder", self.folder / "none")

    def test_a_process_is_found_by_its_command_line(self):
        mark = f"needle-{os.getpid()}"
        sleeper = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(60)", mark])
        self.addCleanup(sleeper.wait)
        self.addCleanup(sleeper.kill)
        data = self.ok("process-find", f"--name={mark.upper()}", "--json").data
        self.assertEqual([row["pid"] for row in data["rows"]], [sleeper.pid], "it does not find itself")
        self.assertEqual(data["found"], 1)

    def test_opsdeck_does_not_find_the_line_that_asks(self):
        mark = f"needle-{os.getpid()}"
        for name in ("opsdeckctl", "opsdeck-supervisor"):
            program = self.folder / name
            shutil.copy("/bin/sleep", program)
            asking = subprocess.Popen([f"/{mark}/{name}", "60"], executable=program)
            self.addCleanup(asking.wait)
            self.addCleanup(asking.kill)
            found = self.ok("process-find", f"--name={mark}", "--json").data
            self.assertEqual(found["rows"], [], "the command line of our own programs is not searched")
            by_name = self.ok("process-find", f"--name={name}", "--json").data
            self.assertIn(asking.pid, [row["pid"] for row in by_name["rows"]], "by its name it is found")
        other = subprocess.Popen(["opsdeckctl", "60.25"], executable=self.folder / "opsdeckctl")
        self.addCleanup(other.wait)
        self.addCleanup(other.kill)
        found = self.ok("process-find", "--name=60.25", "--json").data
        self.assertNotIn(other.pid, [row["pid"] for row in found["rows"]])

    def test_no_process_is_an_answer(self):
        data = self.ok("process-find", "--name=no such process anywhere", "--json").data
        self.assertEqual((data["found"], data["rows"]), (0, []))


if __name__ == "__main__":
    unittest.main()
