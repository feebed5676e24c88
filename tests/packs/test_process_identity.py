# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""A pid that was given to somebody else is never taken for ours, and never signalled."""

import json
import subprocess
import sys
import unittest

from starter_case import StarterCase


class ProcessIdentityTest(StarterCase):
    def setUp(self):
        super().setUp()
        self.deploy()
        self.real = self.note()
        self.service("stop")
        self.stranger = subprocess.Popen([sys.executable, "-c", "import time; time.sleep(300)"])
        self.addCleanup(self.stranger.wait)
        self.addCleanup(self.stranger.kill)

    def claim(self, **wrong):
        (self.home() / "process.json").write_text(json.dumps({**self.real, **wrong}), encoding="utf-8")

    def test_a_stranger_with_our_pid_is_not_ended(self):
        self.claim(pid=self.stranger.pid)
        self.assertEqual(self.status()["state"], "gone")
        self.assertEqual(self.service("stop").code, 0)
        self.assertIsNone(self.stranger.poll(), "the stranger lives")

    def test_the_same_start_time_of_another_boot_is_not_ours(self):
        with open(f"/proc/{self.stranger.pid}/stat", encoding="utf-8") as stream:
            start = int(stream.read().rsplit(")", 1)[1].split()[19])
        self.claim(pid=self.stranger.pid, start=start, boot="00000000-0000-0000-0000-000000000000")
        self.assertEqual(self.service("stop").code, 0)
        self.assertIsNone(self.stranger.poll(), "the stranger lives")

    def test_with_pid_start_and_boot_it_would_be_ended(self):
        with open(f"/proc/{self.stranger.pid}/stat", encoding="utf-8") as stream:
            start = int(stream.read().rsplit(")", 1)[1].split()[19])
        self.claim(pid=self.stranger.pid, start=start)
        self.assertEqual(self.service("stop").code, 0)
        self.assertIsNotNone(self.stranger.wait(timeout=5))

    def test_a_note_that_is_not_ours_is_no_process(self):
        for text in ("", "[]", "{\"pid\": 1}", "\x00\xff"):
            (self.home() / "process.json").write_text(text, encoding="utf-8")
            self.assertEqual(self.status()["state"], "stopped", text)

    def test_a_second_process_on_the_same_state_ends_at_once(self):
        self.service("start")
        note = self.note()
        (self.home() / "process.json").unlink()
        answer = self.refused(4, "service", "start", "--app", "billing", "--env", "test")
        self.assertIn(f"taken by python3, process {note['pid']}", answer.err)
        answer = self.refused(1, "service", "start", "--app", "billing", "--env", "test", "--port",
                              self.free_port())
        self.assertIn("another process of this service is running already", answer.err)

    @staticmethod
    def free_port():
        import socket

        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            return probe.getsockname()[1]


if __name__ == "__main__":
    unittest.main()
