# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Start, stop, restart and status of a real process."""

import json
import os
import signal
import socket
import subprocess
import time
import unittest
from urllib.error import HTTPError
from urllib.request import Request, urlopen

from starter_case import StarterCase


class ServiceTest(StarterCase):
    def test_status_of_nothing_says_so_and_offers_a_deploy(self):
        data = self.ok("service", "status", "--app", "billing", "--json").data
        self.assertEqual([row["state"] for row in data["rows"]], ["not deployed", "not deployed"])
        self.assertIn("not deployed yet in test", data["summary"])
        self.assertIn("deploy billing 1.0 to test", data["advice"])
        self.assertEqual((data["fresh"], data["first_version"]), ("test", "1.0"))
        self.assertFalse(self.state.exists(), "looking leaves nothing behind")

    def test_the_service_outlives_its_starter_without_its_files(self):
        self.deploy()
        pid = self.note()["pid"]
        self.assertEqual(os.getsid(pid) == os.getsid(0), False)
        for name, target in ((name, os.readlink(f"/proc/{pid}/fd/{name}")) for name in os.listdir(f"/proc/{pid}/fd")):
            self.assertNotIn("pipe:", target, f"descriptor {name} was inherited")
        self.assertEqual(os.readlink(f"/proc/{pid}/fd/0"), "/dev/null")

    def test_the_service_does_not_know_the_run_that_started_it(self):
        self.deploy()
        with open(f"/proc/{self.note()['pid']}/environ", "rb") as stream:
            self.assertNotIn(b"OPSDECK", stream.read())

    def test_a_stop_is_peaceful_and_leaves_a_last_word(self):
        self.deploy()
        pid = self.note()["pid"]
        answer = self.service("stop")
        self.assertEqual(answer.data["summary"], "billing 1.1 in test stopped")
        self.assertEqual(self.command_of(pid), b"", "it has ended")
        self.assertEqual(self.status()["state"], "stopped")
        self.assertIn("service stopped", (self.home() / "logs" / "service.log").read_text(encoding="utf-8"))

    def test_a_starter_that_blocks_term_does_not_make_the_service_deaf(self):
        def block():
            signal.pthread_sigmask(signal.SIG_BLOCK, [signal.SIGTERM])

        argv = [str(self.pack / "bin" / "deploy"), "run", "--app", "billing", "--version", "1.0", "--env", "test"]
        subprocess.run(argv, env=self.environment(), stdout=subprocess.DEVNULL, preexec_fn=block, check=True)
        self.assertEqual(self.service("stop").data["summary"], "billing 1.0 in test stopped")

    def test_stop_and_start_twice_are_harmless(self):
        self.deploy()
        self.assertIn("was running already", self.service("start").data["summary"])
        self.service("stop")
        answer = self.service("stop")
        self.assertEqual((answer.code, answer.data["summary"]), (0, "billing 1.1 in test was not running"))

    def test_a_restart_is_another_process_at_the_same_address(self):
        self.deploy()
        before = self.note()
        self.assertEqual(self.service("restart").data["summary"], "billing 1.1 in test restarted")
        after = self.note()
        self.assertNotEqual(before["pid"], after["pid"])
        self.assertEqual(before["port"], after["port"])

    def test_a_service_that_does_not_listen_is_killed_and_told(self):
        self.deploy()
        os.kill(self.note()["pid"], signal.SIGSTOP)
        answer = self.service("stop")
        self.assertEqual(answer.code, 0, answer)
        self.assertIn("was killed", answer.data["summary"])

    def test_a_killed_service_is_gone_not_stopped(self):
        self.deploy()
        pid = self.note()["pid"]
        os.kill(pid, signal.SIGKILL)
        deadline = time.monotonic() + 5
        while self.status()["state"] == "running" and time.monotonic() < deadline:
            time.sleep(0.05)
        data = self.ok("service", "status", "--app", "billing", "--env", "test", "--json").data
        self.assertEqual(data["rows"][0]["state"], "gone")
        self.assertIn(f"process {pid} ended without a stop", data["rows"][0]["health"])
        self.assertIn("start billing in test", data["advice"])
        self.assertEqual(self.service("start").code, 0)
        self.assertEqual(self.status()["state"], "running")

    def test_a_hanging_service_is_unhealthy(self):
        self.deploy()
        os.kill(self.note()["pid"], signal.SIGSTOP)
        row = self.status()
        self.assertEqual(row["state"], "unhealthy")
        self.assertIn("does not answer", row["health"])

    def test_another_port_is_kept(self):
        self.deploy()
        self.service("stop")
        with socket.socket() as probe:
            probe.bind(("127.0.0.1", 0))
            port = probe.getsockname()[1]
        self.assertEqual(self.service("start", "--port", port).code, 0)
        self.assertEqual(self.note()["port"], port)
        self.service("restart")
        self.assertEqual(self.note()["port"], port)

    def test_a_change_of_what_is_not_deployed_offers_a_deploy(self):
        for verb in ("start", "stop", "restart"):
            answer = self.refused(3, "service", verb, "--app", "billing", "--env", "test")
            self.assertIn("deploy billing 1.0 to test", answer.err)

    def test_a_change_during_another_change_is_refused(self):
        self.deploy()
        with self.held_lock():
            self.refused(4, "service", "restart", "--app", "billing", "--env", "test")
        self.assertEqual(self.status()["state"], "running")

    def test_health_asks_for_the_version(self):
        self.deploy("1.0")
        self.assertEqual(self.service("health", "--version", "1.0").code, 0)
        answer = self.service("health", "--version", "1.1")
        self.assertEqual(answer.code, 1)
        self.assertIn("expected was 1.1", answer.words["summary"])

    def test_a_stopped_service_is_healthy_only_where_that_was_asked(self):
        self.deploy()
        self.service("stop")
        self.assertEqual(self.service("health").code, 1)
        self.assertEqual(self.service("health", "--if-running").code, 0)


class ServiceRequestsTest(StarterCase):
    def setUp(self):
        super().setUp()
        self.deploy()
        self.base = f"http://127.0.0.1:{self.note()['port']}"

    def ask(self, path, body=None, method=None):
        data = None if body is None else body if isinstance(body, bytes) else json.dumps(body).encode()
        try:
            with urlopen(Request(self.base + path, data, method=method), timeout=5) as answer:
                return answer.status, json.load(answer)
        except HTTPError as error:
            return error.code, json.load(error)

    def test_hostile_requests_get_an_answer_and_the_service_lives(self):
        for body in (b"{", b"[]", b'{"customer": 1}', b"\xff\xfe", b'{"customer": "a", "net_cents": 1e400}'):
            status, answer = self.ask("/invoices", body, "POST")
            self.assertEqual(status, 400, body)
            self.assertTrue(answer["error"])
        self.assertEqual(self.ask("/invoices", b"x" * 70000, "POST")[0], 413)
        self.assertEqual(self.ask("/invoices/1%27%20OR%201=1")[0], 404)
        self.assertEqual(self.ask("/nothing/here")[0], 404)
        self.assertEqual(self.status()["state"], "running")

    def test_the_log_turns_over_and_keeps_the_past(self):
        log = self.home() / "logs" / "service.log"
        with open(log, "a", encoding="utf-8") as stream:
            stream.write("2020-01-01T00:00:00.000Z INFO  filler\n" * 30000)
        self.ask("/invoices", {"customer": "Kim", "net_cents": 5})
        self.assertTrue(log.with_name("service.log.1").exists())
        self.assertIn("invoice created", log.read_text(encoding="utf-8"))

    def test_a_lost_database_is_a_bad_health_not_a_dead_service(self):
        (self.home() / "data" / "billing.db").unlink()
        self.assertEqual(self.ask("/health")[0], 503)
        self.assertEqual(self.status()["state"], "unhealthy")


if __name__ == "__main__":
    unittest.main()
