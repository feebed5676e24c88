# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Batch jobs tell how far they are, survive a failed chunk and end when they are asked to."""

import hashlib
import json
import signal
import time
import unittest
from urllib.request import urlopen

from starter_case import StarterCase


class BatchTest(StarterCase):
    def test_invoices_really_arrive(self):
        self.deploy("1.1")
        answer = self.ok("batch", "invoices", "--app", "billing", "--env", "test", "--chunks", 4, "--chunk", 3)
        self.assertEqual(len(answer.progress), 4)
        self.assertEqual(answer.progress[-1], "::opsdeck progress 4/4 chunks 12 invoices written")
        self.assertIn("4 of 4 chunks done", answer.out)
        with urlopen(f"http://127.0.0.1:{self.note()['port']}/invoices?limit=500", timeout=5) as found:
            self.assertEqual(len(json.load(found)), 12)

    def test_every_paces_the_chunks(self):
        self.deploy("1.1")
        began = time.monotonic()
        self.ok("batch", "invoices", "--app", "billing", "--chunks", 3, "--chunk", 1, "--every", "400ms")
        self.assertGreater(time.monotonic() - began, 0.8)

    def test_failed_chunks_are_named_and_the_rest_is_done(self):
        self.deploy("1.1")
        process = self.start("batch", "invoices", "--app", "billing", "--chunks", 6, "--every", "300ms")
        process.stdout.readline()
        self.service("stop")
        out, _ = process.communicate(timeout=30)
        self.assertEqual(process.returncode, 1, out)
        self.assertIn("failed: ", out)
        self.assertIn("::opsdeck progress 6/6", out)
        self.assertRegex(out, r"\d of 6 chunks done in .*, \d failed\n$")

    def test_term_ends_it_behind_the_present_chunk(self):
        self.deploy("1.1")
        process = self.start("batch", "invoices", "--app", "billing", "--chunks", 100, "--every", "10s")
        process.stdout.readline()
        process.send_signal(signal.SIGTERM)
        out, _ = process.communicate(timeout=10)
        self.assertEqual(process.returncode, 1)
        self.assertIn("1 of 100 chunks done", out)
        self.assertIn("ended early as asked", out)

    def test_checksums_are_those_of_the_files(self):
        folder = self.folder / "data"
        (folder / "deep").mkdir(parents=True)
        contents = {"a": b"alpha", "deep/b": b"", "deep/c d": b"\x00" * 100000}
        for name, content in contents.items():
            (folder / name).write_bytes(content)
        (folder / "link").symlink_to("a")
        answer = self.ok("batch", "checksums", "--folder", folder, "--chunks", 2)
        found = dict(reversed(line.split("  ", 1)) for line in answer.out.splitlines()[:-1])
        self.assertEqual(found, {name: hashlib.sha256(content).hexdigest() for name, content in contents.items()})
        self.assertEqual(len(answer.progress), 2)

    def test_an_empty_folder_is_one_chunk(self):
        folder = self.folder / "empty"
        folder.mkdir()
        self.assertIn("1 of 1 chunks done", self.ok("batch", "checksums", "--folder", folder).out)

    def test_what_is_missing_is_told(self):
        self.refused(3, "batch", "checksums", "--folder", self.folder / "none")
        self.refused(3, "batch", "invoices", "--app", "billing")
        self.refused(2, "batch", "checksums", "--folder", self.folder, "--chunks", 0)
        self.refused(2, "batch", "checksums", "--folder", self.folder, "--every", "soon")


if __name__ == "__main__":
    unittest.main()
