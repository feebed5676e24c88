# SPDX-FileCopyrightText: The Opsdeck developers
# SPDX-License-Identifier: GPL-3.0-or-later
"""Lines that matter, of our service's log and of any other."""

import gzip
import time
import unittest
from datetime import datetime, timedelta, timezone

from starter_case import StarterCase


class LogsTest(StarterCase):
    def write(self, *lines, name="any.log"):
        path = self.folder / name
        path.write_text("".join(line + "\n" for line in lines), encoding="utf-8")
        return path

    def lines(self, *arguments, err=""):
        answer = self.run_program("logs", *arguments)
        self.assertEqual(answer.code, 0, answer)
        self.assertIn(err, answer.err)
        return answer.out.splitlines()

    def test_the_log_of_the_service_has_what_happened(self):
        self.deploy("1.2")
        self.service("health")
        lines = self.lines("--app", "billing", "--level", "error")
        self.assertTrue(lines)
        self.assertTrue(all(" ERROR health check failed" in line for line in lines), lines)
        self.assertIn("service started", "\n".join(self.lines("--app", "billing", "--level", "info")))

    def test_turned_over_parts_come_first(self):
        self.deploy("1.0")
        log = self.home() / "logs" / "service.log"
        for number in (1, 2, 10):
            log.with_name(f"service.log.{number}").write_text(f"2026-01-01T00:00:00Z INFO part {number}\n")
        found = [line.split()[-1] for line in self.lines("--app", "billing") if "part" in line]
        self.assertEqual(found, ["10", "2", "1"])
        self.assertIn("service started", self.lines("--app", "billing", "--level", "info")[3])

    def test_level_is_this_and_worse_in_any_spelling(self):
        path = self.write("2026-11-22 08:00:00 [debug] a", "2026-11-22 08:00:01 NOTICE b",
                          "2026-11-22 08:00:02 warning c", "2026-11-22 08:00:03 Err: d",
                          "2026-11-22 08:00:04 FATAL e", "2026-11-22 08:00:05 plain f")
        last = [line[-1] for line in self.lines("--file", path, "--level", "warn")]
        self.assertEqual(last, ["c", "d", "e"])
        self.assertEqual([line[-1] for line in self.lines("--file", path, "--level", "info")], list("bcdef"))

    def test_since_understands_the_usual_times(self):
        now = datetime.now(timezone.utc)
        old, young = now - timedelta(hours=3), now - timedelta(minutes=3)
        local = young.astimezone()
        path = self.write(f"{old:%Y-%m-%dT%H:%M:%SZ} old", f"{young:%Y-%m-%dT%H:%M:%SZ} iso",
                          f"{young:%Y-%m-%d %H:%M:%S},123+00:00 comma", f"{local:%Y-%m-%d %H:%M:%S} local",
                          f"{local:%b %d %H:%M:%S} host daemon: syslog",
                          f'127.0.0.1 - - [{young:%d/%b/%Y:%H:%M:%S +0000}] "GET / HTTP/1.1" 200 5')
        lines = self.lines("--file", path, "--since", "1h")
        self.assertEqual(len(lines), 5, lines)
        self.assertNotIn("old", lines[0])

    def test_a_traceback_belongs_to_its_error(self):
        path = self.write("2026-11-22T08:00:00Z ERROR boom", "  File \"x\", line 1", "ValueError",
                          "2026-11-22T08:00:01Z INFO fine", "  more of fine")
        self.assertEqual(self.lines("--file", path, "--level", "error"),
                         ["2026-11-22T08:00:00Z ERROR boom", "  File \"x\", line 1", "ValueError"])

    def test_a_web_server_status_is_a_level(self):
        path = self.write('1.2.3.4 - - [22/Nov/2026:08:00:00 +0000] "GET /a HTTP/1.1" 200 1',
                          '1.2.3.4 - - [22/Nov/2026:08:00:00 +0000] "GET /b HTTP/1.1" 502 1')
        self.assertEqual(len(self.lines("--file", path, "--level", "error")), 1)

    def test_contains_is_literal(self):
        path = self.write("2026-11-22T08:00:00Z INFO a.c", "2026-11-22T08:00:00Z INFO abc",
                          "2026-11-22T08:00:00Z INFO -x")
        self.assertEqual(len(self.lines("--file", path, "--contains=a.c")), 1)
        self.assertEqual(len(self.lines("--file", path, "--contains=-x")), 1)

    def test_without_times_everything_is_looked_at_and_that_is_said(self):
        path = self.write("one", "error two")
        self.assertEqual(self.lines("--file", path, "--since", "1h", err="No line of"), ["one", "error two"])

    def test_zipped_odd_and_endless_lines_survive(self):
        path = self.folder / "old.log.gz"
        with gzip.open(path, "wb") as stream:
            stream.write(b"\xff\xfe error \x00\n" + b"x" * 3_000_000 + b"\nlast error")
        lines = self.lines("--file", path)
        self.assertEqual(lines[-1], "last error")
        self.assertLess(max(map(len, lines)), 4100)

    def test_a_large_log_costs_no_memory(self):
        path = self.folder / "large.log"
        with open(path, "w", encoding="utf-8") as stream:
            for _ in range(200):
                stream.write("2026-11-22T08:00:00Z DEBUG nothing to see here at all\n" * 1000)
        began = time.monotonic()
        self.assertEqual(self.lines("--file", path, "--level", "error"), [])
        self.assertLess(time.monotonic() - began, 30)

    def test_what_is_not_there_is_told(self):
        self.assertIn("no log file", self.refused(3, "logs", "--file", self.folder / "none.log").err)
        self.assertIn("is a folder", self.refused(3, "logs", "--file", self.folder).err)
        self.assertIn("deploy billing 1.0 to test", self.refused(3, "logs", "--app", "billing").err)


if __name__ == "__main__":
    unittest.main()
