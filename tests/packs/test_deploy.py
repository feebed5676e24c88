# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Deploy and rollback really switch the code of a running service."""

import json
import os
import signal
import socket
import time
import unittest
from urllib.request import urlopen

from starter_case import StarterCase


class DeployTest(StarterCase):
    def fetch(self, env="test", path="/version"):
        with urlopen(f"http://127.0.0.1:{self.note(env)['port']}{path}", timeout=5) as answer:
            return json.load(answer)

    def test_the_first_deploy_installs_by_itself(self):
        data = self.deploy("1.1")
        self.assertEqual(data["summary"], "billing 1.1 in test, its first version there")
        self.assertEqual(self.fetch()["version"], "1.1")
        self.assertEqual(self.status()["state"], "running")

    def test_a_deploy_switches_the_code(self):
        self.deploy("1.0")
        first = self.note()
        self.assertNotIn("summary", self.fetch(path="/health"))
        data = self.deploy("1.1")
        self.assertEqual((data["previous"], data["version"]), ("1.0", "1.1"))
        self.assertNotEqual(self.note()["pid"], first["pid"])
        self.assertEqual(self.note()["port"], first["port"], "the address stays")
        self.assertEqual(self.fetch(path="/summary"), {}, "1.0 does not know this address")

    def test_progress_is_told_step_by_step(self):
        answer = self.ok("deploy", "run", "--app", "billing", "--version", "1.0", "--env", "test")
        self.assertEqual(len(answer.progress), 5)
        self.assertTrue(answer.progress[-1].startswith("::opsdeck progress 5/5 steps process "), answer.progress)

    def test_environments_are_apart(self):
        self.deploy("1.0", "test")
        self.deploy("1.1", "production")
        self.assertEqual(self.fetch("test")["version"], "1.0")
        self.assertEqual(self.fetch("production")["version"], "1.1")
        self.assertNotEqual(self.note("test")["port"], self.note("production")["port"])

    def test_a_plan_changes_nothing(self):
        answer = self.ok("deploy", "plan", "--app", "billing", "--version", "1.1", "--env", "test")
        self.assertIn("nothing → 1.1", answer.out)
        self.assertFalse(self.state.exists())

    def test_the_broken_version_starts_and_fails_its_check(self):
        self.deploy("1.1")
        self.deploy("1.2")
        answer = self.service("health", "--version", "1.2")
        self.assertEqual(answer.code, 1)
        self.assertIn("no such table: payments", answer.words["summary"])

    def test_a_rollback_brings_back_what_was_there(self):
        self.deploy("1.1")
        self.deploy("1.2")
        answer = self.ok("deploy", "rollback", "--app", "billing", "--env", "test", "--json")
        self.assertEqual(answer.data["version"], "1.1")
        self.assertEqual(self.service("health", "--version", "1.1").code, 0)

    def test_two_rollbacks_go_two_steps_and_not_forth_again(self):
        for version in ("1.0", "1.1", "1.2"):
            self.deploy(version)
        for expected in ("1.1", "1.0"):
            self.ok("deploy", "rollback", "--app", "billing", "--env", "test")
            self.assertEqual(self.status()["version"], expected)
        answer = self.refused(3, "deploy", "rollback", "--app", "billing", "--env", "test")
        self.assertIn("no earlier version", answer.err)
        self.assertEqual(self.status()["state"], "running", "a refused rollback leaves the service alone")

    def test_the_same_version_twice_is_one_step_of_history(self):
        for version in ("1.0", "1.1"):
            self.deploy(version)
        self.assertEqual(self.deploy("1.1")["summary"], "billing 1.1 in test, deployed again")
        self.ok("deploy", "rollback", "--app", "billing", "--env", "test")
        self.assertEqual(self.status()["version"], "1.0")

    def test_a_rollback_of_nothing_offers_a_deploy(self):
        answer = self.refused(3, "deploy", "rollback", "--app", "billing", "--env", "test")
        self.assertIn("deploy billing 1.0 to test", answer.err)

    def test_unknown_names_are_refused_with_the_known_ones(self):
        for option, wrong, known in (("--version", "9.9", "1.0, 1.1, 1.2"), ("--app", "shop", "billing"),
                                     ("--env", "moon", "test, production")):
            options = {"--app": "billing", "--version": "1.0", "--env": "test"} | {option: wrong}
            answer = self.refused(2, "deploy", "run", *[word for pair in options.items() for word in pair])
            self.assertIn(known, answer.err)
        self.assertFalse(self.state.exists())

    def test_a_version_cannot_lead_out_of_the_pack(self):
        self.refused(2, "deploy", "run", "--app", "billing", "--version", "../migrations", "--env", "test")
        self.refused(2, "deploy", "run", "--app", "../starter", "--version", "1.0", "--env", "test")

    def test_a_second_deploy_is_refused_and_told_who_is_at_it(self):
        with self.held_lock():
            answer = self.refused(4, "deploy", "run", "--app", "billing", "--version", "1.0", "--env", "test", "--json")
        self.assertIn("“deploy 1.0” is working since 12:03:04 (process 4711, run 01OTHER)", answer.err)
        self.assertEqual(answer.out, "", "what is not well is told in words, not as JSON")
        self.assertFalse((self.home() / "current").exists())

    def test_two_deploys_at_once_leave_one_healthy_service(self):
        both = [self.start("deploy", "run", "--app", "billing", "--version", version, "--env", "test")
                for version in ("1.0", "1.1")]
        codes = []
        for process in both:
            process.communicate(timeout=60)
            codes.append(process.returncode)
        self.assertLessEqual(set(codes), {0, 4})
        self.assertIn(0, codes)
        row = self.status()
        self.assertEqual(row["state"], "running")
        self.assertEqual(row["version"], os.path.basename(os.readlink(self.home() / "current")))

    def test_a_killed_deploy_lets_go_of_its_lock(self):
        process = self.start("deploy", "run", "--app", "billing", "--version", "1.0", "--env", "test")
        deadline = time.monotonic() + 10
        while not (self.home() / "change.lock").exists() and time.monotonic() < deadline:
            time.sleep(0.005)
        process.send_signal(signal.SIGKILL)
        process.communicate(timeout=10)
        self.deploy("1.1")
        self.assertEqual(self.status()["state"], "running")

    def test_a_taken_port_is_told_before_anything_stops(self):
        self.deploy("1.0")
        port = self.note()["port"]
        self.service("stop")
        with socket.socket() as stranger:
            stranger.setsockopt(socket.SOL_SOCKET, socket.SO_REUSEADDR, 1)
            stranger.bind(("127.0.0.1", port))
            stranger.listen()
            answer = self.refused(4, "deploy", "run", "--app", "billing", "--version", "1.1", "--env", "test")
        self.assertIn(f"Port {port} on this machine is taken by python3, process {os.getpid()}", answer.err)
        self.assertEqual(self.status()["version"], "1.0")

    def test_a_version_that_cannot_start_says_why_and_can_be_rolled_back(self):
        self.deploy("1.0")
        (self.home() / "running.lock").unlink()
        (self.home() / "running.lock").mkdir()
        answer = self.refused(1, "deploy", "run", "--app", "billing", "--version", "1.1", "--env", "test")
        self.assertIn("billing in test ended while it started: IsADirectoryError", answer.err)
        (self.home() / "running.lock").rmdir()
        self.ok("deploy", "rollback", "--app", "billing", "--env", "test")
        self.assertEqual(self.status()["version"], "1.0")

    def test_a_state_folder_that_is_a_file_is_told(self):
        self.state.write_text("in the way", encoding="utf-8")
        answer = self.refused(1, "deploy", "run", "--app", "billing", "--version", "1.0", "--env", "test")
        self.assertIn(str(self.state), answer.err)


if __name__ == "__main__":
    unittest.main()
